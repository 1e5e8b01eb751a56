import { expect, test } from "vitest";
import { createBulkPace } from "#jobs/bulk-pace.ts";

const SLOT_MS = 40;

/** Time that passes only while somebody sleeps, and the one row that all processes reserve from. */
function stillWorld() {
  let now = 0;
  let nextAt = 0;
  let statements = 0;
  const slots = {
    reserve: async (count: number) => {
      statements += 1;
      const first = Math.max(nextAt, now);
      nextAt = first + count * SLOT_MS;
      return { waitMs: first - now };
    },
    yieldTo: async () => {},
  };
  const time = {
    uptimeMs: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const passes = (milliseconds: number) => {
    now += milliseconds;
  };
  return { slots, time, passes, statements: () => statements };
}

async function departures(pace: ReturnType<typeof createBulkPace>, count: number, uptimeMs: () => number) {
  const at: number[] = [];
  for (let sent = 0; sent < count; sent++) {
    await pace.slot();
    at.push(uptimeMs());
  }
  return at;
}

test("a hundred messages leave 25 a second, with hardly more than a statement a second", async () => {
  const world = stillWorld();
  const pace = createBulkPace(world.slots, SLOT_MS, world.time);

  const at = await departures(pace, 100, world.time.uptimeMs);

  expect(at.at(-1)).toBe(99 * SLOT_MS);
  expect(world.statements()).toBeLessThanOrEqual(9); // it begins with few
});

test("whoever was held up catches up, but never 30 in a second", async () => {
  const world = stillWorld();
  const pace = createBulkPace(world.slots, SLOT_MS, world.time);
  const before = await departures(pace, 40, world.time.uptimeMs);
  world.passes(700);

  const at = [...before, ...(await departures(pace, 60, world.time.uptimeMs))];

  const busiest = Math.max(...at.map((start) => at.filter((each) => each >= start && each < start + 1000).length));
  expect(busiest).toBeLessThanOrEqual(30);
});

test("replies to people take the place of bulk, yet bulk goes on", async () => {
  const world = stillWorld();
  const pace = createBulkPace(world.slots, SLOT_MS, world.time);
  await pace.slot();
  for (let replies = 0; replies < 3; replies++) pace.countReply();
  await pace.slot();
  expect(world.time.uptimeMs()).toBe(4 * SLOT_MS);

  for (let replies = 0; replies < 100; replies++) pace.countReply();
  await pace.slot();

  expect(world.time.uptimeMs()).toBe(9 * SLOT_MS);
});

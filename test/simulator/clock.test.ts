// The simulated clock: it flows from where it was set, stands when frozen, and tells of jumps only.

import { expect, test } from "vitest";
import { createClock } from "#simulator/clock.ts";

/** A clock over a source that the test moves. */
function startClock() {
  let real = Date.parse("2026-11-01T00:00:00Z");
  const clock = createClock(() => new Date(real));
  const wait = (milliseconds: number) => {
    real += milliseconds;
  };
  return { clock, wait, shows: () => clock.now().toISOString() };
}

test("the clock flows on from where it was set", () => {
  const { clock, wait, shows } = startClock();
  clock.set("2026-12-03T09:00:00+07:00");
  wait(60_000);
  expect(shows()).toBe("2026-12-03T02:01:00.000Z");
  clock.advance(86_400_000);
  expect(shows()).toBe("2026-12-04T02:01:00.000Z");
});

test("a frozen clock moves only when it is moved, and flows again from there", () => {
  const { clock, wait, shows } = startClock();
  clock.freeze();
  wait(60_000);
  expect(shows()).toBe("2026-11-01T00:00:00.000Z");
  clock.advance(1_000);
  expect(shows()).toBe("2026-11-01T00:00:01.000Z");
  clock.flow();
  wait(1_000);
  expect(shows()).toBe("2026-11-01T00:00:02.000Z");
});

test("listeners hear of every jump until they stop listening", () => {
  const { clock, wait } = startClock();
  const heard: string[] = [];
  const stop = clock.onChange((now) => heard.push(now.toISOString()));
  wait(60_000);
  clock.set(new Date("2026-12-01T00:00:00Z"));
  clock.advance(-1_000);
  stop();
  clock.advance(1_000);

  expect(heard).toEqual(["2026-12-01T00:00:00.000Z", "2026-11-30T23:59:59.000Z"]);
});

test("a day that does not exist cannot be set", () => {
  expect(() => startClock().clock.set("besok")).toThrow("the clock can only be set to an instant");
});

// The pace is one for all processes: slots are never given out twice, and a hold is everybody's.

import { expect, test } from "vitest";
import { NOW, openKotim } from "../support/storage.ts";

const GROUP = -1_001_234_567_890;

test("slots reserved at once lie one behind the other", async () => {
  const { storage } = await openKotim();

  const reserved = await Promise.all([1, 2, 3, 4].map(() => storage.pace.reserve(25)));

  const starts = reserved.map(({ firstAtMs }) => firstAtMs).toSorted((a, b) => a - b);
  const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  expect(gaps.every((gap) => gap > 998)).toBe(true);
});

test("replies make bulk wait, but never push it off for long", async () => {
  const { storage } = await openKotim();
  const { firstAtMs: before } = await storage.pace.reserve(1);

  for (let times = 0; times < 10; times++) await storage.pace.yieldTo(500);

  const { waitMs, firstAtMs } = await storage.pace.reserve(1);
  expect(firstAtMs - before).toBeGreaterThan(999);
  expect(waitMs).toBeLessThanOrEqual(1000);
});

test("the longer of two holds counts, for every process", async () => {
  const { storage } = await openKotim();
  await storage.pace.hold(NOW.add({ seconds: 90 }));
  await storage.pace.hold(NOW.add({ seconds: 5 }));

  expect(await storage.pace.heldUntil(NOW)).toEqual(NOW.add({ seconds: 90 }));
  expect(await storage.pace.heldUntil(NOW.add({ seconds: 90 }))).toBeUndefined();
});

test("a group gets 18 messages in any minute, replies included, and the others are told to wait", async () => {
  const { storage } = await openKotim();
  await storage.pace.noteInGroup(GROUP, NOW);

  let booked = 1;
  for (let second = 0; second < 60; second++) {
    for (let tries = 0; tries < 3; tries++) {
      if ((await storage.pace.spendInGroup(GROUP, NOW.add({ seconds: second }))) === 0) booked += 1;
    }
  }

  expect(booked).toBeLessThanOrEqual(18);
  expect(booked).toBeGreaterThanOrEqual(16);
  expect(await storage.pace.spendInGroup(GROUP - 1, NOW)).toBe(0);
  expect(await storage.pace.spendInGroup(GROUP, NOW.subtract({ hours: 24 }))).toBe(0); // a clock that was set back
});

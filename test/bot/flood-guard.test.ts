import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { createFloodGuard } from "../../src/bot/flood-guard.ts";

const SITI = 1;
const YANTO = 2;
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

test("thirty in ten seconds are served, the next is told, the rest set aside", () => {
  const guard = createFloodGuard();
  const verdicts = Array.from({ length: 40 }, (_, index) => guard.judge(SITI, at(index / 10), true));

  expect(verdicts.filter((verdict) => verdict === "served")).toHaveLength(30);
  expect(verdicts.slice(30)).toEqual(["told", ...Array.from({ length: 9 }, () => "set-aside")]);
  expect(guard.judge(YANTO, at(4), true)).toBe("served");
});

test("ten seconds later the person is served again", () => {
  const guard = createFloodGuard();
  for (let index = 0; index < 50; index++) guard.judge(SITI, at(0), true);

  expect(guard.judge(SITI, at(9.9), true)).toBe("set-aside");
  expect(guard.judge(SITI, at(10), true)).toBe("served");
});

test("whoever is answered as fast as they send floods nobody", () => {
  const guard = createFloodGuard();
  const verdicts = new Set(Array.from({ length: 200 }, () => guard.judge(SITI, at(0), false)));

  expect([...verdicts]).toEqual(["served"]);
});

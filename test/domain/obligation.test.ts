import { expect, test } from "vitest";
import { isSettled, obligationState } from "#domain/obligation.ts";
import { periodOfMonth, wib } from "./kotim.ts";

const period = periodOfMonth("2026-10");

test.each([
  ["2026-11-05T16:00", "waiting"],
  ["2026-11-05T16:01", "overdue"],
  ["2026-11-16T08:00", "overdue"],
  ["2026-11-21T08:00", "missed"],
])("at %s Desa Jemaras, silent, is %s", (now, expected) => {
  expect(isSettled({})).toBe(false);
  expect(obligationState({ period }, wib(now))).toBe(expected);
});

test.each(["2026-11-05T16:00", "2026-11-16T08:00", "2026-12-01T08:00"])(
  "who was let off is so at %s, and has reported once a report comes in",
  (now) => {
    const exempted = { at: wib("2026-11-03T09:00") };
    const reported = { at: wib("2026-11-04T09:00") };

    expect(obligationState({ period, exempted }, wib(now))).toBe("exempted");
    expect(obligationState({ period, exempted, reported }, wib(now))).toBe("reported");
  },
);

test.each([
  ["2026-11-05T16:00", "reported"],
  ["2026-11-05T16:00:01", "reported-late"],
  ["2026-11-18T09:00", "reported-late"],
])("a report of %s is %s, whenever one looks", (at, expected) => {
  const reported = { at: wib(at) };

  expect(isSettled({ reported })).toBe(true);
  expect(obligationState({ period, reported }, wib("2026-11-18T10:00"))).toBe(expected);
  expect(obligationState({ period, reported }, wib("2027-11-18T10:00"))).toBe(expected);
});

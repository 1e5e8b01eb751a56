// Turns of every cadence: each day belongs to exactly one, they follow each other, and their keys say which days they are.

import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { CADENCES, daysOfKey, mondayOfWeek, type Regular, turnAt, turnBefore, YEARS } from "#domain/turn.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const anyDay = fc.integer({ min: 0, max: 36_000 }).map((days) => day("2000-01-01").add({ days }));
const anyRegular: fc.Arbitrary<Regular> = fc.record({
  cadence: fc.constantFrom(...CADENCES.filter((cadence) => cadence !== "custom")),
  starts: anyDay,
  year: fc.constantFrom(...YEARS),
});
const regular = (cadence: Regular["cadence"], year: Regular["year"] = "calendar"): Regular => ({
  cadence,
  year,
  starts: day("2026-11-16"),
});
const isOrdered = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) <= 0;

test.each([
  ["daily", "calendar", "2026-11-25", "2026-11-25 2026-11-25 2026-11-25"],
  ["weekly", "calendar", "2026-11-25", "2026-W48 2026-11-23 2026-11-29"],
  ["weekly", "calendar", "2027-01-03", "2026-W53 2026-12-28 2027-01-03"],
  ["weekly", "calendar", "2025-12-29", "2026-W01 2025-12-29 2026-01-04"],
  ["fortnightly", "calendar", "2026-11-25", "2026-W47-W48 2026-11-16 2026-11-29"],
  ["fortnightly", "calendar", "2026-11-15", "2026-W45-W46 2026-11-02 2026-11-15"],
  ["fortnightly", "calendar", "2027-01-06", "2026-W53-W01 2026-12-28 2027-01-10"],
  ["monthly", "calendar", "2028-02-29", "2028-02 2028-02-01 2028-02-29"],
  ["quarterly", "calendar", "2026-11-25", "2026-Q4 2026-10-01 2026-12-31"],
  ["half-yearly", "calendar", "2026-06-30", "2026-H1 2026-01-01 2026-06-30"],
  ["yearly", "calendar", "2026-11-25", "2026 2026-01-01 2026-12-31"],
  ["yearly", "book", "2026-11-25", "TB2026 2026-01-01 2026-12-31"],
  ["yearly", "budget", "2026-11-25", "TA2026 2026-01-01 2026-12-31"],
] as const)("%s (%s): %s lies in %s", (cadence, year, date, expected) => {
  const { key, from, until } = turnAt(regular(cadence, year), day(date));
  expect([key, from.toString(), until.toString()].join(" ")).toBe(expected);
});

test("every day belongs to the turn it is asked for, and all days of a turn to the same", () => {
  fc.assert(
    fc.property(anyRegular, anyDay, fc.nat(), (each, date, at) => {
      const turn = turnAt(each, date);
      expect(isOrdered(turn.from, date) && isOrdered(date, turn.until)).toBe(true);
      const other = turn.from.add({ days: at % (turn.from.until(turn.until).days + 1) });
      expect(turnAt(each, other)).toEqual(turn);
    }),
  );
});

test("turns follow each other without gap or overlap, under keys that sort by time", () => {
  fc.assert(
    fc.property(anyRegular, anyDay, (each, date) => {
      let turn = turnAt(each, date);
      for (let count = 0; count < 30; count++) {
        const before = turnBefore(each, turn);
        expect(before.until.add({ days: 1 }).equals(turn.from)).toBe(true);
        expect(before.key < turn.key).toBe(true);
        turn = before;
      }
    }),
  );
});

test("a key gives its days back", () => {
  fc.assert(
    fc.property(anyRegular, anyDay, (each, date) => {
      const { key, from, until } = turnAt(each, date);
      const found = daysOfKey(key);
      expect(found?.cadence).toBe(each.cadence);
      expect(found && [found.from.toString(), found.until.toString()]).toEqual([from.toString(), until.toString()]);
      expect(found?.year).toBe(each.cadence === "yearly" ? each.year : "calendar");
    }),
  );
});

test.each([
  "",
  "rat-2026",
  "2026-13",
  "2026-00",
  "2026-W54",
  "2027-W53",
  "2026-02-30",
  "2026-Q5",
  "2026-H3",
  "2026-W47-W49",
])("no cadence gives the key %j", (key) => {
  expect(daysOfKey(key)).toBeUndefined();
});

test("no text makes reading a key throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(TB|TA)?\d{4}(-[WQH]?\d{1,2}){0,2}$/)), (text) => {
      daysOfKey(text);
    }),
  );
});

test("only long years have a week 53", () => {
  expect(mondayOfWeek(2026, 53)?.toString()).toBe("2026-12-28");
  expect(mondayOfWeek(2027, 53)).toBeUndefined();
  expect(mondayOfWeek(2026, 0)).toBeUndefined();
});

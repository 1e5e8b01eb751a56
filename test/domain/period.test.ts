import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { holidaysOf, isWorkingDay } from "#domain/holiday.ts";
import { periodOf, stateOf, turnsToOpen } from "#domain/period.ts";
import type { Program } from "#domain/program.ts";
import type { Exception, Moment } from "#domain/schedule.ts";
import {
  anyHolidays,
  anyMonth,
  holidays,
  kotim,
  periodOfMonth,
  scheduleOf,
  toWib,
  turnOfMonth,
  wib,
  withMoments,
} from "./kotim.ts";

test("October 2026 opens on the 25th at eight and is due on Thursday, 5 November, at four", () => {
  const october = periodOfMonth("2026-10");

  expect(october.key).toBe("2026-10");
  expect(october.opensAt.toString()).toBe("2026-10-25T01:00:00Z");
  expect(october.dueAt.toString()).toBe("2026-11-05T09:00:00Z");
  expect(toWib(october.lateUntil)).toBe("2026-11-15T16:00");
  expect(toWib(october.locksAt)).toBe("2026-11-20T23:59");
});

test.each([
  ["2026-11", "2026-12-07T16:00", "a Saturday"],
  ["2026-12", "2027-01-06T16:00", "Isra Mikraj, in another year"],
  ["2027-01", "2027-02-08T16:00", "cuti bersama, then Imlek on a Saturday, then a Sunday"],
  ["2027-02", "2027-03-05T16:00", "nothing"],
  ["2027-05", "2027-06-07T16:00", "a Saturday"],
  ["2027-08", "2027-09-06T16:00", "a Sunday"],
])("%s is due at %s, moved by %s", (month, expected) => {
  expect(toWib(periodOfMonth(month).dueAt)).toBe(expected);
});

test.each([
  ["2027-01", "2027-01-31T08:00"],
  ["2027-02", "2027-02-28T08:00"],
  ["2028-02", "2028-02-29T08:00"],
  ["2027-04", "2027-04-30T08:00"],
])("day 31 of %s is its last day, %s", (month, expected) => {
  const at = Temporal.PlainTime.from("08:00");
  const opens: Moment = { from: "end", months: 0, days: 0, day: 31, at, moved: "never" };

  expect(toWib(periodOf(withMoments(kotim, { opens }), turnOfMonth(month), holidays).opensAt)).toBe(expected);
});

test.each([
  ["2026-10-25T07:59:59", "upcoming"],
  ["2026-10-25T08:00", "open"],
  ["2026-11-05T16:00", "open"],
  ["2026-11-05T16:00:01", "late"],
  ["2026-11-15T16:00", "late"],
  ["2026-11-15T16:00:01", "overdue"],
  ["2026-11-20T23:58:59", "overdue"],
  ["2026-11-20T23:59", "locked"],
])("at %s October 2026 is %s", (now, expected) => {
  expect(stateOf(periodOfMonth("2026-10"), wib(now))).toBe(expected);
});

test.each([
  ["hours before the first period", "2026-10-25T05:59", []],
  ["two hours before, when it opens in Jayapura", "2026-10-25T06:00", ["2026-10"]],
  ["the minute it opens", "2026-10-25T08:00", ["2026-10"]],
  ["after ten days without power", "2026-11-04T10:00", ["2026-10"]],
  ["between a lock and the next opening", "2026-11-22T10:00", []],
  ["on New Year's Day", "2027-01-01T00:00", ["2026-12"]],
  ["at the end of February, in UTC still the day before", "2027-02-25T08:00", ["2027-02"]],
])("%s the periods to open are known", (_, now, expected) => {
  expect(turnsToOpen(kotim, holidays, wib(now)).map(({ period }) => period.key)).toEqual(expected);
});

test("periods that overlap are opened oldest first", () => {
  const locks: Moment = { ...scheduleOf(kotim).moments.locks, day: 28 };
  const program = withMoments(kotim, { locks });

  const keys = turnsToOpen(program, holidays, wib("2026-11-26T10:00")).map(({ period }) => period.key);
  expect(keys).toEqual(["2026-10", "2026-11"]);
});

test("a unit whose exception opens earlier is not kept waiting for the rest", () => {
  const opens: Moment = { ...scheduleOf(kotim).moments.opens, day: 10 };
  const program = withExceptions(kotim, [{ unit: "62.02.10", moments: { opens } }]);

  expect(keysAt(program, "2026-10-10T08:00")).toEqual(["2026-10"]);
  expect(keysAt(program, "2026-10-10T05:59")).toEqual([]);
});

test("a unit whose exception locks later is opened for after all the others are locked", () => {
  const locks: Moment = { ...scheduleOf(kotim).moments.locks, day: 30 };
  const program = withExceptions(kotim, [{ unit: "62.02.10", moments: { locks } }]);

  expect(keysAt(program, "2026-11-29T10:00")).toEqual(["2026-10", "2026-11"]);
});

test("a period that opens before its first day, or is moved to before it, is found on that day", () => {
  const at = Temporal.PlainTime.from("08:00");
  const ahead: Moment = { from: "end", months: 0, days: -40, at, moved: "never" };
  const moved: Moment = { from: "start", months: 0, days: 0, at, moved: "previous-working-day" };

  expect(keysAt(withMoments(kotim, { opens: ahead }), "2026-11-21T08:00")).toContain("2026-12"); // 31 December less 40 days
  // 1 November is a Sunday, so it opens on Friday, 30 October.
  expect(keysAt(withMoments(kotim, { opens: moved }), "2026-10-30T08:00")).toContain("2026-11");
});

test("what has to exist is found however the moments lie and whatever the holidays are", () => {
  const anyMoved = fc.constantFrom("never" as const, "next-working-day" as const, "previous-working-day" as const);
  const anyOpens = fc
    .record({
      from: fc.constantFrom("start" as const, "end" as const),
      days: fc.integer({ min: -70, max: 4 }),
      moved: anyMoved,
    })
    .map((opens): Moment => ({ ...opens, months: 0, at: Temporal.PlainTime.from("08:00") }));
  fc.assert(
    fc.property(anyOpens, anyMonth, anyHolidays, (opens, month, daysOff) => {
      const program = withMoments(kotim, { opens });
      fc.pre(turnOfMonth(month).from.year > 2026);
      const { key, opensAt, locksAt } = periodOf(program, turnOfMonth(month), daysOff);
      const keysOn = (now: Temporal.Instant) => turnsToOpen(program, daysOff, now).map(({ period }) => period.key);

      expect(keysOn(opensAt)).toContain(key);
      expect(keysOn(locksAt.subtract({ seconds: 1 }))).toContain(key);
      expect(keysOn(opensAt.subtract({ hours: 3 }))).not.toContain(key);
      expect(keysOn(locksAt.add({ hours: 3 }))).not.toContain(key);
    }),
    { numRuns: 60 },
  );
});

test("months before the program starts are never opened", () => {
  const starts = Temporal.PlainDate.from("2026-11-01");
  const program = { ...kotim, schedule: { ...scheduleOf(kotim), starts } };

  expect(turnsToOpen(program, holidays, wib("2026-11-04T10:00"))).toEqual([]);
});

test("a due day moved far takes late and lock along", () => {
  const ramadan = Array.from({ length: 30 }, (_, index) => ({
    date: Temporal.PlainDate.from("2026-11-01").add({ days: index }).toString(),
    kind: "cuti-bersama" as const,
    name: "Libur panjang",
  }));
  const longBreak = holidaysOf([{ year: 2026, decree: "SKB", days: ramadan }]);
  const { dueAt, lateUntil, locksAt } = periodOf(kotim, turnOfMonth("2026-10"), longBreak);

  expect([dueAt, lateUntil, locksAt].map(toWib)).toEqual(Array(3).fill("2026-12-01T16:00"));
});

test("an opening that holidays would move to its deadline or past it stays where it was planned, and so does the deadline", () => {
  const week = Array.from({ length: 9 }, (_, index) => ({
    date: Temporal.PlainDate.from("2027-03-08").add({ days: index }).toString(),
    kind: "cuti-bersama" as const,
    name: "Idulfitri",
  }));
  const idulfitri = holidaysOf([{ year: 2027, decree: "SKB", days: week }]);
  const at = (text: string) => Temporal.PlainTime.from(text);
  const opens: Moment = { from: "end", months: 1, days: 0, day: 8, at: at("08:00"), moved: "next-working-day" };
  const due: Moment = { from: "end", months: 1, days: 0, day: 12, at: at("16:00"), moved: "previous-working-day" };
  const { opensAt, dueAt } = periodOf(withMoments(kotim, { opens, due }), turnOfMonth("2027-02"), idulfitri);

  expect([opensAt, dueAt].map(toWib)).toEqual(["2027-03-08T08:00", "2027-03-12T16:00"]);
});

test("every period of 2026 to 2030 runs opens, due, late, locks, and is due on a working day from the 5th on", () => {
  fc.assert(
    fc.property(anyMonth, anyHolidays, (month, daysOff) => {
      const { opensAt, dueAt, lateUntil, locksAt } = periodOf(kotim, turnOfMonth(month), daysOff);
      const dueOn = dueAt.toZonedDateTimeISO("Asia/Pontianak").toPlainDate();

      expect(Temporal.Instant.compare(opensAt, dueAt)).toBe(-1);
      expect(Temporal.Instant.compare(dueAt, lateUntil)).toBeLessThanOrEqual(0);
      expect(Temporal.Instant.compare(lateUntil, locksAt)).toBeLessThanOrEqual(0);
      expect(isWorkingDay(dueOn, daysOff)).toBe(true);
      expect(
        Temporal.PlainDate.compare(dueOn, Temporal.PlainDate.from(`${month}-05`).add({ months: 1 })),
      ).toBeGreaterThanOrEqual(0);
    }),
  );
});

function withExceptions(program: Program, exceptions: readonly Exception[]): Program {
  return { ...program, schedule: { ...scheduleOf(program), exceptions } };
}

function keysAt(program: Program, now: string): string[] {
  return turnsToOpen(program, holidays, wib(now)).map(({ period }) => period.key);
}

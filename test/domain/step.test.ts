// The instants at which somebody is told: before the due hour on the planned day or earlier, after it on that day or later, and
// never in quiet hours or outside the period.

import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type Holidays, isWorkingDay } from "#domain/holiday.ts";
import { type PeriodTimes, periodOf } from "#domain/period.ts";
import { allowedThatDay, isQuiet } from "#domain/quiet-hours.ts";
import { type Course, isDue, type Step, stepAfterDue, stepBeforeDue } from "#domain/step.ts";
import { anyHolidays, anyMonth, holidays, kotim, periodOfMonth, toWib, turnOfMonth, wib } from "./kotim.ts";

const ZONE = kotim.timeZone;
const course = (times: PeriodTimes, calendar = holidays): Course => ({ times, place: kotim, holidays: calendar });
const october = course(periodOfMonth("2026-10")); // 25 October 08.00, due Thursday, 5 November 16.00, locked on the 20th
const planned = (daysFromDue: number, at = "09:00") => ({
  id: "langkah",
  daysFromDue,
  at: Temporal.PlainTime.from(at),
});

test.each([
  [-5, "09:00", "2026-10-31T09:00", "a Saturday, on which offices work"],
  [-4, "09:00", "2026-10-31T09:00", "a Sunday, and so the day before"],
  [-3, "06:00", "2026-11-02T07:30", "before the office opens"],
  [-6, "12:00", "2026-10-30T13:30", "in Friday prayers"],
  [0, "15:59", "2026-11-05T15:59", "the last minute"],
  [0, "16:00", "2026-11-04T16:00", "the due hour, too late on its own day"],
  [-10, "09:00", "2026-10-26T09:00", "the first Monday"],
])("%i days from due at %s comes at %s: %s", (days, at, expected) => {
  expect(toWib(stepBeforeDue(october, planned(days, at))?.at)).toBe(expected);
});

test.each([
  ["the Sunday of the opening", -11, "09:00"],
  ["a day before the opening", -12, "09:00"],
  ["an hour that is quiet every day", -3, "17:00"],
])("nothing is left to say before the due hour of %s", (_, days, at) => {
  expect(stepBeforeDue(october, planned(days, at))).toBeUndefined();
});

test.each([
  ["a Friday", 1, "09:00", "2026-11-06T09:00"],
  ["in Friday prayers", 1, "11:30", "2026-11-06T13:30"],
  ["quiet on every day until the lock", 1, "17:00", undefined],
  ["a Saturday, on which offices work", 2, "09:00", "2026-11-07T09:00"],
  ["a Sunday, and so on Monday", 3, "09:00", "2026-11-09T09:00"],
  ["the day of the lock", 15, "09:00", "2026-11-20T09:00"],
  ["locked", 16, "09:00", undefined],
])("%s, %i days past due at %s: %s", (_, days, at, expected) => {
  expect(toWib(stepAfterDue(october, planned(days, at))?.at)).toBe(expected);
});

test("what was planned for a long holiday waits for a working day, and not for the Saturday in between", () => {
  const february = course(periodOfMonth("2027-02")); // due on 5 March 2027; Nyepi and Idulfitri follow

  expect(toWib(stepAfterDue(february, planned(3))?.at)).toBe("2027-03-16T09:00");
});

test("the same step comes two hours earlier in Jayapura", () => {
  const times = periodOf({ ...kotim, timeZone: "Asia/Jayapura" }, turnOfMonth("2026-10"), holidays);
  const jayapura = { times, place: { ...kotim, timeZone: "Asia/Jayapura" }, holidays };

  expect(toWib(stepBeforeDue(jayapura, planned(-2))?.at)).toBe("2026-11-03T07:00");
  expect(toWib(stepAfterDue(jayapura, planned(1))?.at)).toBe("2026-11-06T07:00");
});

test.each([
  ["2026-11-03T08:59", false],
  ["2026-11-03T09:00", true],
  ["2026-11-05T15:59", true],
  ["2026-11-05T16:00", false],
])("at %s it is worth telling what was planned for two days before: %s", (now, expected) => {
  const step = stepBeforeDue(october, planned(-2));
  expect(step && isDue(step, wib(now))).toBe(expected);
});

const anyTime = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => new Temporal.PlainTime().add({ minutes }));
const anyCourse = fc
  .tuple(anyMonth, anyHolidays)
  .map(([month, calendar]) => course(periodOf(kotim, turnOfMonth(month), calendar), calendar));
const anyPlan = (min: number, max: number) =>
  fc.record({ id: fc.constant("langkah"), daysFromDue: fc.integer({ min, max }), at: anyTime });
const isOrdered = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) <= 0;
const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(ZONE).toPlainDate();

function plannedDay({ times }: Course, { daysFromDue }: { readonly daysFromDue: number }): Temporal.PlainDate {
  return dayOf(times.dueAt).add({ days: daysFromDue });
}

function expectAllowed({ at, until }: Step, from: Temporal.Instant, end: Temporal.Instant, calendar: Holidays): void {
  expect(isOrdered(from, at)).toBe(true);
  expect(until.equals(end)).toBe(true);
  expect(Temporal.Instant.compare(at, until)).toBe(-1);
  expect(isQuiet(kotim, calendar, at)).toBe(false);
}

test("a step before the due hour comes on the last day that allows it, up to the planned one", () => {
  fc.assert(
    fc.property(anyCourse, anyPlan(-12, 0), (any, plan) => {
      const step = stepBeforeDue(any, plan);
      const { opensAt, dueAt } = any.times;
      if (step) expectAllowed(step, opensAt, dueAt, any.holidays);

      let day = plannedDay(any, plan);
      const first = step ? dayOf(step.at).add({ days: 1 }) : dayOf(opensAt);
      expect(Temporal.PlainDate.compare(first.subtract({ days: 1 }), day)).toBeLessThanOrEqual(step ? 0 : 1e9);
      for (; Temporal.PlainDate.compare(first, day) <= 0; day = day.subtract({ days: 1 })) {
        const moment = day.toZonedDateTime({ timeZone: ZONE, plainTime: plan.at });
        const later = allowedThatDay(kotim, any.holidays, moment);
        expect(later && isOrdered(opensAt, moment.toInstant()) && !isOrdered(dueAt, later)).toBeFalsy();
      }
    }),
  );
});

test("a step after the due hour comes on its own day, or on a working day later, never past the lock", () => {
  fc.assert(
    fc.property(anyCourse, anyPlan(1, 20), (any, plan) => {
      const step = stepAfterDue(any, plan);
      if (!step) return;
      const { dueAt, locksAt } = any.times;
      const day = dayOf(step.at);

      expectAllowed(step, dueAt, locksAt, any.holidays);
      expect(day.equals(plannedDay(any, plan)) || isWorkingDay(day, any.holidays)).toBe(true);
      expect(Temporal.PlainDate.compare(plannedDay(any, plan), day)).toBeLessThanOrEqual(0);
    }),
  );
});

test("of two steps before the due hour the one planned for later never comes first", () => {
  fc.assert(
    fc.property(anyCourse, anyPlan(-12, 0), fc.nat({ max: 5 }), (any, plan, days) => {
      const one = stepBeforeDue(any, { ...plan, daysFromDue: plan.daysFromDue - days });
      const other = stepBeforeDue(any, plan);

      expect(!one || !other || isOrdered(one.at, other.at)).toBe(true);
    }),
  );
});

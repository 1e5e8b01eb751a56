import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type PeriodTimes, periodOf } from "#domain/period.ts";
import { isQuiet } from "#domain/quiet-hours.ts";
import { dueTouch, type Reminder, touchesOf } from "#domain/reminder.ts";
import { anyHolidays, anyMonth, holidays, kotim, periodOfMonth, toWib, turnOfMonth, wib } from "./kotim.ts";

const course = (times: PeriodTimes, calendar = holidays) => ({ times, place: kotim, holidays: calendar });
const byDays = kotim.reminders.filter((each) => "daysFromDue" in each);
const october = touchesOf(byDays, course(periodOfMonth("2026-10")));

test.each([
  {
    month: "2026-10",
    why: "no holiday is near",
    expected: ["H-5 2026-10-31T09:00", "H-2 2026-11-03T09:00", "H-0 2026-11-05T09:00", "H+2 2026-11-07T09:00"],
  },
  {
    month: "2026-12",
    why: "H-5 is New Year's Day and comes the day before",
    expected: ["H-5 2026-12-31T09:00", "H-2 2027-01-04T09:00", "H-0 2027-01-06T09:00", "H+2 2027-01-08T09:00"],
  },
  {
    month: "2027-01",
    why: "H-2 is Imlek after cuti bersama",
    expected: ["H-5 2027-02-03T09:00", "H-2 2027-02-04T09:00", "H-0 2027-02-08T09:00", "H+2 2027-02-10T09:00"],
  },
  {
    month: "2027-02",
    why: "H+2 waits until Nyepi and Idulfitri are over, Saturday between them included",
    expected: ["H-5 2027-02-27T09:00", "H-2 2027-03-03T09:00", "H-0 2027-03-05T09:00", "H+2 2027-03-16T09:00"],
  },
])("the touches of $month: $why", ({ month, expected }) => {
  const touches = touchesOf(byDays, course(periodOfMonth(month)));

  expect(touches.map(({ id, at }) => `${id} ${toWib(at)}`)).toEqual(expected);
});

test("H-0 at an hour when it is too late comes the day before", () => {
  const reminders = [{ id: "H-0", daysFromDue: 0, at: Temporal.PlainTime.from("16:30") }];

  expect(touchesOf(reminders, course(periodOfMonth("2026-10"))).map(({ at }) => toWib(at))).toEqual([
    "2026-11-04T16:30",
  ]);
});

test("touches before the opening and after the lock are left out", () => {
  const at = Temporal.PlainTime.from("09:00");
  const reminders = [-30, 40].map((daysFromDue) => ({ id: `H${daysFromDue}`, daysFromDue, at }));

  expect(touchesOf(reminders, course(periodOfMonth("2026-10")))).toEqual([]);
});

test.each([
  ["before the first", "2026-10-31T08:59", undefined],
  ["the minute it comes", "2026-10-31T09:00", "H-5"],
  ["a day of downtime later", "2026-11-01T10:00", "H-5"],
  ["two missed, the newer one counts", "2026-11-03T20:00", "H-2"],
  ["the day it is due", "2026-11-05T15:59", "H-0"],
  ["due, and no use to say that it will be", "2026-11-05T16:00", undefined],
  ["the day between", "2026-11-06T09:00", undefined],
  ["after the deadline", "2026-11-07T09:00", "H+2"],
  ["locked", "2026-11-20T23:59", undefined],
])("of the touches of October, %s, one at most is worth sending", (_, now, expected) => {
  expect(dueTouch(october, wib(now))?.id).toBe(expected);
});

test("a clock set back finds the touch it had found before", () => {
  expect(dueTouch(october, wib("2026-11-03T09:01"))?.id).toBe("H-2");
  expect(dueTouch(october, wib("2026-11-03T09:00"))?.id).toBe("H-2");
});

const at = Temporal.PlainTime.from("09:00");
const touchTimes = (reminder: Reminder, month = "2026-10") =>
  touchesOf([reminder], course(periodOfMonth(month))).map((touch) => toWib(touch.at));

test("the opening is told at once, or when the next working hours begin", () => {
  const opening = { id: "buka", on: "opening" } as const;

  expect(touchTimes(opening)).toEqual(["2026-10-26T07:30"]); // the 25th is a Sunday
  expect(touchTimes(opening, "2026-11")).toEqual(["2026-11-25T08:00"]);
});

test("the middle lies between opening and due", () => {
  expect(touchTimes({ id: "tengah", on: "middle", at })).toEqual(["2026-10-31T09:00"]);
});

test("hours before the due hour are never another day's", () => {
  expect(touchTimes({ id: "jam", hoursBeforeDue: 2 })).toEqual(["2026-11-05T14:00"]);
  expect(touchTimes({ id: "jam", hoursBeforeDue: 20 })).toEqual(["2026-11-05T07:30"]); // the evening before is quiet
});

const anyTime = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => new Temporal.PlainTime().add({ minutes }));
const anyReminders = fc
  .array(fc.record({ daysFromDue: fc.integer({ min: -15, max: 15 }), at: anyTime }), { maxLength: 6 })
  .map((reminders) => reminders.map((reminder, index) => ({ ...reminder, id: `${index}` })));

test("no touch lies in quiet time, outside its period, or on the wrong side of the due hour", () => {
  fc.assert(
    fc.property(anyMonth, anyReminders, anyHolidays, (month, reminders, daysOff) => {
      const period = periodOf(kotim, turnOfMonth(month), daysOff);

      for (const { id, at, until } of touchesOf(reminders, course(period, daysOff))) {
        const isAfterDue = Number(reminders[Number(id)]?.daysFromDue) > 0;
        const [from, end] = isAfterDue ? [period.dueAt, period.locksAt] : [period.opensAt, period.dueAt];

        expect(isQuiet(kotim, daysOff, at)).toBe(false);
        expect(Temporal.Instant.compare(from, at)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(at, end)).toBe(-1);
        expect(Temporal.Instant.compare(until, end)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test("a person is never owed two touches of a period at once", () => {
  const anyInstant = fc
    .integer({ min: 0, max: 40 * 24 * 60 })
    .map((minutes) => wib("2026-10-20T00:00").add({ minutes }));

  fc.assert(
    fc.property(anyReminders, anyInstant, (reminders, now) => {
      const touches = touchesOf(reminders, course(periodOfMonth("2026-10")));
      const worthSending = touches.filter((touch) => dueTouch([touch], now) !== undefined);

      expect(worthSending.length).toBeLessThanOrEqual(1);
    }),
  );
});

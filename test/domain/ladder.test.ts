// The rungs above a silent unit: in their order, on working days, until the lock.

import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type Holidays, holidaysOf } from "#domain/holiday.ts";
import { isForReporters, type Rung, rung, rungsOf } from "#domain/ladder.ts";
import { parseWith } from "#domain/mistake.ts";
import { type PeriodTimes, periodOf } from "#domain/period.ts";
import { ROLES } from "#domain/position.ts";
import { isQuiet } from "#domain/quiet-hours.ts";
import { anyHolidays, anyMonth, holidays, kotim, mistakesIn, periodOfMonth, toWib, turnOfMonth } from "./kotim.ts";

const course = (times: PeriodTimes, calendar = holidays) => ({ times, place: kotim, holidays: calendar });

function climbs(month: string, calendar: Holidays = holidays): string[] {
  const times = periodOf(kotim, turnOfMonth(month), calendar);
  return rungsOf(kotim.ladder, course(times, calendar)).map(({ id, at }) => `${id} ${toWib(at)}`);
}

test("the ladder of October 2026 climbs four rungs after Thursday, 5 November", () => {
  expect(climbs("2026-10")).toEqual([
    "wakil 2026-11-06T09:00",
    "pendamping 2026-11-09T09:00", // the 8th is a Sunday
    "camat 2026-11-10T09:00",
    "dinas 2026-11-13T09:00",
  ]);
});

test("rungs that fall into Nyepi and Idulfitri wait until both are over", () => {
  expect(climbs("2027-02")).toEqual([
    "wakil 2027-03-06T09:00", // a Saturday, on which offices work
    "pendamping 2027-03-16T09:00",
    "camat 2027-03-16T09:00",
    "dinas 2027-03-16T09:00",
  ]);
});

test("the Business Assistant does not hear on Saturday of what the secretary hears on Monday", () => {
  const days = ["2027-05-06", "2027-05-07"].map((date) => ({ date, kind: "cuti-bersama" as const, name: "Libur" }));
  const longWeekend = holidaysOf([{ year: 2027, decree: "SKB", days }]);

  expect(climbs("2027-04", longWeekend).slice(0, 3)).toEqual([
    "wakil 2027-05-10T09:00", // due on Wednesday the 5th, and Thursday and Friday are off
    "pendamping 2027-05-10T09:00",
    "camat 2027-05-10T09:00",
  ]);
});

test("a rung after the lock is not climbed, and every other is worth it until then", () => {
  const late = { ...(kotim.ladder[0] as Rung), id: "bupati", daysFromDue: 16 };
  const { locksAt, ...rest } = periodOfMonth("2026-10");
  const rungs = rungsOf([...kotim.ladder, late], course({ ...rest, locksAt }));

  expect(rungs.map(({ id }) => id)).toEqual(["wakil", "pendamping", "camat", "dinas"]);
  for (const { until } of rungs) expect(until.equals(locksAt)).toBe(true);
});

test("a rung that tells only reporters asks them for the report; one that tells anybody else speaks of them", () => {
  const tells = (...tell: Rung["tell"]) => ({ ...(kotim.ladder[0] as Rung), tell });

  expect(isForReporters(tells("sekdes", "operator"), kotim.reporters)).toBe(true);
  expect(isForReporters(tells("sekdes", "camat"), kotim.reporters)).toBe(false);
  expect(isForReporters(tells("dinas"), kotim.reporters)).toBe(false);
});

const WRITTEN = { id: "camat", tell: ["camat"], days_from_due: 5, at: "09:00" };

test.each([
  ["on the due day, when nobody is late", { days_from_due: 0 }, "days_from_due", "must be 1 or more"],
  ["told to nobody", { tell: [] }, "tell", "name at least one role"],
  ["told to a role there is not", { tell: ["raja"] }, "tell.0", "camat"],
  ["with a space in its name", { id: "pak camat" }, "id", "use letters"],
  ["at no hour of the day", { at: "24:00" }, "at", "time of day"],
])("a rung %s is refused, with its place", (_, change, path, sentence) => {
  const mistakes = mistakesIn(() => parseWith(rung, { ...WRITTEN, ...change }));
  expect(mistakes).toEqual([{ path, sentence: expect.stringContaining(sentence) }]);
});

const anyLadder = fc
  .array(
    fc.record({
      tell: fc.constantFrom(...ROLES).map((role) => [role]),
      daysFromDue: fc.integer({ min: 1, max: 15 }),
      at: fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => new Temporal.PlainTime().add({ minutes })),
    }),
    { maxLength: 6 },
  )
  .map((rungs) => rungs.map((each, index) => ({ ...each, id: `${index}` })));

/** Days off on end that begin soon after the due hour. */
const anyLongHoliday = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 9 }))
  .map(([after, length]) =>
    Array.from({ length }, (_, index) => Temporal.PlainDate.from("2027-05-05").add({ days: after + index })),
  )
  .map((dates) => dates.map((date) => ({ date: date.toString(), kind: "cuti-bersama" as const, name: "Libur" })))
  .map((days) => holidaysOf([{ year: 2027, decree: "SKB", days }]));

function isPlannedBefore(one: Rung, other: Rung): boolean {
  if (one.daysFromDue !== other.daysFromDue) return one.daysFromDue < other.daysFromDue;
  return Temporal.PlainTime.compare(one.at, other.at) < 0;
}

test("whatever the holidays, no rung is climbed before one that is planned for earlier", () => {
  fc.assert(
    fc.property(anyLongHoliday, anyLadder, (calendar, ladder) => {
      const rungs = rungsOf(ladder, course(periodOf(kotim, turnOfMonth("2027-04"), calendar), calendar));

      for (const [index, higher] of rungs.entries()) {
        const below = rungs.slice(0, index);
        for (const lower of below) {
          expect(isPlannedBefore(higher.rung, lower.rung)).toBe(false);
          expect(Temporal.Instant.compare(lower.at, higher.at)).toBeLessThanOrEqual(0);
        }
      }
    }),
  );
});

test("a rung is climbed after the due hour and before the lock, and not in quiet hours", () => {
  fc.assert(
    fc.property(anyMonth, anyHolidays, anyLadder, (month, calendar, ladder) => {
      const times = periodOf(kotim, turnOfMonth(month), calendar);

      for (const { at } of rungsOf(ladder, course(times, calendar))) {
        expect(Temporal.Instant.compare(times.dueAt, at)).toBe(-1);
        expect(Temporal.Instant.compare(at, times.locksAt)).toBe(-1);
        expect(isQuiet(kotim, calendar, at)).toBe(false);
      }
    }),
  );
});

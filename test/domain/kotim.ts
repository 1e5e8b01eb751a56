// The program and the holidays of Kotawaringin Timur as the files say them, for tests about time.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { parse } from "yaml";
import { type Holidays, holidaysOf, parseHolidayYear } from "#domain/holiday.ts";
import { FileMistakes, type Mistake } from "#domain/mistake.ts";
import { type PeriodTimes, periodOf } from "#domain/period.ts";
import { type Program, parseProgram } from "#domain/program.ts";
import type { Moment, Moments, RegularSchedule } from "#domain/schedule.ts";
import { type Turn, turnAt } from "#domain/turn.ts";

export function readData(file: string): unknown {
  return parse(readFileSync(new URL(`../../programs/${file}`, import.meta.url), "utf8"));
}

export const kotim = parseProgram(readData("kdkmp-kotim.yaml"));
export const year2026 = parseHolidayYear(readData("holidays/2026.yaml"));
export const year2027 = parseHolidayYear(readData("holidays/2027.yaml"));
export const holidays = holidaysOf([year2026, year2027]);

/** An instant by the clocks of Kotawaringin Timur: "2026-11-05T16:00". */
export function wib(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime("Asia/Pontianak").toInstant();
}

/** An instant as a clock in Kotawaringin Timur shows it. */
export function toWib(instant: Temporal.Instant | undefined): string | undefined {
  return instant?.toZonedDateTimeISO("Asia/Pontianak").toPlainDateTime().toString({ smallestUnit: "minute" });
}

export function periodOfMonth(month: string): PeriodTimes {
  return periodOf(kotim, turnOfMonth(month), holidays);
}

export function turnOfMonth(month: string): Turn {
  return turnAt(scheduleOf(kotim), Temporal.PlainDate.from(`${month}-01`));
}

/** The same program with other moments. */
export function withMoments(program: Program, moments: Partial<Moments<Moment>>): Program {
  const schedule = scheduleOf(program);
  return { ...program, schedule: { ...schedule, moments: { ...schedule.moments, ...moments } } };
}

export function scheduleOf({ schedule }: Program): RegularSchedule {
  if (schedule.cadence === "custom") throw new Error("not a regular schedule");
  return schedule;
}

/** Every mistake that reading a file complains of; none when it reads. */
export function mistakesIn(read: () => unknown): readonly Mistake[] {
  try {
    read();
  } catch (error) {
    if (error instanceof FileMistakes) return error.mistakes;
    throw error;
  }
  return [];
}

export const anyMonth = fc
  .integer({ min: 0, max: 59 })
  .map((months) => Temporal.PlainYearMonth.from("2026-01").add({ months }).toString());

const holidaysAtRandom = fc
  .uniqueArray(fc.integer({ min: 0, max: 5 * 366 }), { maxLength: 500 })
  .map((offsets) => offsets.map((days) => Temporal.PlainDate.from("2026-01-01").add({ days }).toString()))
  .map((dates) => ({
    daysOff: new Map(dates.map((date) => [date, { date, kind: "national" as const, name: "Libur" }])),
    ramadans: [],
  }));

/** The real holidays, or up to a quarter of all days from 2026 to 2030. */
export const anyHolidays: fc.Arbitrary<Holidays> = fc.oneof(fc.constant(holidays), holidaysAtRandom);

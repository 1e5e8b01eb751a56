// The program and the holidays of Kotawaringin Timur as the files say them, for tests about time.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { parse } from "yaml";
import { type Holidays, holidaysOf, parseHolidayYear } from "#domain/holiday.ts";
import { FileMistakes, type Mistake } from "#domain/mistake.ts";
import { type PeriodTimes, periodOf } from "#domain/period.ts";
import { parseProgram } from "#domain/program.ts";

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
  return periodOf(kotim, Temporal.PlainYearMonth.from(month), holidays);
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
  .map((months) => Temporal.PlainYearMonth.from("2026-01").add({ months }));

const holidaysAtRandom = fc
  .uniqueArray(fc.integer({ min: 0, max: 5 * 366 }), { maxLength: 500 })
  .map((offsets) => offsets.map((days) => Temporal.PlainDate.from("2026-01-01").add({ days }).toString()))
  .map((dates) => new Map(dates.map((date) => [date, { date, kind: "national" as const, name: "Libur" }])));

/** The real holidays, or up to a quarter of all days from 2026 to 2030. */
export const anyHolidays: fc.Arbitrary<Holidays> = fc.oneof(fc.constant(holidays), holidaysAtRandom);

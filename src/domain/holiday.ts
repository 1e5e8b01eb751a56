// The days off of a year, as the joint decree of three ministers (SKB) lists them, the days of Ramadan, and what a working day is.
// They are files we keep: the calendar libraries are a day off at Idulfitri and know no cuti bersama.

import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { parseWith } from "./mistake.ts";

export interface Holiday {
  /** ISO date. */
  readonly date: string;
  readonly kind: "national" | "cuti-bersama";
  /** In Indonesian, as the decree names it. */
  readonly name: string;
}

export interface HolidayYear {
  readonly year: number;
  readonly decree: string;
  readonly days: readonly Holiday[];
  /** First and last day, as announced or reckoned. */
  readonly ramadan?: DateRange;
}

/** Both days belong to it. */
export interface DateRange {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** What is known of the calendar. A year without a file has weekends only, and no Ramadan. */
export interface Holidays {
  /** By ISO date. */
  readonly daysOff: ReadonlyMap<string, Holiday>;
  readonly ramadans: readonly DateRange[];
}

/** A day that was added to what the files say, or cancelled. */
export interface HolidayChange {
  /** ISO date. */
  readonly date: string;
  readonly cancelled: boolean;
  readonly name: string;
}

/** A month of the moon has 29 or 30 days. */
const ramadan = z
  .strictObject({ from: z.iso.date(), until: z.iso.date() })
  .transform(
    ({ from, until }): DateRange => ({ from: Temporal.PlainDate.from(from), until: Temporal.PlainDate.from(until) }),
  )
  .refine(({ from, until }) => from.until(until).days > 0, { error: "must end after it begins", abort: true })
  .refine(({ from, until }) => from.until(until).days < 30, "is longer than thirty days");

const daysByDate = z.record(z.string(), z.string().min(1, "name the day"));

const holidayYear = z
  .strictObject({
    year: z.int(),
    decree: z.string().min(1),
    national_holidays: daysByDate,
    cuti_bersama: daysByDate,
    ramadan: ramadan.optional(),
  })
  .check(({ value: file, issues }) => {
    for (const list of ["national_holidays", "cuti_bersama"] as const) {
      for (const date of Object.keys(file[list])) {
        const sentence = whatIsWrong(date, file.year);
        if (sentence) issues.push({ code: "custom", input: date, path: [list, date], message: sentence });
      }
    }
    for (const date of Object.keys(file.cuti_bersama).filter((day) => day in file.national_holidays)) {
      const message = "is a national holiday already";
      issues.push({ code: "custom", input: date, path: ["cuti_bersama", date], message });
    }
  })
  .transform(
    (file): HolidayYear => ({
      year: file.year,
      decree: file.decree,
      days: [...daysOf(file.national_holidays, "national"), ...daysOf(file.cuti_bersama, "cuti-bersama")],
      ...(file.ramadan ? { ramadan: file.ramadan } : {}),
    }),
  );

/**
 * Reads one year's file, `programs/holidays/YEAR.yaml`.
 *
 * @throws FileMistakes with every mistake in it
 */
export function parseHolidayYear(data: unknown): HolidayYear {
  return parseWith(holidayYear, data);
}

/** Puts years together. */
export function holidaysOf(years: readonly HolidayYear[]): Holidays {
  return {
    daysOff: new Map(years.flatMap(({ days }) => days.map((day) => [day.date, day]))),
    ramadans: years.flatMap(({ ramadan }) => ramadan ?? []),
  };
}

/** The calendar as it is after days were added and cancelled. */
export function withChanges(holidays: Holidays, changes: readonly HolidayChange[]): Holidays {
  const daysOff = new Map(holidays.daysOff);
  for (const { date, cancelled, name } of changes) {
    if (cancelled) daysOff.delete(date);
    else daysOff.set(date, { date, kind: "national", name });
  }
  return { ...holidays, daysOff };
}

export function isHoliday(date: Temporal.PlainDate, { daysOff }: Holidays): boolean {
  return daysOff.has(date.toString());
}

export function isRamadan(date: Temporal.PlainDate, { ramadans }: Holidays): boolean {
  const isOrdered = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) <= 0;
  return ramadans.some(({ from, until }) => isOrdered(from, date) && isOrdered(date, until));
}

/** Monday to Friday, and neither a national holiday nor cuti bersama. */
export function isWorkingDay(date: Temporal.PlainDate, holidays: Holidays): boolean {
  return date.dayOfWeek <= 5 && !isHoliday(date, holidays);
}

/** The day itself if it is a working day, else the first one after it. */
export function nextWorkingDay(date: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate {
  return isWorkingDay(date, holidays) ? date : nextWorkingDay(date.add({ days: 1 }), holidays);
}

/** The day itself if it is a working day, else the last one before it. */
export function previousWorkingDay(date: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate {
  return isWorkingDay(date, holidays) ? date : previousWorkingDay(date.subtract({ days: 1 }), holidays);
}

function daysOf(names: Readonly<Record<string, string>>, kind: Holiday["kind"]): Holiday[] {
  return Object.entries(names).map(([date, name]) => ({ date, kind, name }));
}

function whatIsWrong(date: string, year: number): string | undefined {
  if (!z.iso.date().safeParse(date).success) return "is not a date like 2026-08-17";
  if (!date.startsWith(`${year}-`)) return `is not in ${year}`;
  return undefined;
}

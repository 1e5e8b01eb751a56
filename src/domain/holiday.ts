// The days off of a year, as the joint decree of three ministers (SKB) lists them, and what a working day is. They are files
// we keep: the calendar libraries are a day off at Idulfitri and know no cuti bersama.

import type { Temporal } from "temporal-polyfill";
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
}

/** Every known day off by its ISO date. A year without a file has weekends only. */
export type Holidays = ReadonlyMap<string, Holiday>;

const daysByDate = z.record(z.string(), z.string().min(1, "name the day"));

const holidayYear = z
  .strictObject({
    year: z.int(),
    decree: z.string().min(1),
    national_holidays: daysByDate,
    cuti_bersama: daysByDate,
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
  return new Map(years.flatMap(({ days }) => days.map((day) => [day.date, day])));
}

/** Monday to Friday, and neither a national holiday nor cuti bersama. */
export function isWorkingDay(date: Temporal.PlainDate, holidays: Holidays): boolean {
  return date.dayOfWeek <= 5 && !holidays.has(date.toString());
}

/** The day itself if it is a working day, else the first one after it. */
export function nextWorkingDay(date: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate {
  return isWorkingDay(date, holidays) ? date : nextWorkingDay(date.add({ days: 1 }), holidays);
}

function daysOf(names: Readonly<Record<string, string>>, kind: Holiday["kind"]): Holiday[] {
  return Object.entries(names).map(([date, name]) => ({ date, kind, name }));
}

function whatIsWrong(date: string, year: number): string | undefined {
  if (!z.iso.date().safeParse(date).success) return "is not a date like 2026-08-17";
  if (!date.startsWith(`${year}-`)) return `is not in ${year}`;
  return undefined;
}

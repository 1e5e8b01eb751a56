// How often a program turns, and when each turn opens, is due, is late and locks: moments by the wall clock, counted from the
// days that are reported. Reading a file turns its short forms into one.

import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { CADENCES, mondayOfWeek, type Regular, type Turn, turnAt, turnBefore, YEARS } from "./turn.ts";
import { slug, type Titles, time, titles, unitCode } from "./written.ts";

/** Opens, due, late until, locks: the moments of a turn in their order. */
export interface Moments<T> {
  readonly opens: T;
  readonly due: T;
  readonly lateUntil: T;
  readonly locks: T;
}

/** A wall-clock moment. From the first or last day reported, some months and days on, then perhaps a certain day of that month. */
export interface Moment {
  readonly from: "start" | "end";
  readonly months: number;
  readonly days: number;
  /** Day 31 of a shorter month is its last day. */
  readonly day?: number;
  readonly at: Temporal.PlainTime;
  readonly moved: Moved;
}

/** Where a moment goes that falls on a weekend, a national holiday or cuti bersama. */
export type Moved = "never" | "next-working-day" | "previous-working-day";

/** A turn whose moments a file names one by one. */
export interface CustomTurn extends Turn {
  readonly name: Titles;
  readonly moments: Moments<Temporal.PlainDateTime>;
}

export type Schedule = RegularSchedule | CustomSchedule;

export interface RegularSchedule extends Regular {
  readonly moments: Moments<Moment>;
  readonly exceptions: readonly Exception[];
}

export interface CustomSchedule {
  readonly cadence: "custom";
  /** Oldest first. */
  readonly turns: readonly CustomTurn[];
}

/** Moments of their own for a unit and all below it; of several the nearest counts. */
export interface Exception {
  readonly unit: string;
  readonly moments: Partial<Moments<Moment>>;
}

const MOVED = ["never", "next-working-day", "previous-working-day"] as const satisfies readonly Moved[];
const QUOTED_START = 'write in quotes the first that is reported, like "2026-10", "2026-W48", "2026-Q4" or "2026"';
const QUOTED_DATE = 'write the date in quotes, like "2026-11-25"';
const QUOTED_MOMENT = 'write the date and time in quotes, like "2026-11-25T16:00"';

const atAndMoved = { at: time, moved: z.enum(MOVED).default("never") };

const byMonth = z
  .strictObject({ month: z.enum(["reported", "next"]), day: z.int().min(1).max(31), ...atAndMoved })
  .transform(
    ({ month, day, ...rest }): Moment => ({ from: "end", months: month === "next" ? 1 : 0, days: 0, day, ...rest }),
  );

const byDays = z
  .strictObject({
    from: z.enum(["start", "end"]),
    months: z.int().min(-12).max(24).default(0),
    days: z.int().min(-366).max(366).default(0),
    day: z.int().min(1).max(31).optional(),
    ...atAndMoved,
  })
  .transform(({ day, ...rest }): Moment => ({ ...rest, ...(day === undefined ? {} : { day }) }));

const moment = z.union([byMonth, byDays], {
  error: "write { month: reported or next, day, at } or { from: start or end, days or months and day, at }",
});

const date = z
  .string({ error: QUOTED_DATE })
  .refine((text) => z.iso.date().safeParse(text).success, QUOTED_DATE)
  .transform((text) => Temporal.PlainDate.from(text));

const localMoment = z
  .string({ error: QUOTED_MOMENT })
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, QUOTED_MOMENT)
  .refine((text) => z.iso.datetime({ local: true }).safeParse(`${text}:00`).success, QUOTED_MOMENT)
  .transform((text) => Temporal.PlainDateTime.from(text));

const starts = z
  .string({ error: QUOTED_START })
  .refine((text) => startOf(text) !== undefined, QUOTED_START)
  .transform((text) => startOf(text) ?? Temporal.PlainDate.from("2026-01-01"));

const exception = z
  .strictObject({
    unit: unitCode,
    opens: moment.optional(),
    due: moment.optional(),
    late_until: moment.optional(),
    locks: moment.optional(),
  })
  .transform(
    ({ unit, opens, due, late_until, locks }): Exception => ({
      unit,
      moments: {
        ...(opens ? { opens } : {}),
        ...(due ? { due } : {}),
        ...(late_until ? { lateUntil: late_until } : {}),
        ...(locks ? { locks } : {}),
      },
    }),
  );

const regular = z
  .strictObject({
    cadence: z.enum(CADENCES).exclude(["custom"]),
    starts,
    year: z.enum(YEARS).default("calendar"),
    opens: moment,
    due: moment,
    late_until: moment,
    locks: moment,
    exceptions: z.array(exception).default([]),
  })
  .transform(
    ({ opens, due, late_until, locks, ...rest }): RegularSchedule => ({
      ...rest,
      moments: { opens, due, lateUntil: late_until, locks },
    }),
  )
  .refine(isInOrder, "must come in this order: opens, due, late_until, locks");

const customTurn = z
  .strictObject({
    key: slug,
    name: titles,
    from: date,
    until: date,
    opens: localMoment,
    due: localMoment,
    late_until: localMoment,
    locks: localMoment,
  })
  .transform(
    ({ opens, due, late_until, locks, ...rest }): CustomTurn => ({
      ...rest,
      moments: { opens, due, lateUntil: late_until, locks },
    }),
  )
  .refine(
    ({ from, until, moments }) => Temporal.PlainDate.compare(from, until) <= 0 && areInOrder(moments),
    "must come in this order: from, until; and opens, due, late_until, locks",
  );

const custom = z.strictObject({
  cadence: z.literal("custom"),
  turns: z
    .array(customTurn)
    .min(1, "name at least one turn")
    .transform((turns) => turns.toSorted((a, b) => Temporal.PlainDateTime.compare(a.moments.opens, b.moments.opens)))
    .refine((turns) => new Set(turns.map(({ key }) => key)).size === turns.length, "every turn needs a key of its own"),
});

export const schedule: z.ZodType<Schedule> = z.discriminatedUnion("cadence", [regular, custom]);

/** The day a moment falls on before it is moved. */
export function plannedDay({ from, months, days, day }: Moment, turn: Turn): Temporal.PlainDate {
  const base = (from === "start" ? turn.from : turn.until).add({ months, days });
  return day === undefined ? base : base.toPlainYearMonth().toPlainDate({ day });
}

/** Whether the moments follow each other in each of thirty turns, months of every length among them; due, late and lock may coincide. */
function isInOrder({ moments, exceptions, ...cadence }: RegularSchedule): boolean {
  let turn = turnAt(cadence, cadence.starts.add({ days: 900 }));
  for (let count = 0; count < 30; count++) {
    for (const own of [{}, ...exceptions.map((exception) => exception.moments)]) {
      const all = { ...moments, ...own };
      const at = (moment: Moment) => plannedDay(moment, turn).toPlainDateTime(moment.at);
      const { opens, due, lateUntil, locks } = all;
      if (!areInOrder({ opens: at(opens), due: at(due), lateUntil: at(lateUntil), locks: at(locks) })) return false;
    }
    turn = turnBefore(cadence, turn);
  }
  return true;
}

function areInOrder({ opens, due, lateUntil, locks }: Moments<Temporal.PlainDateTime>): boolean {
  const order = (one: Temporal.PlainDateTime, other: Temporal.PlainDateTime) =>
    Temporal.PlainDateTime.compare(one, other);
  return order(opens, due) < 0 && order(due, lateUntil) <= 0 && order(lateUntil, locks) <= 0;
}

/** The first day of "2026", "2026-10", "2026-Q4", "2026-H2", "2026-W48" or "2026-11-25". */
function startOf(text: string): Temporal.PlainDate | undefined {
  const [, year, rest = ""] = /^(\d{4})(?:-(.+))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (z.iso.date().safeParse(text).success) return Temporal.PlainDate.from(text);
  const [, letter = "", digits = "1"] = /^([QHW]?)(\d{1,2})$/.exec(rest || "1") ?? [];
  const number = Number(digits);
  if (rest !== "" && !/^([QH]\d|W\d{2}|\d{2})$/.test(rest)) return undefined;
  if (letter === "W") return mondayOfWeek(Number(year), number);
  const month = { Q: (number - 1) * 3 + 1, H: (number - 1) * 6 + 1 }[letter] ?? number;
  if (number < 1 || month < 1 || month > 12) return undefined;
  return new Temporal.PlainDate(Number(year), month, 1);
}

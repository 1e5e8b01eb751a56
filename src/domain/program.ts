// What is reported, by whom, when, and how the silent are reminded: a file in programs/, as data. Keys in the file are written
// with_underscores; reading it checks everything at once and gives the camelCase program the rest of the code knows.

import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { parseWith } from "./mistake.ts";
import { ROLES, type Role } from "./position.ts";
import { type QuietHours, WEEKDAYS, type Weekday } from "./quiet-hours.ts";
import { isUnitCode, type UnitKind } from "./unit.ts";

export interface Program {
  readonly id: string;
  readonly title: { readonly id: string; readonly en: string };
  readonly form: string;
  /** The root: every unit of the kind `owedBy` in it owes the report. */
  readonly unit: string;
  readonly owedBy: UnitKind;
  /** Who may give the report, and is reminded of it. */
  readonly reporters: readonly Role[];
  readonly timeZone: string;
  readonly schedule: Schedule;
  readonly quiet: QuietHours;
  readonly reminders: readonly Reminder[];
  readonly digest: Digest;
  readonly scoreboard: { readonly minIntervalSeconds: number };
}

export interface Schedule {
  readonly cadence: "monthly";
  /** The first month reported. */
  readonly starts: Temporal.PlainYearMonth;
  readonly opens: Moment;
  readonly due: Moment;
  readonly lateUntil: Moment;
  readonly locks: Moment;
}

/** A wall-clock moment around the reported month. Day 31 of a shorter month is its last day. */
export interface Moment {
  readonly month: "reported" | "next";
  readonly day: number;
  readonly at: Temporal.PlainTime;
  readonly moved: "never" | "next-working-day";
}

/** One touch of those who have not reported, at a time of day so many days from the day the report is due. */
export interface Reminder {
  readonly id: string;
  /** -5 is H-5. */
  readonly daysFromDue: number;
  readonly at: Temporal.PlainTime;
}

export interface Digest {
  readonly day: Weekday;
  readonly at: Temporal.PlainTime;
  readonly to: Role;
}

const OWERS = ["koperasi", "desa", "kelurahan", "kecamatan", "kabupaten"] as const satisfies readonly UnitKind[];
const QUOTED_CODE = 'write the Kemendagri code in quotes, like "62.02"';
const QUOTED_TIME = 'write the time of day in quotes, like "16:00"';
const QUOTED_MONTH = 'write the month in quotes, like "2026-10"';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use small letters, digits and hyphens");
const unitCode = z.string({ error: QUOTED_CODE }).refine(isUnitCode, QUOTED_CODE);
const role = z.enum(ROLES);
const weekday = z.enum(WEEKDAYS);
const timeZone = z.string().refine(isTimeZone, "is not an IANA time zone like Asia/Pontianak");

const time = z
  .string({ error: QUOTED_TIME })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, QUOTED_TIME)
  .transform((text) => Temporal.PlainTime.from(text));

const month = z
  .string({ error: QUOTED_MONTH })
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, QUOTED_MONTH)
  .transform((text) => Temporal.PlainYearMonth.from(text));

const moment = z.strictObject({
  month: z.enum(["reported", "next"]),
  day: z.int().min(1).max(31),
  at: time,
  moved: z.enum(["never", "next-working-day"]).default("never"),
});

const schedule = z
  .strictObject({
    cadence: z.literal("monthly"),
    starts: month,
    opens: moment,
    due: moment,
    late_until: moment,
    locks: moment,
  })
  .transform(({ late_until, ...rest }): Schedule => ({ ...rest, lateUntil: late_until }))
  .refine(isInOrder, "must come in this order: opens, due, late_until, locks");

const pause = z.strictObject({ day: weekday, from: time, until: time });

const quiet = z
  .strictObject({
    before: time,
    after: time,
    days: z.array(weekday).max(6, "leave at least one day to write on"),
    pauses: z.array(pause).refine((pauses) => areUnique(pauses.map(({ day }) => day)), "a weekday can have one pause"),
  })
  .refine(leavesHours, "must come in this order: before, each pause's from and until, after");

const reminder = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z0-9+-]+$/, "use letters, digits, + and -, like H-5"),
    days_from_due: z.int(),
    at: time,
  })
  .transform(({ id, days_from_due, at }): Reminder => ({ id, daysFromDue: days_from_due, at }));

const program = z
  .strictObject({
    id: slug,
    title: z.strictObject({ id: z.string().min(1), en: z.string().min(1) }),
    form: slug,
    unit: unitCode,
    owed_by: z.enum(OWERS),
    reporters: z.array(role).min(1, "name at least one role"),
    time_zone: timeZone,
    schedule,
    quiet,
    reminders: z
      .array(reminder)
      .refine((reminders) => areUnique(reminders.map(({ id }) => id)), "every reminder needs an id of its own"),
    digest: z.strictObject({ day: weekday, at: time, to: role }),
    scoreboard: z
      .strictObject({ min_interval_seconds: z.int().min(1) })
      .transform(({ min_interval_seconds }) => ({ minIntervalSeconds: min_interval_seconds })),
  })
  .transform(({ owed_by, time_zone, ...rest }): Program => ({ ...rest, owedBy: owed_by, timeZone: time_zone }));

/**
 * Reads a program file's data.
 *
 * @throws FileMistakes with every mistake in it
 */
export function parseProgram(data: unknown): Program {
  return parseWith(program, data);
}

/** Whether the four moments follow each other in the shortest month and in the longest. Due, late and lock may coincide. */
function isInOrder({ opens, due, lateUntil, locks }: Schedule): boolean {
  return [28, 31].every((length) => {
    const rank = (moment: Moment) => rankOf(moment, length);
    return rank(opens) < rank(due) && rank(due) <= rank(lateUntil) && rank(lateUntil) <= rank(locks);
  });
}

/** A text that sorts as the moments do; July and August stand for the reported month and the next. */
function rankOf({ month, day, at }: Moment, monthLength: number): string {
  const date = new Temporal.PlainDate(2026, month === "reported" ? 7 : 8, Math.min(day, monthLength));
  return date.toPlainDateTime(at).toString();
}

/** Pauses inside the open hours leave some of every day that is not quiet as a whole, so waiting always ends. */
function leavesHours({ before, after, pauses }: QuietHours): boolean {
  if (!isBefore(before, after)) return false;
  return pauses.every(({ from, until }) => isBefore(before, from) && isBefore(from, until) && isBefore(until, after));
}

function isBefore(time: Temporal.PlainTime, other: Temporal.PlainTime): boolean {
  return Temporal.PlainTime.compare(time, other) < 0;
}

function isTimeZone(name: string): boolean {
  if (!name.includes("/")) return false; // "+07:00" and "WIB" say nothing about a change of law
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function areUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

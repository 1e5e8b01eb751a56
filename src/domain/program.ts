// What is reported, by whom, when, and how the silent are reminded: a file in programs/, as data. Keys in the file are written
// with_underscores; reading it checks everything at once and gives the camelCase program the rest of the code knows.

import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { type Rung, rung } from "./ladder.ts";
import { parseWith } from "./mistake.ts";
import type { Role } from "./position.ts";
import { type DayHours, type QuietHours, WEEKDAYS, type Weekday } from "./quiet-hours.ts";
import { type DraftNudge, draftNudge, type Reminder, reminder } from "./reminder.ts";
import { type Schedule, schedule } from "./schedule.ts";
import type { UnitKind } from "./unit.ts";
import { areUnique, role, slug, type Titles, time, titles, unitCode } from "./written.ts";

export interface Program {
  readonly id: string;
  readonly title: Titles;
  /** What the report is called in a sentence where `title` is too long for one. */
  readonly shortTitle?: Titles;
  /** Stands in the numbers of its reports; the one program whose numbers have none says "". */
  readonly reportCode: string;
  readonly form: string;
  /** The root: every unit of the kind `owedBy` in it owes the report. */
  readonly unit: string;
  readonly owedBy: UnitKind;
  /** Who may give the report. */
  readonly reporters: readonly Role[];
  /** Those of them who are reminded first. Where nobody of these can be reached, all reporters are. */
  readonly reminded: readonly Role[];
  readonly timeZone: string;
  readonly schedule: Schedule;
  readonly quiet: QuietHours;
  readonly reminders: readonly Reminder[];
  readonly drafts?: DraftNudge;
  readonly ladder: readonly Rung[];
  readonly caps: Caps;
  readonly digest: Digest;
  readonly scoreboard: { readonly minIntervalSeconds: number };
}

export interface Digest {
  readonly day: Weekday;
  readonly at: Temporal.PlainTime;
  readonly to: Role;
}

/** How much a person is written to unasked. */
export interface Caps {
  readonly perDay: number;
}

const OWERS = ["koperasi", "desa", "kelurahan", "kecamatan", "kabupaten"] as const satisfies readonly UnitKind[];
const DEFAULT_CAPS: Caps = { perDay: 3 };

const weekday = z.enum(WEEKDAYS);
const timeZone = z.string().refine(isTimeZone, "is not an IANA time zone like Asia/Pontianak");

const pause = z.strictObject({ day: weekday, from: time, until: time });

const pauses = z.array(pause).refine((all) => areUnique(all.map(({ day }) => day)), "a weekday can have one pause");
const hours = { before: time, after: time, pauses };
const ORDER = "must come in this order: before, each pause's from and until, after";

const quiet = z
  .strictObject({
    ...hours,
    days: z.array(weekday).max(6, "leave at least one day to write on"),
    ramadan: z.strictObject(hours).refine(leavesHours, ORDER).optional(),
  })
  .refine(leavesHours, ORDER)
  .transform(({ ramadan, ...usual }): QuietHours => ({ ...usual, ...(ramadan ? { ramadan } : {}) }));

const program = z
  .strictObject({
    id: slug,
    title: titles,
    short_title: titles.optional(),
    report_code: z
      .string()
      .regex(/^[A-Z0-9]{0,12}$/, "use at most 12 capital letters and digits")
      .optional(),
    form: slug,
    unit: unitCode,
    owed_by: z.enum(OWERS),
    reporters: z.array(role).min(1, "name at least one role"),
    reminded: z.array(role).min(1, "name at least one role").optional(),
    time_zone: timeZone,
    schedule,
    quiet,
    reminders: z
      .array(reminder)
      .refine((reminders) => areUnique(reminders.map(({ id }) => id)), "every reminder needs an id of its own"),
    drafts: draftNudge.optional(),
    ladder: z
      .array(rung)
      .refine((ladder) => areUnique(ladder.map(({ id }) => id)), "every rung needs an id of its own")
      .default([]),
    caps: z
      .strictObject({ per_day: z.int().min(1) })
      .transform(({ per_day }): Caps => ({ perDay: per_day }))
      .default(DEFAULT_CAPS),
    digest: z.strictObject({ day: weekday, at: time, to: role }),
    scoreboard: z
      .strictObject({ min_interval_seconds: z.int().min(1) })
      .transform(({ min_interval_seconds }) => ({ minIntervalSeconds: min_interval_seconds })),
  })
  .refine(
    ({ reporters, reminded = reporters }) =>
      reporters.length === 0 || reminded.every((each) => reporters.includes(each)),
    {
      path: ["reminded"],
      message: "must be among the reporters",
    },
  )
  .refine(({ reminders, ladder }) => !ladder.some((each) => reminders.some(({ id }) => id === each.id)), {
    path: ["ladder"],
    message: "a rung and a reminder must not share an id",
  })
  .transform(
    ({ owed_by, time_zone, reminded, drafts, short_title, report_code, ...rest }): Program => ({
      ...rest,
      reminded: reminded ?? rest.reporters,
      ...(short_title ? { shortTitle: short_title } : {}),
      reportCode: report_code ?? rest.id.toUpperCase(),
      owedBy: owed_by,
      timeZone: time_zone,
      ...(drafts ? { drafts } : {}),
    }),
  );

/**
 * Reads a program file's data.
 *
 * @throws FileMistakes with every mistake in it
 */
export function parseProgram(data: unknown): Program {
  return parseWith(program, data);
}

/** Pauses inside the open hours leave some of every day that is not quiet as a whole, so waiting always ends. */
function leavesHours({ before, after, pauses }: DayHours): boolean {
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

// When the weekly digest is owed. One a week: on its day, or on the next day of the same ISO week on which the bot may write.
// It is made good on that day only; a digest of last week's Monday is no news.

import type { Temporal } from "temporal-polyfill";
import type { Holidays } from "./holiday.ts";
import { isBefore } from "./instant.ts";
import type { Program } from "./program.ts";
import { isQuiet, nextAllowedInstant, WEEKDAYS } from "./quiet-hours.ts";

export interface DigestTurn {
  /** The ISO week: "2026-W45". Sending it once is the ledger's business. */
  readonly key: string;
  readonly at: Temporal.Instant;
}

/** The digest that is owed now; undefined before its time, in quiet hours and after its day. */
export function digestDue(program: Program, holidays: Holidays, now: Temporal.Instant): DigestTurn | undefined {
  const today = now.toZonedDateTimeISO(program.timeZone).toPlainDate();
  const day = today.add({ days: WEEKDAYS.indexOf(program.digest.day) + 1 - today.dayOfWeek });
  const planned = day.toZonedDateTime({ timeZone: program.timeZone, plainTime: program.digest.at });

  const at = nextAllowedInstant(program, holidays, planned.toInstant());
  const isToday = at.toZonedDateTimeISO(program.timeZone).toPlainDate().equals(today);
  if (!isToday || isBefore(now, at) || isQuiet(program, holidays, now)) return undefined;

  return { key: weekOf(today), at };
}

function weekOf(date: Temporal.PlainDate): string {
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, "0")}`;
}

// What an office can grant a silent unit: more time, being let off, and a locked period opened again. Pure reckoning; who may is
// in `position.ts`.

import { Temporal } from "temporal-polyfill";
import { type Holidays, nextWorkingDay } from "./holiday.ts";
import type { Times } from "./period.ts";

export const EXEMPT_REASONS = ["ill", "disaster", "no-signal", "other"] as const;
export type ExemptReason = (typeof EXEMPT_REASONS)[number];

/** What a reporter can give with one tap for asking that a locked period is opened again. */
export const REOPEN_REASONS = ["ill", "disaster", "no-signal", "new-in-office"] as const;

/** Why nobody waits for a report of a unit that has ended; given by nobody. */
export const CLOSED_REASON = "unit-closed";

/** For how many days something is granted. */
export const GRANTED_DAYS = [1, 3, 7] as const;
export type GrantedDays = (typeof GRANTED_DAYS)[number];

/** A deadline is never put off further beyond the one it opened with, in sum. */
export const MOST_DAYS_BEYOND = 14;

export interface Place {
  readonly timeZone: string;
  readonly holidays: Holidays;
}

/**
 * The four instants put off by working days, counted from the deadline, or from today where it has passed. What follows the
 * deadline moves by as many days as the deadline does, so the four stay in order.
 */
export function putOff(times: Times, days: GrantedDays, { timeZone, holidays }: Place, now: Temporal.Instant): Times {
  const due = times.dueAt.toZonedDateTimeISO(timeZone);
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const base = Temporal.PlainDate.compare(due.toPlainDate(), today) < 0 ? today : due.toPlainDate();
  const moved = due.toPlainDate().until(workingDaysAfter(base, days, holidays)).days;
  const later = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).add({ days: moved }).toInstant();
  return {
    opensAt: times.opensAt,
    dueAt: later(times.dueAt),
    lateUntil: later(times.lateUntil),
    locksAt: later(times.locksAt),
  };
}

/** Whether a deadline is further from the one it opened with than an office may grant. */
export function isTooFar(dueAt: Temporal.Instant, opened: Temporal.Instant, timeZone: string): boolean {
  const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate();
  return dayOf(opened).until(dayOf(dueAt)).days > MOST_DAYS_BEYOND;
}

/** Until when a locked period is open again: so many days on, or the next working day, at the hour of its deadline. */
export function openAgainUntil(
  dueAt: Temporal.Instant,
  days: GrantedDays,
  { timeZone, holidays }: Place,
  now: Temporal.Instant,
): Temporal.Instant {
  const hour = dueAt.toZonedDateTimeISO(timeZone).toPlainTime();
  const day = nextWorkingDay(now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days }), holidays);
  return day.toPlainDateTime(hour).toZonedDateTime(timeZone).toInstant();
}

function workingDaysAfter(date: Temporal.PlainDate, days: number, holidays: Holidays): Temporal.PlainDate {
  return days === 0 ? date : workingDaysAfter(nextWorkingDay(date.add({ days: 1 }), holidays), days - 1, holidays);
}

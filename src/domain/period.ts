// One turn of a program and its four instants. They follow from the program, the month and the holidays, and are kept when the
// period opens: a holiday decreed later moves the turns to come, never one that is running.

import { Temporal } from "temporal-polyfill";
import { type Holidays, nextWorkingDay } from "./holiday.ts";
import type { Moment, Program } from "./program.ts";

/** The four instants, in this order. */
export interface Times {
  readonly opensAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly lateUntil: Temporal.Instant;
  readonly locksAt: Temporal.Instant;
}

export interface PeriodTimes extends Times {
  /** The month that is reported: "2026-10". */
  readonly key: string;
}

/** upcoming; open: on time; late: taken, counted as late; overdue: taken, too late to count; locked: not taken. */
export type PeriodState = "upcoming" | "open" | "late" | "overdue" | "locked";

/**
 * The period in which a month is reported. A due day that is moved past a long holiday takes the later instants along, so
 * that the four are always in order.
 */
export function periodOf(program: Program, month: Temporal.PlainYearMonth, holidays: Holidays): PeriodTimes {
  const { opens, due, lateUntil, locks } = program.schedule;
  const instantOf = (moment: Moment) => {
    const date = dateOf(moment, month, holidays);
    return date.toZonedDateTime({ timeZone: program.timeZone, plainTime: moment.at }).toInstant();
  };

  const dueAt = instantOf(due);
  const lateUntilAt = later(dueAt, instantOf(lateUntil));
  return {
    key: month.toString(),
    opensAt: instantOf(opens),
    dueAt,
    lateUntil: lateUntilAt,
    locksAt: later(lateUntilAt, instantOf(locks)),
  };
}

/** The periods that have opened and not locked, oldest first: what has to exist now, however long nobody looked. */
export function periodsToOpen(program: Program, holidays: Holidays, now: Temporal.Instant): readonly PeriodTimes[] {
  const today = now.toZonedDateTimeISO(program.timeZone).toPlainDate();
  const periods: PeriodTimes[] = [];

  for (let month = today.toPlainYearMonth(); isReported(program, month); month = month.subtract({ months: 1 })) {
    const period = periodOf(program, month, holidays);
    const state = stateOf(period, now);
    if (state === "locked") break;
    if (state !== "upcoming") periods.unshift(period);
  }
  return periods;
}

/** Where a period stands. The last instant of "paling lambat pukul 16.00" is still in time; the locking one is not. */
export function stateOf(period: Times, now: Temporal.Instant): PeriodState {
  if (isBefore(now, period.opensAt)) return "upcoming";
  if (!isBefore(now, period.locksAt)) return "locked";
  if (isBefore(period.lateUntil, now)) return "overdue";
  if (isBefore(period.dueAt, now)) return "late";
  return "open";
}

function dateOf(moment: Moment, month: Temporal.PlainYearMonth, holidays: Holidays): Temporal.PlainDate {
  const date = month.add({ months: moment.month === "next" ? 1 : 0 }).toPlainDate({ day: moment.day });
  return moment.moved === "next-working-day" ? nextWorkingDay(date, holidays) : date;
}

function isReported(program: Program, month: Temporal.PlainYearMonth): boolean {
  return Temporal.PlainYearMonth.compare(month, program.schedule.starts) >= 0;
}

function isBefore(instant: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instant, other) < 0;
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return isBefore(one, other) ? other : one;
}

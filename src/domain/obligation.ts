// One unit owes one report for one period. Obligations are made when the period opens and none is added or taken away
// afterwards: they are the denominator of every figure.

import type { Temporal } from "temporal-polyfill";
import { type PeriodTimes, stateOf } from "./period.ts";

export interface Obligation {
  readonly period: PeriodTimes;
  /** When the report first reached us; a correction does not change it. */
  readonly reported?: { readonly at: Temporal.Instant };
  /** Since when nobody waits for it any more. It can be reported all the same, and then counts as reported. */
  readonly exempted?: { readonly at: Temporal.Instant };
}

/** How an obligation stands in a list: still time, time is over, let off, too late for ever, done in time, done late. */
export type ObligationState = "waiting" | "overdue" | "exempted" | "missed" | "reported" | "reported-late";

/** Whether nothing is owed any more, so that nobody is reminded. */
export function isSettled(obligation: Pick<Obligation, "reported">): boolean {
  return obligation.reported !== undefined;
}

/** The state for views. A report is late by when it reached us, never by when somebody looks. */
export function obligationState({ period, reported, exempted }: Obligation, now: Temporal.Instant): ObligationState {
  if (reported) return stateOf(period, reported.at) === "open" ? "reported" : "reported-late";
  if (exempted) return "exempted";

  const state = stateOf(period, now);
  if (state === "locked") return "missed";
  return state === "late" || state === "overdue" ? "overdue" : "waiting";
}

/** Whole days since a deadline by the calendar of its zone; zero on the day itself, negative before. */
export function daysLate(
  { dueAt, timeZone }: { readonly dueAt: Temporal.Instant; readonly timeZone: string },
  now: Temporal.Instant,
): number {
  const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate();
  return dayOf(dueAt).until(dayOf(now)).days;
}

// When those who have not reported are touched. H-n goes out on its day, or on the last day before on which the bot may write:
// earlier is kind, after the due hour is useless. H+n waits for a working day, so that none falls between holidays.

import { Temporal } from "temporal-polyfill";
import { type Holidays, nextWorkingDay } from "./holiday.ts";
import type { PeriodTimes } from "./period.ts";
import type { Program, Reminder } from "./program.ts";
import { allowedThatDay } from "./quiet-hours.ts";

/** A reminder of one period: worth sending from `at` on and before `until`, when the next touch or the deadline overtakes it. */
export interface Touch {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** The touches of a period in order of time. One that finds no allowed instant while the period runs is left out. */
export function touchesOf(program: Program, period: PeriodTimes, holidays: Holidays): readonly Touch[] {
  const turn = { program, period, holidays };
  const touches = program.reminders
    .flatMap(
      (reminder) => (reminder.daysFromDue > 0 ? touchAfterDue(turn, reminder) : touchBeforeDue(turn, reminder)) ?? [],
    )
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at));

  return touches.map((touch, index) => ({ ...touch, until: earlier(touch.until, touches[index + 1]?.at) }));
}

/**
 * The one touch that is worth sending now; of several that were missed only the newest still is. It may be quiet at the moment:
 * send at `nextAllowedInstant`, and not at all once `until` has passed.
 */
export function dueTouch(touches: readonly Touch[], now: Temporal.Instant): Touch | undefined {
  return touches.find(({ at, until }) => !isBefore(now, at) && isBefore(now, until));
}

/** Unique for ever: one message per person, period and touch, however many units the person reports for. */
export function reminderKey(period: TurnOfProgram, touchId: string, personId: number): string {
  return ["reminder", period.programId, period.key, touchId, personId].join(":");
}

interface TurnOfProgram {
  readonly programId: string;
  readonly key: string;
}

interface Turn {
  readonly program: Program;
  readonly period: PeriodTimes;
  readonly holidays: Holidays;
}

function touchBeforeDue(turn: Turn, reminder: Reminder): Touch | undefined {
  const { opensAt, dueAt } = turn.period;
  let moment = plannedAt(turn, reminder);

  while (!isBefore(moment.toInstant(), opensAt)) {
    const at = allowedThatDay(turn.program, turn.holidays, moment);
    if (at && isBefore(at, dueAt)) return { id: reminder.id, at, until: dueAt };
    moment = moment.subtract({ days: 1 });
  }
  return undefined;
}

function touchAfterDue(turn: Turn, reminder: Reminder): Touch | undefined {
  const { locksAt } = turn.period;
  let moment = plannedAt(turn, reminder);

  while (isBefore(moment.toInstant(), locksAt)) {
    const at = allowedThatDay(turn.program, turn.holidays, moment);
    if (at && isBefore(at, locksAt)) return { id: reminder.id, at, until: locksAt };
    const nextDay = nextWorkingDay(moment.toPlainDate().add({ days: 1 }), turn.holidays);
    moment = nextDay.toZonedDateTime({ timeZone: turn.program.timeZone, plainTime: reminder.at });
  }
  return undefined;
}

function plannedAt({ program, period }: Turn, { daysFromDue, at }: Reminder): Temporal.ZonedDateTime {
  const dueOn = period.dueAt.toZonedDateTimeISO(program.timeZone).toPlainDate();
  return dueOn.add({ days: daysFromDue }).toZonedDateTime({ timeZone: program.timeZone, plainTime: at });
}

function isBefore(instant: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instant, other) < 0;
}

function earlier(one: Temporal.Instant, other: Temporal.Instant = one): Temporal.Instant {
  return isBefore(other, one) ? other : one;
}

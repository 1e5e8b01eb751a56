// An instant at which somebody is told of an obligation: a reminder to who owes, a rung of the ladder above them. What is planned
// before the due hour comes on its day or earlier; what is planned after it waits for a working day.

import type { Temporal } from "temporal-polyfill";
import { type Holidays, nextWorkingDay } from "./holiday.ts";
import { isBefore } from "./instant.ts";
import type { Times } from "./period.ts";
import { allowedThatDay, type Place } from "./quiet-hours.ts";

/** Worth telling from `at` on and before `until`. */
export interface Step {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** A time of day so many days from the day the report is due; -5 is H-5. */
export interface FromDue {
  readonly id: string;
  readonly daysFromDue: number;
  readonly at: Temporal.PlainTime;
}

/** The obligation's instants and the clock it goes by. */
export interface Course {
  readonly times: Times;
  readonly place: Place;
  readonly holidays: Holidays;
}

/** On the planned day, or on the last one before on which a message may leave; undefined when none is left since the opening. */
export function stepBeforeDue(course: Course, { id, ...planned }: FromDue): Step | undefined {
  return lastAllowed(course, id, plannedAt(course, planned));
}

/** The last allowed moment of day at this time or on a day before, once the period is open and before it is due. */
export function lastAllowed(course: Course, id: string, planned: Temporal.ZonedDateTime): Step | undefined {
  const { opensAt, dueAt } = course.times;
  let moment = planned;

  while (!isBefore(moment.toInstant(), opensAt)) {
    const at = allowedThatDay(course.place, course.holidays, moment);
    if (at && isBefore(at, dueAt)) return { id, at, until: dueAt };
    moment = moment.subtract({ days: 1 });
  }
  return undefined;
}

/** On the planned day, or on the first working day after; undefined when the period is locked by then. */
export function stepAfterDue(course: Course, { id, ...planned }: FromDue): Step | undefined {
  const { times, place, holidays } = course;
  let moment = plannedAt(course, planned);

  while (isBefore(moment.toInstant(), times.locksAt)) {
    const at = allowedThatDay(place, holidays, moment);
    if (at && isBefore(at, times.locksAt)) return { id, at, until: times.locksAt };
    const nextDay = nextWorkingDay(moment.toPlainDate().add({ days: 1 }), holidays);
    moment = nextDay.toZonedDateTime({ timeZone: place.timeZone, plainTime: planned.at });
  }
  return undefined;
}

/** Whether it is worth telling now. */
export function isDue({ at, until }: Step, now: Temporal.Instant): boolean {
  return !isBefore(now, at) && isBefore(now, until);
}

function plannedAt({ times, place }: Course, { daysFromDue, at }: Omit<FromDue, "id">): Temporal.ZonedDateTime {
  const dueOn = times.dueAt.toZonedDateTimeISO(place.timeZone).toPlainDate();
  return dueOn.add({ days: daysFromDue }).toZonedDateTime({ timeZone: place.timeZone, plainTime: at });
}

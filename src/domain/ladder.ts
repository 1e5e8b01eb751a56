// Who hears about a silent unit, and when: deputy or operator, Business Assistant, camat, Dinas, each after its own delay. The ladder
// climbs one rung at a time and stops the moment the report is in. That escalation works where reminders alone do not is what
// DeRenzi et al. found (ICTD 2012): days overdue fell from 9.7 to 1.4.

import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { later } from "./instant.ts";
import type { Role } from "./position.ts";
import { type Course, type FromDue, type Step, stepAfterDue } from "./step.ts";
import { role, stepId, time } from "./written.ts";

export interface Rung extends FromDue {
  /** Whoever holds one of these roles for the unit, wherever above it. */
  readonly tell: readonly Role[];
}

export const rung = z
  .strictObject({
    id: stepId,
    tell: z.array(role).min(1, "name at least one role"),
    days_from_due: z.int().min(1, "must be 1 or more: before it is due nobody is late"),
    at: time,
  })
  .transform(({ id, tell, days_from_due, at }): Rung => ({ id, tell, daysFromDue: days_from_due, at }));

/**
 * The rungs of an obligation in order of time, each worth climbing until the lock. None comes before one that is planned for
 * earlier: where that one waits for a working day, what is planned for the Saturday in between waits with it.
 */
export function rungsOf(ladder: readonly Rung[], course: Course): readonly (Step & { readonly rung: Rung })[] {
  let lowest = course.times.dueAt;
  return ladder.toSorted(byDelay).flatMap((each) => {
    const step = stepAfterDue(course, each);
    if (!step) return [];
    lowest = later(lowest, step.at);
    return [{ ...step, at: lowest, rung: each }];
  });
}

/** Whether those told may give the report themselves: then they are asked for it, and not told of somebody else's silence. */
export function isForReporters({ tell }: Rung, reporters: readonly Role[]): boolean {
  return tell.every((role) => reporters.includes(role));
}

function byDelay(one: Rung, other: Rung): number {
  return one.daysFromDue - other.daysFromDue || Temporal.PlainTime.compare(one.at, other.at);
}

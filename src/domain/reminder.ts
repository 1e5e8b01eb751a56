// When those who have not reported are touched: at the opening, half-way, H-n, hours before it is due, overdue, and before a
// reopening ends. H-n goes out on its day, or on the last day before on which the bot may write: earlier is kind, after the due
// hour is useless.

import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { earlier, isBefore } from "./instant.ts";
import { allowedThatDay, nextAllowedInstant } from "./quiet-hours.ts";
import { type Course, type FromDue, isDue, lastAllowed, type Step, stepAfterDue, stepBeforeDue } from "./step.ts";
import { stepId, time } from "./written.ts";

/** One touch of those who have not reported. */
export type Reminder =
  | { readonly id: string; readonly on: "opening" }
  | { readonly id: string; readonly on: "middle" | "reopened"; readonly at: Temporal.PlainTime }
  | { readonly id: string; readonly hoursBeforeDue: number }
  | FromDue;

/** A draft that nobody has touched for so long is spoken of, at most so many times; it starts anew when somebody goes on with it. */
export interface DraftNudge {
  readonly idleHours: number;
  readonly most: number;
}

export const reminder: z.ZodType<Reminder> = z.union(
  [
    z.strictObject({ id: stepId, on: z.literal("opening") }),
    z.strictObject({ id: stepId, on: z.enum(["middle", "reopened"]), at: time }),
    z
      .strictObject({ id: stepId, hours_before_due: z.number().min(0.5).max(48) })
      .transform(({ id, hours_before_due }) => ({ id, hoursBeforeDue: hours_before_due })),
    z
      .strictObject({ id: stepId, days_from_due: z.int(), at: time })
      .transform(({ id, days_from_due, at }) => ({ id, daysFromDue: days_from_due, at })),
  ],
  {
    error: "write id with one of: on: opening; on: middle or reopened, and at; hours_before_due; days_from_due and at",
  },
);

export const draftNudge = z
  .strictObject({ idle_hours: z.int().min(1), most: z.int().min(1).max(9) })
  .transform(({ idle_hours, most }): DraftNudge => ({ idleHours: idle_hours, most }));

/** The touches in order of time, each until the next one or the deadline overtakes it. One that finds no allowed instant is left out. */
export function touchesOf(reminders: readonly Reminder[], course: Course): readonly Step[] {
  const touches = reminders
    .flatMap((each) => touchOf(each, course) ?? [])
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at));

  return touches.map((touch, index) => {
    const next = touches[index + 1];
    return next ? { ...touch, until: earlier(touch.until, next.at) } : touch;
  });
}

/** The one touch that is worth sending now; of several that were missed only the newest still is. */
export function dueTouch(touches: readonly Step[], now: Temporal.Instant): Step | undefined {
  return touches.find((touch) => isDue(touch, now));
}

function touchOf(reminder: Reminder, course: Course): Step | undefined {
  if ("daysFromDue" in reminder) {
    return reminder.daysFromDue > 0 ? stepAfterDue(course, reminder) : stepBeforeDue(course, reminder);
  }
  if ("hoursBeforeDue" in reminder) return someHoursBeforeDue(reminder, course);
  if (reminder.on === "opening") return atOpening(reminder, course);
  return reminder.on === "middle" ? halfWay(reminder, course) : onLastDay(reminder, course);
}

function atOpening({ id }: { readonly id: string }, { times, place, holidays }: Course): Step | undefined {
  const at = nextAllowedInstant(place, holidays, times.opensAt);
  return isBefore(at, times.dueAt) ? { id, at, until: times.dueAt } : undefined;
}

/** On the day in the middle between opening and due. */
function halfWay(
  { id, at }: { readonly id: string; readonly at: Temporal.PlainTime },
  course: Course,
): Step | undefined {
  const { timeZone } = course.place;
  const [opens, due] = [course.times.opensAt, course.times.dueAt].map((instant) => instant.epochMilliseconds);
  const middle = Temporal.Instant.fromEpochMilliseconds(((opens ?? 0) + (due ?? 0)) / 2);
  const day = middle.toZonedDateTimeISO(timeZone).toPlainDate();
  return lastAllowed(course, id, day.toZonedDateTime({ timeZone, plainTime: at }));
}

/** On the day on which a period that was opened again closes, which is a working day. */
function onLastDay(
  { id, at }: { readonly id: string; readonly at: Temporal.PlainTime },
  { times: { reopenedUntil: until }, place, holidays }: Course,
): Step | undefined {
  const planned = until?.toZonedDateTimeISO(place.timeZone).withPlainTime(at);
  const allowed = planned && allowedThatDay(place, holidays, planned);
  return until && allowed && isBefore(allowed, until) ? { id, at: allowed, until } : undefined;
}

/** Not moved to another day: said on a Friday of what is due on Monday it would not be about the hour any more. */
function someHoursBeforeDue(
  { id, hoursBeforeDue }: { readonly id: string; readonly hoursBeforeDue: number },
  course: Course,
) {
  const { times, place, holidays } = course;
  const planned = times.dueAt.subtract({ minutes: Math.round(hoursBeforeDue * 60) });
  const at = nextAllowedInstant(place, holidays, planned);
  if (!isBefore(at, times.dueAt) || isBefore(at, times.opensAt)) return undefined;
  return { id, at, until: times.dueAt };
}

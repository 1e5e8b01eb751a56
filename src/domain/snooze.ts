// "Later" under a reminder: for an hour, until the afternoon, until tomorrow, by the clock of the place that is reported on.

import { Temporal } from "temporal-polyfill";
import { isBefore } from "./instant.ts";

export const SNOOZES = ["hour", "afternoon", "tomorrow"] as const;
export type Snooze = (typeof SNOOZES)[number];

const AFTERNOON = Temporal.PlainTime.from("15:00");
const MORNING = Temporal.PlainTime.from("09:00");

/** When it comes back; undefined for an afternoon that has begun. */
export function snoozedUntil(choice: Snooze, local: Temporal.ZonedDateTime): Temporal.Instant | undefined {
  if (choice === "hour")
    return local.round({ smallestUnit: "minute", roundingMode: "ceil" }).add({ hours: 1 }).toInstant();
  if (choice === "tomorrow") return local.add({ days: 1 }).withPlainTime(MORNING).toInstant();
  return hasAfternoonBegun(local) ? undefined : local.withPlainTime(AFTERNOON).toInstant();
}

/** What can still be chosen by somebody who can report until an instant: coming back later would be of no use. */
export function snoozesAt(local: Temporal.ZonedDateTime, reportedUntil: Temporal.Instant): readonly Snooze[] {
  return SNOOZES.filter((choice) => {
    const until = snoozedUntil(choice, local);
    return until !== undefined && isBefore(until, reportedUntil);
  });
}

function hasAfternoonBegun(local: Temporal.ZonedDateTime): boolean {
  return Temporal.PlainTime.compare(local.toPlainTime(), AFTERNOON) >= 0;
}

// When the bot may write to people of its own accord: in office hours, not during Friday prayers, never on a day off. An
// answer to somebody who wrote first is not bound by this.

import { Temporal } from "temporal-polyfill";
import type { Holidays } from "./holiday.ts";

/** Monday is 1, as in ISO 8601. */
export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Quiet before one time of day, from another one on, on some weekdays, and in pauses. Holidays are quiet by themselves. */
export interface QuietHours {
  readonly before: Temporal.PlainTime;
  readonly after: Temporal.PlainTime;
  readonly days: readonly Weekday[];
  /** At most one a weekday, inside the open hours. */
  readonly pauses: readonly Pause[];
}

export interface Pause {
  readonly day: Weekday;
  readonly from: Temporal.PlainTime;
  readonly until: Temporal.PlainTime;
}

/** Whose clock and habits count. */
export interface Place {
  readonly timeZone: string;
  readonly quiet: QuietHours;
}

/** The first instant from the given one on at which a message may leave. */
export function nextAllowedInstant(place: Place, holidays: Holidays, instant: Temporal.Instant): Temporal.Instant {
  const moment = instant.toZonedDateTimeISO(place.timeZone);
  const tomorrow = moment.startOfDay().add({ days: 1 });

  return allowedThatDay(place, holidays, moment) ?? nextAllowedInstant(place, holidays, tomorrow.toInstant());
}

/** Whether no message may leave now. */
export function isQuiet(place: Place, holidays: Holidays, now: Temporal.Instant): boolean {
  return !nextAllowedInstant(place, holidays, now).equals(now);
}

/** The first instant on the moment's own day, from the moment on, at which a message may leave; undefined if there is none. */
export function allowedThatDay(
  place: Place,
  holidays: Holidays,
  moment: Temporal.ZonedDateTime,
): Temporal.Instant | undefined {
  const date = moment.toPlainDate();
  if (isDayOff(place.quiet, holidays, date)) return undefined;

  const time = moment.toPlainTime();
  const hours = openHours(place.quiet, date).find(({ until }) => isBefore(time, until));
  if (hours === undefined) return undefined;

  const allowed = isBefore(time, hours.from)
    ? date.toZonedDateTime({ timeZone: place.timeZone, plainTime: hours.from })
    : moment;
  return allowed.toInstant();
}

interface Hours {
  readonly from: Temporal.PlainTime;
  readonly until: Temporal.PlainTime; // not included
}

function openHours(quiet: QuietHours, date: Temporal.PlainDate): Hours[] {
  const pause = quiet.pauses.find(({ day }) => day === weekdayOf(date));
  if (pause === undefined) return [{ from: quiet.before, until: quiet.after }];

  return [
    { from: quiet.before, until: pause.from },
    { from: pause.until, until: quiet.after },
  ];
}

function isDayOff(quiet: QuietHours, holidays: Holidays, date: Temporal.PlainDate): boolean {
  return quiet.days.includes(weekdayOf(date)) || holidays.has(date.toString());
}

function weekdayOf(date: Temporal.PlainDate): Weekday {
  return WEEKDAYS[date.dayOfWeek - 1] ?? "sunday";
}

function isBefore(time: Temporal.PlainTime, other: Temporal.PlainTime): boolean {
  return Temporal.PlainTime.compare(time, other) < 0;
}

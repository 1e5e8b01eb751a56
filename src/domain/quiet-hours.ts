// When the bot may write to people of its own accord: in office hours, not during Friday prayers, never on a day off. An
// answer to somebody who wrote first is not bound by this.

import { Temporal } from "temporal-polyfill";
import { type Holidays, isHoliday, isRamadan } from "./holiday.ts";

/** Monday is 1, as in ISO 8601. */
export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The hours of a day on which the bot may write: quiet before one time of day, from another one on, and in pauses. */
export interface DayHours {
  readonly before: Temporal.PlainTime;
  readonly after: Temporal.PlainTime;
  /** At most one a weekday, inside the open hours. */
  readonly pauses: readonly Pause[];
}

/** Quiet outside the hours of the day, and on some weekdays. Holidays are quiet by themselves. */
export interface QuietHours extends DayHours {
  readonly days: readonly Weekday[];
  /** In place of the others: offices close earlier (Perpres 21/2023, Ps. 4). */
  readonly ramadan?: DayHours;
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
  const hours = openHours(hoursOf(place.quiet, holidays, date), date).find(({ until }) => isBefore(time, until));
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

function hoursOf({ ramadan, ...usual }: QuietHours, holidays: Holidays, date: Temporal.PlainDate): DayHours {
  return ramadan && isRamadan(date, holidays) ? ramadan : usual;
}

function openHours(quiet: DayHours, date: Temporal.PlainDate): Hours[] {
  const pause = quiet.pauses.find(({ day }) => day === weekdayOf(date));
  if (pause === undefined) return [{ from: quiet.before, until: quiet.after }];

  return [
    { from: quiet.before, until: pause.from },
    { from: pause.until, until: quiet.after },
  ];
}

function isDayOff(quiet: QuietHours, holidays: Holidays, date: Temporal.PlainDate): boolean {
  return quiet.days.includes(weekdayOf(date)) || isHoliday(date, holidays);
}

function weekdayOf(date: Temporal.PlainDate): Weekday {
  return WEEKDAYS[date.dayOfWeek - 1] ?? "sunday";
}

function isBefore(time: Temporal.PlainTime, other: Temporal.PlainTime): boolean {
  return Temporal.PlainTime.compare(time, other) < 0;
}

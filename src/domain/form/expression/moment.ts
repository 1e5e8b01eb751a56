// Days and moments as forms write them: "2026-11-03", "10:30", "2026-11-03T10:30:00.000+07:00". A date counts as its days
// since 1970, whatever the zone; only what needs the instant itself asks for the zone.

import { Temporal } from "temporal-polyfill";

export const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;

/** A date with or without time, or a time alone (then `days` is 0), as written on the wall of its own place. */
export interface Moment {
  readonly days: number;
  readonly ms: number;
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  /** The offset of its zone where it is written. */
  readonly offsetMs: number | undefined;
}

const TIME = String.raw`(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,9}))?)?(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?`;
const MOMENT = new RegExp(String.raw`^(?:(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T(?=.)|$))?(?:${TIME})?$`);

/** What a text says, or undefined where it is no moment or one that no calendar has. */
export function readMoment(text: string): Moment | undefined {
  if (!mayBeMoment(text)) return undefined;
  const groups = MOMENT.exec(text)?.groups;
  if (!groups) return undefined;

  const { year, month, day, hour, minute, second = "0", fraction = "", offset } = groups;
  const days = year === undefined ? 0 : daysOf(Number(year), Number(month), Number(day));
  if (days === undefined) return undefined;

  const hasTime = hour !== undefined;
  if (hasTime && !(Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60)) return undefined;
  const clock = hasTime ? ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 : 0;
  const ms = clock + Number(fraction.slice(0, 3).padEnd(3, "0"));
  return { days, ms, hasDate: year !== undefined, hasTime, offsetMs: offsetOf(offset) };
}

/** Cheap, because every text that may be a number passes here. */
function mayBeMoment(text: string): boolean {
  return (text.length >= 10 && text[4] === "-") || (text.length >= 5 && text[2] === ":");
}

function daysOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC would take the year 26 for 1926
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.getTime() / MS_PER_DAY : undefined;
}

function offsetOf(offset: string | undefined): number | undefined {
  if (offset === undefined) return undefined;
  if (offset === "Z") return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(":", ""));
  return (offset.startsWith("-") ? -minutes : minutes) * MS_PER_MINUTE;
}

/** Days since 1970 on the wall; a time alone is its part of a day. */
export function toDays({ days, ms }: Moment): number {
  return days + ms / MS_PER_DAY;
}

/** Milliseconds since 1970 of a moment; where it names no zone, in `zone`. */
export function toInstant({ days, ms, offsetMs }: Moment, zone: string): number {
  const wall = days * MS_PER_DAY + ms;
  if (offsetMs !== undefined) return wall - offsetMs;
  const there = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO("UTC").toPlainDateTime();
  return there.toZonedDateTime(zone).epochMilliseconds;
}

const FIRST_DAY = -719_162; // 0001-01-01
const LAST_DAY = 2_932_895; // 9999-12-30, so that no zone leads out of it

/** "2026-11-03" of days since 1970; "" where four digits hold no such year. */
export function dateOf(days: number): string {
  const whole = Math.trunc(days);
  return isWithinCalendar(whole) ? new Date(whole * MS_PER_DAY).toISOString().slice(0, 10) : "";
}

/** The wall clock of `zone` at a number of milliseconds since 1970; undefined outside the years 1 to 9999. */
export function localTime(ms: number, zone: string): Temporal.ZonedDateTime | undefined {
  if (!isWithinCalendar(ms / MS_PER_DAY)) return undefined;
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(ms)).toZonedDateTimeISO(zone);
}

/** "2026-11-03T10:30:00.000+07:00". */
export function writeDateTime(local: Temporal.ZonedDateTime): string {
  return local.toString({ timeZoneName: "never", fractionalSecondDigits: 3 });
}

function isWithinCalendar(days: number): boolean {
  return days > FIRST_DAY && days <= LAST_DAY;
}

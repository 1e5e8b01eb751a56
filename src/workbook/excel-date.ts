// Excel has no dates: it has numbers of days, and formats that show them as dates. Which formats those are, and what
// the number says in ISO's words.

export type DateFormat = "date" | "time" | "date and time";

const DAY_IN_SECONDS = 86_400;
const TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);
const DATES = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const DATE_AND_TIME = 22;

/** The formats that Excel knows by number only (ECMA-376 part 1, 18.8.30); undefined for those of numbers. */
export function builtInFormat(id: number): DateFormat | undefined {
  if (id === DATE_AND_TIME) return "date and time";
  if (DATES.has(id)) return "date";
  return TIMES.has(id) ? "time" : undefined;
}

/** What a format such as `[$-421]dd mmmm yyyy;@` shows. */
export function formatOf(code: string): DateFormat | undefined {
  const letters = code
    .replaceAll(/"[^"]*"?|[\\_*][\s\S]?/g, "") // quoted, escaped and filling characters say nothing
    .replaceAll(/\[(?![hms]+\])[^\]]*\]?/gi, "") // colours, conditions and languages neither
    .split(";", 1)[0];
  if (letters === undefined || /general/i.test(letters)) return undefined;

  const hasDay = /[yd]/i.test(letters);
  const hasTime = /[hs]/i.test(letters);
  if (hasDay && hasTime) return "date and time";
  if (hasTime) return "time";
  return hasDay || /m/i.test(letters) ? "date" : undefined;
}

/** 2026-11-23, 08:30:00 or 2026-11-23T08:30:00. Days are counted from 1900 or, in files of old Macs, from 1904. */
export function isoText(days: number, format: DateFormat, from1904: boolean): string | undefined {
  const seconds = Math.round(days * DAY_IN_SECONDS);
  if (format === "time") return seconds < 0 ? undefined : timeText(seconds);

  const whole = Math.floor(seconds / DAY_IN_SECONDS);
  const date = dateText(whole, from1904);
  if (date === undefined || format === "date") return date;
  return `${date}T${timeText(seconds - whole * DAY_IN_SECONDS)}`;
}

/** Hours go on after 24: the time may be a duration. */
function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

const LAST_DAY = 2_958_465; // 9999-12-31
const LEAP_DAY_THAT_NEVER_WAS = 60; // 1900-02-29, kept from Lotus 1-2-3

function dateText(days: number, from1904: boolean): string | undefined {
  if (days < 0 || days > LAST_DAY) return undefined;
  if (from1904) return dayAfter(Date.UTC(1904, 0, 1), days);
  return dayAfter(Date.UTC(1899, 11, days < LEAP_DAY_THAT_NEVER_WAS ? 31 : 30), days);
}

function dayAfter(start: number, days: number): string {
  return new Date(start + days * DAY_IN_SECONDS * 1000).toISOString().slice(0, 10);
}

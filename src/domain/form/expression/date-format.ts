// The % codes of format-date() and format-date-time(), as in ODK; names of days and months are Indonesian, which is the
// language people answer in.

import type { Temporal } from "temporal-polyfill";
import { formatDay, formatMonth } from "#domain/format.ts";

const CODES: Readonly<Record<string, (local: Temporal.ZonedDateTime) => string>> = {
  "%": () => "%",
  Y: ({ year }) => padded(year, 4),
  y: ({ year }) => padded(year % 100, 2),
  m: ({ month }) => padded(month, 2),
  n: ({ month }) => String(month),
  b: (local) => monthName(local).slice(0, 3),
  B: monthName,
  d: ({ day }) => padded(day, 2),
  e: ({ day }) => String(day),
  a: (local) => dayName(local).slice(0, 3),
  A: dayName,
  W: ({ weekOfYear }) => String(weekOfYear ?? ""),
  H: ({ hour }) => padded(hour, 2),
  h: ({ hour }) => String(hour),
  M: ({ minute }) => padded(minute, 2),
  S: ({ second }) => padded(second, 2),
  3: ({ millisecond }) => padded(millisecond, 3),
};

/** Unknown codes stay as they are. */
export function formatMoment(local: Temporal.ZonedDateTime, format: string): string {
  return format.replaceAll(/%(.)/gs, (code, letter: string) => CODES[letter]?.(local) ?? code);
}

/** The first code ODK would stumble over; a % at the very end too. */
export function unknownCodeIn(format: string): string | undefined {
  const codes = format.match(/%(?:.|$)/gs) ?? [];
  return codes.find((code) => !Object.hasOwn(CODES, code.slice(1)));
}

function padded(n: number, length: number): string {
  return String(n).padStart(length, "0");
}

function monthName(local: Temporal.ZonedDateTime): string {
  return formatMonth(local, "id").split(" ")[0] ?? "";
}

function dayName(local: Temporal.ZonedDateTime): string {
  return formatDay(local.toPlainDate(), "id").split(",")[0] ?? "";
}

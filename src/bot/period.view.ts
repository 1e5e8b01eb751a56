// How a period is named to people: by what is reported, "Oktober 2026" or "Pekan 23-29 November 2026", never by its key.

import { formatDateRange, formatDay, formatMonth } from "#domain/format.ts";
import { daysOfKey, type KeyedDays } from "#domain/turn.ts";
import type { Titles } from "#domain/written.ts";
import type { Translate } from "#i18n";

export interface Named {
  readonly key: string;
  /** Only of a turn that a file names. */
  readonly name?: Titles | undefined;
}

/** "Oktober 2026" for the key "2026-10", "Triwulan IV 2026" for "2026-Q4"; a turn that has a name is called by it. Plain text. */
export function periodName(t: Translate, { key, name }: Named): string {
  if (name) return name[t.language];
  const days = readDays(key);
  if (!days) return key;
  const { cadence, from, until } = days;
  switch (cadence) {
    case "daily":
      return formatDay(from, t.language);
    case "weekly":
    case "fortnightly":
      return t.plain("period-weeks", { of: cadence, days: formatDateRange(from, until, t.language) });
    case "monthly":
      return formatMonth(from, t.language);
    case "quarterly":
      return t.plain("period-quarter", { number: ROMAN[Math.floor(from.month / 3)] ?? "", year: String(from.year) });
    case "half-yearly":
      return t.plain("period-half", { number: from.month === 1 ? "I" : "II", year: String(from.year) });
    case "yearly":
      return t.plain("period-year", { of: days.year, year: String(from.year) });
  }
}

/** Read once: every card of a report names its period, and there are few. */
function readDays(key: string): KeyedDays | undefined {
  if (daysByKey.has(key)) return daysByKey.get(key);
  if (daysByKey.size >= MOST_KEYS) daysByKey.clear();
  const days = daysOfKey(key);
  daysByKey.set(key, days);
  return days;
}

const MOST_KEYS = 1000;
const daysByKey = new Map<string, KeyedDays | undefined>();

const ROMAN = ["I", "II", "III", "IV"] as const;

/** A report's title within a sentence: "laporan KDKMP", but "Progres Fisik". Plain text. */
export function reportName(t: Translate, title: Titles): string {
  const name = title[t.language];
  return name.startsWith("Laporan ") ? `l${name.slice(1)}` : name;
}

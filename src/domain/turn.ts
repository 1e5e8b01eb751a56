// One turn of a cadence: the days it reports on, and its key, which sorts by time within a cadence and names it for ever.

import { Temporal } from "temporal-polyfill";

export const CADENCES = [
  "daily",
  "weekly",
  "fortnightly",
  "monthly",
  "quarterly",
  "half-yearly",
  "yearly",
  "custom",
] as const;

export type Cadence = (typeof CADENCES)[number];

/** What a year is called: tahun, tahun buku (of a cooperative), tahun anggaran (of a budget). All run from January. */
export const YEARS = ["calendar", "book", "budget"] as const;
export type Year = (typeof YEARS)[number];

export interface Turn {
  /** "2026-11-25", "2026-W48", "2026-W47-W48", "2026-11", "2026-Q4", "2026-H2", "2026", "TB2026", "TA2026", or as a file names it. */
  readonly key: string;
  readonly from: Temporal.PlainDate;
  /** The last day, which still belongs to it. */
  readonly until: Temporal.PlainDate;
}

export interface Regular {
  readonly cadence: Exclude<Cadence, "custom">;
  /** The first day that is reported; a fortnight is counted from it. */
  readonly starts: Temporal.PlainDate;
  readonly year: Year;
}

/** The turn that a day belongs to, whether the program has started or not. */
export function turnAt(regular: Regular, day: Temporal.PlainDate): Turn {
  switch (regular.cadence) {
    case "daily":
      return { key: day.toString(), from: day, until: day };
    case "weekly": {
      const from = mondayOf(day);
      return { key: weekKey(from), from, until: from.add({ days: 6 }) };
    }
    case "fortnightly":
      return fortnight(mondayOf(regular.starts), day);
    default:
      return months(regular, day);
  }
}

/** The turn before. */
export function turnBefore(regular: Regular, turn: Turn): Turn {
  return turnAt(regular, turn.from.subtract({ days: 1 }));
}

/** The turn after. */
export function turnAfter(regular: Regular, turn: Turn): Turn {
  return turnAt(regular, turn.until.add({ days: 1 }));
}

const MONTHS = { monthly: 1, quarterly: 3, "half-yearly": 6, yearly: 12 } as const;

function months({ cadence, year }: Regular, day: Temporal.PlainDate): Turn {
  const length = MONTHS[cadence as keyof typeof MONTHS];
  const index = Math.floor((day.month - 1) / length);
  const from = day.with({ month: index * length + 1, day: 1 });
  const until = from.add({ months: length }).subtract({ days: 1 });
  return { key: monthsKey(from, { length, number: index + 1, year }), from, until };
}

function monthsKey(from: Temporal.PlainDate, { length, number, year }: { length: number; number: number; year: Year }) {
  if (length === 1) return from.toPlainYearMonth().toString();
  if (length === 3) return `${from.year}-Q${number}`;
  if (length === 6) return `${from.year}-H${number}`;
  return `${PREFIX[year]}${from.year}`;
}

const PREFIX: Readonly<Record<Year, string>> = { calendar: "", book: "TB", budget: "TA" };

function fortnight(start: Temporal.PlainDate, day: Temporal.PlainDate): Turn {
  const index = Math.floor(start.until(day).days / 14);
  const from = start.add({ days: index * 14 });
  const second = from.add({ days: 7 });
  return { key: `${weekKey(from)}-${weekKey(second).slice(-3)}`, from, until: from.add({ days: 13 }) };
}

function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** The ISO week: "2026-W48". Its year is that of its Thursday. */
function weekKey(day: Temporal.PlainDate): string {
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, "0")}`;
}

/** The days of a turn, and of what cadence it is, read back from its key. */
export interface KeyedDays {
  readonly cadence: Exclude<Cadence, "custom">;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  readonly year: Year;
}

/** Undefined for a key that no cadence gives. */
export function daysOfKey(key: string): KeyedDays | undefined {
  for (const [cadence, pattern] of Object.entries(KEYS) as [KeyedDays["cadence"], RegExp][]) {
    const [, prefix = "", year, number = "1"] = pattern.exec(key) ?? [];
    if (year === undefined) continue;
    const day = dayOfKey(cadence, { key, year: Number(year), number: Number(number) });
    if (!day) return undefined;
    const named: Year = prefix === "TB" ? "book" : prefix === "TA" ? "budget" : "calendar";
    const { from, until, key: again } = turnAt({ cadence, starts: day, year: named }, day);
    return again === key ? { cadence, from, until, year: named } : undefined;
  }
  return undefined;
}

const KEYS: Readonly<Record<KeyedDays["cadence"], RegExp>> = {
  daily: /^()(\d{4})-\d{2}-\d{2}$/,
  weekly: /^()(\d{4})-W(\d{2})$/,
  fortnightly: /^()(\d{4})-W(\d{2})-W\d{2}$/,
  monthly: /^()(\d{4})-(\d{2})$/,
  quarterly: /^()(\d{4})-Q([1-4])$/,
  "half-yearly": /^()(\d{4})-H([12])$/,
  yearly: /^(TB|TA|)(\d{4})$/,
};

function dayOfKey(
  cadence: KeyedDays["cadence"],
  { key, year, number }: { readonly key: string; readonly year: number; readonly number: number },
): Temporal.PlainDate | undefined {
  if (cadence === "weekly" || cadence === "fortnightly") return mondayOfWeek(year, number);
  try {
    if (cadence === "daily") return Temporal.PlainDate.from(key);
    const month = (number - 1) * MONTHS[cadence] + 1;
    return Temporal.PlainDate.from({ year, month, day: 1 }, { overflow: "reject" });
  } catch {
    return undefined; // the thirteenth month
  }
}

/** Of an ISO week: the fourth of January lies in the first. Undefined for a week that the year does not have. */
export function mondayOfWeek(year: number, week: number): Temporal.PlainDate | undefined {
  const monday = mondayOf(new Temporal.PlainDate(year, 1, 4)).add({ days: (week - 1) * 7 });
  return week >= 1 && monday.yearOfWeek === year ? monday : undefined;
}

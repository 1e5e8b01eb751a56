// Dates whose day nobody asks for: a month ("Oktober 2026") or a year. As XLSForm keeps them, the answer is the first
// day of it. A whole date is understood too; its day is dropped.

import { Temporal } from "temporal-polyfill";
import type { Typed } from "#domain/form/answer.ts";
import { type DateContext, readDate } from "./date.ts";
import { toDateWords } from "./date-words.ts";
import { readEmptyButZero } from "./empty.ts";
import { ask, given, invalid } from "./typed.ts";

/** The first of the month in "Oktober 2026", "10/2026", "okt", "bulan lalu". Without a year it is the nearest such month. */
export function readMonth(text: string, context: DateContext): Typed<string> {
  const nothing = readEmptyButZero(text);
  if (nothing) return nothing;

  const { words, approx } = toDateWords(text);
  const { month, year = "" } = MONTHS.map((shape) => shape.exec(words)?.groups).find((groups) => groups) ?? {};
  if (month) return monthOf(Number(month), year === "" ? undefined : toYear(year), context);

  const steps = STEPS.get(words.replace(/^bulan /, ""));
  if (steps !== undefined && words.startsWith("bulan")) return first(context.today.add({ months: steps }), approx);
  return firstOf(readDate(text, context), (day) => day.with({ day: 1 }));
}

/** The first of January of "2026", "26" or "tahun lalu". */
export function readYear(text: string, context: DateContext): Typed<string> {
  const nothing = readEmptyButZero(text);
  if (nothing) return nothing;

  const { words, approx } = toDateWords(text);
  const [, year] = /^(?:tahun )?((?:19|20)\d{2}|\d{2})$/.exec(words) ?? [];
  if (year) return first(january(toYear(year)), approx);

  const steps = STEPS.get(words.replace(/^tahun /, ""));
  if (steps !== undefined && words.startsWith("tahun")) return first(january(context.today.year + steps), approx);
  if (!/\d{4}|m\d/.test(words)) return invalid("not-a-date");
  return firstOf(readMonth(text, context), (day) => day.with({ month: 1, day: 1 }));
}

const MONTHS: readonly RegExp[] = [
  /^(?:bulan )?m?(?<month>\d{1,2}) (?:tahun )?(?<year>(?:19|20)\d{2})$/,
  /^(?:bulan )?m(?<month>\d{1,2})(?: (?<year>\d{2}))?$/,
  /^(?<year>(?:19|20)\d{2}) m?(?<month>\d{1,2})$/,
  /^(?:bulan )?(?<month>\d{1,2})$/,
];

const STEPS: ReadonlyMap<string, number> = new Map([
  ["ini", 0],
  ["sekarang", 0],
  ["lalu", -1],
  ["depan", 1],
]);

function monthOf(month: number, year: number | undefined, { today, expect }: DateContext): Typed<string> {
  if (month < 1 || month > 12) return invalid("not-a-date");
  if (year !== undefined) return first(new Temporal.PlainDate(year, month, 1));

  const step = expect === "past" ? -1 : 1;
  const passed = step * (month - today.month) < 0;
  return first(new Temporal.PlainDate(today.year + (passed ? step : 0), month, 1));
}

/** What was read of a day, for the month or year it lies in. */
function firstOf(read: Typed<string>, start: (day: Temporal.PlainDate) => Temporal.PlainDate): Typed<string> {
  if (read.kind === "empty" || read.kind === "invalid") return read;
  const toStart = (value: string) => start(Temporal.PlainDate.from(value)).toString();
  if (read.kind === "value") return given(toStart(read.value));

  const days = read.options.flatMap((option) => (option.kind === "value" ? [toStart(option.value)] : []));
  const [only, other] = [...new Set(days)];
  if (only && !other) return given(only);
  return ask(
    read.why,
    [...new Set(days)].map((day) => given(day)),
  );
}

function january(year: number): Temporal.PlainDate {
  return new Temporal.PlainDate(year, 1, 1);
}

function toYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function first(day: Temporal.PlainDate, approx = false): Typed<string> {
  return given(day.with({ day: 1 }).toString(), approx);
}

// Days as officials type them, day before month always: 5/10 is never May 10. Without a year a past question means the
// last such day and a future one the next. What names a week or a month instead of a day is approximate or asked about.

import { Temporal } from "temporal-polyfill";
import type { Given, Typed } from "#domain/form/answer.ts";
import { toDateWords } from "./date-words.ts";
import { readEmptyButZero } from "./empty.ts";
import { ask, given, invalid } from "./typed.ts";

/** Where a date is read: today in the unit's own zone, and the direction the question looks in. */
export interface DateContext {
  readonly today: Temporal.PlainDate;
  readonly expect: "past" | "future";
}

/** An ISO date. An explicit year is believed even against `expect`; whether it may be so is the question's constraint. */
export function readDate(text: string, context: DateContext): Typed<string> {
  const nothing = readEmptyButZero(text);
  if (nothing) return nothing;

  const { words, approx } = toDateWords(text);
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(words);
    if (match) return read(match.groups ?? {}, { ...context, approx });
  }
  return invalid("not-a-date");
}

interface Context extends DateContext {
  readonly approx: boolean;
}

type Parts = Readonly<Record<string, string | undefined>>;
type Day = Temporal.PlainDate;

interface Form {
  /** Over canonical words: "w4 5 m11 2026" is Thursday 5 November 2026. */
  readonly pattern: RegExp;
  readonly read: (parts: Parts, context: Context) => Typed<string>;
}

const YEAR = "(?<year>\\d{4}|\\d{2})";

const FORMS: readonly Form[] = [
  { pattern: /^(?<year>\d{4}) (?<month>\d{1,2}) (?<day>\d{1,2})$/, read: readCalendarDay },
  {
    pattern: new RegExp(`^(?:w(?<weekday>\\d) )?(?<day>\\d{1,2}) m?(?<month>\\d{1,2})(?: ${YEAR})?$`),
    read: readCalendarDay,
  },
  { pattern: new RegExp(`^(?<from>\\d{1,2}) (?<to>\\d{1,2}) m(?<month>\\d{1,2})(?: ${YEAR})?$`), read: readDays },
  { pattern: /^d(?<offset>-?\d)$/, read: readOffset },
  { pattern: /^(?<n>\d{1,3}) (?<unit>hari|minggu|pekan|bulan|tahun) (?<way>lalu|lagi)$/, read: readDistance },
  { pattern: /^(?<unit>minggu|pekan|bulan) (?<way>lalu|depan)$/, read: readNeighbour },
  { pattern: /^w(?<weekday>\d) (?:minggu|pekan) (?<way>lalu|ini|depan)$/, read: readDayOfWeek },
  { pattern: /^w(?<weekday>\d)(?: (?<way>lalu|depan))?$/, read: readWeekday },
  { pattern: /^(?<part>awal|pertengahan|akhir) bulan(?: (?<way>ini|lalu|depan))?$/, read: readPartOfMonth },
  { pattern: new RegExp(`^(?<part>awal|pertengahan|akhir) m(?<month>\\d{1,2})(?: ${YEAR})?$`), read: readPartOfMonth },
  { pattern: new RegExp(`^m(?<month>\\d{1,2})(?: ${YEAR})?$`), read: readMonth },
  { pattern: /^bulan ini$/, read: readMonth },
  { pattern: /^(?<day>\d{1,2})$/, read: readDayOfMonth },
  { pattern: /^(?:t(?<day>\d{1,2}) (?<way>lalu|ini|depan)|(?<only>\d{1,2}) bulan ini)$/, read: readDayOfThatMonth },
];

function readCalendarDay({ day, month, year, weekday }: Parts, context: Context): Typed<string> {
  const date = findDay({ day: Number(day), month: Number(month), year: toYear(year) }, context);
  if (!date) return invalid("not-a-date");
  if (!weekday || date.dayOfWeek === Number(weekday)) return answer(date, context.approx);

  const days = [-3, -2, -1, 0, 1, 2, 3].map((offset) => date.add({ days: offset }));
  const named = days.filter((near) => near.dayOfWeek === Number(weekday));
  return ask(
    "date-unclear",
    [date, ...named].map((either) => answer(either)),
  );
}

/** "5-7 Oktober": one of the two. */
function readDays({ from, to, month, year }: Parts, context: Context): Typed<string> {
  const days = [from, to].map((day) =>
    findDay({ day: Number(day), month: Number(month), year: toYear(year) }, context),
  );
  const options = days.filter((day) => day !== undefined).map((day) => answer(day));
  return options.length === 2 ? ask("range", options) : invalid("not-a-date");
}

function readOffset({ offset }: Parts, { today, approx }: Context): Typed<string> {
  return answer(today.add({ days: Number(offset) }), approx);
}

function readDistance({ n, unit, way }: Parts, context: Context): Typed<string> {
  return answer(move(context.today, unit, way === "lalu" ? -Number(n) : Number(n)), context.approx || unit !== "hari");
}

/** "minggu lalu" is last week and last Sunday alike. */
function readNeighbour({ unit, way }: Parts, { today }: Context): Typed<string> {
  const step = way === "lalu" ? -1 : 1;
  const about = move(today, unit, step);
  const sunday = nearest(today, 7, step);
  if (unit !== "minggu" || about.equals(sunday)) return answer(about, true);
  return ask("date-unclear", [answer(about, true), answer(sunday)]);
}

/** "Senin" said on a Monday is today or a week away. */
function readWeekday({ weekday, way }: Parts, { today, expect, approx }: Context): Typed<string> {
  const step = way ? (way === "lalu" ? -1 : 1) : expect === "past" ? -1 : 1;
  const day = nearest(today, Number(weekday), step);
  if (way || today.dayOfWeek !== Number(weekday)) return answer(day, approx);
  return ask("date-unclear", [answer(today), answer(day)]);
}

/** "Senin minggu lalu": weeks begin on Monday. */
function readDayOfWeek({ weekday, way }: Parts, { today, approx }: Context): Typed<string> {
  return answer(today.add({ days: Number(weekday) - today.dayOfWeek + 7 * stepOf(way) }), approx);
}

function readPartOfMonth({ part, month, year, way }: Parts, context: Context): Typed<string> {
  const { today } = context;
  if (month) {
    const day = findPart(part, { month: Number(month), year: toYear(year) }, context);
    return day ? answer(day, true) : invalid("not-a-date");
  }
  const steps = way ? [stepOf(way)] : [0, context.expect === "past" ? -1 : 1];
  const days = steps.map((months) => partOf(today.with({ day: 1 }).add({ months }), part));
  const day = days.find((candidate) => way || isExpected(candidate, context)) ?? days[0];
  return day ? answer(day, true) : invalid("not-a-date");
}

/** A month without a day: its beginning, middle or end, as far as they lie in the right direction. */
function readMonth({ month, year }: Parts, context: Context): Typed<string> {
  const { today } = context;
  const named = month ? { month: Number(month), year: toYear(year) } : { month: today.month, year: today.year };
  const first = findPart("awal", named, context) ?? findPart("akhir", named, context)?.with({ day: 1 });
  if (!first) return invalid("not-a-date");

  const days = ["awal", "pertengahan", "akhir"].map((part) => partOf(first, part));
  const options = days.filter((day) => year !== undefined || isExpected(day, context));
  return ask(
    "date-unclear",
    options.map((day) => answer(day, true)),
  );
}

/** "tgl 5": the nearest two months that have such a day. */
function readDayOfMonth({ day }: Parts, context: Context): Typed<string> {
  const months = [-2, -1, 0, 1, 2].map((offset) => context.today.with({ day: 1 }).add({ months: offset }));
  const days = months
    .filter((month) => Number(day) >= 1 && Number(day) <= month.daysInMonth)
    .map((month) => month.with({ day: Number(day) }))
    .filter((date) => isExpected(date, context));

  const near = context.expect === "past" ? days.toReversed() : days;
  return near.length > 0
    ? ask(
        "date-unclear",
        near.slice(0, 2).map((date) => answer(date)),
      )
    : invalid("not-a-date");
}

/** "tgl 5 bulan lalu". */
function readDayOfThatMonth({ day, only, way = "ini" }: Parts, { today, approx }: Context): Typed<string> {
  const month = today.with({ day: 1 }).add({ months: stepOf(way) });
  const date = toDay(month.year, month.month, Number(day ?? only));
  return date ? answer(date, approx) : invalid("not-a-date");
}

function stepOf(way: string | undefined): number {
  return way === "ini" ? 0 : way === "lalu" ? -1 : 1;
}

interface MonthOf {
  readonly month: number;
  readonly year: number | undefined;
}

/** Without a year, the nearest year in the expected direction that has the day; 29 February needs up to eight. */
function findDay({ day, month, year }: MonthOf & { readonly day: number }, context: Context): Day | undefined {
  const step = context.expect === "past" ? -1 : 1;
  const years = year === undefined ? Array.from({ length: 9 }, (_, n) => context.today.year + n * step) : [year];
  return years
    .map((candidate) => toDay(candidate, month, day))
    .find((date) => date !== undefined && (year !== undefined || isExpected(date, context)));
}

function findPart(part: string | undefined, { month, year }: MonthOf, context: Context): Day | undefined {
  const step = context.expect === "past" ? -1 : 1;
  const years = year === undefined ? [context.today.year, context.today.year + step] : [year];
  return years
    .map((candidate) => toDay(candidate, month, 1))
    .map((first) => first && partOf(first, part))
    .find((date) => date !== undefined && (year !== undefined || isExpected(date, context)));
}

function partOf(first: Day, part: string | undefined): Day {
  const day = part === "awal" ? 1 : part === "akhir" ? first.daysInMonth : 15;
  return first.with({ day });
}

function toDay(year: number, month: number, day: number): Day | undefined {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
  const first = new Temporal.PlainDate(year, month, 1);
  return day <= first.daysInMonth ? first.with({ day }) : undefined;
}

function toYear(year: string | undefined): number | undefined {
  if (year === undefined) return undefined;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function isExpected(day: Day, { today, expect }: DateContext): boolean {
  const order = Temporal.PlainDate.compare(day, today);
  return expect === "past" ? order <= 0 : order >= 0;
}

/** The nearest such weekday before (-1) or after (1) today, never today itself. */
function nearest(today: Day, weekday: number, step: -1 | 1): Day {
  const away = (step * (weekday - today.dayOfWeek) + 7) % 7 || 7;
  return today.add({ days: step * away });
}

function move(day: Day, unit: string | undefined, n: number): Day {
  if (unit === "hari") return day.add({ days: n });
  if (unit === "minggu" || unit === "pekan") return day.add({ weeks: n });
  return unit === "bulan" ? day.add({ months: n }) : day.add({ years: n });
}

function answer(day: Day, approx = false): Given<string> {
  return given(day.toString(), approx);
}

// A calendar of buttons: the days of a month, Monday first, or months, or years, whichever the question asks for. What the
// question cannot mean (a day to come where one of the past is asked) is left out rather than greyed.

import { Temporal } from "temporal-polyfill";
import type { Question } from "#domain/form/form.ts";
import { formatMonth, shortMonth, shortWeekdays } from "#domain/format.ts";
import type { Translate } from "#i18n";
import { type Asked, knownAnswerButtons } from "./asked.view.ts";
import { stepButton } from "./step-button.ts";
import { type Button, inRows, inRowsOf } from "./view.ts";

const YEARS = 12;
const NOTHING = "·"; // Telegram wants a label on every button

/** For a date: a day is given at once. */
export function dateRows(t: Translate, asked: Asked): Button[][] {
  const { place } = asked;
  const quick = [...knownAnswerButtons(t, asked), ...nearDays(t, asked)];
  const rows = calendarRows(t, asked, (day, label) => stepButton(place, label, "give", day.toString()));
  return [...inRows(quick), ...rows];
}

type DayButton = (day: Temporal.PlainDate, label: string) => Button;

/** The grid for what is looked at; `give` makes the button of a day, a month or a year, which stand for their first day. */
export function calendarRows(t: Translate, asked: Asked, give: DayButton): Button[][] {
  const { question } = asked.card;
  const when = asked.look.when ?? "";
  const finest = finestOf(question);
  const shown = shownDay(asked);
  if (finest === "year" || /^\d{4}s$/.test(when)) return yearRows(t, asked, { from: firstOfYears(when, shown), give });
  if (finest === "month" || /^\d{4}$/.test(when)) return monthRows(t, asked, { year: shown.year, give });
  return dayRows(t, asked, { month: shown.toPlainYearMonth(), give });
}

function finestOf({ appearance }: Question): "day" | "month" | "year" {
  if (appearance.includes("year")) return "year";
  return appearance.includes("month-year") ? "month" : "day";
}

export function today({ now, timeZone }: Asked["look"]): Temporal.PlainDate {
  return now.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Whether the question can mean the day, as its appearance says. */
function canBe({ card: { question }, look }: Asked, first: Temporal.PlainDate, last = first): boolean {
  const now = today(look);
  if (question.appearance.includes("past")) return Temporal.PlainDate.compare(first, now) <= 0;
  if (question.appearance.includes("future")) return Temporal.PlainDate.compare(last, now) >= 0;
  return true;
}

/** A day of what is to be shown: what was turned to, the answer there is, or today. */
function shownDay({ card, look }: Asked): Temporal.PlainDate {
  const [, year, month = "01"] = /^(\d{4})(?:s|-(0[1-9]|1[0-2]))?$/.exec(look.when ?? "") ?? [];
  if (year !== undefined) return Temporal.PlainDate.from(`${year}-${month}-01`);
  const answer = card.current?.kind === "value" ? card.current.value : undefined;
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(typeof answer === "string" ? answer : "") ?? [];
  return day === undefined ? today(look) : Temporal.PlainDate.from(day);
}

/** Today and the day beside it that is likely meant. */
function nearDays(t: Translate, asked: Asked): Button[] {
  const { card, place, look } = asked;
  if (finestOf(card.question) !== "day") return [];
  const now = today(look);
  const isFuture = card.question.appearance.includes("future");
  const button = (key: string, day: Temporal.PlainDate) => stepButton(place, t.plain(key), "give", day.toString());
  return [
    button("button-today", now),
    isFuture ? button("button-tomorrow", now.add({ days: 1 })) : button("button-yesterday", now.subtract({ days: 1 })),
  ];
}

function dayRows(t: Translate, asked: Asked, { month, give }: { month: Temporal.PlainYearMonth; give: DayButton }) {
  const { place } = asked;
  const blank = stepButton(place, NOTHING, "when", month.toString());
  const first = month.toPlainDate({ day: 1 });
  const days = Array.from({ length: month.daysInMonth }, (_, index) => first.add({ days: index }));
  const cells = [
    ...Array.from({ length: first.dayOfWeek - 1 }, () => blank),
    ...days.map((day) => (canBe(asked, day) ? give(day, String(day.day)) : blank)),
  ];
  while (cells.length % 7 !== 0) cells.push(blank);
  const weekdays = shortWeekdays(t.language).map((name) => stepButton(place, name, "when", month.toString()));
  const title = stepButton(place, `🗓 ${formatMonth(month, t.language)}`, "when", String(month.year));
  const weeks = inRowsOf(7, cells).filter((week) => week.some((cell) => cell !== blank));
  return [[title], weekdays, ...weeks, turnRow(t, asked, month)];
}

/** « a year back, ‹ a month back, and the same forward, named by where they lead. */
function turnRow(t: Translate, asked: Asked, month: Temporal.PlainYearMonth): Button[] {
  const name = ({ month: number }: Temporal.PlainYearMonth) => shortMonth(number, t.language);
  const [back, on] = [month.subtract({ months: 1 }), month.add({ months: 1 })];
  const [yearBack, yearOn] = [month.subtract({ years: 1 }), month.add({ years: 1 })];
  const turn = (to: Temporal.PlainYearMonth, label: string) =>
    canBe(asked, to.toPlainDate({ day: 1 }), to.toPlainDate({ day: to.daysInMonth }))
      ? [stepButton(asked.place, label, "when", to.toString())]
      : [];
  return [
    ...turn(yearBack, `« ${yearBack.year}`),
    ...turn(back, `‹ ${name(back)}`),
    ...turn(on, `${name(on)} ›`),
    ...turn(yearOn, `${yearOn.year} »`),
  ];
}

function monthRows(t: Translate, asked: Asked, { year, give }: { year: number; give: DayButton }): Button[][] {
  const { place, card } = asked;
  const isAnswer = finestOf(card.question) === "month";
  const blank = stepButton(place, NOTHING, "when", year);
  const cells = Array.from({ length: 12 }, (_, index) => {
    const first = new Temporal.PlainDate(year, index + 1, 1);
    if (!canBe(asked, first, first.with({ day: first.daysInMonth }))) return blank;
    const name = shortMonth(index + 1, t.language);
    return isAnswer ? give(first, name) : stepButton(place, name, "when", first.toPlainYearMonth().toString());
  });
  const title = stepButton(place, `🗓 ${year}`, "when", `${firstOfYears("", new Temporal.PlainDate(year, 1, 1))}s`);
  const turn = (to: number, label: string) => (canBeYear(asked, to) ? [stepButton(place, label, "when", to)] : []);
  return [[title], ...inRowsOf(4, cells), [...turn(year - 1, `‹ ${year - 1}`), ...turn(year + 1, `${year + 1} ›`)]];
}

function yearRows(t: Translate, asked: Asked, { from, give }: { from: number; give: DayButton }): Button[][] {
  const { place, card } = asked;
  const isAnswer = finestOf(card.question) === "year";
  const blank = stepButton(place, NOTHING, "when", `${from}s`);
  const cells = Array.from({ length: YEARS }, (_, index) => {
    const year = from + index;
    if (!canBeYear(asked, year)) return blank;
    return isAnswer
      ? give(new Temporal.PlainDate(year, 1, 1), String(year))
      : stepButton(place, String(year), "when", year);
  });
  const earlier = stepButton(
    place,
    t.plain("button-earlier"),
    "when",
    `${Math.max(from - YEARS, 1)}s`.padStart(5, "0"),
  );
  const later = stepButton(place, t.plain("button-later"), "when", `${from + YEARS}s`);
  const turns = [...(canBeYear(asked, from - 1) ? [earlier] : []), ...(canBeYear(asked, from + YEARS) ? [later] : [])];
  return [...inRowsOf(4, cells), turns];
}

function canBeYear(asked: Asked, year: number): boolean {
  if (year < 1900 || year > 2200) return false;
  return canBe(asked, new Temporal.PlainDate(year, 1, 1), new Temporal.PlainDate(year, 12, 31));
}

/** The twelve years a year is shown among; the current one comes near the end of its dozen or the past would be far. */
function firstOfYears(when: string, shown: Temporal.PlainDate): number {
  const [, year] = /^(\d{4})s$/.exec(when) ?? [];
  return year === undefined ? shown.year - YEARS + 2 : Number(year);
}

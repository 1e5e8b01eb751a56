// How an answer is read back: figures the Indonesian way, amounts in words as well, choices by their label.

import { Temporal } from "temporal-polyfill";
import type { Answer, AnswerValue, Geopoint, Given } from "#domain/form/answer.ts";
import type { Value } from "#domain/form/expression/expression.ts";
import { isMedia, isSelect, type Question, text } from "#domain/form/form.ts";
import { formatClock, formatDay, formatMoment, formatMonth, formatNumber, formatQuantity } from "#domain/format.ts";
import { spellNumber } from "#domain/spell.ts";
import type { Translate } from "#i18n";

/** Short, for lists and buttons: "Rp1.500.000", "70 L + 55 P (125 orang)". Plain text, not escaped. */
export function answerText(t: Translate, question: Question, answer: Answer | undefined): string {
  if (!answer) return t.plain("answer-none");
  if (answer.kind === "empty") return t.plain(`answer-${answer.as}`);
  const value = valueText(t, question, answer.value);
  return answer.approx ? t.plain("answer-approx", { value }) : value;
}

/** As above, and amounts of money in words: a wrong zero hides in figures. */
export function echoText(t: Translate, question: Question, answer: Answer): string {
  const short = answerText(t, question, answer);
  const amount = answer.kind === "value" ? amountOf(question, answer) : undefined;
  return amount === undefined
    ? short
    : t.plain("answer-in-words", { value: short, words: spellNumber(amount, t.language) });
}

/** What a formula has come to, read as its question's answer would be. */
export function shownText(t: Translate, question: Question, value: Value | undefined): string {
  if (value === undefined || value === "" || Number.isNaN(value)) return t.plain("answer-none");
  if (typeof value === "boolean") return t.plain(value ? "answer-true" : "answer-false");
  return valueText(t, question, value);
}

function amountOf({ unit }: Question, { value }: Given): number | undefined {
  return unit === "Rp" && typeof value === "number" ? value : undefined;
}

function valueText(t: Translate, question: Question, value: AnswerValue): string {
  if (typeof value === "number") return formatQuantity(value, question.unit);
  if (typeof value === "string") return stringText(t, question, value);
  if ("l" in value) return t.plain("answer-pair", { l: value.l, p: value.p, total: formatNumber(value.l + value.p) });
  if ("lat" in value) return placeText(t, value);
  if (isMedia(question)) return t.plain("answer-files", { kind: question.type, count: value.length });
  const labels = value.map((code) => labelOf(t, question, code));
  return (question.type === "rank" ? labels.map((label, index) => `${index + 1}. ${label}`) : labels).join(", ");
}

/** Degrees with points, so that they can be copied into a map. */
function placeText(t: Translate, { lat, lon, accuracy }: Geopoint): string {
  const degrees = `${Number(lat.toFixed(5))}, ${Number(lon.toFixed(5))}`;
  return accuracy === undefined ? degrees : t.plain("answer-place", { degrees, metres: Math.ceil(accuracy) });
}

function stringText(t: Translate, question: Question, value: string): string {
  switch (question.type) {
    case "date":
      return readable(value, Temporal.PlainDate, (day) => dayText(t, question, day));
    case "time":
      return readable(value, Temporal.PlainTime, (time) => formatClock(time, t.language));
    case "dateTime":
      return readable(value, Temporal.PlainDateTime, (moment) => formatMoment(moment, t.language));
    case "acknowledge":
      return t.plain("answer-acknowledged");
    default:
      return labelOf(t, question, value);
  }
}

/** The value as it is where it cannot be read: a formula may give anything. */
function readable<T>(value: string, type: { from(text: string): T }, say: (parsed: T) => string): string {
  try {
    return say(type.from(value));
  } catch {
    return value;
  }
}

function dayText(t: Translate, { appearance }: Question, day: Temporal.PlainDate): string {
  if (appearance.includes("year")) return String(day.year);
  return appearance.includes("month-year") ? formatMonth(day, t.language) : formatDay(day, t.language);
}

function labelOf(t: Translate, question: Question, code: string): string {
  const choice = isSelect(question) ? question.choices.find((each) => each.code === code) : undefined;
  return choice ? text(choice.label, t.language) : code;
}

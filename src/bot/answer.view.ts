// How an answer is read back: figures the Indonesian way, amounts in words as well, choices by their label.

import { Temporal } from "temporal-polyfill";
import type { Answer, AnswerValue, Given } from "#domain/form/answer.ts";
import { type Question, text } from "#domain/form/form.ts";
import { formatDay, formatNumber, formatPercent, formatRupiah } from "#domain/format.ts";
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

function amountOf({ unit }: Question, { value }: Given): number | undefined {
  return unit === "Rp" && typeof value === "number" ? value : undefined;
}

function valueText(t: Translate, question: Question, value: AnswerValue): string {
  if (typeof value === "number") return numberText(question, value);
  if (typeof value === "string") return stringText(t, question, value);
  if ("l" in value) return t.plain("answer-pair", { l: value.l, p: value.p, total: formatNumber(value.l + value.p) });
  if (question.type === "image") return t.plain("answer-photos", { count: value.length });
  return value.map((code) => labelOf(t, question, String(code))).join(", ");
}

function numberText({ unit }: Question, value: number): string {
  if (unit === "Rp") return formatRupiah(value);
  if (unit === "persen") return formatPercent(value);
  return unit ? `${formatNumber(value)} ${unit}` : formatNumber(value);
}

function stringText(t: Translate, question: Question, value: string): string {
  if (question.type === "date") return formatDay(Temporal.PlainDate.from(value), t.language);
  return question.type === "select_one" ? labelOf(t, question, value) : value;
}

function labelOf(t: Translate, question: Question, code: string): string {
  const choice = "choices" in question ? question.choices.find((each) => each.code === code) : undefined;
  return choice ? text(choice.label, t.language) : code;
}

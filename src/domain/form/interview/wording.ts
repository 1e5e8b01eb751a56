// The words of a form with the answers they name filled in: "Berapa omzet ${nama_unit}?"

import type { Value } from "#domain/form/expression/expression.ts";
import { type Choice, isSelect, type Question, type Texts, text } from "#domain/form/form.ts";
import { formatNumber } from "#domain/format.ts";
import { LANGUAGES, type Language } from "#domain/language.ts";
import type { LookAround } from "./look-around.ts";

const REFERENCE = /\$\{\s*([A-Za-z_][\w.-]*)\s*\}/g;

/** The question as it is put to the person; itself where its texts name no answers. */
export function worded(around: LookAround, question: Question): Question {
  if (!namesAnswers(question)) return question;
  const fill = (texts: Texts | undefined) => texts && wordsOf(around, texts);
  return {
    ...question,
    label: wordsOf(around, question.label),
    short: fill(question.short),
    hint: fill(question.hint),
    guidance: fill(question.guidance),
    example: fill(question.example),
  };
}

const choicesNaming = new WeakMap<readonly Choice[], boolean>();

/** Choices as they are read; the list itself where no label names an answer, so that whoever searches it keeps an index. */
export function wordedChoices(around: LookAround, choices: readonly Choice[]): readonly Choice[] {
  const names = choicesNaming.get(choices) ?? choices.some(({ label }) => namesAnAnswer(label));
  choicesNaming.set(choices, names);
  return names ? choices.map((choice) => ({ ...choice, label: wordsOf(around, choice.label) })) : choices;
}

/** Texts with the answers they name. */
export function wordsOf(around: LookAround, texts: Texts): Texts {
  if (!namesAnAnswer(texts)) return texts;
  const fill = (language: Language) =>
    texts[language].replace(REFERENCE, (_, name: string) => spoken(around, name, language));
  return { id: fill("id"), en: fill("en") };
}

const naming = new WeakMap<Question, boolean>();

function namesAnswers(question: Question): boolean {
  const known = naming.get(question);
  if (known !== undefined) return known;
  const { label, short, hint, guidance, example } = question;
  const names = [label, short, hint, guidance, example].some(namesAnAnswer);
  naming.set(question, names);
  return names;
}

function namesAnAnswer(texts: Texts | undefined): boolean {
  return texts !== undefined && LANGUAGES.some((language) => texts[language].includes("${"));
}

/** A value as a person reads it: the label of a choice, a number with its dots. */
function spoken(around: LookAround, name: string, language: Language): string {
  const value = around.value(name);
  const item = around.itemOf(name);
  if (item && "required" in item && isSelect(item)) {
    const codes = String(value).split(" ");
    const labels = item.choices.filter(({ code }) => codes.includes(code)).map(({ label }) => text(label, language));
    return labels.join(", ");
  }
  return plain(value);
}

function plain(value: Value): string {
  if (typeof value === "number") return Number.isFinite(value) ? formatNumber(value) : "";
  return String(value);
}

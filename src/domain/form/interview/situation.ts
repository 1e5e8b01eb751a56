// What holds in a form for one village and the answers so far: which questions are asked, which choices are shown,
// which rules an answer breaks. Everything is derived from the answers, never stored, so no path can leave it stale.

import type { Temporal } from "temporal-polyfill";
import type { Answer, Answers } from "#domain/form/answer.ts";
import { isTrue, type Scope, type Value } from "#domain/form/expression.ts";
import type { Choice, Form, Question, SoftRule, Texts } from "#domain/form/form.ts";
import type { Role } from "#domain/position.ts";
import type { VillageKind } from "#domain/unit.ts";

/** What stays the same during one interview. */
export interface Setting {
  readonly form: Form;
  readonly unit: { readonly kind: VillageKind };
  readonly roles: readonly Role[];
  /** The unit's last report. */
  readonly lastSaved: Answers | undefined;
  readonly today: Temporal.PlainDate;
}

export interface Situation {
  readonly setting: Setting;
  readonly answers: Answers;
  /** The questions that are asked, in the form's order. */
  readonly relevant: readonly Question[];
  readonly scope: Scope;
}

/** Answers to questions that are not relevant count as not given. */
export function situationOf(setting: Setting, answers: Answers): Situation {
  const byName = new Map(setting.form.questions.map((question) => [question.name, question]));
  const known = new Map<string, boolean>();

  const isRelevant = (question: Question): boolean => {
    const before = known.get(question.name);
    if (before !== undefined) return before;
    const relevant =
      isMeantFor(setting, question) && (!question.relevant || isTrue(question.relevant.evaluate(scope, "")));
    known.set(question.name, relevant);
    return relevant;
  };

  const scope: Scope = {
    value: (name) => {
      const question = byName.get(name);
      return question && isRelevant(question) ? valueIn(question, answers[name]) : "";
    },
    lastSaved: (name) => {
      const question = byName.get(name);
      return question ? valueIn(question, setting.lastSaved?.[name]) : "";
    },
    today: setting.today.toString(),
  };

  return { setting, answers, relevant: setting.form.questions.filter(isRelevant), scope };
}

function isMeantFor({ unit, roles }: Setting, question: Question): boolean {
  if (question.units && !question.units.includes(unit.kind)) return false;
  return !question.roles || question.roles.some((role) => roles.includes(role));
}

/** The choices this village is shown; none for a question without choices. */
export function choicesFor({ unit }: Setting, question: Question): readonly Choice[] {
  if (!("choices" in question)) return [];
  return question.choices.filter(({ units }) => !units || units.includes(unit.kind));
}

/** The questions that have an answer to show and to change: all that are asked but notes. */
export function answerable({ relevant }: Situation): readonly Question[] {
  return relevant.filter(({ type }) => type !== "note");
}

export function isRequired({ scope }: Situation, { required }: Question): boolean {
  return required !== undefined && isTrue(required.evaluate(scope, ""));
}

export type Objection =
  | { readonly kind: "constraint"; readonly message: Texts }
  | { readonly kind: "warning"; readonly index: number; readonly rule: SoftRule };

/** The hard rule an answer breaks, else the first soft rule that fires. Without a value, as in XLSForm, no rule is asked. */
export function objectionTo({ scope }: Situation, question: Question, answer: Answer): Objection | undefined {
  const self = valueIn(question, answer);
  if (self === "") return undefined;

  const { constraint, warnings } = question;
  if (constraint && !isTrue(constraint.test.evaluate(scope, self))) {
    return { kind: "constraint", message: constraint.message };
  }
  const index = warnings.findIndex(({ test }) => isTrue(test.evaluate(scope, self)));
  const rule = warnings[index];
  return rule && { kind: "warning", index, rule };
}

/** Last period's answer, if this question may take it over and it still fits the question. */
export function lastAnswer(setting: Setting, question: Question): Answer | undefined {
  const last = setting.lastSaved?.[question.name];
  return last && question.carries && fits(setting, question, last) ? last : undefined;
}

/** A form may have changed since the answer was given: another type, a choice that is gone. */
function fits(setting: Setting, question: Question, answer: Answer): boolean {
  if (answer.kind === "empty") return true;
  const { value } = answer;
  const codes: readonly unknown[] = choicesFor(setting, question).map(({ code }) => code);

  switch (question.type) {
    case "select_one":
      return codes.includes(value);
    case "select_multiple":
      return Array.isArray(value) && value.every((code) => codes.includes(code));
    case "integer":
    case "decimal":
      return typeof value === "number";
    case "pair":
      return typeof value === "object" && "l" in value;
    case "text":
    case "date":
      return typeof value === "string";
    default:
      return false;
  }
}

/** An answer in an expression: several codes as one text with spaces, a pair as its total, nothing as the empty text. */
function valueIn({ type }: Question, answer: Answer | undefined): Value {
  if (!answer) return "";
  if (answer.kind === "empty") {
    const counts = type === "integer" || type === "decimal" || type === "pair";
    return counts && (answer.as === "zero" || answer.as === "not-yet") ? 0 : "";
  }
  const { value } = answer;
  if (typeof value !== "object") return value;
  return "l" in value ? value.l + value.p : value.join(" ");
}

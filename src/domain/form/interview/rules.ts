// What the form says about one question in one row: whom it is meant for, what may be chosen, what its answer counts as,
// which rules the answer breaks, and whether anything is still wanted.

import { Temporal } from "temporal-polyfill";
import type { Answer } from "#domain/form/answer.ts";
import type { Value } from "#domain/form/expression/expression.ts";
import {
  type Choice,
  isSelect,
  isShownOnly,
  type Question,
  type Select,
  type SoftRule,
  type Texts,
} from "#domain/form/form.ts";
import type { VillageKind } from "#domain/unit.ts";
import { type LookAround, lastAnswerOf } from "./look-around.ts";
import type { Pending } from "./state.ts";
import { answerOf, type Codes, fits, valueIn } from "./values.ts";

/** Rows of a repeat, however it is counted. */
export const MOST_ROWS = 50;

/** Whether a node is for this village and the position of who fills it in; what somebody it was for has answered stays. */
export function isMeantFor({ setting, node, cell }: LookAround): boolean {
  const { units, roles } = node.item;
  if (units && !units.includes(setting.unit.kind)) return false;
  return !roles || roles.some((role) => setting.roles.includes(role)) || cell?.answer !== undefined;
}

/** The choices that are shown here; none for a question without choices. */
export function choicesFor(around: LookAround, question: Question): readonly Choice[] {
  if (!isSelect(question)) return [];
  const { choiceFilter } = question;
  const choices = choicesOf(question, around.setting.unit.kind);
  return choiceFilter ? choices.filter((choice) => around.lets(choiceFilter, choice)) : choices;
}

const byVillage = new WeakMap<readonly Choice[], Partial<Record<VillageKind, readonly Choice[]>>>();

/** Always the same list for the same question, so that whoever searches it can keep an index. */
function choicesOf({ choices }: Select, kind: VillageKind): readonly Choice[] {
  const known = byVillage.get(choices) ?? {};
  byVillage.set(choices, known);
  known[kind] ??= choices.every(({ units }) => !units)
    ? choices
    : choices.filter(({ units }) => !units || units.includes(kind));
  return known[kind];
}

const byCode = new WeakMap<readonly Choice[], ReadonlyMap<string, Choice>>();

/** The codes that can be answered here. */
export function codesFor(around: LookAround, question: Question): Codes {
  if (!isSelect(question)) return { has: () => false, size: 0 };
  const shown = choicesOf(question, around.setting.unit.kind);
  const codes = byCode.get(shown) ?? new Map(shown.map((choice) => [choice.code, choice]));
  byCode.set(shown, codes);
  return {
    has(code) {
      const choice = codes.get(code);
      return choice !== undefined && (!question.choiceFilter || around.lets(question.choiceFilter, choice));
    },
    get size() {
      return choicesFor(around, question).length;
    },
  };
}

/** What a node counts as in formulas when it is relevant. */
export function valueAt(around: LookAround): Value {
  const { item } = around.node;
  switch (item.type) {
    case "group":
      return "";
    case "repeat":
      return Math.min(
        MOST_ROWS,
        item.count ? wholeOf(item.count.evaluate(around, "")) : (around.cell?.rows?.length ?? 0),
      );
    case "calculate":
    case "hidden":
      return (item.calculation ?? item.default)?.evaluate(around, around.previous()) ?? "";
    case "start":
      return startOf(around).toString({ timeZoneName: "never" });
    case "today":
      return startOf(around).toPlainDate().toString();
    case "end":
      return ""; // known when the report is sent
    case "username":
      return around.setting.person?.name ?? "";
    case "phonenumber":
      return around.setting.person?.phone ?? "";
    default:
      if (isShownOnly(item)) return (item.calculation ?? item.default)?.evaluate(around, around.previous()) ?? "";
      return valueIn(item, fittingAnswer(around, item));
  }
}

function startOf({ state, setting }: LookAround): Temporal.ZonedDateTime {
  return Temporal.Instant.from(state.startedAt).toZonedDateTimeISO(setting.now.timeZoneId);
}

function wholeOf(value: Value): number {
  const count = Math.floor(Number(value));
  return Number.isNaN(count) ? 0 : Math.max(count, 0);
}

/** The answer, unless it is no longer one of the choices. */
export function fittingAnswer(around: LookAround, question: Question): Answer | undefined {
  const answer = around.cell?.answer;
  return answer && fits(question, answer, codesFor(around, question)) ? answer : undefined;
}

export function isRequired(around: LookAround, { required }: Question): boolean {
  return required !== undefined && around.holds(required, "");
}

export type Objection =
  | { readonly kind: "constraint"; readonly message: Texts }
  | { readonly kind: "warning"; readonly index: number; readonly rule: SoftRule };

/** The hard rule an answer breaks, else the first soft rule that fires. Without a value, as in XLSForm, no rule is asked. */
export function objectionTo(around: LookAround, question: Question, answer: Answer): Objection | undefined {
  const self = valueIn(question, answer);
  if (self === "") return undefined;

  const { constraint, warnings } = question;
  if (constraint && !around.holds(constraint.test, self)) return { kind: "constraint", message: constraint.message };
  const index = warnings.findIndex(({ test }) => around.holds(test, self));
  const rule = warnings[index];
  return rule && { kind: "warning", index, rule };
}

/** Whether a relevant question still wants something: an answer, "Selesai", or one that fits what was answered elsewhere. */
export function isOpen(around: LookAround): boolean {
  const { item } = around.node;
  if (item.type === "repeat") return true; // whether it really is hangs on its rows
  if (!("required" in item)) return false;
  const { cell } = around;
  if (isShownOnly(item)) return !cell?.closed;
  if (cell?.picks) return true;

  const answer = fittingAnswer(around, item);
  if (!answer) return cell?.answer !== undefined || !cell?.closed || isRequired(around, item);

  const objection = objectionTo(around, item, answer);
  return objection?.kind === "constraint" || unkeptWarning(around, item) !== null;
}

/** The soft rule that the given answer sets off and that nobody has waved through. */
export function unkeptWarning(around: LookAround, question: Question): Pending | null {
  const answer = fittingAnswer(around, question);
  const objection = answer && objectionTo(around, question, answer);
  if (!answer || objection?.kind !== "warning" || around.cell?.kept?.warning === objection.index) return null;
  return { kind: "warning", answer, warning: objection.index };
}

/** Last period's answer, if this question may take it over and it still fits the question. */
export function lastAnswer(around: LookAround, question: Question): Answer | undefined {
  if (!question.carries || isShownOnly(question)) return undefined;
  const last = lastAnswerOf(around.setting.lastSaved, around.node, (repeat) => around.numberIn(repeat) ?? 1);
  return last && fits(question, last, codesFor(around, question)) ? last : undefined;
}

/** What the form offers before there is an answer. */
export function offeredAnswer(around: LookAround, question: Question): Answer | undefined {
  if (!question.default || isShownOnly(question)) return undefined;
  return answerOf(question, question.default.evaluate(around, ""), codesFor(around, question));
}

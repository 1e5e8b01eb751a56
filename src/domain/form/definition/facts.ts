// What can be said of each row of a form, flat and comparable, with what it takes from the groups around it.

import type { Expression } from "#domain/form/expression/expression.ts";
import {
  type Choice,
  type Computed,
  type Form,
  type Item,
  isMedia,
  isSelect,
  nameOf,
  type Question,
  type Repeat,
  type Texts,
} from "#domain/form/form.ts";

/** What a form says about a row besides its type, its words and its choices. */
export const RULES = [
  "relevant", // when it is asked
  "asked-of", // kinds of village, roles
  "repeat", // what it is asked several times in
  "required",
  "constraint",
  "warnings",
  "default",
  "calculation",
  "choice-filter",
  "count", // of a repeat
  "limits", // of a range, files, dates
  "readonly",
  "carries",
  "nihil",
  "unit",
  "privacy",
] as const;
export type RuleName = (typeof RULES)[number];

export interface Facts {
  readonly name: string;
  readonly type: Item["type"];
  /** What it is called; a row that is never shown goes by its name. */
  readonly called: Texts;
  readonly label: Texts | undefined;
  /** Everything else that is read by people, to be compared only. */
  readonly words: string;
  readonly choices: readonly Choice[];
  readonly rules: Readonly<Partial<Record<RuleName, string>>>;
}

/** The rows of a form in their order. Groups are no rows; what they decide is said of what is inside. */
export function factsOf(form: Form): readonly Facts[] {
  return within(form.items, { relevant: [], askedOf: [], repeats: [] });
}

interface Outer {
  readonly relevant: readonly string[];
  readonly askedOf: readonly unknown[];
  readonly repeats: readonly string[];
}

function within(items: readonly Item[], outer: Outer): readonly Facts[] {
  return items.flatMap((item) => {
    const own = {
      relevant: [...outer.relevant, ...sourceOf(item.relevant)],
      askedOf: [...outer.askedOf, ...(item.units || item.roles ? [[item.units, item.roles]] : [])],
      repeats: outer.repeats,
    };
    if (item.type === "group") return within(item.items, own);
    if (item.type !== "repeat") return { ...wordsOf(item), rules: { ...shared(own), ...ownRules(item) } };
    const inside = within(item.items, { ...own, repeats: [...own.repeats, item.name] });
    return [{ ...wordsOfRepeat(item), rules: { ...shared(own), count: said(sourceOf(item.count)) } }, ...inside];
  });
}

function wordsOfRepeat({ name, label }: Repeat): Omit<Facts, "rules"> {
  return { name, type: "repeat", called: label, label, words: "", choices: [] };
}

function wordsOf(item: Question | Computed): Omit<Facts, "rules"> {
  const { name, type } = item;
  if (!("label" in item))
    return { name, type, called: { id: name, en: name }, label: undefined, words: "", choices: [] };
  const { label, short, hint, guidance, example, image, requiredMessage, constraint, warnings } = item;
  const messages = [requiredMessage, constraint?.message, warnings.map(({ message }) => message)];
  const words = said([short, hint, guidance, example, image, ...messages]);
  return { name, type, called: nameOf(item), label, words, choices: isSelect(item) ? item.choices : [] };
}

function shared({ relevant, askedOf, repeats }: Outer): Facts["rules"] {
  return { relevant: said(relevant), "asked-of": said(askedOf), repeat: said(repeats) };
}

function ownRules(item: Question | Computed): Facts["rules"] {
  const both = {
    default: said(sourceOf(item.default)),
    calculation: said(sourceOf(item.calculation)),
    privacy: item.privacy,
  };
  if (!("label" in item)) return both;
  return {
    ...both,
    required: said(sourceOf(item.required)),
    constraint: said(sourceOf(item.constraint?.test)),
    warnings: said(item.warnings.map(({ test, wantsReason }) => [test.source, wantsReason])),
    readonly: said(item.readonly),
    carries: said(item.carries),
    nihil: said(item.nihil),
    unit: said(item.unit),
    ...rulesOfType(item),
  };
}

function rulesOfType(question: Question): Facts["rules"] {
  if (isSelect(question)) return { "choice-filter": said(sourceOf(question.choiceFilter)) };
  if (isMedia(question)) return { limits: said([question.most, question.original]) };
  if (question.type === "range") return { limits: said([question.start, question.end, question.step]) };
  return { limits: said(question.appearance.filter((word) => word === "past" || word === "future")) };
}

function sourceOf(expression: Expression | undefined): string[] {
  return expression ? [expression.source] : [];
}

function said(what: unknown): string {
  return JSON.stringify(what) ?? "";
}

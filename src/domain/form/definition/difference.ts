// What has changed between two versions of a form, for the summary that the form's owner gets before publishing: data
// only, the words are the view's.

import type { Choice, Form, Item, Texts } from "#domain/form/form.ts";
import { type Facts, factsOf, RULES, type RuleName } from "./facts.ts";
import { movedAmong } from "./order.ts";

/** A row, a choice or an indicator, and what people call it. */
export interface Called {
  readonly name: string;
  readonly label: Texts;
}

export type Change =
  /** Answers of before cannot be taken over. */
  | { readonly what: "type"; readonly before: Item["type"]; readonly after: Item["type"] }
  | { readonly what: "label"; readonly before: Texts; readonly after: Texts }
  /** Hints, help, examples, messages, the short name or the picture. */
  | { readonly what: "words" }
  | { readonly what: "rules"; readonly rules: readonly RuleName[] }
  | {
      readonly what: "choices";
      readonly added: readonly Called[];
      readonly gone: readonly Called[];
      /** Others that are called, offered or ordered in another way. */
      readonly changed: readonly Called[];
    };

export interface Changed extends Called {
  readonly changes: readonly Change[];
}

export interface FormDifference {
  readonly added: readonly Called[];
  readonly gone: readonly Called[];
  readonly changed: readonly Changed[];
  /** The fewest rows that have to move to bring the old order into the new one. */
  readonly moved: readonly Called[];
  readonly indicators: {
    readonly added: readonly Called[];
    readonly gone: readonly Called[];
    readonly changed: readonly Called[];
  };
}

/** What `after` has that `before` did not, and the other way round; names are in the order of the version that has them. */
export function differenceBetween(before: Form, after: Form): FormDifference {
  const [old, next] = [factsOf(before), factsOf(after)];
  const [oldByName, nextByName] = [byName(old), byName(next)];
  const kept = next.filter(({ name }) => oldByName.has(name));
  return {
    added: next.filter(({ name }) => !oldByName.has(name)).map(called),
    gone: old.filter(({ name }) => !nextByName.has(name)).map(called),
    changed: kept.flatMap((facts) => changed(oldByName.get(facts.name), facts)),
    moved: movedAmong(old, kept).map(called),
    indicators: parts(before.indicators, after.indicators, sameIndicator),
  };
}

/** Whether two versions say the same, whatever their version is called. */
export function isSameForm({ added, gone, changed, moved, indicators }: FormDifference): boolean {
  const figures = [indicators.added, indicators.gone, indicators.changed];
  return [added, gone, changed, moved, ...figures].every(({ length }) => length === 0);
}

function changed(before: Facts | undefined, after: Facts): Changed[] {
  const changes = before ? changesOf(before, after) : [];
  return changes.length > 0 ? [{ ...called(after), changes }] : [];
}

function changesOf(before: Facts, after: Facts): Change[] {
  const rules = RULES.filter((rule) => before.rules[rule] !== after.rules[rule]);
  const isOther = before.type !== after.type;
  return [
    ...(isOther ? [{ what: "type", before: before.type, after: after.type } as const] : []),
    ...relabelled(before, after),
    ...(before.words === after.words ? [] : [{ what: "words" } as const]),
    ...(rules.length > 0 ? [{ what: "rules", rules } as const] : []),
    ...choicesChanged(before.choices, after.choices),
  ];
}

function relabelled({ label: before }: Facts, { label: after }: Facts): Change[] {
  return before && after && !isSame(before, after) ? [{ what: "label", before, after }] : [];
}

function choicesChanged(before: readonly Choice[], after: readonly Choice[]): Change[] {
  const toNamed = (choice: Choice) => ({ ...choice, name: choice.code });
  const [old, next] = [before.map(toNamed), after.map(toNamed)];
  const { added, gone, changed: other } = parts(old, next, isSame);
  const codes = new Set(old.map(({ name }) => name));
  const moved = movedAmong(
    old,
    next.filter(({ name }) => codes.has(name)),
  ).filter(({ name }) => !other.some((choice) => choice.name === name));
  const all = { added, gone, changed: [...other, ...moved.map(({ name, label }) => ({ name, label }))] };
  return [...all.added, ...all.gone, ...all.changed].length > 0 ? [{ what: "choices", ...all }] : [];
}

function parts<T extends Called>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean) {
  const [old, next] = [byName(before), byName(after)];
  const toCalled = ({ name, label }: T): Called => ({ name, label });
  const isChanged = (part: T) => {
    const earlier = old.get(part.name);
    return earlier !== undefined && !same(earlier, part);
  };
  return {
    added: after.filter(({ name }) => !old.has(name)).map(toCalled),
    gone: before.filter(({ name }) => !next.has(name)).map(toCalled),
    changed: after.filter(isChanged).map(toCalled),
  };
}

type Indicator = Form["indicators"][number];

function sameIndicator(a: Indicator, b: Indicator): boolean {
  return isSame({ ...a, expression: a.expression.source }, { ...b, expression: b.expression.source });
}

function called({ name, called: label }: Facts): Called {
  return { name, label };
}

function byName<T extends { readonly name: string }>(parts: readonly T[]): ReadonlyMap<string, T> {
  return new Map(parts.map((part) => [part.name, part]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

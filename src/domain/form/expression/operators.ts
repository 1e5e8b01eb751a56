// What stands between two values, from what binds least to what binds most. A row of operators of one level is worked
// off in a loop, so that the longest sum is no deeper than the shortest.

import { derived, type Part } from "./part.ts";
import { isEqual, isTrue, toNumber, type Value } from "./value.ts";

export const LEVELS: readonly ReadonlySet<string>[] = [
  new Set(["or"]),
  new Set(["and"]),
  new Set(["=", "!="]),
  new Set(["<", "<=", ">", ">="]),
  new Set(["+", "-"]),
  new Set(["*", "div", "mod"]),
];

export interface Link {
  readonly operator: string;
  readonly part: Part;
}

/** One level's row of operators: `first`, then each operator with what follows it. */
export function joined(first: Part, rest: readonly Link[]): Part {
  const parts = [first, ...rest.map(({ part }) => part)];
  if (rest[0]?.operator === "or") return oneOf(parts);
  if (rest[0]?.operator === "and") return allOf(parts);

  const steps = rest.map(({ operator }) => APPLY[operator] ?? nothing);
  const [only = nothing] = steps;
  if (steps.length === 1) return derived(parts, ([left = "", right = ""]) => only(left, right));
  return derived(parts, ([start = "", ...values]) =>
    values.reduce((left, right, at) => (steps[at] ?? nothing)(left, right), start),
  );
}

type Apply = (left: Value, right: Value) => Value;

/** Not-a-number compares as false, whatever the other side is. */
const APPLY: Readonly<Record<string, Apply>> = {
  "=": isEqual,
  "!=": (a, b) => !isEqual(a, b),
  "<": (a, b) => toNumber(a) < toNumber(b),
  "<=": (a, b) => toNumber(a) <= toNumber(b),
  ">": (a, b) => toNumber(a) > toNumber(b),
  ">=": (a, b) => toNumber(a) >= toNumber(b),
  "+": (a, b) => toNumber(a) + toNumber(b),
  "-": (a, b) => toNumber(a) - toNumber(b),
  "*": (a, b) => toNumber(a) * toNumber(b),
  div: (a, b) => toNumber(a) / toNumber(b),
  mod: (a, b) => toNumber(a) % toNumber(b), // XPath: with the sign of the left side
};

function nothing(): Value {
  return "";
}

/** Stops at the first that is true, as in ODK: what follows may make no sense then. */
function oneOf(parts: readonly Part[]): Part {
  if (parts.every(({ constant }) => constant !== undefined)) return derived(parts, (values) => values.some(isTrue));
  return { evaluate: (scope, self) => parts.some((part) => isTrue(part.evaluate(scope, self))) };
}

function allOf(parts: readonly Part[]): Part {
  if (parts.every(({ constant }) => constant !== undefined)) return derived(parts, (values) => values.every(isTrue));
  return { evaluate: (scope, self) => parts.every((part) => isTrue(part.evaluate(scope, self))) };
}

/** Minus signs before a value: already one makes it a number. */
export function negated(part: Part, signs: number): Part {
  if (signs === 0) return part;
  const sign = signs % 2 === 0 ? 1 : -1;
  return derived([part], ([value = ""]) => sign * toNumber(value));
}

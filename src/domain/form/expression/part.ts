// A compiled piece of an expression, and the ways to make one. What depends on nothing is computed once, here.

import type { Scope } from "./scope.ts";
import type { Value } from "./value.ts";

export type Evaluate = (scope: Scope, self: Value) => Value;

export interface Part {
  readonly evaluate: Evaluate;
  /** Its value, where it depends on nothing. */
  readonly constant?: Value;
  /** The name, where it is `${name}` and nothing else: then it can stand for all rows of a repeat. */
  readonly reference?: string;
}

/** What the pieces of one expression look at; filled while it is compiled. */
export interface Findings {
  readonly needs: Set<string>;
  readonly needsLastSaved: Set<string>;
  needsSelf: boolean;
  volatile: boolean;
  position: boolean;
  sticky: boolean;
  /** How many places ask for random numbers. */
  chances: number;
  /** Texts with `${name}` inside that nobody has claimed: only jr:choice-name() takes such. */
  readonly quotedNames: Set<string>;
}

export function noFindings(): Findings {
  return {
    needs: new Set(),
    needsLastSaved: new Set(),
    needsSelf: false,
    volatile: false,
    position: false,
    sticky: false,
    chances: 0,
    quotedNames: new Set(),
  };
}

export function constant(value: Value): Part {
  return { evaluate: () => value, constant: value };
}

export function self(findings: Findings): Part {
  findings.needsSelf = true;
  return { evaluate: (_, own) => own };
}

/** A piece that is nothing but a function of the values of others. */
export function derived(parts: readonly Part[], apply: (values: readonly Value[]) => Value): Part {
  const constants = parts.flatMap((part) => (part.constant === undefined ? [] : [part.constant]));
  if (constants.length === parts.length) return constant(apply(constants));
  return { evaluate: (scope, own) => apply(parts.map((part) => part.evaluate(scope, own))) };
}

/** The values of all pieces in one list; a name stands for all its rows. */
export function flattened(parts: readonly Part[]): (scope: Scope, own: Value) => readonly Value[] {
  const [only] = parts;
  if (parts.length === 1 && only?.reference !== undefined) {
    const name = only.reference;
    return (scope) => scope.values(name);
  }
  return (scope, own) =>
    parts.flatMap((part) =>
      part.reference === undefined ? [part.evaluate(scope, own)] : scope.values(part.reference),
    );
}

// What a function of the language is to the parser, and short ways to write one. A function is compiled at each place
// that calls it, so that it can refuse what is wrong there and prepare what does not change.

import { ExpressionMistake } from "./mistake.ts";
import { derived, type Findings, flattened, type Part } from "./part.ts";
import type { Scope } from "./scope.ts";
import { toNumber, toText, type Value } from "./value.ts";

/** One place where a function is called. */
export interface Call {
  readonly name: string;
  readonly args: readonly Part[];
  readonly findings: Findings;
}

export interface Callable {
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
  readonly compile: (call: Call) => Part;
}

export type Catalogue = readonly (readonly [name: string, callable: Callable])[];

export const ANY_NUMBER = Number.POSITIVE_INFINITY;

/** Results that could grow without end are cut here. */
export const LONGEST_TEXT = 10_000;

/** A function of its arguments and of nothing else. */
export function plain(least: number, most: number, apply: (args: readonly Value[]) => Value): Callable {
  return { least, most, compile: ({ args }) => derived(args, apply) };
}

/** A function of numbers. */
export function arithmetic(takes: number, apply: (...numbers: number[]) => number): Callable {
  return plain(takes, takes, (args) => apply(...args.map(toNumber)));
}

/** A function of texts. */
export function textual(takes: number, apply: (...texts: string[]) => Value): Callable {
  return plain(takes, takes, (args) => apply(...args.map(toText)));
}

/** A function that asks more of the scope than its arguments. */
export function scoped(takes: number, apply: (args: readonly Value[], scope: Scope) => Value): Callable {
  return {
    least: takes,
    most: takes,
    compile: ({ args }) => ({
      evaluate: (scope, self) =>
        apply(
          args.map((arg) => arg.evaluate(scope, self)),
          scope,
        ),
    }),
  };
}

/** A function of any number of values, in which a name stands for all its rows. */
export function listing(least: number, most: number, apply: (values: readonly Value[]) => Value): Callable {
  return { least, most, compile: ({ args }) => listed(args, apply) };
}

function listed(args: readonly Part[], apply: (values: readonly Value[]) => Value): Part {
  if (args.every(({ constant }) => constant !== undefined)) return derived(args, apply);
  const values = flattened(args);
  return { evaluate: (scope, self) => apply(values(scope, self)) };
}

/** The name an argument stands for. Throws `ExpressionMistake` where it is anything but `${name}`. */
export function referenceIn({ name, args }: Call, at: number, what: string): string {
  const reference = args[at]?.reference;
  if (reference !== undefined) return reference;
  throw new ExpressionMistake(`gives ${name}() something else than ${what}; write it as \${name}`);
}

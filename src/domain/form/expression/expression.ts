// Expressions of a form: XLSForm's subset of XPath with ODK's meaning, parsed once into closures that cannot throw.
// Whatever is outside of it is refused when the form is loaded, in words its owner can act on.

import { ExpressionMistake } from "./mistake.ts";
import { Parser } from "./parser.ts";
import type { Scope } from "./scope.ts";
import { tokenize } from "./tokens.ts";
import type { Value } from "./value.ts";

export { ExpressionMistake } from "./mistake.ts";
export type { Scope } from "./scope.ts";
export { isTrue, type Value } from "./value.ts";

export interface Expression {
  readonly source: string;
  /** Every name in `${name}`, looked at in whatever way. */
  readonly needs: ReadonlySet<string>;
  /** Names in `${last-saved#name}`. */
  readonly needsLastSaved: ReadonlySet<string>;
  /** Uses ".", the answer it belongs to. */
  readonly needsSelf: boolean;
  /** Changes with the clock: uses now() or today(). */
  readonly volatile: boolean;
  /** Depends on the number of its row. */
  readonly position: boolean;
  /** Uses once(): what it gave before counts. */
  readonly sticky: boolean;
  /** Never throws. A name with several rows gives the value that is seen from where the expression stands. */
  readonly evaluate: (scope: Scope, self: Value) => Value;
}

const LONGEST = 8000;

interface Options {
  /** Columns of choices, which a choice_filter calls by their bare names. */
  readonly columns?: ReadonlySet<string>;
}

/** Parses `source` once. Throws `ExpressionMistake` for whatever the subset does not hold. */
export function compileExpression(source: string, { columns }: Options = {}): Expression {
  if (source.length > LONGEST) {
    throw new ExpressionMistake(`is longer than ${LONGEST} characters; give a part of it to a calculate of its own`);
  }

  const parser = new Parser(tokenize(source), columns);
  const { evaluate } = parser.whole();
  const { needs, needsLastSaved, needsSelf, volatile, position, sticky } = parser.findings;
  return { source, needs, needsLastSaved, needsSelf, volatile, position, sticky, evaluate };
}

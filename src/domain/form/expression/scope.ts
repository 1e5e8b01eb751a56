// What an expression may look at, besides the answer it belongs to. Whoever walks through a form provides it.

import type { Temporal } from "temporal-polyfill";
import type { Value } from "./value.ts";

export interface Scope {
  /** The value of `${name}` as seen from where the expression stands: own row inside a repeat; "" when unanswered. */
  value(name: string): Value;
  /**
   * Every value of `${name}` reachable from here: one per row where the name is inside a repeat the expression stands
   * outside of; else one. For a repeat's own name: one entry per row (for count()). Unanswered ones are "".
   */
  values(name: string): readonly Value[];
  /**
   * 1-based number of the row the expression stands in (innermost repeat; `up` = 1 the next outer one); NaN outside
   * repeats. For position(..), index() and the like.
   */
  position(up: number): number;
  /** For indexed-repeat(${name}, ${repeat}, index[, ${repeat2}, index2...]): "" where there is no such row. */
  indexed(name: string, rows: readonly RowOf[]): Value;
  /** `${last-saved#name}`: the unit's last report; "" when there is none. */
  lastSaved(name: string): Value;
  /** What the expression's own calculation gave before, for once(); "" at first. */
  previous(): Value;
  /** Label of the choice `code` of the question `name`, in the language in use; "" when unknown. For jr:choice-name. */
  choiceName(code: string, name: string): string;
  /** In a choice_filter, what the choice has in a column of its sheet; "" when nothing, and outside choice filters. */
  column(name: string): Value;
  /** Local wall clock with zone. */
  readonly now: Temporal.ZonedDateTime;
  /**
   * Deterministic: the n-th number in [0,1) of this draft at this place. The engine makes it from a stored seed;
   * random() and uuid() use only this.
   */
  random(n: number): number;
}

/** A row of a repeat, by its 1-based number. */
export interface RowOf {
  readonly repeat: string;
  readonly index: number;
}

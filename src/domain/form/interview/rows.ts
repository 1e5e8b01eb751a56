// The fillings of a form's sections, one inside the other: what is relevant in each, what counts in formulas, what is open.

import type { Value } from "#domain/form/expression/expression.ts";
import type { Section } from "./plan.ts";
import type { Cells, Place } from "./state.ts";

/** One filling of a section. Arrays by slot. */
export interface Row {
  readonly section: Section;
  readonly cells: Cells;
  /** 1 where the node is relevant. */
  readonly relevant: Uint8Array;
  /** 1 where a question still wants something, and at every relevant repeat. */
  readonly open: Uint8Array;
  readonly values: readonly Value[];
  /** The rows of each repeat, as many as count now. */
  readonly rows: readonly (readonly Row[])[];
}

/** Where in the nested rows one stands, innermost first. */
export interface Spot {
  readonly row: Row;
  readonly up: Spot | undefined;
  /** 1 for the first row of its repeat. */
  readonly number: number;
}

/** Where one stands within rows: a place without its last slot. */
export function spotIn(root: Row, within: Place): Spot | undefined {
  let spot: Spot = { row: root, up: undefined, number: Number.NaN };
  for (let step = 0; step < within.length; step += 2) {
    const number = within[step + 1] ?? -1;
    const row = spot.row.rows[within[step] ?? -1]?.[number];
    if (!row) return undefined;
    spot = { row, up: spot, number: number + 1 };
  }
  return spot;
}

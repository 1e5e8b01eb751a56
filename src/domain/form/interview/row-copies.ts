// The rows a renewal writes to: copies of their own, hung into copies of those around them, so that whoever holds the earlier
// rows sees no change.

import type { Value } from "#domain/form/expression/expression.ts";
import type { Section } from "./plan.ts";
import { type Row, type Spot, spotIn } from "./rows.ts";
import { type Cell, type Cells, cellsIn, type Place, withCell } from "./state.ts";

/** A row that may be written to. */
interface OwnRow extends Omit<Row, "cells" | "values" | "rows"> {
  cells: Cells;
  readonly values: Value[];
  readonly rows: (readonly Row[])[];
}

export class RowCopies {
  readonly #own = new Map<Row, OwnRow>();
  #root: Row;

  constructor(root: Row) {
    this.#root = root;
  }

  get root(): Row {
    return this.#root;
  }

  spot(within: Place): Spot | undefined {
    return spotIn(this.#root, within);
  }

  /** Puts content into a cell; the rows around it hold the same cells. */
  write(place: Place, cell: Cell | undefined): void {
    const cells = withCell(this.#root.cells, place, cell);
    const within = place.slice(0, -1);
    this.own([]).cells = cells;
    for (let length = 2; length <= within.length; length += 2) {
      this.own(within.slice(0, length)).cells = cellsIn(cells, within.slice(0, length));
    }
  }

  /** The row at a place as a copy of our own, hung into copies of those around it. */
  own(within: Place): OwnRow {
    if (within.length === 0) {
      const own = this.#copy(this.#root);
      this.#root = own;
      return own;
    }
    const [slot = -1, number = -1] = within.slice(-2);
    const outer = this.own(within.slice(0, -2));
    const rows = (outer.rows[slot] ?? []).slice();
    const row = rows[number];
    if (!row) throw new Error("there is no such row");
    const own = this.#copy(row);
    rows[number] = own;
    outer.rows[slot] = rows;
    return own;
  }

  #copy(row: Row): OwnRow {
    const known = this.#own.get(row);
    if (known) return known;
    const { section, cells, relevant, open, values, rows } = row;
    const own = {
      section,
      cells,
      relevant: relevant.slice(),
      open: open.slice(),
      values: values.slice(),
      rows: rows.slice(),
    };
    this.#own.set(own, own);
    return own;
  }
}

/** A row of which nothing is known but its cells. */
export function emptyRow(section: Section, cells: Cells): Row {
  const { length } = section.nodes;
  return {
    section,
    cells,
    relevant: new Uint8Array(length),
    open: new Uint8Array(length),
    values: [], // filled as the nodes are computed
    rows: section.nodes.some(({ inner }) => inner) ? section.nodes.map(() => []) : [],
  };
}

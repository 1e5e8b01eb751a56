// Where an interview stands, as plain JSON. Answers stay here even while their question is not relevant, so that they come
// back with it. Cells lie by slot, as `plan.ts` numbers them, which makes a step as quick in a long form as in a short
// one; what is stored goes by name (`saved.ts`), because slots are another version's business.

import type { Answer, AskReason } from "#domain/form/answer.ts";
import type { Value } from "#domain/form/expression/expression.ts";

export interface State {
  /** A question or a repeat; null is the review. */
  readonly at: Place | null;
  readonly cells: Cells;
  /** What the current question still wants to know about an answer before it takes it. */
  readonly pending: Pending | null;
  /** The person came from the review to change this one answer; "Kembali" leads back there. */
  readonly returning: boolean;
  /** ISO instant. */
  readonly startedAt: string;
  /** What random() and uuid() are made from. */
  readonly seed: string;
}

/** A slot; inside a repeat the repeat's slot, the row counted from 0, the slot in there, and so on. */
export type Place = readonly number[];

export type Cells = readonly (Cell | null)[];

/** The cells of a row in which nothing has been said: always these, so that such a row is known again. */
export const NO_CELLS: Cells = [];

/** All there is about one question, or about one repeat. */
export interface Cell {
  readonly answer?: Answer;
  /** Passed without an answer; of a note: read. Of a repeat: there is no more of it. */
  readonly closed?: true;
  /** Ticks and files of a question that has not been closed with "Selesai". */
  readonly picks?: readonly string[];
  /** The answer was kept against a soft rule. */
  readonly kept?: Kept;
  /** What once() gave. */
  readonly once?: Value;
  /** The rows of a repeat. */
  readonly rows?: readonly Cells[];
}

export interface Kept {
  /** Which of the question's soft rules. */
  readonly warning: number;
  readonly reason?: string;
}

export type Pending =
  | { readonly kind: "ask"; readonly why: AskReason; readonly options: readonly Answer[] }
  | { readonly kind: "warning" | "reason"; readonly answer: Answer; readonly warning: number };

/** The cell at a place; undefined where nothing has been said. */
export function cellAt(cells: Cells, [slot = -1, row, ...rest]: Place): Cell | undefined {
  const cell = cells[slot] ?? undefined;
  return row === undefined ? cell : cellAt(cell?.rows?.[row] ?? [], rest);
}

/** The cells of one row: `within` is a place without its last slot. */
export function cellsIn(cells: Cells, [slot, row = -1, ...rest]: Place): Cells {
  return slot === undefined ? cells : cellsIn(cells[slot]?.rows?.[row] ?? [], rest);
}

/** The cells with another one at a place; what lies beside it is shared, not copied. */
export function withCell(cells: Cells, [slot = -1, row, ...rest]: Place, cell: Cell | undefined): Cells {
  const copy = cells.slice();
  while (copy.length < slot) copy.push(null); // no holes: JSON knows none
  copy[slot] = row === undefined ? (cell ?? null) : withRow(copy[slot] ?? {}, { row, place: rest, cell });
  return copy;
}

function withRow(repeat: Cell, { row, place, cell }: { row: number; place: Place; cell: Cell | undefined }): Cell {
  const rows = (repeat.rows ?? []).slice();
  while (rows.length < row) rows.push([]);
  rows[row] = withCell(rows[row] ?? [], place, cell);
  return { ...repeat, rows };
}

/** Whether both name the same question or repeat. */
export function isSamePlace(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** A place as a button carries it: "3", or "7.0.2" for the third question in the first row of the repeat at 7. */
export function placeToText(place: Place): string {
  return place.join(".");
}

/** Undefined for anything that is no place; whether such a place exists is for the interview to see. */
export function placeFromText(text: string): Place | undefined {
  return /^\d{1,5}(\.\d{1,4}\.\d{1,5}){0,8}$/.test(text) ? text.split(".").map(Number) : undefined;
}

// Builds a sheet of cells that come one by one: the first row names the columns, the others become rows by those names.
// What cannot stay is noted with its place, and reading goes on; what is beyond the limits ends it.

import { tooManyCells, tooManyColumns, tooManyRows } from "./form-data.ts";
import { MOST_CELLS, MOST_COLUMNS, MOST_MISTAKES, MOST_ROWS } from "./limits.ts";
import { type Cell, columnName, type FileMistake, type Sheet } from "./sheet.ts";

const HEADER = 1;

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** One for all sheets of a file. */
export interface Account {
  readonly mistakes: FileMistake[];
  cells: number;
}

export class Table {
  readonly #sheet: string;
  readonly #account: Account;
  readonly #columns = new Map<number, string>();
  readonly #rows: Readonly<Record<string, Cell>>[] = [];
  readonly #rowNumbers: number[] = [];
  readonly #nameless = new Set<number>();
  #current = new Map<string, Cell>();
  #row = HEADER;

  constructor(sheet: string, account: Account) {
    this.#sheet = sheet;
    this.#account = account;
  }

  /** Cells come in the order of their rows. @throws Refusal when there are too many */
  add({ row, column }: Position, cell: Cell): void {
    this.#account.cells += 1;
    if (this.#account.cells > MOST_CELLS) throw tooManyCells();
    if (column > MOST_COLUMNS) throw tooManyColumns(this.#sheet);
    if (row === HEADER) {
      this.#name(column, columnName(String(cell)));
      return;
    }

    this.#reach(row);
    const name = this.#columns.get(column);
    if (name !== undefined) this.#current.set(name, cell);
    else this.#noteNameless(row, column);
  }

  wrong({ row, column }: Position, message: string): void {
    const name = row === HEADER ? undefined : this.#columns.get(column);
    this.#note({ row, column: name ?? columnLetters(column), message });
  }

  finish(): Sheet {
    this.#reach(Number.POSITIVE_INFINITY);
    const columns = [...this.#columns.entries()].sort(([left], [right]) => left - right).map(([, name]) => name);
    return { name: this.#sheet, columns, rows: this.#rows, rowNumbers: this.#rowNumbers };
  }

  #name(column: number, name: string): void {
    if ([...this.#columns.values()].includes(name)) {
      this.#note({ row: HEADER, column: name, message: "is the name of two columns: please delete one of them" });
    }
    this.#columns.set(column, name);
  }

  #reach(row: number): void {
    if (row === this.#row) return;
    if (this.#current.size > 0) {
      if (this.#rows.length >= MOST_ROWS) throw tooManyRows(this.#sheet);
      this.#rows.push(Object.fromEntries(this.#current));
      this.#rowNumbers.push(this.#row);
      this.#current = new Map();
    }
    this.#row = row;
  }

  #noteNameless(row: number, column: number): void {
    if (this.#nameless.has(column)) return;
    this.#nameless.add(column);
    this.#note({ row, column: columnLetters(column), message: "has content but no name in the first row" });
  }

  #note(mistake: Omit<FileMistake, "sheet">): void {
    if (this.#account.mistakes.length < MOST_MISTAKES) this.#account.mistakes.push({ sheet: this.#sheet, ...mistake });
  }
}

/** "AB" of 28. */
function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : columnLetters(rest) + letter;
}

// Between a form's sheets and the plain object that is stored as JSON and given to the form reader:
// { settings: {...}, survey: [...], choices: [...], indicators: [...] }.

import { readCell } from "./cell.ts";
import { MOST_CELLS, MOST_COLUMNS, MOST_MISTAKES, MOST_ROWS } from "./limits.ts";
import {
  type Cell,
  columnName,
  type FileMistake,
  type FormSheet,
  formSheet,
  type Reading,
  Refusal,
  type Sheet,
  whyUnsupported,
} from "./sheet.ts";

type Row = Readonly<Record<string, Cell>>;

/** Settings are one row and stand alone; several of them stay a list, for the form reader to complain about. */
export interface FormData {
  readonly settings?: Row | readonly Row[];
  readonly survey?: readonly Row[];
  readonly choices?: readonly Row[];
  readonly indicators?: readonly Row[];
}

/** The sheets as data. Row numbers and columns that are empty all the way down do not get into it. */
export function sheetsToData(sheets: readonly Sheet[]): FormData {
  return Object.fromEntries(sheets.map(({ name, rows }) => [name, name === "settings" ? alone(rows) : rows]));
}

function alone(rows: readonly Row[]): Row | readonly Row[] {
  const [first = {}, ...others] = rows;
  return others.length === 0 ? first : rows;
}

/** Sheets of data of unknown shape, with every mistake in it. Never throws. */
export function dataToSheets(data: unknown): Reading {
  if (!isRecord(data)) return { ok: false, mistakes: [{ sheet: "file", message: NO_SHEETS }] };
  const reader = new DataReader();
  try {
    const sheets = Object.entries(data).flatMap(([name, rows]) => reader.sheet(name, rows) ?? []);
    return reader.mistakes.length > 0 ? { ok: false, mistakes: reader.mistakes } : { ok: true, sheets };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, mistakes: [error.mistake] };
    throw error;
  }
}

const NO_SHEETS = "has to hold the sheets settings, survey and choices";

class DataReader {
  readonly mistakes: FileMistake[] = [];
  readonly #seen = new Set<string>();
  #cells = 0;

  sheet(key: string, value: unknown): Sheet | undefined {
    const name = formSheet(key);
    if (!name) {
      this.#wrong({ sheet: key, message: whyUnsupported(key) ?? "is not a sheet of a form" });
      return undefined;
    }
    if (this.#seen.has(name)) this.#wrong({ sheet: name, message: "is there twice" });
    this.#seen.add(name);

    const list = listOf(name, value);
    if (!list) {
      this.#wrong({ sheet: name, message: "has to be a list of rows" });
      return undefined;
    }
    if (list.length > MOST_ROWS) throw tooManyRows(name);

    const rows = list.map((row, index) => ({ number: index + 2, cells: this.#row(name, index + 2, row) }));
    const filled = rows.filter(({ cells }) => Object.keys(cells).length > 0);
    const columns = columnsOf(filled.map(({ cells }) => cells));
    if (columns.length > MOST_COLUMNS) throw tooManyColumns(name);
    return { name, columns, rows: filled.map(({ cells }) => cells), rowNumbers: filled.map(({ number }) => number) };
  }

  #row(sheet: FormSheet, row: number, value: unknown): Row {
    if (value === null || value === undefined) return {};
    if (!isRecord(value)) {
      this.#wrong({ sheet, row, message: "is not a row of cells by column name" });
      return {};
    }
    const cells = new Map<string, Cell>();
    for (const [header, content] of Object.entries(value)) {
      const column = columnName(header);
      const reading = readCell(content);
      if ("wrong" in reading) this.#wrong({ sheet, row, column, message: reading.wrong });
      else if (reading.cell !== undefined) this.#put(cells, { sheet, row, column }, reading.cell);
    }
    return Object.fromEntries(cells);
  }

  #put(cells: Map<string, Cell>, place: Required<Omit<FileMistake, "message">>, cell: Cell): void {
    this.#cells += 1;
    if (this.#cells > MOST_CELLS) throw tooManyCells();
    if (!place.column) this.#wrong({ ...place, message: "is a cell without a column name" });
    if (cells.has(place.column)) this.#wrong({ ...place, message: "is there twice" });
    cells.set(place.column, cell);
  }

  #wrong(mistake: FileMistake): void {
    if (this.mistakes.length < MOST_MISTAKES) this.mistakes.push(mistake);
  }
}

export function tooManyRows(sheet: string): Refusal {
  return new Refusal(`has more than ${MOST_ROWS.toLocaleString("en")} rows: please make the form smaller`, { sheet });
}

export function tooManyColumns(sheet: string): Refusal {
  return new Refusal(`has more than ${MOST_COLUMNS} columns: please delete those that the form does not need`, {
    sheet,
  });
}

export function tooManyCells(): Refusal {
  return new Refusal(`holds more than ${MOST_CELLS.toLocaleString("en")} cells: please make the form smaller`);
}

/** Nothing at all is an empty list; settings may stand alone. */
function listOf(name: FormSheet, value: unknown): readonly unknown[] | undefined {
  if (value === null || value === undefined) return [];
  if (name === "settings" && isRecord(value)) return [value];
  return Array.isArray(value) ? value : undefined;
}

/** Every column once. One that only later rows have comes after the column it follows there, as a person would place it. */
function columnsOf(rows: readonly Row[]): readonly string[] {
  const columns: string[] = [];
  const known = new Set<string>();
  for (const row of rows) {
    let after = -1;
    for (const column of Object.keys(row)) {
      if (known.has(column)) {
        after = columns.indexOf(column);
        continue;
      }
      after += 1;
      columns.splice(after, 0, column);
      known.add(column);
      if (known.size > MOST_COLUMNS) return columns;
    }
  }
  return columns;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

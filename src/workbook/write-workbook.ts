// Writes a form's sheets as an .xlsx for people: a bold header that stays in sight, wrapped texts, columns wide enough.
// What a person typed is written as text, in cells that stay text, and never becomes a formula.

import { unzipSync, zipSync } from "fflate";
import writeExcelFile, { type Cell as ExcelCell, type SheetData } from "write-excel-file/node";
import { toExcelText } from "./excel-text.ts";
import { LONGEST_TEXT } from "./limits.ts";
import type { Cell, Sheet } from "./sheet.ts";

/**
 * The bytes of an .xlsx with these sheets, the same for the same sheets. Rows stand one below the other: gaps that
 * `rowNumbers` may have are closed.
 *
 * @throws Error for a text longer than a cell can hold, which no reading lets in
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = await writeExcelFile(sheets.map(excelSheet)).toBuffer();
  // Packed again, because the library puts the current time into the zip.
  return zipSync(unzipSync(written), { mtime: new Date(2026, 0, 1) });
}

function excelSheet({ name, columns, rows }: Sheet) {
  return {
    sheet: name,
    data: [
      columns.map(headerCell),
      ...rows.map((row) => columns.map((column) => excelCell(cellOf(row, column)))),
    ] satisfies SheetData,
    columns: columns.map((column) => ({ width: widthOf(column, rows) })),
    stickyRowsCount: 1,
  };
}

/** "constructor" is a column name like any other. */
function cellOf(row: Sheet["rows"][number], column: string): Cell | undefined {
  return Object.hasOwn(row, column) ? row[column] : undefined;
}

function headerCell(column: string) {
  return { ...textCell(column), fontWeight: "bold" } as const;
}

function excelCell(cell: Cell | undefined): ExcelCell {
  if (cell === undefined) return null;
  if (typeof cell === "string") return textCell(cell);
  return { value: cell, type: typeof cell === "number" ? Number : Boolean, alignVertical: "top" };
}

/** "@" is Excel's format of text: without it, a "0012" that somebody edits becomes 12. */
function textCell(text: string) {
  if (text.length > LONGEST_TEXT) throw new Error(`a cell of ${text.length} characters cannot be written`);
  return { value: toExcelText(text), type: String, format: "@", wrap: true, alignVertical: "top" } as const;
}

const NARROWEST = 8;
const WIDEST = 50;

/** In characters: as wide as the longest line of the column, within reason. */
function widthOf(column: string, rows: Sheet["rows"]): number {
  const lengths = rows.map((row) => longestLine(String(cellOf(row, column) ?? "")));
  const longest = lengths.reduce((most, length) => Math.max(most, length), column.length);
  return Math.min(Math.max(longest + 2, NARROWEST), WIDEST);
}

function longestLine(text: string): number {
  return text.split("\n").reduce((most, line) => Math.max(most, line.length), 0);
}

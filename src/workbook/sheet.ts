// A form's sheets as they stand in a file, whatever kind of file it was, and what can be wrong with a file. Nothing here
// knows what a column means.

/** What a cell holds: text, number or yes/no. */
export type Cell = string | number | boolean;

/** Rows by column name. Empty cells are left out, and so are empty rows: row i of `rows` is row `rowNumbers[i]` of the file. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** As Excel counts: the header is 1. */
  readonly rowNumbers: readonly number[];
}

export interface FileMistake {
  /** "file" when it is about the whole. */
  readonly sheet: string;
  readonly row?: number;
  readonly column?: string;
  readonly message: string;
}

export type Reading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly mistakes: readonly FileMistake[] };

/** The sheets a form has; other names in a workbook are the author's own affair. */
export const FORM_SHEETS = ["settings", "survey", "choices", "indicators"] as const;
export type FormSheet = (typeof FORM_SHEETS)[number];

/** Sheets that XLSForm knows and we do not read, each with what to do instead. */
const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ["external_choices", "is not supported: move its lists to the sheet choices and ask with select_one"],
  ["entities", "is not supported: a report belongs to its village already, so please delete this sheet"],
  ["osm", "is not supported: move its tags to the sheet choices and ask with select_one"],
]);

/** The form's sheet that a name in a file means; capitals and spaces around it do not matter. */
export function formSheet(name: string): FormSheet | undefined {
  const plain = columnName(name).toLowerCase();
  return FORM_SHEETS.find((known) => known === plain);
}

/** Why a sheet of this name cannot be used, with what to use instead. */
export function whyUnsupported(name: string): string | undefined {
  return UNSUPPORTED.get(columnName(name).toLowerCase());
}

/** A header as the form reader knows it: without the spaces around it, and with plain ones inside. */
export function columnName(header: string): string {
  return header.replaceAll("\u00a0", " ").trim();
}

/** The row of the file that holds a sheet's row of this index, for telling a mistake of the form where it belongs. */
export function rowInFile(sheets: readonly Sheet[], sheet: string, index: number): number | undefined {
  return sheets.find(({ name }) => name === sheet)?.rowNumbers[index];
}

/** A file that is not read any further. Thrown and caught within this folder only. */
export class Refusal extends Error {
  readonly mistake: FileMistake;

  constructor(message: string, place: Omit<FileMistake, "message"> = { sheet: "file" }) {
    super(message);
    this.name = "Refusal";
    this.mistake = { ...place, message };
  }
}

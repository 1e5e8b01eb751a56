// The sheets of a file before their cells are read: which there are, that they are rows, and that there are not too many.

import { createHeadings } from "./heading.ts";
import { type FormMistake, SHEETS, type SheetName } from "./mistake.ts";
import { bareLanguageOf } from "./settings.ts";
import { type Cells, SheetRow } from "./sheet-row.ts";

export type Rows = Readonly<Record<SheetName, readonly SheetRow[]>>;
/** Where in the sheet each row stands, as Excel counts; spreadsheets leave out rows that are empty. */
export type RowNumbers = Readonly<Partial<Record<SheetName, readonly number[]>>>;

const MOST_ROWS: Readonly<Record<SheetName, number>> = {
  settings: 1,
  survey: 2000,
  choices: 20_000,
  indicators: 200,
};

/** XLSForm's other sheets, with what to do about them. */
const REFUSED: Readonly<Record<string, string>> = {
  external_choices: "put the choices on the sheet choices and use choice_filter",
  cascades: "put the choices on the sheet choices and use choice_filter",
  entities: `entities are not kept; an earlier report is read with \${last-saved#name}`,
  osm: "maps of buildings are not drawn in a chat; use geopoint",
};

/** The rows of the four sheets; empty where a sheet is missing or is none, which is noted. */
export function readSheets(file: unknown, rowNumbers: RowNumbers, mistakes: FormMistake[]): Rows {
  if (!isRecord(file)) {
    mistakes.push({
      sheet: "file",
      message: "holds no sheets: it needs survey, and may have settings, choices and indicators",
    });
    return { settings: [], survey: [], choices: [], indicators: [] };
  }
  for (const name of Object.keys(file)) noteStrange(name, mistakes);
  if (file.survey === undefined)
    mistakes.push({ sheet: "survey", message: "is missing: add a sheet of this name with the questions" });

  const { settings } = file;
  const cells = {
    settings: cellsOf("settings", isRecord(settings) ? [settings] : settings, mistakes),
    survey: cellsOf("survey", file.survey, mistakes),
    choices: cellsOf("choices", file.choices, mistakes),
    indicators: cellsOf("indicators", file.indicators, mistakes),
  };
  const bareLanguage = bareLanguageOf(cells.settings[0]?.cells);

  const rowsOf = (sheet: SheetName): readonly SheetRow[] => {
    const headings = createHeadings(sheet, bareLanguage);
    return cells[sheet]
      .map(({ cells: row, index }) => {
        const place = { sheet, row: rowNumbers[sheet]?.[index] ?? index + 2 }; // the header is row 1
        return new SheetRow(place, { cells: row, headings }, mistakes);
      })
      .filter((row) => !row.isBlank()); // Excel keeps empty rows between blocks
  };
  return {
    settings: rowsOf("settings"),
    survey: rowsOf("survey"),
    choices: rowsOf("choices"),
    indicators: rowsOf("indicators"),
  };
}

function noteStrange(name: string, mistakes: FormMistake[]): void {
  if (SHEETS.some((sheet) => sheet === name) || name.startsWith("_")) return;
  const advice = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
  const otherwise = `only ${SHEETS.join(", ")} are read; begin its name with "_" to keep it for yourself`;
  mistakes.push({
    sheet: "file",
    message: `has a sheet "${name.slice(0, 40)}", which is not supported: ${advice ?? otherwise}`,
  });
}

interface Row {
  readonly cells: Cells;
  readonly index: number;
}

function cellsOf(sheet: SheetName, rows: unknown, mistakes: FormMistake[]): readonly Row[] {
  if (rows === undefined || rows === null) return [];
  if (!Array.isArray(rows)) {
    mistakes.push({ sheet, message: "is no list of rows: write each row as its cells by column name" });
    return [];
  }
  if (rows.length > MOST_ROWS[sheet]) {
    const most = MOST_ROWS[sheet];
    mistakes.push({ sheet, message: `has ${rows.length} rows: use ${most} at most` });
    return [];
  }
  return rows.flatMap((cells: unknown, index) => {
    if (isRecord(cells)) return { cells, index };
    mistakes.push({ sheet, row: index + 2, message: "is no row: write its cells by column name" });
    return [];
  });
}

function isRecord(value: unknown): value is Cells {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

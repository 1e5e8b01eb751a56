// A form as YAML: settings as a mapping, survey, choices and indicators as lists of rows, one line for each choice. The
// column names are those of the workbook.

import { Document, isMap, isScalar, isSeq, type YAMLSeq } from "yaml";
import { dataToSheets, sheetsToData } from "./form-data.ts";
import { type Reading, Refusal, type Sheet } from "./sheet.ts";
import { parseYaml } from "./yaml-text.ts";

/** The sheets of a form in YAML, or everything that is wrong with it. Never throws, whatever the text is. */
export function readYamlForm(text: string): Reading {
  try {
    return dataToSheets(parseYaml(text));
  } catch (error) {
    const refusal =
      error instanceof Refusal ? error : new Refusal("The file cannot be read as YAML.", { sheet: "file" });
    return { ok: false, mistakes: [refusal.mistake] };
  }
}

/** The YAML of these sheets. Cells of a row stand in the order of the columns; empty ones are left out. */
export function writeYamlForm(sheets: readonly Sheet[]): string {
  // Quotes what YAML 1.1 would take for something else, such as a plain yes: people have editors that still do.
  const document = new Document(sheetsToData(sheets.map(inOrder)), {
    compat: "yaml-1.1",
    aliasDuplicateObjects: false,
  });
  if (isMap(document.contents))
    document.contents.items.forEach(({ key, value }, place) => {
      if (place > 0 && isScalar(key)) key.spaceBefore = true;
      if (isSeq(value)) layOut(value, String(key) === "choices");
    });
  return document.toString({ lineWidth: 0 });
}

function inOrder(sheet: Sheet): Sheet {
  const rows = sheet.rows.map((row) =>
    Object.fromEntries(
      sheet.columns.flatMap((column) => (Object.hasOwn(row, column) ? [[column, row[column] ?? ""] as const] : [])),
    ),
  );
  return { ...sheet, rows };
}

/** Questions are set apart; choices are a line each, with a gap where another list begins. */
function layOut(rows: YAMLSeq, compact: boolean): void {
  let list: unknown;
  rows.items.forEach((row, place) => {
    if (!isMap(row)) return;
    const next = row.get("list_name");
    row.flow = compact;
    if (place > 0 && (!compact || next !== list)) row.spaceBefore = true;
    list = next;
  });
}

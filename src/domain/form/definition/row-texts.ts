// Texts of a row, in both languages. A form may say a text in one language only; then both say it.

import type { Texts } from "#domain/form/form.ts";
import type { SheetRow } from "./sheet-row.ts";

/** A Telegram message holds 4,096 characters, and a question shows several of these. */
const LONGEST_TEXT = 1000;
/** Buttons, lists and the lines of a summary. */
export const LONGEST_LABEL = 100;

/** The text of a column; undefined where neither language has one. */
export function readTexts(row: SheetRow, column: string, longest = LONGEST_TEXT): Texts | undefined {
  const id = readText(row, `${column}::id`, longest);
  const en = readText(row, `${column}::en`, longest);
  const text = id ?? en;
  return text === undefined ? undefined : { id: text, en: en ?? text };
}

/** The text of a column that has to be there; `advice` says what it is for. */
export function readFilledTexts(row: SheetRow, column: string, { longest = LONGEST_TEXT, advice = "" } = {}): Texts {
  const texts = readTexts(row, column, longest);
  if (!texts) row.wrong(column, advice ? `is missing: ${advice}` : "is missing");
  return texts ?? { id: "", en: "" };
}

/** A text that stands where there are no answers to fill in. */
export function readPlainTexts(row: SheetRow, column: string): Texts | undefined {
  const mentioned = row.mentions.length;
  const texts = readTexts(row, column, LONGEST_LABEL);
  if (row.mentions.length > mentioned)
    row.wrong(column, `cannot hold \${name}, because no report is at hand there: write it out`);
  row.mentions.length = mentioned;
  return texts;
}

function readText(row: SheetRow, column: string, longest: number): string | undefined {
  const text = row.cell(column);
  if (text === undefined) return undefined;
  if (text.length > longest) row.wrong(column, `has ${text.length} characters: use ${longest} at most`);
  if (text.includes("$")) noteMentions(row, column, text);
  return text;
}

function noteMentions(row: SheetRow, column: string, text: string): void {
  for (const [, name = ""] of text.matchAll(/\$\{([^}]*)\}/g)) row.mentions.push({ column, name: name.trim() });
}

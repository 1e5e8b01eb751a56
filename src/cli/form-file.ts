// A form in a file that a person names: a workbook or YAML, by what is in it rather than by its name. What is wrong with it
// is told with its place, whichever of the two it is.

import { open } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import type { FormMistake } from "#domain/form/definition/mistake.ts";
import { readForm } from "#domain/form/definition/read-form.ts";
import type { Form } from "#domain/form/form.ts";
import { FileMistakes } from "#domain/mistake.ts";
import { Problem } from "#domain/problem.ts";
import { type FormData, sheetsToData } from "#workbook/form-data.ts";
import { LARGEST_WORKBOOK, LARGEST_YAML } from "#workbook/limits.ts";
import type { FileMistake, Reading, Sheet } from "#workbook/sheet.ts";
import type { CommandContext } from "./context.ts";
import { messageOf } from "./explain.ts";

type Place = Pick<CommandContext, "cwd">;

/** Where a mistake stands and what to do about it, of the file or of the form in it. */
export type Mistaken = FileMistake | FormMistake;

export type CheckedForm =
  | { readonly ok: true; readonly form: Form; readonly warnings: readonly Mistaken[] }
  | { readonly ok: false; readonly mistakes: readonly Mistaken[] };

/** The form in a file, or everything that is wrong with it. @throws Problem `file-unreadable` */
export async function checkFormFile(place: Place, file: string): Promise<CheckedForm> {
  const reading = await readSheetsFile(place, file);
  return reading.ok ? checkSheets(reading.sheets, file) : reading;
}

/** The form in the sheets of a file; without an id it is called like the file, as XLSForm has it. */
export function checkSheets(sheets: readonly Sheet[], file: string): CheckedForm {
  const rowNumbers = Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.rowNumbers]));
  const reading = readForm(sheetsToData(sheets), { rowNumbers });
  if (!reading.ok) return reading;
  return { ok: true, form: withId(reading.form, basename(file, extname(file))), warnings: warningsAbout(reading.form) };
}

/**
 * The sheets of a form that can be published.
 * @throws FileMistakes; Problem `file-unreadable`
 */
export async function readFormData(place: Place, file: string): Promise<FormData> {
  const reading = await readSheetsFile(place, file);
  if (!reading.ok) throw new FileMistakes(reading.mistakes.map(toMistake));
  const checked = checkSheets(reading.sheets, file);
  const mistakes = checked.ok ? checked.warnings : checked.mistakes;
  if (mistakes.length > 0) throw new FileMistakes(mistakes.map(toMistake));
  return sheetsToData(reading.sheets);
}

/** @throws Problem `file-unreadable` */
export async function readSheetsFile({ cwd }: Place, file: string): Promise<Reading> {
  const bytes = await readStart(resolve(cwd, file), file);
  const text = isZip(bytes) || /\.xls\w?$/i.test(file) ? undefined : textIn(bytes);
  if (text === undefined) return await (await import("#workbook/read-workbook.ts")).readWorkbook(bytes);
  return (await import("#workbook/yaml-form.ts")).readYamlForm(text);
}

/** Never more than a form may have, and one byte that tells that it has more: a file may be anything. */
async function readStart(path: string, file: string): Promise<Buffer> {
  try {
    await using handle = await open(path);
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size || LARGEST_WORKBOOK, LARGEST_WORKBOOK) + 1); // a pipe has no size
    let end = 0;
    for (let read = -1; read !== 0 && end < bytes.length; end += read) {
      ({ bytesRead: read } = await handle.read(bytes, end));
    }
    return bytes.subarray(0, end);
  } catch (error) {
    throw new Problem("file-unreadable", { cause: error, details: { file, why: messageOf(error) } });
  }
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString("latin1") === "PK";
}

/** Undefined for what is no text. Of a text that is too long, only so much that it is seen. */
function textIn(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined;
  if (bytes.length > LARGEST_YAML) return bytes.toString("latin1", 0, LARGEST_YAML + 1);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function withId(form: Form, id: string): Form {
  return form.id ? form : { ...form, id, title: form.title.id ? form.title : { id, en: id } };
}

/** What a form can be tried without, and not published without. */
function warningsAbout({ id, version }: Form): Mistaken[] {
  const missing = (column: string, message: string) => ({ sheet: "settings", column, message });
  return [
    ...(id ? [] : [missing("form_id", "is missing: a program names its form by it")]),
    ...(version ? [] : [missing("version", "is missing: a form is published under it")]),
  ];
}

function toMistake({ sheet, row, column, message }: Mistaken) {
  const place = [sheet, ...(row === undefined ? [] : [`row ${row}`]), ...(column === undefined ? [] : [column])];
  return { path: place.join(", "), sentence: message };
}

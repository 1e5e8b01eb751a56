// Reads a form file, in XLSForm's sheets and columns, and compiles it. Every mistake of the file is told at once; what
// is not supported is a mistake too, never dropped in silence.

import type { Form } from "#domain/form/form.ts";
import { readLists } from "./choices.ts";
import { readIndicators } from "./indicators.ts";
import { type FormMistake, SHEETS } from "./mistake.ts";
import { noteWrongReferences } from "./references.ts";
import { readSettings } from "./settings.ts";
import { type RowNumbers, readSheets } from "./sheets.ts";
import { readSurvey } from "./survey.ts";

export type FormReading =
  | { readonly ok: true; readonly form: Form }
  | { readonly ok: false; readonly mistakes: readonly FormMistake[] };

interface Options {
  /** By sheet, the row as Excel counts of each row in the list; the first is 2 otherwise. */
  readonly rowNumbers?: RowNumbers;
  /** What a form without form_id is called. */
  readonly fallbackId?: string;
}

/**
 * Reads a form from its sheets settings, survey, choices and indicators, each row an object by column name. A form that
 * says no id or version is read all the same; whoever publishes it asks for them. Never throws.
 */
export function readForm(sheets: unknown, { rowNumbers = {}, fallbackId }: Options = {}): FormReading {
  const mistakes: FormMistake[] = [];
  const rows = readSheets(sheets, rowNumbers, mistakes);

  const settings = readSettings(rows.settings[0], fallbackId);
  const { items, questions, entries } = readSurvey(rows.survey, readLists(rows.choices));
  const indicators = readIndicators(rows.indicators);
  noteWrongReferences(entries, [...rows.choices, ...rows.indicators]);
  if (questions.length === 0 && mistakes.length === 0) {
    mistakes.push({ sheet: "survey", message: "has no questions: add a row with type, name and label" });
  }

  if (mistakes.length > 0) return { ok: false, mistakes: mistakes.toSorted(byPlace) };
  return { ok: true, form: { ...settings, items, questions, indicators } };
}

/** As somebody goes through the file; within a row as they were found. */
function byPlace(a: FormMistake, b: FormMistake): number {
  return placeOf(a) - placeOf(b) || (a.row ?? 0) - (b.row ?? 0);
}

function placeOf({ sheet }: FormMistake): number {
  return sheet === "file" ? -1 : SHEETS.indexOf(sheet);
}

// Reads a form file, in XLSForm's sheets and columns, and compiles it. Every mistake of the file is told at once; what
// is not supported is a mistake too, never dropped in silence.

import { z } from "zod";
import type { Choice, Form, Question } from "#domain/form/form.ts";
import { QUESTION_COLUMNS, readQuestion, VILLAGE_KINDS } from "./question-row.ts";
import { findWrongReferences } from "./reference.ts";
import { type FormMistake, inBothLanguages, SheetRow } from "./sheet-row.ts";

export type FormReading =
  | { readonly ok: true; readonly form: Form }
  | { readonly ok: false; readonly mistakes: readonly FormMistake[] };

/** Reads a form from its three sheets, each row an object by column name. Never throws. */
export function readForm(sheets: unknown): FormReading {
  const file = fileSchema.safeParse(sheets);
  if (!file.success) return { ok: false, mistakes: file.error.issues.map(placed) };

  const mistakes: FormMistake[] = [];
  const [settings] = rowsOf("settings", file.data.settings, mistakes);
  const survey = rowsOf("survey", file.data.survey, mistakes);
  const lists = readLists(rowsOf("choices", file.data.choices, mistakes));

  const questions = survey.map((row) => readQuestion(row, lists));
  noteRepeatedNames(survey, questions);
  for (const { place, column, message } of findWrongReferences(questions)) survey[place]?.wrong(column, message);

  const form = {
    id: settings?.name("form_id") ?? "",
    version: settings?.filled("version") ?? "",
    title: settings?.filledTexts("form_title") ?? { id: "", en: "" },
    questions,
  };
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, form };
}

const COLUMNS: Readonly<Record<FormMistake["sheet"], readonly string[]>> = {
  file: [],
  settings: ["form_id", "version", ...inBothLanguages("form_title")],
  survey: QUESTION_COLUMNS,
  choices: ["list_name", "name", ...inBothLanguages("label"), "kentongan::units", "kentongan::exclusive"],
};

const rowSchema = z.record(z.string(), z.unknown(), "is not a row of cells by column name");
const rowsSchema = z.array(rowSchema, "has to be a list of rows");

const fileSchema = z.strictObject(
  {
    settings: rowSchema.transform((row) => [row]).or(rowsSchema.length(1)),
    survey: rowsSchema.min(1, "has no questions"),
    choices: rowsSchema.default([]),
  },
  "has to hold the sheets settings, survey and choices",
);

function placed({ path, message }: z.core.$ZodIssue): FormMistake {
  const [sheet, index] = path;
  if (sheet !== "settings" && sheet !== "survey" && sheet !== "choices") return { sheet: "file", message };
  return typeof index === "number" ? { sheet, row: rowNumber(index), message } : { sheet, message };
}

/** As Excel counts: row 1 is the header. */
const rowNumber = (index: number) => index + 2;

type Row = z.infer<typeof rowSchema>;

function rowsOf(sheet: FormMistake["sheet"], rows: readonly Row[], mistakes: FormMistake[]): SheetRow[] {
  return rows
    .map((cells, index) => new SheetRow({ sheet, row: rowNumber(index) }, { cells, columns: COLUMNS[sheet] }, mistakes))
    .filter((row) => sheet === "settings" || !row.isBlank()); // Excel keeps empty rows between blocks
}

function readLists(rows: readonly SheetRow[]): ReadonlyMap<string, readonly Choice[]> {
  const lists = new Map<string, Choice[]>();
  for (const row of rows) {
    const name = row.filled("list_name");
    const list = lists.get(name) ?? [];
    const choice = {
      code: row.name("name"),
      label: row.filledTexts("label"),
      units: row.words("kentongan::units", VILLAGE_KINDS),
      exclusive: row.yes("kentongan::exclusive", false),
    };
    if (list.some(({ code }) => code === choice.code)) row.wrong("name", `"${choice.code}" is in "${name}" already`);
    lists.set(name, [...list, choice]);
  }
  return lists;
}

function noteRepeatedNames(rows: readonly SheetRow[], questions: readonly Question[]): void {
  const seen = new Set<string>();
  questions.forEach(({ name }, place) => {
    if (seen.has(name)) rows[place]?.wrong("name", `"${name}" is the name of an earlier question`);
    seen.add(name);
  });
}

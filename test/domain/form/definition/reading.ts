// Short ways to read a form in a test: its sheets as objects, its mistakes as lines.

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { readForm } from "#domain/form/definition/read-form.ts";
import type { Form, Question } from "#domain/form/form.ts";

export const settings = { form_id: "uji", "form_title::id": "Uji", "form_title::en": "Trial", version: 1 };
export const label = { label: "Berapa?" };
export const omzet = { type: "integer", name: "omzet", ...label };
export const warna = [
  { list_name: "warna", name: "merah", label: "Merah" },
  { list_name: "warna", name: "hijau", label: "Hijau" },
];

type Rows = readonly object[];

export function read(
  survey: Rows,
  { choices = warna, ...more }: { choices?: Rows; indicators?: Rows; settings?: object } = {},
) {
  return readForm({ settings, survey, choices, ...more });
}

/** A form that has to be without mistakes. */
export function formOf(...[survey, more]: Parameters<typeof read>): Form {
  const reading = read(survey, more);
  if (!reading.ok) throw new Error(linesOf(reading.mistakes).join("\n"));
  return reading.form;
}

/** The only or first question of such a form. */
export function questionOf(row: object, more?: Parameters<typeof read>[1]): Question {
  const [question] = formOf([{ name: "a", ...label, ...row }], more).questions;
  if (!question) throw new Error("the form has no question");
  return question;
}

/** "survey 2 type: what is wrong" */
export function mistakesOf(...[survey, more]: Parameters<typeof read>): string[] {
  const reading = read(survey, more);
  return reading.ok ? [] : linesOf(reading.mistakes);
}

/** Of one row, without the sheet and the row. */
export function wrongIn(row: object, more?: Parameters<typeof read>[1]): string[] {
  return mistakesOf([{ name: "a", ...label, ...row }], more).map((line) => line.replace(/^survey 2 /, ""));
}

export function monthlySheets(): unknown {
  return parse(readFileSync("forms/laporan-bulanan-kdkmp.yaml", "utf8"));
}

type Mistakes = Extract<ReturnType<typeof readForm>, { ok: false }>["mistakes"];

function linesOf(mistakes: Mistakes): string[] {
  return mistakes.map(
    ({ sheet, row, column, message }) => `${[sheet, row, column].filter(Boolean).join(" ")}: ${message}`,
  );
}

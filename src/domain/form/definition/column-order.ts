// The order in which people find a form's sheets and columns. A published form has none: the database keeps cells by name.

import { createHeadings } from "./heading.ts";
import { SHEETS, type SheetName } from "./mistake.ts";

const SHEET_ORDER: readonly string[] = ["survey", "choices", "settings", "indicators"];

const WARNINGS = ["", "_2", "_3"].flatMap((nth) =>
  ["warning", "warning_message", "warning_reason"].map((name) => `kentongan::${name}${nth}`),
);

/** What is edited most comes first. */
const COLUMN_ORDER: Readonly<Record<SheetName, readonly string[]>> = {
  survey: [
    ...["type", "name", "label", "kentongan::short", "hint", "kentongan::example", "guidance_hint"],
    ...["required", "required_message", "relevant", "constraint", "constraint_message", ...WARNINGS],
    ...["default", "calculation", "choice_filter", "repeat_count", "appearance", "parameters", "readonly"],
    ...["media::image", "kentongan::item", "kentongan::unit", "kentongan::pair", "kentongan::max"],
    ...["kentongan::units", "kentongan::roles", "kentongan::privacy", "kentongan::carry", "kentongan::nihil"],
  ],
  choices: ["list_name", "name", "label", "kentongan::units", "kentongan::exclusive"],
  settings: ["form_id", "form_title", "version", "default_language"],
  indicators: ["name", "label", "expression", "aggregate", "unit", "shown_in"],
};

/** For sorting sheets by name. */
export function bySheet(a: string, b: string): number {
  return placeOfSheet(a) - placeOfSheet(b);
}

/** A sheet's columns as people expect them; Indonesian stands before English, and what we do not know comes last. */
export function inUsualOrder(sheet: string, columns: readonly string[]): string[] {
  const known = SHEETS.find((name) => name === sheet);
  if (!known) return [...columns];
  const headings = createHeadings(known, "id");
  const placeOf = (column: string) => {
    const heading = headings(column);
    if (heading.kind !== "known") return Number.POSITIVE_INFINITY;
    const [, name = heading.key, language] = /^(.*?)(?:::(id|en))?$/.exec(heading.key) ?? [];
    const place = COLUMN_ORDER[known].indexOf(name);
    return place < 0 ? Number.MAX_SAFE_INTEGER : place * 2 + (language === "en" ? 1 : 0);
  };
  const placed = columns.map((column) => ({ column, place: placeOf(column) }));
  return placed
    .toSorted((a, b) => (a.place === b.place ? a.column.localeCompare(b.column, "en") : a.place - b.place))
    .map(({ column }) => column);
}

function placeOfSheet(sheet: string): number {
  const place = SHEET_ORDER.indexOf(sheet);
  return place < 0 ? SHEET_ORDER.length : place;
}

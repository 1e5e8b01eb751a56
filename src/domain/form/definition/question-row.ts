// One row of the survey sheet becomes one question. XLSForm's own columns keep their names and meaning; ours begin with
// `kentongan::`, so that other tools ignore them.

import type { Given } from "#domain/form/answer.ts";
import type { Choice, PlainType, Question, Rule, SelectType, SoftRule } from "#domain/form/form.ts";
import { ROLES } from "#domain/position.ts";
import type { VillageKind } from "#domain/unit.ts";
import { inBothLanguages, type SheetRow } from "./sheet-row.ts";

const NTH_WARNING = ["", "_2", "_3"] as const;

export const QUESTION_COLUMNS: readonly string[] = [
  ...["type", "name", "appearance", "required", "relevant", "constraint"],
  ...inBothLanguages("label", "hint", "required_message", "constraint_message"),
  ...inBothLanguages("kentongan::short", "kentongan::example"),
  ...["unit", "item", "units", "roles", "carry", "nihil", "max"].map((column) => `kentongan::${column}`),
  ...NTH_WARNING.flatMap((nth) => [
    `kentongan::warning${nth}`,
    `kentongan::warning_reason${nth}`,
    ...inBothLanguages(`kentongan::warning_message${nth}`),
  ]),
];

export const VILLAGE_KINDS: readonly VillageKind[] = ["desa", "kelurahan"];

const PLAIN_TYPES: readonly PlainType[] = ["integer", "decimal", "text", "date", "pair", "note"];
const SELECT_TYPES: readonly SelectType[] = ["select_one", "select_multiple"];

type Lists = ReadonlyMap<string, readonly Choice[]>;

/** The question of a row; where a cell is wrong the row has noted it, and the question is not to be used. */
export function readQuestion(row: SheetRow, lists: Lists): Question {
  const common = readCommon(row);
  const [type = "", list = ""] = row.filled("type").split(/\s+/);

  if (type === "image") return { ...common, type, most: readMost(row), carries: false, nihil: undefined };

  const selectType = SELECT_TYPES.find((known) => known === type);
  if (selectType) {
    const choices = lists.get(list) ?? [];
    if (choices.length === 0) row.wrong("type", `there is no list "${list}" in choices`);
    return { ...common, type: selectType, choices, nihil: readNihilChoice(row, selectType, choices) };
  }

  const plainType = PLAIN_TYPES.find((known) => known === type);
  if (plainType === "note" && common.required) row.wrong("required", "a note cannot be answered");
  if (type && !plainType) row.wrong("type", `"${type}" is not a supported type`);
  return { ...common, type: plainType ?? "text", nihil: readNihilZero(row) };
}

function readCommon(row: SheetRow) {
  const name = row.name("name");
  return {
    name,
    label: row.filledTexts("label"),
    short: row.texts("kentongan::short"),
    hint: row.texts("hint"),
    example: row.texts("kentongan::example"),
    appearance: row.cell("appearance"),
    unit: row.cell("kentongan::unit"),
    item: row.cell("kentongan::item") ?? name,
    required: row.condition("required"),
    requiredMessage: row.texts("required_message"),
    relevant: row.condition("relevant"),
    constraint: readRule(row, "constraint", "constraint_message"),
    warnings: NTH_WARNING.flatMap((nth) => readWarning(row, nth) ?? []),
    units: row.words("kentongan::units", VILLAGE_KINDS),
    roles: row.words("kentongan::roles", ROLES),
    carries: row.yes("kentongan::carry", true),
  };
}

/** A rule never goes without the sentence that explains it. */
function readRule(row: SheetRow, column: string, messageColumn: string): Rule | undefined {
  if (row.cell(column) === undefined) return undefined;
  const message = row.filledTexts(messageColumn);
  const test = row.expression(column);
  return test && { test, message };
}

function readWarning(row: SheetRow, nth: string): SoftRule | undefined {
  const rule = readRule(row, `kentongan::warning${nth}`, `kentongan::warning_message${nth}`);
  return rule && { ...rule, wantsReason: row.yes(`kentongan::warning_reason${nth}`, false) };
}

const MOST_PHOTOS = 10; // an album holds no more

function readMost(row: SheetRow): number {
  const most = Number(row.cell("kentongan::max") ?? 1);
  if (Number.isInteger(most) && most >= 1 && most <= MOST_PHOTOS) return most;
  row.wrong("kentongan::max", `has to be a whole number from 1 to ${MOST_PHOTOS}`);
  return 1;
}

function readNihilChoice(row: SheetRow, type: SelectType, choices: readonly Choice[]): Given | undefined {
  const code = row.cell("kentongan::nihil");
  if (code === undefined) return undefined;
  if (!choices.some((choice) => choice.code === code)) row.wrong("kentongan::nihil", `"${code}" is not in the list`);
  return { kind: "value", value: type === "select_one" ? code : [code] };
}

function readNihilZero(row: SheetRow): Question["nihil"] {
  const cell = row.cell("kentongan::nihil");
  if (cell === undefined) return undefined;
  if (cell !== "0") row.wrong("kentongan::nihil", "can only be 0, or a choice of the list");
  return { kind: "empty", as: "zero" };
}

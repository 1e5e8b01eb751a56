// What a NIHIL report answers: zero where numbers are asked, a choice where there is one that says "nothing".

import type { Empty, Given } from "#domain/form/answer.ts";
import type { Choice, SelectType } from "#domain/form/form.ts";
import { type SheetRow, shortened } from "./sheet-row.ts";

export function readNihilChoice(row: SheetRow, type: SelectType, choices: readonly Choice[]): Given | undefined {
  const code = row.cell("kentongan::nihil");
  if (code === undefined) return undefined;
  if (!choices.some((choice) => choice.code === code)) {
    row.wrong("kentongan::nihil", `"${shortened(code)}" is not in the list: write a choice's name`);
  }
  return { kind: "value", value: type === "select_one" ? code : [code] };
}

export function readNihilZero(row: SheetRow): Empty | undefined {
  const cell = row.cell("kentongan::nihil");
  if (cell === undefined) return undefined;
  if (cell !== "0") row.wrong("kentongan::nihil", `"${shortened(cell)}" is not 0: a number's NIHIL is 0 or left empty`);
  return { kind: "empty", as: "zero" };
}

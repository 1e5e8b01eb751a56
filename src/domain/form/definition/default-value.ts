// The default column: a value as it stands, or an expression. As in pyxform it is an expression when it looks like one.

import type { Expression } from "#domain/form/expression/expression.ts";
import type { Choice, Question } from "#domain/form/form.ts";
import { quoted } from "./quotes.ts";
import { readExpression } from "./row-expressions.ts";
import { isNo, isYes, type SheetRow, shortened } from "./sheet-row.ts";

type Type = Question["type"] | "hidden" | "calculate";

const LOOKS_COMPUTED = /\$\{|(?:^|[^\w.])[a-z][a-z-]*(?::[a-z-]+)?\(/;

interface Wanted {
  readonly test: RegExp;
  readonly example: string;
}
const WANTED: Partial<Record<Type, Wanted>> = {
  integer: { test: /^-?\d+$/, example: "12" },
  decimal: { test: /^-?\d+(?:\.\d+)?$/, example: "12.5" },
  range: { test: /^-?\d+(?:\.\d+)?$/, example: "5" },
  date: { test: /^\d{4}-\d{2}-\d{2}$/, example: "2026-11-05" },
  time: { test: /^\d{2}:\d{2}$/, example: "14:30" },
  dateTime: { test: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, example: "2026-11-05T14:30+07:00" },
  geopoint: { test: /^-?\d+(?:\.\d+)? -?\d+(?:\.\d+)?(?: -?\d+(?:\.\d+)?){0,2}$/, example: "-2.53 112.95" },
};
const NUMBERS: readonly Type[] = ["integer", "decimal", "range"];

/** What the row begins with; `choices` are those it may begin with. */
export function readDefault(row: SheetRow, type: Type, choices?: readonly Choice[]): Expression | undefined {
  const cell = row.cell("default");
  if (cell === undefined) return undefined;
  if (LOOKS_COMPUTED.test(cell)) return readExpression(row, "default");

  if (choices) checkChoices(row, { type, codes: cell.split(/\s+/) }, choices);
  const wanted = WANTED[type];
  if (wanted && !wanted.test.test(cell)) {
    row.wrong("default", `"${shortened(cell)}" is no answer to this question: write for example ${wanted.example}`);
    return undefined;
  }
  return readExpression(row, "default", { source: NUMBERS.includes(type) ? cell : quoted(plainText(cell)) });
}

function checkChoices(
  row: SheetRow,
  { type, codes }: { type: Type; codes: readonly string[] },
  choices: readonly Choice[],
) {
  if (type === "select_one" && codes.length > 1) row.wrong("default", "holds several choices: write one");
  for (const code of codes) {
    if (!choices.some((choice) => choice.code === code)) {
      row.wrong("default", `"${shortened(code)}" is not in the list: write a choice's name`);
    }
  }
}

/** Excel has cells that are true or false; in a form these are words. */
function plainText(cell: string): string {
  if (isYes(cell) && cell !== "yes") return "true";
  return isNo(cell) && cell !== "no" ? "false" : cell;
}

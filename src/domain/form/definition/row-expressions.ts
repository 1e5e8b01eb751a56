// Expressions of a row. Each is compiled and noted with its column, so that what it asks of other rows can be checked
// when all of them are known.

import { compileExpression, type Expression, ExpressionMistake } from "#domain/form/expression/expression.ts";
import type { Rule, SoftRule, Texts } from "#domain/form/form.ts";
import { NTH_WARNING } from "./columns.ts";
import { straightenQuotes } from "./quotes.ts";
import { readFilledTexts, readTexts } from "./row-texts.ts";
import { isNo, isYes, type SheetRow } from "./sheet-row.ts";

interface Source {
  /** Another text than the cell's. */
  readonly source?: string | undefined;
  /** Columns of choices that may be called by their bare names. */
  readonly columns?: ReadonlySet<string>;
}

/** The expression of a column; undefined where the cell is empty or cannot be read, which is noted. */
export function readExpression(
  row: SheetRow,
  column: string,
  { source, columns }: Source = {},
): Expression | undefined {
  const cell = row.cell(column);
  const text = source ?? cell;
  if (text === undefined) return undefined;
  try {
    const expression = compileExpression(straightenQuotes(text), columns ? { columns } : {});
    row.uses.push({ column, expression });
    return expression;
  } catch (error) {
    if (!(error instanceof ExpressionMistake)) throw error;
    row.wrong(column, error.message);
    return undefined;
  }
}

/** "yes" always holds, "no" never; anything else is an expression. */
export function readCondition(row: SheetRow, column: string): Expression | undefined {
  const cell = row.cell(column)?.toLowerCase();
  if (cell === undefined || isNo(cell)) return undefined;
  return readExpression(row, column, { source: isYes(cell) ? "1" : undefined });
}

/** The hard rule, with a plain sentence where the form has none of its own, as in XLSForm. */
export function readConstraint(row: SheetRow): Rule | undefined {
  if (row.cell("constraint") === undefined) return undefined;
  const message = readTexts(row, "constraint_message") ?? UNEXPLAINED;
  const test = readExpression(row, "constraint");
  return test && { test, message };
}

const UNEXPLAINED: Texts = {
  id: "Jawaban itu belum sesuai ketentuan. Mohon diperiksa kembali.",
  en: "That answer does not fit the rule. Please check it.",
};

/** The soft rules, in their order; none goes without the sentence that asks about it. */
export function readWarnings(row: SheetRow): readonly SoftRule[] {
  return NTH_WARNING.flatMap((nth) => {
    const [column, messageColumn] = [`kentongan::warning${nth}`, `kentongan::warning_message${nth}`];
    if (row.cell(column) === undefined) return [];
    const advice = `say what is unusual, for whoever sets off the rule in ${column}`;
    const message = readFilledTexts(row, messageColumn, { advice });
    const test = readExpression(row, column);
    return test ? [{ test, message, wantsReason: row.yes(`kentongan::warning_reason${nth}`, true) }] : [];
  });
}

// What is wrong with a form file, as `kentongan form` tells it: all of it at once, each with its place.

import { type CommandContext, CommandFailed } from "./context.ts";
import type { Mistaken } from "./form-file.ts";
import { type JsonOption, table } from "./output.ts";

const MOST_LINES = 100;
const MOST_ERRORS = 1000;

/** @throws CommandFailed always */
export function tellMistakes(mistakes: readonly Mistaken[], { json }: JsonOption, { out }: CommandContext): never {
  if (json)
    out(JSON.stringify({ ok: false, errors: mistakes.slice(0, MOST_ERRORS).map(placed), ...totalOf(mistakes) }));
  else for (const line of mistakeLines(mistakes)) out(line);
  throw new CommandFailed();
}

/** Always the same four, null where a mistake is about more than a row or a column. */
export function placed({ sheet, row, column, message }: Mistaken): object {
  return { sheet, row: row ?? null, column: column ?? null, message };
}

/** Nobody mends more than that in one go; how many there are is said all the same. */
function totalOf({ length }: readonly Mistaken[]): { total?: number } {
  return length > MOST_ERRORS ? { total: length } : {};
}

export function mistakeLines(mistakes: readonly Mistaken[]): string[] {
  const rows = mistakes
    .slice(0, MOST_LINES)
    .map(({ sheet, row, column, message }) => [sheet, row === undefined ? "" : String(row), column ?? "", message]);
  const more = mistakes.length - rows.length;
  return [
    ...table(["SHEET", "ROW", "COLUMN", "MISTAKE"], rows, "no mistakes"),
    ...(more > 0 ? [`... and ${more} more`] : []),
  ];
}

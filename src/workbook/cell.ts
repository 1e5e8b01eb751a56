// What may stand in a cell. Every kind of file goes through here, so that a form means the same in Excel and in YAML.

import { LONGEST_TEXT } from "./limits.ts";
import type { Cell } from "./sheet.ts";

export type CellReading = { readonly cell: Cell | undefined } | { readonly wrong: string };

/** The cell of a value, undefined when it is empty; a text of nothing but spaces is empty too. */
export function readCell(value: unknown): CellReading {
  if (value === undefined || value === null) return { cell: undefined };
  if (typeof value === "boolean") return { cell: value };
  if (typeof value === "number") return readNumber(value);
  if (typeof value === "string") return readText(value);
  return { wrong: "is not a text, a number or yes/no" };
}

function readNumber(value: number): CellReading {
  if (!Number.isFinite(value)) return { wrong: "is not a number that a sheet can hold" };
  const rounded = Number.isInteger(value) && !Number.isSafeInteger(value);
  if (rounded) return { wrong: "has more digits than a number can keep: write it as text" };
  return { cell: value === 0 ? 0 : value }; // a sheet knows no -0
}

function readText(value: string): CellReading {
  if (value.trim() === "") return { cell: undefined };
  const text = withPlainEnds(value).replaceAll(/\r\n?/g, "\n");
  if (text.length > LONGEST_TEXT) {
    return { wrong: `is longer than ${LONGEST_TEXT.toLocaleString("en")} characters, the most a cell can hold` };
  }
  // PostgreSQL's jsonb takes neither.
  const broken = text.includes("\0") || !text.isWellFormed();
  return broken ? { wrong: "holds a broken character: please type the text again" } : { cell: text };
}

/** Non-breaking spaces at the ends come from pasting. Loops, because a regular expression would go over the middle again and again. */
function withPlainEnds(text: string): string {
  if (!text.includes("\u00a0")) return text;

  let start = 0;
  let end = text.length;
  while (isSpace(text[start])) start += 1;
  while (isSpace(text[end - 1])) end -= 1;
  return " ".repeat(start) + text.slice(start, end) + " ".repeat(text.length - end);
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\u00a0";
}

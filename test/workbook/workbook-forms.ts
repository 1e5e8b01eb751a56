// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
// Sheets and cells at random, and readings that have to have gone well.

import fc from "fast-check";
import { readWorkbook } from "#workbook/read-workbook.ts";
import type { Cell, FileMistake, Reading, Sheet } from "#workbook/sheet.ts";
import { writeWorkbook } from "#workbook/write-workbook.ts";

export function sheetsOf(reading: Reading): readonly Sheet[] {
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.sheets;
}

export function mistakesOf(reading: Reading): readonly FileMistake[] {
  return reading.ok ? [] : reading.mistakes;
}

export async function throughExcel(sheets: readonly Sheet[]): Promise<readonly Sheet[]> {
  return sheetsOf(await readWorkbook(await writeWorkbook(sheets)));
}

/** Texts that one of the two kinds of file could take for something else. */
export const TRICKY_TEXTS = [
  ...["0", "007", "1e3", "0x1F", "yes", "no", "true", "FALSE", "null", "~", ".inf", "2026-11-23", "12:30", "1_000"],
  ...[
    "=1+1",
    "+62",
    "-5",
    "@sum(A1)",
    "'quoted",
    '"quoted"',
    "- a",
    "? a",
    "a: b",
    "a #b",
    "#a",
    "{a: b}",
    "[a]",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "%",
  ],
  ...["  both ends  ", " a", "a ", "two\nlines", "two\n\nblank\n", "\n a", "tab\there", "\ttab", "${omzet} > 0"],
  ...[
    "_x0041_",
    "_x005F_",
    "_x005f_x0041_",
    "_X0041_",
    "a_x000D_b",
    "<b>&amp;</b>",
    "]]>",
    "&#65;",
    "\u2028",
    "\u0085",
  ],
  ...[
    "🙏🏽 terima kasih",
    "“smart” ‘quotes’",
    "é",
    "e\u0301",
    "\u00a0",
    "a\u00a0b",
    "\ufeffa",
    "\u200b",
    "\ufffd",
    "\ufffe",
    "\u{1ffff}",
    "\x07",
    "\x7f",
  ],
  ...["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"],
] as const;

const text = fc
  .oneof(
    fc.constantFrom(...TRICKY_TEXTS),
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme", maxLength: 40 }),
  )
  .filter(
    (one) =>
      one.trim() !== "" &&
      !one.includes("\0") &&
      !/\r|^\u00a0|\u00a0$/.test(one) &&
      !/^[ \u00a0]*\u00a0|\u00a0[ \u00a0]*$/.test(one),
  );

const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .filter((one) => !Object.is(one, -0) && (!Number.isInteger(one) || Number.isSafeInteger(one)));

const cell: fc.Arbitrary<Cell> = fc.oneof({ weight: 3, arbitrary: text }, number, fc.boolean());

const column = fc
  .oneof(
    fc.constantFrom("type", "name", "list_name", "label::id", "label::Bahasa Indonesia (id)", "kentongan::short::en"),
    text,
  )
  .map((name) => name.replaceAll("\u00a0", " ").trim())
  .filter((name) => name !== "");

const rowsOf = (columns: readonly string[], most: number) =>
  fc.array(
    fc
      .subarray([...columns], { minLength: 1 })
      .chain((some) => fc.tuple(...some.map((one) => cell.map((content) => [one, content] as const))))
      .map((entries): Readonly<Record<string, Cell>> => Object.fromEntries(entries)),
    { maxLength: most },
  );

/** A plain object of a form, as it is stored. */
export const formData = fc.uniqueArray(column, { minLength: 1, maxLength: 8 }).chain((columns) =>
  fc.record(
    {
      settings: rowsOf(columns, 1).map(([row = {}]) => row),
      survey: rowsOf(columns, 6),
      choices: rowsOf(columns, 6),
      indicators: rowsOf(columns, 3),
    },
    { requiredKeys: ["survey"], noNullPrototype: true },
  ),
);

// The cells of one sheet's XML, one after the other, as they are written there. Nothing is kept: who listens decides what
// a cell means and when there have been enough.

import { damaged } from "./file-kind.ts";
import { LONGEST_XML_TEXT } from "./limits.ts";
import { type Attributes, endlessText, type XmlListener } from "./xml.ts";

export interface WrittenCell {
  readonly row: number;
  /** The first column is 1. */
  readonly column: number;
  /** ECMA-376 part 1, 18.18.11: s, str, inlineStr, b, e, d or n. */
  readonly type: string;
  readonly style: number;
  /** Undefined when the cell holds nothing, or a formula that nobody has computed. */
  readonly content: string | undefined;
  readonly isFormula: boolean;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Tells every cell in the order of the sheet. @throws Refusal when rows stand in no order */
export function sheetListener(hear: (cell: WrittenCell) => void): XmlListener {
  let inData = false;
  let row = 0;
  let column = 0;
  let cell: { -readonly [Key in keyof WrittenCell]: WrittenCell[Key] } | undefined;
  let inContent = false;
  let inPhonetic = false;

  function openRow(attribute: Attributes): void {
    const r = attribute("r");
    const next = r === undefined ? row + 1 : Number(r);
    if (!Number.isInteger(next) || next <= row || next > LAST_ROW) throw damaged();
    row = next;
    column = 0;
  }

  function openCell(attribute: Attributes): void {
    const r = attribute("r");
    column = r === undefined ? column + 1 : columnOf(r);
    if (column > LAST_COLUMN) throw damaged();
    cell = {
      row,
      column,
      type: attribute("t") ?? "n",
      style: Number(attribute("s") ?? 0),
      content: undefined,
      isFormula: false,
    };
  }

  return {
    open(name, attribute) {
      if (name === "sheetData") inData = true;
      if (!inData) return;
      if (name === "row") openRow(attribute);
      if (name === "c") openCell(attribute);
      if (!cell) return;
      if (name === "f") cell.isFormula = true;
      if (name === "rPh") inPhonetic = true;
      if ((name === "v" || name === "t") && !inPhonetic) {
        inContent = true;
        cell.content ??= "";
      }
    },

    text(text) {
      if (!inContent || !cell) return;
      cell.content += text;
      if ((cell.content ?? "").length > LONGEST_XML_TEXT) throw endlessText(); // a million short runs
    },

    close(name) {
      if (name === "v" || name === "t") inContent = false;
      if (name === "rPh") inPhonetic = false;
      if (name === "sheetData") inData = false;
      if (name !== "c" || !cell) return;
      hear(cell);
      cell = undefined;
    },
  };
}

/** 28 of "AB7". */
function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d+$/i.exec(reference)?.[1];
  if (letters === undefined) throw damaged();
  return Array.from(letters.toUpperCase()).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

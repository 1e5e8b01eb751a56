// How Excel writes a character that XML cannot hold, or should not: _x000D_ is a carriage return, and _x005F_ the
// underscore of a text that only looks like that (ECMA-376 part 1, 22.9.2.19, ST_Xstring).

/** The text that a cell of the file means. */
export function fromExcelText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What write-excel-file drops on the way: control characters, halves of pairs, and numbers that are no character. */
const DROPPED = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu;

/** The text as it is written into a cell, such that reading gives it back. */
export function toExcelText(text: string): string {
  const escaped = text
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, "_x005F_")
    .replaceAll(DROPPED, (character) => character.split("").map(inExcelsWords).join(""));
  // write-excel-file looks texts up in a plain object, where "constructor" is something already.
  return escaped in {} ? inExcelsWords(escaped) + escaped.slice(1) : escaped;
}

function inExcelsWords(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

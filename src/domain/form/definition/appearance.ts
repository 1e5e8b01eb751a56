// The appearance column. What only lays out a screen is accepted, because a chat lays out in its own way; what would
// change the question or the answer is refused.

import { type SheetRow, shortened } from "./sheet-row.ts";

/** What the row is, in the words of its type. */
type Type = string;

const LAYOUT = new Set([
  ...["field-list", "minimal", "compact", "quick", "quickcompact", "autoadvance", "autocomplete", "no-buttons"],
  ...["columns", "columns-pack", "columns-flex", "horizontal", "horizontal-compact", "likert", "multiline", "textarea"],
  ...[
    "numbers",
    "thousands-sep",
    "spinner",
    "month-year",
    "year",
    "no-calendar",
    "week-number",
    "vertical",
    "no-ticks",
  ],
  ...[
    "picker",
    "slider",
    "new",
    "new-front",
    "new-rear",
    "front",
    "rear",
    "selfie",
    "maps",
    "placement-map",
    "hide-input",
  ],
  ...["accordion", "pages", "theme-grid", "compact-tag", "read-only", "date"],
]);
const SIZED_LAYOUT = /^(?:w\d{1,2}|(?:columns|compact|quickcompact|horizontal)-\d{1,2}|h\d)$/;

/** Ours, with the types they mean something for. */
const OURS: Readonly<Record<string, readonly Type[]>> = {
  past: ["date", "dateTime"],
  future: ["date", "dateTime"],
  original: ["image"],
};

const NO_DRAWING = "nothing can be drawn in a chat: use an image question without appearance";
const NO_TABLE =
  "a chat asks one question after the other: remove the word, and give every question a label of its own";
const NO_CALENDAR = "dates are read and shown in the calendar in use here: remove the word";
const REFUSED: Readonly<Record<string, string>> = {
  draw: NO_DRAWING,
  annotate: NO_DRAWING,
  signature: NO_DRAWING,
  "table-list": NO_TABLE,
  label: NO_TABLE,
  "list-nolabel": NO_TABLE,
  list: NO_TABLE,
  ethiopian: NO_CALENDAR,
  coptic: NO_CALENDAR,
  islamic: NO_CALENDAR,
  "bikram-sambat": NO_CALENDAR,
  myanmar: NO_CALENDAR,
  persian: NO_CALENDAR,
  buddhist: NO_CALENDAR,
  bearing: "a chat has no compass: use decimal with a constraint from 0 to 360",
  rating: "use select_one, or range with the parameters start, end and step, without appearance",
  "image-map": "choices are buttons: use select_one without appearance",
  map: "choices are buttons, and a place is sent as one: remove the word",
  url: "use note with the address in its label",
  counter: "numbers are typed: remove the word",
  printer: "a chat cannot print: remove the row",
  masked: "what is typed in a chat can be seen: do not ask for secrets",
  "hidden-answer": "what is typed in a chat can be seen: do not ask for secrets",
  "tel-number": "use text with a constraint such as regex(., '^[0-9+]+$')",
  distress: "use range without appearance",
};

/** The words of the cell, as far as they are allowed. */
export function readAppearance(row: SheetRow, type: Type): readonly string[] {
  const cell = row.cell("appearance");
  if (cell === undefined) return [];
  const call = /^(?:.*\s)?(search|ex|intent)\s*[(:]/.exec(cell.toLowerCase());
  if (call) {
    row.wrong("appearance", adviceOnCall(call[1] ?? ""));
    return [];
  }

  const words = cell.split(/\s+/);
  for (const word of words) refuse(row, word, type);
  if (words.includes("past") && words.includes("future")) row.wrong("appearance", "a date is past or future: keep one");
  return words;
}

function refuse(row: SheetRow, word: string, type: Type): void {
  const plain = word.toLowerCase();
  if (LAYOUT.has(plain) || SIZED_LAYOUT.test(plain)) return;

  const types = Object.hasOwn(OURS, plain) ? OURS[plain] : undefined;
  if (types?.includes(type)) return;
  row.wrong("appearance", types ? `"${plain}" is only for ${types.join(" and ")}: remove the word` : whyNot(word));
}

function whyNot(word: string): string {
  const plain = word.toLowerCase();
  const advice = Object.hasOwn(REFUSED, plain) ? REFUSED[plain] : undefined;
  return `"${shortened(word)}" is not supported: ${advice ?? "remove the word"}`;
}

function adviceOnCall(call: string): string {
  if (call === "search") return "search() is not supported: put the choices on the sheet choices and use choice_filter";
  return "other apps cannot be started from a chat: remove it, and ask for what the app would give";
}

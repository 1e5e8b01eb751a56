// The type column of the survey: XLSForm's types in all the spellings that pyxform takes, and what to use in place of
// those a chat does not have.

import type { Computed, MediaType, PlainType, SelectType } from "#domain/form/form.ts";
import { REFUSED_TYPES } from "./refused-types.ts";

export type RowType =
  | { readonly is: "begin"; readonly what: "group" | "repeat" }
  | { readonly is: "end"; readonly what: "group" | "repeat" }
  | { readonly is: "computed"; readonly type: Computed["type"] }
  | { readonly is: "plain"; readonly type: Exclude<PlainType, "pair"> }
  | { readonly is: "range" }
  | { readonly is: "select"; readonly type: SelectType; readonly list: string; readonly orOther: boolean }
  | { readonly is: "media"; readonly type: MediaType }
  | { readonly is: "unknown"; readonly message: string };

/** Types without a list, by all their spellings; "_" is read as a space. */
export const SPELLINGS: ReadonlyMap<string, RowType> = new Map<string, RowType>([
  ...spellings({ is: "plain", type: "text" }, "text", "string"),
  ...spellings({ is: "plain", type: "integer" }, "integer", "int"),
  ...spellings({ is: "plain", type: "decimal" }, "decimal"),
  ...spellings({ is: "plain", type: "date" }, "date"),
  ...spellings({ is: "plain", type: "time" }, "time"),
  ...spellings({ is: "plain", type: "dateTime" }, "datetime", "date time"),
  ...spellings({ is: "plain", type: "note" }, "note"),
  ...spellings({ is: "plain", type: "acknowledge" }, "acknowledge", "trigger"),
  ...spellings({ is: "plain", type: "geopoint" }, "geopoint", "gps", "location"),
  ...spellings({ is: "range" }, "range"),
  ...spellings({ is: "media", type: "image" }, "image", "photo", "picture"),
  ...spellings({ is: "media", type: "audio" }, "audio"),
  ...spellings({ is: "media", type: "video" }, "video"),
  ...spellings({ is: "media", type: "file" }, "file"),
  ...spellings({ is: "computed", type: "calculate" }, "calculate"),
  ...spellings({ is: "computed", type: "hidden" }, "hidden"),
  ...spellings({ is: "computed", type: "start" }, "start", "start time"),
  ...spellings({ is: "computed", type: "end" }, "end", "end time"),
  ...spellings({ is: "computed", type: "today" }, "today"),
  ...spellings({ is: "computed", type: "username" }, "username"),
  ...spellings({ is: "computed", type: "phonenumber" }, "phonenumber"),
]);

/** Types with a list of choices, by all their spellings. */
export const SELECTS: Readonly<Record<string, SelectType>> = {
  "select one": "select_one",
  "select one from": "select_one",
  "select one using": "select_one",
  select1: "select_one",
  "select multiple": "select_multiple",
  "select multiple from": "select_multiple",
  "select multiple using": "select_multiple",
  "select all that apply": "select_multiple",
  "select all that apply from": "select_multiple",
  select: "select_multiple",
  rank: "rank",
};
const WORDS_OF_A_SELECT = Object.keys(SELECTS).toSorted((a, b) => b.length - a.length);
const OR_OTHER = /\s+or[ _]other$|\s+or specify other$/i;

/** What a row is. Never throws: what is not supported says what to use instead. */
export function readRowType(cell: string): RowType {
  const words = cell.trim().replaceAll(/\s+/g, " ");
  const plain = words.toLowerCase().replaceAll("_", " ");
  const bracket = /^(begin|end) (group|repeat|lgroup|looped group)$/.exec(plain);
  if (bracket) {
    return { is: bracket[1] === "end" ? "end" : "begin", what: bracket[2] === "group" ? "group" : "repeat" };
  }

  const advice = adviceOn(plain);
  if (advice) return { is: "unknown", message: `"${words.split(" ")[0]}" is not supported: ${advice}` };
  return SPELLINGS.get(plain) ?? SPELLINGS.get(withoutPrompt(plain)) ?? readSelect(words, plain) ?? unknown(words);
}

function readSelect(words: string, plain: string): RowType | undefined {
  const short = withoutPrompt(plain);
  const spelling = WORDS_OF_A_SELECT.find((known) => short === known || short.startsWith(`${known} `));
  const type = spelling && SELECTS[spelling];
  if (!spelling || !type) return undefined;

  const rest = words.slice(words.length - (short.length - spelling.length)).trim(); // lists keep their letters as they are
  const orOther = OR_OTHER.test(` ${rest}`);
  const list = ` ${rest}`.replace(OR_OTHER, "").trim();
  return { is: "select", type, list, orOther };
}

/** The oldest files ask for "add text prompt", "q text" or "get today". */
function withoutPrompt(plain: string): string {
  const prompt = /^(?:add (.*?) prompt(?: using)?|q (.*)|get (.*))(?=$| )(.*)$/.exec(plain);
  if (!prompt) return plain;
  return `${prompt[1] ?? prompt[2] ?? prompt[3]}${prompt[4]}`;
}

function adviceOn(plain: string): string | undefined {
  const whole = withoutPrompt(plain).replaceAll("-", " ");
  const known = Object.keys(REFUSED_TYPES).find((type) => whole === type || whole.startsWith(`${type} `));
  return known && REFUSED_TYPES[known];
}

function unknown(words: string): RowType {
  const shown = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  return {
    is: "unknown",
    message: `"${shown}" is no type of question: use for example text, integer, date or select_one`,
  };
}

function spellings(type: RowType, ...words: readonly string[]): [string, RowType][] {
  return words.map((word) => [word, type]);
}

// Turns YAML that a stranger wrote into data. The parser is the yaml package's, which has no limits: what would be
// expensive is refused before it begins, and aliases are not allowed, since a few of them grow into anything.

import { Composer, CST, isScalar, Lexer, Parser, visit } from "yaml";
import {
  DEEPEST_YAML,
  LARGEST_YAML,
  LONGEST_YAML_TEXT,
  MOST_COLUMNS,
  MOST_YAML_COLLECTIONS,
  MOST_YAML_LINES,
  MOST_YAML_PIECES,
} from "./limits.ts";
import { Refusal } from "./sheet.ts";

/** @throws Refusal when the text is hostile, beyond the limits, or no YAML; its line is in the sentence */
export function parseYaml(text: string): unknown {
  if (text.length > LARGEST_YAML || Buffer.byteLength(text) > LARGEST_YAML) {
    throw new Refusal("The file is larger than 2 MB: please make the form smaller.");
  }
  if (countLines(text) > MOST_YAML_LINES) {
    throw new Refusal(
      `The file has more than ${MOST_YAML_LINES.toLocaleString("en")} lines: please make the form smaller.`,
    );
  }

  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  checkPieces(text, lineAt);
  const tokens = readTokens(text, lineAt);
  const composer = new Composer();
  // Its own way is to go on and collect: a hostile file has an error in every second piece, each with a stack. What is
  // thrown here it catches and tells again on its way out, so the first stays.
  let first: Refusal | undefined;
  Object.assign(composer, {
    onError(source: number | readonly [number, number], _code: string, message: string, isWarning?: boolean) {
      if (isWarning) return;
      first ??= cannotBeRead(lineAt(typeof source === "number" ? source : source[0]), message);
      throw first;
    },
  });
  const [document, another] = composer.compose(tokens, true, text.length);
  if (!document || another) throw new Refusal("The file holds more than one YAML document: please leave one.");

  const [error] = document.errors;
  if (error) throw cannotBeRead(lineAt(error.pos[0]), error.message);
  visit(document, {
    Pair(_, { key, value }) {
      // { label: Phone credit, bills } is a label of two words and a column "bills": nobody means that.
      if (value !== null || !isScalar(key)) return;
      const why = `"${String(key.value).slice(0, 60)}" has no value: a text with a comma belongs between quotes`;
      throw cannotBeRead(lineAt(key.range?.[0] ?? 0), why);
    },
  });
  return document.toJS({ maxAliasCount: 0 });
}

function cannotBeRead(line: number, why: string): Refusal {
  return new Refusal(`The YAML cannot be read: line ${line}: ${why}`);
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0 && count <= MOST_YAML_LINES; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/**
 * A first look at the pieces, which keeps none of them: the parser needs fifty times the memory of the text.
 *
 * @throws Refusal for what no form needs and what would be expensive to read
 */
function checkPieces(text: string, lineAt: (offset: number) => number): void {
  let pieces = 0;
  let collections = 0;
  let offset = 0;
  let before = "";
  for (const piece of new Lexer().lex(text)) {
    pieces += 1;
    const isPlain = before === CST.SCALAR;
    if (!isPlain && /^[-[{?]$/.test(piece)) collections += 1;
    if (pieces > MOST_YAML_PIECES || collections > MOST_YAML_COLLECTIONS) {
      throw new Refusal("The file holds more than a form can need: please make it smaller.");
    }
    const wrong = wrongText(piece) ?? (isPlain ? undefined : WRONG_SIGNS.get(piece.charAt(0)));
    if (wrong) throw cannotBeRead(lineAt(offset), wrong);
    if (!MARKS.has(piece)) offset += piece.length;
    before = piece;
  }
}

/** Pieces that the lexer adds: they are not in the text. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.SCALAR, CST.FLOW_END]);

const WRONG_SIGNS: ReadonlyMap<string, string> = new Map([
  ["*", "please write the value out instead of repeating another with *"],
  ["&", "please leave out the & and its name: values are not repeated by name"],
  ["!", "please leave out the ! and what follows it: cells are texts, numbers or true and false"],
  ["%", "please leave out the line that begins with %"],
]);

/** Every wrong escape would become an error of its own, with a stack. */
function wrongText(piece: string): string | undefined {
  if (piece.length > LONGEST_YAML_TEXT) return "the text is too long";
  if (!piece.startsWith('"')) return undefined;
  const escapes = /\\(?:[0abtnvfre "/\\N_LP\t\r\n]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|([\s\S]))/gi;
  for (const [, other] of piece.matchAll(escapes)) {
    if (other !== undefined) return `there is no \\${other} in a text between double quotes`;
  }
  return undefined;
}

function readTokens(text: string, lineAt: (offset: number) => number): CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const piece of new Lexer().lex(text)) {
    tokens.push(...parser.next(piece));
    if (parser.stack.length > DEEPEST_YAML) {
      throw new Refusal("The YAML is nested too deeply: a form is lists of rows of cells.");
    }
    const growing = parser.stack.at(-1);
    if (isTooWide(growing)) throw cannotBeRead(lineAt(growing.offset), `a row has more than ${MOST_COLUMNS} columns`);
  }
  tokens.push(...parser.end());
  return tokens;
}

/** The composer compares every key of a mapping with every other. */
function isTooWide(token: CST.Token | undefined): token is CST.BlockMap | CST.FlowCollection {
  const isMapping =
    token?.type === "block-map" || (token?.type === "flow-collection" && token.start.type === "flow-map-start");
  return isMapping && token.items.length > MOST_COLUMNS;
}

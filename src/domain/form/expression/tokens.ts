// The words and marks of an expression. It is cut from left to right in one pass; what XPath has and forms do not need
// is named with what to write instead.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so

import { ExpressionMistake, quoted } from "./mistake.ts";

export interface Token {
  readonly kind: "answer" | "last-saved" | "number" | "text" | "word" | "mark" | "end";
  readonly text: string;
}

const END: Token = { kind: "end", text: "the end" };

/** A name may hold "-" and ".": "a-b" is one word, while `${a}-1` is a minus. */
const TOKEN =
  /\s*(?:\$\{(?<lastSaved>last-saved#)?(?<name>[A-Za-z_][\w.-]*)\}|(?<number>\d+(?:\.\d*)?|\.\d+)|'(?<single>[^']*)'|"(?<double>[^"]*)"|(?<word>[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)|(?<mark>\.\.|!=|<=|>=|[=<>+\-*/(),.]))/y;

/** Cuts a text into tokens; the last is the end. Throws `ExpressionMistake` at what cannot be read. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = source.trimEnd();
  TOKEN.lastIndex = 0;

  for (let start = 0; start < text.length; start = TOKEN.lastIndex) {
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) throw unreadable(text.slice(start).trimStart());
    tokens.push(tokenOf(groups));
  }
  return [...tokens, END];
}

function tokenOf(groups: Record<string, string | undefined>): Token {
  if (groups.name !== undefined) return { kind: groups.lastSaved ? "last-saved" : "answer", text: groups.name };
  if (groups.number !== undefined) return { kind: "number", text: groups.number };
  if (groups.word !== undefined) return { kind: "word", text: groups.word };
  if (groups.mark !== undefined) return { kind: "mark", text: groups.mark };
  return { kind: "text", text: groups.single ?? groups.double ?? "" };
}

/** First match wins. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/^['"]/, "a text in quotes is never closed"],
  [/^[‘’“”]/, "write straight quotes, ' or \""],
  [/^\$\{[^}]*\s/, "a name in ${ } has no spaces"],
  [/^\$/, "write the name of a question as ${name}"],
  [/^\|/, "sets joined with | are not supported; use or, or name the questions one by one"],
  [/^[[\]]/, "predicates in [ ] are not supported; for a row of a repeat use indexed-repeat()"],
  [/^@/, "attributes are not supported"],
  [/^&/, "write and, or concat() to join texts"],
  [/^%/, "write mod for a remainder, and div 100 for a percentage"],
  [/^!/, "write not(...), or != for unequal"],
  [/^[≠≤≥]/, "write !=, <= or >="],
  [/^[×÷]/, "write * or div"],
  [/^[−–—]/, "write - with the plain minus key"],
  [/^;/, "separate arguments with a comma"],
];

function unreadable(rest: string): ExpressionMistake {
  const hint = INSTEAD.find(([found]) => found.test(rest))?.[1];
  return new ExpressionMistake(`cannot be read from ${quoted(rest)}${hint ? `: ${hint}` : ""}`);
}

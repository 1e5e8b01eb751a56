// Functions of texts. Positions count from 0; whatever could grow without end is cut.

import {
  ANY_NUMBER,
  type Call,
  type Callable,
  type Catalogue,
  LONGEST_TEXT,
  listing,
  plain,
  textual,
} from "./callable.ts";
import { constant, derived, flattened, type Part, self } from "./part.ts";
import { matcherFor, matchesAny } from "./regex.ts";
import { toInteger, toText, type Value } from "./value.ts";

export const TEXT_FUNCTIONS: Catalogue = [
  ["string", textual(1, (text) => text)],
  ["string-length", ofOwn((text) => text.length)],
  ["normalize-space", ofOwn((text) => text.trim().replace(/\s+/g, " "))],
  ["contains", textual(2, (text, part) => text.includes(part))],
  ["starts-with", textual(2, (text, start) => text.startsWith(start))],
  ["ends-with", textual(2, (text, end) => text.endsWith(end))],
  ["substr", plain(2, 3, substr)],
  ["substring-before", textual(2, (text, mark) => text.slice(0, Math.max(0, text.indexOf(mark))))],
  [
    "substring-after",
    textual(2, (text, mark) => (text.includes(mark) ? text.slice(text.indexOf(mark) + mark.length) : "")),
  ],
  ["translate", textual(3, translate)],
  ["concat", listing(1, ANY_NUMBER, (values) => join("", values))],
  ["join", { least: 2, most: ANY_NUMBER, compile: joining }],
  ["regex", { least: 2, most: 2, compile: matching }],
];

/** Without an argument it is about the answer itself. */
function ofOwn(apply: (text: string) => Value): Callable {
  return {
    least: 0,
    most: 1,
    compile: ({ args, findings }) =>
      derived(args.length > 0 ? args : [self(findings)], ([value = ""]) => apply(toText(value))),
  };
}

/** Up to but not including `end`; below 0 it is counted from the end. */
function substr([text = "", start = 0, end]: readonly Value[]): Value {
  const whole = toText(text);
  return whole.slice(toInteger(start), end === undefined ? undefined : toInteger(end));
}

/** Each character of `from` becomes the one at its place in `to`, or goes where `to` has none. */
function translate(text: string, from: string, to: string): string {
  const becomes = new Map<string, string>();
  const targets = Array.from(to);
  Array.from(from).forEach((character, at) => {
    if (!becomes.has(character)) becomes.set(character, targets[at] ?? "");
  });
  return Array.from(text, (character) => becomes.get(character) ?? character)
    .join("")
    .slice(0, LONGEST_TEXT);
}

function join(separator: string, values: readonly Value[]): string {
  let text = "";
  for (const [at, value] of values.entries()) {
    text += (at > 0 ? separator : "") + toText(value);
    if (text.length > LONGEST_TEXT) break;
  }
  return text.slice(0, LONGEST_TEXT);
}

function joining({ args: [separator = constant(""), ...parts] }: Call): Part {
  const values = flattened(parts);
  return { evaluate: (scope, own) => join(toText(separator.evaluate(scope, own)), values(scope, own)) };
}

/** A pattern that is written out is checked and compiled once; another at every evaluation, and a wrong one fits nothing. */
function matching({ args: [text = constant(""), pattern = constant("")] }: Call): Part {
  if (pattern.constant === undefined) return derived([text, pattern], matchesAny());
  const matches = matcherFor(toText(pattern.constant));
  return derived([text], ([value = ""]) => matches(toText(value)));
}

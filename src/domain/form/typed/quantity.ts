// The one grammar of typed numbers, behind amounts, counts, percentages and pairs: a frame ("sekitar Rp … per bulan pak"),
// in it terms ("2 jt 500 rb"), in each a count and perhaps a unit. What can be read in two ways comes out with both
// values; choosing is never done here, nor is the question's policy on signs, limits or decimals.

import type { AskReason } from "#domain/form/answer.ts";
import { readLiteral } from "./number-literal.ts";
import { readCountWords, splitNumberWord } from "./number-words.ts";
import { isManners, tidy, tokenize } from "./text.ts";

export interface Quantity {
  /** At least one; several when the text can mean each of these. */
  readonly values: readonly number[];
  /** Why the person must be asked, even when there is only one value. */
  readonly why?: AskReason | undefined;
  readonly approx: boolean;
  /** No "ribu" or "juta" was named. */
  readonly bare: boolean;
}

/** What belongs to one kind of question: its units as powers of ten, and the words around a number that change nothing. */
export interface Style {
  readonly units: ReadonlyMap<string, number>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Signs and words for a loss; "(" stands for the bookkeeper's parentheses. */
  readonly minus: ReadonlySet<string>;
}

/** The one quantity a whole text states, `undefined` when it states none, two, or anything besides. */
export function readQuantity(text: string, style: Style): Quantity | undefined {
  const tidied = tidy(text);
  const quantity = readFramed(toTokens(tidied), style);
  if (quantity) return quantity;

  const repaired = repairDigits(tidied);
  if (repaired === tidied) return undefined;
  const guess = readFramed(toTokens(repaired), style);
  return guess && { ...guess, why: "repaired-digits" };
}

/** "1O.OOO" -> "10.000": letters that look like digits, in a run that has a digit too. */
export function repairDigits(tidied: string): string {
  return tidied.replace(/(?<![a-z\d.,])[\doli.,]+(?=(?:rb|ribu|jt|juta)?(?![a-z\d]))/g, (run) =>
    /\d/.test(run) ? run.replaceAll("o", "0").replace(/[li]/g, "1") : run,
  );
}

/** The value times a power of ten, free of binary rounding: 1.1 juta is 1100000. */
export function scale(value: number, power: number): number {
  return Number(`${value}e${power}`);
}

/** Tokens with "kurang lebih" as ±, "s/d" as ↔, "2.500,-" without its tail, and glued number words cut apart. */
export function toTokens(tidied: string): string[] {
  const plain = tidied
    .replace(/(\d ?)[.,][-=]+/g, "$1 ")
    .replace(/ ?- ?an\b/g, " an")
    .replace(PER_MONTH, " ")
    .replace(ABOUT, " ± ")
    .replace(UNTIL, " ↔ ");
  return tokenize(plain).flatMap(splitNumberWord);
}

const PER_MONTH = /(?:\/ ?|\bper ?|\bse)(?:bulan|bln)\b|\b(?:bulan|bln) ini\b/g;
const UNTIL = /\b(?:s ?\/ ?d|s\.d|sd|sampai dengan|sampai|hingga|atau)\b/g;
const ABOUT =
  /\+ ?\/? ?-|~|≈|\b(?:(?:kurang|krg|krng) (?:lebih|lbh)|kurleb|kira ?- ?kira|kira(?:2\b)?|sekitar|sekitaran|sktr|skitar|hampir|kisaran|(?:lebih|lbh|kurang|krg) (?:dari|dr))\b/g;

function readFramed(tokens: readonly string[], style: Style): Quantity | undefined {
  const { inner, negative, approx } = takeFrame(tokens, style);
  const quantity = readSpelledTwice(inner, style) ?? readRange(inner, style) ?? readTerms(inner, style);
  if (!quantity) return undefined;

  const values = negative ? quantity.values.map((value) => -value) : quantity.values;
  return { ...quantity, values, approx };
}

function takeFrame(tokens: readonly string[], style: Style) {
  let from = 0;
  let to = tokens.length;
  let negative = false;
  let approx = tokens.indexOf("an") > 0; // "50an", "dua jutaan", "lima puluhan ribu"

  for (; from < to; from += 1) {
    const token = tokens[from] ?? "";
    const minus = style.minus.has(token) && (token !== "(" || tokens[to - 1] === ")");
    if (minus && token === "(") to -= 1;
    if (minus) negative = true;
    else if (token === "±") approx = true;
    else if (token !== "+" && !style.before.has(token) && !isManners(token)) break;
  }
  for (; to > from; to -= 1) {
    const token = tokens[to - 1] ?? "";
    if (token === "±") approx = true;
    else if (token !== "an" && !style.after.has(token) && !isManners(token)) break;
  }
  return { inner: tokens.slice(from, to).filter((token, at) => token !== "an" || at === 0), negative, approx };
}

/** Officials like to write "2.500.000 (dua juta lima ratus ribu)": good when both agree, nothing when they do not. */
function readSpelledTwice(tokens: readonly string[], style: Style): Quantity | undefined {
  const open = tokens.indexOf("(");
  if (open < 1 || tokens.at(-1) !== ")") return undefined;

  const figures = readTerms(takeFrame(tokens.slice(0, open), style).inner, style);
  const words = readTerms(takeFrame(tokens.slice(open + 1, -1), style).inner, style);
  const agreed = figures?.values.filter((value) => words?.values.includes(value)) ?? [];
  if (!figures || !words || agreed.length !== 1) return undefined;
  return { values: agreed, approx: false, bare: figures.bare && words.bare };
}

/** "10-15", "2 s/d 3 jt": both ends, to be asked; a unit on the second end counts for both. */
function readRange(tokens: readonly string[], style: Style): Quantity | undefined {
  const at = tokens.findIndex((token) => token === "-" || token === "↔");
  if (at < 1) return undefined;

  const high = readTerms(tokens.slice(at + 1), style);
  const left = tokens.slice(0, at);
  const alone = readTerms(left, style);
  const unit = tokens.at(-1) ?? "";
  const low = alone?.bare && style.units.has(unit) ? readTerms([...left, unit], style) : alone;
  if (!low || !high) return undefined;
  return { values: [...low.values, ...high.values], why: "range", approx: false, bare: low.bare && high.bare };
}

interface Term {
  readonly values: readonly number[];
  readonly why?: AskReason | undefined;
  /** Power of ten of its unit, 0 when it has none. */
  readonly power: number;
}

function readTerms(tokens: readonly string[], style: Style): Quantity | undefined {
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length; ) {
    const count = readCount(tokens, at);
    if (!count) return undefined;

    const power = style.units.get(tokens[count.end] ?? "") ?? 0;
    terms.push(toTerm(count, power));
    at = count.end + (power ? 1 : 0);
    if (!isDescending(terms)) return undefined;
  }

  const [first, ...more] = terms;
  if (!first) return undefined;
  if (more.length === 0) return { ...first, approx: false, bare: first.power === 0 };
  return addUp(terms);
}

function readCount(tokens: readonly string[], at: number) {
  const inWords = readCountWords(tokens, at);
  if (inWords) return { readings: [inWords.value], end: inWords.end };

  const literal = readLiteral(tokens[at] ?? "");
  if (!literal) return undefined;
  if (tokens[at + 1] !== "setengah") return { ...literal, end: at + 1 };
  return { ...literal, readings: literal.readings.map((value) => value + 0.5), end: at + 2 };
}

/** Nobody says "1.500 juta" for 1,5 miliar without doubt: a thousand or more of a unit is asked about. */
function toTerm(count: { readings: readonly number[]; why?: AskReason }, power: number): Term {
  const [reading = 0, other] = count.readings;
  if (power === 0 || other !== undefined || reading < 1000) {
    return { values: count.readings.map((value) => scale(value, power)), why: count.why, power };
  }
  const instead = reading < 1e6 ? scale(reading, power - 3) : reading;
  return { values: [scale(reading, power), instead], why: "large-unit", power };
}

/** In "2 jt 500 rb" each term is plain and fits below the unit before it; "2 jt 5 jt" and "2,5 jt 500 rb" do not. */
function isDescending(terms: readonly Term[]): boolean {
  const [before, last] = terms.slice(-2);
  if (!before || !last) return true;
  if ([before, last].some((term) => term.values.length > 1 || term.why)) return false;

  const unit = 10 ** before.power;
  return (before.values[0] ?? 0) % unit === 0 && (last.values[0] ?? 0) < unit;
}

/** "dua juta lima ratus" is 2.500.000 in the market and 2.000.500 in school; after "ribu" both agree. */
function addUp(terms: readonly Term[]): Quantity {
  const rest = terms.slice(0, -1).reduce((sum, term) => sum + (term.values[0] ?? 0), 0);
  const tail = terms.at(-1)?.values[0] ?? 0;
  const unit = terms.at(-2)?.power ?? 0;
  const exact = { values: [rest + tail], approx: false, bare: false };
  if (terms.at(-1)?.power !== 0 || unit <= 3 || tail >= 1000) return exact;

  const spoken = tail < 1 ? [unit] : tail < 10 ? [unit - 1, unit - 3] : [unit - 3];
  return {
    ...exact,
    values: [...spoken.map((power) => rest + scale(tail, power)), rest + tail],
    why: "colloquial-words",
  };
}

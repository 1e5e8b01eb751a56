// Men and women in one answer: "L 7 P 5", "7/5", "tujuh laki-laki dan lima perempuan", with or without the total. The
// order of numbers and labels is the grammar (a "shape"); a stated total decides between shapes and must fit.

import type { Pair, Typed } from "#domain/form/answer.ts";
import { readEmpty } from "./empty.ts";
import { COUNTERS } from "./number.ts";
import { readLiteral } from "./number-literal.ts";
import { readCountWords } from "./number-words.ts";
import { repairDigits, toTokens } from "./quantity.ts";
import { isManners, tidy } from "./text.ts";
import { ask, given, invalid } from "./typed.ts";

/** Counts of men and women; unlabelled numbers are men first. One number alone is not a pair. */
export function readPair(text: string): Typed<Pair> {
  const nothing = readEmpty(text);
  if (nothing) return nothing;

  const tidied = tidy(text);
  const pair = readParts(tidied);
  const repaired = repairDigits(tidied);
  if (pair.kind !== "invalid" || repaired === tidied) return pair;

  const guess = readParts(repaired);
  return guess.kind === "value" ? ask("repaired-digits", [guess]) : pair;
}

function readParts(tidied: string): Typed<Pair> {
  const tokens = toTokens(
    tidied.replace(/\blaki(?:[- ]?laki|-?2)\b/g, "laki").replace(/(?<=[a-z]) ?- ?(?=\d)|(?<=\d) ?- ?(?=[a-z])/g, " "), // "L-7 P-5"
  );
  const parts = toParts(tokens);
  if (!parts) return readUnclear(tokens);

  const shape = parts.map((part) => part.kind).join("");
  const roles = SHAPES.get(shape);
  if (!roles) return invalid("not-a-pair");

  const numbers = parts.flatMap((part) => (part.kind === "n" ? [part.value] : []));
  const approx = tokens.includes("±");
  const pairs = roles.flatMap((order) => toPair(order, numbers) ?? []);
  const meanings = pairs.filter(({ l, p }, at) => pairs.findIndex((pair) => pair.l === l && pair.p === p) === at);
  const [first, second] = meanings.map((pair) => given(pair, approx));
  if (!first) return invalid("total-mismatch");
  return second ? ask("pair-unclear", [first, second]) : first;
}

/** "7,5" and "7-5" may be a decimal, a range or a pair. */
function readUnclear(tokens: readonly string[]): Typed<Pair> {
  const [, l, p] = /^(\d{1,2})[.,-](\d{1,2})$/.exec(tokens.join("")) ?? [];
  return l && p ? ask("pair-unclear", [given({ l: Number(l), p: Number(p) })]) : invalid("not-a-pair");
}

type Part = { readonly kind: "l" | "p" | "t" } | { readonly kind: "n"; readonly value: number };

function toParts(tokens: readonly string[]): Part[] | undefined {
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? "";
    const kind = LABELS.get(token);
    const count = readPeople(tokens, at);
    if (kind) parts.push({ kind });
    else if (parts.length === 1 && parts[0]?.kind === "n" && opensParts(tokens, at)) parts.push({ kind: "t" });
    else if (count) parts.push({ kind: "n", value: count.value });
    else if (!SEPARATORS.has(token) && !COUNTERS.has(token) && !isManners(token)) return undefined;
    at = count?.end ?? at + 1;
  }
  return parts;
}

/** In "5 org (L 0 P 5)" or "5: L 0 P 5" the sign after the first number makes it the total; not so in "7 (L) 5 (P)". */
function opensParts(tokens: readonly string[], at: number): boolean {
  const token = tokens[at];
  if (token === "(") return tokens[at + 2] !== ")";
  return token === ":" || token === "=" || (token === "," && LABELS.has(tokens[at + 1] ?? ""));
}

function readPeople(tokens: readonly string[], at: number) {
  if (tokens[at] === "nihil" || tokens[at] === "kosong") return { value: 0, end: at + 1 };
  const count = readCountWords(tokens, at);
  if (count) return Number.isInteger(count.value) ? count : undefined;

  const literal = readLiteral(tokens[at] ?? "");
  const [value = 0.5, other] = literal?.readings ?? [];
  return other === undefined && !literal?.why && Number.isInteger(value) ? { value, end: at + 1 } : undefined;
}

function toPair(order: string, numbers: readonly number[]): Pair | undefined {
  const at = (role: string) => numbers[order.indexOf(role)];
  const pair = { l: at("l") ?? 0, p: at("p") ?? 0 };
  return order.includes("t") && at("t") !== pair.l + pair.p ? undefined : pair;
}

const LABELS: ReadonlyMap<string, "l" | "p" | "t"> = new Map([
  ...["l", "lk", "laki", "lelaki", "pria", "cowok"].map((word) => [word, "l"] as const),
  ...["p", "pr", "prp", "perempuan", "wanita", "cewek"].map((word) => [word, "p"] as const),
  ...["t", "total", "totalnya", "jumlah", "jml", "semua", "semuanya", "seluruhnya"].map((word) => [word, "t"] as const),
]);

const SEPARATORS: ReadonlySet<string> = new Set([
  "/",
  "&",
  "+",
  "=",
  "(",
  ")",
  "dan",
  "dn",
  "sama",
  "ada",
  "±",
  "terdiri",
  "dari",
  "yaitu",
  "yakni",
]);

/** What each number is, by the order of numbers (n) and labels; several orders where only the total can tell. */
const SHAPES: ReadonlyMap<string, readonly string[]> = (() => {
  const parts: readonly (readonly [string, string])[] = [
    ...["nn", "lnpn", "nlnp", "lnnp", "lpnn", "nnlp"].map((shape) => [shape, "lp"] as const),
    ...["pnln", "npnl", "pnnl", "plnn", "nnpl"].map((shape) => [shape, "pl"] as const),
  ];
  const totals = ["n", "tn", "nt"];
  const all = parts.flatMap(([shape, roles]) => [
    [shape, roles] as const,
    ...totals.flatMap((t) => [[t + shape, `t${roles}`] as const, [shape + t, `${roles}t`] as const]),
  ]);
  return new Map(all.map(([shape]) => [shape, all.filter(([other]) => other === shape).map(([, roles]) => roles)]));
})();

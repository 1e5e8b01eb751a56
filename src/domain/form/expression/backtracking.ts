// Whether an engine that tries and goes back may need forever for a pattern. safe-regex2 refuses every repetition in a
// repetition, also harmless ones such as [a-z]+( [a-z]+)*; so what is provably harmless is taken out before it is asked.

import safeRegex from "safe-regex2";

/** `pattern` must be a valid regular expression. */
export function mayBacktrackForever(pattern: string): boolean {
  const tokens = pattern.replaceAll(INLINE_FLAGS, "(").match(TOKEN) ?? [];
  const flags = /\(\?[a-z]*i/.test(pattern) ? "isu" : "su";
  return !safeRegex(new Simplifier(tokens, flags).sequence());
}

const INLINE_FLAGS = /\((?:\?[a-zA-Z-]*:|\?P?<\w+>|\?[a-zA-Z-]+(?=\)))/g;
const TOKEN = /\\p\{\w+\}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[\s\S]/g;
const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})$/;

interface Item {
  readonly text: string;
  /** The single character or class it is; undefined for a group or an anchor. */
  readonly atom: string | undefined;
  readonly quantifier: string;
}

/** Writes a pattern anew without the repetitions that cannot go wrong. */
class Simplifier {
  readonly #tokens: readonly string[];
  readonly #flags: string;
  #at = 0;
  #items: readonly Item[] = [];

  constructor(tokens: readonly string[], flags: string) {
    this.#tokens = tokens;
    this.#flags = flags;
  }

  /** Up to the bracket that closes it, or the end. */
  sequence(): string {
    const items: Item[] = [];
    while (this.#at < this.#tokens.length && this.#tokens[this.#at] !== ")") items.push(this.#item());
    this.#items = items;
    return items.map(({ text }) => text).join("");
  }

  #item(): Item {
    const token = this.#take();
    if (token !== "(") {
      const quantifier = this.#quantifier();
      return { text: token + risky(quantifier), atom: /^[\^$|]$/.test(token) ? undefined : token, quantifier };
    }
    const inner = this.sequence();
    const isHarmless = endsClearly(this.#items, this.#flags);
    this.#take();
    const quantifier = this.#quantifier();
    if (quantifier === "" || quantifier === "?") return { text: `(${inner})`, atom: undefined, quantifier };
    return { text: (isHarmless ? "x" : `(${inner})`) + quantifier, atom: undefined, quantifier };
  }

  #take(): string {
    return this.#tokens[this.#at++] ?? "";
  }

  /** The lazy mark after a quantifier changes nothing here. */
  #quantifier(): string {
    if (!QUANTIFIER.test(this.#tokens[this.#at] ?? "")) return "";
    const quantifier = this.#take();
    if (this.#tokens[this.#at] === "?") this.#at++;
    return quantifier;
  }
}

/** One character, once or not or a fixed number of times, leaves nothing to try. */
function risky(quantifier: string): string {
  return quantifier === "?" || /^\{\d+\}$/.test(quantifier) ? "" : quantifier;
}

/**
 * Whether each turn of a repeated group can be told from the next: it begins or ends with one character that nothing
 * else in the group can be.
 */
function endsClearly(items: readonly Item[], flags: string): boolean {
  if (items.some(({ atom }) => atom === undefined)) return false;
  const reach = items.map(({ atom = "" }) => reachOf(atom, flags));
  return [0, items.length - 1].some((edge) => {
    if (items[edge]?.quantifier !== "") return false;
    return PROBES.every((_, probe) => !reach[edge]?.[probe] || reach.filter((can) => can[probe]).length === 1);
  });
}

/** ASCII, and some that stand for all letters and spaces beyond. */
const PROBES = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).concat("é", "字", "\u00a0", "–");

/** Which of the probes a character or class can be: all, where JavaScript does not know it. */
function reachOf(atom: string, flags: string): readonly boolean[] {
  try {
    const fits = new RegExp(`^(?:${atom})$`, flags);
    return PROBES.map((probe) => fits.test(probe));
  } catch {
    return PROBES.map(() => true);
  }
}

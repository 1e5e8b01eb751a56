// What a question can hold. An empty answer is an answer too: "nol" (zero), "belum" (not-yet), "tidak tahu" (unknown)
// and "tidak berlaku" (not-applicable) mean four different things to the Dinas and are never folded into one null.

export type EmptyKind = "zero" | "not-yet" | "unknown" | "not-applicable";

/** Men and women, always counts of people. */
export interface Pair {
  readonly l: number;
  readonly p: number;
}

/** Plain JSON: a number, a text or date (ISO), chosen codes, a pair, or the ids of stored photos. */
export type AnswerValue = number | string | readonly string[] | readonly number[] | Pair;

export interface Given<T = AnswerValue> {
  readonly kind: "value";
  readonly value: T;
  /** The person said "sekitar" or the like. */
  readonly approx?: true;
}

export interface Empty {
  readonly kind: "empty";
  readonly as: EmptyKind;
}

export type Answer = Given | Empty;

/** By question name. */
export type Answers = Readonly<Record<string, Answer>>;

/** What reading a typed text gives: a value, one of the empties, a question back instead of a guess, or nothing usable. */
export type Typed<T> =
  | Given<T>
  | Empty
  | { readonly kind: "ask"; readonly why: AskReason; readonly options: readonly (Given<T> | Empty)[] }
  | { readonly kind: "invalid"; readonly why: InvalidReason };

/** Why we ask instead of guessing; each has a sentence in the locales. */
export type AskReason =
  | "bare-small-amount" // "15" in a money field: Rp15 or Rp15 juta?
  | "thousands-or-decimal" // "2,500"
  | "english-thousands" // "2,500,000": understood, wants a yes
  | "large-unit" // "1.500 jt"
  | "colloquial-words" // "dua juta lima ratus", "2jt500"
  | "range" // "10-15"
  | "repaired-digits" // "1O.OOO"
  | "fraction-as-percent" // "0,45"
  | "empty-mark" // "-", ".", "x"
  | "pair-unclear" // "7,5" where men and women are asked, "5 L 0 P 5"
  | "date-unclear";

/** Why a text cannot be used at all. */
export type InvalidReason =
  | "not-a-number"
  | "not-an-amount"
  | "not-a-percent"
  | "not-a-pair"
  | "total-mismatch" // "12 org (L 7 P 6)"
  | "not-a-date"
  | "out-of-range"
  | "not-whole";

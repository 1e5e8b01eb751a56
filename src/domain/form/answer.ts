// What a question can hold. An empty answer is an answer too: "nol" (zero), "belum" (not-yet), "tidak tahu" (unknown)
// and "tidak berlaku" (not-applicable) mean four different things to the Dinas and are never folded into one null.

export type EmptyKind = "zero" | "not-yet" | "unknown" | "not-applicable";

/** Men and women, always counts of people. */
export interface Pair {
  readonly l: number;
  readonly p: number;
}

/** Decimal degrees (WGS 84); accuracy in metres where the phone told. */
export interface Geopoint {
  readonly lat: number;
  readonly lon: number;
  readonly accuracy?: number;
}

/**
 * Plain JSON: a number; a text, a chosen code, a date "2026-11-05", a time "14:30" or both "2026-11-05T14:30+07:00"; several codes
 * (in their order for a rank) or ids of stored files; a pair; a place.
 */
export type AnswerValue = number | string | readonly string[] | Pair | Geopoint;

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

/** What one question was answered. */
export type Answer = Given | Empty;

/** What a repeat holds: one set of answers for each time it was filled. */
export interface Rows {
  readonly kind: "rows";
  readonly rows: readonly Answers[];
}

/** By name of the question or repeat; what is inside a repeat is in its rows. */
export type Answers = Readonly<Record<string, Answer | Rows>>;

/** The answer of a question that stands in no repeat. */
export function answerTo(answers: Answers | undefined, name: string): Answer | undefined {
  const answer = answers?.[name];
  return answer?.kind === "rows" ? undefined : answer;
}

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
  | "date-unclear"
  | "time-unclear" // "jam 2": at night or in the afternoon?
  | "place-swapped" // "112.95, -2.53": no place in Indonesia, but the other way round it is one
  | "several-choices"; // "sumber makmur" where three are called so

/** Why a text cannot be used at all. */
export type InvalidReason =
  | "not-a-number"
  | "not-an-amount"
  | "not-a-percent"
  | "not-a-pair"
  | "total-mismatch" // "12 org (L 7 P 6)"
  | "not-a-date"
  | "not-a-time"
  | "not-a-date-and-time"
  | "not-a-place"
  | "not-a-rank"
  | "not-a-step" // of a range: between two steps
  | "out-of-range"
  | "not-whole";

// Choosing by typing instead of tapping. What fits best counts: the label itself, its number in the list, its beginning,
// words from it, and last a label one slip of the finger away; only when a step finds nothing is the next one tried.

import type { Language } from "#domain/language.ts";
import { type ChoiceIndex, indexChoices, type Labelled, type Places } from "./choice-index.ts";
import { plainWords, tidy } from "./text.ts";

/** What a text can mean in a list. */
export interface Found<T> {
  readonly choices: readonly T[];
  /** A choice says "tidak" where the person did not, so that even a single one is to be asked about. */
  readonly doubtful: boolean;
}

/** The choices a text can mean, all equally well; in either language, for people type what they saw. */
export function findChoices<T extends Labelled>(text: string, choices: readonly T[]): Found<T> {
  const index = indexChoices(choices);
  const words = plainWords(text);
  const fitting = (places: Places, doubtful = false) => ({
    choices: places.flatMap((at) => choices[at] ?? []),
    doubtful,
  });

  const same = index.exactly(text, words);
  if (same.length > 0) return fitting(same);
  const numbered = byNumber(text, { index, size: choices.length });
  if (numbered.length > 0) return fitting(numbered);

  const [beginning = [], ...others] = looser(words, index);
  if (beginning.length > 0) return fitting(beginning);
  const places = others.find((found) => found.length > 0) ?? [];
  return fitting(
    places,
    places.some((place) => index.denies(place, words)),
  );
}

/** The code of the one option meant, in a list of one language. */
export function readChoice(
  text: string,
  options: readonly { readonly code: string; readonly label: string }[],
): string | undefined {
  const labelled = options.map(({ code, label }) => ({ code, label: { id: label, en: label } }));
  const { choices, doubtful } = findChoices(text, labelled);
  return choices.length === 1 && !doubtful ? choices[0]?.code : undefined;
}

/** For a list that narrows while one types: what fits, best first, and among equals the person's language first. */
export function searchChoices<T extends Labelled>(
  query: string,
  choices: readonly T[],
  language: Language,
): readonly T[] {
  const words = plainWords(query);
  if (query.trim() === "") return choices;

  const index = indexChoices(choices);
  const steps = [
    index.exactly(query, words),
    byNumber(query, { index, size: choices.length }),
    ...looser(words, index),
  ];
  const ranked = new Set<number>();
  for (const places of steps) {
    const others = places.filter((place) => !ranked.has(place));
    const own = others.length > MANY ? [] : others.filter((place) => index.speaks(place, language, words));
    for (const place of [...own, ...others]) ranked.add(place);
  }
  return [...ranked].flatMap((place) => choices[place] ?? []);
}

/** So many are not read to their end, whatever their order. */
const MANY = 500;

/** One letter finds nothing: it would find everything. */
function looser(words: readonly string[], index: ChoiceIndex): Places[] {
  if (words.join(" ").length < 2) return [];
  const containing = index.containing(words);
  return [index.beginning(words), containing, containing.length > 0 ? [] : index.resembling(words)];
}

/** "2", "no 2", "(2)". A mere "2" may also stand in a label, like "RT 2", and then means both. */
function byNumber(text: string, { index, size }: { readonly index: ChoiceIndex; readonly size: number }): Places {
  const [, named, number = ""] =
    /^[(]? ?((?:no|nomor|nmr|pilihan|yang|ke)[. ]*)?(\d{1,5})[.)]?$/.exec(tidy(text)) ?? [];
  const place = Number(number) - 1;
  if (!number || place < 0 || place >= size) return [];
  return named ? [place] : [...new Set([place, ...index.withWord(number)])].sort((a, b) => a - b);
}

// Finding a choice among thousands by what was typed. What is costly (cutting labels into words) is done once for each
// choice and kept as long as the choice lives; a filtered list of the same choices is cheap. Codes are never matched.

import { LANGUAGES, type Language } from "#domain/language.ts";
import { isNear } from "./edit-distance.ts";
import { plainWords } from "./text.ts";

/** Anything that is shown by a label and can be typed instead of tapped. */
export interface Labelled {
  readonly code: string;
  readonly label: Readonly<Record<Language, string>>;
}

/** Places in the list, in its order. */
export type Places = readonly number[];

export interface ChoiceIndex {
  /** Labels that are the text letter by letter, or else word by word. */
  exactly(text: string, words: readonly string[]): Places;
  /** Labels that begin with these words, the last of them perhaps unfinished. */
  beginning(words: readonly string[]): Places;
  /** Labels in which every one of these words stands or begins a word. */
  containing(words: readonly string[]): Places;
  /** The same, forgiving small slips in words of four letters and more. */
  resembling(words: readonly string[]): Places;
  /** Labels in which this word stands. */
  withWord(word: string): Places;
  /** Whether the label says "tidak" or the like, and the words do not. */
  denies(place: number, words: readonly string[]): boolean;
  /** Whether the place is among those whose label in this language is one of the words' own. */
  speaks(place: number, language: Language, words: readonly string[]): boolean;
}

/** The index of a list, made at its first use. */
export function indexChoices(choices: readonly Labelled[]): ChoiceIndex {
  const known = INDEXES.get(choices);
  if (known) return known;

  const index = createIndex(choices);
  INDEXES.set(choices, index);
  return index;
}

const INDEXES = new WeakMap<readonly Labelled[], ChoiceIndex>();

interface Spelling {
  readonly language: Language;
  readonly label: string;
  readonly words: readonly string[];
  readonly said: string;
}

const SPELLINGS = new WeakMap<Labelled, readonly Spelling[]>();

function spellingsOf(choice: Labelled): readonly Spelling[] {
  const known = SPELLINGS.get(choice);
  if (known) return known;

  const spellings = LANGUAGES.filter((language) => language === "id" || choice.label[language] !== choice.label.id).map(
    (language) => {
      const words = plainWords(choice.label[language]);
      return { language, label: plainLabel(choice.label[language]), words, said: words.join(" ") };
    },
  );
  SPELLINGS.set(choice, spellings);
  return spellings;
}

function createIndex(choices: readonly Labelled[]): ChoiceIndex {
  const spellings = choices.map(spellingsOf);
  const labels = new Map<string, Set<number>>();
  const sayings = new Map<string, Set<number>>();
  const words = new Map<string, Set<number>>();
  for (const [place, spelled] of spellings.entries()) {
    for (const { label, said, words: parts } of spelled) {
      enter(labels, label, place);
      if (said) enter(sayings, said, place);
      for (const part of parts) enter(words, part, place);
    }
  }
  const sayingsInOrder = [...sayings.keys()].sort();
  const wordsInOrder = [...words.keys()].sort();
  const masks = wordsInOrder.map(lettersOf);

  const mark = (map: ReadonlyMap<string, ReadonlySet<number>>, keys: readonly string[]) => {
    const marks: Marks = new Uint8Array(choices.length);
    for (const key of keys) for (const place of map.get(key) ?? []) marks[place] = 1;
    return marks;
  };
  const near = (word: string) => {
    const sure = withPrefix(wordsInOrder, word);
    return sure.length > 0 ? sure : nearWords({ wordsInOrder, masks }, word);
  };

  return {
    exactly: (text, typed) => sorted(labels.get(plainLabel(text)) ?? sayings.get(typed.join(" "))),
    beginning: (typed) => marked(mark(sayings, withPrefix(sayingsInOrder, typed.join(" ")))),
    containing: (typed) => marked(...typed.map((word) => mark(words, withPrefix(wordsInOrder, word)))),
    resembling: (typed) => marked(...typed.map((word) => mark(words, near(word)))),
    withWord: (word) => sorted(words.get(word)),
    denies: (place, typed) =>
      spellings[place]?.some((spelled) => spelled.words.some((word) => DENIALS.has(word) && !typed.includes(word))) ??
      false,
    speaks: (place, language, typed) =>
      spellings[place]?.some(
        (spelled) =>
          spelled.language === language && typed.every((word) => spelled.words.some((part) => part.startsWith(word))),
      ) ?? false,
  };
}

const DENIALS: ReadonlySet<string> = new Set(["tidak", "belum", "bukan", "tanpa", "not", "no", "never", "without"]);

function plainLabel(label: string): string {
  return label.normalize("NFC").trim().toLowerCase(); // phones begin a message with a capital
}

function enter(map: Map<string, Set<number>>, key: string, place: number): void {
  const places = map.get(key);
  if (places) places.add(place);
  else map.set(key, new Set([place]));
}

function sorted(places: ReadonlySet<number> = new Set()): Places {
  return [...places].sort((a, b) => a - b);
}

/** One flag for each choice of the list: sets of ten thousand places are too slow to meet in. */
type Marks = Uint8Array;

/** The places that all of them mark, in order. */
function marked(first?: Marks, ...others: readonly Marks[]): Places {
  const places: number[] = [];
  for (let place = 0; place < (first?.length ?? 0); place += 1) {
    if (first?.[place] && others.every((marks) => marks[place])) places.push(place);
  }
  return places;
}

/** The stretch of a sorted list that begins with the prefix. */
function withPrefix(sorted: readonly string[], prefix: string): readonly string[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(prefix)) end += 1;
  return sorted.slice(low, end);
}

interface Vocabulary {
  readonly wordsInOrder: readonly string[];
  readonly masks: readonly number[];
}

/** Words one slip away, two for long words. "verifikasi" is two letters short of "diverifikasi": another word, no slip. */
function nearWords({ wordsInOrder, masks }: Vocabulary, typed: string): readonly string[] {
  if (!/^[a-z]{4,}$/.test(typed)) return [];
  const most = typed.length < 7 ? 1 : 2;
  const mask = lettersOf(typed);
  return wordsInOrder.filter(
    (word, at) =>
      word.length >= 4 &&
      Math.abs(word.length - typed.length) <= 1 &&
      bitsIn((masks[at] ?? 0) ^ mask) <= 2 * most && // each slip changes at most two letters of the alphabet
      isNear(word, typed, most),
  );
}

/** Which of the 26 letters a word has, one bit each. */
function lettersOf(word: string): number {
  let mask = 0;
  for (const letter of word) mask |= 1 << (letter.charCodeAt(0) % 32);
  return mask;
}

function bitsIn(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

// Choosing by typing instead of tapping. A typed choice counts only when exactly one option fits; codes are never
// matched, because nobody in the chat has seen them.

import { plainWords, tidy } from "./text.ts";

interface Option {
  readonly code: string;
  readonly label: string;
}

/** The code of the one option meant by its number in the list, its label, the beginning of it, or words from it. */
export function readChoice(text: string, options: readonly Option[]): string | undefined {
  const words = plainWords(text);
  const typed = words.join(" ");
  if (!typed) return undefined;

  const labels = options.map(({ code, label }) => ({ code, words: plainWords(label) }));
  const same = labels.filter((label) => label.words.join(" ") === typed);
  if (same.length > 0) return theOnly(same);

  const [, place] = /^[(]? ?(?:(?:no|nomor|nmr|pilihan|yang|ke)[. ]*)?(\d{1,3})[.)]?$/.exec(tidy(text)) ?? [];
  if (place) return options[Number(place) - 1]?.code;
  if (typed.length < 2) return undefined;

  const beginning = labels.filter((label) => label.words.join(" ").startsWith(typed));
  if (beginning.length > 0) return theOnly(beginning);
  return theOnly(labels.filter((label) => words.every((word) => label.words.some((part) => part.startsWith(word)))));
}

function theOnly(options: readonly { readonly code: string }[]): string | undefined {
  return options.length === 1 ? options[0]?.code : undefined;
}

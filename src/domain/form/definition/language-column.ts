// Which language the end of a column's name means: XLSForm's "label::English (en)" as well as "label::en" and, as people
// here write it, "label::Bahasa Indonesia".

import type { Language } from "#domain/language.ts";

const NAMES: ReadonlyMap<string, Language> = new Map([
  ...["id", "in", "ind", "indonesia", "indonesian", "bahasa indonesia", "bahasa"].map((name) => [name, "id"] as const),
  ...["en", "eng", "english", "inggris", "bahasa inggris"].map((name) => [name, "en"] as const),
]);

/** Undefined for a language that the bot does not speak. A code in brackets decides, whatever stands before it. */
export function readLanguage(words: string): Language | undefined {
  const plain = words
    .trim()
    .toLowerCase()
    .replaceAll(/[_\s]+/g, " ");
  const code = /\(([a-z]{2,3})(?:[- ][\w -]*)?\)$/.exec(plain)?.[1];
  return NAMES.get(code ?? plain);
}

/** What to do about a language we do not speak. */
export function strangeLanguage(words: string): string {
  return `is in "${words.trim()}", and the bot speaks Indonesian and English only: use ::Bahasa Indonesia (id) or ::English (en), or remove the column`;
}

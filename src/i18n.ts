// The sentences of locales/, in Indonesian and English. This is the one place where text from people is escaped: every
// value put into a sentence is made safe for Telegram's HTML. Markup stands in the sentences themselves.

import { fileURLToPath } from "node:url";
import { I18n } from "@grammyjs/i18n";
import type { Language } from "#domain/language.ts";

/** Text that is safe to send with parse_mode HTML. Made by `escapeHtml`, `joinHtml` and a translator, and by nothing else. */
export type Html = string & { readonly __html: unique symbol };

export type Variables = Readonly<Record<string, string | number>>;

/** Speaks one language. Called, it gives Html for a message; `plain` gives text for a button or a notice. */
export interface Translate {
  (key: string, variables?: Variables): Html;
  plain(key: string, variables?: Variables): string;
  readonly language: Language;
}

export type Translator = (language: Language) => Translate;

/** Loads locales/ once. An unknown key throws when a sentence is made: a missing sentence is a bug. */
export function createTranslator(): Translator {
  const i18n = new I18n({
    defaultLocale: "id",
    directory: fileURLToPath(new URL("../locales", import.meta.url)),
    fluentBundleOptions: { useIsolating: false },
  });
  // Most of a card is what was said before: to the same person a moment ago, or to others.
  const said = new Map<string, string>();
  const speak = (language: Language, key: string, variables: Variables) => {
    const sentence = i18n.t(language, key, variables);
    if (sentence === `{${key}}`) throw new Error(`no sentence ${key} in ${language}`);
    return sentence;
  };
  const recall = (name: string, sayIt: () => string) => {
    const known = said.get(name);
    if (known !== undefined) return known;
    if (said.size >= MOST_SAID) said.clear();
    const sentence = sayIt();
    said.set(name, sentence);
    return sentence;
  };

  return (language) => {
    const translate = (key: string, variables: Variables = {}) =>
      recall(`${language} html ${key} ${JSON.stringify(variables)}`, () =>
        speak(language, key, escapeAll(variables)),
      ) as Html;
    const plain = (key: string, variables: Variables = {}) =>
      recall(`${language} plain ${key} ${JSON.stringify(variables)}`, () => speak(language, key, variables));
    return Object.assign(translate, { plain, language });
  };
}

const MOST_SAID = 5000;

/** Makes text from people safe for Telegram's HTML. */
export function escapeHtml(text: string): Html {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") as Html;
}

/** Joins pieces that are safe already. */
export function joinHtml(pieces: readonly Html[], separator = "\n"): Html {
  return pieces.join(separator) as Html;
}

function escapeAll(variables: Variables): Variables {
  const entries = Object.entries(variables);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "number" ? value : escapeHtml(value)]),
  );
}

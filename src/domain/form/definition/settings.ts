// The settings sheet: what the form is called. Reading it comes first, because it says what a text without a language is in.

import type { Texts } from "#domain/form/form.ts";
import type { Language } from "#domain/language.ts";
import { createHeadings } from "./heading.ts";
import { readLanguage } from "./language-column.ts";
import { readPlainTexts } from "./row-texts.ts";
import { type Cells, type SheetRow, shortened } from "./sheet-row.ts";

export interface Settings {
  readonly id: string;
  readonly version: string;
  readonly title: Texts;
}

const LONGEST_VERSION = 50;

/** What a bare `label` is in: Indonesian, unless default_language says otherwise. */
export function bareLanguageOf(settings: Cells | undefined): Language {
  const headings = createHeadings("settings", "id");
  const said = Object.entries(settings ?? {}).find(([header]) => {
    const heading = headings(header);
    return heading.kind === "known" && heading.key === "default_language";
  });
  return (said && readLanguage(String(said[1]))) ?? "id";
}

/** A file that is only checked may go without an id and a version; whoever publishes it asks for them. */
export function readSettings(row: SheetRow | undefined, fallbackId = ""): Settings {
  const id = row?.cell("form_id") === undefined ? fallbackId : row.name("form_id");
  const version = row?.cell("version") ?? "";
  if (version.length > LONGEST_VERSION) row?.wrong("version", `has more than ${LONGEST_VERSION} characters`);
  if (row) refuseWhatCannotBe(row);

  return { id, version, title: (row && readPlainTexts(row, "form_title")) ?? { id, en: id } };
}

function refuseWhatCannotBe(row: SheetRow): void {
  const language = row.cell("default_language");
  if (language && !readLanguage(language)) {
    const message = `"${shortened(language)}" is not spoken by the bot: use "Bahasa Indonesia (id)" or "English (en)"`;
    row.wrong("default_language", message);
  }
  if (row.yes("allow_choice_duplicates", false)) {
    const message = "choices of a list need names of their own: remove it, and add the upper choice to the name";
    row.wrong("allow_choice_duplicates", message);
  }
}

// What is wrong with a form that was sent: each mistake with its place, the first of them on the card, all of them in a file
// where there are more.

import { type Html, joinHtml, type Translate } from "#i18n";
import type { FormFileMistake } from "#services/ports.ts";
import { clip } from "./clip.ts";
import { kindOfMistake } from "./form-gloss.ts";

const MOST_ON_CARD = 15;
const LONGEST_MESSAGE = 160;
const LONGEST_COLUMN = 40;

export function mistakesOnCard(t: Translate, mistakes: readonly FormFileMistake[]): Html {
  const shown = mistakes.slice(0, MOST_ON_CARD).map((mistake) => {
    const message = clip(mistake.message, LONGEST_MESSAGE);
    return t("form-mistake", { place: placeOf(t, mistake), gist: gistOf(t, mistake), message });
  });
  const blocks = [
    t("form-mistakes", { count: mistakes.length }),
    joinHtml(shown),
    ...(needsFile(mistakes) ? [t("form-mistakes-more", { shown: shown.length })] : []),
    t("form-mistakes-next"),
  ];
  return joinHtml(blocks, "\n\n");
}

/** Whether the card does not hold them all. */
export function needsFile(mistakes: readonly FormFileMistake[]): boolean {
  return mistakes.length > MOST_ON_CARD;
}

/** All of them, a line each. */
export function mistakesText(t: Translate, mistakes: readonly FormFileMistake[]): string {
  return mistakes.map((mistake) => `${placeOf(t, mistake)}: ${gistOf(t, mistake)}${mistake.message}\n`).join("");
}

/** "Jenis pertanyaan ini tidak dikenal. ", or nothing. */
function gistOf(t: Translate, mistake: FormFileMistake): string {
  const kind = kindOfMistake(mistake);
  const gist = kind ? t.plain("form-gist", { kind }) : "";
  return gist && `${gist} `;
}

/** "survey baris 12, kolom relevant"; a mistake can be about a whole sheet, or the whole file. */
function placeOf(t: Translate, { sheet, row, column }: FormFileMistake): string {
  const parts = [
    sheet === "file" ? t.plain("form-place-file") : sheet,
    row === undefined ? "" : t.plain("form-place-row", { row }),
  ];
  const place = parts.filter(Boolean).join(" ");
  return column ? t.plain("form-place-column", { place, column: clip(column, LONGEST_COLUMN) }) : place;
}

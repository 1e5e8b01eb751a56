// What a new version of a form changes, in a few lines: a card is no place for a table, and whoever wants every detail has the
// two files.

import { QUESTIONS_OF_FIGURES } from "#domain/figures.ts";
import type { Called, Change, Changed } from "#domain/form/definition/difference.ts";
import { text } from "#domain/form/form.ts";
import type { Html, Translate } from "#i18n";
import type { CandidateScreen } from "#services/publishing.ts";
import { clip } from "./clip.ts";

const MOST_NAMES = 8;
const LONGEST_NAME = 50;

export function changesText(t: Translate, { difference, retitled, form }: CandidateScreen): Html[] {
  const { added, gone, changed, moved, indicators } = difference;
  const figures = { added: indicators.added.length, gone: indicators.gone.length, changed: indicators.changed.length };
  return [
    ...(retitled ? [t("form-retitled", { title: clip(text(form.title, t.language), LONGEST_NAME) })] : []),
    ...line(t, "form-added", added),
    ...line(t, "form-gone", gone),
    ...line(t, "form-changed", changed, (row) => `${nameOf(t, row)} (${kindsOf(t, row).join(", ")})`),
    ...line(t, "form-moved", moved),
    ...(figures.added + figures.gone + figures.changed > 0 ? [t("form-indicators", figures)] : []),
  ];
}

/** The questions whose answers drafts cannot take along: those that are gone, and those of another kind now. */
export function lostText(t: Translate, screen: CandidateScreen): Html[] {
  return line(t, "form-lost", lostIn(screen));
}

/** Those of them that the weekly digest counts: it would go on with zeros and not say why. */
export function digestText(t: Translate, screen: CandidateScreen): Html[] {
  const counted = lostIn(screen).filter(({ name }) => QUESTIONS_OF_FIGURES.has(name));
  return line(t, "form-digest", counted);
}

function lostIn({ difference: { gone, changed } }: CandidateScreen): readonly Called[] {
  const isOther = ({ changes }: Changed) => changes.some(({ what }) => what === "type");
  return [...gone, ...changed.filter(isOther)];
}

function line<T extends Called>(
  t: Translate,
  key: string,
  rows: readonly T[],
  say: (row: T) => string = (row) => nameOf(t, row),
): Html[] {
  if (rows.length === 0) return [];
  const names = rows.slice(0, MOST_NAMES).map(say).join("; ");
  return [t(key, { count: rows.length, names, more: Math.max(0, rows.length - MOST_NAMES) })];
}

function nameOf(t: Translate, { name, label }: Called): string {
  return clip(text(label, t.language) || name, LONGEST_NAME);
}

/** Each kind of change once. */
function kindsOf(t: Translate, { changes }: Changed): string[] {
  return changes.map((change) => t.plain("form-change", { what: change.what, ...countsOf(change) }));
}

function countsOf(change: Change) {
  if (change.what !== "choices") return { added: 0, gone: 0 };
  return { added: change.added.length, gone: change.gone.length };
}

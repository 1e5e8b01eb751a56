// "Tambah kendala lain?": what has been noted in a repeat so far, one more of it, or enough. Removing asks once.

import { text } from "#domain/form/form.ts";
import type { RepeatCard } from "#domain/form/interview/card.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import { answerText } from "./answer.view.ts";
import { progress, rowPrefix } from "./asked.view.ts";
import type { ShownCard } from "./card.view.ts";
import { clip } from "./clip.ts";
import { type Look, pageOf } from "./look.ts";
import { outcomeText } from "./outcome.view.ts";
import { pagerRow } from "./pager.view.ts";
import { type StepPlace, saveButton, stepButton } from "./step-button.ts";
import { type Button, inRowsOf, type View } from "./view.ts";

const PER_PAGE = 9;
const REMOVALS_PER_ROW = 3;
const LONGEST_ROW = 80;
const LONGEST_NAME = 40;

export function repeatView(t: Translate, screen: ShownCard<RepeatCard>, look: Look): View {
  const { card, heading, place } = screen;
  const blocks = [progress(t, heading, card), outcomeText(t, screen)];
  const inner =
    look.drop !== undefined && look.drop in card.summaries
      ? dropping(t, card, { place, row: look.drop })
      : listing(t, card, { place, look });
  return {
    text: joinHtml(
      [...blocks, inner.text].filter((block) => block !== undefined),
      "\n\n",
    ),
    buttons: inner.buttons,
  };
}

interface Inner {
  readonly text: Html;
  readonly buttons: Button[][];
}

function listing(t: Translate, card: RepeatCard, { place, look }: { place: StepPlace; look: Look }): Inner {
  const { summaries, canAdd, canBack } = card;
  const name = nameOf(t, card);
  const page = pageOf(summaries, look.page ?? 0, PER_PAGE);
  const lines = page.shown.map((_, index) =>
    t("repeat-row", { number: page.first + index + 1, summary: summaryOf(t, card, page.first + index) }),
  );
  const removals = page.shown.map((_, index) => {
    const row = page.first + index;
    return stepButton(place, t.plain("button-remove", { number: row + 1 }), "drop", row);
  });
  const blocks = [
    t("question-label", { label: rowPrefix(t, card.rows) + name }),
    ...(lines.length > 0 ? [joinHtml(lines)] : []),
    t("repeat-ask", { name, count: summaries.length, full: String(!canAdd) }),
  ];
  return {
    text: joinHtml(blocks, "\n\n"),
    buttons: [
      canAdd ? [stepButton(place, t.plain("button-add", { name }), "add")] : [],
      [stepButton(place, t.plain("button-done", { count: summaries.length }), "done")],
      ...inRowsOf(REMOVALS_PER_ROW, removals),
      pagerRow(t, place, page),
      canBack ? [stepButton(place, t.plain("button-back"), "back")] : [],
      [saveButton(t, place)],
    ],
  };
}

function dropping(t: Translate, card: RepeatCard, { place, row }: { place: StepPlace; row: number }): Inner {
  const values = { name: nameOf(t, card), number: row + 1, summary: summaryOf(t, card, row) };
  return {
    text: t("repeat-remove", values),
    buttons: [
      [stepButton(place, t.plain("button-remove-yes", { number: row + 1 }), "remove", row)],
      [stepButton(place, t.plain("button-remove-no"), "look")],
    ],
  };
}

function nameOf(t: Translate, { repeat }: RepeatCard): string {
  return clip(text(repeat.label, t.language), LONGEST_NAME);
}

/** What tells a row from the others: its first answer. */
function summaryOf(t: Translate, { summaries }: RepeatCard, row: number): string {
  const { question, answer } = summaries[row] ?? {};
  return clip(question ? answerText(t, question, answer) : t.plain("answer-none"), LONGEST_ROW);
}

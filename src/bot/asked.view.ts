// What the cards of all kinds of question have in common: the question as it is put, and what was answered so far.

import { type Question, text } from "#domain/form/form.ts";
import type { QuestionCard, RowName } from "#domain/form/interview/card.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import { answerText } from "./answer.view.ts";
import { clip } from "./clip.ts";
import type { Look } from "./look.ts";
import { type StepPlace, stepButton } from "./step-button.ts";
import type { Button } from "./view.ts";

/** A question on its card: what the families of buttons are made from. */
export interface Asked {
  readonly card: QuestionCard;
  readonly place: StepPlace;
  readonly look: Look;
}

const LONGEST_LABEL = 500;
const LONGEST_ANSWER = 300;
const MOST_CELLS = 12;

/** "Langkah 3 dari 9" with a bar, which stays on one line however long the form is. */
export function progress(t: Translate, heading: Html, { number, of }: { number: number; of: number }): Html {
  const cells = Math.min(of, MOST_CELLS);
  const full = of === 0 ? 0 : Math.max(1, Math.floor((number * cells) / of)); // full only at the last step
  const bar = "▰".repeat(full) + "▱".repeat(cells - full);
  return joinHtml([heading, t("question-progress", { number, of, bar })]);
}

/** The question in bold; within a repeat after the row it stands in: "Kendala 2 · Apa masalahnya?" */
export function labelText(t: Translate, { question, rows }: Pick<QuestionCard, "question" | "rows">): Html {
  const label = clip(text(question.label, t.language), LONGEST_LABEL);
  return t("question-label", { label: rowPrefix(t, rows) + label });
}

/** "Kendala 2 · ", or nothing outside of repeats. */
export function rowPrefix(t: Translate, rows: readonly RowName[]): string {
  return rows.map(({ label, number }) => `${clip(text(label, t.language), 40)} ${number} · `).join("");
}

export function clippedAnswer(t: Translate, question: Question, answer: Parameters<typeof answerText>[2]): string {
  return clip(answerText(t, question, answer), LONGEST_ANSWER);
}

const LONGEST_ON_BUTTON = 28;

/** One tap for an answer that is known already: last month's, or the form's own proposal. */
export function knownAnswerButtons(t: Translate, { card, place }: Asked): Button[] {
  const { question, last, offered, current } = card;
  if (current) return [];
  const labelled = (key: string, answer: Parameters<typeof answerText>[2]) =>
    t.plain(key, { answer: clip(answerText(t, question, answer), LONGEST_ON_BUTTON) });
  const isSame = last && offered && answerText(t, question, last) === answerText(t, question, offered);
  return [
    ...(last ? [stepButton(place, labelled("button-same", last), "same")] : []),
    ...(offered && !isSame ? [stepButton(place, labelled("button-use", offered), "offered")] : []),
  ];
}

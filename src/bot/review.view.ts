// The review before sending: every answer with a button to change it, what is still missing, and Kirim.

import { nameOf, text } from "#domain/form/form.ts";
import type { ReviewCard, ReviewRow } from "#domain/form/interview/card.ts";
import { joinHtml, type Translate } from "#i18n";
import type { Screen } from "#services/reporting.ts";
import { answerText } from "./answer.view.ts";
import { heading } from "./duty.view.ts";
import { outcomeText } from "./outcome.view.ts";
import { type StepPlace, stepButton } from "./step-button.ts";
import type { Button, View } from "./view.ts";

export type ReviewScreen = Omit<Screen & { at: "card" }, "card"> & { readonly card: ReviewCard };

const NUMBERS_PER_ROW = 5;

export function reviewView(t: Translate, screen: ReviewScreen): View {
  const { card, duty, revision } = screen;
  const place = { obligationId: duty.obligationId, revision };
  const rows = card.rows.map(({ question, answer }, index) =>
    t("review-row", {
      number: index + 1,
      label: text(nameOf(question), t.language),
      answer: !answer && card.missing.includes(question) ? t.plain("answer-missing") : answerText(t, question, answer),
    }),
  );
  const ready = card.missing.length === 0;
  const blocks = [
    heading(t, duty),
    outcomeText(t, screen),
    t("review-please"),
    joinHtml(rows),
    t(ready ? "review-ready" : "review-missing", { count: card.missing.length }),
  ];
  return {
    text: joinHtml(
      blocks.filter((block) => block !== undefined),
      "\n\n",
    ),
    buttons: [
      [
        ready
          ? stepButton(place, t.plain("button-send"), "send")
          : stepButton(place, t.plain("button-complete"), "resume"),
      ],
      ...jumpRows(card.rows, place),
      [stepButton(place, t.plain("button-save"), "save")],
    ],
  };
}

function jumpRows(rows: readonly ReviewRow[], place: StepPlace): Button[][] {
  const buttons = rows.map(({ question }, index) => stepButton(place, `✏️ ${index + 1}`, "jump", question.name));
  const starts = buttons.map((_, index) => index).filter((index) => index % NUMBERS_PER_ROW === 0);
  return starts.map((start) => buttons.slice(start, start + NUMBERS_PER_ROW));
}

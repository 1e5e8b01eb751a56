// The review before sending: every answer with a button to change it, what is still missing, and Kirim.

import { isShownOnly, text } from "#domain/form/form.ts";
import type { ReviewCard, ReviewRow } from "#domain/form/interview/card.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import { answerText, shownText } from "./answer.view.ts";
import { rowPrefix } from "./asked.view.ts";
import type { ShownCard } from "./card.view.ts";
import { clip } from "./clip.ts";
import { type Look, pageOf } from "./look.ts";
import { outcomeText } from "./outcome.view.ts";
import { pagerRow } from "./pager.view.ts";
import { isPractice, saveButton, sendButton, stepButton } from "./step-button.ts";
import { inRowsOf, type View } from "./view.ts";

const ROWS_PER_PAGE = 12;
const FITS_ON_ONE = 15;
const NUMBERS_PER_ROW = 5;
const LONGEST_LABEL = 60;
const LONGEST_ANSWER = 120;

export function reviewView(t: Translate, screen: ShownCard<ReviewCard>, look: Look): View {
  const { card, heading, place } = screen;
  const size = card.rows.length > FITS_ON_ONE ? ROWS_PER_PAGE : FITS_ON_ONE;
  const page = pageOf(card.rows, look.page ?? 0, size);
  const ready = card.missing === 0;
  const blocks = [
    heading,
    outcomeText(t, screen),
    t("review-please"),
    joinHtml(page.shown.map((row, index) => rowText(t, row, page.first + index + 1))),
    ready ? t(isPractice(place) ? "practice-ready" : "review-ready") : t("review-missing", { count: card.missing }),
  ];
  const jumps = page.shown.map((_, index) => {
    const row = page.first + index;
    return stepButton(place, `✏️ ${row + 1}`, "jump", row);
  });
  return {
    text: joinHtml(
      blocks.filter((block) => block !== undefined),
      "\n\n",
    ),
    buttons: [
      [ready ? sendButton(t, place) : stepButton(place, t.plain("button-complete"), "resume")],
      ...inRowsOf(NUMBERS_PER_ROW, jumps),
      pagerRow(t, place, page),
      [saveButton(t, place)],
    ],
  };
}

function rowText(t: Translate, row: ReviewRow, number: number): Html {
  const label = rowPrefix(t, row.rows) + clip(text(row.label, t.language), LONGEST_LABEL);
  return t("review-row", { number, label, answer: clip(saidIn(t, row), LONGEST_ANSWER) });
}

function saidIn(t: Translate, { question, answer, shown, count, missing }: ReviewRow): string {
  if (question && isShownOnly(question)) return shownText(t, question, shown);
  if (!answer && missing) return t.plain("answer-missing");
  return question ? answerText(t, question, answer) : t.plain("answer-rows", { count: count ?? 0 });
}

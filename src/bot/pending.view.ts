// A question that wants to know more about an answer before it takes it: which of several was meant, or whether it is right
// in spite of a soft rule, and why.

import { text } from "#domain/form/form.ts";
import type { QuestionCard } from "#domain/form/interview/card.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import { answerText, echoText } from "./answer.view.ts";
import { type Asked, labelText } from "./asked.view.ts";
import { clip } from "./clip.ts";
import { stepButton } from "./step-button.ts";
import type { Button } from "./view.ts";

const LONGEST_PART = 500;

export function pendingText(t: Translate, card: QuestionCard): Html | undefined {
  const { question, pending } = card;
  if (!pending) return undefined;
  const label = labelText(t, card);
  if (pending.kind === "ask") return joinHtml([label, t("ask", { why: pending.why })], "\n\n");
  const answer = t("question-current", { answer: clip(echoText(t, question, pending.answer), LONGEST_PART) });
  const message = t("question-warning", { message: clip(text(pending.message, t.language), LONGEST_PART) });
  const { example } = question;
  const lines = [
    label,
    answer,
    message,
    pending.kind === "reason" ? t("question-reason") : undefined,
    pending.kind === "warning" && example
      ? t("question-example", { example: clip(text(example, t.language), LONGEST_PART) })
      : undefined,
  ];
  return joinHtml(
    lines.filter((line) => line !== undefined),
    "\n\n",
  );
}

export function pendingRows(t: Translate, { card: { question, pending }, place }: Asked): Button[][] {
  if (pending?.kind === "ask") {
    const only = pending.options.length === 1;
    return pending.options.map((option, index) => {
      const answer = answerText(t, question, option);
      return [stepButton(place, only ? t.plain("button-yes-this", { answer }) : answer, "pick", index)];
    });
  }
  if (pending?.kind !== "warning") return [];
  const label = t.plain(pending.wantsReason ? "button-keep-with-reason" : "button-keep");
  return [[stepButton(place, label, "keep")]];
}

// One question as a card, with the buttons that fit its type and its state: an option to pick when we ask back, a rule to
// confirm, choices to tap or tick, last month's answer to take over.

import { type Question, text } from "#domain/form/form.ts";
import type { QuestionCard } from "#domain/form/interview/card.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { Screen } from "#services/reporting.ts";
import { answerText, echoText } from "./answer.view.ts";
import { heading } from "./duty.view.ts";
import { outcomeText } from "./outcome.view.ts";
import { type StepPlace, stepButton } from "./step-button.ts";
import { type Button, inRows, type View } from "./view.ts";

const CHOICES_PER_PAGE = 8;

export type QuestionScreen = Omit<Screen & { at: "card" }, "card"> & { readonly card: QuestionCard };

export function questionView(t: Translate, screen: QuestionScreen, page: number): View {
  const { card, duty, revision } = screen;
  const place = { obligationId: duty.obligationId, revision };
  const blocks = [progress(t, screen), outcomeText(t, screen), card.pending ? pendingText(t, card) : body(t, card)];
  return {
    text: joinHtml(
      blocks.filter((block) => block !== undefined),
      "\n\n",
    ),
    buttons: [
      ...(card.pending ? pendingRows(t, card, place) : answerRows(t, card, { ...place, page })),
      ...wayRows(t, card, place),
    ],
  };
}

function progress(t: Translate, { card, duty }: QuestionScreen): Html {
  const { number, of } = card;
  const bar = "▰".repeat(number) + "▱".repeat(of - number);
  return joinHtml([heading(t, duty), t("question-progress", { number, of, bar })]);
}

function body(t: Translate, { question, current, last, broken, picked }: QuestionCard): Html {
  const { label, hint, example } = question;
  const lines = [
    t("question-label", { label: text(label, t.language) }),
    hint && t("question-hint", { hint: text(hint, t.language) }),
    example && t("question-example", { example: text(example, t.language) }),
    last && t("question-last", { answer: answerText(t, question, last) }),
    current && t("question-current", { answer: answerText(t, question, current) }),
    question.type === "image" && picked.length > 0 && t("question-photos", { count: picked.length }),
    broken && t("question-broken", { message: text(broken, t.language) }),
  ];
  return joinHtml(lines.filter((line) => typeof line === "string"));
}

function pendingText(t: Translate, { question, pending }: QuestionCard): Html | undefined {
  if (!pending) return undefined;
  const label = t("question-label", { label: text(question.label, t.language) });
  if (pending.kind === "ask") return joinHtml([label, t("ask", { why: pending.why })], "\n\n");
  const answer = t("question-current", { answer: echoText(t, question, pending.answer) });
  const message = t("question-warning", { message: text(pending.message, t.language) });
  const request = pending.kind === "reason" ? t("question-reason") : undefined;
  return joinHtml(
    [label, answer, message, request].filter((line) => line !== undefined),
    "\n\n",
  );
}

function pendingRows(t: Translate, { question, pending }: QuestionCard, place: StepPlace): Button[][] {
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

type PagedPlace = StepPlace & { readonly page: number };

function answerRows(t: Translate, card: QuestionCard, place: PagedPlace): Button[][] {
  const { question, last, current, picked } = card;
  const same =
    last && !current
      ? [[stepButton(place, t.plain("button-same", { answer: shorten(answerText(t, question, last)) }), "same")]]
      : [];
  const closes = question.type === "note" || (isTicked(question) && picked.length > 0);
  const done = closes ? [[stepButton(place, t.plain("button-done", { count: picked.length }), "done")]] : [];
  return [...choiceRows(t, card, place), ...done, ...same];
}

function choiceRows(t: Translate, { question, choices, picked, current }: QuestionCard, place: PagedPlace): Button[][] {
  if (choices.length === 0) return [];
  const chosen = current?.kind === "value" ? current.value : undefined;
  const isPaged = choices.length > CHOICES_PER_PAGE + 2;
  const buttons = choices.map((choice, index) => {
    const words = text(choice.label, t.language);
    const label = isPaged ? `${index + 1}. ${words}` : words; // who writes "9" has to see which is the ninth
    return choiceButton({ ...choice, label }, { question, picked, chosen, place });
  });
  if (!isPaged) return inRows(buttons);

  const pages = Math.ceil(buttons.length / CHOICES_PER_PAGE);
  const page = Math.min(place.page, pages - 1);
  const shown = buttons.slice(page * CHOICES_PER_PAGE, (page + 1) * CHOICES_PER_PAGE);
  const turn = (to: number, label: string) => stepButton(place, label, "page", to);
  const pager = [
    ...(page > 0 ? [turn(page - 1, t.plain("button-previous"))] : []),
    ...(page < pages - 1 ? [turn(page + 1, t.plain("button-next", { page: page + 2, pages }))] : []),
  ];
  return [...inRows(shown), pager];
}

interface Choosing {
  readonly question: Question;
  readonly picked: readonly string[];
  readonly chosen: unknown;
  readonly place: StepPlace;
}

function choiceButton({ code, label }: { code: string; label: string }, choosing: Choosing): Button {
  const { question, picked, chosen, place } = choosing;
  if (question.type !== "select_multiple")
    return stepButton(place, chosen === code ? `● ${label}` : label, "choose", code);
  return stepButton(place, `${picked.includes(code) ? "☑" : "☐"} ${label}`, "toggle", code);
}

function wayRows(t: Translate, card: QuestionCard, place: StepPlace): Button[][] {
  const { canBack, canSkip, pending, picked } = card;
  const back = canBack ? [stepButton(place, t.plain(pending ? "button-change" : "button-back"), "back")] : [];
  const skip = canSkip && !pending && picked.length === 0 ? [stepButton(place, t.plain("button-skip"), "skip")] : [];
  return [[...back, ...skip], [stepButton(place, t.plain("button-save"), "save")]];
}

function isTicked({ type }: Question): boolean {
  return type === "select_multiple" || type === "image";
}

const LONGEST_SAME = 28;

function shorten(words: string): string {
  return words.length <= LONGEST_SAME ? words : `${words.slice(0, LONGEST_SAME - 1)}…`;
}

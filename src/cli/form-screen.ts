// How an interview looks in a terminal: what was understood, then the question with its numbered choices, or the review.

import { answerText, echoText, shownText } from "#bot/answer.view.ts";
import { isMedia, isSelect, isShownOnly, nameOf, type Texts, text } from "#domain/form/form.ts";
import type { QuestionCard, RepeatCard, ReviewCard, ReviewRow } from "#domain/form/interview/card.ts";
import type { Translate } from "#i18n";
import type { Moment } from "./form-interview.ts";
import { bare, objectionIn } from "./form-words.ts";
import { columns } from "./output.ts";

const MOST_CHOICES = 30;

/** Whatever the form's author or the person wrote, no control character of it reaches the terminal. */
export function screenOf(t: Translate, moment: Moment): string[] {
  return linesOf(t, moment).map((line) => line.replaceAll(/\p{Cc}/gu, " "));
}

function linesOf(t: Translate, moment: Moment): string[] {
  const objection = objectionIn(t, moment);
  if (objection !== undefined) return [objection];

  const { card, explaining } = moment;
  if (card.at === "question" && explaining) return guidance(t, card);
  const lines = card.at === "question" ? question(t, card) : card.at === "repeat" ? repeat(t, card) : review(t, card);
  return [...echo(t, moment), "", ...lines.flatMap((line) => line?.split("\n") ?? [])];
}

function echo(t: Translate, { outcome }: Moment): string[] {
  if (outcome?.kind === "skipped" && !isShownOnly(outcome.question)) {
    return [t.plain("outcome-skipped", { label: text(nameOf(outcome.question), t.language) })];
  }
  if (outcome?.kind !== "accepted") return [];
  const { question: asked, answer } = outcome;
  const label = text(nameOf(asked), t.language);
  return [bare(t.plain("outcome-accepted", { label, answer: echoText(t, asked, answer) }))];
}

type Lines = (string | undefined)[];

function question(t: Translate, card: QuestionCard): Lines {
  const { question: asked, pending } = card;
  const say = (key: string, name: string, texts: Texts | undefined) =>
    texts && bare(t.plain(key, { [name]: text(texts, t.language) }));
  const start = [progress(t, card), text(asked.label, t.language)];
  if (pending) return [...start, ...pendingLines(t, card)];
  return [
    ...start,
    say("question-hint", "hint", asked.hint),
    say("question-example", "example", asked.example),
    card.shown === undefined ? undefined : `= ${shownText(t, asked, card.shown)}`,
    ...choiceLines(t, card),
    say("question-broken", "message", card.broken),
    ...wayLines(t, card),
  ];
}

function progress(t: Translate, { number, of, rows }: QuestionCard | RepeatCard): string {
  return ["-", t.plain("terminal-step", { number, of }), ...insideOf(t, rows)].join(" · ").replace("- · ", "── ");
}

/** "Kendala 2": the rows one stands in. */
function insideOf(t: Translate, rows: QuestionCard["rows"]): string[] {
  return rows.map(({ label, number }) => t.plain("terminal-row", { label: text(label, t.language), number }));
}

function pendingLines(t: Translate, { question: asked, pending }: QuestionCard): Lines {
  if (pending?.kind === "ask") {
    return [
      t.plain("ask", { why: pending.why }),
      ...numbered(pending.options.map((each) => answerText(t, asked, each))),
    ];
  }
  if (pending?.kind === "reason") return [t.plain("question-reason")];
  if (!pending) return [];
  return [
    bare(t.plain("question-current", { answer: echoText(t, asked, pending.answer) })),
    t.plain("question-warning", { message: text(pending.message, t.language) }),
    t.plain("terminal-keep", { reason: String(pending.wantsReason) }),
  ];
}

function choiceLines(t: Translate, { choices }: QuestionCard): string[] {
  const shown = choices.slice(0, MOST_CHOICES).map(({ label }) => text(label, t.language));
  const more = choices.length - shown.length;
  return [...numbered(shown), ...(more > 0 ? [t.plain("terminal-more", { count: more })] : [])];
}

/** What can be typed here besides an answer. */
function wayLines(t: Translate, card: QuestionCard): Lines {
  const { question: asked, current, last, offered, picked, choices } = card;
  const answer = (key: string, given: QuestionCard["current"]) =>
    given && bare(t.plain(key, { answer: answerText(t, asked, given) }));
  if (isShownOnly(asked)) return [t.plain("terminal-read")];
  if (isMedia(asked) && picked.length > 0) {
    return [t.plain("terminal-files", { count: picked.length, most: asked.most })];
  }
  if (isSelect(asked) && picked.length > 0 && !current) {
    const labels = choices.filter(({ code }) => picked.includes(code)).map(({ label }) => text(label, t.language));
    return [t.plain("terminal-picked", { choices: labels.join(", ") })];
  }
  return [
    isMedia(asked) ? t.plain("terminal-file") : undefined,
    asked.type === "acknowledge" ? t.plain("terminal-agree") : undefined,
    answer("question-current", current),
    current ? undefined : answer("terminal-last", last),
    current ? undefined : answer("terminal-offered", offered),
    card.required ? undefined : t.plain("terminal-optional"),
  ];
}

function guidance(t: Translate, { question: asked }: QuestionCard): string[] {
  const words = asked.guidance ?? asked.hint;
  return words ? text(words, t.language).split("\n") : [t.plain("terminal-no-guidance")];
}

function repeat(t: Translate, card: RepeatCard): Lines {
  const { repeat: asked, summaries, canAdd } = card;
  const label = text(asked.label, t.language);
  const rows = summaries.map(({ question: first, answer }, at) => {
    return `${label} ${at + 1}: ${first ? answerText(t, first, answer) : ""}`;
  });
  const can = [...(canAdd ? [t.plain("terminal-add", { label })] : []), t.plain("terminal-done")];
  return [progress(t, card), ...rows, ...numbered(can)];
}

function review(t: Translate, { rows, missing }: ReviewCard): Lines {
  const cells = rows.map((row, at) => [
    row.missing ? "*" : "",
    `${at + 1}.`,
    [...insideOf(t, row.rows), text(row.label, t.language)].join(" · "),
    reviewed(t, row),
  ]);
  const end = missing > 0 ? t.plain("terminal-incomplete", { count: missing }) : t.plain("terminal-ready");
  return [bare(t.plain("review-please")).split(".")[0], ...columns(cells), "", end];
}

function reviewed(t: Translate, { question: asked, answer, shown, count, missing }: ReviewRow): string {
  if (count !== undefined) return String(count);
  if (missing && !answer) return t.plain("answer-missing");
  if (!asked) return "";
  return shown === undefined ? answerText(t, asked, answer) : shownText(t, asked, shown);
}

function numbered(words: readonly string[]): string[] {
  return words.map((word, at) => `  ${at + 1}. ${word}`);
}

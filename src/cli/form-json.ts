// What a program that fills in a form reads: one object for what stands now, and what each line led to.

import { answerText } from "#bot/answer.view.ts";
import type { Answer } from "#domain/form/answer.ts";
import { type Texts, text } from "#domain/form/form.ts";
import type { QuestionCard, RepeatCard } from "#domain/form/interview/card.ts";
import type { Translate } from "#i18n";
import type { FormInterview, Moment } from "./form-interview.ts";
import { nameIn, objectionIn, rowsIn } from "./form-words.ts";
import { plainAnswer } from "./plain-answers.ts";

const MOST_CHOICES = 100;

/** Exactly one object: the complaint about the last line, or else what is asked now. */
export function eventOf(t: Translate, moment: Moment, interview: FormInterview): object {
  const message = objectionIn(t, moment);
  if (message !== undefined) {
    const why = moment.outcome?.kind === "refused" ? moment.outcome.why : undefined;
    return { invalid: { name: nameIn(moment.path), message, why } };
  }
  const { card } = moment;
  if (card.at === "review") return { review: { answers: interview.answers(), missing: interview.missing() } };
  if (card.at === "repeat") return { ask: repeatAsk(t, card, moment) };
  return card.pending ? pendingEvent(t, card) : { ask: questionAsk(t, card, moment) };
}

function pendingEvent(t: Translate, { question, pending }: QuestionCard): object {
  const { name } = question;
  if (pending?.kind === "ask") {
    const options = pending.options.map((option) => answerText(t, question, option));
    return { choose: { name, message: t.plain("ask", { why: pending.why }), options, why: pending.why } };
  }
  if (pending?.kind === "reason") return { warn: { name, message: t.plain("question-reason"), reason: true } };
  if (!pending) return {};
  const { message, wantsReason, answer } = pending;
  return { warn: { name, message: text(message, t.language), wantsReason, answer: plainAnswer(answer) } };
}

function questionAsk(t: Translate, card: QuestionCard, { path, explaining }: Moment): object {
  const { question, choices, picked } = card;
  const say = (texts: Texts | undefined) => texts && text(texts, t.language);
  const plain = (answer: Answer | undefined) => answer && plainAnswer(answer);
  return {
    name: question.name,
    type: question.type,
    label: text(question.label, t.language),
    hint: say(question.hint),
    ...(explaining && { guidance: say(question.guidance) ?? say(question.hint) ?? "" }),
    example: say(question.example),
    unit: question.unit,
    ...choicesIn(choices.map(({ code, label }) => ({ name: code, label: text(label, t.language) }))),
    ...("step" in question && { start: question.start, end: question.end, step: question.step }),
    ...("most" in question && { most: question.most }),
    required: card.required,
    shown: card.shown,
    current: plain(card.current),
    picked: picked.length > 0 ? picked : undefined,
    default: plain(card.offered),
    last: plain(card.last),
    broken: say(card.broken),
    row: rowsIn(path),
  };
}

/** A list that is very long is not sent whole: whoever types writes part of a label. */
function choicesIn(choices: readonly object[]): object {
  if (choices.length === 0) return {};
  if (choices.length <= MOST_CHOICES) return { choices };
  return { choices: choices.slice(0, MOST_CHOICES), total: choices.length };
}

function repeatAsk(t: Translate, { repeat, summaries, canAdd }: RepeatCard, { path }: Moment): object {
  const label = text(repeat.label, t.language);
  const add = { name: "add", label: t.plain("terminal-add", { label }) };
  const rows = summaries.map(({ question, answer }) => (question ? answerText(t, question, answer) : ""));
  return {
    name: repeat.name,
    type: "repeat",
    label,
    choices: [...(canAdd ? [add] : []), { name: "done", label: t.plain("terminal-done") }],
    required: false,
    rows: rows.length > 0 ? rows : undefined,
    row: rowsIn(path),
  };
}

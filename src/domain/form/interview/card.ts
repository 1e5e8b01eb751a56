// What the person is shown of an interview, as data: the current question with everything around it, or the review.
// How it looks and what it says is the bot's.

import type { Answer, Answers, AskReason } from "#domain/form/answer.ts";
import type { Choice, Question, Texts } from "#domain/form/form.ts";
import {
  answerable,
  choicesFor,
  isRequired,
  lastAnswer,
  objectionTo,
  type Setting,
  type Situation,
  situationOf,
} from "./situation.ts";
import { onCourse, openQuestions, type Pending, picksOf, questionAt, type State } from "./state.ts";

export type Card = QuestionCard | ReviewCard;

export interface QuestionCard {
  readonly at: "question";
  readonly question: Question;
  /** What this village may choose from; the rest of the question's choices is not for its eyes. */
  readonly choices: readonly Choice[];
  /** Which item of how many; both can grow and shrink as answers open and close questions. */
  readonly number: number;
  readonly of: number;
  readonly current: Answer | undefined;
  /** Last period's answer, where it may be taken over. */
  readonly last: Answer | undefined;
  /** Codes ticked or photos sent, for the types that take several. */
  readonly picked: readonly string[];
  readonly pending: PendingCard | undefined;
  /** The current answer breaks a rule since another answer changed. */
  readonly broken: Texts | undefined;
  readonly canSkip: boolean;
  readonly canBack: boolean;
}

type PendingCard =
  | { readonly kind: "ask"; readonly why: AskReason; readonly options: readonly Answer[] }
  | {
      readonly kind: "warning" | "reason"; // first whether to keep it, then why
      readonly answer: Answer;
      readonly message: Texts;
      readonly wantsReason: boolean;
    };

export interface ReviewCard {
  readonly at: "review";
  readonly rows: readonly ReviewRow[];
  /** The questions that still have to be answered; the report can be sent when there are none. */
  readonly missing: readonly Question[];
}

export interface ReviewRow {
  readonly question: Question;
  readonly answer: Answer | undefined;
}

/** The card for where the interview stands. */
export function view(setting: Setting, before: State): Card {
  const situation = situationOf(setting, before.answers);
  const state = onCourse(situation, before);
  const question = questionAt(situation, state);
  return question ? questionCard({ situation, state, question }) : reviewCard(situation, state);
}

/** One row per relevant question, for the review and for reports read later. */
function summaryOf(setting: Setting, answers: Answers): readonly ReviewRow[] {
  return answerable(situationOf(setting, answers)).map((question) => ({ question, answer: answers[question.name] }));
}

function reviewCard(situation: Situation, state: State): ReviewCard {
  const rows = summaryOf(situation.setting, state.answers);
  return { at: "review", rows, missing: openQuestions(situation, state) };
}

interface Place {
  readonly situation: Situation;
  readonly state: State;
  readonly question: Question;
}

function questionCard({ situation, state, question }: Place): QuestionCard {
  const { setting, relevant } = situation;
  const current = state.answers[question.name];
  const items = [...new Set(relevant.map(({ item }) => item))];
  const objection = current && objectionTo(situation, question, current);

  return {
    at: "question",
    question,
    choices: choicesFor(setting, question),
    number: items.indexOf(question.item) + 1,
    of: items.length,
    current,
    last: lastAnswer(setting, question),
    picked: picksOf(state, question),
    pending: state.pending ? pendingCard(state.pending, question) : undefined,
    broken: objection?.kind === "constraint" ? objection.message : undefined,
    canSkip: !isRequired(situation, question),
    canBack: state.returning || state.pending !== null || relevant[0] !== question,
  };
}

function pendingCard(pending: Pending, question: Question): PendingCard | undefined {
  if (pending.kind === "ask") return pending;
  const rule = question.warnings[pending.warning];
  return rule && { kind: pending.kind, answer: pending.answer, message: rule.message, wantsReason: rule.wantsReason };
}

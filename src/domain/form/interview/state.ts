// Where an interview stands, as plain JSON that is stored after every step. Answers stay here even while their question
// is not relevant, so that they come back with it.

import type { Answer, Answers, AskReason } from "#domain/form/answer.ts";
import type { Question } from "#domain/form/form.ts";
import { isRequired, objectionTo, type Setting, type Situation, situationOf } from "./situation.ts";

export interface State {
  /** The question's name; null is the review. */
  readonly at: string | null;
  readonly answers: Answers;
  readonly skipped: readonly string[];
  /** Ticks and photos of a question that has not been closed with "Selesai". */
  readonly picks: Readonly<Record<string, readonly string[]>>;
  /** Answers kept against a soft rule. */
  readonly kept: Readonly<Record<string, Kept>>;
  /** What the current question still wants to know about an answer before it takes it. */
  readonly pending: Pending | null;
  /** The person came from the review to change this one answer; "Kembali" leads back there. */
  readonly returning: boolean;
}

export interface Kept {
  /** Which of the question's soft rules. */
  readonly warning: number;
  readonly reason?: string;
}

export type Pending =
  | { readonly kind: "ask"; readonly why: AskReason; readonly options: readonly Answer[] }
  | { readonly kind: "warning" | "reason"; readonly answer: Answer; readonly warning: number };

const BLANK: State = { at: null, answers: {}, skipped: [], picks: {}, kept: {}, pending: null, returning: false };

/** Nothing answered, at the first question. */
export function start(setting: Setting): State {
  return advance(setting, BLANK);
}

/** Goes to the first question that wants an answer; to the review when none does. */
export function advance(setting: Setting, state: State): State {
  const situation = situationOf(setting, state.answers);
  return moveTo(situation, state, openQuestions(situation, state)[0]);
}

/** Goes to a question, or to the review. A soft rule that other answers have set off since is told on arrival. */
export function moveTo(situation: Situation, state: State, question: Question | undefined): State {
  return {
    ...state,
    at: question?.name ?? null,
    pending: question ? unkeptWarning(situation, state, question) : null,
    returning: false,
  };
}

/** The state itself, unless its question is no longer asked: then at the next open one. */
export function onCourse(situation: Situation, state: State): State {
  const isAsked = state.at === null || questionAt(situation, state) !== undefined;
  return isAsked ? state : moveTo(situation, state, openQuestions(situation, state)[0]);
}

/** The question the person is at, undefined at the review. */
export function questionAt({ relevant }: Situation, { at }: State): Question | undefined {
  return relevant.find(({ name }) => name === at);
}

/** The relevant questions that still want something: an answer, "Selesai", or one that fits what was answered elsewhere. */
export function openQuestions(situation: Situation, state: State): readonly Question[] {
  return situation.relevant.filter((question) => isOpen(situation, state, question));
}

/** The ticks or photos of a question as the person sees them now. */
export function picksOf(state: State, { name }: Question): readonly string[] {
  const answer = state.answers[name];
  const value = answer?.kind === "value" && Array.isArray(answer.value) ? answer.value : [];
  return state.picks[name] ?? value.map(String);
}

interface Place {
  readonly state: State;
  readonly question: Question;
}

/** Takes an answer as it is; whether the rules let it pass was asked before. */
export function withAnswer({ state, question: { name } }: Place, answer: Answer, kept?: Kept): State {
  const cleared = without(state, name);
  return {
    ...cleared,
    answers: { ...cleared.answers, [name]: answer },
    kept: kept ? { ...cleared.kept, [name]: kept } : cleared.kept,
  };
}

export function withSkip(state: State, { name }: Question): State {
  const cleared = without(state, name);
  return { ...cleared, skipped: [...cleared.skipped, name] };
}

function without(state: State, name: string): State {
  const { [name]: _answer, ...answers } = state.answers;
  const { [name]: _picks, ...picks } = state.picks;
  const { [name]: _kept, ...kept } = state.kept;
  return { ...state, answers, picks, kept, skipped: state.skipped.filter((one) => one !== name), pending: null };
}

function isOpen(situation: Situation, state: State, question: Question): boolean {
  const { name } = question;
  if (state.picks[name]) return true;

  const answer = state.answers[name];
  if (!answer) return !state.skipped.includes(name) || isRequired(situation, question);

  const objection = objectionTo(situation, question, answer);
  return objection?.kind === "constraint" || unkeptWarning(situation, state, question) !== null;
}

function unkeptWarning(situation: Situation, state: State, question: Question): Pending | null {
  const answer = state.answers[question.name];
  const objection = answer && objectionTo(situation, question, answer);
  if (!answer || objection?.kind !== "warning" || state.kept[question.name]?.warning === objection.index) return null;
  return { kind: "warning", answer, warning: objection.index };
}

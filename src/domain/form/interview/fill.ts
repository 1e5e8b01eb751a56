// Answering everything that is open at one tap: "Sama seperti bulan lalu" and "Nihil". What the person answered stays,
// and where there is nothing to answer with, or a hard rule objects, the question stays open.

import type { Answer } from "#domain/form/answer.ts";
import type { Question } from "#domain/form/form.ts";
import { isRequired, lastAnswer, objectionTo, type Setting, type Situation, situationOf } from "./situation.ts";
import { advance, openQuestions, type State, withAnswer, withSkip } from "./state.ts";

export interface Filled {
  readonly state: State;
  /** The questions that were answered. */
  readonly names: readonly string[];
}

export interface Source {
  readonly answer: (situation: Situation, question: Question) => Answer | undefined;
  /** Whether an answer is taken although a soft rule asks about it. */
  readonly keeps: boolean;
}

/** As last period; what happened then and may not be carried over counts as not having happened again. */
export const SAME: Source = {
  answer: ({ setting }, question) => (question.carries ? lastAnswer(setting, question) : question.nihil),
  keeps: false,
};

/**
 * No events; standing facts as last period, and an honest "belum" where nothing is known yet. Soft rules ask why things
 * are so little, and NIHIL is the answer: it must not be held up by them.
 */
export const NIHIL: Source = {
  answer: (situation, question) => {
    const known = question.nihil ?? lastAnswer(situation.setting, question);
    if (known || !isRequired(situation, question)) return known;
    return { kind: "empty", as: "not-yet" };
  },
  keeps: true,
};

/** Answers every open question from a source, each once, and skips optional ones the source knows nothing about. */
export function fill(setting: Setting, before: State, source: Source): Filled {
  const tried = new Set<string>();
  const names: string[] = [];
  let state = before;

  for (;;) {
    const situation = situationOf(setting, state.answers);
    const question = openQuestions(situation, state).find(({ name }) => !tried.has(name));
    if (!question) return { state: advance(setting, state), names };

    const { name } = question;
    tried.add(name);
    if (state.picks[name] || state.answers[name]) continue;

    const answer = source.answer(situation, question);
    const next = answer ? filled({ setting, state, question }, answer, source) : skipped(situation, state, question);
    if (next && answer) names.push(name);
    state = next ?? state;
  }
}

interface Place {
  readonly setting: Setting;
  readonly state: State;
  readonly question: Question;
}

function filled({ setting, state, question }: Place, answer: Answer, { keeps }: Source): State | undefined {
  const next = withAnswer({ state, question }, answer);
  const objection = objectionTo(situationOf(setting, next.answers), question, answer);
  if (!objection) return next;
  if (objection.kind === "constraint" || !keeps) return undefined;
  return withAnswer({ state, question }, answer, { warning: objection.index });
}

function skipped(situation: Situation, state: State, question: Question): State | undefined {
  return isRequired(situation, question) ? undefined : withSkip(state, question);
}

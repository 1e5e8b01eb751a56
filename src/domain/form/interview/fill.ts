// Answering everything that is open at one tap: "Sama seperti bulan lalu" and "Nihil". What the person answered stays,
// and where there is nothing to answer with, or a hard rule objects, the question stays open.

import type { Answer } from "#domain/form/answer.ts";
import { isShownOnly, type Question } from "#domain/form/form.ts";
import type { LookAround } from "./look-around.ts";
import { advance, type RepeatTurn, repeatTurnAt, type Turn, turnAt } from "./moving.ts";
import { isRequired, lastAnswer, objectionTo } from "./rules.ts";
import { type Situation, withCellAt } from "./situation.ts";
import type { Place } from "./state.ts";
import { allOpen } from "./stops.ts";

export interface Filled {
  readonly situation: Situation;
  /** How many questions were answered. */
  readonly count: number;
}

export interface Source {
  readonly answer: (around: LookAround, question: Question) => Answer | undefined;
  /** Whether a repeat without rows is left so. */
  readonly hasNone: (turn: RepeatTurn) => boolean;
  /** Whether an answer is taken although a soft rule asks about it. */
  readonly keeps: boolean;
}

/** As last period; what happened then and may not be carried over counts as not having happened again. */
export const SAME: Source = {
  answer: (around, question) => (question.carries ? lastAnswer(around, question) : question.nihil),
  hasNone: ({ situation, repeat }) => {
    const last = situation.setting.lastSaved?.[repeat.name];
    return last?.kind !== "rows" || last.rows.length === 0;
  },
  keeps: false,
};

/**
 * No events; standing facts as last period, and an honest "belum" where nothing is known yet. Soft rules ask why things
 * are so little, and NIHIL is the answer: it must not be held up by them.
 */
export const NIHIL: Source = {
  answer: (around, question) => {
    const known = question.nihil ?? lastAnswer(around, question);
    if (known || !isRequired(around, question)) return known;
    return { kind: "empty", as: "not-yet" };
  },
  hasNone: () => true,
  keeps: true,
};

/** Answers every open question from a source, each once, and skips optional ones the source knows nothing about. */
export function fill(before: Situation, source: Source): Filled {
  const tried = new Set<string>();
  let count = 0;
  let situation = before;

  for (;;) {
    const place = allOpen(situation).find((open) => !tried.has(open.join(".")));
    if (!place) return { situation: advance(situation), count };

    tried.add(place.join("."));
    const { cell, answered } = cellFor(situation, place, source);
    if (cell) situation = withCellAt(situation, place, cell);
    if (cell && answered) count += 1;
  }
}

function cellFor(situation: Situation, place: Place, source: Source) {
  const repeat = repeatTurnAt(situation, place);
  if (repeat) return { cell: source.hasNone(repeat) ? ({ ...repeat.cell, closed: true } as const) : undefined };

  const turn = turnAt(situation, place);
  const { cell } = turn?.around ?? {};
  if (!turn || cell?.picks || cell?.answer) return {};
  const answer = isShownOnly(turn.question) ? undefined : source.answer(turn.around, turn.question);
  if (answer) return { cell: accepted(turn, answer, source), answered: true };
  return { cell: isRequired(turn.around, turn.question) ? undefined : ({ ...cell, closed: true } as const) };
}

function accepted({ situation, place, question, around }: Turn, answer: Answer, { keeps }: Source) {
  const then = turnAt(withCellAt(situation, place, { answer }), place)?.around ?? around;
  const objection = objectionTo(then, question, answer);
  if (!objection) return { answer };
  if (objection.kind === "constraint" || !keeps) return undefined;
  return { answer, kept: { warning: objection.index } };
}

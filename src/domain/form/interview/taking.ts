// Where every answer passes, however it came: a hard rule refuses it, a soft rule asks about it, else it is taken and the
// next open question comes.

import type { Answer } from "#domain/form/answer.ts";
import type { Texts } from "#domain/form/form.ts";
import type { Outcome, Refusal } from "./input.ts";
import { advance, type Turn, turnAt } from "./moving.ts";
import { objectionTo } from "./rules.ts";
import { movedTo, type Situation, withCellAt } from "./situation.ts";
import type { Cell, Kept } from "./state.ts";
import { worded, wordsOf } from "./wording.ts";

/** What a step leads to. */
export interface Result {
  readonly situation: Situation;
  readonly outcome: Outcome;
}

/** Takes an answer if the rules let it pass. They look at everything as it would then be. */
export function propose(turn: Turn, given: Answer): Result {
  const { situation, place: at, question, around } = turn;
  const after = withCellAt(situation, at, { answer: given });
  const then = turnAt(after, at)?.around ?? around;
  const objection = objectionTo(then, question, given);
  if (!objection) return taken(turn, after, given);
  if (objection.kind === "constraint") return refuse(turn, "constraint", objection.message);

  const { index, rule } = objection;
  return {
    situation: movedTo(situation, {
      ...situation.state,
      pending: { kind: "warning", answer: given, warning: index },
    }),
    outcome: { kind: "warned", question: worded(around, question), message: wordsOf(then, rule.message) },
  };
}

/** Takes an answer in spite of a soft rule. */
export function accept(turn: Turn, given: Answer, kept: Kept): Result {
  return taken(turn, withCellAt(turn.situation, turn.place, { answer: given, kept }), given);
}

function taken({ around, question }: Turn, after: Situation, given: Answer): Result {
  return {
    situation: advance(after),
    outcome: { kind: "accepted", question: worded(around, question), answer: given },
  };
}

/** Takes nothing, and says why. */
export function refuse({ situation, question, around }: Turn, why: Refusal, message?: Texts): Result {
  const words = message && { message: wordsOf(around, message) };
  return { situation, outcome: { kind: "refused", question: worded(around, question), why, ...words } };
}

/** Elsewhere, or one tick more. */
export function moved(situation: Situation): Result {
  return { situation, outcome: { kind: "moved" } };
}

export function unchanged(situation: Situation): Result {
  return { situation, outcome: { kind: "unchanged" } };
}
/** Passes a question without an answer. */
export function close({ situation, place: at, question, around }: Turn): Result {
  const { once } = around.cell ?? {};
  const cell: Cell = once === undefined ? { closed: true } : { closed: true, once };
  return {
    situation: advance(withCellAt(situation, at, cell)),
    outcome: { kind: "skipped", question: worded(around, question) },
  };
}

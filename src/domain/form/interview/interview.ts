// The interview: what a person does with the current question, and where that leads. Pure, and it never throws: an
// input that does not fit (a stale button, a forged code) changes nothing. After every answer the next question is the
// first that is still open, so editing from the review leads back to the review by itself.

import { nameOf } from "#domain/form/form.ts";
import { readChoice } from "#domain/form/typed/choice.ts";
import { answer } from "./answering.ts";
import { type Filled, fill, NIHIL, SAME } from "./fill.ts";
import type { Input, Outcome } from "./input.ts";
import { advance, moveTo, onCourse, repeatTurnAt, turnAt } from "./moving.ts";
import { decide } from "./repeating.ts";
import type { Setting } from "./setting.ts";
import { movedTo, type Situation, situationOf } from "./situation.ts";
import { placeFromText, placeToText, type State } from "./state.ts";
import { allStops, stopBefore } from "./stops.ts";
import { moved, type Result, unchanged } from "./taking.ts";
import { worded } from "./wording.ts";

export interface Step {
  readonly state: State;
  readonly outcome: Outcome;
}

/** Nothing answered, at the first question. `seed` is what a form's random() and uuid() are made from. */
export function start(setting: Setting, seed: string): State {
  const startedAt = setting.now.toInstant().toString();
  const blank: State = { at: null, cells: [], pending: null, returning: false, startedAt, seed };
  return advance(situationOf(setting, blank)).state;
}

/** One input, one step. */
export function step(setting: Setting, before: State, input: Input): Step {
  const situation = onCourse(situationOf(setting, before));
  const { situation: after, outcome } = move(situation, input) ?? here(situation, input);
  return { state: after.state, outcome };
}

/** What is done at a stop, whichever kind it is. */
function here(situation: Situation, input: Input): Result {
  const { at } = situation.state;
  const turn = turnAt(situation, at);
  if (turn) return answer(turn, input);
  const repeat = repeatTurnAt(situation, at);
  return repeat ? decide(repeat, input) : atReview(situation, input);
}

/** Inputs that mean the same at every stop and at the review. */
function move(situation: Situation, input: Input): Result | undefined {
  switch (input.do) {
    case "resume":
      return moved(advance(situation));
    case "review":
      return moved(moveTo(situation, undefined));
    case "back":
      return back(situation);
    case "jump":
      return jump(situation, input.place);
    case "same-all":
      return situation.setting.lastSaved ? filled(fill(situation, SAME)) : unchanged(situation);
    case "nihil":
      return filled(fill(situation, NIHIL));
    default:
      return undefined;
  }
}

function back(situation: Situation): Result {
  const { state } = situation;
  if (state.pending) return moved(movedTo(situation, { ...state, pending: null }));
  if (state.returning) return moved(moveTo(situation, undefined));
  const previous = stopBefore(situation, state.at);
  return previous ? moved(moveTo(situation, previous)) : unchanged(situation);
}

function jump(situation: Situation, text: string): Result {
  const place = placeFromText(text);
  const isAsked = place && (turnAt(situation, place) || repeatTurnAt(situation, place));
  if (!place || !isAsked) return unchanged(situation);
  const { at, returning } = situation.state;
  return moved(moveTo(situation, place, at === null || returning));
}

/** The review asks nothing, but a row may be named by its number or its words. */
function atReview(situation: Situation, input: Input): Result {
  const nothing: Result = { situation, outcome: { kind: "nothing-asked" } };
  if (input.do === "attach" || input.do === "give") return nothing;
  if (input.do !== "type") return unchanged(situation);

  const { text } = input;
  const rows = reviewed(situation).map(({ place, label }) => ({ code: placeToText(place), label }));
  const named = (language: "id" | "en") =>
    readChoice(
      text,
      rows.map(({ code, label }) => ({ code, label: label[language] })),
    );
  const place = named("id") ?? named("en");
  return place === undefined ? nothing : jump(situation, place);
}

/** The stops that have an answer to show and to change, with what they are called: all but notes. */
export function reviewed(situation: Situation) {
  return allStops(situation).flatMap((place) => {
    const turn = turnAt(situation, place);
    if (turn && turn.question.type !== "note") return [{ place, label: nameOf(worded(turn.around, turn.question)) }];
    const repeat = repeatTurnAt(situation, place)?.repeat;
    return repeat ? [{ place, label: repeat.label }] : [];
  });
}

function filled({ situation, count }: Filled): Result {
  return { situation, outcome: { kind: "filled", count } };
}

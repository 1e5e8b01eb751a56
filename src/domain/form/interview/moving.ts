// Going from one stop to another. A soft rule that other answers have set off since is told on arrival.

import type { Question, Repeat } from "#domain/form/form.ts";
import { LookAround } from "./look-around.ts";
import type { Node } from "./plan.ts";
import { unkeptWarning } from "./rules.ts";
import { movedTo, nodeAt, type Situation, spotOf } from "./situation.ts";
import { type Cell, cellAt, type Place } from "./state.ts";
import { firstOpen } from "./stops.ts";

/** A question in its row, with all that can be asked about it. */
export interface Turn {
  readonly situation: Situation;
  readonly place: Place;
  readonly question: Question;
  readonly around: LookAround;
}

/** A repeat at which one decides whether there is more. */
export interface RepeatTurn {
  readonly situation: Situation;
  readonly place: Place;
  readonly repeat: Repeat;
  readonly cell: Cell | undefined;
}

/** The relevant question at a place, if that is what stands there. */
export function turnAt(situation: Situation, place: Place | null): Turn | undefined {
  const around = place ? lookAroundAt(situation, place) : undefined;
  const item = around?.node.item;
  return place && around && item && "required" in item ? { situation, place, question: item, around } : undefined;
}

/** The relevant repeat without a count at a place, if that is what stands there. */
export function repeatTurnAt(situation: Situation, place: Place | null): RepeatTurn | undefined {
  const item = place ? lookAroundAt(situation, place)?.node.item : undefined;
  if (!place || item?.type !== "repeat" || item.count) return undefined;
  return { situation, place, repeat: item, cell: cellAt(situation.state.cells, place) };
}

function lookAroundAt(situation: Situation, place: Place): LookAround | undefined {
  const node: Node | undefined = nodeAt(situation, place);
  const spot = spotOf(situation, place);
  return node && spot?.row.relevant[node.slot] === 1 ? new LookAround({ ...situation, node, spot }) : undefined;
}

/** At the first stop that wants something; at the review when none does. */
export function advance(situation: Situation): Situation {
  return moveTo(situation, firstOpen(situation));
}

/** At a stop, or at the review. */
export function moveTo(situation: Situation, place: Place | undefined, returning = false): Situation {
  const turn = turnAt(situation, place ?? null);
  const pending = turn ? unkeptWarning(turn.around, turn.question) : null;
  return movedTo(situation, { at: place ?? null, pending, returning });
}

/** The situation itself, unless its stop is no longer asked: then at the next one that wants something. */
export function onCourse(situation: Situation): Situation {
  const { at } = situation.state;
  const isAsked = at === null || turnAt(situation, at) || repeatTurnAt(situation, at);
  return isAsked ? situation : advance(situation);
}

// How far an interview has come: the questions that are asked as things stand, and how many of them want nothing any more.

import type { Setting } from "./setting.ts";
import { situationOf } from "./situation.ts";
import type { State } from "./state.ts";
import { allOpen, allStops } from "./stops.ts";

export interface Filled {
  readonly filled: number;
  /** Grows and shrinks as answers open and close questions. */
  readonly of: number;
}

export function filledIn(setting: Setting, state: State): Filled {
  const situation = situationOf(setting, state);
  const of = allStops(situation).length;
  return { filled: of - allOpen(situation).length, of };
}

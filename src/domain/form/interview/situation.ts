// What holds in a form for one village and the answers so far: what is asked, what counts in formulas, what still wants
// something. All of it is derived from the state and never stored, so no path can leave it stale; an answer renews
// only what hangs on it. Situations are never changed: a step makes the next one, which shares what stayed the same.

import { type Node, type Plan, planOf, type Section } from "./plan.ts";
import { type Change, Renewal } from "./renewal.ts";
import { type Row, type Spot, spotIn } from "./rows.ts";
import { isSameSetting, type Setting } from "./setting.ts";
import type { Cell, Place, State } from "./state.ts";

export interface Situation {
  readonly setting: Setting;
  readonly plan: Plan;
  readonly state: State;
  readonly root: Row;
  /** How many relevant questions each step has. */
  readonly steps: Uint16Array;
}

const situations = new WeakMap<State, Situation>();

/** The situation of a state; at hand when the state came out of a step. */
export function situationOf(setting: Setting, state: State): Situation {
  const known = situations.get(state);
  if (known && isSameSetting(known.setting, setting)) return remembered(withClock(known, setting));
  const whole = remembered(new Renewal({ setting, plan: planOf(setting.form), state }).whole());
  situations.set(state, whole); // once() may have added to it
  return whole;
}

/** The situation after one cell was given other content. */
export function withCellAt(situation: Situation, place: Place, cell: Cell | undefined): Situation {
  return changed(situation, { place, cell });
}

/** The situation with the person somewhere else; no answer changes. */
export function movedTo(situation: Situation, move: Pick<State, "at" | "pending" | "returning">): Situation {
  return remembered({ ...situation, state: { ...situation.state, ...move } });
}

function changed(situation: Situation, change: Change): Situation {
  return remembered(new Renewal(situation).after(change));
}

function withClock(situation: Situation, setting: Setting): Situation {
  if (situation.setting === setting) return situation;
  if (situation.setting.now.equals(setting.now)) return { ...situation, setting };
  const later = { ...situation, setting };
  return situation.plan.volatile.length === 0 ? later : new Renewal(later).afterTime();
}

function remembered(situation: Situation): Situation {
  situations.set(situation.state, situation);
  return situation;
}

/** Where a place stands; undefined when there is no such row. */
export function spotOf({ root }: Pick<Situation, "root">, place: Place): Spot | undefined {
  return spotIn(root, place.slice(0, -1));
}

/** The node at a place; undefined for a place this form does not have. */
export function nodeAt({ plan }: Pick<Situation, "plan">, place: Place): Node | undefined {
  let section: Section | undefined = plan.root;
  for (let step = 0; step + 2 < place.length; step += 2) section = section?.nodes[place[step] ?? -1]?.inner;
  return section?.nodes[place.at(-1) ?? -1];
}

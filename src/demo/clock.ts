// Once the story is over the clock belongs to whoever has the page open: it flows, and where it is moved the bot's jobs
// are rung on the way, each at its own moment, so that what lies between comes as it would have come.

import type { Temporal } from "temporal-polyfill";
import type { Stage } from "./stage.ts";

const RING_EVERY_MS = 15_000;

/** Gives what ends it. */
export function followClock(stage: Stage): () => Promise<void> {
  const { simulator } = stage;
  let reached = stage.now();
  let isTravelling = false;
  let turn: Promise<void> = Promise.resolve();

  const travel = async (to: Temporal.Instant) => {
    isTravelling = true;
    const rings = stage.ringsBetween(reached, to);
    for (const moment of rings.length > 0 ? rings : [to]) await stage.rings(moment); // turned back: only told
    reached = to;
    isTravelling = false;
  };
  const follow = () => {
    if (isTravelling) return; // our own steps on the way
    const to = stage.now();
    turn = turn.then(() => travel(to));
  };

  simulator.clock.flow();
  const endListening = simulator.onClockChange(follow);
  const timer = setInterval(follow, RING_EVERY_MS);
  return async () => {
    clearInterval(timer);
    endListening();
    await turn;
  };
}

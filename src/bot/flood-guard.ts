// Somebody who sends faster than people can, or a telephone that hangs, has the rest set aside; everybody else is served as
// before. Judged by when things were sent, so what piled up while we were down is no flood.

import type { Temporal } from "temporal-polyfill";

const WINDOW_MS = 10_000;
const MOST_IN_WINDOW = 30;
const REMEMBERED = 10_000;

export type Verdict = "served" | "told" | "set-aside";

export interface FloodGuard {
  /**
   * What is to be done with one more update of a person: "told" is the first that is too much, in whose place they hear of
   * it. `isBehind` says that what they sent before still waits: who is answered at once floods nobody.
   */
  judge(personId: number, at: Temporal.Instant, isBehind: boolean): Verdict;
}

export function createFloodGuard(): FloodGuard {
  const people = new Map<number, Known>();

  return {
    judge(personId, at, isBehind) {
      const ms = at.epochMilliseconds;
      const known = people.get(personId) ?? { recent: [], isTold: false };
      remember(personId, known);
      const { recent } = known;
      while (recent.length > 0 && ms - (recent[0] ?? ms) >= WINDOW_MS) recent.shift();
      if (recent.length < MOST_IN_WINDOW) {
        recent.push(ms);
        known.isTold = false;
        return "served";
      }
      if (!isBehind) return "served";
      if (known.isTold) return "set-aside";
      known.isTold = true;
      return "told";
    },
  };

  /** At the end of the line: those silent for longest are forgotten first. */
  function remember(personId: number, known: Known): void {
    people.delete(personId);
    people.set(personId, known);
    const [oldest] = people.keys();
    if (people.size > REMEMBERED && oldest !== undefined) people.delete(oldest);
  }
}

interface Known {
  /** When the last updates that counted were sent, oldest first. */
  readonly recent: number[];
  isTold: boolean;
}

// What a change of the calendar does to deadlines: which due hours of the turns to come move, and from where to where.

import { Temporal } from "temporal-polyfill";
import type { Holidays } from "./holiday.ts";
import { periodOf } from "./period.ts";
import type { Program } from "./program.ts";
import type { Schedule } from "./schedule.ts";
import { type Turn, turnAt } from "./turn.ts";

export interface MovedDue {
  readonly key: string;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** Of a daily program. */
const MOST_TURNS = 200;

/** Those of the turns around a day, oldest first, whose due hour is another one by the new calendar; by the program's own clock. */
export function movedDues(
  program: Program,
  { before, after }: { readonly before: Holidays; readonly after: Holidays },
  day: Temporal.PlainDate,
): readonly MovedDue[] {
  return turnsAround(program.schedule, day).flatMap((turn) => {
    const [from, to] = [periodOf(program, turn, before).dueAt, periodOf(program, turn, after).dueAt];
    return from.equals(to) ? [] : [{ key: turn.key, from, to }];
  });
}

/** The day may be due for a turn that has ended long before it, or has yet to end. */
function turnsAround(schedule: Schedule, day: Temporal.PlainDate): readonly Turn[] {
  if (schedule.cadence === "custom") return []; // its moments are named one by one and stay
  const { due } = schedule.moments;
  const base = day.subtract({ months: due.months, days: due.days });
  const turns: Turn[] = [];
  let turn = turnAt(schedule, base.subtract({ days: ROUND }));
  const last = base.add({ days: ROUND + lengthOf(turn) });
  while (turns.length < MOST_TURNS && Temporal.PlainDate.compare(turn.from, last) <= 0) {
    if (Temporal.PlainDate.compare(turn.until, schedule.starts) >= 0) turns.push(turn);
    turn = turnAt(schedule, turn.until.add({ days: 1 }));
  }
  return turns;
}

/** A certain day of a month, moved past a long holiday, lies at most so far from where it is counted from. */
const ROUND = 45;

function lengthOf({ from, until }: Turn): number {
  return from.until(until).days;
}

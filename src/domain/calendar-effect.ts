// What a change of the calendar does to deadlines: which due hours of the turns to come move, and from where to where.

import { Temporal } from "temporal-polyfill";
import type { Holidays } from "./holiday.ts";
import { clockOf, timesOf, type UnitClock } from "./period.ts";
import type { Program } from "./program.ts";
import type { Moment, RegularSchedule } from "./schedule.ts";
import { type Turn, turnAt } from "./turn.ts";

export interface MovedDue {
  readonly key: string;
  /** Of whom, where a unit and all below it have a due hour of their own; else it is everybody else's. */
  readonly unitCode?: string;
  /** In which `from` and `to` are told. */
  readonly timeZone: string;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** Of a daily program. */
const MOST_TURNS = 200;

/** Those of the turns around a day whose due hour is another one by the new calendar: the program's own, and those of its exceptions. */
export function movedDues(
  program: Program,
  { before, after }: { readonly before: Holidays; readonly after: Holidays },
  day: Temporal.PlainDate,
): readonly MovedDue[] {
  const { schedule } = program;
  if (schedule.cadence === "custom") return []; // its moments are named one by one and stay
  return duesOf(program, schedule).flatMap(({ due, clock }) =>
    turnsAround(schedule, due, day).flatMap((turn) => {
      const [from, to] = [before, after].map((holidays) => timesOf(program, turn, holidays, clock).dueAt);
      if (!from || !to || from.equals(to)) return [];
      const { timeZone, exception } = clock;
      return [{ key: turn.key, timeZone, from, to, ...(exception ? { unitCode: exception.unit } : {}) }];
    }),
  );
}

interface Due {
  readonly due: Moment;
  readonly clock: UnitClock;
}

function duesOf(program: Program, { moments, exceptions }: RegularSchedule): readonly Due[] {
  const own = exceptions.flatMap(({ unit, moments: { due } }) => (due ? [{ due, clock: clockOf(program, unit) }] : []));
  return [{ due: moments.due, clock: { timeZone: program.timeZone } }, ...own];
}

/** The day may be due for a turn that has ended long before it, or has yet to end. */
function turnsAround(schedule: RegularSchedule, due: Moment, day: Temporal.PlainDate): readonly Turn[] {
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

// One turn of a program and its four instants. They follow from the program, the turn, the unit's clock and the holidays, and are
// kept when the period opens: a holiday decreed later moves the turns to come, never one that is running.

import { Temporal } from "temporal-polyfill";
import { type Holidays, nextWorkingDay, previousWorkingDay } from "./holiday.ts";
import { earlier, isBefore, later } from "./instant.ts";
import type { Program } from "./program.ts";
import { type CustomTurn, type Exception, type Moment, type Moments, plannedDay, type Schedule } from "./schedule.ts";
import { timeZoneOf } from "./time-zone.ts";
import { type Turn, turnAfter, turnAt, turnBefore } from "./turn.ts";
import { isWithin } from "./unit.ts";
import type { Titles } from "./written.ts";

/** The four instants, in this order. */
export interface Times {
  readonly opensAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly lateUntil: Temporal.Instant;
  readonly locksAt: Temporal.Instant;
  /** Only where a locked period is open again for one unit: until then, and `locksAt` says the same. */
  readonly reopenedUntil?: Temporal.Instant;
}

export interface PeriodTimes extends Times {
  /** What is reported: "2026-10" for a month; see `Turn`. */
  readonly key: string;
  /** Only of a turn that a file names. */
  readonly name?: Titles;
}

/** Which clock a unit goes by in a program, and whether it has moments of its own. */
export interface UnitClock {
  readonly timeZone: string;
  readonly exception?: Exception;
}

/** upcoming; open: on time; late: taken, counted as late; overdue: taken, too late to count; locked: not taken. */
export type PeriodState = "upcoming" | "open" | "late" | "overdue" | "locked";

/** The clock of a unit: its own zone where it is known, and the nearest exception that covers it. */
export function clockOf({ timeZone, schedule }: Program, unitCode: string): UnitClock {
  const [exception] = exceptionsOf(schedule)
    .filter(({ unit }) => isWithin(unitCode, unit))
    .toSorted((a, b) => b.unit.length - a.unit.length);
  return { timeZone: timeZoneOf(unitCode) ?? timeZone, ...(exception ? { exception } : {}) };
}

/**
 * The four instants of a turn by some clock, always in order. A due day that is moved past a long holiday takes the later instants
 * along. Where moving would leave no time between opening and due day, both stay where they were planned.
 */
export function timesOf(program: Program, turn: Turn | CustomTurn, holidays: Holidays, clock: UnitClock): Times {
  const local = momentsOf(program.schedule, turn, holidays, clock);
  const instantOf = (moment: Temporal.PlainDateTime) => moment.toZonedDateTime(clock.timeZone).toInstant();

  const dueAt = instantOf(local.due);
  const lateUntil = later(dueAt, instantOf(local.lateUntil));
  return { opensAt: instantOf(local.opens), dueAt, lateUntil, locksAt: later(lateUntil, instantOf(local.locks)) };
}

/** The period of a turn as the program's own zone has it. */
export function periodOf(program: Program, turn: Turn | CustomTurn, holidays: Holidays): PeriodTimes {
  const times = timesOf(program, turn, holidays, { timeZone: program.timeZone });
  return { key: turn.key, ...("name" in turn ? { name: turn.name } : {}), ...times };
}

/** A turn that has to exist now. */
export interface DueTurn {
  readonly turn: Turn | CustomTurn;
  /** By the program's own clock. */
  readonly period: PeriodTimes;
}

/**
 * The turns that have opened somewhere and not locked everywhere, oldest first: what has to exist now, however long nobody looked.
 * By every exception, in the easternmost zone and in the westernmost.
 */
export function turnsToOpen(program: Program, holidays: Holidays, now: Temporal.Instant): readonly DueTurn[] {
  const stateAt = (turn: Turn | CustomTurn) => stateOf(reachOf(program, turn, holidays), now);
  const due: DueTurn[] = [];
  for (const turn of turnsDownFrom(program, now, stateAt)) {
    const state = stateAt(turn);
    if (state === "locked" && program.schedule.cadence !== "custom") break; // and so are all before it
    if (state !== "locked" && state !== "upcoming") due.unshift({ turn, period: periodOf(program, turn, holidays) });
  }
  return due;
}

/** WIB and WIT. */
const MOST_HOURS_APART = 2;

/** A turn from the first hour at which it opens anywhere to the last at which it locks. */
function reachOf(program: Program, turn: Turn | CustomTurn, holidays: Holidays): Times {
  const { timeZone, schedule } = program;
  const own = timesOf(program, turn, holidays, { timeZone });
  const all = [
    own,
    ...exceptionsOf(schedule).map((exception) => timesOf(program, turn, holidays, { timeZone, exception })),
  ];
  const opensAt = all.map((times) => times.opensAt).reduce(earlier);
  const locksAt = all.map((times) => times.locksAt).reduce(later);
  return {
    ...own,
    opensAt: opensAt.subtract({ hours: MOST_HOURS_APART }),
    locksAt: locksAt.add({ hours: MOST_HOURS_APART }),
  };
}

/** Where a period stands. The last instant of "paling lambat pukul 16.00" is still in time; the locking one is not. */
export function stateOf(period: Times, now: Temporal.Instant): PeriodState {
  if (isBefore(now, period.opensAt)) return "upcoming";
  if (!isBefore(now, period.locksAt)) return "locked";
  if (isBefore(period.lateUntil, now)) return "overdue";
  if (isBefore(period.dueAt, now)) return "late";
  return "open";
}

/** The turns a program has by now, newest first; some of them may still be to open. A later turn never opens before an earlier one. */
function* turnsDownFrom(
  { schedule, timeZone }: Program,
  now: Temporal.Instant,
  stateAt: (turn: Turn) => PeriodState,
): Generator<Turn | CustomTurn> {
  if (schedule.cadence === "custom") {
    yield* schedule.turns.toReversed();
    return;
  }
  let newest = turnAt(schedule, now.toZonedDateTimeISO(timeZone).toPlainDate());
  // Some open before their first day.
  for (let next = turnAfter(schedule, newest); stateAt(next) !== "upcoming"; next = turnAfter(schedule, next))
    newest = next;
  const isReported = ({ until }: Turn) => Temporal.PlainDate.compare(until, schedule.starts) >= 0;
  for (let turn = newest; isReported(turn); turn = turnBefore(schedule, turn)) yield turn;
}

function exceptionsOf(schedule: Schedule): readonly Exception[] {
  return schedule.cadence === "custom" ? [] : schedule.exceptions;
}

function momentsOf(
  schedule: Schedule,
  turn: Turn | CustomTurn,
  holidays: Holidays,
  { exception }: UnitClock,
): Moments<Temporal.PlainDateTime> {
  if ("moments" in turn) return turn.moments;
  if (schedule.cadence === "custom") throw new Error(`turn ${turn.key} has no moments`);
  const { opens, due, lateUntil, locks } = { ...schedule.moments, ...exception?.moments };
  const planned = (moment: Moment) => plannedDay(moment, turn).toPlainDateTime(moment.at);
  const moved = (moment: Moment) => movedDay(moment, turn, holidays).toPlainDateTime(moment.at);
  const isInOrder = Temporal.PlainDateTime.compare(moved(opens), moved(due)) < 0;
  const at = isInOrder ? moved : planned;
  return { opens: at(opens), due: at(due), lateUntil: moved(lateUntil), locks: moved(locks) };
}

function movedDay(moment: Moment, turn: Turn, holidays: Holidays): Temporal.PlainDate {
  const day = plannedDay(moment, turn);
  if (moment.moved === "never") return day;
  return moment.moved === "next-working-day" ? nextWorkingDay(day, holidays) : previousWorkingDay(day, holidays);
}

// Days off that are added, cancelled and taken back by those who keep the calendar, and which deadlines that moves: those of periods
// to come only. A period that is open keeps the instants it opened with.

import { Temporal } from "temporal-polyfill";
import { movedDues } from "#domain/calendar-effect.ts";
import { type Holiday, type HolidayChange, type Holidays, withChanges } from "#domain/holiday.ts";
import { mayAnywhere } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Program } from "#domain/program.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import type { Storage } from "#storage/store.ts";
import { type Actor, requireActor } from "./actor.ts";

/** A day off, or one that was cancelled, and whether that is by hand. */
export interface CalendarDay {
  readonly date: Temporal.PlainDate;
  readonly name: string;
  readonly state: "decreed" | "added" | "cancelled";
}

/** A deadline that moves, or that would if its period were not open already. */
export interface Moved {
  readonly program: Program;
  readonly key: string;
  /** Whose due hour it is, where the program makes an exception for them. */
  readonly unit?: PlacedUnit;
  readonly timeZone: string;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly isOpen: boolean;
}

/** What is to be so of a day. */
export type DayChange =
  | { readonly do: "add"; readonly date: Temporal.PlainDate; readonly name: string }
  | { readonly do: "cancel"; readonly date: Temporal.PlainDate }
  | { readonly do: "restore"; readonly date: Temporal.PlainDate };

export interface CalendarChanged {
  readonly day: { readonly date: Temporal.PlainDate; readonly name: string };
  /** Nothing was different before. */
  readonly isSame: boolean;
  readonly moved: readonly Moved[];
}

/** Who does it; undefined for those who run the bot. */
type By = Actor | undefined;

export type CalendarKeeping = ReturnType<typeof createCalendarKeeping>;

export function createCalendarKeeping(storage: Storage, files: Holidays, timeZone: string) {
  const todayAt = (now: Temporal.Instant) => now.toZonedDateTimeISO(timeZone).toPlainDate();

  return {
    today: todayAt,

    /** Whether somebody may change the calendar, which is one for all. */
    mayChange({ assignments }: Actor): boolean {
      return mayAnywhere(assignments, "change-calendar");
    },

    /** @throws Problem `not-permitted` and as `requireActor` */
    permitted(actor: Actor | undefined): Actor {
      const known = requireActor(actor);
      if (!this.mayChange(known)) throw new Problem("not-permitted");
      return known;
    },

    /** From a day on, oldest first, those that were cancelled among them. */
    async days(from: Temporal.PlainDate): Promise<readonly CalendarDay[]> {
      const changes = await storage.holidays.changes();
      const byDate = new Map([...files.daysOff.values()].map((day) => [day.date, stateOf(day)]));
      for (const change of changes) byDate.set(change.date, changedState(change));
      return [...byDate]
        .map(([date, day]) => ({ ...day, date: Temporal.PlainDate.from(date) }))
        .filter(({ date }) => Temporal.PlainDate.compare(date, from) >= 0)
        .toSorted((one, other) => Temporal.PlainDate.compare(one.date, other.date));
    },

    /** What a change would do. */
    async consider(change: DayChange): Promise<CalendarChanged> {
      const changes = await storage.holidays.changes();
      const date = change.date.toString();
      const others = changes.filter((each) => each.date !== date);
      const before = withChanges(files, changes);
      const was = before.daysOff.get(date);
      const name = change.do === "add" ? change.name : nameOf(date, { changes, before });
      const wanted = wantedOf(change, name);
      const after = withChanges(files, wanted ? [...others, wanted] : others);
      return {
        day: { date: change.date, name },
        isSame: was?.name === after.daysOff.get(date)?.name,
        moved: await movedBy({ before, after }, change.date),
      };
    },

    /** Writes it, and that it was done. The caller has asked whether somebody may. */
    async change(by: By, change: DayChange, now: Temporal.Instant): Promise<CalendarChanged> {
      const effect = await this.consider(change);
      if (effect.isSame) return effect;
      const wanted = wantedOf(change, effect.day.name);
      const who = by ? { changedById: by.person.id } : {};
      await storage.transaction(async (store) => {
        const date = change.date.toString();
        if (wanted) await store.holidays.change({ ...wanted, ...who, changedAt: now });
        else await store.holidays.restore(date);
        await store.audit.append({
          at: now,
          ...(by ? { personId: by.person.id } : {}),
          action: `holiday-${change.do}`,
          subject: `holiday:${date}`,
          details: { name: effect.day.name },
        });
      });
      return effect;
    },
  };

  /** What a day is called, off or not. */
  function nameOf(date: string, { changes, before }: { changes: readonly HolidayChange[]; before: Holidays }): string {
    const day = before.daysOff.get(date) ?? changes.find((each) => each.date === date) ?? files.daysOff.get(date);
    return day?.name ?? "";
  }

  async function movedBy(
    calendars: { readonly before: Holidays; readonly after: Holidays },
    day: Temporal.PlainDate,
  ): Promise<readonly Moved[]> {
    const moved: Moved[] = [];
    for (const program of await storage.programs.all()) {
      const dues = movedDues(program, calendars, day);
      if (dues.length === 0) continue;
      const opened = await storage.periods.keysOf(program.id);
      const units = await storage.units.findAll(dues.flatMap(({ unitCode }) => unitCode ?? []));
      for (const { unitCode, ...due } of dues) {
        const unit = unitCode === undefined ? undefined : units.get(unitCode);
        moved.push({ ...due, program, isOpen: opened.has(due.key), ...(unit ? { unit } : {}) });
      }
    }
    return moved.toSorted((one, other) => Temporal.Instant.compare(one.from, other.from));
  }
}

/** The row that says it; none where the files are to hold again. */
function wantedOf(change: DayChange, name: string): HolidayChange | undefined {
  if (change.do === "restore") return undefined;
  return { date: change.date.toString(), cancelled: change.do === "cancel", name };
}

function stateOf({ name }: Holiday): Omit<CalendarDay, "date"> {
  return { name, state: "decreed" };
}

function changedState({ name, cancelled }: HolidayChange): Omit<CalendarDay, "date"> {
  return { name, state: cancelled ? "cancelled" : "added" };
}

// Who is told of which silence, and when it is planned. One planner at a time writes what is owed, in one transaction: what was
// written with a message and what was not can never differ, whenever the process dies.

import type { Temporal } from "temporal-polyfill";
import type { Holidays } from "#domain/holiday.ts";
import { isTouchDay, tellingsDue } from "#domain/nudge.ts";
import type { Program } from "#domain/program.ts";
import { isQuiet } from "#domain/quiet-hours.ts";
import type { PlanningDay, SilentTiming } from "#storage/nudges.ts";
import type { Storage, Store } from "#storage/store.ts";

/** The days off as they are known now. */
export interface Calendar {
  holidays(): Promise<Holidays>;
}

export type Nudging = ReturnType<typeof createNudging>;

export function createNudging(storage: Storage, calendar: Calendar) {
  return {
    /** Writes the reminders and the lists that are owed now; gives the number of new messages. */
    async plan(now: Temporal.Instant): Promise<number> {
      const holidays = await calendar.holidays();
      return await storage.transaction(async (store) => {
        await store.nudges.takeTurn();
        for (const program of await store.programs.all()) {
          for (const timing of await store.nudges.timings(program.id, now)) {
            if (isQuiet({ timeZone: timing.timeZone, quiet: program.quiet }, holidays, now)) continue;
            await planFor(store, { program, timing, holidays }, now);
          }
        }
        return await store.nudges.writeDeliveries(now);
      });
    },
  };
}

interface Group {
  readonly program: Program;
  readonly timing: SilentTiming;
  readonly holidays: Holidays;
}

async function planFor(store: Store, { program, timing, holidays }: Group, now: Temporal.Instant): Promise<void> {
  const day = planningDay(program, timing.timeZone, now);
  for (const telling of tellingsDue(program, timing, holidays, now)) {
    await store.nudges.tell(telling, timing, day, now);
  }
  if (!program.drafts || isTouchDay(program, timing, holidays, now)) return;
  await store.nudges.tellOfDrafts({ ...program.drafts, roles: program.reporters }, timing, day, now);
}

function planningDay({ caps }: Program, timeZone: string, now: Temporal.Instant): PlanningDay {
  const start = now.toZonedDateTimeISO(timeZone).startOfDay();
  const until = start.add({ days: 1 }).toInstant();
  return { today: start.toPlainDate(), from: start.toInstant(), until, perDay: caps.perDay };
}

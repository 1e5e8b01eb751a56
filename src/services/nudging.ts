// Who is told of which silence, and when it is planned. One planner at a time writes what is owed, in one transaction: what was
// written with a message and what was not can never differ, whenever the process dies.

import type { Temporal } from "temporal-polyfill";
import type { Holidays } from "#domain/holiday.ts";
import { isTouchDay, type NudgeKind, type Telling, tellingsDue } from "#domain/nudge.ts";
import type { Program } from "#domain/program.ts";
import { isQuiet } from "#domain/quiet-hours.ts";
import type { LocalDay, NumberedTiming } from "#storage/nudges.ts";
import type { Storage, Store } from "#storage/store.ts";
import type { Calendar } from "./calendar.ts";

export type Nudging = ReturnType<typeof createNudging>;

export function createNudging(storage: Storage, calendar: Calendar) {
  return {
    /** Writes the reminders and the lists that are owed now; gives the number of new messages. */
    async plan(now: Temporal.Instant): Promise<number> {
      const holidays = await calendar.holidays();
      return await storage.transaction(async (store) => {
        await store.nudges.takeTurn();
        const programs = new Map((await store.programs.all()).map((program) => [program.id, program]));
        const groups = (await store.nudges.gatherSilent(now)).flatMap((timing) => {
          const program = programs.get(timing.programId);
          if (!program || !isAwake(program, timing, holidays, now)) return [];
          return [{ program, timing, holidays, tellings: tellingsDue(program, timing, holidays, now) }];
        });
        if (groups.length === 0) return 0;
        const days = new Map(groups.map(({ timing: { timeZone } }) => [timeZone, localDay(timeZone, now)]));
        await store.nudges.gatherHearers([...days.values()], now);
        for (const group of groups) await remind(store, group, now);
        const climbing = groups.filter(({ tellings }) => tellings.some(({ kind }) => kind === "ladder"));
        if (climbing.length > 0) await store.nudges.countWritten();
        for (const group of climbing) await tell(store, group, "ladder");
        return await store.nudges.writeDeliveries(now);
      });
    },
  };
}

interface Group {
  readonly program: Program;
  readonly timing: NumberedTiming;
  readonly holidays: Holidays;
  readonly tellings: readonly Telling[];
}

/** To those who owe, or of whom a draft waits. */
async function remind(store: Store, group: Group, now: Temporal.Instant): Promise<void> {
  const { program, timing, holidays } = group;
  await tell(store, group, "reminder");
  if (!program.drafts || isTouchDay(program, timing, holidays, now)) return;
  const limits = { perDay: program.caps.perDay, day: localDay(timing.timeZone, now), now };
  await store.nudges.tellOfDrafts({ ...program.drafts, roles: program.reporters }, timing, limits);
}

async function tell(store: Store, { program, timing, tellings }: Group, kind: NudgeKind): Promise<void> {
  for (const telling of tellings) {
    if (telling.kind === kind) await store.nudges.tell(telling, timing, program.caps);
  }
}

function isAwake({ quiet }: Program, { timeZone }: NumberedTiming, holidays: Holidays, now: Temporal.Instant): boolean {
  return !isQuiet({ timeZone, quiet }, holidays, now);
}

function localDay(timeZone: string, now: Temporal.Instant): LocalDay {
  const start = now.toZonedDateTimeISO(timeZone).startOfDay();
  return { timeZone, today: start.toPlainDate(), from: start.toInstant(), until: start.add({ days: 1 }).toInstant() };
}

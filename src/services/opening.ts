// Opens the periods whose hour has come and freezes who owes. Safe to run at any time and by anybody: the unique index
// lets one open a period, and downtime is made good by the next run.

import { Temporal } from "temporal-polyfill";
import type { Holidays } from "#domain/holiday.ts";
import { clockOf, type DueTurn, stateOf, timesOf, turnsToOpen, type UnitClock } from "#domain/period.ts";
import type { Program } from "#domain/program.ts";
import type { Owed } from "#storage/periods.ts";
import type { Storage } from "#storage/store.ts";
import type { Calendar } from "./calendar.ts";

export type Opening = ReturnType<typeof createOpening>;

export function createOpening(storage: Storage, calendar: Calendar) {
  return {
    /** Gives how many periods were opened and how many obligations that made. */
    async openPeriods(now: Temporal.Instant): Promise<{ opened: number; obligations: number }> {
      let opened = 0;
      let obligations = 0;
      const holidays = await calendar.holidays();
      for (const program of await storage.programs.all()) {
        const made = await openFor(program, holidays, now);
        opened += made.length;
        obligations += made.reduce((sum, count) => sum + count, 0);
      }
      return { opened, obligations };
    },
  };

  async function openFor(program: Program, holidays: Holidays, now: Temporal.Instant): Promise<number[]> {
    const turns = turnsToOpen(program, holidays, now);
    if (turns.length === 0) return [];
    const known = await storage.periods.keysOf(program.id);
    const counts: number[] = [];
    for (const due of turns.filter(({ period }) => !known.has(period.key))) {
      const count = await open(program, { ...due, holidays }, now);
      if (count !== undefined) counts.push(count);
    }
    return counts;
  }

  /** How many owe it; undefined when its first hour has not come or somebody else opened it. */
  async function open(
    program: Program,
    { turn, period, holidays }: DueTurn & { readonly holidays: Holidays },
    now: Temporal.Instant,
  ): Promise<number | undefined> {
    return await storage.transaction(async (store) => {
      const units = await store.units.openOfKind(program.owedBy, program.unit);
      const codes = units.map((unit) => unit.code);
      const owed = byClock(program, codes).map(
        ({ clock, unitCodes }): Owed => ({
          ...timesOf(program, turn, holidays, clock),
          timeZone: clock.timeZone,
          unitCodes,
        }),
      );
      const opensAt = outermost(owed, "opensAt", -1) ?? period.opensAt;
      const locksAt = outermost(owed, "locksAt", 1) ?? period.locksAt;
      const whole = { ...period, opensAt, locksAt };
      const state = stateOf(whole, now);
      if (state === "upcoming" || state === "locked") return undefined;

      const form = await store.forms.newest(program.form);
      const row = { ...whole, programId: program.id, formVersionId: form.id };
      return (await store.periods.open(row, owed)) === undefined ? undefined : codes.length;
    });
  }
}

/** Units that go by the same clock and the same exception, in the order of their codes. */
function byClock(program: Program, codes: readonly string[]): { clock: UnitClock; unitCodes: string[] }[] {
  const groups = new Map<string, { clock: UnitClock; unitCodes: string[] }>();
  for (const code of codes) {
    const clock = clockOf(program, code);
    const key = `${clock.timeZone} ${clock.exception?.unit ?? ""}`;
    const group = groups.get(key) ?? { clock, unitCodes: [] };
    group.unitCodes.push(code);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The earliest (-1) or latest (1) of an instant of theirs. */
function outermost(owed: readonly Owed[], which: "opensAt" | "locksAt", sign: -1 | 1): Temporal.Instant | undefined {
  return owed.map((each) => each[which]).toSorted((a, b) => sign * Temporal.Instant.compare(b, a))[0];
}

// Opens the periods whose hour has come and freezes who owes. Safe to run at any time and by anybody: the unique index
// lets one open a period, and downtime is made good by the next run.

import type { Temporal } from "temporal-polyfill";
import type { Holidays } from "#domain/holiday.ts";
import { periodsToOpen } from "#domain/period.ts";
import type { Program } from "#domain/program.ts";
import type { Storage } from "#storage/store.ts";

export type Opening = ReturnType<typeof createOpening>;

export function createOpening(storage: Storage, holidays: Holidays) {
  return {
    /** Gives how many periods were opened and how many obligations that made. */
    async openPeriods(now: Temporal.Instant): Promise<{ opened: number; obligations: number }> {
      let opened = 0;
      let obligations = 0;
      for (const program of await storage.programs.all()) {
        const made = await openFor(program, now);
        opened += made.length;
        obligations += made.reduce((sum, count) => sum + count, 0);
      }
      return { opened, obligations };
    },
  };

  async function openFor(program: Program, now: Temporal.Instant): Promise<number[]> {
    const known = await storage.periods.keysOf(program.id);
    const missing = periodsToOpen(program, holidays, now).filter((period) => !known.has(period.key));
    const counts: number[] = [];
    for (const times of missing) {
      const count = await storage.transaction(async (store) => {
        const form = await store.forms.newest(program.form);
        const units = await store.units.openOfKind(program.owedBy, program.unit);
        const codes = units.map((unit) => unit.code);
        const period = { ...times, programId: program.id, formVersionId: form.id };
        const owed = [{ ...times, timeZone: program.timeZone, unitCodes: codes }];
        return (await store.periods.open(period, owed)) === undefined ? undefined : codes.length;
      });
      if (count !== undefined) counts.push(count);
    }
    return counts;
  }
}

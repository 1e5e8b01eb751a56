// The calendar everybody plans by: the files of days off and what was changed by hand since, read anew each time it is asked for, so
// that a day added in one process counts in all.

import { type Holidays, withChanges } from "#domain/holiday.ts";
import type { Storage } from "#storage/store.ts";

export interface Calendar {
  holidays(): Promise<Holidays>;
}

export function createCalendar(storage: Storage, files: Holidays): Calendar {
  return {
    holidays: async () => withChanges(files, await storage.holidays.changes()),
  };
}

// Days off that were added to the files of programs/holidays or cancelled, by hand and one row a day.

import { Temporal } from "temporal-polyfill";
import type { HolidayChange } from "#domain/holiday.ts";
import type { Db } from "./database.ts";
import { fromPlainDate, toDate, toPlainDate } from "./values.ts";

export interface NewChange extends HolidayChange {
  /** Nobody where those who run the bot did it. */
  readonly changedById?: number;
  readonly changedAt: Temporal.Instant;
}

export function createHolidays(db: Db) {
  return {
    /** What was changed, oldest day first. */
    async changes(): Promise<HolidayChange[]> {
      const rows = await db.holidayChange.findMany({ orderBy: { date: "asc" } });
      return rows.map(({ date, cancelled, name }) => ({ date: toPlainDate(date).toString(), cancelled, name }));
    },

    /** Writes what is so of a day now, whatever was written of it before. */
    async change({ date, changedAt, ...change }: NewChange): Promise<void> {
      const data = { ...change, changedById: change.changedById ?? null, changedAt: toDate(changedAt) };
      const where = { date: fromPlainDate(Temporal.PlainDate.from(date)) };
      await db.holidayChange.upsert({ where, create: { ...where, ...data }, update: data });
    },

    /** Takes back what was changed of a day; whether something was. */
    async restore(date: string): Promise<boolean> {
      const where = { date: fromPlainDate(Temporal.PlainDate.from(date)) };
      return (await db.holidayChange.deleteMany({ where })).count > 0;
    },
  };
}

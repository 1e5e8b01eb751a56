// When people are on leave, and who stands in for them. Nothing is deleted: coming back early moves the end.

import { Temporal } from "temporal-polyfill";
import type { Db } from "./database.ts";
import type { Absence as Row } from "./generated/client.ts";
import { fromPlainDate, toDate, toPlainDate } from "./values.ts";

export interface Absence {
  readonly id: number;
  readonly personId: number;
  readonly from: Temporal.PlainDate;
  /** The first day back. */
  readonly until: Temporal.PlainDate;
  readonly standInId?: number;
}

export function createAbsences(db: Db) {
  return {
    /** Gives its id. */
    async insert({ personId, from, until, standInId }: Omit<Absence, "id">, now: Temporal.Instant): Promise<number> {
      const days = { startsOn: fromPlainDate(from), endsOn: fromPlainDate(until) };
      const data = { personId, ...days, standInId: standInId ?? null, createdAt: toDate(now) };
      return (await db.absence.create({ data })).id;
    },

    async get(id: number): Promise<Absence> {
      return toAbsence(await db.absence.findUniqueOrThrow({ where: { id } }));
    },

    /** The leave a person is on, or else the next one to come. */
    async currentOf(personId: number, today: Temporal.PlainDate): Promise<Absence | undefined> {
      const row = await db.absence.findFirst({
        where: { personId, endsOn: { gt: fromPlainDate(today) } },
        orderBy: [{ startsOn: "asc" }, { id: "asc" }],
      });
      return row ? toAbsence(row) : undefined;
    },

    /** Who of some people is away today, by person. */
    async runningOf(personIds: readonly number[], today: Temporal.PlainDate): Promise<ReadonlyMap<number, Absence>> {
      const date = fromPlainDate(today);
      const rows = await db.absence.findMany({
        where: { personId: { in: [...personIds] }, startsOn: { lte: date }, endsOn: { gt: date } },
        orderBy: { id: "asc" },
      });
      return new Map(rows.map((row) => [row.personId, toAbsence(row)]));
    },

    /** Ends it on a day; what has not begun by then never does. */
    async end({ id, from }: Absence, on: Temporal.PlainDate): Promise<void> {
      const endsOn = Temporal.PlainDate.compare(on, from) < 0 ? from : on;
      await db.absence.update({ where: { id }, data: { endsOn: fromPlainDate(endsOn) } });
    },
  };
}

function toAbsence({ id, personId, startsOn, endsOn, standInId }: Row): Absence {
  const days = { from: toPlainDate(startsOn), until: toPlainDate(endsOn) };
  return { id, personId, ...days, ...(standInId === null ? {} : { standInId }) };
}

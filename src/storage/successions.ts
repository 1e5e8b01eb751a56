// Where units that were merged or split went on. Rows are added and never changed; the units themselves keep their code and all that
// hangs on it.

import type { Succession } from "#domain/succession.ts";
import type { Db } from "./database.ts";
import type { UnitSuccession as Row } from "./generated/client.ts";
import { fromPlainDate, toPlainDate } from "./values.ts";

export function createSuccessions(db: Db) {
  return {
    /** Nobody else closes, merges or splits anything until the transaction is over. */
    async hold(): Promise<void> {
      await db.$executeRaw`LOCK TABLE unit_succession IN SHARE ROW EXCLUSIVE MODE`;
    },

    async insert(successions: readonly Succession[]): Promise<void> {
      const data = successions.map(({ from, to, on }) => ({ fromCode: from, toCode: to, on: fromPlainDate(on) }));
      await db.unitSuccession.createMany({ data });
    },

    /** Where some units went on, oldest first. */
    async from(codes: readonly string[]): Promise<Succession[]> {
      return await found({ fromCode: { in: [...codes] } });
    },

    /** What some units took over, oldest first. */
    async into(codes: readonly string[]): Promise<Succession[]> {
      return await found({ toCode: { in: [...codes] } });
    },

    /** All that units have come from, one before another, by unit. */
    async origins(codes: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
      const rows = await db.$queryRaw<{ code: string; origin: string }[]>`
        WITH RECURSIVE origin (code, origin) AS (
          SELECT to_code, from_code FROM unit_succession WHERE to_code = ANY(${[...codes]}::text[])
          UNION
          SELECT o.code, s.from_code FROM origin o JOIN unit_succession s ON s.to_code = o.origin
        )
        SELECT code, origin FROM origin`;
      const byCode = Map.groupBy(rows, ({ code }) => code);
      return new Map([...byCode].map(([code, all]) => [code, new Set(all.map(({ origin }) => origin))]));
    },
  };

  async function found(where: object): Promise<Succession[]> {
    const rows = await db.unitSuccession.findMany({
      where,
      orderBy: [{ on: "asc" }, { fromCode: "asc" }, { toCode: "asc" }],
    });
    return rows.map(toSuccession);
  }
}

function toSuccession({ fromCode, toCode, on }: Row): Succession {
  return { from: fromCode, to: toCode, on: toPlainDate(on) };
}

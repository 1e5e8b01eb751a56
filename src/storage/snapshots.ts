// Frozen figures: a digest's numbers as they were when it was made, found again by its number.

import type { Temporal } from "temporal-polyfill";
import type { Figures } from "#domain/digest.ts";
import type { Db } from "./database.ts";
import type { Snapshot as Row } from "./generated/client.ts";
import { toDate, toInstant, toJson } from "./values.ts";

export interface Snapshot {
  readonly id: number;
  readonly key: string;
  readonly programId: string;
  readonly unitCode: string;
  readonly asOf: Temporal.Instant;
  readonly figures: Figures;
}

export function createSnapshots(db: Db) {
  return {
    /** The number of the snapshot under a key. */
    async find(key: string): Promise<number | undefined> {
      return (await db.snapshot.findUnique({ where: { key }, select: { id: true } }))?.id;
    },

    /** Gives the new snapshot's number, or that of the one made before under the same key. */
    async freeze({ asOf, figures, ...snapshot }: Omit<Snapshot, "id">): Promise<number> {
      const data = { ...snapshot, asOf: toDate(asOf), figures: toJson(figures) };
      const [row] = await db.snapshot.createManyAndReturn({ data, skipDuplicates: true });
      return (row ?? (await db.snapshot.findUniqueOrThrow({ where: { key: snapshot.key } }))).id;
    },

    async get(id: number): Promise<Snapshot> {
      return toSnapshot(await db.snapshot.findUniqueOrThrow({ where: { id } }));
    },

    /** The snapshots of a unit before an instant, newest first. */
    async before(snapshot: Pick<Snapshot, "programId" | "unitCode" | "asOf">, most: number): Promise<Snapshot[]> {
      const { programId, unitCode, asOf } = snapshot;
      const rows = await db.snapshot.findMany({
        where: { programId, unitCode, asOf: { lt: toDate(asOf) } },
        orderBy: { asOf: "desc" },
        take: most,
      });
      return rows.map(toSnapshot);
    },
  };
}

function toSnapshot({ asOf, figures, ...row }: Row): Snapshot {
  return { ...row, asOf: toInstant(asOf), figures: figures as unknown as Figures };
}

// Requests to open a locked period again, and what was decided on each. The first decision counts.

import type { Temporal } from "temporal-polyfill";
import type { Db } from "./database.ts";
import type { Reopening as Row } from "./generated/client.ts";
import { ofUnitsWithin } from "./units.ts";
import { toDate, toInstant } from "./values.ts";

export interface Reopening {
  readonly id: number;
  readonly obligationId: number;
  readonly askedById: number;
  readonly askedAt: Temporal.Instant;
  /** One of ours by its name, or as somebody wrote it. */
  readonly reason: string;
  readonly decision?: { readonly granted: boolean; readonly byId: number };
}

export function createReopenings(db: Db) {
  return {
    async find(id: number): Promise<Reopening | undefined> {
      if (!Number.isSafeInteger(id)) return undefined; // out of a forged button
      const row = await db.reopening.findUnique({ where: { id } });
      return row ? toReopening(row) : undefined;
    },

    /** Those of some obligations that nobody has decided on, by obligation. */
    async pendingOf(obligationIds: readonly number[]): Promise<ReadonlyMap<number, Reopening>> {
      const rows = await db.reopening.findMany({
        where: { obligationId: { in: [...obligationIds] }, granted: null },
        orderBy: { id: "asc" },
      });
      return new Map(rows.map((row) => [row.obligationId, toReopening(row)]));
    },

    /** How many wait for a decision at and below some units; what was reported or let off meanwhile waits no more. */
    async countPending(codes: readonly string[]): Promise<number> {
      return await db.reopening.count({ where: pendingWithin(codes) });
    },

    /** Those that wait there longest. */
    async pending(codes: readonly string[], most: number): Promise<Reopening[]> {
      const rows = await db.reopening.findMany({ where: pendingWithin(codes), orderBy: { id: "asc" }, take: most });
      return rows.map(toReopening);
    },

    /** Gives its id. */
    async insert(
      { obligationId, askedById, reason }: Pick<Reopening, "obligationId" | "askedById" | "reason">,
      now: Temporal.Instant,
    ): Promise<number> {
      return (await db.reopening.create({ data: { obligationId, askedById, reason, askedAt: toDate(now) } })).id;
    },

    /** Whether this is the decision; false where somebody was first. */
    async decide(
      id: number,
      { granted, byId }: { readonly granted: boolean; readonly byId: number },
      now: Temporal.Instant,
    ): Promise<boolean> {
      const { count } = await db.reopening.updateMany({
        where: { id, granted: null },
        data: { granted, decidedById: byId, decidedAt: toDate(now) },
      });
      return count > 0;
    },
  };
}

function pendingWithin(codes: readonly string[]) {
  return { granted: null, obligation: { report: null, exemptedAt: null, OR: ofUnitsWithin(codes) } };
}

function toReopening({ id, obligationId, askedById, askedAt, reason, granted, decidedById }: Row): Reopening {
  const decision = granted === null || decidedById === null ? {} : { decision: { granted, byId: decidedById } };
  return { id, obligationId, askedById, askedAt: toInstant(askedAt), reason, ...decision };
}

// What is granted an obligation: its deadline put off, let off, opened again. Each change says from what it starts, so that the
// same tapped twice changes once.

import type { Temporal } from "temporal-polyfill";
import type { Times } from "#domain/period.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { toDate } from "./values.ts";

export function createGrants(db: Db) {
  return {
    /** Nobody else decides on it until the transaction is over. */
    async hold(obligationId: number): Promise<void> {
      await db.$queryRaw`SELECT id FROM obligation WHERE id = ${obligationId}::int FOR UPDATE`;
    },

    /**
     * Whether it was: not where the deadline is another than `from` by now, or nothing is owed any more. `opened` is the deadline
     * it opened with.
     */
    async putOff(
      obligationId: number,
      { from, opened }: { readonly from: Temporal.Instant; readonly opened: Temporal.Instant },
      { dueAt, lateUntil, locksAt }: Times,
    ): Promise<boolean> {
      const { count } = await db.obligation.updateMany({
        where: { id: obligationId, dueAt: toDate(from), exemptedAt: null, report: null },
        data: {
          dueAt: toDate(dueAt),
          lateUntil: toDate(lateUntil),
          locksAt: toDate(locksAt),
          putOffFrom: toDate(opened),
        },
      });
      return count > 0;
    },

    /** Whether it was; one that is reported or let off already stays as it is. */
    async exempt(
      obligationId: number,
      { reason, personId }: { readonly reason: string; readonly personId: number },
      now: Temporal.Instant,
    ): Promise<boolean> {
      const { count } = await db.obligation.updateMany({
        where: { id: obligationId, exemptedAt: null, report: null },
        data: { exemptedAt: toDate(now), exemptReason: reason, exemptedById: personId },
      });
      return count > 0;
    },

    /** How many `exemptClosed` would let off. */
    async countClosed(unitCodes: readonly string[], on: Temporal.PlainDate): Promise<number> {
      const [row] = await db.$queryRaw<[{ count: number }]>`
        SELECT count(*)::int AS count FROM obligation o WHERE ${isCutOff(unitCodes, on)}`;
      return row.count;
    },

    /** Lets units that were closed on a day off what nobody can report for them any more. Gives the obligations. */
    async exemptClosed(
      unitCodes: readonly string[],
      { on, reason }: { readonly on: Temporal.PlainDate; readonly reason: string },
      now: Temporal.Instant,
    ): Promise<{ id: number; unitCode: string }[]> {
      return await db.$queryRaw<{ id: number; unitCode: string }[]>`
        UPDATE obligation o SET exempted_at = ${toDate(now)}::timestamptz, exempt_reason = ${reason}
        WHERE ${isCutOff(unitCodes, on)} RETURNING o.id, o.unit_code AS "unitCode"`;
    },

    /** Whether it was let off until now. */
    async lift(obligationId: number): Promise<boolean> {
      const { count } = await db.obligation.updateMany({
        where: { id: obligationId, exemptedAt: { not: null } },
        data: { exemptedAt: null, exemptReason: null, exemptedById: null },
      });
      return count > 0;
    },

    async openAgain(obligationId: number, until: Temporal.Instant): Promise<void> {
      await db.obligation.update({ where: { id: obligationId }, data: { reopenedUntil: toDate(until) } });
    },
  };
}

/** Owed by one of some units, and not locked when a day began there. */
function isCutOff(unitCodes: readonly string[], on: Temporal.PlainDate): Prisma.Sql {
  return Prisma.sql`o.unit_code = ANY(${[...unitCodes]}::text[]) AND o.exempted_at IS NULL
    AND greatest(o.locks_at, o.reopened_until) > (${on.toString()}::date::timestamp AT TIME ZONE o.time_zone)
    AND NOT EXISTS (SELECT 1 FROM report r WHERE r.obligation_id = o.id)`;
}

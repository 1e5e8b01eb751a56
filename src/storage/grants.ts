// What is granted an obligation: its deadline put off, let off, opened again. Each change says from what it starts, so that the
// same tapped twice changes once.

import type { Temporal } from "temporal-polyfill";
import type { Times } from "#domain/period.ts";
import type { Db } from "./database.ts";
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

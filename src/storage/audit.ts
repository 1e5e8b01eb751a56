// What people decided, in the order in which they did. Entries are written in the transaction of what they tell of, and never changed.

import type { Temporal } from "temporal-polyfill";
import type { Db } from "./database.ts";
import { toDate, toInstant, toJson } from "./values.ts";

export interface AuditEntry {
  readonly at: Temporal.Instant;
  /** Nobody where the program itself did it, or those who run it. */
  readonly personId?: number;
  readonly action: string;
  /** "obligation:17", "holiday:2027-03-09" */
  readonly subject: string;
  readonly unitCode?: string;
  readonly details: unknown;
}

export function createAudit(db: Db) {
  return {
    async append({ at, personId, action, subject, unitCode, details }: AuditEntry): Promise<void> {
      await db.auditEntry.create({
        data: {
          at: toDate(at),
          personId: personId ?? null,
          action,
          subject,
          unitCode: unitCode ?? null,
          details: toJson(details),
        },
      });
    },

    /** Oldest first. */
    async of(subject: string): Promise<AuditEntry[]> {
      const rows = await db.auditEntry.findMany({ where: { subject }, orderBy: { id: "asc" } });
      return rows.map(({ at, personId, action, unitCode, details }) => ({
        at: toInstant(at),
        action,
        subject,
        details,
        ...(personId === null ? {} : { personId }),
        ...(unitCode === null ? {} : { unitCode }),
      }));
    },
  };
}

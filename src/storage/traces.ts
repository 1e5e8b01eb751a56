// What was decided about an obligation, and what came before it. Read for the card of a unit and for its history; who was told
// what is in `nudges.ts`.

import { Temporal } from "temporal-polyfill";
import type { Db } from "./database.ts";
import { toPeriod } from "./periods.ts";
import { toDate, toInstant } from "./values.ts";

/** A change somebody made. */
export interface Change {
  readonly at: Temporal.Instant;
  readonly action: string;
  /** "obligation:17", "holiday:2027-03-09" */
  readonly subject: string;
  readonly details: unknown;
  /** Nobody where the program itself did it, or those who run it. */
  readonly by?: string;
}

export interface Exemption {
  readonly at: Temporal.Instant;
  readonly reason: string;
  readonly by?: string;
}

export function createTraces(db: Db) {
  return {
    /** Oldest first. */
    async changes(obligationId: number): Promise<Change[]> {
      return await changesWhere({ subject: `obligation:${obligationId}` });
    },

    /** To the days off from one day to another, oldest first. */
    async calendarChanges(from: Temporal.PlainDate, until: Temporal.PlainDate): Promise<Change[]> {
      return await changesWhere({ subject: { gte: `holiday:${from.toString()}`, lte: `holiday:${until.toString()}` } });
    },

    /** Of those that were let off, by obligation. */
    async exemptions(obligationIds: readonly number[]): Promise<ReadonlyMap<number, Exemption>> {
      const rows = await db.obligation.findMany({
        where: { id: { in: [...obligationIds] }, exemptedAt: { not: null } },
      });
      const names = await namesOf(rows.flatMap(({ exemptedById }) => exemptedById ?? []));
      return new Map(
        rows.map(({ id, exemptedAt, exemptReason, exemptedById }) => {
          const name = exemptedById === null ? undefined : names.get(exemptedById);
          const at = exemptedAt ? toInstant(exemptedAt) : Temporal.Instant.fromEpochMilliseconds(0);
          return [id, { at, reason: exemptReason ?? "", ...(name === undefined ? {} : { by: name }) }];
        }),
      );
    },

    /** The obligations of a unit that have opened, newest first, of each program at most so many. */
    async obligationsOf(unitCode: string, most: number, now: Temporal.Instant): Promise<number[]> {
      const rows = await db.$queryRaw<{ id: number }[]>`
        SELECT id FROM (
          SELECT o.id, o.opens_at, row_number() OVER (PARTITION BY p.program_id ORDER BY o.opens_at DESC) AS nth
          FROM obligation o JOIN period p ON p.id = o.period_id
          WHERE o.unit_code = ${unitCode} AND o.opens_at <= ${toDate(now)}
        ) newest
        WHERE nth <= ${most}::int ORDER BY opens_at DESC`;
      return rows.map(({ id }) => id);
    },

    /** When the unit reported last in a program, and for which period. */
    async lastReport(unitCode: string, programId: string) {
      const row = await db.report.findFirst({
        where: { obligation: { unitCode, period: { programId } } },
        orderBy: { submittedAt: "desc" },
        include: { obligation: { include: { period: true } } },
      });
      if (!row) return undefined;
      const { dueAt, period } = row.obligation;
      return { period: toPeriod(period), at: toInstant(row.submittedAt), isLate: row.submittedAt > dueAt };
    },
  };

  async function changesWhere(where: { readonly subject: string | { gte: string; lte: string } }): Promise<Change[]> {
    const rows = await db.auditEntry.findMany({ where, orderBy: { id: "asc" } });
    const names = await namesOf(rows.flatMap(({ personId }) => personId ?? []));
    return rows.map(({ at, action, subject, details, personId }) => {
      const name = personId === null ? undefined : names.get(personId);
      return { at: toInstant(at), action, subject, details, ...(name === undefined ? {} : { by: name }) };
    });
  }

  async function namesOf(personIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await db.person.findMany({ where: { id: { in: [...new Set(personIds)] } } });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

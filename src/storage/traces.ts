// What was done about an obligation: who was told at which step and what became of the message, what was granted, what was
// asked. Read for the card of a unit and for its history.

import { Temporal } from "temporal-polyfill";
import type { Db } from "./database.ts";
import { toDate, toInstant } from "./values.ts";

/** One person told at one step. */
export interface Telling {
  readonly obligationId: number;
  readonly step: string;
  readonly kind: string;
  readonly personId: number;
  readonly name: string;
  readonly plannedAt: Temporal.Instant;
  /** Of the message: planned, sending, sent, skipped, failed, uncertain; undefined before there is one. */
  readonly state?: string;
  readonly reason?: string;
  readonly at?: Temporal.Instant;
}

/** A change somebody made. */
export interface Change {
  readonly at: Temporal.Instant;
  readonly action: string;
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
    async tellings(obligationIds: readonly number[]): Promise<Telling[]> {
      const rows = await db.$queryRaw<TellingRow[]>`
        SELECT n.obligation_id, n.step, n.kind, n.person_id, p.name, n.planned_at, d.state::text AS state, d.reason, d.settled_at
        FROM nudge n
        JOIN person p ON p.id = n.person_id
        LEFT JOIN delivery d ON d.key = n.delivery_key
        WHERE n.obligation_id = ANY(${[...obligationIds]}::int[])
        ORDER BY n.planned_at, n.step, p.name`;
      return rows.map(({ obligation_id, person_id, planned_at, settled_at, state, reason, ...row }) => ({
        ...row,
        obligationId: obligation_id,
        personId: person_id,
        plannedAt: toInstant(planned_at),
        ...(state === null ? {} : { state }),
        ...(reason === null ? {} : { reason }),
        ...(settled_at ? { at: toInstant(settled_at) } : {}),
      }));
    },

    /** Oldest first. */
    async changes(obligationId: number): Promise<Change[]> {
      const rows = await db.auditEntry.findMany({
        where: { subject: `obligation:${obligationId}` },
        orderBy: { id: "asc" },
      });
      const names = await namesOf(rows.flatMap(({ personId }) => personId ?? []));
      return rows.map(({ at, action, details, personId }) => {
        const name = personId === null ? undefined : names.get(personId);
        return { at: toInstant(at), action, details, ...(name === undefined ? {} : { by: name }) };
      });
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
      return { periodKey: period.key, at: toInstant(row.submittedAt), isLate: row.submittedAt > dueAt };
    },
  };

  async function namesOf(personIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await db.person.findMany({ where: { id: { in: [...new Set(personIds)] } } });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

interface TellingRow {
  obligation_id: number;
  step: string;
  kind: string;
  person_id: number;
  name: string;
  planned_at: Date;
  state: string | null;
  reason: string | null;
  settled_at: Date | null;
}

// Who has not reported yet in periods that still take reports, for those who look after them: counted by period and by the
// parts of a unit, listed by page. A unit that was let off or closed is not silent.

import type { Temporal } from "temporal-polyfill";
import type { Titles } from "#domain/written.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { IS_MISSING, isOpen, isWithinAny } from "./silent.ts";
import { toDate, toInstant } from "./values.ts";

/** A period with the number of those who are silent in it. */
export interface SilentPeriod {
  readonly periodId: number;
  readonly programId: string;
  readonly key: string;
  readonly name?: Titles;
  readonly silent: number;
  readonly overdue: number;
}

export interface SilentPart {
  readonly unitCode: string;
  readonly silent: number;
}

export interface SilentUnit {
  readonly obligationId: number;
  readonly unitCode: string;
  readonly dueAt: Temporal.Instant;
  readonly timeZone: string;
}

/** The silent of one period at and below some units. */
export interface Area {
  readonly periodId: number;
  readonly roots: readonly string[];
}

export function createSilentAreas(db: Db) {
  return {
    /** The periods in which somebody at or below the units is silent, oldest deadline first. */
    async periods(roots: readonly string[], now: Temporal.Instant): Promise<SilentPeriod[]> {
      if (roots.length === 0) return [];
      const rows = await db.$queryRaw<PeriodRow[]>`
        SELECT p.id, p.program_id, p.key, p.name, count(*)::int AS silent,
               (count(*) FILTER (WHERE o.due_at < ${toDate(now)}))::int AS overdue
        FROM obligation o JOIN period p ON p.id = o.period_id
        WHERE ${isWithinAny(roots)} AND ${isOpen(now)} AND ${IS_MISSING}
        GROUP BY p.id ORDER BY p.due_at, p.id`;
      return rows.map(({ id, program_id, key, name, silent, overdue }) => ({
        periodId: id,
        programId: program_id,
        key,
        ...(name ? { name } : {}),
        silent,
        overdue,
      }));
    },

    /** By the units so many levels deep that they lie in; 3 are kecamatan. */
    async byPart({ periodId, roots }: Area, depth: number, now: Temporal.Instant): Promise<SilentPart[]> {
      const part = Prisma.sql`array_to_string((string_to_array(o.unit_code, '.'))[1:${depth}::int], '.')`;
      const rows = await db.$queryRaw<{ unit_code: string; silent: number }[]>`
        SELECT unit_code, count(*)::int AS silent
        FROM (
          SELECT ${part} AS unit_code FROM obligation o
          WHERE o.period_id = ${periodId} AND ${isWithinAny(roots)} AND ${isOpen(now)} AND ${IS_MISSING}
        ) parts
        GROUP BY unit_code ORDER BY unit_code`;
      return rows.map(({ unit_code, silent }) => ({ unitCode: unit_code, silent }));
    },

    /** One page of them, those who are late longest first. */
    async page(
      { periodId, roots }: Area,
      { first, size }: { readonly first: number; readonly size: number },
      now: Temporal.Instant,
    ): Promise<SilentUnit[]> {
      const rows = await db.$queryRaw<UnitRow[]>`
        SELECT o.id, o.unit_code, o.due_at, o.time_zone FROM obligation o
        WHERE o.period_id = ${periodId} AND ${isWithinAny(roots)} AND ${isOpen(now)} AND ${IS_MISSING}
        ORDER BY o.due_at, o.unit_code LIMIT ${size}::int OFFSET ${first}::int`;
      return rows.map(({ id, unit_code, due_at, time_zone }) => ({
        obligationId: id,
        unitCode: unit_code,
        dueAt: toInstant(due_at),
        timeZone: time_zone,
      }));
    },
  };
}

interface PeriodRow {
  id: number;
  program_id: string;
  key: string;
  name: Titles | null;
  silent: number;
  overdue: number;
}

interface UnitRow {
  id: number;
  unit_code: string;
  due_at: Date;
  time_zone: string;
}

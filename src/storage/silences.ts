// Units whose report is missing, with what a supervisor needs to act on it: for how long, when the last report came, and who is
// responsible. The first of them only, because a kabupaten has hundreds and the nation 83,762.

import type { Temporal } from "temporal-polyfill";
import { daysLate } from "#domain/obligation.ts";
import type { Role } from "#domain/position.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import type { Titles } from "#domain/written.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { IS_MISSING, isOpen } from "./silent.ts";
import { createUnits } from "./units.ts";
import { fromPlainDate, toInstant } from "./values.ts";

export interface SilentUnit {
  readonly obligationId: number;
  readonly programId: string;
  readonly periodId: number;
  readonly periodKey: string;
  readonly periodName: Titles | null;
  readonly unit: PlacedUnit;
  /** The unit's, IANA. */
  readonly timeZone: string;
  readonly dueAt: Temporal.Instant;
  /** Whole days by the unit's calendar since the report was due; 0 or less while it is not. */
  readonly daysLate: number;
  /** The newest period of the program for which the unit has reported. */
  readonly lastReported?: {
    readonly periodKey: string;
    readonly periodName: Titles | null;
    readonly at: Temporal.Instant;
  };
  /** Who holds the asked-for positions at the unit or its village, the holders before their deputies. */
  readonly responsible: readonly Responsible[];
}

export interface Responsible {
  readonly personId: number;
  readonly name: string;
  readonly role: Role;
  readonly deputy: boolean;
  readonly unitCode: string;
}

export interface SilentPage {
  readonly total: number;
  readonly units: readonly SilentUnit[];
}

export interface SilenceQuery {
  readonly obligationIds: readonly number[];
  /** Whose names are wanted. */
  readonly roles: readonly Role[];
  /** How many units are wanted; all are counted. */
  readonly most: number;
}

/** Those of some obligations that are silent still. Longest overdue first, then by code, so that a kecamatan's stand together. */
export async function findSilent(
  db: Db,
  { obligationIds, roles, most }: SilenceQuery,
  now: Temporal.Instant,
): Promise<SilentPage> {
  const where = Prisma.sql`o.id = ANY(${[...obligationIds]}::int[]) AND ${isOpen(now)} AND ${IS_MISSING}`;
  const [counted] = await db.$queryRaw<[{ total: bigint }]>`SELECT count(*) AS total FROM obligation o WHERE ${where}`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT o.id AS "obligationId", p.program_id AS "programId", p.id AS "periodId", p.key AS "periodKey", p.name AS "periodName", o.unit_code AS "unitCode",
           o.time_zone AS "timeZone", o.due_at AS "dueAt", last.key AS "lastKey", last.name AS "lastName", last.submitted_at AS "lastAt"
    FROM obligation o JOIN period p ON p.id = o.period_id
    LEFT JOIN LATERAL (
      SELECT b.key, b.name, r.submitted_at FROM obligation e JOIN period b ON b.id = e.period_id JOIN report r ON r.obligation_id = e.id
      WHERE e.unit_code = o.unit_code AND b.program_id = p.program_id ORDER BY b.opens_at DESC LIMIT 1) last ON true
    WHERE ${where} ORDER BY o.due_at, o.unit_code, o.id LIMIT ${most}`;
  const placed = await createUnits(db).findAll(rows.map(({ unitCode }) => unitCode));
  const responsible = await holdersOf(db, rows, roles, now);
  const units = rows.flatMap((row) => {
    const unit = placed.get(row.unitCode);
    return unit ? [toSilentUnit(row, unit, { responsible, now })] : [];
  });
  return { total: Number(counted.total), units };
}

async function holdersOf(
  db: Db,
  rows: readonly Row[],
  roles: readonly Role[],
  now: Temporal.Instant,
): Promise<Responsible[]> {
  const [first] = rows;
  if (!first) return [];
  const codes = [...new Set(rows.flatMap(({ unitCode }) => [unitCode, unitCode.slice(0, 13)]))];
  const today = fromPlainDate(now.toZonedDateTimeISO(first.timeZone).toPlainDate());
  return await db.$queryRaw<Responsible[]>`
    SELECT p.id AS "personId", p.name, a.role::text AS role, a.deputy, a.unit_code AS "unitCode"
    FROM assignment a JOIN person p ON p.id = a.person_id
    WHERE a.unit_code = ANY(${codes}::text[]) AND a.role::text = ANY(${[...roles]}::text[])
      AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on > ${today}::date)
    ORDER BY a.deputy, array_position(${[...roles]}::text[], a.role::text), a.id`;
}

interface Row {
  readonly obligationId: number;
  readonly programId: string;
  readonly periodId: number;
  readonly periodKey: string;
  readonly periodName: Titles | null;
  readonly unitCode: string;
  readonly timeZone: string;
  readonly dueAt: Date;
  readonly lastKey: string | null;
  readonly lastName: Titles | null;
  readonly lastAt: Date | null;
}

function toSilentUnit(
  { unitCode, lastKey, lastName, lastAt, ...row }: Row,
  unit: PlacedUnit,
  { responsible, now }: { readonly responsible: readonly Responsible[]; readonly now: Temporal.Instant },
): SilentUnit {
  const dueAt = toInstant(row.dueAt);
  return {
    ...row,
    unit,
    dueAt,
    daysLate: daysLate({ dueAt, timeZone: row.timeZone }, now),
    ...(lastKey && lastAt ? { lastReported: { periodKey: lastKey, periodName: lastName, at: toInstant(lastAt) } } : {}),
    responsible: responsible.filter((one) => one.unitCode === unitCode || one.unitCode === unitCode.slice(0, 13)),
  };
}

// Who a message to many is for, as conditions of SQL: people `p` with assignments `a` in a unit, at units that are silent. Used over
// all people at once and for a single one, which wants another way through the indexes.

import type { Temporal } from "temporal-polyfill";
import type { Role } from "#domain/position.ts";
import { MAX_COOPERATIVES_PER_VILLAGE } from "#domain/unit.ts";
import { Prisma } from "./generated/client.ts";
import { IS_MISSING } from "./silent.ts";
import { fromPlainDate } from "./values.ts";

/** The people an announcement is for, as they are on a day. */
export interface Recipients {
  readonly unitCode: string;
  readonly roles: readonly Role[];
  /** Only those whose report for it is not in. */
  readonly periodId?: number;
  /** Nobody writes to themselves. */
  readonly authorId: number;
  readonly today: Temporal.PlainDate;
}

/** Whether the person `p` holds one of the positions in the unit, at a unit that is silent where that is asked. */
export function isRecipient({ periodId, authorId, ...holding }: Recipients): Prisma.Sql {
  const silent = periodId === undefined ? Prisma.empty : Prisma.sql`AND a.unit_code IN (${silentIn(periodId)})`;
  return Prisma.sql`(p.telegram_id IS NOT NULL AND p.id <> ${authorId}
    AND EXISTS (SELECT 1 FROM assignment a WHERE ${isHolding(holding)} ${silent}))`;
}

function isHolding({ unitCode, roles, today }: Pick<Recipients, "unitCode" | "roles" | "today">): Prisma.Sql {
  return Prisma.sql`a.person_id = p.id AND a.role::text = ANY(${[...roles]}::text[])
    AND ${isWithin(unitCode)} AND ${isHeldOn(today)}`;
}

/** The units whose report is missing, and their villages, whose heads report for them: the first 13 characters of a code. */
function silentIn(periodId: number): Prisma.Sql {
  return Prisma.sql`SELECT unnest(ARRAY[o.unit_code, left(o.unit_code, 13)]) FROM obligation o WHERE ${isMissing(periodId)}`;
}

/** The same of one person, from the other side: the unit and the cooperatives it can have. */
export function isSilentFor(periodId: number, holding: Recipients): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM assignment a
    CROSS JOIN (SELECT '' AS serial UNION ALL SELECT '.' || n FROM generate_series(1, ${MAX_COOPERATIVES_PER_VILLAGE}::int) n) below
    JOIN obligation o ON o.unit_code = a.unit_code || below.serial
    WHERE ${isHolding(holding)} AND ${isMissing(periodId)})`;
}

function isMissing(periodId: number): Prisma.Sql {
  return Prisma.sql`o.period_id = ${periodId} AND ${IS_MISSING}`;
}

export function isWithin(unitCode: string): Prisma.Sql {
  return Prisma.sql`(a.unit_code = ${unitCode} OR a.unit_code LIKE ${`${unitCode}.%`})`;
}

export function isHeldOn(today: Temporal.PlainDate): Prisma.Sql {
  const date = dateOf(today);
  return Prisma.sql`a.starts_on <= ${date} AND (a.ends_on IS NULL OR a.ends_on > ${date})`;
}

export function dateOf(today: Temporal.PlainDate): Prisma.Sql {
  return Prisma.sql`${fromPlainDate(today)}::date`;
}

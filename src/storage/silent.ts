// What is open and what is silent, as conditions of SQL on an obligation `o`: said once for lists, counts, planning and announcements.

import type { Temporal } from "temporal-polyfill";
import { Prisma } from "./generated/client.ts";
import { toDate } from "./values.ts";

/** Open by the unit's own instants, or opened again, and owed still. */
export function isOpen(now: Temporal.Instant): Prisma.Sql {
  const at = Prisma.sql`${toDate(now)}::timestamptz`;
  return Prisma.sql`o.opens_at <= ${at} AND (o.locks_at > ${at} OR o.reopened_until > ${at}) AND o.exempted_at IS NULL`;
}

/** Neither reported nor let off, by a unit that exists. */
export const IS_MISSING = Prisma.sql`o.exempted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM report done WHERE done.obligation_id = o.id)
  AND EXISTS (SELECT 1 FROM unit u WHERE u.code = o.unit_code AND u.closed_on IS NULL)`;

/** Of a unit, or of one that lies in it. */
export function isWithinAny(roots: readonly string[]): Prisma.Sql {
  const each = roots.map((root) => Prisma.sql`o.unit_code = ${root} OR o.unit_code LIKE ${`${root}.%`}`);
  return each.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(each, " OR ")})`;
}

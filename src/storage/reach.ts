// Units that owe reports and that no message reaches, and why: for the camat and the Dinas, who can invite anew.

import type { Temporal } from "temporal-polyfill";
import type { Role } from "#domain/position.ts";
import type { UnitKind } from "#domain/unit.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { fromPlainDate, toDate } from "./values.ts";

/** Never invited; invited and not come; their last position has ended; blocked the bot; account gone; on leave without a stand-in. */
export const REACH_REASONS = ["never", "invited", "left", "blocked", "gone", "away"] as const;
export type ReachReason = (typeof REACH_REASONS)[number];

export interface ReachQuery {
  /** At and below. */
  readonly roots: readonly string[];
  readonly kind: UnitKind;
  /** Who may report. */
  readonly roles: readonly Role[];
  readonly today: Temporal.PlainDate;
}

export interface Unreached {
  readonly unitCode: string;
  readonly reason: ReachReason;
}

export function createReach(db: Db) {
  return {
    /** All of them, by code: a kabupaten has hundreds of units at most. */
    async unreached(query: ReachQuery, now: Temporal.Instant): Promise<Unreached[]> {
      const { roots, kind, roles, today } = query;
      if (roots.length === 0) return [];
      const within = Prisma.join(
        roots.map((root) => Prisma.sql`u.code = ${root} OR u.code LIKE ${`${root}.%`}`),
        " OR ",
      );
      const date = Prisma.sql`${fromPlainDate(today)}::date`;
      const may = Prisma.sql`ANY(${[...roles]}::text[])`;
      return await db.$queryRaw<Unreached[]>`
        WITH owing AS (
          SELECT u.code, left(u.code, 13) AS village FROM unit u
          WHERE (${within}) AND u.kind::text = ${kind} AND u.closed_on IS NULL
        ), held AS (
          SELECT o.code, p.telegram_id IS NULL AS gone, p.unreachable_since IS NOT NULL AND p.telegram_id IS NOT NULL AS blocked,
                 EXISTS (SELECT 1 FROM absence l WHERE l.person_id = p.id AND l.starts_on <= ${date} AND l.ends_on > ${date}) AS away,
                 coalesce(p.unreachable_why = 'deactivated', false) AS deactivated,
                 a.starts_on <= ${date} AND (a.ends_on IS NULL OR a.ends_on > ${date}) AS current
          FROM owing o JOIN assignment a ON a.unit_code IN (o.code, o.village) AND a.role::text = ${may}
          JOIN person p ON p.id = a.person_id
        ), standing AS (
          SELECT code, bool_or(current AND NOT gone AND NOT blocked AND NOT away) AS reachable, bool_or(current) AS held,
                 bool_or(current AND away AND NOT gone AND NOT blocked) AS away,
                 bool_or(current AND blocked AND NOT deactivated) AS blocked
          FROM held GROUP BY code
        )
        SELECT o.code AS "unitCode",
               CASE WHEN s.away THEN 'away' WHEN s.blocked THEN 'blocked' WHEN s.held THEN 'gone'
                    WHEN EXISTS (SELECT 1 FROM invitation i WHERE i.unit_code IN (o.code, o.village) AND i.role::text = ${may}
                      AND i.used_at IS NULL AND i.expires_at > ${toDate(now)}::timestamptz) THEN 'invited'
                    WHEN s.code IS NOT NULL THEN 'left' ELSE 'never' END AS reason
        FROM owing o LEFT JOIN standing s ON s.code = o.code
        WHERE s.reachable IS NOT TRUE ORDER BY o.code`;
    },
  };
}

// Who has been told of which obligation at which step, planned in sets: one statement a step, however many units are silent. The
// primary key is the judge of what was told; planners take turns.

import type { Temporal } from "temporal-polyfill";
import type { Language } from "#domain/language.ts";
import type { NudgeKind, Telling, Timing } from "#domain/nudge.ts";
import type { Role } from "#domain/position.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { fromPlainDate, toDate, toInstant } from "./values.ts";

/** Instants that silent obligations of a period share. */
export interface SilentTiming extends Timing {
  readonly periodId: number;
}

/** The local day of those who are told, and how often they may be written to in it. */
export interface PlanningDay {
  readonly today: Temporal.PlainDate;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly perDay: number;
}

/** Something a person was told or is to be told, with the obligation as it is now. */
export interface Nudge extends SilentTiming {
  readonly obligationId: number;
  readonly unitCode: string;
  readonly programId: string;
  readonly step: string;
  readonly plannedAt: Temporal.Instant;
  readonly state: "silent" | "reported" | "exempted" | "closed";
  /** Something newer is said of it to the same person. */
  readonly isOvertaken: boolean;
  /** When somebody last went on with the draft. */
  readonly draftAt?: Temporal.Instant;
}

/** Whether somebody can be written to. */
export interface Hearer {
  readonly language: Language;
  readonly isReachable: boolean;
  readonly isOnLeave: boolean;
  readonly snoozedUntil?: Temporal.Instant;
}

/** What became of one step for one person, for those who ask what was done. */
export interface ToldStep {
  readonly step: string;
  readonly kind: NudgeKind;
  readonly plannedAt: Temporal.Instant;
  readonly person: string;
  /** The position at the unit or above it, where one is still held. */
  readonly role?: Role;
  readonly unitCode?: string;
  readonly state: "planned" | "sending" | "sent" | "skipped" | "failed" | "uncertain";
  readonly reason?: string;
  readonly settledAt?: Temporal.Instant;
}

/** Any number that no other advisory lock of ours has. */
const PLANNING = 420_001;

/** The unit itself and all above it: codes are cut at the lengths of village, kecamatan, kabupaten and province. */
const ABOVE = Prisma.sql`CROSS JOIN LATERAL unnest(ARRAY[
  o.unit_code, left(o.unit_code, 13), left(o.unit_code, 8), left(o.unit_code, 5), left(o.unit_code, 2)]) AS above (code)`;

const IS_SILENT = Prisma.sql`o.exempted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM report r WHERE r.obligation_id = o.id)
  AND NOT EXISTS (SELECT 1 FROM unit u WHERE u.code = o.unit_code AND u.closed_on IS NOT NULL)`;

export function createNudges(db: Db) {
  return {
    /** Until the transaction ends nobody else plans. */
    async takeTurn(): Promise<void> {
      await db.$queryRaw`SELECT 1 AS one FROM (SELECT pg_advisory_xact_lock(${PLANNING}::bigint)) AS turn`;
    },

    /** The few different instants of the obligations of a program that are open and silent now. */
    async timings(programId: string, now: Temporal.Instant): Promise<SilentTiming[]> {
      const at = toDate(now);
      const rows = await db.$queryRaw<TimingRow[]>`
        SELECT DISTINCT o.period_id AS "periodId", p.due_at AS "periodDueAt", o.time_zone AS "timeZone", o.opens_at AS "opensAt",
               o.due_at AS "dueAt", o.late_until AS "lateUntil", greatest(o.locks_at, o.reopened_until) AS "locksAt"
        FROM obligation o JOIN period p ON p.id = o.period_id
        WHERE p.program_id = ${programId} AND o.opens_at <= ${at}::timestamptz
          AND (o.locks_at > ${at}::timestamptz OR o.reopened_until > ${at}::timestamptz) AND ${IS_SILENT}`;
      return rows.map(toTiming);
    },

    /** Writes whom a step is told; gives the number of those new. Nobody whose day is full or who asked for quiet is among them. */
    async tell(telling: Telling, timing: SilentTiming, day: PlanningDay, now: Temporal.Instant): Promise<number> {
      const { step, kind, first, deputies, roles } = telling;
      return await db.$executeRaw`
        WITH holder AS MATERIALIZED (
          SELECT a.unit_code, a.person_id,
                 (a.role::text = ANY(${[...first]}::text[]) AND (${deputies} OR NOT a.deputy OR ${standsIn(day)})) AS first,
                 (p.snoozed_until IS NULL OR p.snoozed_until <= ${toDate(now)}::timestamptz) AND NOT ${isFull(kind, day)} AS now
          FROM assignment a JOIN person p ON p.id = a.person_id
          WHERE a.role::text = ANY(${[...roles]}::text[]) AND ${isReachable(day)}
        ), candidate AS (
          SELECT o.id, h.person_id, h.now, h.first, bool_or(h.first) OVER (PARTITION BY o.id) AS has_first
          FROM obligation o ${ABOVE} JOIN holder h ON h.unit_code = above.code
          WHERE ${goesBy(timing)} AND ${IS_SILENT}
        )
        INSERT INTO nudge (obligation_id, step, person_id, kind, planned_at)
        SELECT DISTINCT id, ${step}, person_id, ${kind}, ${toDate(now)}::timestamptz
        FROM candidate c WHERE first = has_first AND c.now
          AND NOT EXISTS (SELECT 1 FROM nudge n WHERE n.obligation_id = c.id AND n.step = ${step} AND n.person_id = c.person_id)
        ON CONFLICT DO NOTHING`;
    },

    /**
     * Writes that a draft waits, to the person who fills it. Each further word about it waits as long again; the count starts anew
     * when somebody goes on with the draft. Not on a day on which somebody was spoken to about the same report.
     */
    async tellOfDrafts(
      { idleHours, most, roles }: { idleHours: number; most: number; roles: readonly Role[] },
      timing: SilentTiming,
      day: PlanningDay,
      now: Temporal.Instant,
    ): Promise<number> {
      const idleSince = toDate(now.subtract({ hours: idleHours }));
      return await db.$executeRaw`
        INSERT INTO nudge (obligation_id, step, person_id, kind, planned_at)
        SELECT DISTINCT o.id, 'draft-' || (told.ever + 1), p.id, 'reminder', ${toDate(now)}::timestamptz
        FROM draft d JOIN obligation o ON o.id = d.obligation_id JOIN person p ON p.id = d.person_id ${ABOVE}
        JOIN assignment a ON a.person_id = p.id AND a.unit_code = above.code AND a.role::text = ANY(${[...roles]}::text[])
        CROSS JOIN LATERAL (
          SELECT count(*) FILTER (WHERE n.step LIKE 'draft-%') AS ever,
                 count(*) FILTER (WHERE n.step LIKE 'draft-%' AND n.planned_at > d.updated_at) AS since,
                 max(n.planned_at) FILTER (WHERE n.step LIKE 'draft-%') AS last,
                 bool_or(n.planned_at >= ${toDate(day.from)}::timestamptz AND n.planned_at < ${toDate(day.until)}::timestamptz) AS today
          FROM nudge n WHERE n.obligation_id = o.id AND n.kind = 'reminder') told
        WHERE ${goesBy(timing)} AND ${IS_SILENT} AND ${isReachable(day)} AND NOT ${isFull("reminder", day)}
          AND (p.snoozed_until IS NULL OR p.snoozed_until <= ${toDate(now)}::timestamptz)
          AND d.updated_at <= ${idleSince}::timestamptz AND told.since < ${most} AND told.today IS NOT TRUE
          AND (told.last IS NULL OR told.last <= ${idleSince}::timestamptz)
        ON CONFLICT DO NOTHING`;
    },

    /** One message a person and kind for all that was written since the last time; gives how many. */
    async writeDeliveries(now: Temporal.Instant): Promise<number> {
      return await db.$executeRaw`
        WITH smallest AS MATERIALIZED (
          SELECT DISTINCT ON (person_id, kind) person_id, kind,
                 kind || ':' || person_id || ':' || obligation_id || ':' || step AS key
          FROM nudge WHERE delivery_key IS NULL ORDER BY person_id, kind, obligation_id, step
        ), marked AS (
          UPDATE nudge n SET delivery_key = s.key FROM smallest s
          WHERE n.delivery_key IS NULL AND n.person_id = s.person_id AND n.kind = s.kind
        )
        INSERT INTO delivery (key, kind, chat_id, person_id, payload, planned_at)
        SELECT s.key, s.kind, p.telegram_id, p.id, jsonb_build_object('personId', p.id), ${toDate(now)}::timestamptz
        FROM smallest s JOIN person p ON p.id = s.person_id
        ON CONFLICT DO NOTHING`;
    },

    /** Writes down what a message that one person asked for is about. */
    async remember(
      obligationIds: readonly number[],
      { personId, step, deliveryKey }: { personId: number; step: string; deliveryKey: string },
      now: Temporal.Instant,
    ): Promise<void> {
      const about = { step, personId, deliveryKey, kind: "reminder", plannedAt: toDate(now) };
      const data = obligationIds.map((obligationId) => ({ ...about, obligationId }));
      await db.nudge.createMany({ data, skipDuplicates: true });
    },

    /** What a message is about, oldest deadline first. */
    async of(deliveryKey: string): Promise<Nudge[]> {
      const rows = await db.$queryRaw<NudgeRow[]>`
        SELECT o.id AS "obligationId", o.unit_code AS "unitCode", p.program_id AS "programId", n.step, n.planned_at AS "plannedAt",
               o.period_id AS "periodId", p.due_at AS "periodDueAt", o.time_zone AS "timeZone", o.opens_at AS "opensAt",
               o.due_at AS "dueAt", o.late_until AS "lateUntil", greatest(o.locks_at, o.reopened_until) AS "locksAt",
               EXISTS (SELECT 1 FROM nudge later WHERE later.obligation_id = n.obligation_id AND later.person_id = n.person_id
                 AND later.kind = n.kind AND later.planned_at > n.planned_at) AS "isOvertaken",
               CASE WHEN EXISTS (SELECT 1 FROM report r WHERE r.obligation_id = o.id) THEN 'reported'
                    WHEN o.exempted_at IS NOT NULL THEN 'exempted'
                    WHEN u.closed_on IS NOT NULL THEN 'closed' ELSE 'silent' END AS state, d.updated_at AS "draftAt"
        FROM nudge n JOIN obligation o ON o.id = n.obligation_id JOIN period p ON p.id = o.period_id
        JOIN unit u ON u.code = o.unit_code LEFT JOIN draft d ON d.obligation_id = o.id
        WHERE n.delivery_key = ${deliveryKey} ORDER BY o.due_at, o.unit_code, n.step`;
      return rows.map(({ draftAt, plannedAt, ...row }) => ({
        ...row,
        ...toTiming(row),
        plannedAt: toInstant(plannedAt),
        ...(draftAt ? { draftAt: toInstant(draftAt) } : {}),
      }));
    },

    /** Whether and when a person can be written to, as it is on a day; undefined for nobody. */
    async hearer(personId: number, today: Temporal.PlainDate): Promise<Hearer | undefined> {
      const date = fromPlainDate(today);
      const [row] = await db.$queryRaw<HearerRow[]>`
        SELECT p.language, p.snoozed_until AS "snoozedUntil", p.telegram_id IS NOT NULL AND p.unreachable_since IS NULL AS "isReachable",
               EXISTS (SELECT 1 FROM absence l WHERE l.person_id = p.id AND l.starts_on <= ${date}::date AND l.ends_on > ${date}::date) AS "isOnLeave"
        FROM person p WHERE p.id = ${personId}`;
      if (!row) return undefined;
      const { snoozedUntil, language, ...rest } = row;
      return {
        ...rest,
        language: language === "en" ? "en" : "id",
        ...(snoozedUntil ? { snoozedUntil: toInstant(snoozedUntil) } : {}),
      };
    },

    /** All that was said about one obligation, oldest first. */
    async history(obligationId: number): Promise<ToldStep[]> {
      const rows = await db.$queryRaw<HistoryRow[]>`
        SELECT n.step, n.kind, n.planned_at AS "plannedAt", p.name AS person, held.role::text AS role,
               held.unit_code AS "unitCode", coalesce(d.state::text, 'planned') AS state, d.reason, d.settled_at AS "settledAt"
        FROM nudge n JOIN obligation o ON o.id = n.obligation_id JOIN person p ON p.id = n.person_id
        LEFT JOIN delivery d ON d.key = n.delivery_key
        LEFT JOIN LATERAL (
          SELECT a.role, a.unit_code FROM assignment a
          WHERE a.person_id = p.id AND (a.unit_code = o.unit_code OR o.unit_code LIKE a.unit_code || '.%')
            AND a.starts_on <= (n.planned_at AT TIME ZONE o.time_zone)::date
          ORDER BY a.ends_on DESC NULLS FIRST, length(a.unit_code) DESC LIMIT 1) held ON true
        WHERE n.obligation_id = ${obligationId} ORDER BY n.planned_at, n.step, p.name`;
      return rows.map(({ plannedAt, settledAt, role, unitCode, reason, ...row }) => ({
        ...row,
        plannedAt: toInstant(plannedAt),
        ...(role && unitCode ? { role, unitCode } : {}),
        ...(reason ? { reason } : {}),
        ...(settledAt ? { settledAt: toInstant(settledAt) } : {}),
      }));
    },
  };
}

/** Of the obligations `o`, those of a period with just these instants. */
function goesBy({ periodId, timeZone, opensAt, dueAt, lateUntil, locksAt }: SilentTiming): Prisma.Sql {
  return Prisma.sql`o.period_id = ${periodId} AND o.time_zone = ${timeZone} AND o.opens_at = ${toDate(opensAt)}::timestamptz
    AND o.due_at = ${toDate(dueAt)}::timestamptz AND o.late_until = ${toDate(lateUntil)}::timestamptz
    AND greatest(o.locks_at, o.reopened_until) = ${toDate(locksAt)}::timestamptz`;
}

/** Whether the person `p` is in the position `a` today, has let us write, and is at work. */
function isReachable({ today }: PlanningDay): Prisma.Sql {
  const date = fromPlainDate(today);
  return Prisma.sql`a.starts_on <= ${date}::date AND (a.ends_on IS NULL OR a.ends_on > ${date}::date)
    AND p.telegram_id IS NOT NULL AND p.unreachable_since IS NULL AND p.notice_accepted_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM absence l WHERE l.person_id = p.id AND l.starts_on <= ${date}::date AND l.ends_on > ${date}::date)`;
}

/** A deputy hears what the person on leave would have. */
function standsIn({ today }: PlanningDay): Prisma.Sql {
  const date = fromPlainDate(today);
  return Prisma.sql`EXISTS (SELECT 1 FROM absence s WHERE s.stand_in_id = a.person_id
    AND s.starts_on <= ${date}::date AND s.ends_on > ${date}::date)`;
}

/** Whether the person `p` has as many messages today as nobody asked for; those about to be written with this one count. */
function isFull(kind: NudgeKind, { from, until, perDay }: PlanningDay): Prisma.Sql {
  return Prisma.sql`(p.id IN (
    SELECT person_id FROM (
      SELECT d.person_id FROM delivery d WHERE d.kind IN ('reminder', 'ladder') AND d.state <> 'skipped'
        AND d.planned_at >= ${toDate(from)}::timestamptz AND d.planned_at < ${toDate(until)}::timestamptz AND d.person_id IS NOT NULL
      UNION ALL SELECT DISTINCT n.person_id FROM nudge n WHERE n.delivery_key IS NULL AND n.kind <> ${kind}) AS got
    GROUP BY person_id HAVING count(*) >= ${perDay}))`;
}

interface TimingRow {
  periodId: number;
  timeZone: string;
  periodDueAt: Date;
  opensAt: Date;
  dueAt: Date;
  lateUntil: Date;
  locksAt: Date;
}

interface NudgeRow extends TimingRow {
  obligationId: number;
  unitCode: string;
  programId: string;
  step: string;
  plannedAt: Date;
  state: Nudge["state"];
  isOvertaken: boolean;
  draftAt: Date | null;
}

interface HearerRow {
  language: string;
  snoozedUntil: Date | null;
  isReachable: boolean;
  isOnLeave: boolean;
}

interface HistoryRow {
  step: string;
  kind: NudgeKind;
  plannedAt: Date;
  person: string;
  role: Role | null;
  unitCode: string | null;
  state: ToldStep["state"];
  reason: string | null;
  settledAt: Date | null;
}

function toTiming({ periodId, timeZone, ...row }: TimingRow): SilentTiming {
  return {
    periodId,
    timeZone,
    periodDueAt: toInstant(row.periodDueAt),
    opensAt: toInstant(row.opensAt),
    dueAt: toInstant(row.dueAt),
    lateUntil: toInstant(row.lateUntil),
    locksAt: toInstant(row.locksAt),
  };
}

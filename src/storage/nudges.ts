// Who has been told of which obligation at which step, planned in sets: one statement a step, however many units are silent. The
// primary key is the judge of what was told; planners take turns.

import type { Temporal } from "temporal-polyfill";
import { DRAFT_STEP, type Telling } from "#domain/nudge.ts";
import type { Role } from "#domain/position.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { isOpen } from "./silent.ts";
import { createTold, type SilentTiming, type TimingRow, toTiming } from "./told.ts";
import { fromPlainDate, toDate } from "./values.ts";

/** Instants that silent obligations share, under the number they have in this planning. */
export interface NumberedTiming extends SilentTiming {
  readonly number: number;
  readonly programId: string;
}

/** A day by the clocks of a zone. */
export interface LocalDay {
  readonly timeZone: string;
  readonly today: Temporal.PlainDate;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** Any number that no other advisory lock of ours has. */
const PLANNING = 420_001;

/** The unit itself and all above it: codes are cut at the lengths of village, kecamatan, kabupaten and province. */
const ABOVE = Prisma.sql`CROSS JOIN LATERAL unnest(ARRAY[
  s.unit_code, left(s.unit_code, 13), left(s.unit_code, 8), left(s.unit_code, 5), left(s.unit_code, 2)]) AS above (code)`;

export function createNudges(db: Db) {
  return {
    /** Until the transaction ends nobody else plans. */
    async takeTurn(): Promise<void> {
      await db.$queryRaw`SELECT 1 AS one FROM (SELECT pg_advisory_xact_lock(${PLANNING}::bigint)) AS turn`;
    },

    /**
     * Gathers what is open and silent now, for the statements that follow in this transaction, and gives the few different instants.
     * In a table of its own with figures of its own: from the conditions alone the database would expect one row and not 83,762.
     */
    async gatherSilent(now: Temporal.Instant): Promise<NumberedTiming[]> {
      await db.$executeRaw`
        CREATE TEMPORARY TABLE silent ON COMMIT DROP AS
        SELECT o.id, o.unit_code, o.period_id, o.time_zone, o.opens_at, o.due_at, o.late_until, o.put_off_from IS NOT NULL AS put_off,
               o.locks_at, o.reopened_until,
               dense_rank() OVER (ORDER BY o.period_id, o.time_zone, o.opens_at, o.due_at, o.late_until, o.put_off_from IS NULL,
                                  o.locks_at, o.reopened_until)::int AS number
        FROM obligation o JOIN unit u ON u.code = o.unit_code LEFT JOIN report r ON r.obligation_id = o.id
        WHERE r.id IS NULL AND u.closed_on IS NULL AND ${isOpen(now)}`;
      await db.$executeRaw`CREATE INDEX ON silent (number)`;
      await db.$executeRaw`ANALYZE silent`;
      const rows = await db.$queryRaw<(TimingRow & { number: number; programId: string })[]>`
        SELECT DISTINCT s.number, s.period_id AS "periodId", p.program_id AS "programId", s.put_off AS "isPutOff",
               s.time_zone AS "timeZone", s.opens_at AS "opensAt", s.due_at AS "dueAt", s.late_until AS "lateUntil",
               s.locks_at AS "locksAt", s.reopened_until AS "reopenedUntil"
        FROM silent s JOIN period p ON p.id = s.period_id ORDER BY s.number`;
      return rows.map((row) => ({ ...toTiming(row), number: row.number, programId: row.programId }));
    },

    /** Gathers who can be written to in each zone: in a position today, at work, and with how many messages they have had today. */
    async gatherHearers(days: readonly LocalDay[], now: Temporal.Instant): Promise<void> {
      await db.$executeRaw`
        CREATE TEMPORARY TABLE hearer (time_zone text, unit_code text COLLATE "C", role text, deputy boolean, person_id int, snoozed boolean,
                                       got int) ON COMMIT DROP`;
      for (const { timeZone, today, from, until } of days) {
        const date = fromPlainDate(today);
        await db.$executeRaw`
          INSERT INTO hearer
          SELECT ${timeZone}, a.unit_code, a.role::text, a.deputy AND stand_in.person_id IS NULL, p.id,
                 coalesce(p.snoozed_until > ${toDate(now)}::timestamptz, false), coalesce(had.messages, 0)
          FROM assignment a JOIN person p ON p.id = a.person_id
          LEFT JOIN (SELECT DISTINCT person_id FROM absence
                     WHERE starts_on <= ${date}::date AND ends_on > ${date}::date) away ON away.person_id = p.id
          LEFT JOIN (SELECT DISTINCT stand_in_id AS person_id FROM absence
                     WHERE starts_on <= ${date}::date AND ends_on > ${date}::date) stand_in ON stand_in.person_id = p.id
          LEFT JOIN (SELECT person_id, count(*)::int AS messages FROM delivery
                     WHERE kind IN ('reminder', 'ladder') AND state <> 'skipped' AND person_id IS NOT NULL
                       AND planned_at >= ${toDate(from)}::timestamptz AND planned_at < ${toDate(until)}::timestamptz
                     GROUP BY person_id) had ON had.person_id = p.id
          WHERE left(a.unit_code, 2) IN (SELECT DISTINCT left(unit_code, 2) FROM silent WHERE time_zone = ${timeZone})
            AND a.starts_on <= ${date}::date AND (a.ends_on IS NULL OR a.ends_on > ${date}::date) AND away.person_id IS NULL
            AND p.telegram_id IS NOT NULL AND p.unreachable_since IS NULL AND p.notice_accepted_at IS NOT NULL`;
      }
      await db.$executeRaw`
        CREATE TEMPORARY TABLE told (obligation_id int, step text, person_id int, kind text) ON COMMIT DROP`;
      await db.$executeRaw`CREATE INDEX ON hearer (unit_code)`;
      await db.$executeRaw`ANALYZE hearer`;
    },

    /** Writes whom a step is told; gives the number of those new. Nobody whose day is full or who asked for quiet is among them. */
    async tell(
      { step, kind, first, deputies, roles }: Telling,
      { number, timeZone }: NumberedTiming,
      { perDay }: { readonly perDay: number },
    ): Promise<number> {
      return await db.$executeRaw`
        INSERT INTO told
        SELECT DISTINCT id, ${step}, person_id, ${kind}
        FROM (
          SELECT s.id, h.person_id, NOT h.snoozed AND h.got < ${perDay} AS now, is_first,
                 bool_or(is_first) OVER (PARTITION BY s.id) AS has_first
          FROM silent s ${ABOVE}
          JOIN hearer h ON h.unit_code = above.code COLLATE "C" AND h.time_zone = ${timeZone} AND h.role = ANY(${[...roles]}::text[])
          CROSS JOIN LATERAL (SELECT h.role = ANY(${[...first]}::text[]) AND (${deputies} OR NOT h.deputy) AS is_first) AS turn
          WHERE s.number = ${number}
        ) AS candidate
        WHERE is_first = has_first AND now AND NOT EXISTS (
          SELECT 1 FROM nudge n WHERE n.obligation_id = candidate.id AND n.step = ${step} AND n.person_id = candidate.person_id)`;
    },

    /**
     * Writes that a draft waits, to the person who fills it. Each further word about it waits as long again; the count starts anew
     * when somebody goes on with the draft. Not on a day on which somebody was spoken to about the same report.
     */
    async tellOfDrafts(
      {
        idleHours,
        most,
        roles,
      }: { readonly idleHours: number; readonly most: number; readonly roles: readonly Role[] },
      { number, timeZone }: NumberedTiming,
      { perDay, day, now }: { readonly perDay: number; readonly day: LocalDay; readonly now: Temporal.Instant },
    ): Promise<number> {
      const idleSince = toDate(now.subtract({ hours: idleHours }));
      return await db.$executeRaw`
        INSERT INTO told
        SELECT DISTINCT s.id, ${DRAFT_STEP} || (spoken.ever + 1), h.person_id, 'reminder'
        FROM silent s JOIN draft d ON d.obligation_id = s.id ${ABOVE}
        JOIN hearer h ON h.person_id = d.person_id AND h.unit_code = above.code COLLATE "C" AND h.time_zone = ${timeZone}
          AND h.role = ANY(${[...roles]}::text[])
        CROSS JOIN LATERAL (
          SELECT count(*) FILTER (WHERE n.step LIKE 'draft-%') AS ever,
                 count(*) FILTER (WHERE n.step LIKE 'draft-%' AND n.planned_at > d.updated_at) AS since,
                 max(n.planned_at) FILTER (WHERE n.step LIKE 'draft-%') AS last,
                 bool_or(n.planned_at >= ${toDate(day.from)}::timestamptz AND n.planned_at < ${toDate(day.until)}::timestamptz) AS today
          FROM nudge n WHERE n.obligation_id = s.id AND n.kind = 'reminder') spoken
        WHERE s.number = ${number} AND NOT h.snoozed AND h.got < ${perDay}
          AND d.updated_at <= ${idleSince}::timestamptz AND spoken.since < ${most} AND spoken.today IS NOT TRUE
          AND (spoken.last IS NULL OR spoken.last <= ${idleSince}::timestamptz)
          AND NOT EXISTS (SELECT 1 FROM told t WHERE t.obligation_id = s.id)`;
    },

    /** From here on what was written in this planning counts as a message that the person has had. */
    async countWritten(): Promise<void> {
      await db.$executeRaw`
        UPDATE hearer SET got = got + 1 WHERE person_id IN (SELECT person_id FROM told)`;
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

    /** Writes what was told in this planning, and one message a person and kind for all of it; gives how many messages. */
    async writeDeliveries(now: Temporal.Instant): Promise<number> {
      await db.$executeRaw`ANALYZE told`;
      return await db.$executeRaw`
        WITH keyed AS MATERIALIZED (
          SELECT *, first_value(kind || ':' || person_id || ':' || obligation_id || ':' || step)
                      OVER (PARTITION BY person_id, kind ORDER BY obligation_id, step) AS key FROM told
        ), written AS (
          INSERT INTO nudge (obligation_id, step, person_id, kind, planned_at, delivery_key)
          SELECT obligation_id, step, person_id, kind, ${toDate(now)}::timestamptz, key FROM keyed
        )
        INSERT INTO delivery (key, kind, chat_id, person_id, payload, planned_at)
        SELECT DISTINCT ON (k.key) k.key, k.kind, p.telegram_id, p.id, jsonb_build_object('personId', p.id), ${toDate(now)}::timestamptz
        FROM keyed k JOIN person p ON p.id = k.person_id ORDER BY k.key`;
    },

    ...createTold(db),
  };
}

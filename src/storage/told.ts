// What somebody was told, looked up again: for the message at the instant of sending, and for those who ask afterwards what was done
// for a unit.

import type { Temporal } from "temporal-polyfill";
import type { Language } from "#domain/language.ts";
import type { NudgeKind, Timing } from "#domain/nudge.ts";
import type { Role } from "#domain/position.ts";
import type { Db } from "./database.ts";
import { type TimesRow, toTimes } from "./periods.ts";
import { fromPlainDate, toInstant } from "./values.ts";

/** Instants that silent obligations of a period share. */
export interface SilentTiming extends Timing {
  readonly periodId: number;
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

export function createTold(db: Db) {
  return {
    /** What a message is about, oldest deadline first. */
    async of(deliveryKey: string): Promise<Nudge[]> {
      const rows = await db.$queryRaw<NudgeRow[]>`
        SELECT o.id AS "obligationId", o.unit_code AS "unitCode", p.program_id AS "programId", n.step, n.planned_at AS "plannedAt",
               o.period_id AS "periodId", o.put_off_from IS NOT NULL AS "isPutOff", o.time_zone AS "timeZone", o.opens_at AS "opensAt",
               o.due_at AS "dueAt", o.late_until AS "lateUntil", o.locks_at AS "locksAt", o.reopened_until AS "reopenedUntil",
               EXISTS (SELECT 1 FROM nudge later WHERE later.obligation_id = n.obligation_id AND later.person_id = n.person_id
                 AND later.kind = n.kind AND later.planned_at > n.planned_at) AS "isOvertaken",
               CASE WHEN EXISTS (SELECT 1 FROM report r WHERE r.obligation_id = o.id) THEN 'reported'
                    WHEN o.exempted_at IS NOT NULL THEN 'exempted'
                    WHEN u.closed_on IS NOT NULL THEN 'closed' ELSE 'silent' END AS state, d.updated_at AS "draftAt"
        FROM nudge n JOIN obligation o ON o.id = n.obligation_id JOIN period p ON p.id = o.period_id
        JOIN unit u ON u.code = o.unit_code LEFT JOIN draft d ON d.obligation_id = o.id
        WHERE n.delivery_key = ${deliveryKey} ORDER BY o.due_at, o.unit_code, n.step`;
      return rows.map(
        ({ draftAt, plannedAt, obligationId, unitCode, programId, step, state, isOvertaken, ...row }) => ({
          ...{ obligationId, unitCode, programId, step, state, isOvertaken },
          ...toTiming(row),
          plannedAt: toInstant(plannedAt),
          ...(draftAt ? { draftAt: toInstant(draftAt) } : {}),
        }),
      );
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

export interface TimingRow extends TimesRow {
  periodId: number;
  timeZone: string;
  isPutOff: boolean;
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

export function toTiming({ periodId, timeZone, isPutOff, ...row }: TimingRow): SilentTiming {
  return { periodId, timeZone, isPutOff, ...toTimes(row) };
}

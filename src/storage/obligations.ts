// Obligations with all a reporter's screen needs to know of them, and the bare rows that figures are made of.

import type { Temporal } from "temporal-polyfill";
import { Problem } from "#domain/problem.ts";
import type { Standing } from "#domain/scoreboard.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import type { Titles } from "#domain/written.ts";
import type { Db } from "./database.ts";
import type {
  Draft as DraftRow,
  Obligation as ObligationRow,
  Period as PeriodRow,
  Report as ReportRow,
} from "./generated/client.ts";
import { type Period, toPeriod, toTimes } from "./periods.ts";
import type { Programs } from "./programs.ts";
import { findSilent, type SilenceQuery, type SilentPage } from "./silences.ts";
import { createUnits, ofUnitsWithin } from "./units.ts";
import { toDate, toInstant } from "./values.ts";

/** A report that is in, as its receipt tells it. */
export interface Receipt {
  readonly number: string;
  readonly at: Temporal.Instant;
  readonly nihil: boolean;
}

/** Let off, and why. */
export interface Exempted {
  readonly at: Temporal.Instant;
  readonly reason: string;
}

/** One unit owes one report for one period; `reported` once it is in. */
export interface Duty {
  readonly obligationId: number;
  readonly unit: PlacedUnit;
  /** What the report is called in a sentence. */
  readonly title: Titles;
  /** With the instants as they are for this unit: in its time zone, put off or opened again. */
  readonly period: Period;
  /** The unit's, IANA. */
  readonly timeZone: string;
  /** The deadline it opened with, where that has been put off. */
  readonly putOffFrom?: Temporal.Instant;
  readonly reported?: Receipt;
  readonly exempted?: Exempted;
  readonly draft?: { readonly personId: number; readonly updatedAt: Temporal.Instant };
}

const NEWEST_VERSION = { versions: { select: { nihil: true }, orderBy: { version: "desc" }, take: 1 } } as const;
const WITH_ALL = { period: true, draft: true, report: { include: NEWEST_VERSION } } as const;

export function createObligations(db: Db, programs: Programs) {
  const units = createUnits(db);

  return {
    /** @throws Problem `nothing-owed` */
    async get(obligationId: number): Promise<Duty> {
      if (!Number.isSafeInteger(obligationId)) throw new Problem("nothing-owed"); // out of a forged button
      const row = await db.obligation.findUnique({
        where: { id: obligationId },
        include: WITH_ALL,
      });
      if (!row) throw new Problem("nothing-owed");
      return toDuty(row, { unit: await units.get(row.unitCode), titles: await titles() });
    },

    /** Several at once, in the order of their deadlines. */
    async getAll(obligationIds: readonly number[]): Promise<Duty[]> {
      const rows = await db.obligation.findMany({
        where: { id: { in: [...obligationIds] } },
        include: WITH_ALL,
        orderBy: [{ dueAt: "asc" }, { unitCode: "asc" }],
      });
      return await toDuties(rows);
    },

    /** What the units at and below some codes owe in periods that are open and not locked; oldest deadline first. */
    async openWithin(codes: readonly string[], now: Temporal.Instant): Promise<Duty[]> {
      if (codes.length === 0) return [];
      const at = toDate(now);
      const rows = await db.obligation.findMany({
        where: {
          OR: ofUnitsWithin(codes),
          opensAt: { lte: at },
          AND: { OR: [{ locksAt: { gt: at } }, { reopenedUntil: { gt: at } }] },
        },
        include: WITH_ALL,
        orderBy: [{ dueAt: "asc" }, { unitCode: "asc" }],
      });
      return await toDuties(rows);
    },

    /** What units at and below some codes owe or owed in periods that have opened and were not locked before an instant; newest first. */
    async recentWithin(
      codes: readonly string[],
      { since, most }: { readonly since: Temporal.Instant; readonly most: number },
      now: Temporal.Instant,
    ): Promise<Duty[]> {
      if (codes.length === 0) return [];
      const rows = await db.obligation.findMany({
        where: {
          OR: ofUnitsWithin(codes),
          opensAt: { lte: toDate(now) },
          locksAt: { gt: toDate(since) },
        },
        include: WITH_ALL,
        orderBy: [{ dueAt: "desc" }, { unitCode: "asc" }],
        take: most,
      });
      return await toDuties(rows);
    },

    /** Which of some obligations are silent still, as a supervisor is told of them. */
    async silentAmong(query: SilenceQuery, now: Temporal.Instant): Promise<SilentPage> {
      return await findSilent(db, query, now);
    },

    /**
     * Every obligation of a period at or below a unit, reported, let off or neither: the honest denominator. A cooperative goes by its
     * village's name, and what a kecamatan or a kabupaten owes is under itself.
     */
    async standings(periodId: number, root: string): Promise<Standing[]> {
      const rows = await db.$queryRaw<StandingRow[]>`
        SELECT o.unit_code, v.name AS unit_name, k.code AS kecamatan_code, k.name AS kecamatan_name,
               r.submitted_at, coalesce(r.submitted_at > o.due_at, false) AS late, coalesce(n.nihil, false) AS nihil,
               o.exempted_at IS NOT NULL AS exempted
        FROM obligation o
        JOIN unit v ON v.code = substring(o.unit_code FROM '^[0-9]+(?:\\.[0-9]+){0,3}')
        JOIN unit k ON k.code = substring(o.unit_code FROM '^[0-9]+(?:\\.[0-9]+){0,2}')
        LEFT JOIN report r ON r.obligation_id = o.id
        LEFT JOIN LATERAL (SELECT nihil FROM report_version WHERE report_id = r.id ORDER BY version DESC LIMIT 1) n ON true
        WHERE o.period_id = ${periodId} AND (o.unit_code = ${root} OR o.unit_code LIKE ${`${root}.%`})
        ORDER BY o.unit_code`;
      return rows.map((row) => ({
        unitCode: row.unit_code,
        unitName: row.unit_name,
        kecamatanCode: row.kecamatan_code,
        kecamatanName: row.kecamatan_name,
        settled: row.submitted_at !== null,
        late: row.late,
        nihil: row.nihil,
        exempted: row.exempted,
      }));
    },
  };

  async function titles(): Promise<ReadonlyMap<string, Titles>> {
    return new Map((await programs.all()).map((program) => [program.id, program.shortTitle ?? program.title]));
  }

  async function toDuties(rows: readonly DutyRow[]): Promise<Duty[]> {
    const placed = await units.findAll(rows.map((row) => row.unitCode));
    const known = await titles();
    return rows.flatMap((row) => {
      const unit = placed.get(row.unitCode);
      return unit ? [toDuty(row, { unit, titles: known })] : [];
    });
  }
}

interface StandingRow {
  unit_code: string;
  unit_name: string;
  kecamatan_code: string;
  kecamatan_name: string;
  submitted_at: Date | null;
  late: boolean;
  nihil: boolean;
  exempted: boolean;
}

/** An obligation with what a screen tells of it. */
export interface DutyRow extends ObligationRow {
  readonly period: PeriodRow;
  readonly draft: Pick<DraftRow, "personId" | "updatedAt"> | null;
  readonly report:
    | (Pick<ReportRow, "number" | "submittedAt"> & { readonly versions: readonly { readonly nihil: boolean }[] })
    | null;
}

interface Surroundings {
  readonly unit: PlacedUnit;
  /** By program. */
  readonly titles: ReadonlyMap<string, Titles>;
}

export function toDuty(row: DutyRow, { unit, titles }: Surroundings): Duty {
  const { programId } = row.period;
  return {
    obligationId: row.id,
    unit,
    title: titles.get(programId) ?? { id: programId, en: programId },
    period: { ...toPeriod(row.period), ...toTimes(row) },
    timeZone: row.timeZone,
    ...(row.putOffFrom ? { putOffFrom: toInstant(row.putOffFrom) } : {}),
    ...(row.report ? { reported: toReceipt(row.report) } : {}),
    ...(row.exemptedAt ? { exempted: { at: toInstant(row.exemptedAt), reason: row.exemptReason ?? "" } } : {}),
    ...(row.draft ? { draft: { personId: row.draft.personId, updatedAt: toInstant(row.draft.updatedAt) } } : {}),
  };
}

function toReceipt({ number, submittedAt, versions }: NonNullable<DutyRow["report"]>): Receipt {
  return { number, at: toInstant(submittedAt), nihil: versions[0]?.nihil ?? false };
}

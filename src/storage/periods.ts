// Periods that were opened. Opening writes the period and its obligations together: the frozen denominator.

import type { Temporal } from "temporal-polyfill";
import type { PeriodTimes, Times } from "#domain/period.ts";
import { type Titles, titles } from "#domain/written.ts";
import type { Db } from "./database.ts";
import type { Prisma, Period as Row } from "./generated/client.ts";
import { ofUnitsWithin } from "./units.ts";
import { toDate, toInstant } from "./values.ts";

export interface Period extends PeriodTimes {
  readonly id: number;
  readonly programId: string;
  readonly formVersionId: number;
}

/** Units that owe a report by the same clock. */
export interface Owed extends Times {
  /** IANA. */
  readonly timeZone: string;
  readonly unitCodes: readonly string[];
}

/** A period with its frozen denominator and how many have reported. */
export interface CountedPeriod extends Period {
  readonly owed: number;
  readonly reported: number;
  /** Let off and not reported; owed all the same. */
  readonly exempted: number;
}

export function createPeriods(db: Db) {
  return {
    /** Gives the new period's id, or undefined when somebody else opened it first. Call it in a transaction. */
    async open(period: Omit<Period, "id">, owed: readonly Owed[]): Promise<number | undefined> {
      const [row] = await db.period.createManyAndReturn({
        data: {
          programId: period.programId,
          key: period.key,
          ...(period.name ? { name: period.name } : {}),
          formVersionId: period.formVersionId,
          opensAt: toDate(period.opensAt),
          dueAt: toDate(period.dueAt),
          lateUntil: toDate(period.lateUntil),
          locksAt: toDate(period.locksAt),
        },
        skipDuplicates: true,
      });
      if (!row) return undefined;
      for (const { unitCodes, timeZone, ...times } of owed) {
        const [opensAt, dueAt] = [toDate(times.opensAt), toDate(times.dueAt)];
        const [lateUntil, locksAt] = [toDate(times.lateUntil), toDate(times.locksAt)];
        await db.$executeRaw`
          INSERT INTO obligation (period_id, unit_code, time_zone, opens_at, due_at, late_until, locks_at)
          SELECT ${row.id}, code, ${timeZone}, ${opensAt}, ${dueAt}, ${lateUntil}, ${locksAt}
          FROM unnest(${unitCodes}::text[]) WITH ORDINALITY AS unit (code, position) ORDER BY position`;
      }
      return row.id;
    },

    /** Whether a unit at or below a code owes or ever owed a program's report. */
    async isOwedWithin(code: string, programId: string): Promise<boolean> {
      return (await db.obligation.findFirst({ where: { period: { programId }, OR: ofUnitsWithin([code]) } })) !== null;
    },

    async keysOf(programId: string): Promise<Set<string>> {
      const rows = await db.period.findMany({ where: { programId }, select: { key: true } });
      return new Set(rows.map((row) => row.key));
    },

    /** Every period that was opened, newest first. */
    async all(): Promise<CountedPeriod[]> {
      const rows = await db.period.findMany({
        include: { _count: { select: { obligations: true } } },
        orderBy: [{ opensAt: "desc" }, { id: "desc" }],
      });
      const reported = await counted({ report: { isNot: null } });
      const exempted = await counted({ report: { is: null }, exemptedAt: { not: null } });
      return rows.map(({ _count, ...row }) => ({
        ...toPeriod(row),
        owed: _count.obligations,
        reported: reported.get(row.id) ?? 0,
        exempted: exempted.get(row.id) ?? 0,
      }));
    },

    /** Periods of a program that are open and not locked yet, oldest first. */
    async running(programId: string, now: Temporal.Instant): Promise<Period[]> {
      const at = toDate(now);
      const rows = await db.period.findMany({
        where: { programId, opensAt: { lte: at }, locksAt: { gt: at } },
        orderBy: { opensAt: "asc" },
      });
      return rows.map(toPeriod);
    },
  };

  /** How many obligations of each period are so. */
  async function counted(where: Prisma.ObligationWhereInput): Promise<ReadonlyMap<number, number>> {
    const rows = await db.obligation.groupBy({ by: ["periodId"], where, _count: true });
    return new Map(rows.map(({ periodId, _count }) => [periodId, _count]));
  }
}

/** Only a turn that a file names has one. */
function nameOf({ name }: Pick<Row, "name">): { readonly name?: Titles } {
  const { success, data } = titles.safeParse(name);
  return success ? { name: data } : {};
}

export function toPeriod(row: Row): Period {
  return {
    id: row.id,
    programId: row.programId,
    key: row.key,
    ...nameOf(row),
    formVersionId: row.formVersionId,
    ...toTimes(row),
  };
}

/** The four instants of a row; `reopenedUntil` is that of one unit's obligation. */
export interface TimesRow {
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly lateUntil: Date;
  readonly locksAt: Date;
  readonly reopenedUntil?: Date | null;
}

/** A period that is open again for a unit locks for it when that ends. */
export function toTimes({ opensAt, dueAt, lateUntil, locksAt, reopenedUntil }: TimesRow): Times {
  const until = reopenedUntil && reopenedUntil > locksAt ? toInstant(reopenedUntil) : undefined;
  return {
    opensAt: toInstant(opensAt),
    dueAt: toInstant(dueAt),
    lateUntil: toInstant(lateUntil),
    locksAt: until ?? toInstant(locksAt),
    ...(until ? { reopenedUntil: until } : {}),
  };
}

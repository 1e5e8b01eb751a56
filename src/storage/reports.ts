// Reports and their versions. One report per obligation: two taps on "Kirim" cannot race past the unique index.

import type { Temporal } from "temporal-polyfill";
import type { Answers } from "#domain/form/answer.ts";
import { Problem } from "#domain/problem.ts";
import type { Db } from "./database.ts";
import { isUniqueViolation, toDate, toJson } from "./values.ts";

export interface NewReport {
  readonly obligationId: number;
  readonly number: string;
  readonly formVersionId: number;
  readonly answers: Answers;
  /** Why an answer was kept against a soft rule, by question. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly nihil: boolean;
  readonly personId: number;
  readonly submittedAt: Temporal.Instant;
}

export interface LastReport {
  readonly answers: Answers;
  readonly nihil: boolean;
  readonly periodKey: string;
}

export function createReports(db: Db) {
  return {
    /** @throws Problem `already-reported` */
    async insert({ obligationId, number, submittedAt, answers, reasons, ...version }: NewReport): Promise<void> {
      const at = toDate(submittedAt);
      const first = { ...version, answers: toJson(answers), reasons: toJson(reasons), version: 1, submittedAt: at };
      try {
        await db.report.create({ data: { obligationId, number, submittedAt: at, versions: { create: first } } });
      } catch (error) {
        if (isUniqueViolation(error)) throw new Problem("already-reported", { cause: error });
        throw error;
      }
    },

    /** How many there are in some periods. */
    async countIn(periodIds: readonly number[]): Promise<number> {
      return await db.report.count({ where: { obligation: { periodId: { in: [...periodIds] } } } });
    },

    /** What the unit reported last in the program before a period: the newest that is not NIHIL, else undefined. */
    async lastOf(unitCode: string, programId: string, before: Temporal.Instant): Promise<LastReport | undefined> {
      const row = await db.reportVersion.findFirst({
        where: {
          nihil: false,
          report: { obligation: { unitCode, period: { programId, opensAt: { lt: toDate(before) } } } },
        },
        orderBy: [{ report: { obligation: { period: { opensAt: "desc" } } } }, { version: "desc" }],
        include: { report: { include: { obligation: { include: { period: true } } } } },
      });
      if (!row) return undefined;
      return {
        answers: row.answers as unknown as Answers,
        nihil: row.nihil,
        periodKey: row.report.obligation.period.key,
      };
    },

    /** The newest version of every report of a period at or below a unit, for figures. */
    async newestIn(periodId: number, root: string): Promise<{ unitCode: string; nihil: boolean; answers: Answers }[]> {
      const rows = await db.report.findMany({
        where: {
          obligation: { periodId, OR: [{ unitCode: root }, { unitCode: { startsWith: `${root}.` } }] },
        },
        include: { obligation: true, versions: { orderBy: { version: "desc" }, take: 1 } },
      });
      return rows.flatMap(({ obligation, versions }) =>
        versions.map(({ nihil, answers }) => ({
          unitCode: obligation.unitCode,
          nihil,
          answers: answers as unknown as Answers,
        })),
      );
    },
  };
}

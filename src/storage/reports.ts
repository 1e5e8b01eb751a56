// Reports and their versions, to be counted and shown. They are written in `desk.ts`.

import type { Temporal } from "temporal-polyfill";
import type { Answers } from "#domain/form/answer.ts";
import type { Db } from "./database.ts";
import { ofUnitsWithin } from "./units.ts";

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
    /** How many there are in some periods. */
    async countIn(periodIds: readonly number[]): Promise<number> {
      return await db.report.count({ where: { obligation: { periodId: { in: [...periodIds] } } } });
    },

    /** The newest version of every report of a period at or below a unit, for figures. */
    async newestIn(periodId: number, root: string): Promise<{ unitCode: string; nihil: boolean; answers: Answers }[]> {
      const rows = await db.report.findMany({
        where: { obligation: { periodId, OR: ofUnitsWithin([root]) } },
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

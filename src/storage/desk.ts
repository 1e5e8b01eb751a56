// What lies before somebody who works on a report: who they are, and the duty with its draft, its program and its form as
// they are now. Read and written with as few statements as can be, those of many people together, because this is what
// every tap costs. Permission and revision are read anew each time; only what cannot have changed is kept in memory.

import type { Temporal } from "temporal-polyfill";
import type { Person } from "#domain/person.ts";
import type { Assignment } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Program } from "#domain/program.ts";
import { type AssignmentRow, toAssignment } from "./assignments.ts";
import { AT, LAST, SEND, WHO } from "./desk-statements.ts";
import { createDraftSteps } from "./draft-steps.ts";
import type { Draft } from "./drafts.ts";
import { createGathering } from "./gathering.ts";
import { type Duty, type DutyRow, toDuty } from "./obligations.ts";
import { type PersonRow, toPerson } from "./people.ts";
import type { Programs } from "./programs.ts";
import type { LastReport, NewReport } from "./reports.ts";
import type { Sql } from "./sql.ts";
import { toDate, toJsonText, toPlainDate } from "./values.ts";

/** A person with their positions of a day. */
export interface Known {
  readonly person: Person;
  readonly assignments: readonly Assignment[];
}

/** A duty with all that is needed to go on with it. */
export interface Desk {
  readonly duty: Duty;
  readonly program: Program;
  /** The version of the program's form that is filled in now. */
  readonly formVersionId: number | undefined;
  readonly draft: Draft | undefined;
}

export function createDesk(sql: Sql, programs: Programs) {
  const drafts = createDraftSteps(sql);
  const who = createGathering(whoTogether);
  const at = createGathering(atTogether);
  const last = createGathering(lastTogether);

  return {
    /** Undefined for someone we have never seen. */
    async who(telegramId: number, today: Temporal.PlainDate): Promise<Known | undefined> {
      return await who({ telegramId, today });
    },

    /** @throws Problem `nothing-owed` */
    async at(obligationId: number): Promise<Desk> {
      const isPossible = Number.isSafeInteger(obligationId) && obligationId < 2 ** 31; // may come out of a forged button
      const row = isPossible ? await at(obligationId) : undefined;
      if (!row) throw new Problem("nothing-owed");
      const program = await programs.get(row.programId, row.programDigest);
      return {
        duty: dutyOf(row, program),
        program,
        formVersionId: row.newestFormId ?? undefined,
        draft: row.draftVersion === null ? undefined : await drafts.read(row.id, row.draftVersion),
      };
    },

    drafts,

    /** What the unit reported last in the program before a period: the newest that is not NIHIL, else undefined. */
    async lastReport({ unit, period }: Duty): Promise<LastReport | undefined> {
      return await last({ unitCode: unit.code, programId: period.programId, before: period.opensAt });
    },

    /** Writes the report and ends its draft; whether it was the first for its obligation. */
    async send(report: NewReport): Promise<boolean> {
      const { obligationId, number, submittedAt, formVersionId, answers, reasons, nihil, personId } = report;
      const version = [formVersionId, toJsonText(answers), toJsonText(reasons), nihil, personId];
      return (await sql.run(SEND, [obligationId, number, toDate(submittedAt), ...version])).length > 0;
    },
  };

  async function whoTogether(asked: readonly { telegramId: number; today: Temporal.PlainDate }[]) {
    const days = asked.map(({ today }) => today.toString());
    const rows = await sql.run<WhoRow>(WHO, [asked.map(({ telegramId }) => telegramId), days]);
    const known = new Map<number, { person: Person; assignments: Assignment[] }>();
    for (const row of rows) {
      const index = row.turn - 1;
      const one = known.get(index) ?? { person: toPerson(row), assignments: [] };
      if (row.assignmentId !== null)
        one.assignments.push(toAssignment({ ...row, id: row.assignmentId, personId: row.id }));
      known.set(index, one);
    }
    return asked.map((_, index) => known.get(index));
  }

  async function atTogether(ids: readonly number[]): Promise<(DeskRow | undefined)[]> {
    const rows = await sql.run<DeskRow>(AT, [[...new Set(ids)]]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id));
  }

  async function lastTogether(asked: readonly Before[]): Promise<(LastReport | undefined)[]> {
    const rows = await sql.run<LastReport & { turn: number }>(LAST, [
      asked.map(({ unitCode }) => unitCode),
      asked.map(({ programId }) => programId),
      asked.map(({ before }) => toDate(before)),
    ]);
    const byTurn = new Map(rows.map(({ turn, ...report }) => [turn - 1, report]));
    return asked.map((_, index) => byTurn.get(index));
  }
}

interface Before {
  readonly unitCode: string;
  readonly programId: string;
  readonly before: Temporal.Instant;
}

interface WhoRow extends PersonRow, Omit<AssignmentRow, "id" | "personId"> {
  /** Which of those asked for, from 1. */
  readonly turn: number;
  readonly assignmentId: number | null;
}

interface DeskRow extends Omit<DutyRow, "period" | "draft" | "report"> {
  readonly key: string;
  readonly periodName: DutyRow["period"]["name"];
  readonly formVersionId: number;
  readonly periodOpensAt: Date;
  readonly periodDueAt: Date;
  readonly periodLateUntil: Date;
  readonly periodLocksAt: Date;
  readonly number: string | null;
  readonly submittedAt: Date | null;
  readonly nihil: boolean | null;
  readonly draftPersonId: number | null;
  readonly draftUpdatedAt: Date | null;
  readonly programId: string;
  readonly programDigest: string;
  readonly newestFormId: number | null;
  readonly draftVersion: string | null;
  readonly unitKind: Duty["unit"]["kind"];
  readonly unitName: string;
  readonly closedOn: Date | null;
  readonly village: string | null;
  readonly kecamatan: string | null;
}

function dutyOf(row: DeskRow, { title, shortTitle }: Program): Duty {
  const { unitCode: code, unitKind: kind, unitName: name, closedOn, village, kecamatan } = row;
  const unit = {
    code,
    kind,
    name,
    ...(closedOn ? { closedOn: toPlainDate(closedOn) } : {}),
    ...(village === null ? {} : { village }),
    ...(kecamatan === null ? {} : { kecamatan }),
  };
  const titles = new Map([[row.programId, shortTitle ?? title]]);
  return toDuty({ ...row, period: periodIn(row), draft: draftIn(row), report: reportIn(row) }, { unit, titles });
}

function periodIn(row: DeskRow): DutyRow["period"] {
  return {
    id: row.periodId,
    programId: row.programId,
    key: row.key,
    name: row.periodName,
    opensAt: row.periodOpensAt,
    dueAt: row.periodDueAt,
    lateUntil: row.periodLateUntil,
    locksAt: row.periodLocksAt,
    formVersionId: row.formVersionId,
  };
}

function draftIn({ draftPersonId: personId, draftUpdatedAt: updatedAt }: DeskRow): DutyRow["draft"] {
  return personId === null || updatedAt === null ? null : { personId, updatedAt };
}

function reportIn({ number, submittedAt, nihil }: DeskRow): DutyRow["report"] {
  return number === null || submittedAt === null
    ? null
    : { number, submittedAt, versions: [{ nihil: nihil ?? false }] };
}

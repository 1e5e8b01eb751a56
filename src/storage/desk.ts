// What lies before somebody who works on a report: who they are, and the duty with its draft, its program and its form as
// they are now. Read and written with as few statements as can be, those of many people together, because this is what
// every tap costs. Permission and revision are read anew each time; only what cannot have changed is kept in memory.

import type { Temporal } from "temporal-polyfill";
import type { SavedCells, SavedState } from "#domain/form/interview/saved.ts";
import type { Person } from "#domain/person.ts";
import type { Assignment } from "#domain/position.ts";
import { Problem } from "#domain/problem.ts";
import type { Program } from "#domain/program.ts";
import { type AssignmentRow, toAssignment } from "./assignments.ts";
import { ADVANCE, AT, BEGIN, DRAFTS, WHO } from "./desk-statements.ts";
import type { Draft, DraftState } from "./drafts.ts";
import { createGathering } from "./gathering.ts";
import { createMemory } from "./memory.ts";
import { type Duty, type DutyRow, toDuty } from "./obligations.ts";
import { type PersonRow, toPerson } from "./people.ts";
import { createProgramMemory } from "./programs.ts";
import type { Sql } from "./sql.ts";
import { fromPlainDate, toDate, toInstant, toJson, toPlainDate } from "./values.ts";

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

/** What a step has changed of an interview: cells by name, null for one that is gone. */
export interface InterviewPatch extends Pick<SavedState, "at" | "pending" | "returning"> {
  readonly cells: Readonly<Record<string, SavedCells[string] | null>>;
}

const DRAFTS_IN_MEMORY = 2000;

export function createDesk(sql: Sql) {
  const programs = createProgramMemory(sql);
  /** Drafts as they lie in the database, by the transaction that wrote them: a row that somebody else has written is another. */
  const drafts = createMemory<number, { readonly version: string; readonly draft: Draft }>(DRAFTS_IN_MEMORY);
  const versions = new WeakMap<Draft, string>();

  const who = createGathering(whoTogether);
  const at = createGathering(atTogether);
  const load = createGathering(loadTogether);
  const begin = createGathering(beginTogether);
  const advance = createGathering(advanceTogether);

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
      return {
        duty: dutyOf(row),
        program: await programs.get(row.programId, row.programDigest),
        formVersionId: row.newestFormId ?? undefined,
        draft: await draftOf(row),
      };
    },

    /** Whether it is ours; false when somebody began one for the same obligation a moment earlier. */
    async begin(draft: Draft): Promise<boolean> {
      return keep(draft, await begin(draft));
    },

    /**
     * Writes what a step has changed; whether the draft still was as it was read. What it has become is kept.
     * The cost is that of the change, not of the form.
     */
    async advance(before: Draft, after: Draft, patch: InterviewPatch): Promise<boolean> {
      const version = versions.get(before);
      if (version === undefined) return false;
      return keep({ ...after, revision: before.revision + 1 }, await advance({ before, after, patch, version }));
    },
  };

  function keep(draft: Draft, version: string | undefined): boolean {
    if (version === undefined) return false;
    versions.set(draft, version);
    drafts.set(draft.obligationId, { version, draft });
    return true;
  }

  async function draftOf({ draftVersion: version, id }: DeskRow): Promise<Draft | undefined> {
    if (version === null) return undefined;
    const known = drafts.get(id);
    if (known?.version === version) return known.draft;
    return await load(id);
  }

  async function whoTogether(asked: readonly { telegramId: number; today: Temporal.PlainDate }[]) {
    const days = asked.map(({ today }) => fromPlainDate(today).toISOString().slice(0, 10));
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

  async function loadTogether(ids: readonly number[]): Promise<(Draft | undefined)[]> {
    const rows = await sql.run<DraftRow>(DRAFTS, [[...new Set(ids)]]);
    const byId = new Map(
      rows.map(({ version, updatedAt, ...row }) => {
        const draft: Draft = { ...row, updatedAt: toInstant(updatedAt) };
        keep(draft, version);
        return [draft.obligationId, draft];
      }),
    );
    return ids.map((id) => byId.get(id));
  }

  /** Of several for one obligation only the first is written. */
  async function beginTogether(begun: readonly Draft[]): Promise<(string | undefined)[]> {
    const rows = await sql.run<Written>(BEGIN, [
      begun.map(({ obligationId }) => obligationId),
      begun.map(({ personId }) => personId),
      begun.map(({ formVersionId }) => formVersionId),
      begun.map(({ state }) => JSON.stringify(toJson(state))),
      begun.map(({ revision }) => revision),
      begun.map(({ updatedAt }) => toDate(updatedAt)),
    ]);
    return inTurn(begun, rows);
  }

  async function advanceTogether(all: readonly Advance[]): Promise<(string | undefined)[]> {
    const steps = [...new Map(all.toReversed().map((step) => [step.before.obligationId, step])).values()];
    const rows = await sql.run<Written>(ADVANCE, [
      steps.map(({ before }) => before.obligationId),
      steps.map(({ before }) => before.revision),
      steps.map(({ version }) => version),
      steps.map(({ after }) => after.personId),
      steps.map(({ after }) => toDate(after.updatedAt)),
      steps.map(({ after }) => after.state.updateId ?? null),
      steps.map(({ patch: { at: place, pending, returning } }) => json({ at: place, pending, returning })),
      steps.map(({ patch: { cells } }) => json(Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell)))),
      steps.map(({ patch: { cells } }) => json(Object.keys(cells).filter((name) => cells[name] === null))),
    ]);
    return inTurn(
      all.map(({ before }) => before),
      rows,
    );
  }
}

interface Advance {
  readonly before: Draft;
  readonly after: Draft;
  readonly patch: InterviewPatch;
  readonly version: string;
}

interface Written {
  readonly obligationId: number;
  readonly version: string;
}

interface WhoRow extends PersonRow, Omit<AssignmentRow, "id" | "personId"> {
  /** Which of those asked for, from 1. */
  readonly turn: number;
  readonly assignmentId: number | null;
}

interface DraftRow extends Omit<Draft, "updatedAt" | "state"> {
  readonly state: DraftState;
  readonly updatedAt: Date;
  readonly version: string;
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

function dutyOf(row: DeskRow): Duty {
  const { unitCode: code, unitKind: kind, unitName: name, closedOn, village, kecamatan } = row;
  const unit = {
    code,
    kind,
    name,
    ...(closedOn ? { closedOn: toPlainDate(closedOn) } : {}),
    ...(village === null ? {} : { village }),
    ...(kecamatan === null ? {} : { kecamatan }),
  };
  return toDuty({ ...row, period: periodIn(row), draft: draftIn(row), report: reportIn(row) }, unit);
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

/** Each draft's row once: of two that were written for the same obligation at once only the first has one. */
function inTurn(drafts: readonly Draft[], rows: readonly Written[]): (string | undefined)[] {
  const versions = new Map(rows.map(({ obligationId, version }) => [obligationId, version]));
  return drafts.map(({ obligationId }) => {
    const version = versions.get(obligationId);
    versions.delete(obligationId);
    return version;
  });
}

function json(value: unknown): string {
  return JSON.stringify(toJson(value));
}

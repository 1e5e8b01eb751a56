// A draft step by step. Each step is written before it is answered, and only what it has changed, so that a long form costs no
// more than a short one. What is kept in memory is known again by the transaction that wrote the row: a draft that any other
// process has touched is read anew.

import type { SavedCells, SavedState } from "#domain/form/interview/saved.ts";
import { ADVANCE, BEGIN, DRAFTS } from "./desk-statements.ts";
import type { Draft, DraftState } from "./drafts.ts";
import { createGathering } from "./gathering.ts";
import { createMemory } from "./memory.ts";
import type { Sql } from "./sql.ts";
import { toDate, toInstant, toJsonText } from "./values.ts";

/** What a step has changed of an interview: cells by name, null for one that is gone. */
export interface InterviewPatch extends Pick<SavedState, "at" | "pending" | "returning"> {
  readonly cells: Readonly<Record<string, SavedCells[string] | null>>;
}

const MOST_KEPT = 2000;

export function createDraftSteps(sql: Sql) {
  const kept = createMemory<number, { readonly version: string; readonly draft: Draft }>(MOST_KEPT);
  /** Of the row a draft was read from or written to. */
  const versions = new WeakMap<Draft, string>();
  const load = createGathering(loadTogether);
  const begin = createGathering(beginTogether);
  const advance = createGathering(advanceTogether);

  return {
    /** The draft of an obligation, whose row is known to have this version; undefined when it is gone this moment. */
    async read(obligationId: number, version: string): Promise<Draft | undefined> {
      const known = kept.get(obligationId);
      return known?.version === version ? known.draft : await load(obligationId);
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
    kept.set(draft.obligationId, { version, draft });
    return true;
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
      begun.map(({ state }) => toJsonText(state)),
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
      steps.map(({ patch: { at: place, pending, returning } }) => toJsonText({ at: place, pending, returning })),
      steps.map(({ patch: { cells } }) =>
        toJsonText(Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell))),
      ),
      steps.map(({ patch: { cells } }) => toJsonText(Object.keys(cells).filter((name) => cells[name] === null))),
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

interface DraftRow extends Omit<Draft, "updatedAt" | "state"> {
  readonly state: DraftState;
  readonly updatedAt: Date;
  readonly version: string;
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

// Drafts: one per obligation. Each step is one conditional update on the revision, so a stale or repeated button
// changes nothing.

import type { Temporal } from "temporal-polyfill";
import type { Answers } from "#domain/form/answer.ts";
import type { SavedState } from "#domain/form/interview/saved.ts";
import type { Db } from "./database.ts";
import type { Draft as Row } from "./generated/client.ts";
import { toDate, toInstant, toJson } from "./values.ts";

export interface DraftState {
  readonly interview: SavedState;
  /** The unit's last report as it was when the draft began, so that every step sees the same. */
  readonly last?: Answers;
  /** The update that made the last step: Telegram and a restart may bring it again. */
  readonly updateId?: number;
  /** ISO instant: since when the person of the draft fills it in. */
  readonly heldSince: string;
}

export interface Draft {
  readonly obligationId: number;
  readonly personId: number;
  readonly formVersionId: number;
  readonly state: DraftState;
  readonly revision: number;
  readonly updatedAt: Temporal.Instant;
}

/** A draft that somebody we can reach was at. */
export interface DraftAtHand {
  readonly obligationId: number;
  readonly revision: number;
  readonly personId: number;
  readonly telegramId: number;
  readonly programId: string;
  /** The unit's, IANA. */
  readonly timeZone: string;
}

export function createDrafts(db: Db) {
  return {
    async find(obligationId: number): Promise<Draft | undefined> {
      const row = await db.draft.findUnique({ where: { obligationId } });
      return row ? toDraft(row) : undefined;
    },

    /** The draft a person touched last: where to go on after the session was lost. */
    async latestOf(personId: number): Promise<Draft | undefined> {
      const row = await db.draft.findFirst({ where: { personId }, orderBy: { updatedAt: "desc" } });
      return row ? toDraft(row) : undefined;
    },

    /** Whether it is ours; false when somebody began one for the same obligation a moment earlier. */
    async insert({ updatedAt, state, ...draft }: Draft): Promise<boolean> {
      const data = { ...draft, state: toJson(state), updatedAt: toDate(updatedAt) };
      const { count } = await db.draft.createMany({ data, skipDuplicates: true });
      return count === 1;
    },

    /** Whether the draft still was at `draft.revision`; it is then one further, as given. */
    async advance({ obligationId, revision, state, updatedAt, ...rest }: Draft): Promise<boolean> {
      const { count } = await db.draft.updateMany({
        where: { obligationId, revision },
        data: { ...rest, state: toJson(state), revision: revision + 1, updatedAt: toDate(updatedAt) },
      });
      return count === 1;
    },

    /** For each person the draft they touched last, where that was between two instants and they may be written to. */
    async atHand(from: Temporal.Instant, until: Temporal.Instant, now: Temporal.Instant): Promise<DraftAtHand[]> {
      const rows = await db.draft.findMany({
        where: {
          updatedAt: { gte: toDate(from), lte: toDate(until) },
          person: {
            telegramId: { not: null },
            unreachableSince: null,
            OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: toDate(now) } }],
          },
        },
        include: { person: true, obligation: { include: { period: true } } },
        distinct: ["personId"],
        orderBy: [{ personId: "asc" }, { updatedAt: "desc" }],
      });
      return rows.map(({ obligationId, revision, person, obligation }) => ({
        obligationId,
        revision,
        personId: person.id,
        telegramId: Number(person.telegramId),
        programId: obligation.period.programId,
        timeZone: obligation.timeZone,
      }));
    },

    /** How many there are in some periods. */
    async countIn(periodIds: readonly number[]): Promise<number> {
      return await db.draft.count({ where: { obligation: { periodId: { in: [...periodIds] } } } });
    },

    async remove(obligationId: number): Promise<void> {
      await db.draft.deleteMany({ where: { obligationId } });
    },
  };
}

function toDraft({ updatedAt, state, ...row }: Row): Draft {
  return { ...row, state: state as unknown as DraftState, updatedAt: toInstant(updatedAt) };
}

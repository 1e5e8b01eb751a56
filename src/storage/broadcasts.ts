// Announcements while they are written, planned and counted. One conditional update moves one from state to state, so of two
// who start it at once only one does; its readers lie in `broadcast-readers.ts`.

import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { AUDIENCE_GROUPS, type Broadcast, type BroadcastState, statesBefore, type Wording } from "#domain/broadcast.ts";
import type { Db } from "./database.ts";
import type { Broadcast as Row } from "./generated/client.ts";
import { toDate, toInstant, toJson } from "./values.ts";

interface Becoming {
  readonly next: BroadcastState;
  readonly startsAt?: Temporal.Instant;
}

export function createBroadcasts(db: Db) {
  return {
    /** Gives its id. */
    async insert(wording: Wording & { readonly authorId: number }, now: Temporal.Instant): Promise<number> {
      const { audience, text, ...rest } = wording;
      const said = { audience: toJson(audience), text: storable(text) };
      const data = { ...rest, ...said, state: "draft", createdAt: toDate(now), changedAt: toDate(now) };
      return (await db.broadcast.create({ data, select: { id: true } })).id;
    },

    async find(id: number): Promise<Broadcast | undefined> {
      if (!Number.isSafeInteger(id)) return undefined; // out of a forged button
      const row = await db.broadcast.findUnique({ where: { id } });
      return row ? toBroadcast(row) : undefined;
    },

    /** Those of an author, newest first. */
    async writtenBy(authorId: number, most: number): Promise<Broadcast[]> {
      const rows = await db.broadcast.findMany({ where: { authorId }, orderBy: { id: "desc" }, take: most });
      return rows.map(toBroadcast);
    },

    /** The draft an author began last. */
    async draftOf(authorId: number): Promise<Broadcast | undefined> {
      const row = await db.broadcast.findFirst({ where: { authorId, state: "draft" }, orderBy: { id: "desc" } });
      return row ? toBroadcast(row) : undefined;
    },

    /** Scheduled for now or earlier, oldest first. */
    async due(now: Temporal.Instant): Promise<Broadcast[]> {
      const where = { state: "scheduled", startsAt: { lte: toDate(now) } };
      return (await db.broadcast.findMany({ where, orderBy: [{ startsAt: "asc" }, { id: "asc" }] })).map(toBroadcast);
    },

    /** Changes what a draft says; of anything else nothing. */
    async reword(id: number, { audience, text, ...rest }: Partial<Wording>, now: Temporal.Instant): Promise<void> {
      const data = {
        ...rest,
        changedAt: toDate(now),
        ...(audience ? { audience: toJson(audience) } : {}),
        ...(text === undefined ? {} : { text: storable(text) }),
      };
      await db.broadcast.updateMany({ where: { id, state: "draft" }, data });
    },

    /** Whether it became so; false when it could not any more, or somebody else was first. */
    async become(id: number, { next, startsAt }: Becoming, now: Temporal.Instant): Promise<boolean> {
      const { count } = await db.broadcast.updateMany({
        where: { id, state: { in: statesBefore(next) } },
        data: { state: next, changedAt: toDate(now), ...(startsAt ? { startsAt: toDate(startsAt) } : {}) },
      });
      return count === 1;
    },

    /** Only a draft: of what was sent, the ledger tells for ever. */
    async remove(id: number): Promise<void> {
      await db.broadcast.deleteMany({ where: { id, state: "draft" } });
    },

    /** Throws away the drafts that nobody has touched since; gives how many. */
    async forget(before: Temporal.Instant): Promise<number> {
      const { count } = await db.broadcast.deleteMany({ where: { state: "draft", changedAt: { lt: toDate(before) } } });
      return count;
    },
  };
}

/** PostgreSQL refuses a row for a NUL, and JSON for half a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

const audience = z.discriminatedUnion("to", [
  z.object({ to: z.literal("reporters") }),
  z.object({ to: z.literal("positions"), groups: z.array(z.enum(AUDIENCE_GROUPS)) }),
  z.object({ to: z.literal("silent"), programId: z.string(), periodId: z.int() }),
]);
const state = z.enum(["draft", "scheduled", "started", "stopped", "dropped"]);

function toBroadcast(row: Row): Broadcast {
  const { id, authorId, unitCode, text, asksReceipt, startsAt } = row;
  return {
    ...{ id, authorId, unitCode, text, asksReceipt },
    audience: audience.parse(row.audience),
    state: state.parse(row.state),
    createdAt: toInstant(row.createdAt),
    ...(startsAt ? { startsAt: toInstant(startsAt) } : {}),
  };
}

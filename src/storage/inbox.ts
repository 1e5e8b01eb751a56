// Updates as they came, written before Telegram is told that we have them. A handled update loses its body and its chat
// at once: they say who typed what, and it may be someone who has not agreed to anything.

import type { Temporal } from "temporal-polyfill";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { toDate, toJson } from "./values.ts";

export interface ReceivedUpdate {
  readonly updateId: number;
  /** What is handled in order: the chat, or the person where an update has none. */
  readonly chatId: number;
  readonly body: unknown;
}

export interface PendingUpdate extends ReceivedUpdate {
  readonly attempts: number;
}

export function createInbox(db: Db) {
  return {
    /** Writes what is new and gives that; an update that came before is left alone. */
    async receive<Received extends ReceivedUpdate>(
      updates: readonly Received[],
      now: Temporal.Instant,
    ): Promise<Received[]> {
      const receivedAt = toDate(now);
      const rows = await db.inboxUpdate.createManyAndReturn({
        data: updates.map(({ updateId, chatId, body }) => ({ updateId, chatId, body: toJson(body), receivedAt })),
        select: { updateId: true },
        skipDuplicates: true,
      });
      const written = new Set(rows.map(({ updateId }) => Number(updateId)));
      return updates.filter(({ updateId }) => written.has(updateId));
    },

    /** What waits to be handled, in order of arrival. */
    async pending(): Promise<PendingUpdate[]> {
      const rows = await db.inboxUpdate.findMany({
        where: { handledAt: null },
        orderBy: { updateId: "asc" },
        take: 1000,
      });
      return rows.map(({ updateId, chatId, body, attempts }) => ({
        updateId: Number(updateId),
        chatId: Number(chatId),
        body,
        attempts,
      }));
    },

    async countAttempt(updateId: number): Promise<void> {
      await db.inboxUpdate.update({ where: { updateId }, data: { attempts: { increment: 1 } } });
    },

    async markHandled(updateId: number, now: Temporal.Instant): Promise<void> {
      const forgotten = { body: Prisma.DbNull, chatId: 0 };
      await db.inboxUpdate.update({ where: { updateId }, data: { handledAt: toDate(now), ...forgotten } });
    },

    /** A poisonous update is put aside with its error and blocks nobody. */
    async park(updateId: number, error: string, now: Temporal.Instant): Promise<void> {
      await db.inboxUpdate.update({ where: { updateId }, data: { handledAt: toDate(now), error } });
    },

    /** Deletes what was handled or parked before an instant; gives how many. The newest stays: polling goes on after it. */
    async forget(before: Temporal.Instant): Promise<number> {
      const { _max } = await db.inboxUpdate.aggregate({ _max: { updateId: true } });
      const { count } = await db.inboxUpdate.deleteMany({
        where: { handledAt: { lt: toDate(before) }, updateId: { not: _max.updateId ?? 0 } },
      });
      return count;
    },

    /** Where long polling goes on: one after the newest we have; undefined before the first. */
    async nextOffset(): Promise<number | undefined> {
      const { _max } = await db.inboxUpdate.aggregate({ _max: { updateId: true } });
      return _max.updateId === null ? undefined : Number(_max.updateId) + 1;
    },
  };
}

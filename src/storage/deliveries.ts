// The ledger of outgoing messages. A key is unique for ever; a row goes planned -> sending -> sent | skipped | failed |
// uncertain, and never back to planned when a message may have arrived.

import type { Temporal } from "temporal-polyfill";
import type { Delivery, Settlement } from "#domain/delivery.ts";
import type { Db } from "./database.ts";
import type { Delivery as Row } from "./generated/client.ts";
import { toDate, toJson } from "./values.ts";

export function createDeliveries(db: Db) {
  return {
    /** Writes what is owed and gives the keys that are new; those planned before, by whomever, are left alone. */
    async plan(deliveries: readonly Delivery[], now: Temporal.Instant): Promise<string[]> {
      const rows = await db.delivery.createManyAndReturn({
        data: deliveries.map(({ key, kind, chatId, ...payload }) => ({
          key,
          kind,
          chatId,
          payload: toJson(payload),
          plannedAt: toDate(now),
        })),
        select: { key: true },
        skipDuplicates: true,
      });
      return rows.map((row) => row.key);
    },

    /** Takes a planned delivery for sending; undefined when it was taken or settled before. */
    async take(key: string): Promise<Delivery | undefined> {
      const { count } = await db.delivery.updateMany({ where: { key, state: "planned" }, data: { state: "sending" } });
      return count === 1 ? toDelivery(await db.delivery.findUniqueOrThrow({ where: { key } })) : undefined;
    },

    async settle(key: string, { state, reason, messageId }: Settlement, now: Temporal.Instant): Promise<void> {
      const data = { state, reason: reason ?? null, messageId: messageId ?? null, settledAt: toDate(now) };
      await db.delivery.update({ where: { key }, data });
    },

    /** Back to planned: only when it is certain that nothing was sent. */
    async release(key: string): Promise<void> {
      await db.delivery.updateMany({ where: { key, state: "sending" }, data: { state: "planned" } });
    },

    /** After a crash: what was being sent may have arrived. Gives how many. */
    async markInterrupted(now: Temporal.Instant): Promise<number> {
      const { count } = await db.delivery.updateMany({
        where: { state: "sending" },
        data: { state: "uncertain", reason: "interrupted", settledAt: toDate(now) },
      });
      return count;
    },

    /** Keys that still wait, oldest first. */
    async waiting(): Promise<string[]> {
      const rows = await db.delivery.findMany({
        where: { state: "planned" },
        orderBy: [{ plannedAt: "asc" }, { key: "asc" }],
        select: { key: true },
      });
      return rows.map((row) => row.key);
    },
  };
}

function toDelivery({ key, kind, chatId, payload }: Row): Delivery {
  return { ...(payload as object), key, kind, chatId: Number(chatId) } as Delivery;
}

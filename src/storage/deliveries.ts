// The ledger of outgoing messages. A key is unique for ever; a row goes planned -> sending -> sent | skipped | failed |
// uncertain, and back to planned only when it is certain that nothing was sent, or when those who run the bot say so.

import type { Temporal } from "temporal-polyfill";
import { type Delivery, KINDS, type Settlement } from "#domain/delivery.ts";
import type { Db } from "./database.ts";
import type { Delivery as Row } from "./generated/client.ts";
import { isTaken } from "./sql.ts";
import { toDate, toJson } from "./values.ts";

/** "busy": another message is on its way to the chat. "later": not before some instant. "held": the whole bot waits. */
export type NotTaken = "settled-before" | "busy" | "later" | "held";

/** A delivery in hand; `attempts` counts this one. */
export interface Taken {
  readonly delivery: Delivery;
  readonly attempts: number;
}

export interface Interruption {
  /** This process. */
  readonly taker: string;
  /** What this process could not record, and does not send any more. */
  readonly lost: readonly string[];
  /** Processes silent for longer are dead; undefined where no other process can be alive. */
  readonly deadAfterSeconds?: number;
}

const PLANNED_AT_ONCE = 2000; // PostgreSQL takes 65,535 parameters

export function createDeliveries(db: Db) {
  return {
    /** Writes what is owed and gives the keys that are new; those planned before, by whomever, are left alone. */
    async plan(deliveries: readonly Delivery[], now: Temporal.Instant): Promise<string[]> {
      const planned: string[] = [];
      for (let first = 0; first < deliveries.length; first += PLANNED_AT_ONCE) {
        const rows = await db.delivery.createManyAndReturn({
          data: deliveries.slice(first, first + PLANNED_AT_ONCE).map((delivery) => toRow(delivery, now)),
          select: { key: true },
          skipDuplicates: true,
        });
        planned.push(...rows.map(({ key }) => key));
      }
      return planned;
    },

    /** Of those still waiting whose key begins so, only one will be sent. */
    async cancelAllBut(key: string, { keysFrom }: { keysFrom: string }, now: Temporal.Instant): Promise<void> {
      await db.delivery.updateMany({
        where: { key: { startsWith: keysFrom, not: key }, state: "planned" },
        data: { state: "skipped", reason: "cancelled", settledAt: toDate(now) },
      });
    },

    /** Takes a planned delivery for sending; the index that allows one of a chat is the judge between processes. */
    async take(key: string, taker: string, now: Temporal.Instant): Promise<Taken | NotTaken> {
      const at = toDate(now);
      try {
        const rows = await db.$queryRaw<TakenRow[]>`
          UPDATE delivery AS mine SET state = 'sending', taken_by = ${taker}, attempts = attempts + 1, reason = 'claimed'
          WHERE key = ${key} AND state = 'planned' AND (not_before IS NULL OR not_before <= ${at}::timestamptz)
            AND NOT EXISTS (SELECT FROM delivery o WHERE o.chat_id = mine.chat_id AND o.state = 'sending')
            AND NOT EXISTS (SELECT FROM pace WHERE name = 'hold' AND next_at > ${at}::timestamptz)
          RETURNING key, kind, chat_id AS "chatId", payload, attempts`;
        const [row] = rows;
        return row ? { delivery: toDelivery(row), attempts: row.attempts } : await whyNot(key, now);
      } catch (error) {
        if (isOneInFlight(error)) return "busy";
        throw error;
      }
    },

    /** From here on it may have arrived. Not while Telegram asks for patience. */
    async depart(key: string, now: Temporal.Instant): Promise<boolean> {
      const departed = await db.$executeRaw`
        UPDATE delivery SET reason = NULL
        WHERE key = ${key} AND state = 'sending'
          AND NOT EXISTS (SELECT FROM pace WHERE name = 'hold' AND next_at > ${toDate(now)}::timestamptz)`;
      return departed === 1;
    },

    async settle(key: string, { state, reason, messageId }: Settlement, now: Temporal.Instant): Promise<void> {
      const data = { state, reason: reason ?? null, messageId: messageId ?? null, settledAt: toDate(now) };
      await db.delivery.update({ where: { key }, data });
    },

    /** Back to planned: only when it is certain that nothing was sent. */
    async release(key: string, wait: { readonly notBefore?: Temporal.Instant; readonly reason?: string } = {}) {
      const { notBefore, reason } = wait;
      await db.delivery.updateMany({
        where: { key, state: "sending" },
        data: {
          state: "planned",
          takenBy: null,
          reason: reason ?? null,
          ...(notBefore ? { notBefore: toDate(notBefore) } : {}),
        },
      });
    },

    /**
     * What a process that is gone was sending may have arrived, and so may what this one could not record; that is given. What
     * it had only looked at is planned again.
     */
    async markInterrupted(interruption: Interruption, now: Temporal.Instant): Promise<Delivery[]> {
      const { taker, lost, deadAfterSeconds } = interruption;
      const rows = await db.$queryRaw<(TakenRow & Pick<Row, "state">)[]>`
        UPDATE delivery SET
          state = CASE WHEN reason = 'claimed' THEN 'planned' ELSE 'uncertain' END::delivery_state,
          settled_at = CASE WHEN reason = 'claimed' THEN NULL ELSE ${toDate(now)}::timestamptz END,
          reason = CASE WHEN reason = 'claimed' THEN NULL ELSE 'interrupted' END
        WHERE state = 'sending' AND (
          taken_by IS NULL OR taken_by = ${taker} AND key = ANY(${[...lost]}::text[]) OR taken_by <> ${taker} AND (
            ${deadAfterSeconds === undefined} OR NOT EXISTS (
              SELECT FROM pulse WHERE name = 'worker:' || taken_by
                AND at > clock_timestamp() - make_interval(secs => ${deadAfterSeconds ?? 0}::double precision)
            )
          )
        )
        RETURNING key, kind, chat_id AS "chatId", payload, attempts, state::text AS state`;
      return rows.filter(({ state }) => state === "uncertain").map(toDelivery);
    },

    /** Keys whose turn it is, what leaves first in front: a page of them, for there may be 83,762. */
    async due(size: number, now: Temporal.Instant, except: readonly string[] = []): Promise<DueDelivery[]> {
      return await db.$queryRaw<DueDelivery[]>`
        SELECT key, kind FROM delivery
        WHERE state = 'planned' AND (not_before IS NULL OR not_before <= ${toDate(now)}::timestamptz)
          AND key <> ALL(${[...except]}::text[])
        ORDER BY array_position(${[...KINDS]}::text[], kind), planned_at, key LIMIT ${size}`;
    },

    async countPlanned(): Promise<number> {
      return await db.delivery.count({ where: { state: "planned" } });
    },
  };

  async function whyNot(key: string, now: Temporal.Instant): Promise<NotTaken> {
    const row = await db.delivery.findUnique({ where: { key } });
    if (row?.state !== "planned") return "settled-before";
    if (row.notBefore && row.notBefore.getTime() > now.epochMilliseconds) return "later";
    const hold = await db.pace.findUnique({ where: { name: "hold" } });
    return hold && hold.nextAt.getTime() > now.epochMilliseconds ? "held" : "busy";
  }
}

export interface DueDelivery {
  readonly key: string;
  readonly kind: Delivery["kind"];
}

type TakenRow = Pick<Row, "key" | "kind" | "chatId" | "payload" | "attempts">;

function toRow({ key, kind, chatId, notBefore, ...payload }: Delivery, now: Temporal.Instant) {
  return {
    key,
    kind,
    chatId,
    personId: payload.personId,
    payload: toJson(payload),
    plannedAt: toDate(now),
    ...(notBefore ? { notBefore: toDate(notBefore) } : {}),
  };
}

function toDelivery({ key, kind, chatId, payload }: TakenRow): Delivery {
  return { ...(payload as object), key, kind, chatId: Number(chatId) } as Delivery;
}

/** Of a raw statement Prisma gives the database's own complaint, wrapped. */
function isOneInFlight(error: unknown): boolean {
  if (isTaken(error)) return true;
  return error instanceof Error && /23505|delivery_one_in_flight|unique constraint/i.test(error.message);
}

// Updates as they came, written before Telegram is told that we have them, and which process has which in hand: one of a
// chat at a time, judged by a unique index. A handled update loses its body and its chat at once: they say who typed what,
// and it may be someone who has not agreed to anything.

import type { Temporal } from "temporal-polyfill";
import { createGathering } from "./gathering.ts";
import {
  FORGET,
  NEGLECTED,
  NEWEST,
  RECEIVE,
  RELEASE_ALL,
  RELEASE_DEAD,
  RELEASE_OWN,
  SETTLE,
  TAKE,
  WAITING,
} from "./inbox-statements.ts";
import { isTaken, type Sql } from "./sql.ts";
import { toDate, toInstant, toJsonText } from "./values.ts";

export interface ReceivedUpdate {
  readonly updateId: number;
  /** What is handled in order: the chat, or the person where an update has none. */
  readonly chatId: number;
  readonly body: unknown;
}

/** What becomes of an update that is new: it waits for its turn, is taken in hand if it is its chat's first, or is set aside unread. */
export type Wish = "wait" | "take" | "set-aside";

export interface Arriving extends ReceivedUpdate {
  readonly wish: Wish;
}

/** What became of it. */
export type Arrival = "known" | "waiting" | "in-hand" | "set-aside";

/** An update in this process's hand. */
export interface UpdateInHand extends ReceivedUpdate {
  readonly receivedAt: Temporal.Instant;
  /** This one included. */
  readonly attempts: number;
}

/** How an update ended; with an error it is parked, with its body. */
export interface Ending extends Pick<ReceivedUpdate, "updateId" | "chatId"> {
  readonly error?: string;
}

export type Inbox = ReturnType<typeof createInbox>;

/** The inbox as one process sees it. */
export function createInbox(sql: Sql, processId: string) {
  const receiveTogether = createGathering(receiveRound);
  const settleTogether = createGathering(settleRound);

  return {
    /** Writes an update; one that came before is left alone. */
    async receive(update: Arriving, now: Temporal.Instant): Promise<Arrival> {
      return await receiveTogether({ update, now });
    },

    /** Takes the first waiting update of a chat in hand; undefined when there is none or the chat is in somebody's hand. */
    async take(chatId: number): Promise<UpdateInHand | undefined> {
      try {
        const [row] = await sql.run<Row>(TAKE, [chatId, processId]);
        return row && toUpdate(row);
      } catch (error) {
        if (isTaken(error)) return undefined; // by another process, a moment ago
        throw error;
      }
    },

    /** Ends an update in our hand and takes the chat's next one, in one statement: in between nobody else can. */
    async settle(ending: Ending, now: Temporal.Instant): Promise<UpdateInHand | undefined> {
      return await settleTogether({ ending, now, goOn: true });
    },

    /** Ends an update in our hand and takes no other. */
    async settleLast(ending: Ending, now: Temporal.Instant): Promise<void> {
      await settleTogether({ ending, now, goOn: false });
    },

    /** Chats in which something waits and nobody is at it. */
    async neglectedChats(): Promise<number[]> {
      const rows = await sql.run<{ chat_id: string }>(NEGLECTED, []);
      return rows.map(({ chat_id }) => Number(chat_id));
    },

    /** Whether something waits in a chat. */
    async isWaiting(chatId: number): Promise<boolean> {
      return (await sql.run(WAITING, [chatId])).length > 0;
    },

    /** Lets go of what processes had in hand whose last sign of life is older than so many seconds. Gives how many updates. */
    async releaseDead(olderThanSeconds: number): Promise<number> {
      return (await sql.run(RELEASE_DEAD, [processId, olderThanSeconds])).length;
    },

    /** Lets go of whatever any process has in hand: when it is known that no other lives. */
    async releaseAll(): Promise<number> {
      return (await sql.run(RELEASE_ALL, [])).length;
    },

    /** Lets go of what we have in hand and have not finished; it does not count as an attempt. */
    async releaseOwn(): Promise<void> {
      await sql.run(RELEASE_OWN, [processId]);
    },

    /** Deletes what was handled or parked before an instant; gives how many. The newest stays: polling goes on after it. */
    async forget(before: Temporal.Instant): Promise<number> {
      return (await sql.run(FORGET, [toDate(before)])).length;
    },

    /** Where long polling goes on: one after the newest we have; undefined before the first. */
    async nextOffset(): Promise<number | undefined> {
      const [row] = await sql.run<{ newest: string | null }>(NEWEST, []);
      return row?.newest ? Number(row.newest) + 1 : undefined;
    },
  };

  async function receiveRound(round: readonly Receiving[]): Promise<Arrival[]> {
    const rows = await insert(round).catch((error) => {
      if (!isTaken(error)) throw error;
      // Another process has taken one of these chats in hand a moment ago; it will come to what we write.
      return insert(
        round.map((it) => (it.update.wish === "take" ? { ...it, update: { ...it.update, wish: "wait" } } : it)),
      );
    });
    const arrivals = new Map(rows.map(({ update_id, arrival }) => [Number(update_id), arrival]));
    return round.map(({ update: { updateId } }) => {
      const arrival = arrivals.get(updateId) ?? "known";
      arrivals.delete(updateId); // the same update may be twice in a round
      return arrival;
    });
  }

  async function insert(round: readonly Receiving[]): Promise<{ update_id: string; arrival: Arrival }[]> {
    const inOrder = round.toSorted((one, other) => one.update.updateId - other.update.updateId);
    const taken = new Set<number>();
    const wishes = inOrder.map(({ update: { wish, chatId } }) => {
      const isFirst = !taken.has(chatId);
      if (wish !== "set-aside") taken.add(chatId);
      return wish === "take" && !isFirst ? "wait" : wish;
    });
    return await sql.run(RECEIVE, [
      inOrder.map(({ update }) => update.updateId),
      inOrder.map(({ update }) => (update.wish === "set-aside" ? 0 : update.chatId)),
      inOrder.map(({ update }) => (update.wish === "set-aside" ? null : toJsonText(update.body))),
      wishes,
      inOrder.map(({ now }) => toDate(now)),
      processId,
    ]);
  }

  async function settleRound(round: readonly Settling[]): Promise<(UpdateInHand | undefined)[]> {
    const rows = await sql.run<Row>(SETTLE, [
      round.map(({ ending }) => ending.updateId),
      round.map(({ ending }) => ending.chatId),
      round.map(({ ending }) => ending.error ?? null),
      round.map(({ now }) => toDate(now)),
      round.map(({ goOn }) => goOn),
      processId,
    ]);
    const next = new Map(rows.map((row) => [Number(row.chat_id), toUpdate(row)]));
    return round.map(({ ending }) => next.get(ending.chatId));
  }
}

interface Receiving {
  readonly update: Arriving;
  readonly now: Temporal.Instant;
}

interface Settling {
  readonly ending: Ending;
  readonly now: Temporal.Instant;
  readonly goOn: boolean;
}

interface Row {
  readonly update_id: string;
  readonly chat_id: string;
  readonly body: unknown;
  readonly received_at: Date;
  readonly attempts: number;
}

function toUpdate({ update_id, chat_id, body, received_at, attempts }: Row): UpdateInHand {
  return { updateId: Number(update_id), chatId: Number(chat_id), body, receivedAt: toInstant(received_at), attempts };
}

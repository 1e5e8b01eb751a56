// Updates as they came, written before Telegram is told that we have them, and which process has which in hand: one of a
// chat at a time, judged by a unique index. A handled update loses its body and its chat at once: they say who typed what,
// and it may be someone who has not agreed to anything.

import type { Temporal } from "temporal-polyfill";
import { createGathering } from "./gathering.ts";
import { isTaken, type Sql, type Statement } from "./sql.ts";
import { toDate, toInstant, toJson } from "./values.ts";

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

    async countAttempt(updateId: number): Promise<void> {
      await sql.run(COUNT_ATTEMPT, [updateId]);
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
      inOrder.map(({ update }) => (update.wish === "set-aside" ? null : JSON.stringify(toJson(update.body)))),
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

// What is the first of its chat is taken in hand as it is written, which saves a statement. That two processes do so for one
// chat is refused by the index, and only the update's own number may be passed over as known.
const RECEIVE: Statement = {
  name: "inbox_receive",
  text: `
    INSERT INTO inbox_update (update_id, chat_id, body, received_at, claimed_by, attempts, handled_at, error)
    SELECT update_id, chat_id, body::jsonb, at,
           CASE WHEN is_taken THEN $6 END, CASE WHEN is_taken THEN 1 ELSE 0 END,
           CASE WHEN wish = 'set-aside' THEN at END, CASE WHEN wish = 'set-aside' THEN 'flood' END
    FROM (
      SELECT *, wish = 'take' AND NOT EXISTS (
        SELECT FROM inbox_update AS before WHERE before.chat_id = arriving.chat_id AND before.handled_at IS NULL
      ) AS is_taken
      FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::timestamptz[])
        AS arriving (update_id, chat_id, body, wish, at)
    ) AS arriving
    ON CONFLICT (update_id) DO NOTHING
    RETURNING update_id,
      CASE WHEN handled_at IS NOT NULL THEN 'set-aside' WHEN claimed_by IS NULL THEN 'waiting' ELSE 'in-hand' END AS arrival`,
};

const TAKE: Statement = {
  name: "inbox_take",
  text: `
    UPDATE inbox_update SET claimed_by = $2, attempts = attempts + 1
    WHERE claimed_by IS NULL AND handled_at IS NULL
      AND update_id = (SELECT min(update_id) FROM inbox_update WHERE chat_id = $1 AND handled_at IS NULL)
      AND NOT EXISTS (
        SELECT FROM inbox_update WHERE chat_id = $1 AND handled_at IS NULL AND claimed_by IS NOT NULL
      )
    RETURNING update_id, chat_id, body, received_at, attempts`,
};

// The outer update reads what the inner one gives back, so an update is let go of before the next one of its chat is taken.
const SETTLE: Statement = {
  name: "inbox_settle",
  text: `
    WITH done AS (
      UPDATE inbox_update AS mine
      SET handled_at = ending.at, error = ending.error,
          body = CASE WHEN ending.error IS NOT NULL THEN mine.body END,
          chat_id = CASE WHEN ending.error IS NOT NULL THEN mine.chat_id ELSE 0 END
      FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::timestamptz[], $5::boolean[])
        AS ending (update_id, chat_id, error, at, goes_on)
      WHERE mine.update_id = ending.update_id AND mine.claimed_by = $6 AND mine.handled_at IS NULL
      RETURNING ending.chat_id, ending.goes_on
    ), head AS (
      SELECT first.update_id FROM done CROSS JOIN LATERAL (
        SELECT waiting.update_id FROM inbox_update AS waiting
        WHERE waiting.chat_id = done.chat_id AND waiting.handled_at IS NULL AND waiting.claimed_by IS NULL
        ORDER BY waiting.update_id LIMIT 1
      ) AS first
      WHERE done.goes_on
    )
    UPDATE inbox_update AS next SET claimed_by = $6, attempts = next.attempts + 1
    FROM head WHERE next.update_id = head.update_id
    RETURNING next.update_id, next.chat_id, next.body, next.received_at, next.attempts`,
};

const COUNT_ATTEMPT: Statement = {
  name: "inbox_count_attempt",
  text: "UPDATE inbox_update SET attempts = attempts + 1 WHERE update_id = $1",
};

const NEGLECTED: Statement = {
  name: "inbox_neglected",
  text: `
    SELECT DISTINCT waiting.chat_id FROM inbox_update AS waiting
    WHERE waiting.handled_at IS NULL AND waiting.claimed_by IS NULL AND NOT EXISTS (
      SELECT FROM inbox_update AS held
      WHERE held.chat_id = waiting.chat_id AND held.handled_at IS NULL AND held.claimed_by IS NOT NULL
    )
    LIMIT 1000`,
};

const WAITING: Statement = {
  name: "inbox_waiting",
  text: "SELECT 1 FROM inbox_update WHERE chat_id = $1 AND handled_at IS NULL AND claimed_by IS NULL LIMIT 1",
};

// Signs of life are written and read by the database's clock: those of several machines differ.
const RELEASE_DEAD: Statement = {
  name: "inbox_release_dead",
  text: `
    UPDATE inbox_update SET claimed_by = NULL
    WHERE handled_at IS NULL AND claimed_by <> $1 AND NOT EXISTS (
      SELECT FROM pulse
      WHERE name = 'worker:' || claimed_by AND at > clock_timestamp() - make_interval(secs => $2::double precision)
    )
    RETURNING update_id`,
};

const RELEASE_ALL: Statement = {
  name: "inbox_release_all",
  text: "UPDATE inbox_update SET claimed_by = NULL WHERE handled_at IS NULL AND claimed_by IS NOT NULL RETURNING update_id",
};

const RELEASE_OWN: Statement = {
  name: "inbox_release_own",
  text: `UPDATE inbox_update SET claimed_by = NULL, attempts = greatest(attempts - 1, 0)
         WHERE handled_at IS NULL AND claimed_by = $1`,
};

const FORGET: Statement = {
  name: "inbox_forget",
  text: `
    DELETE FROM inbox_update
    WHERE handled_at < $1 AND update_id <> (SELECT max(update_id) FROM inbox_update) RETURNING update_id`,
};

const NEWEST: Statement = {
  name: "inbox_newest",
  // Updates of our own making have numbers below zero.
  text: "SELECT max(update_id) AS newest FROM inbox_update WHERE update_id > 0",
};

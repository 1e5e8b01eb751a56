// The inbox's own SQL. An update is in a process's hand while `claimed_by` names it and `handled_at` is empty, and the partial
// unique index on that allows one of a chat.

import type { Statement } from "./sql.ts";

// What is the first of its chat is taken in hand as it is written, which saves a statement. That two processes do so for one
// chat is refused by the index, and only the update's own number may be passed over as known.
export const RECEIVE: Statement = {
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

export const TAKE: Statement = {
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
export const SETTLE: Statement = {
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

export const NEGLECTED: Statement = {
  name: "inbox_neglected",
  text: `
    SELECT DISTINCT waiting.chat_id FROM inbox_update AS waiting
    WHERE waiting.handled_at IS NULL AND waiting.claimed_by IS NULL AND NOT EXISTS (
      SELECT FROM inbox_update AS held
      WHERE held.chat_id = waiting.chat_id AND held.handled_at IS NULL AND held.claimed_by IS NOT NULL
    )
    LIMIT 1000`,
};

export const WAITING: Statement = {
  name: "inbox_waiting",
  text: "SELECT 1 FROM inbox_update WHERE chat_id = $1 AND handled_at IS NULL AND claimed_by IS NULL LIMIT 1",
};

// Signs of life are written and read by the database's clock: those of several machines differ.
export const RELEASE_DEAD: Statement = {
  name: "inbox_release_dead",
  text: `
    UPDATE inbox_update SET claimed_by = NULL
    WHERE handled_at IS NULL AND claimed_by <> $1 AND NOT EXISTS (
      SELECT FROM pulse
      WHERE name = 'worker:' || claimed_by AND at > clock_timestamp() - make_interval(secs => $2::double precision)
    )
    RETURNING update_id`,
};

export const RELEASE_ALL: Statement = {
  name: "inbox_release_all",
  text: "UPDATE inbox_update SET claimed_by = NULL WHERE handled_at IS NULL AND claimed_by IS NOT NULL RETURNING update_id",
};

export const RELEASE_OWN: Statement = {
  name: "inbox_release_own",
  text: `UPDATE inbox_update SET claimed_by = NULL, attempts = greatest(attempts - 1, 0)
         WHERE handled_at IS NULL AND claimed_by = $1`,
};

export const FORGET: Statement = {
  name: "inbox_forget",
  text: `
    DELETE FROM inbox_update
    WHERE handled_at < $1 AND update_id <> (SELECT max(update_id) FROM inbox_update) RETURNING update_id`,
};

export const NEWEST: Statement = {
  name: "inbox_newest",
  // Updates of our own making have numbers below zero.
  text: "SELECT max(update_id) AS newest FROM inbox_update WHERE update_id > 0",
};

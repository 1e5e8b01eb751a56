// When the next message may leave, shared by all processes. The rate of bulk goes by the database's clock, because machines
// differ; what Telegram asked for and the minutes of a group go by the bot's own, like everything else it decides.

import type { Temporal } from "temporal-polyfill";
import { isBefore } from "#domain/instant.ts";
import type { Sql, Statement } from "./sql.ts";
import { toDate, toInstant } from "./values.ts";

/** 25 a second: Telegram's guide value for bulk is about 30, and replies need room. */
export const SLOT_MS = 40;

// 18 in any minute: six at once, and then one every five seconds.
const GROUP_EVERY_SECONDS = 5;
const GROUP_BURST = 6;

export type PaceRows = ReturnType<typeof createPace>;

export function createPace(sql: Sql) {
  return {
    /** Reserves that many slots in a row. Gives how long it is until the first, and its place on the database's clock. */
    async reserve(slots: number): Promise<{ waitMs: number; firstAtMs: number }> {
      const [row] = await sql.run<{ wait_ms: number; first_at_ms: number }>(RESERVE, [(slots * SLOT_MS) / 1000]);
      return { waitMs: Number(row?.wait_ms ?? 0), firstAtMs: Number(row?.first_at_ms ?? 0) };
    },

    /** Replies to people have left: bulk that is under way makes room for them, but is never pushed off for more than a second. */
    async yieldTo(replies: number): Promise<void> {
      await sql.run(YIELD, [(replies * SLOT_MS) / 1000]);
    },

    /** Nothing that nobody asked for leaves before; a longer hold stays. */
    async hold(until: Temporal.Instant): Promise<void> {
      await sql.run(HOLD, [toDate(until)]);
    },

    async heldUntil(now: Temporal.Instant): Promise<Temporal.Instant | undefined> {
      const [row] = await sql.run<{ next_at: Date }>(FIND, ["hold"]);
      const until = row && toInstant(row.next_at);
      return until && isBefore(now, until) ? until : undefined;
    },

    /** Books one post or edit in a group. Gives 0, or the seconds to wait, and then nothing is booked. */
    async spendInGroup(chatId: number, now: Temporal.Instant): Promise<number> {
      const name = `chat:${chatId}`;
      const [booked] = await sql.run(SPEND, [
        name,
        toDate(now),
        GROUP_EVERY_SECONDS,
        GROUP_EVERY_SECONDS * (GROUP_BURST - 1),
      ]);
      return booked ? 0 : GROUP_EVERY_SECONDS;
    },

    /** A reply in a group, which does not wait, counts all the same. */
    async noteInGroup(chatId: number, now: Temporal.Instant): Promise<void> {
      await sql.run(SPEND, [`chat:${chatId}`, toDate(now), GROUP_EVERY_SECONDS, FARTHEST_SECONDS]);
    },
  };
}

// A row farther ahead than a minute is left from a clock that was set back.
const FARTHEST_SECONDS = 60;

const RESERVE: Statement = {
  name: "pace_reserve",
  text: `
    INSERT INTO pace AS p (name, next_at) VALUES ('bulk', clock_timestamp() + make_interval(secs => $1::double precision))
    ON CONFLICT (name) DO UPDATE SET next_at = make_interval(secs => $1::double precision)
      + least(greatest(p.next_at, clock_timestamp()), clock_timestamp() + make_interval(secs => ${FARTHEST_SECONDS}))
    RETURNING (extract(epoch FROM next_at - clock_timestamp()) - $1::double precision)::double precision * 1000 AS wait_ms,
      (extract(epoch FROM next_at) - $1::double precision)::double precision * 1000 AS first_at_ms`,
};

const YIELD: Statement = {
  name: "pace_yield",
  text: `
    UPDATE pace SET next_at = greatest(next_at, least(
      greatest(next_at, clock_timestamp()) + make_interval(secs => $1::double precision),
      clock_timestamp() + interval '1 second'))
    WHERE name = 'bulk' AND next_at > clock_timestamp() - interval '2 seconds'`,
};

const HOLD: Statement = {
  name: "pace_hold",
  text: `
    INSERT INTO pace AS p (name, next_at) VALUES ('hold', $1)
    ON CONFLICT (name) DO UPDATE SET next_at = greatest(p.next_at, excluded.next_at)`,
};

const FIND: Statement = { name: "pace_find", text: "SELECT next_at FROM pace WHERE name = $1" };

const SPEND: Statement = {
  name: "pace_spend",
  text: `
    INSERT INTO pace AS p (name, next_at) VALUES ($1, $2::timestamptz + make_interval(secs => $3::double precision))
    ON CONFLICT (name) DO UPDATE SET next_at = make_interval(secs => $3::double precision) + CASE
        WHEN p.next_at > $2::timestamptz + make_interval(secs => ${2 * FARTHEST_SECONDS}) THEN $2::timestamptz
        ELSE greatest(p.next_at, $2::timestamptz) END
      WHERE p.next_at <= $2::timestamptz + make_interval(secs => $4::double precision)
        OR p.next_at > $2::timestamptz + make_interval(secs => ${2 * FARTHEST_SECONDS})
    RETURNING 1 AS booked`,
};

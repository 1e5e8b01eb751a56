// Where on the screen a person is; nothing that must not be lost. Redis when there is one, the database otherwise and
// whenever Redis does not answer in time.

import type { Temporal } from "temporal-polyfill";
import type { Db } from "./database.ts";
import { createGathering } from "./gathering.ts";
import type { RedisSessions } from "./redis-sessions.ts";
import type { Sql, Statement } from "./sql.ts";
import { toDate, toJsonText } from "./values.ts";

/** The shape of grammY's StorageAdapter, without depending on it. */
export interface SessionStore<T> {
  read(key: string): Promise<T | undefined>;
  write(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
}

export function createDatabaseSessions<T>(sql: Sql, now: () => Temporal.Instant): SessionStore<T> {
  const read = createGathering(readTogether);
  const write = createGathering(writeTogether);

  return {
    read,

    async write(key, value) {
      await write({ key, value, at: toDate(now()) });
    },

    async delete(key) {
      await sql.run(DELETE, [key]);
    },
  };

  async function readTogether(keys: readonly string[]): Promise<(T | undefined)[]> {
    const rows = await sql.run<{ key: string; value: T }>(READ, [[...new Set(keys)]]);
    const values = new Map(rows.map(({ key, value }) => [key, value]));
    return keys.map((key) => values.get(key));
  }

  async function writeTogether(all: readonly Written<T>[]): Promise<undefined[]> {
    const last = [...new Map(all.map((it) => [it.key, it])).values()];
    await sql.run(WRITE, [
      last.map(({ key }) => key),
      last.map(({ value }) => toJsonText(value)),
      last.map(({ at }) => at),
    ]);
    return all.map(() => undefined);
  }
}

interface Written<T> {
  readonly key: string;
  readonly value: T;
  readonly at: Date;
}

const READ: Statement = { name: "session_read", text: "SELECT key, value FROM session WHERE key = ANY($1::text[])" };

const WRITE: Statement = {
  name: "session_write",
  text: `
    INSERT INTO session (key, value, updated_at)
    SELECT key, value::jsonb, at FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS written (key, value, at)
    ORDER BY key -- two processes that write the same two wait for each other instead of both failing
    ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
};

const DELETE: Statement = { name: "session_delete", text: "DELETE FROM session WHERE key = $1" };

/** For what looks after all sessions, whatever is in them. */
export function createSessions(db: Db) {
  return {
    /** Deletes those not touched since an instant; gives how many. Redis forgets by itself. */
    async forget(before: Temporal.Instant): Promise<number> {
      const { count } = await db.session.deleteMany({ where: { updatedAt: { lt: toDate(before) } } });
      return count;
    },
  };
}

/**
 * Redis first, the database when Redis fails. A key that had to be written to the database during an outage is read from
 * there until Redis has taken it again, so that an older screen does not come back with Redis.
 */
export function withFallback<T>(redis: RedisSessions<T>, database: SessionStore<T>): SessionStore<T> {
  const displaced = new Set<string>();

  return {
    async read(key) {
      if (displaced.has(key)) return await database.read(key);
      const answer = await redis.read(key);
      return answer.ok ? answer.value : await database.read(key);
    },

    async write(key, value) {
      if (await redis.write(key, value)) {
        displaced.delete(key);
        return;
      }
      displaced.add(key);
      await database.write(key, value);
    },

    async delete(key) {
      if (!(await redis.delete(key))) displaced.add(key);
      await database.delete(key);
    },
  };
}

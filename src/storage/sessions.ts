// Where on the screen a person is; nothing that must not be lost. Redis when there is one, the database otherwise and
// whenever Redis does not answer in time.

import type { Temporal } from "temporal-polyfill";
import type { Db } from "./database.ts";
import type { RedisSessions } from "./redis-sessions.ts";
import { toDate, toJson } from "./values.ts";

/** The shape of grammY's StorageAdapter, without depending on it. */
export interface SessionStore<T> {
  read(key: string): Promise<T | undefined>;
  write(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
}

export function createDatabaseSessions<T>(db: Db, now: () => Temporal.Instant): SessionStore<T> {
  return {
    async read(key) {
      const row = await db.session.findUnique({ where: { key } });
      return row ? (row.value as T) : undefined;
    },

    async write(key, value) {
      const data = { value: toJson(value), updatedAt: toDate(now()) };
      await db.session.upsert({ where: { key }, create: { key, ...data }, update: data });
    },

    async delete(key) {
      await db.session.deleteMany({ where: { key } });
    },
  };
}

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

// telegraf-session-redis behind one adapter. The class is small and old: without an error listener a dead Redis would end
// the process, corrupt JSON becomes {}, and its client waits for ever; so each call here has a time limit and says
// whether it worked instead of throwing.

import { setTimeout as sleep } from "node:timers/promises";
import RedisSession from "telegraf-session-redis";

const KEY_PREFIX = "kentongan:session:";
const TIME_LIMIT_MS = 500;
const MAX_RECONNECT_DELAY_MS = 5000;
const TTL_SECONDS = 30 * 24 * 3600;

/** The value stands in an envelope: a bare {} would be deleted by the class, and corrupt JSON would look like one. */
interface Envelope<T> {
  readonly v: 1;
  readonly d: T;
}

export interface RedisSessions<T> {
  read(key: string): Promise<{ ok: true; value: T | undefined } | { ok: false }>;
  /** Whether Redis took it. */
  write(key: string, value: T): Promise<boolean>;
  delete(key: string): Promise<boolean>;
  close(): void;
}

/** Connects in the background; `onTrouble` hears of the first error of each outage. */
export function createRedisSessions<T>(url: string, onTrouble: (error: unknown) => void): RedisSessions<T> {
  let troubled = false;
  const trouble = (error: unknown) => {
    if (!troubled) onTrouble(error);
    troubled = true;
  };
  const session = new RedisSession({
    ttl: TTL_SECONDS,
    store: {
      url,
      prefix: KEY_PREFIX,
      enable_offline_queue: false,
      // With a strategy the client tells nobody else that the connection is gone.
      retry_strategy: ({ attempt, error }: { attempt: number; error?: unknown }) => {
        trouble(error ?? new Error("connection to Redis lost"));
        return Math.min(attempt * 200, MAX_RECONNECT_DELAY_MS);
      },
    },
  });
  session.client.on("error", trouble);
  session.client.on("ready", () => {
    troubled = false;
  });

  return {
    async read(key) {
      const answer = await within(session.getSession(key));
      if (!answer.ok) return { ok: false };
      return { ok: true, value: isEnvelope<T>(answer.value) ? answer.value.d : undefined };
    },

    async write(key, value) {
      const envelope: Envelope<T> = { v: 1, d: value };
      return (await within(session.saveSession(key, envelope))).ok;
    },

    async delete(key) {
      return (await within(session.clearSession(key))).ok;
    },

    close() {
      session.client.end(false);
    },
  };
}

/** Whether this is of our making: whoever can write to Redis can write anything there. */
function isEnvelope<T>(value: unknown): value is Envelope<T> {
  const { v, d } = (value ?? {}) as Partial<Record<keyof Envelope<T>, unknown>>;
  return v === 1 && typeof d === "object" && d !== null;
}

async function within<R>(call: Promise<R>): Promise<{ ok: true; value: R } | { ok: false }> {
  const limit = new AbortController();
  const done = call.then(
    (value) => ({ ok: true as const, value }),
    () => ({ ok: false as const }),
  );
  const late = sleep(TIME_LIMIT_MS, { ok: false as const }, { signal: limit.signal }).catch(() => ({
    ok: false as const,
  }));
  const first = await Promise.race([done, late]);
  limit.abort();
  return first;
}

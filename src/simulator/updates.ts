// What waits for the bot. An update stays until it is confirmed or expires, comes again until then, and can be fetched
// by one poller at a time; a webhook takes the poller's place.

import type { Update } from "grammy/types";
import { conflict } from "./api-error.ts";
import type { SimulatorClock } from "./clock.ts";

export type UpdateKind = Exclude<keyof Update, "update_id">;

export interface QueuedUpdate {
  readonly update: Update;
  /** Updates of one lane reach a webhook in order; lanes run side by side, messages and taps of one person too. */
  readonly lane: string;
  readonly expiresAt: number;
}

export interface Poll {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutMs: number;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
}

export type Updates = ReturnType<typeof createUpdates>;

const ONE_DAY_MS = 86_400_000;
const CALLBACK_LIFE_MS = 150_000;
/** Delivered only to a bot that asks for them by name. */
const ON_REQUEST = new Set<string>(["chat_member", "message_reaction", "message_reaction_count"]);
const TAKEN_OVER = "terminated by other getUpdates request; make sure that only one bot instance is running";
const WEBHOOK_IS_SET =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

export function createUpdates(clock: SimulatorClock) {
  const listeners = new Set<() => void>();
  let queue: QueuedUpdate[] = [];
  let nextId = 471_000_001;
  let allowed: readonly string[] = [];
  let hasWebhook = false;
  let endWaiting: ((reason?: Error) => void) | undefined;

  function isWanted(kind: string): boolean {
    return allowed.length > 0 ? allowed.includes(kind) : !ON_REQUEST.has(kind);
  }

  function dropExpired(): void {
    const now = clock.now().getTime();
    queue = queue.filter(({ expiresAt }) => expiresAt > now);
  }

  function pending(): readonly QueuedUpdate[] {
    dropExpired();
    return queue;
  }

  function confirmBelow(offset: number): void {
    if (offset < 0) queue = queue.slice(offset);
    else queue = queue.filter(({ update }) => update.update_id >= offset);
  }

  /** Resolves on the next update, when the time is over, or when the caller is gone; rejects when another takes over. */
  function nextArrival({ timeoutMs, signal }: Poll): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (reason?: Error) => {
        clearTimeout(timer);
        listeners.delete(arrived);
        signal.removeEventListener("abort", arrived);
        if (endWaiting === end) endWaiting = undefined;
        if (reason) reject(reason);
        else resolve();
      };
      const arrived = () => end();
      const timer = setTimeout(arrived, timeoutMs);
      listeners.add(arrived);
      signal.addEventListener("abort", arrived);
      endWaiting = end;
    });
  }

  return {
    pending,
    confirmBelow,

    /** Queues one update; undefined when the bot did not ask for this kind. */
    push<Kind extends UpdateKind>(kind: Kind, payload: NonNullable<Update[Kind]>, lane: string): number | undefined {
      if (!isWanted(kind)) return undefined;

      const update: Update = { update_id: nextId, [kind]: payload };
      nextId += 1;
      const life = kind === "callback_query" ? CALLBACK_LIFE_MS : ONE_DAY_MS;
      queue.push({ update, lane, expiresAt: clock.now().getTime() + life });
      for (const listener of [...listeners]) listener();
      return update.update_id;
    },

    async poll(poll: Poll): Promise<Update[]> {
      if (hasWebhook) throw conflict(WEBHOOK_IS_SET);

      endWaiting?.(conflict(TAKEN_OVER));
      confirmBelow(poll.offset);
      if (pending().length === 0 && poll.timeoutMs > 0) await nextArrival(poll);
      if (poll.signal.aborted) return [];
      return pending()
        .slice(0, poll.limit)
        .map(({ update }) => update);
    },

    confirm(updateId: number): void {
      queue = queue.filter(({ update }) => update.update_id !== updateId);
    },
    drop(): void {
      queue = [];
    },
    /** Persists until the next call that names it; an empty list means the usual kinds. */
    allow(kinds: readonly string[]): void {
      allowed = kinds;
    },
    allowed: () => allowed,

    switchToWebhook(): void {
      hasWebhook = true;
      endWaiting?.(conflict("terminated by setWebhook request"));
    },
    switchToPolling(): void {
      hasWebhook = false;
    },
    /** Ends a waiting poll with nothing, as when the server goes down. */
    release(): void {
      endWaiting?.();
    },
    onArrival(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

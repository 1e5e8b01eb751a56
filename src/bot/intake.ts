// Takes updates in. Each is written to the inbox before Telegram is told that we have it, then handled: one chat in order,
// many chats at once. What fails on the way to Telegram is tried again; a poisonous update is parked and blocks nobody.

import { setTimeout as sleep } from "node:timers/promises";
import { type Bot, GrammyError, HttpError } from "grammy";
import type { Update } from "grammy/types";
import type { Temporal } from "temporal-polyfill";
import type { Logger } from "#logger";
import type { PendingUpdate, ReceivedUpdate } from "#storage/inbox.ts";
import type { Storage } from "#storage/store.ts";
import type { BotContext } from "./context.ts";

const ALLOWED = ["message", "callback_query", "my_chat_member"] as const;
const POLL_SECONDS = 30;
const MOST_ATTEMPTS = 3;
const RETRY_DELAY_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

export interface IntakeDeps {
  readonly storage: Storage;
  readonly logger: Logger;
  readonly now: () => Temporal.Instant;
}

export interface Intake {
  /** Queues what an earlier process left behind. */
  recover(): Promise<void>;
  /** Polls until `stop`. Resolves when the first poll is under way. */
  poll(): Promise<void>;
  /** For a webhook: written when this resolves, handled afterwards. */
  accept(update: unknown): Promise<void>;
  /** Resolves when every update received so far has been handled or parked. */
  idle(): Promise<void>;
  /** Takes no more, and waits for what is being handled. */
  stop(): Promise<void>;
}

export function createIntake(bot: Bot<BotContext>, deps: IntakeDeps): Intake {
  const { storage, logger, now } = deps;
  const chats = new Map<number, Promise<void>>();
  const stopping = new AbortController();
  // grammY's types name the signal of a polyfill; it is the platform's.
  const signal = stopping.signal as Parameters<typeof bot.api.getUpdates>[1];
  let polling: Promise<void> = Promise.resolve();

  return {
    recover,

    async poll() {
      const offset = await storage.inbox.nextOffset();
      await bot.api.deleteWebhook();
      polling = pollFrom(offset);
    },

    async accept(update) {
      try {
        await receive([update as Update]); // its sender proved the secret
      } catch (error) {
        logger.warn({ err: error }, "update not received"); // Telegram brings it again
        throw error;
      }
    },

    idle,

    async stop() {
      stopping.abort();
      await polling;
      await idle();
    },
  };

  async function idle(): Promise<void> {
    while (chats.size > 0) await Promise.all(chats.values());
  }

  async function recover(): Promise<void> {
    const left = await storage.inbox.pending();
    if (left.length > 0) logger.info({ updates: left.length }, "handling updates of an earlier run");
    for (const update of left) queue(update);
  }

  async function pollFrom(first: number | undefined): Promise<void> {
    let offset = first;
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        const updates = await bot.api.getUpdates(
          { ...(offset === undefined ? {} : { offset }), timeout: POLL_SECONDS, allowed_updates: ALLOWED },
          signal,
        );
        failures = 0;
        const newest = updates.at(-1);
        if (!newest) continue;
        await receive(updates);
        offset = newest.update_id + 1; // the next poll is what confirms them
      } catch (error) {
        if (stopping.signal.aborted) return;
        failures += 1;
        await pause(error, failures);
      }
    }
  }

  async function pause(error: unknown, failures: number): Promise<void> {
    const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
    const delay = Math.max(asked, Math.min(RETRY_DELAY_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS));
    logger.warn({ err: error, failures, delay }, "polling failed");
    await sleep(delay, undefined, { signal: stopping.signal }).catch(() => {});
  }

  async function receive(updates: readonly Update[]): Promise<void> {
    const received = updates.map((body) => ({ updateId: body.update_id, chatId: chatOf(body), body }));
    const fresh = await storage.inbox.receive(received, now());
    if (stopping.signal.aborted) return; // a webhook may still call; the next start handles it
    for (const update of fresh) queue(update);
  }

  /** Behind whatever its chat still has to do. */
  function queue(update: ReceivedUpdate & Partial<PendingUpdate>): void {
    const before = chats.get(update.chatId) ?? Promise.resolve();
    const done = before.then(() => handle(update));
    chats.set(update.chatId, done);
    void done.then(() => {
      if (chats.get(update.chatId) === done) chats.delete(update.chatId);
    });
  }

  async function handle({ updateId, body, attempts = 0 }: ReceivedUpdate & Partial<PendingUpdate>): Promise<void> {
    // It may be what brought the process down, and would do so for ever.
    if (attempts >= MOST_ATTEMPTS) return await park(updateId, new Error("given up"));
    for (let attempt = attempts + 1; ; attempt++) {
      try {
        await storage.inbox.countAttempt(updateId);
        await bot.handleUpdate(body as Update);
        await storage.inbox.markHandled(updateId, now());
        return;
      } catch (error) {
        logger.warn({ err: error, update: updateId, attempt }, "update not handled");
        if (attempt >= MOST_ATTEMPTS || !mayPass(error)) return await park(updateId, error);
        await sleep(RETRY_DELAY_MS * attempt);
      }
    }
  }

  async function park(updateId: number, error: unknown): Promise<void> {
    logger.error({ err: error, update: updateId }, "update parked");
    const name = error instanceof Error ? error.name : "unknown";
    await storage.inbox.park(updateId, name, now()).catch((cause) => {
      logger.error({ err: cause, update: updateId }, "update could not be parked"); // it is tried again at the next start
    });
  }
}

/** The chat, or the person where an update has none: what has to stay in order. */
function chatOf(update: Update): number {
  const { message, callback_query, my_chat_member } = update;
  return (message ?? callback_query?.message ?? my_chat_member)?.chat.id ?? callback_query?.from.id ?? 0;
}

/** Trouble on the way may pass; grammY wraps what a handler throws. */
function mayPass(error: unknown): boolean {
  const cause = error instanceof Error && "error" in error ? error.error : error;
  return cause instanceof HttpError || cause instanceof GrammyError;
}

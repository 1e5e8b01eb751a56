// Takes updates in. Each is written to the inbox before Telegram is told that we have it, then handled: one chat in order,
// many chats at once, whichever process has which. The parts are beside it: polling, lanes, handling, patrol.

import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { Temporal } from "temporal-polyfill";
import type { Logger } from "#logger";
import type { Wake } from "#services/waking.ts";
import type { Arriving } from "#storage/inbox.ts";
import type { Storage } from "#storage/store.ts";
import { arrivalOf, type Receipts } from "./arrival.ts";
import type { BotContext } from "./context.ts";
import { createFloodGuard } from "./flood-guard.ts";
import { createHandling } from "./handling.ts";
import { createLanes } from "./lanes.ts";
import { createLineWatch } from "./line-watch.ts";
import { ownUpdate } from "./own-update.ts";
import { createPatrol } from "./patrol.ts";
import { ALLOWED, pollFrom } from "./polling.ts";

const WEBHOOK_NOTED_EVERY_MS = 20_000;
/** Whoever has so many waiting sends faster than they are answered. */
const BEHIND = 5;

export interface IntakeDeps {
  readonly storage: Storage;
  readonly logger: Logger;
  readonly now: () => Temporal.Instant;
  readonly receipts: Receipts;
  /** This process, among those that share the database. */
  readonly processId: string;
}

export interface Intake {
  /** Polls until `stop`. Resolves when Telegram has been asked once. Nobody else can be polling, so what others left is ours. */
  poll(): Promise<void>;
  /** Has Telegram call us. Other processes may do the same for the same bot. */
  listen(webhook: { readonly url: string; readonly secret: string; readonly isAlone: boolean }): Promise<void>;
  /** For a webhook: written when this resolves, handled afterwards. False when no more is taken: Telegram brings it again. */
  accept(update: unknown): Promise<boolean>;
  /** Shows cards again, each in its chat's turn; those of an outage once, whoever asks. Gives how many were new. */
  wake(wakes: readonly Wake[], now: Temporal.Instant): Promise<number>;
  /** Resolves when every update received so far has been handled or parked. */
  idle(): Promise<void>;
  /** Takes no more, and waits for what is being handled. */
  stop(): Promise<void>;
}

export function createIntake(bot: Bot<BotContext>, deps: IntakeDeps): Intake {
  const { storage, logger, now, processId } = deps;
  const { inbox } = storage;
  const stop = new AbortController();
  const stopping = stop.signal;
  const handleUpdate = (update: Update) => bot.handleUpdate(update);
  const lanes = createLanes({ inbox, logger, now, handle: createHandling({ ...deps, stopping, handleUpdate }) });
  const patrol = createPatrol(storage, { lanes, processId, logger });
  const watch = createLineWatch(storage, { now, logger });
  const guard = createFloodGuard();
  const underway = new Set<Promise<unknown>>();
  /** How many updates of a chat are being written. */
  const arriving = new Map<number, number>();
  let polling: Promise<void> = Promise.resolve();
  let noting: NodeJS.Timeout | undefined;

  return {
    async poll() {
      await takeOver();
      await patrol.start();
      const offset = await inbox.nextOffset();
      await bot.api.deleteWebhook();
      await new Promise<void>((onAsked) => {
        polling = pollFrom(offset, { api: bot.api, logger, watch, stopping, receive, onAsked });
      });
    },

    async listen({ url, secret, isAlone }) {
      if (isAlone) await takeOver();
      await patrol.start();
      await bot.api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED });
      await watch.good();
      noting = setInterval(() => void watch.good(), WEBHOOK_NOTED_EVERY_MS);
      noting.unref();
    },

    async accept(update) {
      if (stopping.aborted) return false;
      try {
        await receive([update as Update]); // its sender proved the secret
        return true;
      } catch (error) {
        watch.bad();
        logger.warn({ err: error }, "update not received"); // Telegram brings it again
        throw error;
      }
    },

    async wake(wakes, at) {
      const arrivals = await Promise.all(
        wakes.map(async ({ updateId, chatId, ...errand }) => {
          const body = ownUpdate(updateId, chatId, { errand: { do: "wake", ...errand }, at });
          const arrival = await inbox.receive({ updateId, chatId, body, wish: "wait" }, at);
          lanes.call(chatId);
          return arrival;
        }),
      );
      return arrivals.filter((arrival) => arrival === "waiting").length;
    },

    idle,

    async stop() {
      stop.abort();
      clearInterval(noting);
      await polling;
      await settled();
      await lanes.stop();
      await watch.last();
      await patrol.stop().catch((error) => logger.warn({ err: error }, "left without a word"));
    },
  };

  async function takeOver(): Promise<void> {
    const left = await inbox.releaseAll();
    if (left > 0) logger.info({ updates: left }, "handling updates of an earlier run");
  }

  async function idle(): Promise<void> {
    await settled();
    await lanes.idle();
    await settled();
  }

  async function settled(): Promise<void> {
    while (underway.size > 0) await Promise.all(underway);
  }

  async function receive(updates: readonly Update[]): Promise<void> {
    const receiving = Promise.all(updates.map(receiveOne));
    await follow(receiving);
    const aside = (await receiving).filter((arrival) => arrival === "set-aside").length;
    if (aside > 0) logger.warn({ updates: aside }, "flood set aside");
  }

  async function receiveOne(update: Update) {
    const receivedAt = now();
    const received = judged(update, receivedAt);
    const { updateId, chatId, body } = received;
    count(chatId, 1);
    const arrival = await inbox.receive(received, receivedAt).finally(() => count(chatId, -1));
    if (arrival === "known") return arrival;
    acknowledge(update);
    if (arrival === "in-hand") lanes.go({ updateId, chatId, body, receivedAt, attempts: 1 });
    if (arrival === "waiting") lanes.call(chatId);
    return arrival;
  }

  function judged(update: Update, receivedAt: Temporal.Instant): Arriving {
    const chatId = chatOf(update);
    const received = { updateId: update.update_id, chatId, body: update };
    const behind = (arriving.get(chatId) ?? 0) + lanes.waiting(chatId);
    const isBehind = behind >= BEHIND;
    const wish = lanes.has(chatId) || stopping.aborted ? "wait" : "take";
    const person = (update.message ?? update.callback_query)?.from?.id;
    if (person === undefined) return { ...received, wish };
    const verdict = guard.judge(person, arrivalOf(update, receivedAt, receivedAt), isBehind);
    if (verdict === "served") return { ...received, wish };
    if (verdict === "set-aside" || person !== chatId) return { ...received, wish: "set-aside" };
    return { ...received, wish, body: ownUpdate(update.update_id, chatId, { errand: { do: "calm" }, at: receivedAt }) };
  }

  function count(chatId: number, change: 1 | -1): void {
    const left = (arriving.get(chatId) ?? 0) + change;
    if (left > 0) arriving.set(chatId, left);
    else arriving.delete(chatId);
  }

  /** At once, before it waits for its turn: the telephone shows a spinner until then, and gives up after seconds. */
  function acknowledge({ callback_query }: Update): void {
    // Too old, or answered already, is no trouble: the card still changes.
    if (callback_query) void follow(bot.api.answerCallbackQuery(callback_query.id).catch(() => {}));
  }

  async function follow(work: Promise<unknown>): Promise<void> {
    underway.add(work);
    try {
      await work;
    } finally {
      underway.delete(work);
    }
  }
}

/** The chat, or the person where an update has none: what has to stay in order. */
function chatOf(update: Update): number {
  const { message, callback_query, my_chat_member } = update;
  return (message ?? callback_query?.message ?? my_chat_member)?.chat.id ?? callback_query?.from.id ?? 0;
}

// Long polling. The next poll is what confirms the updates of the one before, so it is made only when the inbox has them.

import { setTimeout as sleep } from "node:timers/promises";
import { type Bot, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "#logger";
import type { BotContext } from "./context.ts";
import type { LineWatch } from "./line-watch.ts";

export const ALLOWED = ["message", "callback_query", "my_chat_member"] as const;
const POLL_SECONDS = 30;
const RETRY_DELAY_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

export interface PollingDeps {
  readonly api: Bot<BotContext>["api"];
  readonly logger: Logger;
  readonly watch: LineWatch;
  readonly stopping: AbortSignal;
  readonly receive: (updates: readonly Update[]) => Promise<unknown>;
  /** Called when Telegram has been asked once, whatever came of it. */
  readonly onAsked: () => void;
}

/** Polls until the signal. */
export async function pollFrom(
  first: number | undefined,
  { api, logger, watch, stopping, receive, onAsked }: PollingDeps,
): Promise<void> {
  // grammY's types name the signal of a polyfill; it is the platform's.
  const signal = stopping as Parameters<typeof api.getUpdates>[1];
  let offset = first;
  let failures = 0;

  while (!stopping.aborted) {
    try {
      const from = offset === undefined ? {} : { offset };
      const timeout = watch.isGood ? POLL_SECONDS : 0; // at once, to see whether the line is there
      const updates = await api.getUpdates({ ...from, timeout, allowed_updates: ALLOWED }, signal);
      await receive(updates);
      offset = (updates.at(-1)?.update_id ?? (offset ?? 0) - 1) + 1;
      failures = 0;
      await watch.good();
      onAsked();
    } catch (error) {
      if (stopping.aborted) return onAsked();
      failures += 1;
      watch.bad();
      onAsked();
      await pause(error);
    }
  }

  async function pause(error: unknown): Promise<void> {
    const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
    const delay = Math.max(asked, Math.min(RETRY_DELAY_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS));
    logger.warn({ err: error, failures, delay }, "polling failed");
    await sleep(delay, undefined, { signal: stopping }).catch(() => {});
  }
}

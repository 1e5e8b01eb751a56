// One update at its turn. Trouble on the way to Telegram is tried again, a database that is away is waited for, and what is
// poisonous is parked with its error so that it blocks nobody.

import { setTimeout as sleep } from "node:timers/promises";
import { GrammyError, HttpError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "#logger";
import type { Ending, UpdateInHand } from "#storage/inbox.ts";
import type { Storage } from "#storage/store.ts";
import type { Receipts } from "./arrival.ts";

/** What was in hand when the process died is rarely what killed it: others die with it, and the power fails more than once. */
const MOST_IN_HAND = 12;
/** What Telegram refuses, it refuses again. */
const MOST_REFUSALS = 3;
/** With the pauses, a good minute; somebody who got no answer has tried again by then. */
const MOST_TRIES = 12;
const RETRY_DELAY_MS = 1000;

export interface HandlingDeps {
  readonly storage: Storage;
  readonly logger: Logger;
  readonly receipts: Receipts;
  readonly stopping: AbortSignal;
  readonly handleUpdate: (update: Update) => Promise<void>;
}

export function createHandling({ storage, logger, receipts, stopping, handleUpdate }: HandlingDeps) {
  return async (it: UpdateInHand): Promise<Ending | undefined> => {
    const { updateId, chatId } = it;
    // It may be what brought the process down, and would do so for ever.
    if (it.attempts > MOST_IN_HAND) return park(it, new Error("given up"));
    for (let attempt = 1; ; ) {
      try {
        await handle(it);
        return { updateId, chatId };
      } catch (error) {
        logger.warn({ err: error, update: updateId, attempt }, "update not handled");
        const isAway = storage.isAway(error);
        if (!isAway && attempt >= mostTries(error)) return park(it, error);
        await sleep(RETRY_DELAY_MS * attempt, undefined, { signal: stopping }).catch(() => {});
        if (stopping.aborted) return undefined;
        if (!isAway) attempt += 1;
      }
    }
  };

  async function handle({ body, receivedAt }: UpdateInHand): Promise<void> {
    const update = body as Update; // as Telegram, or we ourselves, wrote it
    receipts.set(update, receivedAt);
    await handleUpdate(update);
  }

  function park({ updateId, chatId }: UpdateInHand, error: unknown): Ending {
    logger.error({ err: error, update: updateId }, "update parked");
    return { updateId, chatId, error: error instanceof Error ? error.name : "unknown" };
  }
}

/** Trouble on the way may pass; a bug does not. grammY wraps what a handler throws. */
function mostTries(error: unknown): number {
  const cause = error instanceof Error && "error" in error ? error.error : error;
  if (cause instanceof HttpError) return MOST_TRIES;
  if (!(cause instanceof GrammyError)) return 1;
  return cause.error_code >= 500 || cause.error_code === 429 ? MOST_TRIES : MOST_REFUSALS;
}

// Comes by every few seconds: says that this process lives, takes over what a dead one had in hand, and calls chats in
// which something waits and nobody is at it.

import type { Logger } from "#logger";
import { DEAD_AFTER_SECONDS } from "#services/delivering.ts";
import type { Storage } from "#storage/store.ts";
import type { Lanes } from "./lanes.ts";

const ROUND_MS = 3000;
/** Whoever slept so long cannot say of others that they are dead: the whole machine may have slept. */
const OVERSLEPT_SECONDS = 8;

export interface Patrol {
  /** One round now, and from now on every few seconds. */
  start(): Promise<void>;
  /** One round now. */
  round(): Promise<void>;
  stop(): Promise<void>;
}

export function createPatrol(
  { inbox, pulses }: Pick<Storage, "inbox" | "pulses">,
  { lanes, processId, logger }: { readonly lanes: Lanes; readonly processId: string; readonly logger: Logger },
): Patrol {
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  return {
    async start() {
      timer = setInterval(() => void inTurn(), ROUND_MS);
      timer.unref();
      await walk();
    },

    round: inTurn,

    async stop() {
      clearInterval(timer);
      await running;
      await inbox.releaseOwn();
      await pulses.end(processId);
    },
  };

  async function inTurn(): Promise<void> {
    const turn = running.then(walk).catch((error) => logger.warn({ err: error }, "patrol failed"));
    running = turn;
    await turn;
  }

  async function walk(): Promise<void> {
    const slept = (await pulses.beat(processId)) ?? 0;
    if (slept < OVERSLEPT_SECONDS) {
      const taken = await inbox.releaseDead(DEAD_AFTER_SECONDS);
      if (taken > 0) logger.warn({ updates: taken }, "taking over from a process that is gone");
    }
    for (const chatId of await inbox.neglectedChats()) lanes.call(chatId);
  }
}

// Each chat is a lane: its updates one after the other, lanes side by side. When a lane's update is done the next one of
// the chat comes with the same statement, whichever process has written it, so a chat is never in two hands.

import { setTimeout as sleep } from "node:timers/promises";
import type { Temporal } from "temporal-polyfill";
import type { Logger } from "#logger";
import type { Ending, Inbox, UpdateInHand } from "#storage/inbox.ts";

const LOOK_AGAIN_MS = [100, 400, 1600];
const DATABASE_PAUSE_MS = 1000;

export interface LanesDeps {
  readonly inbox: Inbox;
  readonly logger: Logger;
  readonly now: () => Temporal.Instant;
  /** Handles one update; undefined when it was broken off and shall be handled again later. */
  readonly handle: (update: UpdateInHand) => Promise<Ending | undefined>;
}

export interface Lanes {
  has(chatId: number): boolean;
  /** About how many updates of the chat wait behind the one that is being handled. */
  waiting(chatId: number): number;
  /** Handles what this process has in hand, and then whatever waits behind it. */
  go(update: UpdateInHand): void;
  /** Something waits in this chat. */
  call(chatId: number): void;
  /** Resolves when every lane has come to its end. */
  idle(): Promise<void>;
  /** What is being handled is finished, and nothing behind it begun. */
  stop(): Promise<void>;
}

interface Lane {
  done: Promise<void>;
  /** Something was written for this chat since it looked last. */
  isCalled: boolean;
  waiting: number;
}

export function createLanes({ inbox, logger, now, handle }: LanesDeps): Lanes {
  const lanes = new Map<number, Lane>();
  let isStopping = false;

  return {
    has: (chatId) => lanes.has(chatId),
    waiting: (chatId) => lanes.get(chatId)?.waiting ?? 0,

    go: (update) => open(update.chatId, update),

    call(chatId) {
      const lane = lanes.get(chatId);
      if (!lane) return open(chatId);
      lane.isCalled = true;
      lane.waiting += 1;
    },

    idle,

    async stop() {
      isStopping = true;
      await idle();
    },
  };

  async function idle(): Promise<void> {
    while (lanes.size > 0) await Promise.all([...lanes.values()].map(({ done }) => done));
  }

  /** Behind what the chat's lane is at, if there is one. */
  function open(chatId: number, first?: UpdateInHand): void {
    const before = lanes.get(chatId)?.done ?? Promise.resolve();
    const lane: Lane = { done: before, isCalled: false, waiting: 0 };
    lanes.set(chatId, lane);
    lane.done = before.then(() => run(chatId, lane, first));
  }

  async function run(chatId: number, lane: Lane, first: UpdateInHand | undefined): Promise<void> {
    try {
      let update = first ?? (await takeSoon(chatId));
      while (update && !isStopping) update = await advance(lane, update);
    } catch (error) {
      logger.warn({ err: error }, "chat left for later"); // a patrol comes by
    }
    if (lanes.get(chatId) === lane) lanes.delete(chatId);
  }

  async function advance(lane: Lane, update: UpdateInHand): Promise<UpdateInHand | undefined> {
    const ending = await handle(update);
    if (!ending) return undefined;
    lane.isCalled = false; // whatever is there by now, the next statement sees
    const next = await settle(ending);
    lane.waiting = Math.max(0, lane.waiting - 1);
    return next ?? (lane.isCalled && !isStopping ? await inbox.take(update.chatId) : undefined);
  }

  /** An update that is done must not stay in our hand because the database was away: its chat would wait for ever. */
  async function settle(ending: Ending): Promise<UpdateInHand | undefined> {
    for (;;) {
      try {
        if (!isStopping) return await inbox.settle(ending, now());
        await inbox.settleLast(ending, now());
        return undefined;
      } catch (error) {
        logger.warn({ err: error, update: ending.updateId }, "update not settled");
        if (isStopping) return undefined;
        await sleep(DATABASE_PAUSE_MS);
      }
    }
  }

  /** Another process may be letting go of the chat this very moment, without having seen what was written. */
  async function takeSoon(chatId: number): Promise<UpdateInHand | undefined> {
    for (const pause of LOOK_AGAIN_MS) {
      const update = await inbox.take(chatId);
      if (update || isStopping || !(await inbox.isWaiting(chatId))) return update;
      await sleep(pause);
    }
    return await inbox.take(chatId);
  }
}

// What the clock's ring sets off, in order: open periods, plan messages, send them, show scoreboards, forget what is old.
// Ringing twice is harmless, a missed ring is made good by the next; each part is tried even when another fails.

import { schedule } from "node-cron";
import type { Temporal } from "temporal-polyfill";
import type { Logger } from "#logger";
import type { Announcing } from "#services/announcing.ts";
import type { Digesting } from "#services/digesting.ts";
import type { Nudging } from "#services/nudging.ts";
import type { Opening } from "#services/opening.ts";
import type { Scoreboards } from "#services/scoreboards.ts";
import type { Waking } from "#services/waking.ts";
import type { Forgetting } from "./forget-old.ts";
import type { Sending } from "./send-deliveries.ts";

export interface Jobs {
  readonly opening: Opening;
  readonly nudging: Nudging;
  readonly digesting: Digesting;
  readonly announcing: Announcing;
  readonly sending: Sending;
  readonly scoreboards: Scoreboards;
  readonly forgetting: Forgetting;
  readonly waking: Waking;
}

/** Counts of one ring, by job; a job that failed is missing. */
export type TickCounts = Readonly<Record<string, unknown>>;

export function createTick(jobs: Jobs, logger: Logger) {
  // A ring waits for the one before: two at once would only compete for the same rows.
  let last: Promise<unknown> = Promise.resolve();

  return {
    async run(now: Temporal.Instant): Promise<TickCounts> {
      const turn = last.then(() => runAll(now));
      last = turn;
      return await turn;
    },

    /** Sends nothing more, and waits for the ring that is going on. */
    async stop(): Promise<void> {
      await jobs.sending.stop();
      await last;
    },
  };

  async function runAll(now: Temporal.Instant): Promise<TickCounts> {
    const counts: Record<string, unknown> = {};
    const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
      ["openPeriods", () => jobs.opening.openPeriods(now)],
      ["wakeChats", () => jobs.waking.run(now)],
      ["planNudges", () => jobs.nudging.plan(now)],
      ["planDigests", () => jobs.digesting.plan(now)],
      ["startBroadcasts", () => jobs.announcing.startDue(now)],
      ["sendDeliveries", () => jobs.sending.run()],
      ["showScoreboards", () => jobs.scoreboards.refresh(now)],
      ["forget", () => jobs.forgetting.run(now)],
    ];
    for (const [job, run] of steps) {
      try {
        counts[job] = await run();
      } catch (error) {
        logger.error({ err: error, job }, "job failed");
      }
    }
    logger.debug(counts, "tick");
    return counts;
  }
}

/** Rings at once, for what downtime missed, and then once a minute. Gives what stops it. */
export function startClock(ring: () => Promise<unknown>): () => Promise<void> {
  void ring();
  const task = schedule(
    "* * * * *",
    async () => {
      await ring();
    },
    { noOverlap: true },
  );
  return async () => {
    await task.destroy();
  };
}

// Hands planned deliveries to pg-boss and carries them out, one at a time and at most 25 a second. The ledger decides
// whether a message leaves; pg-boss only carries keys, so a job that comes twice finds nothing to do.

import { setTimeout as sleep } from "node:timers/promises";
import type { PgBoss } from "pg-boss";
import type { Temporal } from "temporal-polyfill";
import type { Logger } from "#logger";
import type { Delivered, Delivering } from "#services/delivering.ts";
import type { Storage } from "#storage/store.ts";

const QUEUE = "deliver";
const BATCH = 50;
const PACE_MS = 40; // Telegram's guide value for bulk is about 30 a second

interface Job {
  readonly key: string;
}

export type SendCounts = Readonly<Record<"sent" | "skipped" | "failed" | "uncertain" | "waiting", number>>;

export type Sending = ReturnType<typeof createSending>;

export function createSending(
  boss: PgBoss,
  storage: Storage,
  { delivering, logger }: { delivering: Delivering; logger: Logger },
) {
  let pausedUntil: Temporal.Instant | undefined;
  let stopped = false;

  return {
    /** What a process that died had in hand is not waited for: the ledger knows better than the queue. */
    async prepare(): Promise<void> {
      await boss.createQueue(QUEUE, { policy: "exclusive", retryLimit: 2, expireInSeconds: 300 });
      await boss.deleteAllJobs(QUEUE);
    },

    /** Sends what is planned. When Telegram asks for patience everything stays planned until then. */
    async run(now: Temporal.Instant): Promise<SendCounts> {
      const counts = { sent: 0, skipped: 0, failed: 0, uncertain: 0, waiting: 0 };
      if (isPaused(now)) return { ...counts, waiting: (await storage.deliveries.waiting()).length };
      await enqueue();
      for (;;) {
        const jobs = await boss.fetch<Job>(QUEUE, { batchSize: BATCH });
        if (jobs.length === 0) return counts;
        for (const job of jobs) {
          const delivered = await carryOut(job.data.key, now);
          await boss.complete(QUEUE, job.id);
          if (delivered === "settled-before") continue;
          counts[typeof delivered === "string" ? delivered : "waiting"] += 1;
          await sleep(PACE_MS);
        }
        if (stopped || isPaused(now)) return counts;
      }
    },

    /** Lets a run that is going on finish its message and no other. */
    stop(): void {
      stopped = true;
    },
  };

  function isPaused(now: Temporal.Instant): boolean {
    return pausedUntil !== undefined && pausedUntil.epochMilliseconds > now.epochMilliseconds;
  }

  async function enqueue(): Promise<void> {
    const keys = await storage.deliveries.waiting();
    if (keys.length === 0) return;
    await boss.insert(
      QUEUE,
      keys.map((key) => ({ data: { key }, singletonKey: key })),
    );
  }

  /** One delivery that fails does not hold up the others; a pause holds up all of them. */
  async function carryOut(key: string, now: Temporal.Instant): Promise<Delivered> {
    if (stopped || isPaused(now)) return "settled-before";
    try {
      const delivered = await delivering.deliver(key, now);
      if (typeof delivered !== "string") pausedUntil = now.add({ seconds: delivered.wait });
      return delivered;
    } catch (error) {
      logger.error({ err: error, delivery: key }, "delivery failed");
      return "failed";
    }
  }
}

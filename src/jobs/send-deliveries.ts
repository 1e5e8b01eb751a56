// Hands planned deliveries to pg-boss page by page and carries them out, a few at once. The ledger decides whether a message
// leaves; pg-boss only carries keys, so a job that comes twice finds nothing to do. It runs beside the clock's ring: a
// fan-out to 83,762 people takes an hour.

import { setTimeout as sleep } from "node:timers/promises";
import type { PgBoss } from "pg-boss";
import type { Temporal } from "temporal-polyfill";
import { priorityOf } from "#domain/delivery.ts";
import type { Logger } from "#logger";
import type { Delivered, Delivering } from "#services/delivering.ts";
import type { Storage } from "#storage/store.ts";

const QUEUE = "deliver";
const PAGE = 200;
const BATCH = 50;
/** Enough for the rate when Telegram takes a tenth of a second to answer; more would only be refused together. */
const AT_ONCE = 3;
const ROUND_MS = 1000;
const LOOK_ROUND_MS = 5000;
/** Whoever slept so long cannot say of others that they are dead: the whole machine may have slept. */
const OVERSLEPT_MS = 8000;
const BUSY_TRIES = 50;
const BUSY_PAUSE_MS = 20;

interface Job {
  readonly id: string;
  readonly data: { readonly key: string };
}

export type SendCounts = Readonly<Record<"sent" | "skipped" | "failed" | "uncertain" | "waiting", number>>;

export interface SendingDeps {
  readonly delivering: Delivering;
  readonly logger: Logger;
  readonly now: () => Temporal.Instant;
  /** Time that passes whatever the bot's clock shows. */
  readonly uptimeMs: () => number;
}

export type Sending = ReturnType<typeof createSending>;

export function createSending(boss: PgBoss, storage: Storage, deps: SendingDeps) {
  const { delivering, logger, now, uptimeMs } = deps;
  let stopped = false;
  let beside: Promise<void> | undefined;
  let wake = new AbortController();
  let looking: NodeJS.Timeout | undefined;
  let lookedAt = 0;

  return {
    /** What a process that died had in hand is not waited for: the ledger knows better than the queue. */
    async prepare(): Promise<void> {
      await boss.createQueue(QUEUE, { policy: "exclusive", retryLimit: 2, expireInSeconds: 300 });
      await boss.deleteAllJobs(QUEUE);
    },

    /** From now on by itself, round after round, until it is stopped. */
    start(): void {
      beside = goRound();
      lookedAt = uptimeMs();
      looking = setInterval(() => void lookRound(), LOOK_ROUND_MS);
      looking.unref();
    },

    /** Sends all that can leave now; where it goes round by itself, only tells it that there is something to do. */
    async run(): Promise<SendCounts | undefined> {
      if (!beside) {
        await delivering.settleInterrupted({ isAlone: false });
        return await drain();
      }
      wake.abort();
      return undefined;
    },

    /** Lets what is on its way arrive, and sends nothing more. */
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(looking);
      wake.abort();
      await beside;
    },
  };

  async function goRound(): Promise<void> {
    while (!stopped) {
      wake = new AbortController();
      const { signal } = wake;
      await drain().catch(complain);
      if (!stopped) await sleep(ROUND_MS, undefined, { signal }).catch(() => {});
    }
  }

  /** A database that is away is reported by others too; here it is only waited for. */
  function complain(error: unknown): void {
    if (storage.isAway(error)) logger.warn({ err: error }, "sending waits for the database");
    else logger.error({ err: error }, "sending failed");
  }

  /** What a process that is gone was sending is not left in the air, however long a fan-out takes. */
  async function lookRound(): Promise<void> {
    const slept = uptimeMs() - lookedAt;
    lookedAt = uptimeMs();
    if (slept > OVERSLEPT_MS) return;
    const found = await delivering.settleInterrupted({ isAlone: false }).catch((error) => {
      logger.warn({ err: error }, "interrupted deliveries not looked for");
      return 0;
    });
    if (found > 0) logger.warn({ deliveries: found }, "a process went while it was sending");
  }

  async function drain(): Promise<SendCounts> {
    const counts = { sent: 0, skipped: 0, failed: 0, uncertain: 0, waiting: 0 };
    if (await storage.pace.heldUntil(now())) return { ...counts, waiting: await storage.deliveries.countPlanned() };
    const supply = createSupply();
    const workers: Promise<void>[] = [];
    // One at a time at first: when Telegram asks for patience at once, nothing else is on its way.
    const hire = () => {
      if (workers.length < AT_ONCE) workers.push(work().catch((error) => supply.giveUp(error)));
    };
    const work = async () => {
      for (let job = await supply.next(); job; job = await supply.next()) {
        const delivered = await carryOut(job.data.key);
        await supply.done(job, delivered);
        if (delivered === "settled-before") continue;
        counts[isPlannedStill(delivered) ? "waiting" : delivered] += 1;
        if (delivered === "sent") hire();
      }
    };
    hire();
    for (const worker of workers) await worker; // those hired meanwhile are seen too
    await supply.close();
    return counts;
  }

  /** One delivery that fails does not hold up the others. */
  async function carryOut(key: string): Promise<Delivered> {
    try {
      for (let tries = 1; ; tries++) {
        const delivered = await delivering.deliver(key);
        if (delivered !== "busy" || tries >= BUSY_TRIES || stopped) return delivered;
        await sleep(BUSY_PAUSE_MS); // an earlier message to the same chat is on its way
      }
    } catch (error) {
      if (storage.isAway(error)) throw error;
      logger.error({ err: error, delivery: key }, "delivery failed");
      return "later";
    }
  }

  /** Jobs at hand, fetched before they run out so that nobody waits for them. */
  function createSupply() {
    const hand: Job[] = [];
    const settled: string[] = [];
    /** Due still, and not to be tried again in this round. */
    const setAside = new Set<string>();
    let refilling: Promise<void> | undefined;
    let dry = false;
    let trouble: { readonly error: unknown } | undefined;

    return {
      async next(): Promise<Job | undefined> {
        while (!stopped) {
          if (!dry && hand.length < AT_ONCE * 2) refilling ??= startRefill();
          const job = hand.shift();
          if (job) return job;
          if (!refilling) return undefined;
          await refilling;
        }
        return undefined;
      },

      async done({ id, data }: Job, delivered: Delivered): Promise<void> {
        settled.push(id);
        if (delivered === "busy" || delivered === "later") setAside.add(data.key);
        if (delivered === "held") letGo();
        if (settled.length >= BATCH) await completeSettled();
      },

      giveUp,

      /** @throws what kept jobs from coming or from being completed; what was sent is in the ledger all the same */
      async close(): Promise<void> {
        letGo();
        await refilling;
        letGo();
        if (trouble) throw trouble.error;
        await completeSettled();
      },
    };

    function giveUp(error: unknown): void {
      trouble ??= { error };
      letGo();
    }

    async function startRefill(): Promise<void> {
      await refill().catch(giveUp);
      refilling = undefined;
    }

    /** What was not begun comes again with the next round. */
    function letGo(): void {
      dry = true;
      settled.push(...hand.splice(0).map(({ id }) => id));
    }

    async function refill(): Promise<void> {
      const jobs: Job[] = await boss.fetch<Job["data"]>(QUEUE, { batchSize: BATCH });
      if (jobs.length < BATCH && (await enqueue()) > 0) {
        jobs.push(...(await boss.fetch<Job["data"]>(QUEUE, { batchSize: BATCH - jobs.length })));
      }
      if (jobs.length === 0) dry = true;
      hand.push(...jobs);
    }

    async function enqueue(): Promise<number> {
      const due = await storage.deliveries.due(PAGE, now(), [...setAside]);
      if (due.length === 0) return 0;
      await boss.insert(
        QUEUE,
        due.map(({ key, kind }) => ({ data: { key }, singletonKey: key, priority: priorityOf(kind) })),
      );
      return due.length;
    }

    async function completeSettled(): Promise<void> {
      const ids = settled.splice(0);
      if (ids.length > 0) await boss.complete(QUEUE, ids);
    }
  }
}

function isPlannedStill(delivered: Delivered): delivered is "busy" | "later" | "held" {
  return delivered === "busy" || delivered === "later" || delivered === "held";
}

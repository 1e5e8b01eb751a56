// What breaks besides the bot itself, at random instants: PostgreSQL and Redis go down and come back, the Bot API answers
// 502 for a while and cuts connections before and after the effect.

import { setTimeout as sleep } from "node:timers/promises";
import type { Simulator } from "#simulator/simulator.ts";
import type { Redis } from "#test/support/redis-server.ts";
import type { Chance } from "./chance.ts";
import { crashRedis, type Postgres } from "./servers.ts";

export const BREAKINGS = ["postgres", "redis", "telegram"] as const;
export type Breaking = (typeof BREAKINGS)[number];

/** Of the troubles on the way to Telegram, those that last. */
const OUTAGE = 0.03;
const LONGEST_OUTAGE_MS = 10_000;
const LONGEST_TROUBLE_MS = 250;

interface Breakable {
  readonly simulator: Simulator;
  readonly postgres: Postgres | undefined;
  readonly redis: Redis | undefined;
  readonly chance: Chance;
}

export function breakThings(what: readonly Breaking[], { simulator, postgres, redis, chance }: Breakable) {
  const counts: Record<Breaking, number> = { postgres: 0, redis: 0, telegram: 0 };
  const over = new AbortController();
  const { signal } = over;

  const ways: Readonly<Record<Breaking, (own: Chance) => Promise<void>>> = {
    async postgres(own) {
      await pause(own.between(4000, 12_000));
      if (signal.aborted) return;
      counts.postgres += 1;
      await postgres?.crash(own.between(0, 4000));
    },
    async redis(own) {
      await pause(own.between(2000, 8000));
      if (signal.aborted) return;
      counts.redis += 1;
      if (redis) await crashRedis(redis, own.between(0, 3000));
    },
    async telegram(own) {
      await pause(own.between(50, 700));
      if (signal.aborted) return;
      const isOutage = own.next() < OUTAGE;
      const kind = own.pick(["502-html", "cut-before", "cut-after"] as const) ?? "502-html";
      const isPoll = own.next() < 0.1;
      counts.telegram += 1;
      if (isOutage) simulator.faults.next({ kind: "502-html", times: Number.MAX_SAFE_INTEGER });
      else simulator.faults.next({ kind, ...(isPoll ? { method: "getUpdates" } : {}) });
      await pause(isOutage ? own.between(1000, LONGEST_OUTAGE_MS) : own.between(20, LONGEST_TROUBLE_MS));
      simulator.faults.clear(); // what befell nobody does not wait for a process that is starting: none would ever come up
    },
  };
  const breaking = what.map(async (each) => {
    const own = chance.branch(each);
    while (!signal.aborted) await ways[each](own);
  });

  return {
    counts: counts as Readonly<Record<Breaking, number>>,
    /** Breaks nothing more; resolves when everything is up again. */
    async stop(): Promise<void> {
      over.abort();
      await Promise.all(breaking);
      simulator.faults.clear();
    },
  };

  async function pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal }).catch(() => {});
  }
}

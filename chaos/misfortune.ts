// What breaks besides the bot itself, at random instants: PostgreSQL and Redis go down and come back, the Bot API answers
// 502 for a while and cuts connections before and after the effect.

import { setTimeout as sleep } from "node:timers/promises";
import type { Simulator } from "#simulator/simulator.ts";
import type { Chance } from "./chance.ts";
import type { Postgres, Redis } from "./servers.ts";

export const BREAKINGS = ["postgres", "redis", "telegram"] as const;
export type Breaking = (typeof BREAKINGS)[number];

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
      await redis?.crash(own.between(0, 3000));
    },
    async telegram(own) {
      await pause(own.between(50, 700));
      if (signal.aborted) return;
      const isOutage = own.next() < 0.02;
      const kind = isOutage ? "502-html" : (own.pick(["502-html", "cut-before", "cut-after"] as const) ?? "502-html");
      const isPoll = own.next() < 0.1;
      const times = isOutage ? 60 : 1;
      simulator.faults.next({ kind, times, ...(isPoll ? { method: "getUpdates" } : {}) });
      counts.telegram += times;
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

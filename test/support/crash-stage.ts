// A stage on which the bot can be killed: simulator and people live in the test, the bot in a process of its own, and
// only what is on disk outlives it.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished } from "vitest";
import type { Role } from "#domain/position.ts";
import type { Person } from "#simulator/cast.ts";
import { type Simulator, startSimulator } from "#simulator/simulator.ts";
import { type Database, type DatabaseLocation, openDatabase } from "#storage/database.ts";
import type { Order } from "./bot-process.ts";
import { cloneKotim } from "./databases.ts";

const BOT = fileURLToPath(new URL("bot-process.ts", import.meta.url));

/** An order without its time, which the stage's clock gives. */
type Wish = { readonly do: "ring" | "idle" | "stop" } | { readonly do: "invite"; role: Role; unitCode: string };

export interface CrashStage {
  readonly simulator: Simulator;
  start(): Promise<void>;
  /** SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Rings the clock and waits until all is done. */
  ring(): Promise<void>;
  /** Rings the clock and does not wait. */
  ringAndLeave(): void;
  /** Resolves when the bot has dealt with all there is. */
  settled(): Promise<void>;
  invited(name: string, role: Role, unitCode: string): Promise<Person>;
  /** The database, once the bot is stopped: an embedded one has one owner. */
  database(): Promise<Database>;
}

export async function setCrashStage({ at }: { readonly at: string }): Promise<CrashStage> {
  const simulator = await startSimulator({ limits: false });
  simulator.clock.freeze();
  simulator.clock.set(`${at}:00+07:00`);
  const directory = await mkdtemp(join(tmpdir(), "kentongan-crash-"));
  const location: DatabaseLocation = await cloneKotim(directory);
  let bot: ChildProcess | undefined;
  let complaints = "";

  const now = () => simulator.clock.now().toISOString();
  const answerOf = async (child: ChildProcess) => {
    const heard = new AbortController();
    const { signal } = heard;
    const died = once(child, "exit", { signal }).then(() =>
      Promise.reject(new Error(`the bot is gone: ${complaints}`)),
    );
    try {
      const [message] = await Promise.race([once(child, "message", { signal }), died]);
      return message.answer;
    } finally {
      heard.abort(); // listeners would pile up
    }
  };
  const living = () => {
    if (!bot) throw new Error("the bot is not running");
    return bot;
  };
  const order = (wish: Wish) => void living().send({ ...wish, at: now() } satisfies Order);
  const ask = async (wish: Wish) => {
    const answer = answerOf(living());
    order(wish);
    return await answer;
  };

  const stage: CrashStage = {
    simulator,

    async start() {
      bot = fork(BOT, {
        stdio: ["ignore", "ignore", "pipe", "ipc"],
        env: {
          ...process.env,
          BOT_TOKEN: simulator.token,
          TELEGRAM_API_ROOT: simulator.apiRoot,
          DATA_DIR: directory,
          PORT: "0",
          STORY_STARTS_AT: now(),
          STORY_LOCATION: JSON.stringify(location),
        },
      });
      bot.stderr?.on("data", (line) => {
        complaints += String(line);
      });
      await answerOf(bot);
    },

    async kill() {
      const child = living();
      bot = undefined;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },

    async ring() {
      await ask({ do: "ring" });
    },

    ringAndLeave: () => order({ do: "ring" }),

    async settled() {
      do {
        while (simulator.unconfirmed > 0) await sleep(2);
        await ask({ do: "idle" });
      } while (simulator.unconfirmed > 0);
    },

    async invited(name, role, unitCode) {
      const person = simulator.addPerson({ firstName: name });
      const code = await ask({ do: "invite", role, unitCode });
      person.opensLink(`https://t.me/${simulator.botUsername}?start=${String(code)}`);
      await stage.settled();
      person.taps("Setuju");
      await stage.settled();
      return person;
    },

    async database() {
      const gone = once(living(), "exit");
      order({ do: "stop" });
      await gone;
      bot = undefined;
      const database = await openDatabase(location);
      onTestFinished(() => database.close());
      return database;
    },
  };

  onTestFinished(async () => {
    bot?.kill("SIGKILL");
    await simulator.stop();
    await rm(directory, { recursive: true, force: true });
    expect(complaints).toBe("");
  });
  await stage.start();
  await stage.ring(); // opens the period
  return stage;
}

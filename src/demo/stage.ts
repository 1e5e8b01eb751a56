// The stage of the demo: the simulator with its page, the bot in its process on a database of its own, and the clock that
// both go by. People act, the bot reacts, the transcript shows both.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { parseProgram } from "#domain/program.ts";
import type { ButtonChoice, Group, Person } from "#simulator/cast.ts";
import { type Simulator, startSimulator } from "#simulator/simulator.ts";
import type { NewPerson } from "#simulator/world.ts";
import { readYaml } from "../data-files.ts";
import { type BotProcess, startBot } from "./bot.ts";
import type { Name, Work } from "./bot-process.ts";
import type { Transcript } from "./transcript.ts";
import { createWatching } from "./watching.ts";
import { ringsBetween, ringTimes, wib } from "./wib.ts";

const TIME_LIMIT_MS = 20_000;
const PAUSE_SECONDS = 15; // between two acts of a person
const BEGINNING = wib("2026-10-22T09:00");

/** A person of the story. Each act resolves when the bot has dealt with it, and both are in the transcript. */
export interface Actor {
  readonly person: Person;
  sends(text: string, place?: { readonly in?: Group }): Promise<void>;
  sendsPhoto(picture: Uint8Array, caption?: string): Promise<void>;
  taps(button: ButtonChoice): Promise<void>;
  opensLink(link: string): Promise<void>;
  /** Says it to a bot that may not be there. */
  sendsInVain(text: string): void;
}

export type Stage = Awaited<ReturnType<typeof setStage>>;

export interface StageOptions {
  /** Tried in order until one is free. */
  readonly ports: readonly number[];
  readonly transcript: Transcript;
}

export async function setStage({ ports, transcript }: StageOptions) {
  await using setting = new AsyncDisposableStack(); // a stage that fails half-way leaves nothing open
  const simulator = setting.adopt(await startOn(ports), (it) => it.stop());
  simulator.clock.freeze();
  simulator.clock.set(BEGINNING.toString());
  const directory = await mkdtemp(join(tmpdir(), "kentongan-demo-"));
  setting.defer(() => rm(directory, { recursive: true, force: true }));
  const program = parseProgram(await readYaml(new URL("../../programs/kdkmp-kotim.yaml", import.meta.url)));
  const times = ringTimes(program);
  const env = { BOT_TOKEN: simulator.token, TELEGRAM_API_ROOT: simulator.apiRoot, DATA_DIR: directory, PORT: "0" };

  const now = () => Temporal.Instant.fromEpochMilliseconds(simulator.clock.now().getTime());
  const start = () => startBot({ env, at: now().toString() });
  let bot: BotProcess = await start();
  setting.defer(() => bot.stop());

  const ask = async <N extends Name>(name: N, what: Work[N]["ask"]) => await bot.ask(name, what);
  const watching = createWatching(transcript);

  const settled = async () => {
    const giveUpAt = Date.now() + TIME_LIMIT_MS;
    do {
      if (Date.now() > giveUpAt) throw new Error("the bot did not deal with everything in time");
      while (simulator.unconfirmed > 0 && Date.now() < giveUpAt) await sleep(1);
      await ask("idle", undefined);
    } while (simulator.unconfirmed > 0);
  };

  const moveClock = async (to: Temporal.Instant) => {
    simulator.clock.set(to.toString());
    await ask("clock", to.toString());
  };

  const standing = setting.move();
  return {
    simulator,
    transcript,
    now,
    ask,
    settled,

    /** A person who has only an app so far; the transcript calls them by this name: "Bu Siti". */
    casts(name: string, newPerson: NewPerson): Actor {
      const person = simulator.addPerson(newPerson);
      watching.knows(person, name);
      const does = async (act: () => unknown, group?: Group) => {
        await moveClock(now().add({ seconds: PAUSE_SECONDS }));
        act();
        await settled();
        watching.looks(group ?? person, person.messages(group));
      };
      return {
        person,
        sends: (text, place) => does(() => person.sends(text, place), place?.in),
        sendsPhoto: (picture, caption) => does(() => person.sendsPhoto(picture, { caption })),
        opensLink: (link) => does(() => person.opensLink(link)),
        taps: (button) =>
          does(() => {
            watching.seesTap(person, button);
            person.taps(button);
          }),
        sendsInVain(text) {
          person.sends(text);
          watching.looks(person, person.messages());
        },
      };
    },

    /** Shows what came of its own accord, or of that only the newest message. */
    looks(chat: Person | Group, which: "all" | "newest" = "all"): void {
      watching.looks(chat, chat.messages(), which);
    },
    /** Leaves out of the transcript what happens meanwhile. */
    quietly: <T>(work: () => Promise<T>) => watching.inManner("quiet", work),
    /** Shows of each bubble only what it asks. */
    briefly: <T>(work: () => Promise<T>) => watching.inManner("brief", work),

    /** When the bot's jobs have something to do on the way, the end included. */
    ringsBetween: (from: Temporal.Instant, to: Temporal.Instant) => ringsBetween(from, to, times),
    /** Sets the clock and rings. */
    async rings(at: Temporal.Instant): Promise<void> {
      simulator.clock.set(at.toString());
      await ask("ring", at.toString());
    },

    async kills(): Promise<number> {
      const { pid } = bot;
      await bot.kill();
      return pid;
    },
    async restarts(): Promise<void> {
      bot = await start();
    },

    strike: () => standing.disposeAsync(),
  };
}

async function startOn([port, ...others]: readonly number[]): Promise<Simulator> {
  try {
    return await startSimulator({ port: port ?? 0, limits: false });
  } catch (error) {
    if (!isTaken(error)) throw error;
    if (others.length === 0) throw new Error(`port ${port} is taken; choose another with --port`, { cause: error });
    return await startOn(others);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

// The bot in a process of its own, so that the story can kill it as a power cut would. Its parent holds the clock and asks
// for everything by message; the database in the folder has no other owner.

import { Temporal } from "temporal-polyfill";
import { parseConfig } from "#config";
import type { Role } from "#domain/position.ts";
import type { Unit } from "#domain/unit.ts";
import { createLogger } from "#logger";
import { type App, startApp } from "../app.ts";
import { type BulkReport, loadKotim, reportAll, takePositions } from "./bot-work.ts";

/** What the parent can ask for, and what it is answered. */
export interface Work {
  start: { ask: { env: NodeJS.ProcessEnv; at: string }; answer: undefined };
  /** Imports Kotawaringin Timur and gives its units. */
  load: { ask: undefined; answer: readonly Unit[] };
  /** What `kentongan invite` does: a one-time link to a position. */
  invite: { ask: Position; answer: string };
  /** Further positions for somebody who has come in. */
  appoint: { ask: { telegramId: number; positions: readonly Position[] }; answer: undefined };
  report: { ask: readonly BulkReport[]; answer: undefined };
  /** Sets the clock. */
  clock: { ask: string; answer: undefined };
  /** Sets the clock and rings. */
  ring: { ask: string; answer: undefined };
  /** Answers when every update has been dealt with. */
  idle: { ask: undefined; answer: undefined };
  stop: { ask: undefined; answer: undefined };
}

export interface Position {
  readonly role: Role;
  readonly unitCode: string;
}

export type Name = keyof Work;

/** What goes over the channel. */
export type Asked = { [N in Name]: { readonly id: number; readonly name: N; readonly ask: Work[N]["ask"] } }[Name];
export type Answered = { readonly id: number; readonly answer?: unknown; readonly error?: string };

let running: App | undefined;
let clock = { at: 0, since: 0 };

process.on("SIGINT", () => {}); // Ctrl-C reaches the whole group; the parent says when to stop
process.on("disconnect", () => process.exit(1));
process.on("message", (asked: Asked) => void answer(asked));

async function answer(asked: Asked): Promise<void> {
  const reply = (answered: Omit<Answered, "id">) => process.send?.({ id: asked.id, ...answered });
  try {
    reply({ answer: await work(asked) });
  } catch (error) {
    reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  if (asked.name === "stop") process.disconnect();
}

async function work(asked: Asked): Promise<unknown> {
  if (asked.name === "start") {
    setClock(asked.ask.at);
    running = await startApp({ config: parseConfig(asked.ask.env), logger: createLogger("error"), now });
    return undefined;
  }
  const app = running;
  if (!app) throw new Error("the bot has not been started");
  switch (asked.name) {
    case "load":
      return await loadKotim(app.core, now());
    case "invite": {
      const { code } = await app.core.registering.invite({ ...asked.ask, deputy: false }, now());
      return `https://t.me/${app.username}?start=${code}`;
    }
    case "appoint":
      return await takePositions(app.core, asked.ask, now());
    case "report":
      return await reportAll(app.core, asked.ask);
    case "clock":
      return setClock(asked.ask);
    case "ring":
      setClock(asked.ask);
      return void (await app.tick());
    case "idle":
      return await app.idle();
    case "stop":
      return await app.stop();
  }
}

function setClock(at: string): void {
  clock = { at: Temporal.Instant.from(at).epochMilliseconds, since: performance.now() };
}

/** Flows from where it was set, as the simulator's does. */
function now(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(clock.at + Math.floor(performance.now() - clock.since));
}

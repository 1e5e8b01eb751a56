// A Bot API server on loopback with virtual people. It behaves as the real one does, down to the words of its errors,
// and never addresses another machine. Start it, give its `apiRoot` and `token` to a bot, let people act, look.

import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import type { Group, NewGroup, Person } from "./cast.ts";
import type { SimulatorClock } from "./clock.ts";
import { createCore, type JournalEntry, type SimulatorOptions } from "./core.ts";
import type { Faults } from "./faults.ts";
import { createGroup } from "./group.ts";
import { createPageServer } from "./page-server.ts";
import { createPerson } from "./person.ts";
import { createBotApi } from "./server.ts";
import type { NewPerson } from "./world.ts";

export type { Group, Person };

export interface Simulator {
  /** The bot calls `${apiRoot}/bot<token>/method` and downloads from `${apiRoot}/file/bot<token>/path`. */
  readonly apiRoot: string;
  readonly webUrl: string;
  readonly token: string;
  readonly botUsername: string;
  readonly clock: SimulatorClock;
  /** Every request of the bot, oldest first. */
  readonly journal: readonly JournalEntry[];
  readonly faults: Faults;
  /** Updates the bot has not confirmed yet. */
  readonly unconfirmed: number;

  addPerson(person: NewPerson): Person;
  /** A group that has just taken in the bot. */
  addGroup(group: NewGroup): Group;
  /** The bytes behind a `fileId` that a message shows. */
  readFile(fileId: string): Uint8Array;
  /** Called after the clock was moved, so that a demo can ring its jobs. Gives a function that ends it. */
  onClockChange(listener: (now: Date) => void): () => void;
  /**
   * Asks again after each change of the world until the answer is truthy, and gives it; a predicate that throws counts
   * as not yet. Rejects with everybody's screen after `timeoutMs`, 5 seconds if not given.
   */
  waitFor<T>(predicate: () => T, options?: { readonly timeoutMs?: number }): Promise<T>;
  stop(): Promise<void>;
}

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const core = createCore(options);
  const people = new Map<number, Person>();
  const groups: Group[] = [];
  const { app: botApi, webhook } = createBotApi(core);
  const page = createPageServer(core, { people, groups });

  const app = new Hono().route("/", page).route("/", botApi);
  const server = createAdaptorServer({ fetch: app.fetch });
  const webUrl = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`;

  return {
    apiRoot: webUrl,
    webUrl,
    token: core.token,
    botUsername: core.world.bot.username,
    clock: core.clock,
    journal: core.journal,
    faults: core.faults,
    get unconfirmed() {
      return core.updates.pending().length;
    },

    addPerson(newPerson) {
      const person = createPerson(core, core.world.addPerson(newPerson));
      people.set(person.id, person);
      return person;
    },
    addGroup(newGroup) {
      const group = createGroup(core, newGroup);
      groups.push(group);
      return group;
    },
    readFile: (fileId) => core.files.getFile(fileId).bytes,
    onClockChange: (listener) => core.clock.onChange(listener),

    waitFor(predicate, { timeoutMs = 5_000 } = {}) {
      return new Promise((resolve, reject) => {
        let cause: unknown;
        const finish = () => {
          clearTimeout(timer);
          stopListening();
        };
        const check = () => {
          try {
            const value = predicate();
            if (!value) return;
            finish();
            resolve(value);
          } catch (error) {
            // Looking at what is not there yet, say; the next change may bring it.
            cause = error;
          }
        };
        const giveUp = () => {
          finish();
          reject(new Error(`waited ${timeoutMs} ms in vain; everybody sees:\n${screens(people)}`, { cause }));
        };
        const timer = setTimeout(giveUp, timeoutMs);
        const stopListening = core.world.onChange(check);
        check();
      });
    },

    async stop() {
      webhook.remove();
      core.updates.release();
      core.queries.release();
      await close(server);
    },
  };
}

function screens(people: ReadonlyMap<number, Person>): string {
  return [...people.values()].map((person) => `== ${person.firstName} ==\n${person.screen()}`).join("\n");
}

/** Loopback only: whoever reaches this server may be anybody. */
function listen(server: ReturnType<typeof createAdaptorServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

function close(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // Long polls and event streams would keep it open for ever.
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}

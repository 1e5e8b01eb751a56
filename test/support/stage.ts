// A stage for stories: the simulator, the real bot on a real database, and named people. Tests drive people; a person's
// act resolves when the bot has dealt with it.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { expect, onTestFinished } from "vitest";
import type { Role } from "#domain/position.ts";
import { createLogger } from "#logger";
import type { ButtonChoice, Group, NewGroup, Person, Target } from "#simulator/cast.ts";
import { type Simulator, startSimulator } from "#simulator/simulator.ts";
import { type App, startApp } from "../../src/app.ts";
import { parseConfig } from "../../src/config.ts";
import { freshKotim } from "./databases.ts";

const TIME_LIMIT_MS = 20_000;

export interface StageOptions {
  /** Wall-clock time in WIB at which the story begins. */
  readonly at?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A person whose acts resolve once the bot has reacted. */
export interface Actor {
  readonly person: Person;
  sends(text: string, place?: { in?: Group }): Promise<void>;
  taps(choice: ButtonChoice, target?: Target): Promise<void>;
  tapsData(data: string, target?: Target): Promise<void>;
  tapsAgain(): Promise<void>;
  /** Any other act of the simulator's person. */
  does(act: (person: Person) => unknown): Promise<void>;
  /** The bot's latest message. */
  sees(group?: Group): string;
  /** The last bubbles with their buttons. */
  screen(group?: Group, count?: number): string;
  /** Labels of the buttons under the newest message that has any. */
  buttons(): string[];
  /** Texts the bot has sent to the private chat, oldest first. */
  received(): string[];
}

export interface Stage {
  readonly simulator: Simulator;
  readonly app: App;
  /** DATA_DIR of the bot. */
  readonly directory: string;
  /** Warnings and errors of the log so far. */
  readonly log: readonly LogLine[];
  now(): Temporal.Instant;
  /** Moves the clock to a WIB wall-clock time and rings once. */
  goTo(wib: string): Promise<void>;
  tick(): Promise<void>;
  /** Resolves when the bot has dealt with all there is. */
  settled(): Promise<void>;
  stranger(name: string): Actor;
  /** A person who has accepted an invitation to the position. */
  invited(name: string, role: Role, unitCode: string, options?: { deputy?: boolean }): Promise<Actor>;
  /** An invitation link. */
  invitation(role: Role, unitCode: string, options?: { deputy?: boolean }): Promise<string>;
  group(options: Omit<NewGroup, "members"> & { members: readonly Actor[] }): Promise<Group>;
  /** Stops the bot and starts it again on the same data; in between happens what happens while nobody is there. */
  restart(meanwhile?: () => unknown): Promise<void>;

  /** Takes the errors logged so far out of the log and gives what they say. */
  expectErrors(): string[];
}

interface LogLine {
  readonly level: number;
  readonly msg: string;
}

const ERROR = 50; // pino's level

/** Sets a stage that is struck when the test ends. An error in the bot's log that the test did not expect fails it. */
export async function setStage({ at = "2026-11-02T09:00", env = {} }: StageOptions = {}): Promise<Stage> {
  const simulator = await startSimulator({ limits: false });
  simulator.clock.freeze();
  simulator.clock.set(`${at}:00+07:00`);
  const directory = await mkdtemp(join(tmpdir(), "kentongan-stage-"));
  const location = await freshKotim();
  const log: LogLine[] = [];
  const logger = createLogger("warn", { write: (line) => void log.push(JSON.parse(line)) });
  const now = () => Temporal.Instant.fromEpochMilliseconds(simulator.clock.now().getTime());
  const { token: BOT_TOKEN, apiRoot: TELEGRAM_API_ROOT } = simulator;
  const config = parseConfig({ BOT_TOKEN, TELEGRAM_API_ROOT, DATA_DIR: directory, PORT: "0", ...env });
  let app = await startApp({ config, logger, now, location });
  await app.tick();

  onTestFinished(async () => {
    await app.stop();
    await simulator.stop();
    await rm(directory, { recursive: true, force: true });
    expect(log.filter(({ level }) => level >= ERROR)).toEqual([]);
  });

  const settled = async () => {
    const giveUpAt = Date.now() + TIME_LIMIT_MS;
    do {
      if (Date.now() > giveUpAt) throw new Error("the bot did not deal with everything in time");
      while (simulator.unconfirmed > 0 && Date.now() < giveUpAt) await sleep(1);
      await app.idle();
    } while (simulator.unconfirmed > 0);
  };

  const asActor = (person: Person): Actor => {
    const does = async (act: (who: Person) => unknown) => {
      act(person);
      await settled();
    };
    return {
      person,
      does,
      sends: (text, place) => does((who) => who.sends(text, place)),
      taps: (choice, target) => does((who) => who.taps(choice, target)),
      tapsData: (data, target) => does((who) => who.tapsData(data, target)),
      tapsAgain: () => does((who) => who.tapsAgain()),
      sees: (group) => person.sees(group),
      screen: (group, count) => person.screen(group, count),
      buttons: () => {
        const shown = person.messages().findLast(({ keyboard }) => keyboard && keyboard.length > 0);
        return (shown?.keyboard ?? []).flat().map((button) => button.text);
      },
      received: () => person.messages().flatMap(({ fromBot, text }) => (fromBot ? [text] : [])),
    };
  };

  const stage: Stage = {
    simulator,
    get app() {
      return app;
    },
    directory,
    log,
    now,
    settled,
    async tick() {
      await app.tick();
    },
    async goTo(wib) {
      simulator.clock.set(`${wib}:00+07:00`);
      await app.tick();
    },
    stranger: (name) => asActor(simulator.addPerson(named(name))),
    async invitation(role, unitCode, { deputy = false } = {}) {
      const { code } = await app.core.registering.invite({ role, unitCode, deputy }, now());
      return `https://t.me/${app.username}?start=${code}`;
    },
    async invited(name, role, unitCode, options) {
      const actor = stage.stranger(name);
      const link = await stage.invitation(role, unitCode, options);
      await actor.does((who) => who.opensLink(link));
      await actor.taps("Setuju");
      return actor;
    },
    async group({ members, ...rest }) {
      const group = simulator.addGroup({ ...rest, members: members.map(({ person }) => person) });
      await settled();
      return group;
    },
    async restart(meanwhile) {
      await app.stop();
      await meanwhile?.();
      app = await startApp({ config, logger, now, location });
    },
    expectErrors() {
      const errors = log.filter(({ level }) => level >= ERROR);
      log.length = 0;
      return errors.map(({ msg }) => msg);
    },
  };
  return stage;
}

function named(name: string) {
  const [firstName = name, ...rest] = name.split(" ");
  return rest.length > 0 ? { firstName, lastName: rest.join(" ") } : { firstName };
}

// Everything a simulated server consists of, put together without HTTP. Methods and people both work on this.

import { createClock, type SimulatorClock } from "./clock.ts";
import { createFaults, type Fault } from "./faults.ts";
import { createFiles, type Files } from "./files.ts";
import { createLimits, type Limits } from "./limits.ts";
import { createQueries, type Queries } from "./queries.ts";
import { createUpdates, type Updates } from "./updates.ts";
import { type BotIdentity, createWorld, type World } from "./world.ts";

export interface SimulatorOptions {
  /** 0, the default, lets the system choose. */
  readonly port?: number;
  readonly token?: string;
  readonly botUsername?: string;
  readonly botName?: string;
  /** Where the simulated clock starts and what drives it. */
  readonly now?: () => Date;
  /** False switches off the rate limits. */
  readonly limits?: boolean;
  /** Milliseconds of real time, for rate limits and the life of a callback query. */
  readonly uptime?: () => number;
  /** First pause before a webhook delivery is tried again; it doubles. One second, as in reality. */
  readonly webhookBackOffMs?: number;
}

/** One request of the bot. */
export interface JournalEntry {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Undefined when a fault left no answer in JSON: a connection cut beforehand, or a gateway's HTML. */
  readonly answer: ApiAnswer | undefined;
  readonly at: Date;
  readonly fault?: Fault["kind"];
}

export type ApiAnswer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
    };

/** What the bot says about itself, by language; "" is the language of everybody else. */
interface Profile {
  readonly commands: Map<string, readonly { readonly command: string; readonly description: string }[]>;
  readonly description: Map<string, string>;
  readonly shortDescription: Map<string, string>;
}

export interface Core {
  readonly token: string;
  readonly webhookBackOffMs: number;
  readonly clock: SimulatorClock;
  readonly world: World;
  readonly updates: Updates;
  readonly queries: Queries;
  readonly files: Files;
  readonly faults: ReturnType<typeof createFaults>;
  readonly limits: Limits | undefined;
  readonly profile: Profile;
  readonly journal: JournalEntry[];
}

const TOKEN = "7310000001:AAF_simulated_token_for_loopback_only";

export function createCore(options: SimulatorOptions): Core {
  const token = options.token ?? TOKEN;
  const uptime = options.uptime ?? (() => performance.now());
  const clock = createClock(options.now ?? (() => new Date()));
  const bot: BotIdentity = {
    id: Number.parseInt(token, 10),
    username: options.botUsername ?? "kentongan_bot",
    name: options.botName ?? "Kentongan",
  };
  if (!Number.isSafeInteger(bot.id)) throw new Error("a bot token begins with the bot's id and a colon");

  return {
    token,
    webhookBackOffMs: options.webhookBackOffMs ?? 1_000,
    clock,
    world: createWorld(bot, clock),
    updates: createUpdates(clock),
    queries: createQueries(uptime),
    files: createFiles(),
    faults: createFaults(),
    limits: options.limits === false ? undefined : createLimits(uptime),
    profile: { commands: new Map(), description: new Map(), shortDescription: new Map() },
    journal: [],
  };
}

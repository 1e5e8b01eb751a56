// Pak Rahmat runs the bot. His terminal, without a process: what he types is run in an empty folder, on an empty database.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import type { CommandContext } from "#cli/context.ts";
import { runCommand } from "#cli/run.ts";
import { parseOfflineConfig } from "#config";
import { type Core, openCore } from "../../src/core.ts";
import { freshEmpty } from "../support/databases.ts";

interface Screen {
  readonly exit: number;
  readonly out: string[];
  readonly err: string[];
}

export interface Terminal {
  readonly core: Core;
  readonly cwd: string;
  readonly context: CommandContext;
  types(...argv: string[]): Promise<Screen>;
  /** The same with --json, parsed. */
  asks(...argv: string[]): Promise<unknown>;
  close(): Promise<void>;
}

export const NOW = Temporal.Instant.from("2026-11-23T08:00:00+07:00");

async function* nothing(): AsyncGenerator<string> {}

/** A command that needs no database and no bot, with what is typed at it. */
export async function runAlone(
  argv: readonly string[],
  { cwd = "/", lines = [] }: { readonly cwd?: string; readonly lines?: readonly string[] } = {},
): Promise<Screen> {
  const [out, err]: [string[], string[]] = [[], []];
  const context: CommandContext = {
    config: async () => parseOfflineConfig({}),
    core: () => Promise.reject(new Error("no database is needed here")),
    cwd,
    now: () => NOW,
    botUsername: () => Promise.reject(new Error("no bot is needed here")),
    input: (async function* () {
      yield* lines;
    })(),
    prompt: () => {},
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  };
  return { exit: await runCommand(argv, context), out, err };
}

export async function openTerminal(): Promise<Terminal> {
  const core = await openCore({ location: await freshEmpty(), timeZone: "Asia/Pontianak" });
  const cwd = await mkdtemp(join(tmpdir(), "kentongan-"));
  const context: CommandContext = {
    config: async () => parseOfflineConfig({}),
    core: () => Promise.resolve(core),
    cwd,
    now: () => NOW,
    botUsername: () => Promise.resolve("kentongan_kotim_bot"),
    input: nothing(),
    prompt: () => {},
    out: () => {},
    err: () => {},
  };

  async function types(...argv: string[]): Promise<Screen> {
    const [out, err]: [string[], string[]] = [[], []];
    const listening = { ...context, out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
    return { exit: await runCommand(argv, listening), out, err };
  }

  return {
    core,
    cwd,
    context,
    types,
    asks: async (...argv) => JSON.parse((await types(...argv, "--json")).out.join("\n")),
    async close() {
      await core.close();
      await rm(cwd, { recursive: true });
    },
  };
}

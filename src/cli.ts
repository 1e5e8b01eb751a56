// The `kentongan` command of those who run the bot. While a bot owns the embedded database the command runs inside it;
// else here. Beside main.ts this is the only reader of process.env.

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Temporal } from "temporal-polyfill";
import { claimDirectory } from "#cli/claim.ts";
import type { CommandContext } from "#cli/context.ts";
import { explain } from "#cli/explain.ts";
import { forwardCommand } from "#cli/remote.ts";
import { runCommand } from "#cli/run.ts";
import { fetchBotUsername } from "#cli/telegram.ts";
import { ConfigError, databaseLocation, type OfflineConfig, parseOfflineConfig } from "#config";
import { type Core, openCore } from "./core.ts";

const output = {
  out: (line: string) => void process.stdout.write(`${line}\n`),
  err: (line: string) => void process.stderr.write(`${line}\n`),
};

process.stdout.on("error", () => {}); // `| head` has read enough
process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const config = readConfig();
  if (!config) return 1;
  try {
    return (await runInBot(argv, config)) ?? (await runHere(argv, config));
  } catch (error) {
    for (const line of explain(error)) output.err(line);
    return 1;
  }
}

async function runInBot(argv: readonly string[], config: OfflineConfig): Promise<number | undefined> {
  if (config.DATABASE_URL) return undefined;
  return await forwardCommand(config.DATA_DIR, { argv: [...argv], cwd: process.cwd() }, output);
}

async function runHere(argv: readonly string[], config: OfflineConfig): Promise<number> {
  const opened: { core?: Promise<Core>; release?: () => void } = {};
  const context: CommandContext = {
    ...output,
    config,
    cwd: process.cwd(),
    now: () => Temporal.Now.instant(),
    botUsername: () => fetchBotUsername(config),
    core() {
      if (!config.DATABASE_URL) opened.release ??= claimDirectory(config.DATA_DIR);
      opened.core ??= openCore({ location: databaseLocation(config), timeZone: config.TIME_ZONE });
      return opened.core;
    },
  };
  try {
    return await runCommand(argv, context);
  } finally {
    await (await opened.core?.catch(() => undefined))?.close();
    opened.release?.();
  }
}

function readConfig(): OfflineConfig | undefined {
  try {
    if (existsSync(".env")) process.loadEnvFile();
    const config = parseOfflineConfig(process.env);
    return { ...config, DATA_DIR: resolve(config.DATA_DIR) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const mistake of error.mistakes) output.err(`error: ${mistake}`);
    return undefined;
  }
}

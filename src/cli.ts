// The `kentongan` command of those who run the bot. While a bot owns the embedded database the command runs inside it;
// else here. Beside main.ts this is the only reader of process.env.

import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { type CommandContext, CommandFailed } from "#cli/context.ts";
import { explain } from "#cli/explain.ts";
import { createKeyboard } from "#cli/keyboard.ts";
import type { OfflineConfig } from "#config";
import type { Core } from "./core.ts";

// Most of a short command is reading our own files. In a folder of ours: what lies there is run.
enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/kentongan", import.meta.url)));
const { runCommand, runsAnywhere } = await import("#cli/run.ts");
const { Temporal } = await import("temporal-polyfill");

// Commands that are given a stranger's file keep the memory small in which short-lived things are made: what is read from
// a file of some megabytes dies at once.
if (runsAnywhere(process.argv.slice(2))) setFlagsFromString("--semi-space-growth-factor=1");

const output = {
  out: (line: string) => void process.stdout.write(`${line}\n`),
  err: (line: string) => void process.stderr.write(`${line}\n`),
};

let reading: Promise<OfflineConfig> | undefined;
const config = () => (reading ??= readConfig());

process.stdout.on("error", () => {}); // `| head` has read enough
process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    return (await runInBot(argv)) ?? (await runHere(argv));
  } catch (error) {
    if (!(error instanceof CommandFailed)) for (const line of explain(error)) output.err(line);
    return 1;
  }
}

async function runInBot(argv: readonly string[]): Promise<number | undefined> {
  if (runsAnywhere(argv)) return undefined;
  const { DATABASE_URL, DATA_DIR } = await config();
  if (DATABASE_URL) return undefined;
  const { forwardCommand } = await import("#cli/remote.ts");
  return await forwardCommand(DATA_DIR, { argv: [...argv], cwd: process.cwd() }, output);
}

async function runHere(argv: readonly string[]): Promise<number> {
  const opened: { core?: Promise<Opened> } = {};
  const context: CommandContext = {
    ...output,
    ...createKeyboard(
      () => process.stdin,
      (text) => void process.stdout.write(text),
    ),
    config,
    cwd: process.cwd(),
    now: () => Temporal.Now.instant(),
    botUsername: async () => await (await import("#cli/telegram.ts")).fetchBotUsername(await config()),
    async core() {
      opened.core ??= config().then(open);
      return (await opened.core).core;
    },
  };
  try {
    return await runCommand(argv, context);
  } finally {
    const { core, release } = (await opened.core?.catch(() => undefined)) ?? {};
    await core?.close();
    release?.();
  }
}

interface Opened {
  readonly core: Core;
  readonly release: (() => void) | undefined;
}

/** Loaded when a command needs it: the database is most of what there is to load. */
async function open(config: OfflineConfig): Promise<Opened> {
  const [{ claimDirectory }, { databaseLocation }, { openCore }] = await Promise.all([
    import("#cli/claim.ts"),
    import("#config"),
    import("./core.ts"),
  ]);
  const release = config.DATABASE_URL ? undefined : claimDirectory(config.DATA_DIR);
  try {
    return { core: await openCore({ location: databaseLocation(config), timeZone: config.TIME_ZONE }), release };
  } catch (error) {
    release?.();
    throw error;
  }
}

async function readConfig(): Promise<OfflineConfig> {
  const { ConfigError, parseOfflineConfig } = await import("#config");
  try {
    if (existsSync(".env")) process.loadEnvFile();
    const parsed = parseOfflineConfig(process.env);
    return { ...parsed, DATA_DIR: resolve(parsed.DATA_DIR) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const mistake of error.mistakes) output.err(`error: ${mistake}`);
    throw new CommandFailed();
  }
}

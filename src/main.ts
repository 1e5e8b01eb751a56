// Starts and stops the bot's process. Besides the command line this is the only reader of process.env and caller of
// process.exit; whatever keeps the bot from starting is one clear line and a non-zero exit.

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Temporal } from "temporal-polyfill";
import { claimDirectory } from "#cli/claim.ts";
import { explain } from "#cli/explain.ts";
import { serveCommands } from "#cli/remote.ts";
import { runCommand } from "#cli/run.ts";
import { type Config, ConfigError, parseConfig } from "#config";
import { createLogger, type Logger } from "#logger";
import { type App, startApp } from "./app.ts";

process.title = "kentongan";

try {
  if (existsSync(".env")) process.loadEnvFile();
  const config = parseConfig(process.env);
  await run({ ...config, DATA_DIR: resolve(config.DATA_DIR) });
} catch (error) {
  const lines = error instanceof ConfigError ? error.mistakes.map((mistake) => `error: ${mistake}`) : explain(error);
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
}

async function run(config: Config): Promise<void> {
  const logger = createLogger(config.LOG_LEVEL);
  const house = config.DATABASE_URL ? undefined : claimDirectory(config.DATA_DIR);
  const app = await startApp({ config, logger });
  const commands = house && (await takeCommands(app, config));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void leave(signal));

  async function leave(signal: NodeJS.Signals): Promise<void> {
    logger.info({ signal }, "stopping");
    dieAnyway(logger);
    await commands?.close();
    await app.stop();
    house?.();
    logger.info("stopped");
    process.exit(0);
  }
}

/** An embedded database has one owner: commands that need it run in here. */
async function takeCommands({ core, username }: App, config: Config): Promise<{ close(): Promise<void> }> {
  return await serveCommands(config.DATA_DIR, ({ argv, cwd }, output) =>
    runCommand(argv, {
      ...output,
      config: async () => config,
      cwd,
      input: nobody(),
      prompt: () => {},
      core: async () => core,
      now: () => Temporal.Now.instant(),
      botUsername: async () => username,
    }),
  );
}

/** Commands that ask run where the person is; see `runsAnywhere`. */
async function* nobody(): AsyncGenerator<string> {}

/** Whoever told us to stop waits only so long, and a kill would be less clean. */
function dieAnyway(logger: Logger): void {
  const limit = setTimeout(() => {
    logger.error("could not stop in time");
    process.exit(1);
  }, 20_000);
  limit.unref();
}

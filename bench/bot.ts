// The bot as the person who runs it has it: `npm start` in a process of its own, talking to the simulator. Linux only, because
// memory is read from /proc.

import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Simulator } from "#simulator/simulator.ts";

const ROOT = new URL("../", import.meta.url);

/** Resolves at the call right before the first poll; the poll itself is in the journal only when it has been answered. */
export async function startBot(simulator: Simulator, config: Readonly<Record<string, string>>) {
  const calls = simulator.journal.length;
  const polls = () => simulator.journal.slice(calls).some(({ method }) => method === "deleteWebhook");
  const env = { PATH: process.env.PATH, BOT_TOKEN: simulator.token, TELEGRAM_API_ROOT: simulator.apiRoot, ...config };

  const startedAt = performance.now();
  const bot = spawn(process.execPath, [...(await startFlags()), "src/main.ts"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const kill = () => bot.kill("SIGKILL");
  process.once("exit", kill); // whatever goes wrong, no bot stays behind
  bot.once("exit", () => process.off("exit", kill));
  while (!polls()) {
    if (bot.exitCode !== null) throw new Error("the bot did not start");
    await sleep(5);
  }
  return { bot, ms: performance.now() - startedAt };
}

/** What `npm start` gives to node besides the file. */
export async function startFlags(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(new URL("package.json", ROOT), "utf8"));
  return String(scripts.start).split(" ").slice(1, -1);
}

export async function stopBot(bot: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => bot.once("exit", resolve));
  bot.kill("SIGTERM");
  await ended;
}

export async function residentMb(pid: number | "self" | undefined, field: "VmRSS" | "VmHWM"): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const kilobytes = new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1];
  return Number(kilobytes) / 1024;
}

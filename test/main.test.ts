// `npm start` as a process: what keeps it from starting is one clear line and a non-zero exit, and a signal ends it well.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type Simulator, startSimulator } from "#simulator/simulator.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const NOBODY = "http://127.0.0.1:9"; // the discard port: nothing answers there

let simulator: Simulator;
let dataDir: string;

beforeAll(async () => {
  simulator = await startSimulator();
  dataDir = await mkdtemp(join(tmpdir(), "kentongan-main-"));
});

afterAll(async () => {
  await simulator.stop();
  await rm(dataDir, { recursive: true });
});

test("without a token it says where to get one", async () => {
  expect(await endOf({ BOT_TOKEN: "" })).toEqual({
    exit: 1,
    err: "error: BOT_TOKEN is missing: ask @BotFather for one\n",
  });
});

test("a malformed token is refused before anybody is asked about it", async () => {
  const { exit, err } = await endOf({ BOT_TOKEN: "12345:pendek" });
  expect({ exit, err }).toEqual({
    exit: 1,
    err: expect.stringContaining("does not look like a token from @BotFather"),
  });
  expectOneLine(err);
});

test("a token that Telegram does not know", async () => {
  const { exit, err } = await endOf({ BOT_TOKEN: `1:${"x".repeat(35)}` });
  expect(exit).toBe(1);
  expect(err).toContain("Telegram does not know this BOT_TOKEN");
  expectOneLine(err);
});

test("a Telegram that cannot be reached", async () => {
  const { exit, err } = await endOf({ TELEGRAM_API_ROOT: NOBODY });
  expect(exit).toBe(1);
  expect(err).toContain("Telegram cannot be reached");
  expectOneLine(err);
});

test("a database that cannot be reached", async () => {
  const { exit, err } = await endOf({ DATABASE_URL: "postgresql://siti:rahasia@127.0.0.1:9/kentongan" });
  expect(exit).toBe(1);
  expect(err).toContain("DATABASE_URL");
  expect(err).not.toContain("rahasia");
  expectOneLine(err);
});

test("a port that is taken", async () => {
  const other = createServer().listen(0);
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;

  const { exit, err } = await endOf({ PORT: String(port) });
  expect(exit).toBe(1);
  expect(err).toContain(`port ${port}`);
  expectOneLine(err);
});

test("it starts, tells that it is healthy, and ends well when it is told to", async () => {
  const bot = start({});
  const { port } = await startedLine(bot.process);

  expect(await (await fetch(`http://127.0.0.1:${port}/health`)).json()).toEqual({ ok: true });

  bot.process.kill("SIGTERM");
  expect(await bot.ended).toEqual({ exit: 0, err: "" });
});

test("a second bot on the same data folder is refused, and the first goes on", async () => {
  const first = start({});
  await startedLine(first.process);

  const { exit, err } = await endOf({});
  expect(exit).toBe(1);
  expect(err).toContain("another kentongan process is at work");
  expectOneLine(err);

  first.process.kill("SIGINT");
  expect(await first.ended).toEqual({ exit: 0, err: "" });
});

interface Ending {
  readonly exit: number | null;
  readonly err: string;
}

function endOf(env: Readonly<Record<string, string>>): Promise<Ending> {
  return start(env).ended;
}

function start(env: Readonly<Record<string, string>>): { process: ChildProcess; ended: Promise<Ending> } {
  const bot = spawn(process.execPath, [MAIN], {
    cwd: dataDir,
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      BOT_TOKEN: simulator.token,
      TELEGRAM_API_ROOT: simulator.apiRoot,
      DATA_DIR: join(dataDir, "data"),
      PORT: "0",
      ...env,
    },
  });
  let err = "";
  bot.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ending>((resolve) => bot.once("close", (exit) => resolve({ exit, err })));
  onTestFinished(() => void bot.kill("SIGKILL"));
  return { process: bot, ended };
}

/** The log line that says it is up. */
function startedLine({ stdout }: ChildProcess): Promise<{ port: number }> {
  return new Promise((resolve, reject) => {
    let text = "";
    stdout?.on("data", (chunk) => {
      text += chunk;
      const line = text.split("\n").find((one) => one.includes('"msg":"started"') && one.endsWith("}"));
      if (line) resolve(JSON.parse(line));
    });
    stdout?.once("close", () => reject(new Error(`it ended instead of starting:\n${text}`)));
  });
}

function expectOneLine(err: string): void {
  expect(err).toMatch(/^error: [^\n]+\n$/);
}

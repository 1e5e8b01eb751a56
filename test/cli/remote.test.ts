// The running bot answers commands on a socket in its folder; every test has a folder of its own.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimDirectory } from "#cli/claim.ts";
import { type CommandRequest, forwardCommand, type RunRequest, serveCommands } from "#cli/remote.ts";

let folder: string;
const cleanups: (() => unknown)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kentongan-"));
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
  rmSync(folder, { recursive: true });
});

const request: CommandRequest = { argv: ["unit", "list"], cwd: "/home/rahmat" };

async function serve(run: RunRequest) {
  const server = await serveCommands(folder, run);
  cleanups.push(() => server.close());
  return server;
}

async function forward(asked = request) {
  const lines: string[] = [];
  const output = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(`! ${line}`) };
  return { exit: await forwardCommand(folder, asked, output), lines };
}

/** A process that claims the folder and listens there, as a bot does, until it is killed. */
async function startOwner(): Promise<ChildProcess> {
  const script = `
    const { claimDirectory } = await import("#cli/claim.ts");
    const { serveCommands } = await import("#cli/remote.ts");
    globalThis.release = claimDirectory(${JSON.stringify(folder)});
    await serveCommands(${JSON.stringify(folder)}, async () => 0);
    console.log("ready");`;
  const owner = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  cleanups.push(() => owner.kill("SIGKILL"));
  await once(owner.stdout, "data");
  return owner;
}

test("a command runs inside the bot, and its lines and exit code come back in order", async () => {
  const asked: CommandRequest[] = [];
  await serve(async (one, { out, err }) => {
    asked.push(one);
    out("satu\ndua");
    err("tiga");
    return 2;
  });

  expect(await forward()).toEqual({ exit: 2, lines: ["satu\ndua", "! tiga"] });
  expect(asked).toEqual([request]);
});

test("several commands at once each get their own lines", async () => {
  await serve(async ({ argv }, { out }) => {
    out(argv.join(" "));
    return argv.length;
  });

  const answers = await Promise.all([["a"], ["b", "b"], ["c", "c", "c"]].map((argv) => forward({ argv, cwd: "/" })));
  expect(answers).toEqual([
    { exit: 1, lines: ["a"] },
    { exit: 2, lines: ["b b"] },
    { exit: 3, lines: ["c c c"] },
  ]);
});

test("where no bot runs, nobody answers", async () => {
  expect(await forward()).toEqual({ exit: undefined, lines: [] });

  const server = await serveCommands(folder, async () => 0);
  await server.close();
  expect((await forward()).exit).toBeUndefined();
});

test("the socket is its owner's only", async () => {
  await serve(async () => 0);
  expect(statSync(join(folder, "kentongan.sock")).mode & 0o777).toBe(0o600);
});

test("what is no command is not answered, and the next command is", async () => {
  await serve(async () => 0);
  for (const nonsense of ["halo\n", '{"argv":"unit"}\n', "{}\n"]) {
    const socket = createConnection(join(folder, "kentongan.sock")).resume();
    socket.end(nonsense);
    await once(socket, "close");
  }
  expect((await forward()).exit).toBe(0);
});

test("a bot that stops in the middle of a command fails it", async () => {
  const started = Promise.withResolvers<void>();
  const server = await serveCommands(folder, async (_, { out }) => {
    out("mulai");
    started.resolve();
    return await new Promise<never>(() => {});
  });

  const answer = forward();
  await started.promise;
  await server.close();
  expect(await answer).toEqual({ exit: 1, lines: ["mulai", "! error: the bot stopped before the command was done"] });
});

test("a folder has one owner at a time", () => {
  const release = claimDirectory(folder, 0);
  expect(() => claimDirectory(folder, 0)).toThrow("database-in-use");

  release();
  claimDirectory(folder, 0)();
});

test("a folder that cannot be used is refused", () => {
  expect(() => claimDirectory("/dev/null/kentongan", 0)).toThrow("database-unreachable");
});

test("another process cannot claim what a bot owns, and can the moment that bot is killed", async () => {
  const owner = await startOwner();
  expect(() => claimDirectory(folder, 0)).toThrow("database-in-use");
  expect((await forward()).exit).toBe(0);

  owner.kill("SIGKILL");
  await once(owner, "exit");
  expect((await forward()).exit).toBeUndefined(); // its socket is still there, and nobody behind it
  cleanups.push(claimDirectory(folder, 0));
  await serve(async () => 7);
  expect((await forward()).exit).toBe(7);
});

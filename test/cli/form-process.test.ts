// A program fills in a form through pipes, one line at a time, waiting for each answer: what `kentongan form run --json`
// promises. A bot holds the data folder meanwhile, and is not asked.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimDirectory } from "#cli/claim.ts";
import { serveCommands } from "#cli/remote.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const EVERY_TYPE = fileURLToPath(new URL("forms/every-type.yaml", import.meta.url));

let folder: string;
let letGo: () => Promise<void>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kentongan-"));
  const release = claimDirectory(folder);
  const bot = await serveCommands(folder, async () => 99);
  letGo = async () => {
    await bot.close();
    release();
  };
});
afterAll(async () => {
  await letGo();
  await rm(folder, { recursive: true });
});

function start(...argv: string[]) {
  const child = spawn(process.execPath, [join(ROOT, "src/cli.ts"), "form", ...argv], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", DATA_DIR: folder },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exit = once(child, "exit").then(([code]) => code);
  const reads = async () => JSON.parse(String((await lines.next()).value));
  return {
    exit,
    reads,
    async says(text: string) {
      child.stdin.write(`${text}\n`);
      return await reads();
    },
    ends: () => child.stdin.end(),
  };
}

const LINES: readonly (readonly [line: string, answer: object])[] = [
  ["", { ask: { name: "setuju", type: "acknowledge" } }],
  ["ya", { ask: { name: "nama_koperasi", type: "text" } }],
  ["KDMP Jemaras", { ask: { name: "anggota", type: "pair", label: "Berapa anggota KDMP Jemaras?" } }],
  ["70/55", { ask: { name: "omzet" } }],
  ["15", { choose: { name: "omzet", options: ["Rp15.000.000", "Rp15.000", "Rp15"] } }],
  ["600 juta", { warn: { name: "omzet", wantsReason: true } }],
  ["Panen raya", { ask: { name: "luas", type: "decimal" } }],
  ["banyak", { invalid: { name: "luas" } }],
  ["lewati", { ask: { name: "nilai", type: "range" } }],
  ["5", { ask: { name: "persen" } }],
  ["kirim", { review: { answers: { omzet: 600_000_000 } } }],
];

test("a program drives the interview through pipes, object by object", { timeout: 60_000 }, async () => {
  const program = start("run", EVERY_TYPE, "--json");
  expect(await program.reads()).toMatchObject({ ask: { name: "pembuka", type: "note" } });
  for (const [line, answer] of LINES) expect(await program.says(line)).toMatchObject(answer);

  expect(await program.says("batal")).toEqual({ cancelled: {} });
  expect(await program.exit).toBe(0); // with its input still open
});

test("input that ends before the form is sent is a failure", { timeout: 60_000 }, async () => {
  const program = start("run", EVERY_TYPE, "--json");
  await program.reads();
  program.ends();
  expect(await program.exit).toBe(1);
});

test("a check needs neither the bot nor its data", { timeout: 60_000 }, async () => {
  const program = start("check", EVERY_TYPE, "--json");
  expect(await program.reads()).toMatchObject({ ok: true });
  expect(await program.exit).toBe(0);
});

// `npm run demo -- --exit`, from nothing to exit code 0: the whole story with the real bot in a process that is killed.

import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const PATIENCE_MS = 240_000; // the story takes 20 s of two cores that have nothing else to do

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

test("the demo plays the whole story and ends with 0", { timeout: PATIENCE_MS }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "kentongan-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { code, out, err } = await runDemo(["--exit", "--port", "0"], { TMPDIR: folder, TEMP: folder });

  expect(err).toBe("");
  expect(code).toBe(0);
  expect(out).toContain("Loaded 1 kabupaten, 17 kecamatan, 168 desa, 17 kelurahan, 185 koperasi.");
  expect(out).toContain("Masuk 0 dari 185 (0%)");
  expect(out).toContain("Bu Siti    ▸ 2,5 juta");
  expect(out).toContain("Nomor: 6202022007-202610-1");
  expect(out).toContain("is killed with SIGKILL");
  expect(out).toContain("Nomor: 6202052006-202610-1");
  expect(out).toContain("Yth. Bapak/Ibu Bupati, ringkasan laporan KDKMP pekan ini.");
  expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

test.for([
  [["--port", "abc"], "demo: --port abc is not a port"],
  [["--port", "70000"], "demo: --port 70000 is not a port"],
  [["--fast"], "demo: Unknown option '--fast'"],
] as const)("%j is told apart from what the demo takes", async ([args, sentence]) => {
  const { code, err } = await runDemo(args);

  expect(code).toBe(2);
  expect(err).toContain(sentence);
  expect(err).toContain("usage: npm run demo -- [--exit] [--port PORT]");
});

function runDemo(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["src/demo/main.ts", ...args],
      { env: { ...process.env, ...env } },
      (error, out, err) => {
        resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err });
      },
    );
  });
}

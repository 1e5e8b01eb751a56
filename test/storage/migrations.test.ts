// The way to the newest schema: no drift, once, and by one process at a time.

import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { expect, inject, onTestFinished, test } from "vitest";
import { fromSaved } from "#domain/form/interview/saved.ts";
import { createFormLibrary } from "#services/form-library.ts";
import { openDatabase } from "#storage/database.ts";
import { isUpToDate, pendingSchemaChange, readMigrations } from "#storage/migrations.ts";
import { databaseUrl, engineOfThisRun, onServer } from "../support/databases.ts";
import { holder, NOW, openKotim } from "../support/storage.ts";

const run = promisify(execFile);
const MIGRATE = fileURLToPath(new URL("../support/migrate-process.ts", import.meta.url));
const isPostgres = engineOfThisRun() === "postgres";

async function createBlank(): Promise<string> {
  const name = `blank_${randomBytes(6).toString("hex")}`;
  await onServer(inject("postgresUrl"), `CREATE DATABASE ${name}`);
  return databaseUrl(inject("postgresUrl"), name);
}

test("the migrations make exactly the schema that stands in schema.prisma", async () => {
  const pglite = await PGlite.create();
  onTestFinished(() => pglite.close());

  expect(await pendingSchemaChange(new PrismaPGlite(pglite), await readMigrations())).toBe("");
});

test("a migrated database has nothing left to do, an edited or added migration shows", async () => {
  const { database } = await openKotim();
  const migrations = await readMigrations();
  const rows = await database.client.$queryRaw<{ migration_name: string; checksum: string }[]>`
    SELECT migration_name, checksum FROM _prisma_migrations`;
  const applied = new Map(rows.map(({ migration_name, checksum }) => [migration_name, checksum]));

  expect(migrations.length).toBeGreaterThan(0);
  expect(isUpToDate(migrations, applied)).toBe(true);
  expect(isUpToDate([...migrations, { name: "99990101000000_next", sql: "SELECT 1" }], applied)).toBe(false);
  expect(
    isUpToDate(
      migrations.map((each) => ({ ...each, sql: `${each.sql}-- edited` })),
      applied,
    ),
  ).toBe(false);
  expect(isUpToDate(migrations, new Map())).toBe(false);
});

test.skipIf(!isPostgres)(
  "two processes that start on a new database at once both find it ready, migrated once (PostgreSQL only)",
  async () => {
    const url = await createBlank();

    await Promise.all([1, 2].map(() => run(process.execPath, [MIGRATE, url])));

    const database = await openDatabase({ kind: "server", url });
    onTestFinished(() => database.close());
    const [{ count }] = await database.client.$queryRaw<[{ count: bigint }]>`
    SELECT count(*) FROM _prisma_migrations`;
    expect(Number(count)).toBe((await readMigrations()).length);
    expect(await database.client.unit.count()).toBe(0);
  },
);

test.skipIf(!isPostgres)(
  "a process waits for whoever is migrating, longer than the engine itself has patience (PostgreSQL only)",
  async () => {
    const url = await createBlank();
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query("SELECT pg_advisory_lock(72707369)"); // Prisma's, while it migrates

    const opening = openDatabase({ kind: "server", url });
    await new Promise((resolve) => setTimeout(resolve, 11_000)); // the engine gives up after ten seconds: P1002
    await other.end();
    const database = await opening;
    onTestFinished(() => database.close());

    expect(await database.client.unit.count()).toBe(0);
  },
);

test("a form published and a draft begun before the full format are brought into it", async () => {
  const { database, storage } = await openKotim();
  const { client } = database;
  const jemaras = "62.02.02.2007";
  const personId = await holder(storage, "Siti Aminah", { role: "kepala_desa", unitCode: jemaras });
  const texts = (label: string) => ({ "label::id": label, "label::en": label });
  const survey = [
    { type: "pair", name: "anggota", ...texts("Anggota?") },
    {
      ...{ type: "integer", name: "omzet", ...texts("Omzet?"), "kentongan::warning": ". > 5" },
      ...{ "kentongan::warning_message::id": "Benar?", "kentongan::warning_message::en": "Correct?" },
    },
  ];
  const definition = { settings: { form_id: "lama", version: "1" }, survey };
  const versionId = await storage.forms.publish({ formId: "lama", version: "1", definition }, NOW);
  const times = { opensAt: NOW, dueAt: NOW, lateUntil: NOW, locksAt: NOW };
  const clock = { ...times, timeZone: "Asia/Pontianak" };
  await storage.periods.open({ ...times, key: "2026-10", programId: "kdkmp-kotim", formVersionId: versionId }, [
    { ...clock, unitCodes: [`${jemaras}.1`] },
  ]);
  const { id: obligationId } = await client.obligation.findFirstOrThrow();
  const answers = { anggota: { kind: "value", value: { l: 7, p: 5 } } };
  const interview = { answers, skipped: [], picks: {}, kept: {}, pending: null, at: "omzet", returning: false };
  const draft = { obligationId, personId, formVersionId: versionId, revision: 3, updatedAt: new Date() };
  await client.draft.create({ data: { ...draft, state: { interview, updateId: 12 } } });

  const migrations = await readMigrations();
  const { sql = "" } = migrations.find(({ name }) => name.endsWith("forms_in_the_full_format")) ?? {};
  for (const statement of sql.split(";\n\n")) await client.$executeRawUnsafe(statement);

  const form = await createFormLibrary(storage).get(versionId);
  expect(form.questions.map(({ type }) => type)).toEqual(["pair", "integer"]);
  expect(form.questions[1]?.warnings[0]?.wantsReason).toBe(false);
  const { state } = (await storage.drafts.find(obligationId)) ?? {};
  expect(state).toMatchObject({ updateId: 12, heldSince: expect.stringMatching(/^\d{4}-.*Z$/) });
  expect(state && fromSaved(form, state.interview)).toMatchObject({ cells: [{ answer: answers.anggota }] });
});

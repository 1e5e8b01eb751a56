// Opens the one database everything is kept in: PGlite in a folder, or a PostgreSQL server. Same schema, same SQL; what
// differs between the two is told here and nowhere else.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { fromPglite, PgBoss } from "pg-boss";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { Problem } from "#domain/problem.ts";
import { PrismaClient } from "./generated/client.ts";
import { type AppliedMigrations, applyMigrations, isUpToDate, readMigrations } from "./migrations.ts";
import { createEmbeddedSql, createServerSql, type Sql } from "./sql.ts";

/** Where the data lives. `lent` stays open with whoever opened it. */
export type DatabaseLocation =
  | { readonly kind: "server"; readonly url: string }
  | { readonly kind: "embedded"; readonly directory: string }
  | { readonly kind: "lent"; readonly pglite: PGlite };

/** Milliseconds: planning for all of Indonesia is one transaction, and on a small machine others wait for it. */
const PATIENT = { maxWait: 30_000, timeout: 120_000 };

/** A client or a transaction of it: what the repositories are written against. */
export type Db = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$use" | "$extends" | "$transaction">;

export interface Database {
  readonly client: PrismaClient;
  /** Past Prisma, for the hot path. */
  readonly sql: Sql;
  /** Runs `work` in one transaction; what it throws undoes it. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** A pg-boss that is not started yet, on the same database, in a schema of its own. */
  createBoss(): PgBoss;
  /** The embedded database as one compressed file; a server has its own tools. */
  dump(): Promise<Blob>;
  close(): Promise<void>;
}

/**
 * Opens the database and brings it to the newest schema.
 * @throws Problem `database-unreachable` when the server does not answer or the folder cannot be used.
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  try {
    return location.kind === "server" ? await openServer(location.url) : await openEmbedded(location);
  } catch (error) {
    throw new Problem("database-unreachable", { cause: error });
  }
}

async function openServer(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5000 });
  pool.on("error", () => {}); // an idle connection broke; the next statement opens another
  const adapter = new PrismaPg(pool);
  const client = new PrismaClient({ adapter });
  await migrate(client, adapter);
  return {
    client,
    sql: createServerSql(pool),
    transaction: (work) => client.$transaction(work, PATIENT),
    createBoss: () => new PgBoss({ connectionString: url, schema: "pgboss", max: 4 }),
    dump: () => Promise.reject(new Problem("backup-needs-pg-dump")),
    async close() {
      await client.$disconnect();
      await pool.end();
    },
  };
}

async function openEmbedded(location: Exclude<DatabaseLocation, { kind: "server" }>): Promise<Database> {
  const pglite = await createPglite(location);
  const adapter = new PrismaPGlite(pglite);
  const client = new PrismaClient({ adapter });
  await migrate(client, adapter);
  return {
    client,
    sql: createEmbeddedSql(pglite),
    transaction: (work) => client.$transaction(work, PATIENT),
    createBoss: () => new PgBoss({ db: fromPglite(pglite), backend: "pglite", schema: "pgboss" }),
    dump: () => pglite.dumpDataDir("gzip"),
    async close() {
      await client.$disconnect();
      if (location.kind !== "lent") await pglite.close();
    },
  };
}

async function createPglite(location: Exclude<DatabaseLocation, { kind: "server" }>): Promise<PGlite> {
  if (location.kind === "lent") return location.pglite;
  const directory = join(location.directory, "database");
  await mkdir(directory, { recursive: true });
  return await PGlite.create(directory);
}

async function migrate(client: PrismaClient, adapter: Parameters<typeof applyMigrations>[0]): Promise<void> {
  const migrations = await readMigrations();
  if (isUpToDate(migrations, await appliedMigrations(client))) return;
  await applyMigrations(adapter, migrations);
}

async function appliedMigrations(client: PrismaClient): Promise<AppliedMigrations> {
  const [{ known }] = await client.$queryRaw<[{ known: boolean }]>`
    SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`;
  if (!known) return new Map();
  const rows = await client.$queryRaw<{ migration_name: string; checksum: string }[]>`
    SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

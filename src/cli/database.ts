// `kentongan db`: for those who develop it.

import { mkdir, writeFile } from "node:fs/promises";
import { type Command, InvalidArgumentError } from "commander";
import { schemaChange } from "#storage/schema-change.ts";
import type { CommandContext } from "./context.ts";

const EXAMPLE = "\nExample:\n  kentongan db migration add_reviews";
const MIGRATIONS = new URL("../../prisma/migrations/", import.meta.url);

export function addDatabaseCommands(kentongan: Command, context: CommandContext): void {
  kentongan
    .command("db")
    .description("for those who develop kentongan")
    .addHelpText("after", EXAMPLE)
    .command("migration")
    .description("write the migration from the newest one to what prisma/schema.prisma says")
    .argument("<name>", "what it does: small letters, digits and _", parseName)
    .addHelpText("after", EXAMPLE)
    .action(async (name: string) => await writeMigration(name, context));
}

async function writeMigration(name: string, context: CommandContext): Promise<void> {
  const sql = await schemaChange();
  if (!sql) {
    context.out("the migrations make what the schema says; nothing to write");
    return;
  }
  const stamp = context.now().toString({ smallestUnit: "second" }).replace(/\D/g, "");
  const folder = `${stamp}_${name}`;
  await mkdir(new URL(`${folder}/`, MIGRATIONS));
  await writeFile(new URL(`${folder}/migration.sql`, MIGRATIONS), sql);
  context.out(`prisma/migrations/${folder}/migration.sql: read it before you commit it`);
}

function parseName(text: string): string {
  if (/^[a-z0-9]+(_[a-z0-9]+)*$/.test(text)) return text;
  throw new InvalidArgumentError("Use small letters, digits and _.");
}

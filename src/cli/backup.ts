// `kentongan backup`: the embedded database as one file. It is taken inside the running bot when there is one, so nothing has
// to stop.

import type { Command } from "commander";
import type { CommandContext } from "./context.ts";
import { writeFileWhole } from "./files.ts";

const RESTORE = `
Example:
  kentongan backup kentongan-2026-11-30.tar.gz

To restore it, with the bot stopped and DATA_DIR/database empty:
  tar -xzf kentongan-2026-11-30.tar.gz -C DATA_DIR/database

Photos are plain files in DATA_DIR: copy them as well. A PostgreSQL server is backed up with pg_dump.`;

export function addBackupCommand(kentongan: Command, context: CommandContext): void {
  kentongan
    .command("backup")
    .description("write the embedded database to one file (.tar.gz)")
    .argument("<file>")
    .addHelpText("after", RESTORE)
    .action(async (file: string) => await backup(file, context));
}

async function backup(file: string, context: CommandContext): Promise<void> {
  const { database } = await context.core();
  const bytes = await (await database.dump()).bytes();
  await writeFileWhole(context, file, bytes);
  context.out(`${file}: ${(bytes.length / 1e6).toFixed(1)} MB`);
}

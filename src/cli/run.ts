// The `kentongan` command as a function: arguments in, lines and an exit code out. 0 is done, 1 is refused or failed, 2 is
// wrong usage.

import { Command, CommanderError } from "commander";
import { addBackupCommand } from "./backup.ts";
import { type CommandContext, CommandFailed } from "./context.ts";
import { addDatabaseCommands } from "./database.ts";
import { addDoctorCommand } from "./doctor.ts";
import { causesOf, explain } from "./explain.ts";
import { addInviteCommand } from "./invite.ts";
import { addPeopleCommands } from "./people.ts";
import { addPeriodCommands } from "./period.ts";
import { addProgramCommands } from "./program.ts";
import { addRoomCommands } from "./room.ts";
import { addUnitCommands } from "./unit.ts";

/** Runs one command. Never throws: what goes wrong becomes a line and an exit code. */
export async function runCommand(argv: readonly string[], context: CommandContext): Promise<number> {
  try {
    await createCommand(context).parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    return tell(error, context);
  }
}

function createCommand(context: CommandContext): Command {
  const kentongan = new Command("kentongan")
    .description("Runs the village reporting bot: units, invitations, programs, checks, backups.")
    .addHelpText("after", "\nExample:\n  kentongan unit import 62.02")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.out(text.replace(/\n$/, "")),
      writeErr: (text) => context.err(text.replace(/\n$/, "")),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .showHelpAfterError("(add --help for usage and an example)");
  for (const add of COMMANDS) add(kentongan, context);
  return kentongan;
}

const COMMANDS = [
  addUnitCommands,
  addInviteCommand,
  addProgramCommands,
  addPeriodCommands,
  addPeopleCommands,
  addRoomCommands,
  addDoctorCommand,
  addBackupCommand,
  addDatabaseCommands,
] as const;

function tell(error: unknown, context: CommandContext): number {
  if (error instanceof CommandFailed) return 1;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has printed its message itself
  for (const line of explain(error)) context.err(line);
  if (["debug", "trace"].includes(context.config.LOG_LEVEL)) for (const line of causesOf(error)) context.err(line);
  return 1;
}

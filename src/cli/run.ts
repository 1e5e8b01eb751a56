// The `kentongan` command as a function: arguments in, lines and an exit code out. 0 is done, 1 is refused or failed, 2 is
// wrong usage.

import { Command, CommanderError, InvalidArgumentError } from "commander";
import { type CommandContext, CommandFailed } from "./context.ts";
import { causesOf, explain } from "./explain.ts";

type Add = (kentongan: Command, context: CommandContext) => void;

/** By their names, in the order of the help. Loaded when they are asked for: one that needs no database loads none. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  unit: async () => (await import("./unit.ts")).addUnitCommands,
  invite: async () => (await import("./invite.ts")).addInviteCommand,
  program: async () => (await import("./program.ts")).addProgramCommands,
  period: async () => (await import("./period.ts")).addPeriodCommands,
  holiday: async () => (await import("./holiday.ts")).addHolidayCommands,
  people: async () => (await import("./people.ts")).addPeopleCommands,
  room: async () => (await import("./room.ts")).addRoomCommands,
  deliveries: async () => (await import("./deliveries.ts")).addDeliveriesCommands,
  form: async () => (await import("./form.ts")).addFormCommands,
  parse: async () => (await import("./parse.ts")).addParseCommand,
  doctor: async () => (await import("./doctor.ts")).addDoctorCommand,
  backup: async () => (await import("./backup.ts")).addBackupCommand,
  db: async () => (await import("./database.ts")).addDatabaseCommands,
};

/** Whether a command looks at nothing but its arguments and what is typed: it runs where the person is, never inside the bot. */
export function runsAnywhere([name]: readonly string[]): boolean {
  return name === "form" || name === "parse";
}

/** Runs one command. Never throws: what goes wrong becomes a line and an exit code. */
export async function runCommand(argv: readonly string[], context: CommandContext): Promise<number> {
  try {
    await (await createCommand(argv, context)).parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    return await tell(error, context);
  }
}

async function createCommand([name = ""]: readonly string[], context: CommandContext): Promise<Command> {
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
  const asked = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  for (const load of asked ? [asked] : Object.values(COMMANDS)) (await load())(kentongan, context);
  return kentongan;
}

async function tell(error: unknown, context: CommandContext): Promise<number> {
  if (error instanceof CommandFailed) return 1;
  if (error instanceof InvalidArgumentError) context.err(`error: ${error.message}`); // found by a command, not by commander
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has printed its message itself
  for (const line of explain(error)) context.err(line);
  const { LOG_LEVEL = "info" } = await context.config().catch(() => ({ LOG_LEVEL: undefined }));
  if (["debug", "trace"].includes(LOG_LEVEL)) for (const line of causesOf(error)) context.err(line);
  return 1;
}

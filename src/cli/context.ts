// What a command is given. The same command runs in a process of its own or inside the running bot, so it reads no
// environment, prints to nobody in particular and never ends the process.

import type { Temporal } from "temporal-polyfill";
import type { OfflineConfig } from "#config";
import type { Core } from "../core.ts";

/** Where a command's lines go; a line may hold line breaks of its own. */
export interface CommandOutput {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

export interface CommandContext extends CommandOutput {
  /** Read when it is asked for. @throws CommandFailed when the environment is wrong, with its mistakes told */
  readonly config: () => Promise<OfflineConfig>;
  /** Opened by the first command that needs it: help and `doctor` work without a database. */
  readonly core: () => Promise<Core>;
  /** Where the person stands; the files they name are relative to it. */
  readonly cwd: string;
  readonly now: () => Temporal.Instant;
  /** What the person types, line by line; nothing where a command runs inside the bot. */
  readonly input: AsyncIterable<string>;
  /** Shows where to type, without ending the line. */
  readonly prompt: (text: string) => void;
  /** @throws Problem `bot-token-missing`, `bot-token-refused` or `telegram-unreachable` */
  readonly botUsername: () => Promise<string>;
}

/** A command that has told its own bad news; nothing is printed for it, and the exit code is 1. */
export class CommandFailed extends Error {}

/** Today where the reports are written. */
export async function todayOf(context: CommandContext): Promise<Temporal.PlainDate> {
  return context
    .now()
    .toZonedDateTimeISO((await context.core()).timeZone)
    .toPlainDate();
}

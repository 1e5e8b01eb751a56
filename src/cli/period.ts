// `kentongan period`: the periods that were opened, and how far each has come.

import type { Command } from "commander";
import { formatShort } from "#domain/format.ts";
import { stateOf } from "#domain/period.ts";
import type { CommandContext } from "./context.ts";
import { JSON_OPTION, type JsonOption, print, table } from "./output.ts";

const EXAMPLE = "\nExample:\n  kentongan period list";

export function addPeriodCommands(kentongan: Command, context: CommandContext): void {
  kentongan
    .command("period")
    .description("the turns of the programs")
    .addHelpText("after", EXAMPLE)
    .command("list")
    .description("list the periods that were opened, newest first")
    .option(...JSON_OPTION)
    .addHelpText("after", EXAMPLE)
    .action(async (options: JsonOption) => await list(options, context));
}

async function list(options: JsonOption, context: CommandContext): Promise<void> {
  const { storage, timeZone } = await context.core();
  const periods = (await storage.periods.all()).map((period) => ({ ...period, state: stateOf(period, context.now()) }));

  const rows = periods.map(({ programId, key, state, owed, reported, exempted, ...times }) => [
    programId,
    key,
    state,
    `${reported}/${owed}`,
    String(exempted),
    ...[times.opensAt, times.dueAt, times.locksAt].map((at) => formatShort(at, timeZone, "en")),
  ]);
  const header = ["PROGRAM", "PERIOD", "STATE", "REPORTED", "LET OFF", "OPENS", "DUE", "LOCKS"];
  print(context, options, { value: periods, lines: table(header, rows, "no periods yet") });
}

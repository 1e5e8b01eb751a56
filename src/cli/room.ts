// `kentongan room`: the groups that follow a unit.

import type { Command } from "commander";
import { placeName } from "#bot/place.view.ts";
import { createTranslator } from "#i18n";
import type { CommandContext } from "./context.ts";
import { JSON_OPTION, type JsonOption, print, table } from "./output.ts";

const EXAMPLE = "\nExample:\n  kentongan room list";

export function addRoomCommands(kentongan: Command, context: CommandContext): void {
  kentongan
    .command("room")
    .description("groups that follow a unit")
    .addHelpText("after", EXAMPLE)
    .command("list")
    .description("list the groups the bot posts to")
    .option(...JSON_OPTION)
    .addHelpText("after", EXAMPLE)
    .action(async (options: JsonOption) => await list(options, context));
}

async function list(options: JsonOption, context: CommandContext): Promise<void> {
  const { storage } = await context.core();
  const rooms = await storage.rooms.all();
  const units = await storage.units.findAll([...new Set(rooms.map(({ unitCode }) => unitCode))]);

  const t = createTranslator()("id");
  const rows = rooms.map(({ title, unitCode, privacy }) => {
    const unit = units.get(unitCode);
    return [title, unitCode, unit ? placeName(t, unit) : "", privacy];
  });
  const header = ["GROUP", "UNIT", "NAME", "SHOWS"];
  print(context, options, { value: rooms, lines: table(header, rows, "no group is bound yet") });
}

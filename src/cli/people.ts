// `kentongan people`: who holds which position, and whether the bot can reach them. No phone numbers and no Telegram ids.

import type { Command } from "commander";
import { placeName, positionName } from "#bot/place.view.ts";
import { hasAcceptedNotice } from "#domain/person.ts";
import { createTranslator } from "#i18n";
import { type CommandContext, todayOf } from "./context.ts";
import { JSON_OPTION, type JsonOption, print, table } from "./output.ts";

const EXAMPLE = "\nExample:\n  kentongan people list 62.02.02";

export function addPeopleCommands(kentongan: Command, context: CommandContext): void {
  kentongan
    .command("people")
    .description("those who hold positions")
    .addHelpText("after", EXAMPLE)
    .command("list")
    .description("list who holds which position today, at and below a unit or everywhere")
    .argument("[code]")
    .option(...JSON_OPTION)
    .addHelpText("after", EXAMPLE)
    .action(async (code: string | undefined, options: JsonOption) => await list(code, options, context));
}

async function list(code: string | undefined, options: JsonOption, context: CommandContext): Promise<void> {
  const { storage } = await context.core();
  if (code !== undefined) await storage.units.get(code);
  const filled = await storage.assignments.filled(await todayOf(context), code);
  const units = await storage.units.findAll([...new Set(filled.map(({ unitCode }) => unitCode))]);
  const t = createTranslator()("id");

  const people = filled.flatMap(({ role, deputy, unitCode, startsOn, person }) => {
    const unit = units.get(unitCode);
    if (!unit) return []; // never: the database keeps positions and units together
    return {
      position: positionName(t, { role, deputy, unit }),
      role,
      deputy,
      unitCode,
      unit: placeName(t, unit),
      name: person.name,
      since: startsOn,
      noticeAccepted: hasAcceptedNotice(person),
      reachable: person.telegramId !== undefined && person.unreachableSince === undefined,
    };
  });
  const rows = people.map(({ position, unitCode, name, noticeAccepted, reachable }) => [
    position,
    unitCode,
    name,
    noticeAccepted ? "yes" : "no",
    reachable ? "yes" : "no",
  ]);
  const header = ["POSITION", "UNIT", "NAME", "NOTICE", "REACHABLE"];
  print(context, options, { value: people, lines: table(header, rows, "nobody holds a position yet") });
}

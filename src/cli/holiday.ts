// `kentongan holiday`: days off that are added to the files or cancelled, and which deadlines that moves.

import { type Command, InvalidArgumentError } from "commander";
import { Temporal } from "temporal-polyfill";
import { formatDay, formatInstant } from "#domain/format.ts";
import type { CalendarChanged, DayChange } from "#services/calendar-keeping.ts";
import { type CommandContext, todayOf } from "./context.ts";
import { JSON_OPTION, type JsonOption, print, table } from "./output.ts";

const EXAMPLE = `
Examples:
  kentongan holiday list
  kentongan holiday add 2026-12-05 "Pemungutan suara ulang"
  kentongan holiday cancel 2026-12-24`;

export function addHolidayCommands(kentongan: Command, context: CommandContext): void {
  const holiday = kentongan.command("holiday").description("days off, by the files and by hand");
  holiday.addHelpText("after", EXAMPLE);

  holiday
    .command("list")
    .description("list the days off to come, with those that were cancelled")
    .option(...JSON_OPTION)
    .addHelpText("after", EXAMPLE)
    .action(async (options: JsonOption) => await list(options, context));

  holiday
    .command("add")
    .description("make a day a day off")
    .argument("<date>", "like 2026-12-05", parseDay)
    .argument("<name>")
    .addHelpText("after", EXAMPLE)
    .action(async (date: Temporal.PlainDate, name: string) => await change({ do: "add", date, name }, context));

  holiday
    .command("cancel")
    .description("make a day off a working day")
    .argument("<date>", "like 2026-12-24", parseDay)
    .addHelpText("after", EXAMPLE)
    .action(async (date: Temporal.PlainDate) => await change({ do: "cancel", date }, context));

  holiday
    .command("restore")
    .description("take back what was changed of a day, so that the files say it again")
    .argument("<date>", "like 2026-12-24", parseDay)
    .addHelpText("after", EXAMPLE)
    .action(async (date: Temporal.PlainDate) => await change({ do: "restore", date }, context));
}

async function list(options: JsonOption, context: CommandContext): Promise<void> {
  const { calendarKeeping } = await context.core();
  const days = await calendarKeeping.days(await todayOf(context));
  const rows = days.map(({ date, name, state }) => [date.toString(), state, name]);
  print(context, options, { value: days, lines: table(["DATE", "STATE", "NAME"], rows, "no days off to come") });
}

async function change(wanted: DayChange, context: CommandContext): Promise<void> {
  const { calendarKeeping } = await context.core();
  const changed = await calendarKeeping.change(undefined, wanted, context.now());
  for (const line of told(wanted, changed)) context.out(line);
}

function told(wanted: DayChange, { day, isSame, moved }: CalendarChanged): string[] {
  const name = day.name ? `${day.date.toString()} (${formatDay(day.date, "en")}), ${day.name}` : day.date.toString();
  if (isSame) return [`${name}: nothing to change`];
  const head = { add: "is a day off now", cancel: "is a working day now", restore: "is as the files say again" }[
    wanted.do
  ];
  const lines = moved.map(({ program, key, unit, timeZone, from, to, isOpen }) => {
    const at = (instant: Temporal.Instant) => formatInstant(instant, timeZone, "en");
    const what = `${program.id} ${key}${unit ? ` in ${unit.code}` : ""}`;
    return isOpen ? `  ${what} is open and stays due ${at(from)}` : `  ${what} is due ${at(to)} instead of ${at(from)}`;
  });
  return [`${name}: ${head}`, ...(lines.length > 0 ? lines : ["  no deadline moves"])];
}

function parseDay(text: string): Temporal.PlainDate {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    // told below
  }
  throw new InvalidArgumentError("write the date like 2026-12-05");
}

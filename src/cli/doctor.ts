// `kentongan doctor`: whether everything the bot needs is there. It looks, and changes nothing but an outdated schema; what is
// missing for now is a warning, what would stop the bot is a failure.

import { access } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import { FONT_FILES } from "#output/fonts.ts";
import { createRedisSessions } from "#storage/redis-sessions.ts";
import { readHolidays } from "../data-files.ts";
import { type CommandContext, CommandFailed } from "./context.ts";
import { explain } from "./explain.ts";
import { columns, JSON_OPTION, type JsonOption, print } from "./output.ts";

interface Finding {
  readonly status: "ok" | "warn" | "fail";
  readonly note: string;
}

interface Check {
  readonly name: string;
  /** What it throws is a failure, explained. */
  look(context: CommandContext): Promise<Finding> | Finding;
}

const CHECKS: readonly Check[] = [
  { name: "configuration", look: lookAtConfig },
  {
    name: "node",
    look: () => (process.features.typescript ? ok(process.version) : fail(`${process.version}; 22.18 or newer`)),
  },
  { name: "database", look: lookAtDatabase },
  { name: "redis", look: lookAtRedis },
  { name: "telegram", look: lookAtTelegram },
  { name: "units", look: lookAtUnits },
  { name: "programs", look: lookAtPrograms },
  { name: "holidays", look: lookAtHolidays },
  { name: "fonts", look: lookAtFonts },
];

export function addDoctorCommand(kentongan: Command, context: CommandContext): void {
  kentongan
    .command("doctor")
    .description("check that everything the bot needs is there")
    .option(...JSON_OPTION)
    .addHelpText("after", "\nExample:\n  kentongan doctor")
    .action(async (options: JsonOption) => await examine(options, context));
}

async function examine(options: JsonOption, context: CommandContext): Promise<void> {
  const findings: (Finding & { check: string })[] = [];
  for (const check of CHECKS) findings.push({ check: check.name, ...(await lookSafely(check, context)) });

  const lines = columns(findings.map(({ check, status, note }) => [status, check, note]));
  print(context, options, { value: findings, lines });
  if (findings.some(({ status }) => status === "fail")) throw new CommandFailed();
}

async function lookSafely(check: Check, context: CommandContext): Promise<Finding> {
  try {
    return await check.look(context);
  } catch (error) {
    return fail(
      explain(error)
        .join(" ")
        .replace(/^error: /, ""),
    );
  }
}

async function lookAtConfig({ config }: CommandContext): Promise<Finding> {
  const { DATABASE_URL, DATA_DIR, WEBHOOK_URL, TIME_ZONE } = await config();
  const data = DATABASE_URL ? "PostgreSQL" : `embedded database in ${DATA_DIR}`;
  return ok(`${data}, ${WEBHOOK_URL ? "webhook" : "long polling"}, ${TIME_ZONE}`);
}

async function lookAtDatabase(context: CommandContext): Promise<Finding> {
  await context.core(); // opening it applies what migrations are missing
  return ok("reachable, newest schema");
}

async function lookAtRedis({ config }: CommandContext): Promise<Finding> {
  const { REDIS_URL } = await config();
  if (!REDIS_URL) return ok("not used: sessions are in the database");
  const sessions = createRedisSessions(REDIS_URL, () => {});
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      if ((await sessions.read("doctor")).ok) return ok("answers");
      await sleep(200); // it is still connecting
    }
    return fail("does not answer; see REDIS_URL");
  } finally {
    sessions.close();
  }
}

async function lookAtTelegram(context: CommandContext): Promise<Finding> {
  if (!(await context.config()).BOT_TOKEN) return warn("BOT_TOKEN is not set");
  return ok(`@${await context.botUsername()}`);
}

async function lookAtUnits(context: CommandContext): Promise<Finding> {
  const { storage } = await context.core();
  const counts = await storage.units.countOpen();
  if (counts.size === 0) return warn("none yet: kentongan unit import CODE");
  const villages = (counts.get("desa") ?? 0) + (counts.get("kelurahan") ?? 0);
  return ok(`${villages} villages, ${counts.get("koperasi") ?? 0} cooperatives`);
}

async function lookAtPrograms(context: CommandContext): Promise<Finding> {
  const { storage } = await context.core();
  const programs = await storage.programs.all();
  if (programs.length === 0) return warn("none yet: kentongan program apply FILE");
  const described: string[] = [];
  for (const { id, form } of programs)
    described.push(`${id} (form version ${(await storage.forms.newest(form)).version})`);
  return ok(described.join(", "));
}

async function lookAtHolidays(context: CommandContext): Promise<Finding> {
  const holidays = await readHolidays();
  const { year } = context.now().toZonedDateTimeISO((await context.config()).TIME_ZONE);
  const missing = [year, year + 1].filter(
    (wanted) => ![...holidays.daysOff.keys()].some((day) => day.startsWith(`${wanted}-`)),
  );
  if (missing.length === 0) return ok(`${year} and ${year + 1}`);
  const note = `programs/holidays/${missing.join(".yaml and ")}.yaml missing: write it from the SKB`;
  return missing.includes(year) ? fail(note) : warn(note); // next year's decree comes in autumn
}

async function lookAtFonts(): Promise<Finding> {
  await Promise.all(Object.values(FONT_FILES).map((file) => access(file)));
  return ok(`${Object.keys(FONT_FILES).length} files`);
}

function ok(note: string): Finding {
  return { status: "ok", note };
}

function warn(note: string): Finding {
  return { status: "warn", note };
}

function fail(note: string): Finding {
  return { status: "fail", note };
}

// `kentongan deliveries`: the ledger of messages. What it prints are keys, states and reasons, never what a message says; a
// dead letter is looked at and sent again here.

import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import type { Temporal } from "temporal-polyfill";
import { KINDS, type Kind } from "#domain/delivery.ts";
import { formatShort } from "#domain/format.ts";
import { DELIVERY_STATES, type Entry, type LedgerCount, type LedgerFilter } from "#storage/ledger.ts";
import { type CommandContext, CommandFailed } from "./context.ts";
import { parseMoment } from "./moment.ts";
import { JSON_OPTION, type JsonOption, print, table } from "./output.ts";

const EXAMPLE = `
Examples:
  kentongan deliveries list --state failed --since 2026-11-02
  kentongan deliveries show reminder:kdkmp-kotim:2026-11:H-2:17
  kentongan deliveries retry --state failed
  kentongan deliveries retry --maybe-twice digest:kdkmp-kotim:2026-W45:3`;

const MOST_LISTED = 50;

interface FilterOptions extends JsonOption {
  readonly state?: (typeof DELIVERY_STATES)[number];
  readonly kind?: Kind;
  readonly since?: string;
}

interface RetryOptions extends FilterOptions {
  readonly maybeTwice?: boolean;
}

export function addDeliveriesCommands(kentongan: Command, context: CommandContext): void {
  const deliveries = kentongan.command("deliveries").description("messages the bot owes, and what became of them");
  deliveries.addHelpText("after", EXAMPLE);

  filtered(deliveries.command("list").description("count messages by kind and state, and list the newest"))
    .option(...JSON_OPTION)
    .addHelpText("after", EXAMPLE)
    .action(async (options: FilterOptions) => await list(options, context));

  deliveries
    .command("show")
    .description("show one message of the ledger")
    .addArgument(new Argument("<key>"))
    .option(...JSON_OPTION)
    .action(async (key: string, options: JsonOption) => await show(key, options, context));

  filtered(deliveries.command("retry").description("plan messages again that failed"))
    .addArgument(new Argument("[keys...]"))
    .option("--maybe-twice", "also those of which nobody knows whether they arrived")
    .addHelpText("after", EXAMPLE)
    .action(async (keys: readonly string[], options: RetryOptions) => await retry(keys, options, context));

  deliveries
    .command("cancel")
    .description("stop a message that has not left yet")
    .addArgument(new Argument("<key>"))
    .action(async (key: string) => await cancel(key, context));
}

function filtered(command: Command): Command {
  return command
    .addOption(new Option("--state <state>", "only in this state").choices(DELIVERY_STATES))
    .addOption(new Option("--kind <kind>", "only of this kind").choices(KINDS))
    .option("--since <moment>", "only planned then or later");
}

async function list(options: FilterOptions, context: CommandContext): Promise<void> {
  const { storage, timeZone } = await context.core();
  const filter = await filterOf(options, context);
  const counts = await storage.ledger.counts(filter);
  const entries = await storage.ledger.list(filter, MOST_LISTED);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const rest = all - entries.length;
  const lines = [
    ...table(["KIND", "STATE", "REASON", "COUNT"], counts.map(countRow), "no message is in the ledger"),
    ...(entries.length > 0
      ? [
          "",
          ...table(
            HEADER,
            entries.map((entry) => entryRow(entry, timeZone)),
            "",
          ),
        ]
      : []),
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ];
  print(context, options, { value: { counts, deliveries: entries }, lines });
}

const HEADER = ["KEY", "STATE", "REASON", "TRIES", "PLANNED", "NOT BEFORE", "SETTLED"];

function countRow({ kind, state, reason = "", count }: LedgerCount): string[] {
  return [kind, state, reason, String(count)];
}

function entryRow(entry: Entry, timeZone: string): string[] {
  const at = (instant: Temporal.Instant | undefined) => (instant ? formatShort(instant, timeZone, "en") : "");
  const { key, state, reason = "", attempts, plannedAt, notBefore, settledAt } = entry;
  return [key, state, reason, String(attempts), at(plannedAt), at(notBefore), at(settledAt)];
}

async function show(key: string, options: JsonOption, context: CommandContext): Promise<void> {
  const { storage } = await context.core();
  const entry = await storage.ledger.find(key);
  if (!entry) return refuse(context, `no message has the key ${key}`);
  const lines = Object.entries(entry).map(([name, value]) => `${name}: ${String(value)}`);
  print(context, options, { value: entry, lines });
}

async function retry(keys: readonly string[], options: RetryOptions, context: CommandContext): Promise<void> {
  const { state, maybeTwice = false } = options;
  if (keys.length === 0) return await retryAll(options, context);
  if (state) throw new InvalidArgumentError("give keys or --state, not both.");
  const { resending } = await context.core();
  let refused = 0;
  for (const key of keys) {
    const became = await resending.retry(key, { maybeTwice }, context.now());
    if (became === "planned") context.out(`${key}: planned again`);
    else context.err(`${key}: ${whyNot(became)}`);
    if (became !== "planned") refused += 1;
  }
  if (refused > 0) throw new CommandFailed();
}

async function retryAll(options: RetryOptions, context: CommandContext): Promise<void> {
  const { state, maybeTwice = false } = options;
  if (state !== "failed" && state !== "uncertain") {
    throw new InvalidArgumentError("give the keys, or --state failed, or --state uncertain with --maybe-twice.");
  }
  if (state === "uncertain" && !maybeTwice) return refuse(context, whyNot("uncertain"));
  const { resending } = await context.core();
  const planned = await resending.retryAll(state, await filterOf(options, context), context.now());
  context.out(`${planned} planned again`);
}

function whyNot(state: string): string {
  if (state === "not-found") return "no message has this key";
  if (state === "uncertain") return "it may have arrived; --maybe-twice sends it all the same";
  return `it is ${state}, and only what failed is sent again`;
}

async function cancel(key: string, context: CommandContext): Promise<void> {
  const { storage, resending } = await context.core();
  if (await resending.cancel(key, context.now())) return context.out(`${key}: cancelled`);
  const entry = await storage.ledger.find(key);
  return refuse(context, entry ? `it is ${entry.state} already` : `no message has the key ${key}`);
}

async function filterOf({ state, kind, since }: FilterOptions, context: CommandContext): Promise<LedgerFilter> {
  const { timeZone } = await context.core();
  return {
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(since ? { since: parseMoment(since, timeZone).toInstant() } : {}),
  };
}

function refuse(context: CommandContext, why: string): never {
  context.err(`error: ${why}`);
  throw new CommandFailed();
}

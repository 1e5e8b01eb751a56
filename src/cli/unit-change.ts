// `kentongan unit close`, `merge` and `split`: what would happen is told first, and done with --yes.

import { type Command, InvalidArgumentError } from "commander";
import { Temporal } from "temporal-polyfill";
import { positionName } from "#bot/place.view.ts";
import type { Successor, TreeChange } from "#domain/succession.ts";
import type { Transfer } from "#domain/transfer.ts";
import type { PlacedUnit, Unit } from "#domain/unit.ts";
import { createTranslator } from "#i18n";
import type { Foreseen, WantedChange } from "#services/succeeding.ts";
import type { FilledPosition } from "#storage/assignments.ts";
import { type CommandContext, CommandFailed, todayOf } from "./context.ts";
import { columns } from "./output.ts";
import { refusalInWords } from "./unit-refusal.ts";

const EXAMPLES = {
  close: "unit close 62.02.02.2007.1 --on 2026-11-30",
  merge: 'unit merge 62.02.02.2006 62.02.02.2007 --into "62.02.02.2015=Jemaras Mulia" --on 2026-11-15 --move-people',
  split: 'unit split 62.02.02.2007 --into 62.02.02.2007 "62.02.02.2015=Jemaras Hulu" --on 2026-11-15',
} as const;

const YES = ["--yes", "do it, instead of telling what would be done"] as const;
const WHY = ["--why <text>", "for the record: a decree, a decision of the villages"] as const;
const INTO = "like 62.02.02.2015, or 62.02.02.2015=NAME for one that is not there yet";

export function addUnitChangeCommands(unit: Command, context: CommandContext): void {
  unit
    .command("close")
    .description(
      "close a unit and everything in it: what it reported stays, and from its next period on it owes nothing",
    )
    .argument("<code>")
    .option("--on <date>", "the day it was closed; today if not given", parseDate)
    .option(...WHY)
    .option(...YES)
    .addHelpText("after", exampleOf("close"))
    .action(async (code: string, { on, ...options }: ChangeOptions) => {
      const { storage } = await context.core();
      const day = on ?? (await storage.units.find(code))?.closedOn ?? (await todayOf(context));
      await change({ ...options, kind: "close", from: [code], into: [], on: day }, context);
    });

  unit
    .command("merge")
    .description("close units that go on as one, or a unit that goes on under another code")
    .argument("<old...>", "the units that end")
    .requiredOption("--into <new>", INTO, parseSuccessor)
    .requiredOption("--on <date>", "the day it was decided for", parseDate)
    .option("--move-people", "those in office hold the same position at the new unit, where one alone would")
    .option(...WHY)
    .option(...YES)
    .addHelpText("after", exampleOf("merge"))
    .action(async (from: string[], { into, ...options }: MergeOptions) => {
      await change({ ...options, kind: "merge", from: [...new Set(from)], into: [into] }, context);
    });

  unit
    .command("split")
    .description("let a unit go on as several; it ends, unless it is one of them")
    .argument("<old>", "the unit that is split")
    .requiredOption("--into <new...>", `${INTO}; at least two`, parseSuccessors)
    .requiredOption("--on <date>", "the day it was decided for", parseDate)
    .option(...WHY)
    .option(...YES)
    .addHelpText("after", exampleOf("split"))
    .action(async (old: string, options: SplitOptions) => {
      await change({ ...options, kind: "split", from: [old] }, context);
    });
}

function exampleOf(command: keyof typeof EXAMPLES): string {
  return `\nWithout --yes it only tells what it would do.\n\nExample:\n  kentongan ${EXAMPLES[command]}`;
}

interface ChangeOptions {
  readonly on?: Temporal.PlainDate;
  readonly why?: string;
  readonly yes?: boolean;
}

interface MergeOptions extends ChangeOptions {
  readonly on: Temporal.PlainDate;
  readonly into: Successor;
  readonly movePeople?: boolean;
}

interface SplitOptions extends ChangeOptions {
  readonly on: Temporal.PlainDate;
  readonly into: readonly Successor[];
}

type Asked = Omit<WantedChange, "movePeople"> & { readonly movePeople?: boolean; readonly yes?: boolean };

async function change({ yes = false, movePeople = false, ...asked }: Asked, context: CommandContext): Promise<void> {
  const { succeeding, storage } = await context.core();
  const wanted = { ...asked, movePeople };
  const outcome = yes
    ? await succeeding.carryOut(wanted, context.now())
    : await succeeding.foresee(wanted, context.now());
  if ("refused" in outcome) {
    context.err(`error: ${refusalInWords(outcome.refused)}`);
    throw new CommandFailed();
  }
  if (outcome.isNothing)
    return context.out(`nothing to change: ${wanted.from.join(", ")} is so since ${wanted.on.toString()}`);
  const places = await storage.units.findAll(outcome.people.map(({ position }) => position.unitCode));
  for (const line of columns(linesOf(outcome, wanted, places))) context.out(line);
  context.out(yes ? "done" : "nothing was changed yet; add --yes to do it");
}

function linesOf(
  { tree, people, letOff, rooms }: Foreseen,
  { on }: WantedChange,
  places: ReadonlyMap<string, PlacedUnit>,
): string[][] {
  return [
    ...tree.create.map((unit) => ["new", named(unit)]),
    ...tree.close.map((unit) => ["closes", `${named(unit)}, on ${on.toString()}`]),
    ...tree.record.map(({ from, to }) => ["goes on", `${from} in ${to}`]),
    ...(tree.close.length > 0 ? [["reports", reportsInWords(tree, letOff)]] : []),
    ...people.map((transfer) => personLine(transfer, places)),
    ...rooms.map(({ title, unitCode }) => [
      "group",
      `${title} follows ${unitCode}; connect it anew, with a code of another unit`,
    ]),
  ];
}

function reportsInWords({ close }: TreeChange, letOff: number): string {
  const kept =
    close.length > 1 ? "what they reported stays under their own codes" : "what it reported stays under its own code";
  return letOff === 0 ? kept : `${kept}; ${letOff} not in by then: let off, nobody waits for them any more`;
}

const OVER: Readonly<Record<Extract<Transfer, { over: string }>["over"], string>> = {
  "no-successor": "over",
  "no-such-position": "over: there is no such position at the new unit",
  held: "over: somebody holds it at the new unit already",
  several: "over: only one can hold it at the new unit; invite the one it is to be",
};

function personLine(transfer: Transfer<FilledPosition>, places: ReadonlyMap<string, PlacedUnit>): string[] {
  const { person, role, deputy, unitCode } = transfer.position;
  const unit = places.get(unitCode);
  const held = unit ? positionName(createTranslator()("id"), { role, deputy, unit }) : `${role} ${unitCode}`;
  const isReached = person.telegramId !== undefined && !person.unreachableSince;
  const told = isReached ? "gets a message" : "cannot be reached; tell them";
  const became = "to" in transfer ? `moves to ${transfer.to.code} ${transfer.to.name}` : OVER[transfer.over];
  return ["person", `${person.name}, ${held}: ${became} (${told})`];
}

function named({ code, kind, name }: Unit): string {
  return `${code} ${kind} ${name}`;
}

function parseDate(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    throw new InvalidArgumentError("Write it like 2026-11-30.");
  }
}

function parseSuccessor(text: string): Successor {
  const [code = "", ...rest] = text.split("=");
  const name = rest.join("=").trim().replace(/\s+/g, " ");
  if (rest.length > 0 && name === "")
    throw new InvalidArgumentError("Write a name behind the =, like 62.02.02.2015=Jemaras Hulu.");
  return { code: code.trim(), ...(name ? { name } : {}) };
}

/** Called once for each. */
function parseSuccessors(text: string, before: readonly Successor[] = []): readonly Successor[] {
  return [...before, parseSuccessor(text)];
}

// `kentongan unit show`: one unit with all that hangs on it: where it lies, who is in office there, where it came from and went on, and
// what it owes.

import type { Command } from "commander";
import { Temporal } from "temporal-polyfill";
import { positionName } from "#bot/place.view.ts";
import { formatShort } from "#domain/format.ts";
import { obligationState } from "#domain/obligation.ts";
import type { Succession } from "#domain/succession.ts";
import { timeZoneOf } from "#domain/time-zone.ts";
import { lineageOf } from "#domain/unit.ts";
import { createTranslator } from "#i18n";
import type { Core } from "../core.ts";
import { type CommandContext, todayOf } from "./context.ts";
import { columns, JSON_OPTION, type JsonOption, print } from "./output.ts";

const EXAMPLE = "\nExample:\n  kentongan unit show 62.02.02.2007";

const MOST_OBLIGATIONS = 6;
const EVER = Temporal.Instant.fromEpochMilliseconds(0);

export function addUnitShowCommand(unit: Command, context: CommandContext): void {
  unit
    .command("show")
    .description("show one unit: where it lies, who is in office, where it came from and went on, what it owes")
    .argument("<code>")
    .option(...JSON_OPTION)
    .addHelpText("after", EXAMPLE)
    .action(async (code: string, options: JsonOption) => await show(code, options, context));
}

async function show(code: string, options: JsonOption, context: CommandContext): Promise<void> {
  const core = await context.core();
  const found = await describe(core, code, { now: context.now(), today: await todayOf(context) });
  print(context, options, { value: found, lines: columns(linesOf(found)) });
}

type Described = Awaited<ReturnType<typeof describe>>;

async function describe(
  { storage, timeZone: home }: Core,
  code: string,
  { now, today }: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
) {
  const unit = await storage.units.get(code);
  const above = await storage.units.findAll(lineageOf(code).slice(1));
  const filled = await storage.assignments.filled(today, code);
  const places = await storage.units.findAll(filled.map(({ unitCode }) => unitCode));
  const duties = await storage.obligations.recentWithin([code], { since: EVER, most: MOST_OBLIGATIONS }, now);
  const t = createTranslator()("id");
  return {
    code,
    kind: unit.kind,
    name: unit.name,
    timeZone: timeZoneOf(code) ?? home,
    ...(unit.closedOn ? { closedOn: unit.closedOn } : {}),
    above: [...above.values()].map(({ code: at, kind, name }) => ({ code: at, kind, name })),
    within: (await storage.units.within(code)).filter(({ code: at, closedOn }) => at !== code && !closedOn).length,
    cameFrom: await storage.successions.into([code]),
    wentOn: await storage.successions.from([code]),
    positions: filled.flatMap(({ role, deputy, unitCode, startsOn, person }) => {
      const place = places.get(unitCode);
      return place
        ? [{ position: positionName(t, { role, deputy, unit: place }), name: person.name, since: startsOn }]
        : [];
    }),
    obligations: duties.map((duty) => ({
      unit: duty.unit.code,
      program: duty.period.programId,
      period: duty.period.key,
      dueAt: duty.period.dueAt,
      state: obligationState(duty, now),
      ...(duty.exempted ? { why: duty.exempted.reason } : {}),
      ...(duty.reported ? { report: duty.reported.number } : {}),
    })),
  };
}

function linesOf({ positions, obligations, ...unit }: Described): string[][] {
  const { closedOn, cameFrom, wentOn } = unit;
  return [
    ["unit", `${unit.code} ${unit.kind} ${unit.name}`],
    ["lies in", unit.above.map(({ kind, name }) => `${kind} ${name}`).join(", ") || "nothing"],
    ["zone", unit.timeZone],
    ["state", closedOn ? `closed on ${closedOn.toString()}` : "open"],
    ["holds", `${unit.within} open ${unit.within === 1 ? "unit" : "units"}`],
    ...cameFrom.map(({ from, on }: Succession) => ["came from", `${from}, on ${on.toString()}`]),
    ...wentOn.map(({ to, on }: Succession) => ["went on", `in ${to}, on ${on.toString()}`]),
    ...(positions.length === 0 ? [["person", "nobody holds a position"]] : []),
    ...positions.map(({ position, name, since }) => ["person", `${name}, ${position}, since ${since.toString()}`]),
    ...(obligations.length === 0 ? [["owes", "nothing yet"]] : []),
    ...obligations.map((each) => [
      "owes",
      [
        `${each.program} ${each.period}`,
        each.unit,
        `due ${formatShort(each.dueAt, unit.timeZone, "en")}`,
        stateInWords(each),
      ].join(", "),
    ]),
  ];
}

function stateInWords({ state, report, why }: Described["obligations"][number]): string {
  if (report) return `${state} (${report})`;
  return why ? `${state} (${why})` : state;
}

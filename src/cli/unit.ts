// `kentongan unit`: bring in and list the units that report; looking at one and changing the tree are in files of their own.

import { type Command, Option } from "commander";
import { kecamatanOf, type Unit, type UnitKind } from "#domain/unit.ts";
import { type ImportResult, NATION } from "#services/importing.ts";
import type { CommandContext } from "./context.ts";
import { readTextFile } from "./files.ts";
import { JSON_OPTION, type JsonOption, print, table } from "./output.ts";
import { addUnitChangeCommands } from "./unit-change.ts";
import { addUnitShowCommand } from "./unit-show.ts";

const KINDS = [
  "provinsi",
  "kabupaten",
  "kecamatan",
  "desa",
  "kelurahan",
  "koperasi",
] as const satisfies readonly UnitKind[];

export function addUnitCommands(kentongan: Command, context: CommandContext): void {
  const unit = kentongan
    .command("unit")
    .description("bring in, list, show, close, merge and split the units that report")
    .addHelpText("after", "\nExample:\n  kentongan unit import 62.02");

  unit
    .command("import")
    .description("bring in the areas at and below a Kemendagri code, with one cooperative for each village")
    .argument("<code>", `from province (62) to village (62.02.02.2007), or ${NATION} for all of Indonesia`)
    .option("--cooperatives <file>", "CSV (kode_wilayah,nama): a row for each cooperative, an empty name for none")
    .option(...JSON_OPTION)
    .addHelpText("after", "\nExample:\n  kentongan unit import 62.02 --cooperatives koperasi.csv")
    .action(async (code: string, options: ImportOptions) => await importUnits(code, options, context));

  unit
    .command("list")
    .description("list the units at and below a code, or all of them")
    .argument("[code]")
    .addOption(new Option("--kind <kind>", "only these").choices(KINDS))
    .option(...JSON_OPTION)
    .addHelpText("after", "\nExample:\n  kentongan unit list 62.02.02 --kind desa")
    .action(async (code: string | undefined, options: ListOptions) => await listUnits(code, options, context));

  addUnitShowCommand(unit, context);
  addUnitChangeCommands(unit, context);
}

interface ImportOptions extends JsonOption {
  readonly cooperatives?: string;
}

async function importUnits(code: string, options: ImportOptions, context: CommandContext): Promise<void> {
  const cooperativesCsv = options.cooperatives && (await readTextFile(context, options.cooperatives));
  const { importing } = await context.core();
  const onProgress = progressTo((line) => context.err(line));
  const result = await importing.importUnits({ code, cooperativesCsv, onProgress }, context.now());

  const { counts, ...changes } = result;
  print(context, options, {
    value: { code, counts: Object.fromEntries(counts), ...changes },
    lines: [countsInWords(counts), changesInWords(result)],
  });
}

function countsInWords(counts: ImportResult["counts"]): string {
  return KINDS.flatMap((kind) => (counts.has(kind) ? `${counts.get(kind)} ${kind}` : [])).join(", ");
}

function changesInWords({ added, renamed, closed, reopened }: ImportResult): string {
  const changes = Object.entries({ added, renamed, closed, reopened }).filter(([, count]) => count > 0);
  return changes.map(([what, count]) => `${count} ${what}`).join(", ") || "nothing was new";
}

/** A line for every tenth of long work, none for short. */
function progressTo(say: (line: string) => void) {
  let said = 0;
  return (done: number, total: number) => {
    const tenth = Math.floor((10 * done) / total);
    if (done < total && tenth > said) say(`${tenth * 10}% (${done} of ${total} units)`);
    said = tenth;
  };
}

interface ListOptions extends JsonOption {
  readonly kind?: UnitKind;
}

async function listUnits(code: string | undefined, options: ListOptions, context: CommandContext): Promise<void> {
  const { storage } = await context.core();
  if (code !== undefined) await storage.units.get(code);
  const units = (await storage.units.within(code)).filter(({ kind }) => !options.kind || kind === options.kind);
  const kecamatan = await storage.units.findAll([...new Set(units.flatMap((unit) => kecamatanAbove(unit) ?? []))]);

  const placed = units.map((unit) => ({ ...unit, kecamatan: kecamatan.get(kecamatanAbove(unit) ?? "")?.name }));
  const header = ["CODE", "KIND", "NAME", "KECAMATAN", "CLOSED"];
  const rows = placed.map((unit) => [
    unit.code,
    unit.kind,
    unit.name,
    unit.kecamatan ?? "",
    unit.closedOn?.toString() ?? "",
  ]);
  print(context, options, { value: placed, lines: table(header, rows, "no units") });
}

function kecamatanAbove({ code, kind }: Unit): string | undefined {
  return kind === "kecamatan" ? undefined : kecamatanOf(code);
}

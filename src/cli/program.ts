// `kentongan program`: put a program file with its form into force, and list what is in force.

import { dirname, join } from "node:path";
import type { Command } from "commander";
import { formatInstant } from "#domain/format.ts";
import type { Applied } from "#services/applying.ts";
import type { CommandContext } from "./context.ts";
import { findFile, readYamlFile } from "./files.ts";
import { readFormData } from "./form-file.ts";
import { JSON_OPTION, type JsonOption, print, table } from "./output.ts";

interface ApplyOptions extends JsonOption {
  readonly form?: string;
}

export function addProgramCommands(kentongan: Command, context: CommandContext): void {
  const program = kentongan
    .command("program")
    .description("what is reported, by whom and when")
    .addHelpText("after", "\nExample:\n  kentongan program list");

  program
    .command("apply")
    .description("put a program file into force, and publish the form it names")
    .argument("<file>", "the program (YAML)")
    .option("--form <file>", "its form (.yaml or .xlsx), if it is not ../forms/FORM.yaml as seen from the program")
    .option(...JSON_OPTION)
    .addHelpText("after", "\nExample:\n  kentongan program apply programs/kdkmp-kotim.yaml")
    .action(async (file: string, options: ApplyOptions) => await apply(file, options, context));

  program
    .command("list")
    .description("list the programs in force")
    .option(...JSON_OPTION)
    .addHelpText("after", "\nExample:\n  kentongan program list")
    .action(async (options: JsonOption) => await list(options, context));
}

async function apply(file: string, options: ApplyOptions, context: CommandContext): Promise<void> {
  const definition = await readYamlFile(context, file);
  const formFile = (id: string) => options.form ?? join(dirname(file), "..", "forms", `${id}.yaml`);
  const source = {
    sheets: (id: string) => readFormData(context, formFile(id)),
    picture: (id: string, name: string) => findFile(context, join(dirname(formFile(id)), "media", name)),
  };
  const { applying } = await context.core();
  const applied = await applying.apply(definition, source, context.now());

  const { program, ...rest } = applied;
  print(context, options, { value: { program: program.id, ...rest, form: program.form }, lines: inWords(applied) });
}

function inWords({ program, formVersion, formPublished, outcome, changes }: Applied): string[] {
  return [
    `program ${program.id}: ${outcome}`,
    ...changes.map((change) => `  ${change}`),
    `form ${program.form} version ${formVersion}: ${formPublished ? "published" : "unchanged"}`,
  ];
}

async function list(options: JsonOption, context: CommandContext): Promise<void> {
  const { storage, timeZone } = await context.core();
  const applied = await storage.programs.applied();
  const rows = applied.map(({ program, appliedAt }) => [
    program.id,
    program.title.en,
    program.unit,
    program.owedBy,
    program.form,
    formatInstant(appliedAt, timeZone, "en"),
  ]);
  const value = applied.map(({ program, appliedAt }) => ({ ...program, appliedAt }));
  const lines = table(["PROGRAM", "TITLE", "UNIT", "OWED BY", "FORM", "APPLIED"], rows, "no programs");
  print(context, options, { value, lines });
}

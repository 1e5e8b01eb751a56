// `kentongan form`: check, try, convert and compare forms. None of it needs a database, a token or the bot, and each part is
// loaded when it is used.

import { type Command, InvalidArgumentError, Option } from "commander";
import { LANGUAGES } from "#domain/language.ts";
import { ROLES } from "#domain/position.ts";
import { isUnitCode } from "#domain/unit.ts";
import type { CommandContext } from "./context.ts";
import type { ConvertOptions } from "./form-convert.ts";
import type { RunOptions } from "./form-run.ts";
import { JSON_OPTION, type JsonOption } from "./output.ts";

export function addFormCommands(kentongan: Command, context: CommandContext): void {
  const form = kentongan
    .command("form")
    .description("check, try, convert and compare forms (.yaml or .xlsx)")
    .addHelpText("after", "\nExample:\n  kentongan form check forms/laporan-bulanan-kdkmp.yaml");

  form
    .command("check")
    .description("say everything that is wrong with a form, with sheet, row and column")
    .argument("<file>", "the form (.yaml or .xlsx)")
    .option(...JSON_OPTION)
    .addHelpText("after", "\nExample:\n  kentongan form check laporan.xlsx")
    .action(async (file: string, options: JsonOption) => {
      await (await import("./form-check.ts")).checkForm(file, options, context);
    });

  addRun(form, context);

  form
    .command("convert")
    .description("write a form as a workbook or as YAML; comments and colours are not kept")
    .argument("<in>", "the form (.yaml or .xlsx)")
    .argument("<out>", "the file to write, ending in .xlsx or .yaml", parseTarget)
    .option("--force", "even if the form has mistakes")
    .addHelpText("after", "\nExample:\n  kentongan form convert forms/laporan-bulanan-kdkmp.yaml laporan.xlsx")
    .action(async (from: string, to: string, options: ConvertOptions) => {
      await (await import("./form-convert.ts")).convertForm({ from, to }, options, context);
    });

  form
    .command("diff")
    .description("say what a new version of a form changes")
    .argument("<old>", "the form as it was")
    .argument("<new>", "the form as it is to be")
    .option(...JSON_OPTION)
    .addHelpText("after", "\nExample:\n  kentongan form diff lama.xlsx baru.xlsx")
    .action(async (before: string, after: string, options: JsonOption) => {
      await (await import("./form-diff.ts")).diffForms({ before, after }, options, context);
    });
}

function addRun(form: Command, context: CommandContext): void {
  form
    .command("run")
    .description("fill in a form here; nothing is stored or sent")
    .argument("<file>", "the form (.yaml or .xlsx)")
    .option("--json", "one typed text per line in, one JSON object per line out")
    .option("--unit <code>", "as the village with this code: a desa or a kelurahan", parseVillage, "62.02.02.2007")
    .addOption(new Option("--role <role>", "as this position (default: kepala_desa or lurah)").choices(ROLES))
    .option("--last <file>", "answers of the last report (JSON, as submitted.answers has them)")
    .option("--now <moment>", "as if it were then (ISO; local where it has no offset)")
    .addOption(new Option("--language <language>", "what it speaks").choices(LANGUAGES).default("id"))
    .addHelpText("after", RUN_HELP)
    .action(async (file: string, options: RunOptions) => {
      await (await import("./form-run.ts")).runForm(file, options, context);
    });
}

const RUN_HELP = `
Besides answers these words are understood: kembali, lewati, sama, periksa, lanjut, kirim, batal, ? (help);
tambah, hapus 2 and selesai where something is asked several times.
With --json the first object comes before the first line, then exactly one for each line:
  {"ask":{"name","type","label","choices"?,"required",...}}   type "repeat": whether there is one more
  {"invalid":{"name","message"}}                              the same question is still open
  {"choose":{"name","message","options"}}                     asked instead of guessing: answer 1, 2, ... or anew
  {"warn":{"name","message","wantsReason"}}                   "ya" keeps it, another value replaces it
  {"review":{"answers","missing"}}                            at the end; "kirim" submits when nothing is missing
  {"submitted":{"form","version","answers","reasons"}}        exit code 0
  {"cancelled":{}}                                            after "batal", exit code 0
When the input ends before that, the exit code is 1.

Example:
  kentongan form run forms/laporan-bulanan-kdkmp.yaml --unit 62.02.06.1001`;

function parseVillage(code: string): string {
  if (isUnitCode(code) && code.split(".").length >= 4) return code;
  throw new InvalidArgumentError("give the code of a village, like 62.02.02.2007.");
}

function parseTarget(file: string): string {
  if (/\.(xlsx|ya?ml)$/i.test(file)) return file;
  throw new InvalidArgumentError("it has to end in .xlsx, .yaml or .yml.");
}

// `kentongan form convert`: a form as a workbook for people, as YAML for version control. The cells stay what they are;
// comments, colours and column widths do not come along.

import type { CommandContext } from "./context.ts";
import { writeFileWhole } from "./files.ts";
import { checkSheets, readSheetsFile } from "./form-file.ts";
import { tellMistakes } from "./form-mistakes.ts";

export interface ConvertOptions {
  readonly force?: boolean;
}

/** @throws CommandFailed when the form is not right; with `force`, only when the file cannot be read */
export async function convertForm(
  { from, to }: { readonly from: string; readonly to: string },
  { force = false }: ConvertOptions,
  context: CommandContext,
): Promise<void> {
  const reading = await readSheetsFile(context, from);
  if (!reading.ok) return tellMistakes(reading.mistakes, {}, context);
  const checked = checkSheets(reading.sheets, from);
  if (!checked.ok && !force) return tellMistakes(checked.mistakes, {}, context);

  const { sheets } = reading;
  const bytes = /\.xlsx$/i.test(to)
    ? await (await import("#workbook/write-workbook.ts")).writeWorkbook(sheets)
    : new TextEncoder().encode((await import("#workbook/yaml-form.ts")).writeYamlForm(sheets));
  await writeFileWhole(context, to, bytes);
  const counts = sheets.map(({ name, rows }) => `${name} ${rows.length}`);
  context.out(`wrote ${to}: ${counts.join(", ")}`);
}

// `kentongan form diff`: what a new version of a form changes, for whoever is about to publish it.

import {
  type Called,
  type Change,
  differenceBetween,
  type FormDifference,
  isSameForm,
} from "#domain/form/definition/difference.ts";
import type { Form } from "#domain/form/form.ts";
import type { CommandContext } from "./context.ts";
import { checkFormFile } from "./form-file.ts";
import { tellMistakes } from "./form-mistakes.ts";
import type { JsonOption } from "./output.ts";

/** @throws CommandFailed when one of the forms is not right */
export async function diffForms(
  { before, after }: { readonly before: string; readonly after: string },
  options: JsonOption,
  context: CommandContext,
): Promise<void> {
  const difference = differenceBetween(await formIn(before, options, context), await formIn(after, options, context));
  if (options.json) context.out(JSON.stringify({ same: isSameForm(difference), ...difference }));
  else for (const line of inWords(difference)) context.out(line);
}

async function formIn(file: string, options: JsonOption, context: CommandContext): Promise<Form> {
  const checked = await checkFormFile(context, file);
  if (checked.ok) return checked.form;
  if (!options.json) context.err(`error: ${file} has mistakes:`);
  return tellMistakes(checked.mistakes, options, context);
}

function inWords(difference: FormDifference): string[] {
  if (isSameForm(difference)) return ["no difference but the version"];
  const { added, gone, changed, moved, indicators } = difference;
  return [
    ...added.map((row) => `+ ${inBrief(row)}`),
    ...gone.map((row) => `- ${inBrief(row)}`),
    ...changed.flatMap((row) => [`~ ${inBrief(row)}`, ...row.changes.map((change) => `    ${changeInWords(change)}`)]),
    ...moved.map((row) => `> ${inBrief(row)} stands elsewhere`),
    ...indicators.added.map((row) => `+ indicator ${inBrief(row)}`),
    ...indicators.gone.map((row) => `- indicator ${inBrief(row)}`),
    ...indicators.changed.map((row) => `~ indicator ${inBrief(row)}`),
  ].map((line) => line.replaceAll(/\p{Cc}/gu, " "));
}

function inBrief({ name, label }: Called): string {
  return label.id && label.id !== name ? `${name} (${label.id})` : name;
}

function changeInWords(change: Change): string {
  switch (change.what) {
    case "type":
      return `type: ${change.before} -> ${change.after}; its earlier answers cannot be taken over`;
    case "label":
      return `label: ${change.before.id} -> ${change.after.id}`;
    case "words":
      return "hints, help or messages";
    case "rules":
      return `rules: ${change.rules.join(", ")}`;
    case "choices": {
      const parts = (sign: string, choices: readonly Called[]) => choices.map(({ name }) => `${sign}${name}`);
      return `choices: ${[...parts("+", change.added), ...parts("-", change.gone), ...parts("~", change.changed)].join(", ")}`;
    }
  }
}

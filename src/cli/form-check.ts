// `kentongan form check`: whether a form can be filled in, and everything that keeps it from it.

import { type Form, type Item, isSelect } from "#domain/form/form.ts";
import type { CommandContext } from "./context.ts";
import { checkFormFile, type Mistaken } from "./form-file.ts";
import { mistakeLines, placed, tellMistakes } from "./form-mistakes.ts";
import type { JsonOption } from "./output.ts";

/** @throws CommandFailed when the form is not right, with all that is wrong told */
export async function checkForm(file: string, options: JsonOption, context: CommandContext): Promise<void> {
  const checked = await checkFormFile(context, file);
  if (!checked.ok) return tellMistakes(checked.mistakes, options, context);

  const { form, warnings } = checked;
  if (options.json) context.out(JSON.stringify(summary(form, warnings)));
  else for (const line of inWords(form, warnings)) context.out(line);
}

function summary(form: Form, warnings: readonly Mistaken[]): object {
  const { id, version, title } = form;
  return { ok: true, form_id: id, version, title: title.id, ...countsOf(form), warnings: warnings.map(placed) };
}

function inWords(form: Form, warnings: readonly Mistaken[]): string[] {
  const { questions, choice_lists, repeats, indicators } = countsOf(form);
  const counts = [
    counted(questions, "question"),
    counted(choice_lists, "choice list"),
    counted(repeats, "repeat"),
    counted(indicators, "indicator"),
  ];
  const version = form.version && ` version ${form.version}`;
  return [
    `ok: ${counts.join(", ")}`,
    `${form.id}${version}: ${form.title.id}`,
    ...(warnings.length > 0 ? ["It can be tried, and not yet published:", ...mistakeLines(warnings)] : []),
  ];
}

function countsOf({ questions, items, indicators }: Form) {
  return {
    questions: questions.length,
    choice_lists: new Set(questions.filter(isSelect).map(({ choices }) => choices)).size,
    repeats: repeatsIn(items),
    indicators: indicators.length,
  };
}

function repeatsIn(items: readonly Item[]): number {
  return items.reduce((sum, item) => {
    const inner = item.type === "group" || item.type === "repeat" ? repeatsIn(item.items) : 0;
    return sum + inner + (item.type === "repeat" ? 1 : 0);
  }, 0);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

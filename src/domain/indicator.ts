// Figures that a form asks for: an expression over the answers of each report, and how the reports are put together. Nothing
// private gets into one that a room may see.

import type { Temporal } from "temporal-polyfill";
import { type Answers, answerTo } from "./form/answer.ts";
import { isTrue, type Scope, type Value } from "./form/expression/expression.ts";
import { toNumber } from "./form/expression/value.ts";
import type { Form, Indicator, Item, Texts } from "./form/form.ts";
import { planOf, repeatsAbove } from "./form/interview/plan.ts";
import { valueOfItem } from "./form/interview/values.ts";
import { PRIVACIES, type Privacy } from "./scoreboard.ts";

export interface IndicatorFigure {
  readonly name: string;
  readonly label: Texts;
  /** Rupiah, people, percent 0 to 100, or whatever `unit` says. */
  readonly value: number;
  readonly unit: string | undefined;
}

/** The reports of one form, and when they are looked at. */
export interface Reported {
  readonly form: Form;
  readonly reports: readonly Answers[];
  readonly now: Temporal.ZonedDateTime;
}

/** The indicators of a scoreboard that a room of this privacy may see, in the form's order. */
export function scoreboardFigures(reported: Reported, privacy: Privacy): readonly IndicatorFigure[] {
  return reported.form.indicators
    .filter(({ shownIn }) => shownIn.includes("scoreboard"))
    .filter((indicator) => mayReach(reported.form, indicator, privacy))
    .map((indicator) => figureOf(indicator, reported));
}

/** One indicator over all reports; without any, 0. */
export function figureOf(indicator: Indicator, { form, reports, now }: Reported): IndicatorFigure {
  const { name, label, unit } = indicator;
  const values = reports.map((answers) => indicator.expression.evaluate(new ReportScope(form, answers, now), ""));
  return { name, label, unit, value: aggregated(indicator, values) };
}

/** Whether every answer an indicator is made of may be seen in a room. */
function mayReach(form: Form, { expression }: Indicator, room: Privacy): boolean {
  return [...expression.needs].every((name) => {
    const privacy = privacyOf(planOf(form).byName.get(name)?.item);
    return privacy !== "private" && PRIVACIES.indexOf(privacy) <= PRIVACIES.indexOf(room);
  });
}

function privacyOf(item: Item | undefined) {
  return item && "privacy" in item ? item.privacy : "values";
}

function aggregated({ aggregate }: Indicator, values: readonly Value[]): number {
  const numbers = values.filter((value) => value !== "").map(toNumber);
  const known = numbers.filter(Number.isFinite);
  const sum = known.reduce((total, each) => total + each, 0);
  switch (aggregate) {
    case "sum":
      return sum;
    case "mean":
      return known.length === 0 ? 0 : sum / known.length;
    case "count":
      return values.filter(isTrue).length;
    case "share":
      return values.length === 0 ? 0 : (values.filter(isTrue).length / values.length) * 100;
  }
}

/** A report's answers as an expression sees them. */
class ReportScope implements Scope {
  readonly now: Temporal.ZonedDateTime;
  readonly #form: Form;
  readonly #answers: Answers;

  constructor(form: Form, answers: Answers, now: Temporal.ZonedDateTime) {
    this.now = now;
    this.#form = form;
    this.#answers = answers;
  }

  value(name: string): Value {
    return this.values(name)[0] ?? "";
  }

  values(name: string): readonly Value[] {
    const node = planOf(this.#form).byName.get(name);
    if (!node) return [];
    let rows: readonly Answers[] = [this.#answers];
    for (const { item } of repeatsAbove(node.section)) rows = rows.flatMap((row) => rowsIn(row, item.name));
    if (node.inner) return rows.flatMap((row) => rowsIn(row, name)).map(() => "");
    return rows.map((row) => valueOfItem(node.item, answerTo(row, name)));
  }

  indexed(name: string, rows: readonly { readonly repeat: string; readonly index: number }[]): Value {
    let answers: Answers | undefined = this.#answers;
    const node = planOf(this.#form).byName.get(name);
    if (!node) return "";
    for (const { item } of repeatsAbove(node.section)) {
      const index = rows.find(({ repeat }) => repeat === item.name)?.index ?? 1;
      answers = answers && rowsIn(answers, item.name)[index - 1];
    }
    return answers ? valueOfItem(node.item, answerTo(answers, name)) : "";
  }

  choiceName(code: string, name: string): string {
    const item = planOf(this.#form).byName.get(name)?.item;
    const choices = item && "choices" in item ? item.choices : [];
    return choices.find((choice) => choice.code === code)?.label.id ?? "";
  }

  // An indicator stands in no row, looks at no other report, and leaves nothing to chance.
  position = () => Number.NaN;
  lastSaved = () => "";
  previous = () => "";
  column = () => "";
  random = () => 0;
}

function rowsIn(answers: Answers, repeat: string): readonly Answers[] {
  const rows = answers[repeat];
  return rows?.kind === "rows" ? rows.rows : [];
}

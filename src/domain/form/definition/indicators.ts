// The indicators sheet: figures that are made of many reports.

import { AGGREGATES, type Indicator, SHOWN_IN } from "#domain/form/form.ts";
import { readUnit } from "./question-cells.ts";
import { readExpression } from "./row-expressions.ts";
import { readPlainTexts } from "./row-texts.ts";
import { type SheetRow, shortened } from "./sheet-row.ts";

export function readIndicators(rows: readonly SheetRow[]): readonly Indicator[] {
  const rowOf = new Map<string, number>();
  return rows.flatMap((row) => {
    const indicator = readIndicator(row);
    row.refuseUnread("an indicator");
    const earlier = rowOf.get(indicator?.name ?? "");
    if (indicator && earlier !== undefined) {
      row.wrong("name", `"${indicator.name}" is the name of row ${earlier} already: choose another`);
    }
    if (indicator) rowOf.set(indicator.name, row.place.row);
    return indicator ?? [];
  });
}

function readIndicator(row: SheetRow): Indicator | undefined {
  const name = row.name("name");
  const label = readPlainTexts(row, "label");
  if (!label) row.wrong("label", "is missing: say what the figure is called");
  const expression = row.filled("expression") ? readExpression(row, "expression") : undefined;
  if (expression?.needsSelf) row.wrong("expression", `cannot use ".", because no question is asked here: use \${name}`);

  const aggregate = readAggregate(row);
  const unit = readUnit(row, "unit");
  const shownIn = row.words("shown_in", SHOWN_IN) ?? SHOWN_IN;
  return expression && label && { name, label, expression, aggregate, unit, shownIn };
}

function readAggregate(row: SheetRow): Indicator["aggregate"] {
  const cell = row.cell("aggregate");
  const aggregate = AGGREGATES.find((known) => known === cell);
  const options = AGGREGATES.join(", ");
  if (!aggregate)
    row.wrong(
      "aggregate",
      cell ? `"${shortened(cell)}" is not one of ${options}` : `is missing: use one of ${options}`,
    );
  return aggregate ?? "sum";
}

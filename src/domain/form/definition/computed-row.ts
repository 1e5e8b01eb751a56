// Rows that nobody is asked or shown: calculations, hidden values, and what is known of the report itself.

import type { Computed } from "#domain/form/form.ts";
import { readAsked } from "./asked.ts";
import { readDefault } from "./default-value.ts";
import { type Inherited, readPrivacy } from "./question-cells.ts";
import { readExpression } from "./row-expressions.ts";
import type { SheetRow } from "./sheet-row.ts";

/** About the person, not about the village: no room sees them unless the form says so. */
const PERSONAL: readonly Computed["type"][] = ["username", "phonenumber"];

export function readComputed(row: SheetRow, type: Computed["type"], { privacy }: Inherited): Computed {
  const isFree = type === "calculate" || type === "hidden";
  const calculation = isFree ? readExpression(row, "calculation") : undefined;
  const computed = {
    ...readAsked(row),
    type,
    calculation,
    default: isFree && !calculation ? readDefault(row, type) : undefined,
    privacy: readPrivacy(row, PERSONAL.includes(type) ? "private" : (privacy ?? "values")),
  };
  if (type === "calculate" && row.cell("calculation") === undefined && row.cell("default") === undefined) {
    row.wrong("calculation", `is missing: write what to compute, for example \${a} + \${b}`);
  }

  // Notes of whoever made the form: nobody sees the row.
  row.skip("label::id", "label::en", "hint::id", "hint::en", "kentongan::short::id", "kentongan::short::en");
  row.refuseUnread(`the type ${type}`);
  return computed;
}

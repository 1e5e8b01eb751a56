// Whom a row is for: kentongan::units and kentongan::roles, which questions, groups, repeats and choices share.

import type { Expression } from "#domain/form/expression/expression.ts";
import { ROLES, type Role } from "#domain/position.ts";
import type { VillageKind } from "#domain/unit.ts";
import { readCondition, readExpression } from "./row-expressions.ts";
import { isNo, type SheetRow } from "./sheet-row.ts";

export const VILLAGE_KINDS: readonly VillageKind[] = ["desa", "kelurahan"];

export interface Asked {
  readonly name: string;
  readonly relevant: Expression | undefined;
  readonly units: readonly VillageKind[] | undefined;
  readonly roles: readonly Role[] | undefined;
}

/** What every row of the survey can have. */
export function readAsked(row: SheetRow): Asked {
  return {
    name: row.name("name"),
    relevant: readRelevance(row),
    units: row.words("kentongan::units", VILLAGE_KINDS),
    roles: row.words("kentongan::roles", ROLES),
  };
}

/** "no" keeps a row from being asked, where in the other columns it only means that nothing is wanted. */
function readRelevance(row: SheetRow): Expression | undefined {
  const cell = row.cell("relevant")?.toLowerCase();
  return isNo(cell) ? readExpression(row, "relevant", { source: "0" }) : readCondition(row, "relevant");
}

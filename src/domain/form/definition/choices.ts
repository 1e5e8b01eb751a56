// The choices sheet: lists by name, each choice once. A list that nobody uses is fine.

import type { Choice } from "#domain/form/form.ts";
import { VILLAGE_KINDS } from "./asked.ts";
import { LONGEST_LABEL, readFilledTexts } from "./row-texts.ts";
import { type SheetRow, shortened } from "./sheet-row.ts";

export interface ChoiceList {
  readonly choices: readonly Choice[];
  /** What choice_filter may call by its bare name. */
  readonly columns: ReadonlySet<string>;
}
export type Lists = ReadonlyMap<string, ChoiceList>;

interface Growing {
  readonly choices: Choice[];
  readonly columns: Set<string>;
  readonly rowOf: Map<string, number>;
}

export function readLists(rows: readonly SheetRow[]): Lists {
  const lists = new Map<string, Growing>();
  for (const row of rows) {
    const name = row.filled("list_name");
    if (/\s/.test(name)) row.wrong("list_name", `"${shortened(name)}" has spaces: use _ in place of them`);
    const list = lists.get(name) ?? { choices: [], columns: new Set(["name", "label"]), rowOf: new Map() };
    lists.set(name, list);
    add(list, readChoice(row), row);
    row.refuseUnread("a choice");
  }
  return lists;
}

function readChoice(row: SheetRow): Choice {
  return {
    code: readCode(row),
    label: readFilledTexts(row, "label", { longest: LONGEST_LABEL }),
    units: row.words("kentongan::units", VILLAGE_KINDS),
    exclusive: row.yes("kentongan::exclusive", false),
    columns: Object.fromEntries(row.further.map(([column, cell]) => [column, isNumber(cell) ? cell : String(cell)])),
  };
}

/** A code travels in a button, which holds 64 bytes in all, and with others in one text with spaces between. */
function readCode(row: SheetRow): string {
  const code = row.filled("name");
  if (code && !/^[\w.-]{1,32}$/.test(code)) {
    row.wrong("name", `"${shortened(code)}" is not a choice's name: use up to 32 letters, digits, _ - . and no spaces`);
  }
  if (code in {}) row.wrong("name", `"${code}" is reserved: use another name`); // answers are counted in plain objects
  return code;
}

function add({ choices, columns, rowOf }: Growing, choice: Choice, row: SheetRow): void {
  const earlier = rowOf.get(choice.code);
  if (earlier !== undefined && choice.code) {
    row.wrong(
      "name",
      `"${choice.code}" is in this list already, in row ${earlier}: give each choice a name of its own`,
    );
    return;
  }
  rowOf.set(choice.code, row.place.row);
  choices.push(choice);
  for (const [column] of row.further) columns.add(column);
}

function isNumber(cell: string | number | boolean): cell is number {
  return typeof cell === "number";
}

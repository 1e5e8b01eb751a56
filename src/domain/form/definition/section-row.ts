// A row that begins a group or a repeat, and the row that ends it.

import type { Group, Item, Repeat } from "#domain/form/form.ts";
import { readAppearance } from "./appearance.ts";
import { readAsked } from "./asked.ts";
import { type Inherited, readPrivacy } from "./question-cells.ts";
import { readExpression } from "./row-expressions.ts";
import { readTexts } from "./row-texts.ts";
import type { SheetRow } from "./sheet-row.ts";

interface Begun {
  /** What holds the rows inside; they are put into `items` as they come. */
  readonly section: Group | Repeat;
  readonly items: Item[];
  readonly inherited: Inherited;
}

export function readBegin(row: SheetRow, what: "group" | "repeat", outer: Inherited): Begun {
  const asked = readAsked(row);
  const own = row.cell("kentongan::item");
  readAppearance(row, what);
  const items: Item[] = [];
  const item = own ?? outer.item ?? asked.name;
  const section: Group | Repeat =
    what === "group"
      ? { ...asked, type: "group", label: readTexts(row, "label"), items }
      : { ...asked, ...readRepeat(row, asked.name), type: "repeat", item, items };

  const inherited = {
    item: what === "repeat" ? item : (own ?? outer.item), // a group is no step by itself
    privacy: row.cell("kentongan::privacy") ? readPrivacy(row, "values") : outer.privacy,
  };
  row.refuseUnread(`the beginning of a ${what}`);
  return { section, items, inherited };
}

/** XLSForm asks for no label here; in a chat one more of it has to be called something. */
function readRepeat(row: SheetRow, name: string) {
  const called = name.replaceAll("_", " ");
  return {
    label: readTexts(row, "label") ?? { id: called, en: called },
    count: readExpression(row, "repeat_count"),
  };
}

/** What a row called `name` and begun in `begunIn` is closed by. */
export function checkEnd(row: SheetRow, { name, begunIn }: { name: string; begunIn: SheetRow }): void {
  const called = row.cell("name");
  if (called !== undefined && called !== name) {
    row.wrong("name", `closes "${name}" of row ${begunIn.place.row}: call it so, or leave the cell empty`);
  }
  row.skip("label::id", "label::en"); // spreadsheets repeat it, to be seen
  row.refuseUnread("an end");
}

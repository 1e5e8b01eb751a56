// The survey sheet from its first row to its last: what stands in which group or repeat, and that everything that begins
// ends.

import type { Item, Question } from "#domain/form/form.ts";
import type { Lists } from "./choices.ts";
import { readComputed } from "./computed-row.ts";
import { otherOf } from "./or-other.ts";
import type { Inherited } from "./question-cells.ts";
import { readQuestion, type ShownType } from "./question-row.ts";
import { readRowType } from "./row-type.ts";
import { checkEnd, readBegin } from "./section-row.ts";
import { isName, type SheetRow, type Use } from "./sheet-row.ts";

/** What `${name}` can mean. */
export interface Entry {
  readonly name: string;
  readonly kind: "value" | "group" | "repeat";
  readonly within: Entry | undefined;
  readonly row: SheetRow;
  readonly uses: readonly Use[];
}

export interface Survey {
  readonly items: readonly Item[];
  readonly questions: readonly Question[];
  readonly entries: readonly Entry[];
}

interface Section {
  readonly entry: Entry | undefined;
  readonly items: Item[];
  readonly inherited: Inherited;
}

const DEEPEST = 8;

export function readSurvey(rows: readonly SheetRow[], lists: Lists): Survey {
  const reader = new SurveyReader(lists);
  for (const row of rows) reader.read(row);
  return reader.finish();
}

class SurveyReader {
  readonly #lists: Lists;
  readonly #questions: Question[] = [];
  readonly #entries: Entry[] = [];
  readonly #whole: Section = { entry: undefined, items: [], inherited: { item: undefined, privacy: undefined } };
  readonly #open: Section[] = [];

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  read(row: SheetRow): void {
    const cell = row.filled("type");
    if (!cell) return;
    const type = readRowType(cell);
    switch (type.is) {
      case "begin":
        this.#begin(row, type.what);
        break;
      case "end":
        this.#end(row, type.what);
        break;
      case "computed":
        this.#add(row, readComputed(row, type.type, this.#inner.inherited));
        break;
      case "unknown":
        this.#refuse(row, type.message);
        break;
      default:
        this.#ask(row, type);
    }
  }

  finish(): Survey {
    for (const { entry } of this.#open) {
      entry?.row.wrong(
        "type",
        `begins a ${entry.kind} that never ends: add a row "end ${entry.kind}" below its questions`,
      );
    }
    return { items: this.#whole.items, questions: this.#questions, entries: this.#entries };
  }

  get #inner(): Section {
    return this.#open.at(-1) ?? this.#whole;
  }

  #ask(row: SheetRow, type: ShownType): void {
    const question = readQuestion(row, type, { lists: this.#lists, inherited: this.#inner.inherited });
    this.#add(row, question);
    this.#questions.push(question);
    if (type.is !== "select" || !type.orOther || !isName(question.name)) return;

    const other = otherOf(question);
    this.#add(row, other, other.relevant ? [{ column: "type", expression: other.relevant }] : []);
    this.#questions.push(other);
  }

  #add(row: SheetRow, item: Item, uses: readonly Use[] = row.uses): void {
    this.#inner.items.push(item);
    this.#enter({ name: item.name, kind: "value", row, uses });
  }

  /** The name is known all the same, so that what refers to it is not wrong too. */
  #refuse(row: SheetRow, message: string): void {
    row.wrong("type", message);
    const name = row.cell("name");
    if (name) this.#enter({ name, kind: "value", row, uses: [] });
  }

  #begin(row: SheetRow, what: "group" | "repeat"): void {
    const { section, items, inherited } = readBegin(row, what, this.#inner.inherited);
    this.#inner.items.push(section);
    const entry = this.#enter({ name: section.name, kind: what, row, uses: row.uses });
    this.#open.push({ entry, items, inherited });
    if (this.#open.length === DEEPEST + 1) {
      row.wrong("type", `stands deeper than ${DEEPEST} groups and repeats: bring its questions further out`);
    }
  }

  #end(row: SheetRow, what: "group" | "repeat"): void {
    const { entry, items } = this.#open.pop() ?? {};
    if (!entry || !items) {
      row.wrong("type", `ends a ${what} that never began: remove it, or add "begin ${what}"`);
      return;
    }

    const { name, kind, row: begunIn } = entry;
    if (kind !== what) {
      row.wrong("type", `ends a ${what}, and row ${begunIn.place.row} began a ${kind}: write "end ${kind}"`);
    }
    if (items.length === 0) begunIn.wrong("type", `begins a ${kind} without questions: add some, or remove both rows`);
    checkEnd(row, { name, begunIn });
  }

  #enter(entry: Omit<Entry, "within">): Entry {
    const placed = { ...entry, within: this.#inner.entry };
    this.#entries.push(placed);
    return placed;
  }
}

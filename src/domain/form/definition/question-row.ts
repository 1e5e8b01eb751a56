// A row of the survey that is shown becomes a question: what its type has of its own.

import { isShownOnly, type Question } from "#domain/form/form.ts";
import type { Lists } from "./choices.ts";
import { readDefault } from "./default-value.ts";
import { readNihilChoice, readNihilZero } from "./nihil.ts";
import { withOther } from "./or-other.ts";
import { readParameters, readRange } from "./parameters.ts";
import { type Inherited, readShared } from "./question-cells.ts";
import { readExpression } from "./row-expressions.ts";
import type { RowType } from "./row-type.ts";
import { type SheetRow, shortened } from "./sheet-row.ts";

export type ShownType = Extract<RowType, { is: "plain" | "range" | "select" | "media" }>;
type SelectRow = Extract<RowType, { is: "select" }>;

interface Surroundings {
  readonly lists: Lists;
  readonly inherited: Inherited;
}

/** The question of a row; where a cell is wrong the row has noted it, and the question is not to be used. */
export function readQuestion(row: SheetRow, type: ShownType, surroundings: Surroundings): Question {
  const name = readTypeName(row, type);
  const shared = readShared(row, name, surroundings.inherited);
  const question = readOwn(row, { type, name }, { ...surroundings, shared });
  row.refuseUnread(isShownOnly(question) && name !== "note" ? `a question that is only shown` : `the type ${name}`);
  return question;
}

interface Shared extends Surroundings {
  readonly shared: ReturnType<typeof readShared>;
}

function readOwn(
  row: SheetRow,
  { type, name }: { type: ShownType; name: Question["type"] },
  { shared, lists }: Shared,
): Question {
  const parameters = readParameters(row, type);
  switch (type.is) {
    case "range":
      return { ...shared, ...readValue(row, name, shared), ...readRange(row, parameters), type: "range" };
    case "select":
      return { ...shared, ...readSelect(row, type, { lists, shared }), type: type.type };
    case "media":
      return { ...shared, ...readFiles(row, shared.appearance), type: type.type };
    case "plain":
      return { ...shared, ...readValue(row, name, shared), type: name === "pair" ? "pair" : type.type };
  }
}

/** An integer of men and women is a type of its own here, and a plain integer for other tools. */
function readTypeName(row: SheetRow, type: ShownType): Question["type"] {
  const name = type.is === "range" ? "range" : type.type;
  if (!row.yes("kentongan::pair", false)) return name;
  if (name === "integer") return "pair";
  row.wrong("kentongan::pair", "is for men and women counted together: use it on an integer only");
  return name;
}

const NUMBERS: readonly Question["type"][] = ["integer", "decimal", "range", "pair"];
/** One number cannot say how many men and how many women there are; notes and consent begin with nothing. */
const WITHOUT_DEFAULT: readonly Question["type"][] = ["pair", "note", "acknowledge"];

function readValue(row: SheetRow, type: Question["type"], shared: Shared["shared"]) {
  return {
    default: shared.calculation || WITHOUT_DEFAULT.includes(type) ? undefined : readDefault(row, type),
    nihil: isAsked(shared) && NUMBERS.includes(type) ? readNihilZero(row) : undefined,
  };
}

function isAsked({ calculation, readonly }: Shared["shared"]): boolean {
  return calculation === undefined && !readonly;
}

function readSelect(row: SheetRow, { type, list, orOther }: SelectRow, { lists, shared }: Omit<Shared, "inherited">) {
  const { choices = [], columns } = lists.get(list) ?? {};
  if (choices.length === 0) row.wrong("type", missingList(list, lists));
  if (orOther && type === "rank") row.wrong("type", "cannot rank what is not known yet: use rank without or_other");
  if (orOther && row.cell("choice_filter") !== undefined) {
    row.wrong("choice_filter", "cannot stand beside or_other: add the choice to the list, and a text question for it");
  }
  const offered = orOther ? withOther(choices) : choices;
  return {
    choices: offered,
    choiceFilter: readExpression(row, "choice_filter", columns ? { columns } : {}),
    default: shared.calculation ? undefined : readDefault(row, type, offered),
    nihil: isAsked(shared) ? readNihilChoice(row, type, offered) : undefined,
  };
}

function missingList(list: string, lists: Lists): string {
  if (!list) return 'says no list: write for example "select_one warna"';
  const known = [...lists.keys()].slice(0, 10).join(", ");
  return `there is no list "${shortened(list)}" in choices: ${known ? `use ${known}, or add it` : "add it there"}`;
}

const MOST_FILES = 10; // an album holds no more

function readFiles(row: SheetRow, appearance: readonly string[]) {
  const cell = row.cell("kentongan::max") ?? "1";
  const isRight = /^\d{1,2}$/.test(cell) && Number(cell) >= 1 && Number(cell) <= MOST_FILES;
  if (!isRight) row.wrong("kentongan::max", `has to be a whole number from 1 to ${MOST_FILES}`);
  return {
    most: isRight ? Number(cell) : 1,
    original: appearance.includes("original"),
    default: undefined,
    nihil: undefined,
  };
}

// The cells that questions of every type can have. Where a question is only shown, nothing is asked of the person, and
// cells that would are left unread.

import { ANSWER_PRIVACIES, type AnswerPrivacy, type Question } from "#domain/form/form.ts";
import { readAppearance } from "./appearance.ts";
import { readAsked } from "./asked.ts";
import { readCondition, readConstraint, readExpression, readWarnings } from "./row-expressions.ts";
import { readFilledTexts, readTexts } from "./row-texts.ts";
import { isNo, isYes, type SheetRow, shortened } from "./sheet-row.ts";

/** What rows take from the group or repeat around them, unless they say otherwise. */
export interface Inherited {
  readonly item: string | undefined;
  readonly privacy: AnswerPrivacy | undefined;
}

const COMPUTABLE: readonly Question["type"][] = [
  ...(["text", "integer", "decimal", "date", "time", "dateTime", "note", "range", "select_one"] as const),
];
const FILES: readonly Question["type"][] = ["image", "audio", "video", "file"];
/** Consent is given each time anew, and so is a file. */
const ANEW: readonly Question["type"][] = [...FILES, "acknowledge"];

/** The cells, in the shape of a question without what its type adds. */
export function readShared(row: SheetRow, type: Question["type"], inherited: Inherited) {
  const asked = readAsked(row);
  const calculation = COMPUTABLE.includes(type) ? readExpression(row, "calculation") : undefined;
  const readonly = ANEW.includes(type) ? false : readReadonly(row);
  const isShownOnly = type === "note" || readonly || calculation !== undefined;

  return {
    ...asked,
    ...readWords(row),
    appearance: readAppearance(row, type),
    unit: isMeasured(type) ? readUnit(row, "kentongan::unit") : undefined,
    item: row.cell("kentongan::item") ?? inherited.item ?? asked.name,
    privacy: readPrivacy(row, inherited.privacy ?? "values"),
    calculation,
    readonly,
    ...(isShownOnly ? ASKS_NOTHING : readDemands(row, type)),
  };
}

/** The least open room that may see what the row holds. */
export function readPrivacy(row: SheetRow, otherwise: AnswerPrivacy): AnswerPrivacy {
  const cell = row.cell("kentongan::privacy");
  if (cell === undefined) return otherwise;
  const privacy = ANSWER_PRIVACIES.find((known) => known === cell);
  if (!privacy) row.wrong("kentongan::privacy", `"${shortened(cell)}" is not one of ${ANSWER_PRIVACIES.join(", ")}`);
  return privacy ?? otherwise;
}

const LONGEST_UNIT = 20;

/** What a number is counted in; it stands after every figure. */
export function readUnit(row: SheetRow, column: string): string | undefined {
  const unit = row.cell(column);
  if (unit && unit.length > LONGEST_UNIT)
    row.wrong(column, `has ${unit.length} characters: use ${LONGEST_UNIT} at most`);
  return unit;
}

function readWords(row: SheetRow) {
  return {
    label: readFilledTexts(row, "label"),
    short: readTexts(row, "kentongan::short"),
    hint: readTexts(row, "hint"),
    guidance: readTexts(row, "guidance_hint"),
    image: readImage(row),
  };
}

const ASKS_NOTHING = {
  example: undefined,
  required: undefined,
  requiredMessage: undefined,
  constraint: undefined,
  warnings: [],
  carries: false,
};

function readDemands(row: SheetRow, type: Question["type"]) {
  return {
    example: readTexts(row, "kentongan::example"),
    required: readCondition(row, "required"),
    requiredMessage: readTexts(row, "required_message"),
    constraint: readConstraint(row),
    warnings: readWarnings(row),
    carries: FILES.includes(type) ? false : row.yes("kentongan::carry", !ANEW.includes(type)),
  };
}

/** An expression would make a question come and go as one to be answered; `relevant` does that. */
function readReadonly(row: SheetRow): boolean {
  const cell = row.cell("readonly")?.toLowerCase();
  if (cell === undefined || isNo(cell)) return false;
  if (!isYes(cell)) row.wrong("readonly", "can only be yes or no: use relevant, with one row to show and one to ask");
  return true;
}

function readImage(row: SheetRow): string | undefined {
  const texts = readTexts(row, "media::image");
  if (!texts) return undefined;
  if (texts.id !== texts.en) row.wrong("media::image", "differs by language: use one picture for both");
  if (!/^[\w][\w .-]{0,99}\.(?:png|jpe?g|webp)$/i.test(texts.id)) {
    row.wrong("media::image", `"${shortened(texts.id)}" is no picture's file name: use for example peta.png`);
  }
  return texts.id;
}

function isMeasured(type: Question["type"]): boolean {
  return ["integer", "decimal", "range", "pair", "text", "note"].includes(type);
}

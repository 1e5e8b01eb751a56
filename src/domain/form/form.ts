// A form as the interview sees it: compiled, trusted, and the same for every village. What a village is shown of it
// (questions for a desa only, choices for a kelurahan only) is decided while it is filled, never here.

import type { Language } from "#domain/language.ts";
import type { Role } from "#domain/position.ts";
import type { Privacy } from "#domain/scoreboard.ts";
import type { VillageKind } from "#domain/unit.ts";
import type { Empty, Given } from "./answer.ts";
import type { Expression } from "./expression/expression.ts";

/** Indonesian is the source of truth; where a form says nothing in English it says the Indonesian. */
export type Texts = Readonly<Record<Language, string>>;

/** The text in the person's language. */
export function text(texts: Texts, language: Language): string {
  return texts[language];
}

/** What a question is called where a whole sentence would be too long: the review, an echo. */
export function nameOf({ short, label }: Pick<Question, "short" | "label">): Texts {
  return short ?? label;
}

export interface Form {
  readonly id: string;
  readonly version: string;
  readonly title: Texts;
  /** The survey as it stands, groups and repeats holding what is inside them. */
  readonly items: readonly Item[];
  /** Every question of the survey in its order, also those in groups and repeats. */
  readonly questions: readonly Question[];
  readonly indicators: readonly Indicator[];
}

export type Item = Question | Computed | Group | Repeat;

/** What every row of the survey can have. */
interface Named {
  readonly name: string;
  readonly relevant: Expression | undefined;
  /** Asked only of these; everybody when undefined. */
  readonly units: readonly VillageKind[] | undefined;
  readonly roles: readonly Role[] | undefined;
}

/** Rows under one condition; in the chat they are asked one after the other. */
export interface Group extends Named {
  readonly type: "group";
  readonly label: Texts | undefined;
  readonly items: readonly Item[];
}

/** Rows that are asked as often as `count` says, or as the person wants. */
export interface Repeat extends Named {
  readonly type: "repeat";
  /** "Kendala": what one more of it is called. */
  readonly label: Texts;
  readonly count: Expression | undefined;
  readonly items: readonly Item[];
  readonly item: string;
}

/** Kept with the report without being asked. */
export interface Computed extends Named {
  readonly type: "calculate" | "hidden" | "start" | "end" | "today" | "username" | "phonenumber";
  readonly calculation: Expression | undefined;
  /** What a `hidden` begins with. */
  readonly default: Expression | undefined;
  readonly privacy: AnswerPrivacy;
}

/** The least open room that may see an answer; `private` reaches no room at all. */
export type AnswerPrivacy = Privacy | "private";
export const ANSWER_PRIVACIES: readonly AnswerPrivacy[] = ["counts", "names", "values", "private"];

export type Question = Plain | RangeQuestion | Select | Media;
export type PlainType =
  | "integer"
  | "decimal"
  | "text"
  | "date"
  | "time"
  | "dateTime"
  | "pair" // an integer with kentongan::pair: men and women, and their sum is the integer
  | "note"
  | "acknowledge"
  | "geopoint";
export type SelectType = "select_one" | "select_multiple" | "rank";
export type MediaType = "image" | "audio" | "video" | "file";

interface Common extends Named {
  readonly label: Texts;
  /** "Omzet" for "Berapa omzet bulan ini?"; see `nameOf`. */
  readonly short: Texts | undefined;
  readonly hint: Texts | undefined;
  /** Longer help, shown when it is asked for. */
  readonly guidance: Texts | undefined;
  /** "2,5 juta": shown after "Contoh:". */
  readonly example: Texts | undefined;
  /** File name of a picture that explains the question. */
  readonly image: string | undefined;
  /** The words of XLSForm's appearance column. */
  readonly appearance: readonly string[];
  /** Rp and persen decide how a text is read; any other unit is only shown. */
  readonly unit: string | undefined;
  /** Questions of one item share a step number: "3 dari 9". */
  readonly item: string;
  readonly required: Expression | undefined;
  readonly requiredMessage: Texts | undefined;
  readonly constraint: Rule | undefined;
  /** Soft rules, in order; only the first that fires is told. */
  readonly warnings: readonly SoftRule[];
  /** Offered as the answer before there is one. */
  readonly default: Expression | undefined;
  /** The value is computed and only shown. */
  readonly calculation: Expression | undefined;
  /** Shown and not asked; so is whatever has a calculation. */
  readonly readonly: boolean;
  readonly privacy: AnswerPrivacy;
  /** Whether last period's answer may be taken over. What happened anew, and what was sent as a file, may not. */
  readonly carries: boolean;
  /** What a NIHIL report answers here. */
  readonly nihil: Given | Empty | undefined;
}

/** A hard rule: `test` has to be true. */
export interface Rule {
  readonly test: Expression;
  readonly message: Texts;
}

/** When `test` is true the person is asked to confirm, and as a rule to say why. */
export interface SoftRule extends Rule {
  readonly wantsReason: boolean;
}

export interface Plain extends Common {
  readonly type: PlainType;
}

/** A number from `start` to `end` in whole `step`s, both ends included. */
export interface RangeQuestion extends Common {
  readonly type: "range";
  readonly start: number;
  readonly end: number;
  readonly step: number;
}

export interface Select extends Common {
  readonly type: SelectType;
  readonly choices: readonly Choice[];
  /** Keeps a choice while it is true; sees the choice's columns by their names. */
  readonly choiceFilter: Expression | undefined;
}

export interface Media extends Common {
  readonly type: MediaType;
  /** How many may be sent. */
  readonly most: number;
  /** Photos as files, unshrunk: `max-pixels` is ours to ignore, the original is not. */
  readonly original: boolean;
}

export interface Choice {
  readonly code: string;
  readonly label: Texts;
  readonly units: readonly VillageKind[] | undefined;
  /** "Tidak ada": cannot stand beside another choice. */
  readonly exclusive: boolean;
  /** The further columns of the choices sheet, for `choice_filter`. */
  readonly columns: Readonly<Record<string, string | number>>;
}

export const AGGREGATES = ["sum", "count", "mean", "share"] as const;
export const SHOWN_IN = ["scoreboard", "summary", "digest"] as const;

/** A figure made of many reports. */
export interface Indicator {
  readonly name: string;
  readonly label: Texts;
  /** Over the answers of one report. */
  readonly expression: Expression;
  /** `count` and `share` count the reports for which the expression is true. */
  readonly aggregate: (typeof AGGREGATES)[number];
  readonly unit: string | undefined;
  readonly shownIn: readonly (typeof SHOWN_IN)[number][];
}

/** Whether a question is only shown: a note, and what is computed or read-only. */
export function isShownOnly({ type, readonly, calculation }: Question): boolean {
  return type === "note" || readonly || calculation !== undefined;
}

export function isSelect(question: Question): question is Select {
  return "choices" in question;
}

export function isMedia(question: Question): question is Media {
  return "most" in question;
}

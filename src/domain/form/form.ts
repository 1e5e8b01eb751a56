// A form as the interview sees it: compiled, trusted, and the same for every village. What a village is shown of it
// (questions for a desa only, choices for a kelurahan only) is decided in `interview/situation.ts`, never here.

import type { Language } from "#domain/language.ts";
import type { Role } from "#domain/position.ts";
import type { VillageKind } from "#domain/unit.ts";
import type { Empty, Given } from "./answer.ts";
import type { Expression } from "./expression.ts";

/** Indonesian is the source of truth, English is complete. */
export type Texts = Readonly<Record<Language, string>>;

/** The text in the person's language. */
export function text(texts: Texts, language: Language): string {
  return texts[language];
}

/** What a question is called where a whole sentence would be too long: the review, an echo. */
export function nameOf({ short, label }: Question): Texts {
  return short ?? label;
}

export interface Form {
  readonly id: string;
  readonly version: string;
  readonly title: Texts;
  readonly questions: readonly Question[];
}

export type Question = Plain | Select | Photos;
export type PlainType = "integer" | "decimal" | "text" | "date" | "pair" | "note";
export type SelectType = "select_one" | "select_multiple";

interface Common {
  readonly name: string;
  readonly label: Texts;
  /** "Omzet" for "Berapa omzet bulan ini?"; see `nameOf`. */
  readonly short: Texts | undefined;
  readonly hint: Texts | undefined;
  /** "2,5 juta": shown after "Contoh:". */
  readonly example: Texts | undefined;
  readonly appearance: string | undefined;
  /** Rp and persen decide how a text is read; any other unit is only shown. */
  readonly unit: string | undefined;
  /** Questions of one item share a step number: "3 dari 9". */
  readonly item: string;
  readonly required: Expression | undefined;
  readonly requiredMessage: Texts | undefined;
  readonly relevant: Expression | undefined;
  readonly constraint: Rule | undefined;
  /** Soft rules, in order; only the first that fires is told. */
  readonly warnings: readonly SoftRule[];
  /** Asked only of these; everybody when undefined. */
  readonly units: readonly VillageKind[] | undefined;
  readonly roles: readonly Role[] | undefined;
  /** Whether last period's answer may be taken over. What happened anew, and photos, may not. */
  readonly carries: boolean;
  /** What a NIHIL report answers here. */
  readonly nihil: Given | Empty | undefined;
}

/** A hard rule: `test` has to be true. */
export interface Rule {
  readonly test: Expression;
  readonly message: Texts;
}

/** When `test` is true the person is asked to confirm, or to say why. */
export interface SoftRule extends Rule {
  readonly wantsReason: boolean;
}

export interface Plain extends Common {
  readonly type: PlainType;
}

interface Select extends Common {
  readonly type: SelectType;
  readonly choices: readonly Choice[];
}

interface Photos extends Common {
  readonly type: "image";
  readonly most: number;
}

export interface Choice {
  readonly code: string;
  readonly label: Texts;
  readonly units: readonly VillageKind[] | undefined;
  /** "Tidak ada": cannot stand beside another choice. */
  readonly exclusive: boolean;
}

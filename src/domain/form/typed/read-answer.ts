// What a person types at a question, read by the question's type. Two things hold for all of them: a citizen's NIK is
// never taken, and neither is a text longer than the Dinas will read.

import type { Temporal } from "temporal-polyfill";
import type { AnswerValue, Given, InvalidReason, Typed } from "#domain/form/answer.ts";
import type { Choice, Plain, Question } from "#domain/form/form.ts";
import { readAmount } from "./amount.ts";
import { readChoice } from "./choice.ts";
import { readDate } from "./date.ts";
import { readEmpty } from "./empty.ts";
import { looksLikeNik } from "./nik.ts";
import { readNumber } from "./number.ts";
import { readPair } from "./pair.ts";
import { readPercent } from "./percent.ts";
import { isAcknowledgment } from "./yes-no.ts";

const LONGEST_TEXT = 300;

/** What can be wrong with a typed text at a question; each has a sentence in the locales. */
export type Complaint =
  | InvalidReason
  | "too-long"
  | "nik-ktp"
  | "choose-a-button" // no option, or more than one, is meant
  | "photo-expected"
  | "not-an-answer"; // "siap", or nothing at all

export interface Complained {
  readonly kind: "invalid";
  readonly why: Complaint;
}

export interface Context {
  readonly today: Temporal.PlainDate;
  /** What this village is shown, in the order it is shown. */
  readonly choices: readonly Choice[];
}

/** Reads a text as an answer to the question, by its type. */
export function readAnswer(question: Question, text: string, context: Context): Typed<AnswerValue> | Complained {
  const complaint = complaintAbout(text);
  if (complaint) return complain(complaint);

  switch (question.type) {
    case "select_one":
      return readOne(text, context.choices);
    case "select_multiple":
      return readSeveral(text, context.choices);
    case "image":
      return complain("photo-expected");
    case "note":
      return complain("choose-a-button");
    case "integer":
      return readInteger(question, text);
    case "decimal":
      return readNumber(text);
    case "pair":
      return readPair(text);
    case "date":
      return readDate(text, { today: context.today, expect: question.appearance === "future" ? "future" : "past" });
    case "text":
      return readEmpty(text) ?? readText(text);
  }
}

/** Reads why an answer is kept against a soft rule. */
export function readReason(text: string): Given<string> | Complained {
  const complaint = complaintAbout(text);
  return complaint ? complain(complaint) : readText(text);
}

function complaintAbout(text: string): Complaint | undefined {
  if (text.length > LONGEST_TEXT) return "too-long";
  return looksLikeNik(text) ? "nik-ktp" : undefined;
}

function complain(why: Complaint): Complained {
  return { kind: "invalid", why };
}

function readInteger({ unit }: Plain, text: string): Typed<number> {
  if (unit === "Rp") return readAmount(text);
  if (unit === "persen") return readPercent(text);
  return readNumber(text, { whole: true });
}

function readText(text: string): Given<string> | Complained {
  const trimmed = text.trim();
  if (trimmed === "" || isAcknowledgment(trimmed)) return complain("not-an-answer");
  return { kind: "value", value: trimmed };
}

function readOne(text: string, choices: readonly Choice[]): Given<string> | Complained {
  const code = codeOf(text, choices);
  return code === undefined ? complain("choose-a-button") : { kind: "value", value: code };
}

/** "1,3", "1 dan 3", "sembako, pupuk". One part that is not understood and none is taken. */
function readSeveral(text: string, choices: readonly Choice[]): Given<readonly string[]> | Complained {
  const whole = codeOf(text, choices);
  const parts = /^[\d\s]+$/.test(text) ? text.trim().split(/\s+/) : text.split(/[,;\n&+]|\bdan\b|\band\b/i);
  const codes =
    whole === undefined ? parts.filter((part) => part.trim()).map((part) => codeOf(part, choices)) : [whole];

  const chosen = choices.filter(({ code }) => codes.includes(code));
  const contradicts = chosen.length > 1 && chosen.some(({ exclusive }) => exclusive);
  if (chosen.length === 0 || codes.includes(undefined) || contradicts) return complain("choose-a-button");
  return { kind: "value", value: chosen.map(({ code }) => code) };
}

/** A label counts in either language: people type what they saw. */
function codeOf(text: string, choices: readonly Choice[]): string | undefined {
  const options = (language: "id" | "en") => choices.map(({ code, label }) => ({ code, label: label[language] }));
  return readChoice(text, options("id")) ?? readChoice(text, options("en"));
}

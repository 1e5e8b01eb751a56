// What a person types at a question, read by the question's type. Two things hold for all of them: a citizen's NIK is
// never taken, and neither is a text longer than the Dinas will read.

import type { Temporal } from "temporal-polyfill";
import type { AnswerValue, Given, InvalidReason, Typed } from "#domain/form/answer.ts";
import type { Choice, MediaType, Question } from "#domain/form/form.ts";
import { readAmount } from "./amount.ts";
import { type DateContext, readDate } from "./date.ts";
import { readDateTime } from "./date-time.ts";
import { readEmpty } from "./empty.ts";
import { readMonth, readYear } from "./month.ts";
import { looksLikeNik } from "./nik.ts";
import { readNumber } from "./number.ts";
import { readPair } from "./pair.ts";
import { readPercent } from "./percent.ts";
import { readPlace } from "./place.ts";
import { withinRange } from "./range.ts";
import { readOne, readRank, readSeveral } from "./select.ts";
import { readTime } from "./time.ts";
import { isAcknowledgment, readConsent } from "./yes-no.ts";

const LONGEST_TEXT = 300;
const LONGEST_LINK = 2000;

/** What can be wrong with a typed text at a question; each has a sentence in the locales. */
export type Complaint =
  | InvalidReason
  | "too-long"
  | "nik-ktp"
  | "choose-a-button" // no option is meant, or none clearly
  | "too-many-choices" // so many fit that only a narrower list helps; see `searchChoices`
  | "photo-expected"
  | "audio-expected"
  | "video-expected"
  | "file-expected"
  | "not-an-answer"; // "siap", or nothing at all

export interface Complained {
  readonly kind: "invalid";
  readonly why: Complaint;
}

export interface Context {
  /** In the village's zone. */
  readonly today: Temporal.PlainDate;
  readonly now?: Temporal.Instant | undefined;
  /** IANA name of the village's zone. */
  readonly zone: string;
  /** What this village is shown, in the order it is shown. */
  readonly choices: readonly Choice[];
}

/** Reads a text as an answer to the question, by its type. */
export function readAnswer(question: Question, text: string, context: Context): Typed<AnswerValue> | Complained {
  const complaint = question.type === "geopoint" ? complaintAboutPlace(text) : complaintAbout(text);
  if (complaint) return complain(complaint);

  switch (question.type) {
    case "select_one":
      return readOne(text, context.choices);
    case "select_multiple":
      return readSeveral(text, context.choices);
    case "rank":
      return readRank(text, context.choices);
    case "image":
    case "audio":
    case "video":
    case "file":
      return complain(EXPECTED[question.type]);
    case "note":
      return complain("choose-a-button");
    case "acknowledge":
      return readConsent(text) ? { kind: "value", value: "OK" } : complain("choose-a-button");
    case "integer":
      return readNumeric(question, text, true);
    case "decimal":
      return readNumeric(question, text, false);
    case "range":
      return withinRange(readNumeric(question, text, false), question);
    case "pair":
      return readPair(text);
    case "date":
      return readDay(question, text, context);
    case "time":
      return readTime(text);
    case "dateTime":
      return readDateTime(text, { ...directionOf(question, context), zone: context.zone, now: context.now });
    case "geopoint":
      return readPlace(text);
    case "text":
      return readEmpty(text) ?? readText(text);
  }
}

const EXPECTED: Readonly<Record<MediaType, Complaint>> = {
  image: "photo-expected",
  audio: "audio-expected",
  video: "video-expected",
  file: "file-expected",
};

/** Reads why an answer is kept against a soft rule. */
export function readReason(text: string): Given<string> | Complained {
  const complaint = complaintAbout(text);
  return complaint ? complain(complaint) : readText(text);
}

function complaintAbout(text: string): Complaint | undefined {
  if (text.length > LONGEST_TEXT) return "too-long";
  return looksLikeNik(text) ? "nik-ktp" : undefined;
}

/** A link to a place is long, and its degrees may have sixteen decimals. */
function complaintAboutPlace(text: string): Complaint | undefined {
  return text.length > LONGEST_LINK ? "too-long" : undefined;
}

function complain(why: Complaint): Complained {
  return { kind: "invalid", why };
}

function readNumeric({ unit }: Question, text: string, whole: boolean): Typed<number> {
  if (unit === "Rp") return readAmount(text);
  if (unit === "persen") return readPercent(text);
  return readNumber(text, { whole, unit: unit ?? "" });
}

/** XLSForm's appearances `month-year` and `year` ask for no day. */
function readDay(question: Question, text: string, context: Context): Typed<string> {
  const direction = directionOf(question, context);
  if (question.appearance.includes("year")) return readYear(text, direction);
  return question.appearance.includes("month-year") ? readMonth(text, direction) : readDate(text, direction);
}

function directionOf({ appearance }: Question, { today }: Context): DateContext {
  return { today, expect: appearance.includes("future") ? "future" : "past" };
}

function readText(text: string): Given<string> | Complained {
  const trimmed = text.trim();
  if (trimmed === "" || isAcknowledgment(trimmed)) return complain("not-an-answer");
  return { kind: "value", value: trimmed };
}

// Between answers and expressions: what an answer counts as in a formula, and what a formula's result would be as an answer.

import { Temporal } from "temporal-polyfill";
import type { Answer } from "#domain/form/answer.ts";
import type { Value } from "#domain/form/expression/expression.ts";
import type { Item, Question } from "#domain/form/form.ts";

/** The codes that can be answered, asked one by one: a list may hold thousands. */
export interface Codes {
  has(code: string): boolean;
  readonly size: number;
}

/** An answer in an expression, as XLSForm has it: several codes as one text with spaces, a pair as its total, nothing as the empty text. */
export function valueIn({ type }: Pick<Question, "type">, answer: Answer | undefined): Value {
  if (!answer) return "";
  if (answer.kind === "empty") {
    return NUMERIC.has(type) && (answer.as === "zero" || answer.as === "not-yet") ? 0 : "";
  }
  const { value } = answer;
  if (typeof value !== "object") return value;
  if ("l" in value) return value.l + value.p;
  if ("lat" in value) return `${value.lat} ${value.lon} 0 ${value.accuracy ?? 0}`;
  return value.join(" ");
}

const NUMERIC: ReadonlySet<Question["type"]> = new Set(["integer", "decimal", "range", "pair"]);

/** The value of any row of the survey in an answer that was stored; computed ones are stored as they are. */
export function valueOfItem(item: Item, answer: Answer | undefined): Value {
  if ("required" in item) return valueIn(item, answer);
  return answer?.kind === "value" && typeof answer.value !== "object" ? answer.value : "";
}

/** A formula's result as an answer to offer; undefined where it would not be one. */
export function answerOf(question: Question, value: Value, codes: Codes): Answer | undefined {
  const text = typeof value === "string" ? value.trim() : String(value);
  if (text === "") return undefined;
  const answer = toAnswer(question, text);
  return answer && fits(question, answer, codes) ? answer : undefined;
}

function toAnswer({ type }: Question, text: string): Answer | undefined {
  switch (type) {
    case "integer":
    case "decimal":
    case "range":
      return { kind: "value", value: Number(text) };
    case "select_multiple":
    case "rank":
      return { kind: "value", value: text.split(/\s+/) };
    case "geopoint": {
      const [lat = Number.NaN, lon = Number.NaN] = text.split(/\s+/).map(Number);
      return { kind: "value", value: { lat, lon } };
    }
    case "pair":
    case "image":
    case "audio":
    case "video":
    case "file":
      return undefined;
    default:
      return { kind: "value", value: text };
  }
}

/**
 * Whether an answer is one this question can have. It may come from another version of the form, from last month, or
 * from a forged button. `codes` are the choices there are now.
 */
export function fits(question: Question, answer: Answer, codes: Codes): boolean {
  if (answer.kind === "empty") return question.type !== "note";
  const { value } = answer;
  switch (question.type) {
    case "select_one":
      return typeof value === "string" && codes.has(value);
    case "select_multiple":
      return isTexts(value) && value.length > 0 && value.every((code) => codes.has(code));
    case "rank":
      return (
        isTexts(value) &&
        value.length === codes.size &&
        new Set(value).size === codes.size &&
        value.every((code) => codes.has(code))
      );
    case "integer":
      return Number.isSafeInteger(value);
    case "decimal":
      return Number.isFinite(value);
    case "range":
      return typeof value === "number" && isOnStep(question, value);
    case "pair":
      return typeof value === "object" && "l" in value;
    case "geopoint":
      return typeof value === "object" && "lat" in value && Math.abs(value.lat) <= 90 && Math.abs(value.lon) <= 180;
    case "date":
      return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && isReadable(Temporal.PlainDate, value);
    case "time":
      return typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
    case "dateTime":
      return (
        typeof value === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) && isReadable(Temporal.Instant, value)
      );
    case "acknowledge":
      return value === ACKNOWLEDGED;
    case "text":
      return typeof value === "string";
    case "image":
    case "audio":
    case "video":
    case "file":
      return isTexts(value) && value.length > 0 && value.length <= question.most;
    case "note":
      return false;
  }
}

/** What an acknowledgment is stored as: ODK's word for it. */
export const ACKNOWLEDGED = "OK";

function isOnStep({ start, end, step }: { start: number; end: number; step: number }, value: number): boolean {
  if (!(value >= start && value <= end)) return false;
  const steps = (value - start) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9; // 0.1 is not a whole number of binary steps
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === "string");
}

function isReadable(type: { from(text: string): unknown }, text: string): boolean {
  try {
    type.from(text);
    return true;
  } catch {
    return false;
  }
}

/** Questions of one kind hold answers of one shape: a whole number is still one where decimals are allowed. */
export function valueKind({ type }: Question): string {
  return type === "integer" || type === "decimal" || type === "range" ? "number" : type;
}

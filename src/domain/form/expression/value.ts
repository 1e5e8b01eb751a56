// The values of expressions and how one kind becomes another, as in ODK: what is unanswered is the empty text, which is
// not a number, so that every `<` or `>` with it is false; a date counts as its days since 1970.

import { readMoment, toDays } from "./moment.ts";

/** Unanswered or irrelevant is "". */
export type Value = number | string | boolean;

/** Below this ODK takes a number for 0, and two numbers for the same. */
const NOTHING = 1e-12;

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)$/;

/** No exponents and no signs but minus, as in XPath; a decimal comma is a point, as in ODK. */
export function toNumber(value: Value): number {
  if (typeof value !== "string") return Number(value);

  const text = value.trim().replace(",", ".");
  if (NUMBER.test(text)) return Number(text);
  const moment = readMoment(text);
  return moment ? toDays(moment) : Number.NaN;
}

/** As in ODK: 3, not 3.0; never with an exponent; a hair's breadth from 0 is 0. */
export function toText(value: Value): string {
  if (typeof value !== "number") return String(value);
  if (Math.abs(value) < NOTHING) return "0";
  const text = String(value);
  return text.includes("e") ? withoutExponent(text) : text;
}

function withoutExponent(text: string): string {
  const [mantissa = "", exponent = ""] = text.split("e");
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}

/** XPath's boolean(): an empty text, 0 and not-a-number are false. */
export function isTrue(value: Value): boolean {
  return typeof value === "number" ? Math.abs(value) > NOTHING : Boolean(value);
}

/** XPath: a boolean decides first, then a number, then texts are compared. */
export function isEqual(a: Value, b: Value): boolean {
  if (typeof a === "boolean" || typeof b === "boolean") return isTrue(a) === isTrue(b);
  if (typeof a === "string" && typeof b === "string") return a === b;
  const [x, y] = [toNumber(a), toNumber(b)];
  return x === y || Math.abs(x - y) < NOTHING;
}

/** A whole number for places, lengths and rows: towards 0, and 0 for what is no number, as Java's intValue(). */
export function toInteger(value: Value): number {
  return Math.trunc(toNumber(value)) || 0;
}

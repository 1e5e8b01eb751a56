// From what a text can mean to what we answer: one possible value is an answer, several are a question back, none is
// a mistake. The question's own rule decides which values are possible.

import type { Empty, Given, InvalidReason, Typed } from "#domain/form/answer.ts";
import type { Quantity } from "./quantity.ts";
import { ask, empty, given, invalid } from "./typed.ts";

/** The answer in a quantity. `mistake` says what is wrong with a value; zero is always the same zero as "nihil". */
export function settle(quantity: Quantity, mistake: (value: number) => InvalidReason | undefined): Typed<number> {
  const check = (value: number) => (Math.abs(value) <= Number.MAX_SAFE_INTEGER ? mistake(value) : "out-of-range");
  const options = [...new Set(quantity.values)]
    .filter((value) => check(value) === undefined)
    .map((value) => toAnswer(value, quantity.approx));

  const [first] = options;
  if (!first) return invalid(check(quantity.values[0] ?? Number.NaN) ?? "not-a-number");
  return quantity.why ? ask(quantity.why, options) : first;
}

function toAnswer(value: number, approx: boolean): Given<number> | Empty {
  return value === 0 ? empty("zero") : given(value, approx);
}

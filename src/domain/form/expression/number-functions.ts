// Functions of numbers. What is no number stays none: the result is not-a-number, which no rule takes for true.

import { arithmetic, type Catalogue, plain } from "./callable.ts";
import { toInteger, toNumber } from "./value.ts";

export const NUMBER_FUNCTIONS: Catalogue = [
  ["number", arithmetic(1, (n) => n)],
  ["int", arithmetic(1, Math.trunc)],
  ["round", plain(1, 2, ([value = "", places = 0]) => round(toNumber(value), toInteger(places)))],
  ["floor", arithmetic(1, Math.floor)],
  ["ceiling", arithmetic(1, Math.ceil)],
  ["abs", arithmetic(1, Math.abs)],
  ["pow", arithmetic(2, Math.pow)],
  ["sqrt", arithmetic(1, Math.sqrt)],
  ["exp", arithmetic(1, Math.exp)],
  ["exp10", arithmetic(1, (n) => 10 ** n)],
  ["log", arithmetic(1, Math.log)],
  ["log10", arithmetic(1, Math.log10)],
  ["sin", arithmetic(1, Math.sin)],
  ["cos", arithmetic(1, Math.cos)],
  ["tan", arithmetic(1, Math.tan)],
  ["asin", arithmetic(1, Math.asin)],
  ["acos", arithmetic(1, Math.acos)],
  ["atan", arithmetic(1, Math.atan)],
  ["atan2", arithmetic(2, Math.atan2)],
  ["pi", plain(0, 0, () => Math.PI)],
];

const MOST_PLACES = 30;

/**
 * Halves go up, also below 0: round(-2.5) is -2. Places below 0 round to tens and hundreds. The decimal digits are moved,
 * not the binary number, so that 1.005 is 1.01 with two places.
 */
function round(n: number, places: number): number {
  if (!Number.isFinite(n)) return n;
  if (Math.abs(places) > MOST_PLACES) return Number.NaN;
  const rounded = shifted(Math.round(shifted(n, places)), -places);
  return Number.isFinite(rounded) ? rounded : n;
}

function shifted(n: number, places: number): number {
  const [digits = "", exponent = "0"] = String(n).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

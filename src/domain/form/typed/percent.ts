// Percentages from 0 to 100. "0,45" is the trap: a spreadsheet's 45 % or hardly half a percent, so it is asked about.

import type { Typed } from "#domain/form/answer.ts";
import { readEmpty } from "./empty.ts";
import { type Quantity, readQuantity, type Style, scale } from "./quantity.ts";
import { settle } from "./settle.ts";
import { tidy } from "./text.ts";
import { invalid } from "./typed.ts";

const SIGNS = ["%", "persen", "prosen", "pct"];

/** "45", "45%", "sekitar 45 persen", "empat puluh lima". */
export function readPercent(text: string): Typed<number> {
  const nothing = readEmpty(text);
  if (nothing) return nothing;

  const percent = readQuantity(text, PERCENT);
  if (!percent) return invalid("not-a-percent");
  return settle(hasSign(text) ? percent : doubtFraction(percent), percentMistake);
}

function hasSign(text: string): boolean {
  const tidied = tidy(text);
  return SIGNS.some((sign) => tidied.includes(sign));
}

function doubtFraction(percent: Quantity): Quantity {
  const [value = 0, other] = percent.values;
  if (other !== undefined || value <= 0 || value >= 1) return percent;
  return { ...percent, values: [scale(value, 2), value], why: percent.why ?? "fraction-as-percent" };
}

function percentMistake(value: number) {
  return value >= 0 && value <= 100 ? undefined : "out-of-range";
}

const PERCENT: Style = {
  units: new Map(),
  before: new Set(["ada", "sudah", "sdh", "baru", "mencapai", "progres", "="]),
  after: new Set([...SIGNS, "selesai", "rampung"]),
  minus: new Set(["-", "minus"]),
};

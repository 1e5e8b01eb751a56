// Rupiah as officials type it. A bare "15" in a money field is never taken at its word: it is asked about, because it
// nearly always means juta or ribu. Signs are read as typed; whether a loss is allowed is the question's business.

import type { AskReason, Typed } from "#domain/form/answer.ts";
import { readEmpty } from "./empty.ts";
import { readQuantity, type Style, scale } from "./quantity.ts";
import { settle } from "./settle.ts";
import { invalid } from "./typed.ts";

/** Whole rupiah: "2,5jt", "Rp.2.500.000,-/bln", "dua juta lima ratus ribu", "rugi 2 jt". */
export function readAmount(text: string): Typed<number> {
  const nothing = readEmpty(text);
  if (nothing) return nothing;

  const amount = readQuantity(text, RUPIAH);
  if (!amount) return invalid("not-an-amount");
  if (!amount.bare || !amount.values.some(isSmall)) return settle(amount, rupiahMistake);

  const why: AskReason = amount.why ?? "bare-small-amount";
  return settle({ ...amount, why, values: amount.values.flatMap(withUnits) }, rupiahMistake);
}

function isSmall(value: number): boolean {
  return value !== 0 && Math.abs(value) < 1000;
}

function withUnits(value: number): number[] {
  return isSmall(value) ? [scale(value, 6), scale(value, 3), value] : [value];
}

function rupiahMistake(value: number) {
  return Number.isInteger(value) ? undefined : "not-whole";
}

const RUPIAH: Style = {
  units: new Map([
    ...["rb", "ribu", "rbu", "k"].map((unit) => [unit, 3] as const),
    ...["jt", "juta", "jta", "jut"].map((unit) => [unit, 6] as const),
    ...["m", "mlr", "milyar", "miliar"].map((unit) => [unit, 9] as const),
    ...["t", "triliun", "trilyun"].map((unit) => [unit, 12] as const),
  ]),
  before: new Set(
    "rp idr sudah sdh baru ada hanya cuma jumlah jml total totalnya sebesar omzet omset laba untung pendapatan pemasukan penjualan =".split(
      " ",
    ),
  ),
  after: new Set(["rp", "idr", "rupiah", "perak"]),
  minus: new Set(["-", "(", "minus", "rugi", "defisit", "tekor"]),
};

// Counts and other plain numbers: people, units, square metres. What is counted may be named ("12 org") and is not kept.

import type { Typed } from "#domain/form/answer.ts";
import { readEmpty } from "./empty.ts";
import { readQuantity, type Style } from "./quantity.ts";
import { settle } from "./settle.ts";
import { tidy, tokenize } from "./text.ts";
import { invalid } from "./typed.ts";

/** "12 org", "lima belas", "2.500", "1,5"; with `whole` a fraction is a mistake. The question's own unit may be named. */
export function readNumber(text: string, { whole = false, unit = "" } = {}): Typed<number> {
  const nothing = readEmpty(text);
  if (nothing) return nothing;

  const number = readQuantity(
    text,
    unit ? { ...PLAIN, after: new Set([...COUNTERS, ...tokenize(tidy(unit))]) } : PLAIN,
  );
  if (!number) return invalid("not-a-number");
  return settle(number, (value) => (whole && !Number.isInteger(value) ? "not-whole" : undefined));
}

/** Words that say what was counted. In a money field they would be a sign of the wrong field, so only counts drop them. */
export const COUNTERS: ReadonlySet<string> = new Set(
  `orang org anggota jiwa kk unit buah bh kali x % persen m2 meter pengurus pengawas karyawan pegawai gerai
  transaksi lembar ekor usaha`.split(/\s+/),
);

const PLAIN: Style = {
  units: new Map([
    ...["rb", "ribu", "rbu", "k"].map((unit) => [unit, 3] as const),
    ...["jt", "juta", "jta", "jut"].map((unit) => [unit, 6] as const),
  ]),
  before: new Set(
    "ada sudah sdh baru hanya cuma jumlah jml total totalnya sebanyak anggota pengurus pengawas karyawan =".split(" "),
  ),
  after: COUNTERS,
  minus: new Set(["-", "minus"]),
};

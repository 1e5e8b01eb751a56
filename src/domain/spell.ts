// Numbers in words, to be read back to the person who typed the figures ("terbilang"): a wrong zero hides in figures.

import type { Language } from "./language.ts";

/** "satu juta lima ratus ribu", "minus dua juta", "two million". Throws a RangeError unless `n` is a safe whole number. */
export function spellNumber(n: number, language: Language): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`cannot spell ${n}`);

  const spell = language === "id" ? spellIndonesian : spellEnglish;
  if (n < 0) return `minus ${spell(-n)}`;
  return n === 0 ? ZERO[language] : spell(n);
}

const ZERO: Readonly<Record<Language, string>> = { id: "nol", en: "zero" };

function spellIndonesian(n: number): string {
  if (n < 10) return ONES_ID[n] ?? "";
  if (n < 20) return n === 10 ? "sepuluh" : n === 11 ? "sebelas" : `${spellIndonesian(n - 10)} belas`;

  const [size, name] = PLACES_ID.find(([size]) => n >= size) ?? [10, "puluh"];
  const times = Math.floor(n / size);
  const head = times === 1 && size <= 1000 ? `se${name}` : `${spellIndonesian(times)} ${name}`;
  return join(head, spellIndonesian(n % size), " ");
}

function spellEnglish(n: number): string {
  if (n < 20) return ONES_EN[n] ?? "";
  if (n < 100) return join(TENS_EN[Math.floor(n / 10)] ?? "", spellEnglish(n % 10), "-");

  const [size, name] = PLACES_EN.find(([size]) => n >= size) ?? [100, "hundred"];
  return join(`${spellEnglish(Math.floor(n / size))} ${name}`, spellEnglish(n % size), " ");
}

function join(head: string, tail: string, glue: string): string {
  return tail ? head + glue + tail : head;
}

type Places = readonly (readonly [size: number, name: string])[];

const ONES_ID = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
const PLACES_ID: Places = [
  [1e12, "triliun"],
  [1e9, "miliar"],
  [1e6, "juta"],
  [1e3, "ribu"],
  [100, "ratus"],
  [10, "puluh"],
];

const ONES_EN = (
  " one two three four five six seven eight nine ten eleven twelve" +
  " thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split(" ");
const TENS_EN = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const PLACES_EN: Places = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
  [1e3, "thousand"],
  [100, "hundred"],
];

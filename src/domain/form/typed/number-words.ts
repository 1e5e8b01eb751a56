// Indonesian number words below a thousand: "dua ratus lima puluh", "satu setengah", "dua koma lima". The great units
// (ribu, juta ...) are the grammar's, in typed-quantity.ts; here they are known only to cut "duajuta" apart.

export interface Count {
  readonly value: number;
  /** The index after the last word used. */
  readonly end: number;
}

/** "duapuluhlima" -> dua, puluh, lima; "jutaan" -> juta, an. A word that is not number words through and through stays. */
export function splitNumberWord(word: string): string[] {
  const parts = word.match(PART) ?? [];
  return parts.join("") === word ? parts : [word];
}

/** The count that starts at a word, `undefined` when none does. One digit may stand for its word: "2 ratus". */
export function readCountWords(words: readonly string[], start: number): Count | undefined {
  const whole = readWhole(words, start);
  if (!whole) return words[start] === "setengah" ? { value: 0.5, end: start + 1 } : undefined;
  if (words[whole.end] === "setengah") return { value: whole.value + 0.5, end: whole.end + 1 };
  return words[whole.end] === "koma" ? readDecimals(words, whole) : whole;
}

/** Hundreds, tens, ones: every part must be smaller than the place the part before it left open. */
function readWhole(words: readonly string[], start: number): Count | undefined {
  let value = 0;
  let at = start;
  let open = 1000;

  while (open > 1) {
    const digit = readDigit(words, at);
    const place = PLACES.get(words[at + 1] ?? "");
    if (digit === undefined || (place?.size ?? 1) >= open) break;

    value += place ? digit * place.times + place.plus : digit;
    at += place ? 2 : 1;
    open = place ? place.opens : 1;
    if (value % 100 === 10) open = 1; // there is no "sepuluh lima"
  }
  return at > start ? { value, end: at } : undefined;
}

function readDigit(words: readonly string[], at: number): number | undefined {
  const word = words[at] ?? "";
  const next = words[at + 1] ?? "";
  if (word === "se") return PLACES.has(next) || GREAT_UNITS.includes(next) ? 1 : undefined;
  if (/^[1-9]$/.test(word)) return PLACES.has(next) ? Number(word) : undefined;
  return DIGITS.get(word);
}

function readDecimals(words: readonly string[], whole: Count): Count | undefined {
  let digits = "";
  let end = whole.end + 1;
  for (let digit = DIGITS.get(words[end] ?? ""); digit !== undefined; digit = DIGITS.get(words[end] ?? "")) {
    digits += digit;
    end += 1;
  }
  return digits ? { value: Number(`${whole.value}.${digits}`), end } : undefined;
}

interface Place {
  readonly size: number;
  readonly times: number;
  readonly plus: number;
  readonly opens: number;
}

const PLACES: ReadonlyMap<string, Place> = new Map([
  ["ratus", { size: 100, times: 100, plus: 0, opens: 100 }],
  ["puluh", { size: 10, times: 10, plus: 0, opens: 10 }],
  ["belas", { size: 10, times: 1, plus: 10, opens: 1 }],
]);

const DIGITS: ReadonlyMap<string, number> = new Map(
  ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"].map((word, n) => [word, n]),
);

const GREAT_UNITS = ["ribu", "rbu", "rb", "juta", "jta", "jut", "jt", "miliar", "milyar", "mlr", "triliun", "trilyun"];

/** Longest first: "sembilan" before "se". */
const PART = new RegExp(
  [...DIGITS.keys(), ...PLACES.keys(), ...GREAT_UNITS, "setengah", "koma", "an", "se"]
    .toSorted((a, b) => b.length - a.length)
    .join("|"),
  "g",
);

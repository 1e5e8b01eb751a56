// Canonical words of a typed date, so that typed-date.ts can match shapes instead of spellings: months become m1 to m12,
// weekdays w1 (Monday) to w7, "kemarin" d-1, number words digits. Separators go; day-first order makes them all alike.

import { readCountWords, splitNumberWord } from "./number-words.ts";
import { isManners, tidy, writeOut } from "./text.ts";

interface DateWords {
  /** "w4 5 m11 2026", "d-1", "2 minggu lalu". */
  readonly words: string;
  readonly approx: boolean;
}

/** The canonical words of a text that may be a date, without "pada tanggal", the time of day and courtesies. */
export function toDateWords(text: string): DateWords {
  const tokens = (
    tidy(text)
      .replace(TIME, "")
      .match(/\d+|[a-z]+|[^\s.,:/-]/g) ?? []
  )
    .flatMap(writeOut)
    .flatMap((token) => ALIASES.get(token)?.split(" ") ?? [token])
    .flatMap(splitNumberWord);

  const approx = tokens.some((token) => ABOUT.has(token));
  const said = toDigits(tokens.filter(isMeant)).join(" ");
  const words = said.replace(/^tanggal (\d{1,2}) bulan /, "t$1 ").replaceAll("tanggal ", ""); // "5 bulan lalu" has no day
  return { words: PHRASES.reduce((text, [phrase, meant]) => text.replace(phrase, meant), words), approx };
}

function isMeant(token: string): boolean {
  return !NOISE.has(token) && !ABOUT.has(token) && !isManners(token);
}

function toDigits(tokens: readonly string[]): string[] {
  const digits: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const count = readCountWords(tokens, at);
    digits.push(count ? String(count.value) : (tokens[at] ?? ""));
    at = count?.end ?? at + 1;
  }
  return digits;
}

/** The hour of an event on a day: " jam 8", " pukul 14.30 WIB", at the end only, or a second date could hide behind it. */
const TIME = /,? (?:jam|pukul|pkl)\.? ?\d{1,2}(?:[.:]\d{2})?(?: (?:pagi|siang|sore|malam))?(?: (?:wib|wita|wit))?$/;

const NOISE: ReadonlySet<string> = new Set(["pada", "yang", "sejak", "mulai", "per"]);
const ABOUT: ReadonlySet<string> = new Set(["sekitar", "kira", "sktr", "kisaran", "±", "~"]);

const MONTHS = [
  ...["januari jan january", "februari feb pebruari peb febuari february", "maret mar mrt march", "april apr"],
  ...["mei may", "juni jun june", "juli jul july", "agustus agu agt ags agst aug august", "september sep sept"],
  ...["oktober okt oct october"],
  ...["november nov nop nopember", "desember des dec december"],
];
const WEEKDAYS = ["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "ahad"];

const ALIASES: ReadonlyMap<string, string> = new Map([
  ...MONTHS.flatMap((names, at) => names.split(" ").map((name) => [name, `m${at + 1}`] as const)),
  ...WEEKDAYS.map((name, at) => [name, `w${at + 1}`] as const),
  ["seminggu", "1 minggu"],
  ["sebulan", "1 bulan"],
  ["sehari", "1 hari"],
  ["setahun", "1 tahun"],
  ["sepekan", "1 pekan"],
  ["esok", "besok"],
  ["today", "sekarang"],
  ["yesterday", "kemarin"],
  ["tomorrow", "besok"],
]);

/** In this order; each is tried once against the whole. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:hari minggu\b|minggu$)/, "w7"],
  [/^minggu (?=\d)/, "w7 "],
  [/^hari (?=w\d)/, ""],
  [/^(?:hari ini|sekarang|barusan|tadi(?: (?:pagi|siang|sore))?)$/, "d0"],
  [/^(?:kemarin dulu|lusa kemarin|kemarin lusa)$/, "d-2"],
  [/^(?:kemarin(?: (?:pagi|siang|sore|malam))?|tadi malam|semalam|samalam)$/, "d-1"],
  [/^(?:besok|isuk)(?: (?:pagi|siang|sore|malam))?$/, "d1"],
  [/^(?:besok )?lusa$/, "d2"],
  [/^(.{1,30}) kemarin$/, "$1 lalu"],
];

// The hour as officials say it: "jam 8", "pukul 14.30 WIB", "setengah 8" (half an hour before eight). Offices keep day
// hours, so "jam 8" is in the morning; from one to five o'clock nobody can tell, and "jam 2" is asked about.

import type { Typed } from "#domain/form/answer.ts";
import { readEmptyButZero } from "./empty.ts";
import { readCountWords, splitNumberWord } from "./number-words.ts";
import { isManners, tidy, writeOut } from "./text.ts";
import { ask, given, invalid } from "./typed.ts";

/** "HH:MM" on the clock of the village; WIB, WITA and WIT are read and taken to be its own. */
export function readTime(text: string): Typed<string> {
  const nothing = readEmptyButZero(text);
  if (nothing) return nothing;

  const { words, approx } = toClockWords(text);
  const [from = "", to, more] = words.split(" ↔ ");
  const times = to === undefined ? readClock(from) : readSpan(from, to);
  if (more !== undefined || times.length === 0) return invalid("not-a-time");

  const options = times.map((time) => given(time, approx));
  const [only, other] = options;
  if (only && !other) return only;
  return ask(to === undefined ? "time-unclear" : "range", options);
}

/** Words in one spelling, numbers in digits: "jam setengah delapan pagi" -> "jam ½ 8 pagi". */
function toClockWords(text: string): { readonly words: string; readonly approx: boolean } {
  const tokens = tidy(text)
    .replace(/ ?- ?an\b|(?<=\d)an\b/g, " an")
    .replace(/\bs ?\/ ?d\b|\bs\.d\.?(?= )|\b(?:sampai|hingga)(?: dengan)?\b|(?<=\d) ?- ?(?=\d)| - /g, " ↔ ")
    .replace(/\bdini hari\b/g, "subuh")
    .replace(/\bkira(?: ?- ?kira| ?2\b)/g, "kira")
    .match(/\d{1,4}(?:[.:,]\d{2}){0,2}|[a-z]+|[^\s.,]/g);

  const said = (tokens ?? []).flatMap(writeOut).flatMap(splitNumberWord);
  const meant = said.filter((token) => !NOISE.has(token) && !ABOUT.has(token) && !isManners(token));
  return { words: toDigits(meant).join(" "), approx: said.some((token) => ABOUT.has(token)) };
}

function toDigits(tokens: readonly string[]): string[] {
  const digits: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? "";
    const count = token === "setengah" ? undefined : readCountWords(tokens, at);
    digits.push(count ? String(Math.floor(count.value)) : token === "setengah" ? "½" : token);
    at = count?.end ?? at + 1;
  }
  return digits;
}

const NOISE: ReadonlySet<string> = new Set(["tadi", "mulai", "sejak", "dari", "tepat", "sekira", "wib", "wita", "wit"]);
const ABOUT: ReadonlySet<string> = new Set(["sekitar", "sekitaran", "sktr", "kira", "kisaran", "an", "±", "~"]);

/** "jam 2 - 4 sore": the part of the day belongs to both. */
function readSpan(from: string, to: string): string[] {
  const part = PART_AT_END.exec(to)?.[0] ?? "";
  const ends = [readClock(from + (PART_AT_END.test(from) ? "" : part)), readClock(to)];
  return ends.every((times) => times.length > 0) ? [...new Set(ends.flat())] : [];
}

const PART_AT_END = / (?:subuh|pagi|siang|sore|petang|malam|am|pm)$/;
const CLOCK =
  /^(?:(?:jam|pukul|pkl|jm|pk) )?(?<half>½ )?(?<hour>\d{1,2})(?:[.:, ]?(?<minute>\d{2})(?:[.:]\d{2})?)?(?: (?<way>lewat|lebih|kurang) (?<shift>\d{1,2}|seperempat)(?: menit)?)?(?: (?<part>subuh|pagi|siang|sore|petang|malam|am|pm))?$/;

/** The hours of the day each word names; none is longer than twelve, so it settles any hour of the clock. */
const PARTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  subuh: [0, 6],
  pagi: [0, 11],
  siang: [8, 17],
  sore: [13, 20],
  petang: [13, 20],
  malam: [18, 29], // past midnight
  am: [0, 11],
  pm: [12, 23],
};

/** The times a clock word can mean, none when it is no time. */
function readClock(words: string): string[] {
  const { half, hour = "", minute, way, shift, part } = CLOCK.exec(words)?.groups ?? {};
  const [h, m] = [Number(hour), half ? -30 : Number(minute ?? 0) + shiftOf(way, shift)];
  if (
    !hour ||
    words === "0" ||
    h > 23 ||
    Number(minute ?? 0) > 59 ||
    Math.abs(m) > 59 ||
    (half && (minute || h < 1 || h > 12))
  )
    return [];

  const clock = h * 60 + m;
  return hoursOf({ hour, clock, part, exact: minute !== undefined }).map(toTime);
}

function shiftOf(way: string | undefined, shift: string | undefined): number {
  const minutes = shift === "seperempat" ? 15 : Number(shift ?? 0);
  return way === "kurang" ? -minutes : minutes;
}

interface Spoken {
  readonly hour: string;
  /** Minutes since midnight as spoken. */
  readonly clock: number;
  readonly part: string | undefined;
  /** Minutes were written, as a digital clock does. */
  readonly exact: boolean;
}

/** Minutes since midnight that are meant. "02.30" and "14.30" are written by the 24-hour clock, "2.30" may be either. */
function hoursOf({ hour, clock, part, exact }: Spoken): number[] {
  const h = Number(hour);
  const both = h >= 1 && h <= 12 ? [clock % HALF_DAY, (clock % HALF_DAY) + HALF_DAY] : [clock];
  const [from, to] = PARTS[part ?? ""] ?? [];
  if (from !== undefined && to !== undefined) {
    const isIn = (minutes: number) => Math.floor(minutes / 60) >= from && Math.floor(minutes / 60) <= to;
    return both.filter((minutes) => isIn(minutes) || isIn(minutes + 2 * HALF_DAY));
  }
  if (h === 0 || h > 12 || (exact && hour.startsWith("0"))) return [clock];
  return both
    .filter((minutes) => minutes >= 6 * 60 && minutes < 13 * 60)
    .slice(0, 1)
    .concat(isUnclear(clock) ? both : []);
}

/** From one to before six, by day and by night alike. */
function isUnclear(clock: number): boolean {
  const onTheClock = clock % HALF_DAY;
  return onTheClock >= 60 && onTheClock < 6 * 60;
}

const HALF_DAY = 12 * 60;

function toTime(minutes: number): string {
  const ofDay = (minutes + 2 * HALF_DAY) % (2 * HALF_DAY);
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

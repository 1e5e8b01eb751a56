// How numbers, money, days and moments are written for people. Everything is spelled out here instead of by Intl, whose
// spaces and commas change with the ICU release: "Rp2.500.000" has no space (EYD) and WIB is written after every hour.

import type { Temporal } from "temporal-polyfill";
import type { Language } from "./language.ts";

/** Whole rupiah: "Rp2.500.000", "-Rp2.000.000". */
export function formatRupiah(amount: number): string {
  return `${amount < 0 ? "-" : ""}Rp${formatNumber(Math.abs(amount))}`;
}

/** Indonesian separators, at most two decimals: "2.500", "1,5". */
export function formatNumber(n: number): string {
  return NUMBER.format(n);
}

/** A percentage given as 0 to 100: "45%", "45,5%". */
export function formatPercent(percent: number): string {
  return `${formatNumber(percent)}%`;
}

/** A number with what it counts, as a form says it: "Rp2.500.000", "45%", "125 orang", "12". */
export function formatQuantity(n: number, unit: string | undefined): string {
  if (unit === "Rp") return formatRupiah(n);
  if (unit === "persen") return formatPercent(n);
  return unit ? `${formatNumber(n)} ${unit}` : formatNumber(n);
}

/** "Kamis, 5 November 2026". */
export function formatDay(day: Temporal.PlainDate, language: Language): string {
  return `${NAMES[language].weekdays[day.dayOfWeek - 1]}, ${formatDate(day, language)}`;
}

/** "5 November 2026", as people type it. */
export function formatDate(day: Temporal.PlainDate, language: Language): string {
  return `${day.day} ${NAMES[language].months[day.month - 1]} ${day.year}`;
}

/** "23-29 November 2026", "30 November-6 Desember 2026", "28 Desember 2026-3 Januari 2027". */
export function formatDateRange(from: Temporal.PlainDate, until: Temporal.PlainDate, language: Language): string {
  const { months } = NAMES[language];
  const last = `${until.day} ${months[until.month - 1]} ${until.year}`;
  if (from.year !== until.year) return `${from.day} ${months[from.month - 1]} ${from.year}-${last}`;
  return from.month === until.month ? `${from.day}-${last}` : `${from.day} ${months[from.month - 1]}-${last}`;
}

/** "Oktober 2026", of a day or a month. */
export function formatMonth(month: { readonly year: number; readonly month: number }, language: Language): string {
  return `${NAMES[language].months[month.month - 1]} ${month.year}`;
}

/** "Kamis, 5 November 2026 pukul 16.00 WIB". */
export function formatInstant(instant: Temporal.Instant, zone: string, language: Language): string {
  const local = instant.toZonedDateTimeISO(zone);
  const { at } = NAMES[language];
  return `${formatDay(local.toPlainDate(), language)} ${at} ${formatClock(local, language)} ${zoneName(local)}`;
}

/** "3 Nov 10.12", for lists; the zone goes unsaid. */
export function formatShort(instant: Temporal.Instant, zone: string, language: Language): string {
  const local = instant.toZonedDateTimeISO(zone);
  return `${local.day} ${shortMonth(local.month, language)} ${formatClock(local, language)}`;
}

/** "14.30", of a time of day. */
export function formatClock(time: { readonly hour: number; readonly minute: number }, language: Language): string {
  const [hour, minute] = [time.hour, time.minute].map((part) => String(part).padStart(2, "0"));
  return hour + NAMES[language].colon + minute;
}

/** "Kamis, 5 November 2026 pukul 16.00", where the zone is plain. */
export function formatMoment(moment: Temporal.PlainDateTime, language: Language): string {
  return `${formatDay(moment.toPlainDate(), language)} ${NAMES[language].at} ${formatClock(moment, language)}`;
}

/** "Nov": the month as it stands on a calendar's buttons. */
export function shortMonth(month: number, language: Language): string {
  return (NAMES[language].months[month - 1] ?? "").slice(0, 3);
}

/** "Sn", "Sl" and so on, Monday first: seven stand in a row on a narrow phone. */
export function shortWeekdays(language: Language): readonly string[] {
  return NAMES[language].twoLetters;
}

type Greeting = "pagi" | "siang" | "sore" | "malam";

/** The part of the day that "Selamat ..." names: from 5, 10, 15 and 18 o'clock. */
export function greeting(instant: Temporal.Instant, zone: string): Greeting {
  const { hour } = instant.toZonedDateTimeISO(zone);
  if (hour < 5 || hour >= 18) return "malam";
  if (hour < 10) return "pagi";
  return hour < 15 ? "siang" : "sore";
}

/** "WIB": Indonesia's three zones keep no summer time, so the offset names the zone. */
export function zoneName({ offset }: Temporal.ZonedDateTime): string {
  return ZONES.get(offset) ?? `UTC${offset}`;
}

const NUMBER = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });

const ZONES: ReadonlyMap<string, string> = new Map([
  ["+07:00", "WIB"],
  ["+08:00", "WITA"],
  ["+09:00", "WIT"],
]);

interface Names {
  readonly weekdays: readonly string[];
  readonly twoLetters: readonly string[];
  readonly months: readonly string[];
  readonly at: string;
  readonly colon: string;
}

const NAMES: Readonly<Record<Language, Names>> = {
  id: {
    weekdays: "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split(" "),
    twoLetters: "Sn Sl Rb Ka Jm Sb Mg".split(" "),
    months: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" "),
    at: "pukul",
    colon: ".",
  },
  en: {
    weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
    twoLetters: "Mo Tu We Th Fr Sa Su".split(" "),
    months: "January February March April May June July August September October November December".split(" "),
    at: "at",
    colon: ":",
  },
};

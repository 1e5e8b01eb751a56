import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
  formatDay,
  formatInstant,
  formatMonth,
  formatNumber,
  formatPercent,
  formatRupiah,
  formatShort,
  greeting,
} from "#domain/format.ts";

const due = Temporal.Instant.from("2026-11-05T16:00+07:00");

test("rupiah follows the Indonesian spelling rules, without a space", () => {
  expect(formatRupiah(2_500_000)).toBe("Rp2.500.000");
  expect(formatRupiah(-2_000_000)).toBe("-Rp2.000.000");
  expect(formatRupiah(0)).toBe("Rp0");
});

test("numbers and percentages use a decimal comma", () => {
  expect(formatNumber(1_250)).toBe("1.250");
  expect(formatNumber(2.5)).toBe("2,5");
  expect(formatPercent(65)).toBe("65%");
  expect(formatPercent(45.5)).toBe("45,5%");
});

test("days and months are written out in both languages", () => {
  const day = Temporal.PlainDate.from("2026-11-05");
  expect(formatDay(day, "id")).toBe("Kamis, 5 November 2026");
  expect(formatDay(day, "en")).toBe("Thursday, 5 November 2026");
  expect(formatMonth(Temporal.PlainYearMonth.from("2026-10"), "id")).toBe("Oktober 2026");
  expect(formatMonth(day, "en")).toBe("November 2026");
});

test("a moment names its Indonesian time zone", () => {
  expect(formatInstant(due, "Asia/Pontianak", "id")).toBe("Kamis, 5 November 2026 pukul 16.00 WIB");
  expect(formatInstant(due, "Asia/Jakarta", "en")).toBe("Thursday, 5 November 2026 at 16:00 WIB");
  expect(formatInstant(due, "Asia/Makassar", "id")).toBe("Kamis, 5 November 2026 pukul 17.00 WITA");
  expect(formatInstant(due, "Asia/Jayapura", "id")).toBe("Kamis, 5 November 2026 pukul 18.00 WIT");
  expect(formatInstant(due, "Europe/Amsterdam", "en")).toBe("Thursday, 5 November 2026 at 10:00 UTC+01:00");
});

test("a short moment fits a list", () => {
  expect(formatShort(Temporal.Instant.from("2026-11-03T10:12+07:00"), "Asia/Pontianak", "id")).toBe("3 Nov 10.12");
  expect(formatShort(Temporal.Instant.from("2026-08-03T03:05Z"), "Asia/Pontianak", "id")).toBe("3 Agu 10.05");
});

test.for([
  ["04:59", "malam"],
  ["05:00", "pagi"],
  ["09:59", "pagi"],
  ["10:00", "siang"],
  ["14:59", "siang"],
  ["15:00", "sore"],
  ["17:59", "sore"],
  ["18:00", "malam"],
] as const)("at %s the greeting is selamat %s", ([time, part]) => {
  expect(greeting(Temporal.Instant.from(`2026-11-05T${time}+07:00`), "Asia/Pontianak")).toBe(part);
});

import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { readMonth, readYear } from "#domain/form/typed/month.ts";
import { formatMonth } from "#domain/format.ts";

const today = Temporal.PlainDate.from("2026-11-20");
const month = (text: string) => readMonth(text, { today, expect: "past" });
const year = (text: string) => readYear(text, { today, expect: "past" });
const value = (date: string) => ({ kind: "value", value: date });

test.for([
  ...["Oktober 2026", "okt 2026", "10/2026", "2026-10", "okt", "Okt 26", "bulan 10 tahun 2026", "10", "bulan oktober"],
  ...["bulan lalu", "bln lalu", "5 Okt 2026"],
])("%j is the month of October", (text) => {
  expect(month(text)).toEqual(value("2026-10-01"));
});

test("a month without a year is the nearest in the direction of the question", () => {
  expect(month("bulan ini")).toEqual(value("2026-11-01"));
  expect(month("november")).toEqual(value("2026-11-01"));
  expect(month("desember")).toEqual(value("2025-12-01"));
  expect(readMonth("januari", { today, expect: "future" })).toEqual(value("2027-01-01"));
  expect(readMonth("bulan depan", { today, expect: "future" })).toEqual(value("2026-12-01"));
});

test.for(["2026", "26", "tahun 2026", "tahun ini", "thn ini", "Oktober 2026", "10/2026"])(
  "%j is the year 2026",
  (text) => {
    expect(year(text)).toEqual(value("2026-01-01"));
  },
);

test("the year before is last year", () => {
  expect(year("tahun lalu")).toEqual(value("2025-01-01"));
});

test("what is neither is not guessed", () => {
  for (const text of ["2026", "13", "13/2026", "2 jt", "siap", ""]) {
    expect([text, month(text)]).toEqual([text, { kind: "invalid", why: "not-a-date" }]);
  }
  for (const text of ["1850", "3000", "dua", "12 orang", ""]) {
    expect([text, year(text)]).toEqual([text, { kind: "invalid", why: "not-a-date" }]);
  }
  expect(month("belum")).toEqual({ kind: "empty", as: "not-yet" });
  expect(year("nihil")).toMatchObject({ kind: "ask", why: "empty-mark" });
});

test("a month the bot writes it reads as the same month", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), (inYear, inMonth) => {
      const first = new Temporal.PlainDate(inYear, inMonth, 1);
      expect(month(formatMonth(first, "id"))).toEqual(value(first.toString()));
    }),
  );
});

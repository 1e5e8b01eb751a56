import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { holidaysOf, isWorkingDay, nextWorkingDay, parseHolidayYear } from "#domain/holiday.ts";
import { holidays, mistakesIn, year2026, year2027 } from "./kotim.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);

test.each([
  { file: year2026, year: 2026, national: 17 },
  { file: year2027, year: 2027, national: 18 },
])("$year has as many days off as the decree says", ({ file, year, national }) => {
  expect(file.year).toBe(year);
  expect(file.days.filter(({ kind }) => kind === "national")).toHaveLength(national);
  expect(file.days.filter(({ kind }) => kind === "cuti-bersama")).toHaveLength(8);
});

test("national holidays and cuti bersama are told apart and named in Indonesian", () => {
  expect(holidays.daysOff.get("2027-02-06")).toEqual({
    date: "2027-02-06",
    kind: "national",
    name: "Tahun Baru Imlek 2578 Kongzili",
  });
  expect(holidays.daysOff.get("2027-02-05")).toMatchObject({ kind: "cuti-bersama" });
});

test.each([
  ["2026-11-05", true, "a Thursday"],
  ["2026-10-31", false, "a Saturday"],
  ["2026-11-01", false, "a Sunday"],
  ["2026-12-24", false, "cuti bersama"],
  ["2026-12-25", false, "Natal"],
  ["2026-12-31", true, "a Thursday no decree mentions"],
  ["2027-01-05", false, "Isra Mikraj"],
])("whether %s is a working day: %s, being %s", (date, expected) => {
  expect(isWorkingDay(day(date), holidays)).toBe(expected);
});

test.each([
  ["2026-11-05", "2026-11-05"],
  ["2026-12-05", "2026-12-07"],
  ["2026-12-24", "2026-12-28"],
  ["2027-01-01", "2027-01-04"],
  ["2027-02-05", "2027-02-08"],
  ["2027-03-08", "2027-03-16"],
])("from %s the next working day is %s", (date, expected) => {
  expect(nextWorkingDay(day(date), holidays).toString()).toBe(expected);
});

test("a year without a file has weekends only", () => {
  expect(isWorkingDay(day("2029-12-25"), holidaysOf([]))).toBe(true);
  expect(isWorkingDay(day("2029-12-23"), holidaysOf([]))).toBe(false);
});

test("every mistake in a file of holidays is told at once", () => {
  const data = {
    year: 2028,
    decree: "SKB Tiga Menteri",
    national_holidays: { "2028-02-30": "Hari yang tidak ada", "2027-12-25": "Natal", "2028-05-01": "Hari Buruh" },
    cuti_bersama: { "2028-05-01": "Hari Buruh", besok: "Besok" },
  };

  expect(mistakesIn(() => parseHolidayYear(data))).toEqual([
    { path: "national_holidays.2028-02-30", sentence: "is not a date like 2026-08-17" },
    { path: "national_holidays.2027-12-25", sentence: "is not in 2028" },
    { path: "cuti_bersama.besok", sentence: "is not a date like 2026-08-17" },
    { path: "cuti_bersama.2028-05-01", sentence: "is a national holiday already" },
  ]);
});

test.each([
  ["2028-02-26", "2028-01-28", "ramadan: must end after it begins"],
  ["2028-01-28", "2028-03-26", "ramadan: is longer than thirty days"],
  ["2028-01-32", "2028-02-26", "ramadan.from: Invalid ISO date"],
])("a Ramadan from %s until %s is refused", (from, until, mistake) => {
  const data = { year: 2028, decree: "SKB", national_holidays: {}, cuti_bersama: {}, ramadan: { from, until } };
  const mistakes = mistakesIn(() => parseHolidayYear(data));

  expect(mistakes.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([mistake]);
});

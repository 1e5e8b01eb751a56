import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber } from "#domain/form/typed/number.ts";
import { readPercent } from "#domain/form/typed/percent.ts";
import { formatNumber, formatPercent } from "#domain/format.ts";

const value = (number: number) => ({ kind: "value", value: number });

test.for([
  ["2.500", 2_500],
  ["2 rb", 2_000],
  ["dua ratus", 200],
  ["sembilan belas", 19],
  ["seratus dua puluh lima ribu", 125_000],
  ["12 org", 12],
  ["12org", 12],
  ["12 orang anggota", 12],
  ["ada 12 orang pak", 12],
  ["jumlah anggota: 12", 12],
  ["lima belas", 15],
  ["limabelas orang", 15],
  ["sebelas", 11],
  ["sepuluh", 10],
  ["seratus", 100],
  ["3 unit", 3],
  ["3 unit usaha", 3],
  ["2 buah", 2],
  ["12 kk", 12],
  ["dua belas orang", 12],
  ["5 (lima) orang", 5],
  ["3 bh", 3],
  ["5x", 5],
  ["5 kali", 5],
  ["600 m2", 600],
  ["600m²", 600],
  ["600 meter", 600],
  ["1.250 KK", 1_250],
  ["05", 5],
  ["1,5", 1.5],
  ["1.5", 1.5],
  ["-3", -3],
  ["1️⃣2️⃣", 12],
] as const)("%j is the number %d", ([text, number]) => {
  expect(readNumber(text)).toEqual(value(number));
});

test("an approximate count says so", () => {
  expect(readNumber("50an orang", { whole: true })).toEqual({ ...value(50), approx: true });
  expect(readNumber("lima puluhan")).toEqual({ ...value(50), approx: true });
});

test.for([
  ["2,500", "thousands-or-decimal", [2.5, 2_500]],
  ["10-15", "range", [10, 15]],
  ["10 s/d 15 orang", "range", [10, 15]],
  ["1O", "repaired-digits", [10]],
  ["2,500,000", "english-thousands", [2_500_000]],
] as const)("%j is asked about: %s", ([text, why, numbers]) => {
  expect(readNumber(text)).toEqual({ kind: "ask", why, options: numbers.map(value) });
});

test("a count of people has no fractions, not even among the options", () => {
  expect(readNumber("1,5", { whole: true })).toEqual({ kind: "invalid", why: "not-whole" });
  expect(readNumber("setengah", { whole: true })).toEqual({ kind: "invalid", why: "not-whole" });
  expect(readNumber("2,500", { whole: true })).toMatchObject({ kind: "ask", options: [value(2_500)] });
});

test.for([
  "7/5",
  "12 (L 7 P 5)",
  "7 5",
  "20x30",
  "sudah",
  "siap",
  "1,2 M",
  "2 ha",
  "12 dari 20",
  "081234567890",
  "12?",
  "",
])("%j is never guessed to be a number", (text) => {
  expect(readNumber(text)).toEqual({ kind: "invalid", why: "not-a-number" });
});

test.for([
  ["45%", 45],
  ["45 persen", 45],
  ["45", 45],
  ["sudah 45% pak", 45],
  ["45% selesai", 45],
  ["45,5 %", 45.5],
  ["４５％", 45],
  ["100", 100],
  ["seratus persen", 100],
  ["0,5%", 0.5],
  ["empat puluh lima persen", 45],
] as const)("%j is %d per cent", ([text, percent]) => {
  expect(readPercent(text)).toEqual(value(percent));
});

test("a fraction in a percentage field is asked about", () => {
  expect(readPercent("0,45")).toEqual({ kind: "ask", why: "fraction-as-percent", options: [value(45), value(0.45)] });
  expect(readPercent("0.57")).toMatchObject({ kind: "ask", options: [value(57), value(0.57)] });
  expect(readPercent("setengah")).toMatchObject({ kind: "ask", options: [value(50), value(0.5)] });
});

test("only 0 to 100 is a percentage", () => {
  expect(readPercent("0%")).toEqual({ kind: "empty", as: "zero" });
  expect(readPercent("101")).toEqual({ kind: "invalid", why: "out-of-range" });
  expect(readPercent("-5%")).toEqual({ kind: "invalid", why: "out-of-range" });
  expect(readPercent("50-60%")).toEqual({ kind: "ask", why: "range", options: [value(50), value(60)] });
  expect(readPercent("45 jt")).toEqual({ kind: "invalid", why: "not-a-percent" });
  expect(readPercent("1/2")).toEqual({ kind: "invalid", why: "not-a-percent" });
});

test("the unit of the question may be named", () => {
  expect(readNumber("1,5 ha", { unit: "ha" })).toEqual(value(1.5));
  expect(readNumber("sekitar 7 hari", { unit: "hari" })).toEqual({ ...value(7), approx: true });
  expect(readNumber("600 m²", { unit: "m²" })).toEqual(value(600));
  expect(readNumber("2 kg", { unit: "ha" })).toEqual({ kind: "invalid", why: "not-a-number" });
});

test("a number and a percentage the bot writes it reads as the same", () => {
  const hundredths = (max: number) => fc.integer({ min: 1, max: max * 100 }).map((n) => n / 100);
  fc.assert(
    fc.property(hundredths(9_999_999), fc.boolean(), (number, negative) => {
      const written = negative ? -number : number;
      expect(readNumber(formatNumber(written))).toEqual(value(written));
    }),
  );
  fc.assert(
    fc.property(hundredths(100), (percent) => {
      expect(readPercent(formatPercent(percent))).toEqual(value(percent));
    }),
  );
});

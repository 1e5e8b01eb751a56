import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { readDate } from "#domain/form/typed/date.ts";
import { formatDay } from "#domain/format.ts";

const friday = Temporal.PlainDate.from("2026-11-20");
const past = (text: string, today = friday) => readDate(text, { today, expect: "past" });
const future = (text: string, today = friday) => readDate(text, { today, expect: "future" });

const value = (date: string) => ({ kind: "value", value: date });
const about = (date: string) => ({ kind: "value", value: date, approx: true });
const unclear = (...options: unknown[]) => ({ kind: "ask", why: "date-unclear", options });

test.for([
  ...["tgl 5 Okt", "5/10", "5-10-26", "05.10.2026", "5 oktober", "2026-10-05", "5 Oktober 2026", "5okt", "5-okt-26"],
  ...[
    "05/10/2026",
    "5/10/26",
    "5 10 2026",
    "Senin, 5 Oktober 2026",
    "senin 5 okt",
    "pada tanggal 5 okt pak",
    "5 oct '26",
  ],
  ...["lima oktober", "lima Oktober 2026", "5 oktober jam 10.00", "5 Okt pukul 14.30 WIB", "5 okt jam 2 siang"],
])("%j is 5 October, day first and most recent", (text) => {
  expect(past(text)).toEqual(value("2026-10-05"));
});

test.for([
  ["januari jan january", 1],
  ["februari feb pebruari peb february", 2],
  ["maret mar mrt march", 3],
  ["april apr", 4],
  ["mei", 5],
  ["juni jun june", 6],
  ["juli jul july", 7],
  ["agustus agu agt ags agst august", 8],
  ["september sep sept", 9],
  ["oktober okt oct october", 10],
  ["november nov nop nopember", 11],
  ["desember des dec", 12],
] as const)("the month names %s are known", ([names, month]) => {
  for (const name of names.split(" ")) {
    expect(past(`7 ${name} 2025`)).toEqual(value(`2025-${String(month).padStart(2, "0")}-07`));
  }
});

test("a missing year is the last one for events and the next one for plans", () => {
  expect(past("25 des")).toEqual(value("2025-12-25"));
  expect(future("25 des")).toEqual(value("2026-12-25"));
  expect(future("5/10")).toEqual(value("2027-10-05"));
  expect(past("20 nov")).toEqual(value("2026-11-20"));
  expect(past("29 feb")).toEqual(value("2024-02-29"));
  expect(future("29 feb")).toEqual(value("2028-02-29"));
});

test.for([
  ["hari ini", "2026-11-20"],
  ["tadi", "2026-11-20"],
  ["tadi pagi", "2026-11-20"],
  ["kemarin", "2026-11-19"],
  ["kmrn", "2026-11-19"],
  ["kemaren sore", "2026-11-19"],
  ["semalam", "2026-11-19"],
  ["samalam", "2026-11-19"],
  ["kemarin dulu", "2026-11-18"],
  ["lusa kemarin", "2026-11-18"],
  ["besok", "2026-11-21"],
  ["bsk", "2026-11-21"],
  ["isuk", "2026-11-21"],
  ["lusa", "2026-11-22"],
  ["3 hari lalu", "2026-11-17"],
  ["tiga hari yang lalu", "2026-11-17"],
  ["3 hr lagi", "2026-11-23"],
  ["Senin kemarin", "2026-11-16"],
  ["senin lalu", "2026-11-16"],
  ["Senin depan", "2026-11-23"],
  ["jum'at lalu", "2026-11-13"],
  ["ahad lalu", "2026-11-15"],
  ["hari minggu kemarin", "2026-11-15"],
  ["Selasa depan", "2026-11-24"],
  ["Rabu kemarin", "2026-11-18"],
  ["Kamis lalu", "2026-11-19"],
  ["Sabtu lalu", "2026-11-14"],
  ["hari senin", "2026-11-16"],
  ["Senin minggu lalu", "2026-11-09"],
  ["rabu pekan depan", "2026-11-25"],
  ["tgl 5 bulan lalu", "2026-10-05"],
  ["tanggal 5 bulan ini", "2026-11-05"],
  ["5 bulan ini", "2026-11-05"],
] as const)("on Friday 20 November %j is %s", ([text, date]) => {
  expect(past(text)).toEqual(value(date));
});

test("a weekday alone follows the question, and is asked about on that very weekday", () => {
  expect(past("senin")).toEqual(value("2026-11-16"));
  expect(future("senin")).toEqual(value("2026-11-23"));
  expect(past("jumat")).toEqual(unclear(value("2026-11-20"), value("2026-11-13")));
});

test.for([
  ["2 minggu lalu", "2026-11-06"],
  ["seminggu yg lalu", "2026-11-13"],
  ["bulan lalu", "2026-10-20"],
  ["bln lalu", "2026-10-20"],
  ["5 bulan lalu", "2026-06-20"],
  ["2 bulan lagi", "2027-01-20"],
  ["2 minggu lagi", "2026-12-04"],
  ["pekan lalu", "2026-11-13"],
  ["pertengahan bulan", "2026-11-15"],
  ["sebulan lalu", "2026-10-20"],
  ["awal bulan", "2026-11-01"],
  ["akhir bulan", "2026-10-31"],
  ["pertengahan bulan ini", "2026-11-15"],
  ["akhir bulan kemarin", "2026-10-31"],
  ["awal oktober", "2026-10-01"],
  ["akhir feb 2024", "2024-02-29"],
  ["sekitar 5 oktober", "2026-10-05"],
] as const)("%j is approximately %s", ([text, date]) => {
  expect(past(text)).toEqual(about(date));
});

test("what may be a week or a Sunday, or only names a month, is asked about", () => {
  expect(past("minggu lalu")).toEqual(unclear(about("2026-11-13"), value("2026-11-15")));
  expect(past("Oktober 2026")).toEqual(unclear(about("2026-10-01"), about("2026-10-15"), about("2026-10-31")));
  expect(past("bulan ini")).toEqual(unclear(about("2026-11-01"), about("2026-11-15")));
  expect(past("tgl 5")).toEqual(unclear(value("2026-11-05"), value("2026-10-05")));
  expect(future("5")).toEqual(unclear(value("2026-12-05"), value("2027-01-05")));
});

test("a weekday that contradicts the date is asked about", () => {
  expect(past("Jumat, 5 November 2026")).toEqual(unclear(value("2026-11-05"), value("2026-11-06")));
});

test("two days are asked about", () => {
  expect(past("5-7 oktober")).toEqual({
    kind: "ask",
    why: "range",
    options: [value("2026-10-05"), value("2026-10-07")],
  });
});

test("a day can be not yet or unknown, but never zero", () => {
  const question = {
    kind: "ask",
    why: "empty-mark",
    options: [
      { kind: "empty", as: "not-yet" },
      { kind: "empty", as: "unknown" },
    ],
  };
  expect(past("belum pak")).toEqual({ kind: "empty", as: "not-yet" });
  expect(past("lupa")).toEqual({ kind: "empty", as: "unknown" });
  expect(past("-")).toEqual(question);
  expect(past("nihil")).toEqual(question);
});

test.for([
  ...[
    "5/13",
    "31/2/2026",
    "31 feb",
    "32 okt",
    "tgl 31 bulan ini",
    "0",
    "0/5",
    "5/0",
    "29/2/2025",
    "5 okt 1700",
    "5 okt 226",
    "2026",
  ],
  ...["5 okt 2026 7 okt 2026", "5 oktober jam 8 atau 7 oktober", "2.500.000", "2 jt", "081234567890", "12 orang"],
  ...["sudah", "siap", "dulu", "tahun lalu", "jam 8", "5 hari", "lalu", "", "999999 hari lalu", "m10", "w1 w2"],
])("%j is not a date", (text) => {
  expect(past(text)).toEqual({ kind: "invalid", why: "not-a-date" });
});

test("a day the bot writes it reads as the same day", () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 27_000 }), (days) => {
      const day = friday.add({ days });
      expect(past(formatDay(day, "id"))).toEqual(value(day.toString()));
    }),
  );
});

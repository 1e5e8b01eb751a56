import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Choice, Plain, PlainType, Question } from "#domain/form/form.ts";
import { type Context, readAnswer } from "#domain/form/typed/read-answer.ts";

const common: Omit<Plain, "type"> = {
  name: "question",
  relevant: undefined,
  units: undefined,
  roles: undefined,
  label: { id: "Pertanyaan", en: "Question" },
  short: undefined,
  hint: undefined,
  guidance: undefined,
  example: undefined,
  image: undefined,
  appearance: [],
  unit: undefined,
  item: "question",
  required: undefined,
  requiredMessage: undefined,
  constraint: undefined,
  warnings: [],
  default: undefined,
  calculation: undefined,
  readonly: false,
  privacy: "values",
  carries: true,
  nihil: undefined,
};
const plain = (type: PlainType, more: Partial<Plain> = {}): Question => ({ ...common, ...more, type });
const range = (start: number, end: number, step: number): Question => ({ ...common, type: "range", start, end, step });
const select = (type: "select_one" | "select_multiple" | "rank"): Question => ({
  ...common,
  type,
  choices,
  choiceFilter: undefined,
});

const choices: readonly Choice[] = ["Modal", "Lahan", "Pemasaran"].map((label) => ({
  code: label.slice(0, 1),
  label: { id: label, en: label },
  units: undefined,
  exclusive: false,
  columns: {},
}));
const context: Context = {
  today: Temporal.PlainDate.from("2026-11-20"),
  now: Temporal.Instant.from("2026-11-20T09:15:00+07:00"),
  zone: "Asia/Pontianak",
  choices,
};
const read = (question: Question, text: string) => readAnswer(question, text, context);
const value = (given: unknown) => ({ kind: "value", value: given });
const invalid = (why: string) => ({ kind: "invalid", why });

test("each type of question reads its own", () => {
  expect(read(plain("text"), " Baik sekali ")).toEqual(value("Baik sekali"));
  expect(read(plain("integer"), "12 org")).toEqual(value(12));
  expect(read(plain("integer"), "1,5")).toEqual(invalid("not-whole"));
  expect(read(plain("decimal"), "1,5")).toEqual(value(1.5));
  expect(read(plain("pair"), "L 7 P 5")).toEqual(value({ l: 7, p: 5 }));
  expect(read(plain("date"), "kemarin")).toEqual(value("2026-11-19"));
  expect(read(plain("time"), "jam 2 siang")).toEqual(value("14:00"));
  expect(read(plain("dateTime"), "kemarin pukul 14.30")).toEqual(value("2026-11-19T14:30+07:00"));
  expect(read(plain("dateTime"), "sekarang")).toEqual(value("2026-11-20T09:15+07:00"));
  expect(read(plain("geopoint"), "-2.53, 112.95")).toEqual(value({ lat: -2.53, lon: 112.95 }));
  expect(read(select("select_one"), "lahan")).toEqual(value("L"));
  expect(read(select("select_multiple"), "lahan, modal")).toEqual(value(["M", "L"]));
  expect(read(select("rank"), "2,1,3")).toEqual(value(["L", "M", "P"]));
});

test("money and percentages are read as such, whole or not", () => {
  expect(read(plain("integer", { unit: "Rp" }), "2,5 jt")).toEqual(value(2_500_000));
  expect(read(plain("decimal", { unit: "Rp" }), "15")).toMatchObject({ kind: "ask", why: "bare-small-amount" });
  expect(read(plain("decimal", { unit: "persen" }), "0,45")).toMatchObject({ kind: "ask", why: "fraction-as-percent" });
});

test("the question's own unit may be named, another may not", () => {
  expect(read(plain("decimal", { unit: "ha" }), "1,5 ha")).toEqual(value(1.5));
  expect(read(plain("integer", { unit: "hari" }), "7 hari")).toEqual(value(7));
  expect(read(plain("decimal", { unit: "kg" }), "1,5 ha")).toEqual(invalid("not-a-number"));
});

test("a date follows the appearance of its question", () => {
  expect(read(plain("date", { appearance: ["future"] }), "5 des")).toEqual(value("2026-12-05"));
  expect(read(plain("date", { appearance: ["past"] }), "5 des")).toEqual(value("2025-12-05"));
  expect(read(plain("date", { appearance: ["no-calendar", "month-year"] }), "10/2026")).toEqual(value("2026-10-01"));
  expect(read(plain("date", { appearance: ["year"] }), "2026")).toEqual(value("2026-01-01"));
  expect(read(plain("date"), "2026")).toEqual(invalid("not-a-date"));
});

test("a number lies within its range and on a step", () => {
  expect(read(range(1, 10, 1), "tujuh")).toEqual(value(7));
  expect(read(range(1, 10, 1), "10")).toEqual(value(10));
  expect(read(range(1, 10, 1), "11")).toEqual(invalid("out-of-range"));
  expect(read(range(1, 10, 1), "nihil")).toEqual(invalid("out-of-range"));
  expect(read(range(0, 10, 1), "nihil")).toEqual({ kind: "empty", as: "zero" });
  expect(read(range(1, 10, 1), "2,5")).toEqual(invalid("not-a-step"));
  expect(read(range(0, 1, 0.1), "0,3")).toEqual(value(0.3));
  expect(read(range(5, 25, 5), "12")).toEqual(invalid("not-a-step"));
  expect(read(range(-5, 5, 1), "-3")).toEqual(value(-3));
  expect(read(range(1, 10, 1), "belum")).toEqual({ kind: "empty", as: "not-yet" });
  expect(read(range(1, 10, 1), "banyak")).toEqual(invalid("not-a-number"));
});

test("what cannot be meant in a range is not asked about", () => {
  expect(read(range(1, 10, 1), "8-15")).toEqual({ kind: "ask", why: "range", options: [value(8)] });
  expect(read(range(1, 10, 1), "20-30")).toEqual(invalid("out-of-range"));
});

test.for(["ya", "sudah", "ok", "setuju", "siap", "Siap pak 🙏", "ya setuju", "sudah dibaca", "kami mengerti", "👍"])(
  "%j acknowledges",
  (text) => {
    expect(read(plain("acknowledge"), text)).toEqual(value("OK"));
  },
);

test.for(["tidak", "belum", "tidak setuju", "belum dibaca", "nanti", "12", ""])("%j does not acknowledge", (text) => {
  expect(read(plain("acknowledge"), text)).toEqual(invalid("choose-a-button"));
});

test("where something is to be sent or tapped, a text says what is expected", () => {
  const media = (type: "image" | "audio" | "video" | "file"): Question => ({
    ...common,
    type,
    most: 1,
    original: false,
  });
  expect(read(media("image"), "menyusul")).toEqual(invalid("photo-expected"));
  expect(read(media("audio"), "menyusul")).toEqual(invalid("audio-expected"));
  expect(read(media("video"), "menyusul")).toEqual(invalid("video-expected"));
  expect(read(media("file"), "menyusul")).toEqual(invalid("file-expected"));
  expect(read(plain("note"), "ya")).toEqual(invalid("choose-a-button"));
});

test("a NIK KTP and a long text are refused, a long link to a place is not", () => {
  expect(read(plain("text"), "6202054510850003")).toEqual(invalid("nik-ktp"));
  expect(read(plain("text"), "a".repeat(301))).toEqual(invalid("too-long"));
  expect(read(plain("geopoint"), "a".repeat(2001))).toEqual(invalid("too-long"));

  const link = `https://www.google.com/maps/place/${"Gerai+".repeat(60)}/@-2.5366123456789012,112.9544,17z`;
  expect(read(plain("geopoint"), link)).toEqual(value({ lat: -2.5366123, lon: 112.9544 }));
});

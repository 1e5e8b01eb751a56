// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import { expect, test } from "vitest";
import { readForm } from "#domain/form/definition/read-form.ts";
import { nameOf } from "#domain/form/form.ts";
import { formOf, label, mistakesOf, monthlySheets, omzet, settings, warna } from "./reading.ts";

const reading = readForm(monthlySheets());
if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 2));
const monthlyForm = reading.form;

test("the monthly form has nine items before its review", () => {
  expect([...new Set(monthlyForm.questions.map(({ item }) => item))]).toEqual([
    ...["tahap", "anggota", "simpanan", "unit", "omzet", "lahan", "legalitas", "kendala", "foto"],
  ]);
});

test("the monthly form asks for a reason exactly where it did before reasons were the rule", () => {
  const wanted = monthlyForm.questions.flatMap(({ name, warnings }) =>
    warnings.map((w, nth) => [name, nth, w.wantsReason]),
  );
  expect(wanted).toEqual([
    ["tahap_sejak", 0, false],
    ["anggota", 0, true],
    ["anggota", 1, false],
    ["anggota", 2, false],
    ["simpanan", 0, true],
    ["unit_buka", 0, false],
    ["omzet", 0, true],
    ["omzet", 1, false],
    ["fisik_persen", 0, true],
    ["fisik_persen", 1, false],
  ]);
});

test("the monthly form counts men and women apart, and keeps what may name people out of every room", () => {
  expect(monthlyForm.questions.find(({ name }) => name === "anggota")).toMatchObject({ type: "pair", unit: "orang" });
  const hidden = monthlyForm.questions.filter(({ privacy }) => privacy === "private").map(({ name }) => name);
  expect(hidden).toEqual(["nik_koperasi", "kendala_uraian"]);
});

test("the monthly form makes figures of many reports", () => {
  expect(monthlyForm.indicators.map(({ name, aggregate, unit }) => [name, aggregate, unit])).toEqual([
    ["omzet_total", "sum", "Rp"],
    ["simpanan_total", "sum", "Rp"],
    ["anggota_total", "sum", "orang"],
    ["beroperasi", "count", "koperasi"],
    ["beroperasi_persen", "share", "persen"],
    ["lahan_terverifikasi", "count", "koperasi"],
    ["fisik_rata_rata", "mean", "persen"],
  ]);
});

test.each(["id", "en"] as const)(
  "every choice of the monthly form can be read whole on a narrow phone (%s)",
  (language) => {
    const buttons = monthlyForm.questions.flatMap((question) =>
      "choices" in question ? question.choices.map(({ label }) => `☐ 12. ${label[language]}`) : [],
    );
    expect(buttons.filter((label) => label.length > 34)).toEqual([]);
  },
);

test.each(["id", "en"] as const)("every question of the monthly form has a short name of its own (%s)", (language) => {
  const names = monthlyForm.questions.map((question) => nameOf(question)[language]);
  expect(names.filter((name) => name.length > 24)).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test("a row becomes a question", () => {
  const row = {
    ...omzet,
    "label::en": "How many?",
    "hint::id": "Seluruh penjualan",
    "hint::en": "All sales",
    guidance_hint: "Uang yang masuk dalam sebulan",
    "media::image": "nota.png",
    required: "yes",
    "kentongan::unit": "Rp",
    "kentongan::units": "desa kelurahan",
    "kentongan::roles": "lurah operator",
    "kentongan::privacy": "names",
    "kentongan::nihil": 0,
    default: 5,
    constraint: ". >= 0",
    "constraint_message::id": "Tidak bisa minus",
    "constraint_message::en": "Not below zero",
    "kentongan::warning": ". > 100",
    "kentongan::warning_message": "Besar sekali. Mohon disampaikan sebabnya.",
    "kentongan::warning_2": ". > 50",
    "kentongan::warning_message_2": "Besar. Apakah benar?",
    "kentongan::warning_reason_2": "no",
  };

  expect(formOf([row])).toMatchObject({
    id: "uji",
    version: "1",
    questions: [
      {
        type: "integer",
        name: "omzet",
        item: "omzet",
        label: { id: "Berapa?", en: "How many?" },
        hint: { id: "Seluruh penjualan", en: "All sales" },
        guidance: { id: "Uang yang masuk dalam sebulan", en: "Uang yang masuk dalam sebulan" },
        image: "nota.png",
        unit: "Rp",
        units: ["desa", "kelurahan"],
        roles: ["lurah", "operator"],
        privacy: "names",
        nihil: { kind: "empty", as: "zero" },
        default: { source: "5" },
        constraint: { message: { id: "Tidak bisa minus" } },
        warnings: [{ wantsReason: true }, { wantsReason: false }],
        carries: true,
        readonly: false,
      },
    ],
  });
});

test("all mistakes of a file come out at once, each with sheet, row and column", () => {
  const survey = [
    { type: "barcode", name: "lokasi", ...label },
    {},
    { type: "integer", name: "omzet", ...label, relevan: "1" },
    { type: "select_one warna", name: "warna", ...label, "kentongan::units": "desa kota" },
    { ...omzet, relevant: "${untung} >", required: "maybe(" },
    { type: "text", name: "dua kata", ...label, "kentongan::warning": ". = 1", "kentongan::max": ["x"] },
  ];
  const choices = [
    { list_name: "a", name: "satu", ...label },
    { list_name: "a", name: "satu", ...label, "kentongan::exclusive": "mungkin" },
  ];
  const indicators = [{ name: "total", label: "Total", expression: "${laba}", aggregate: "median" }];

  expect(mistakesOf(survey, { choices, indicators }).map((line) => line.replace(/: .*/, ""))).toEqual([
    "survey 2 type",
    "survey 4 relevan",
    "survey 5 kentongan::units",
    "survey 5 type",
    "survey 6 relevant",
    "survey 6 required",
    "survey 6 name",
    "survey 7 kentongan::max",
    "survey 7 name",
    "survey 7 kentongan::warning_message",
    "choices 3 kentongan::exclusive",
    "choices 3 name",
    "indicators 2 aggregate",
    "indicators 2 expression",
  ]);
});

test("rows are counted as the spreadsheet counts them, which leaves out empty ones", () => {
  const sheets = { settings, survey: [omzet, { ...omzet, name: "a b" }], choices: [] };
  const spread = readForm(sheets, { rowNumbers: { survey: [4, 9] } });
  expect(spread).toMatchObject({ ok: false, mistakes: [{ sheet: "survey", row: 9, column: "name" }] });
});

test("a form that is only checked may go without id, version and settings", () => {
  expect(readForm({ survey: [omzet] })).toMatchObject({ ok: true, form: { id: "", version: "", title: { id: "" } } });
  expect(readForm({ survey: [omzet] }, { fallbackId: "pendataan" })).toMatchObject({
    form: { id: "pendataan", title: { id: "pendataan", en: "pendataan" } },
  });
  expect(readForm({ settings: [{ form_id: "b" }], survey: [omzet] }, { fallbackId: "a" })).toMatchObject({
    form: { id: "b" },
  });
});

test("a list that nobody uses, a sheet for notes and columns of choices are fine", () => {
  const choices = [...warna, { list_name: "kota", name: "1", label: "Sampit", pulau: "Kalimantan", urut: 2 }];
  const sheets = { settings, survey: [{ ...omzet, type: "select_one kota" }], choices, _catatan: "apa saja" };
  expect(readForm(sheets)).toMatchObject({
    ok: true,
    form: { questions: [{ choices: [{ code: "1", columns: { pulau: "Kalimantan", urut: 2 } }] }] },
  });
});

test("numbers and ticks of a spreadsheet are read as what they look like", () => {
  const survey = [{ ...omzet, required: true, readonly: false, default: 3 }];
  expect(formOf(survey).questions).toMatchObject([
    { required: { source: "1" }, readonly: false, default: { source: "3" } },
  ]);
});

test("as in XLSForm a rule may go without a sentence and a repeat without a label; people are told something all the same", () => {
  const survey = [
    { type: "begin repeat", name: "kendala_lain" },
    { type: "integer", name: "rugi", label: "Kerugian?", constraint: ". >= 0" },
    { type: "end repeat" },
  ];
  const reading = readForm({ survey });

  const [repeat] = reading.ok ? reading.form.items : [];
  expect(repeat).toMatchObject({ label: { id: "kendala lain" } });
  expect(reading.ok && reading.form.questions[0]?.constraint?.message.id).toContain("Mohon diperiksa kembali");
});

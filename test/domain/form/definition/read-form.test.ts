// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import { expect, test } from "vitest";
import { readForm } from "#domain/form/definition/read-form.ts";
import { nameOf } from "#domain/form/form.ts";
import { monthlyForm } from "#test/domain/form/interview/interviewing.ts";

const settings = { form_id: "uji", "form_title::id": "Uji", "form_title::en": "Trial", version: 1 };
const label = { "label::id": "Berapa?", "label::en": "How many?" };
const omzet = { type: "integer", name: "omzet", ...label };

function mistakesOf(survey: readonly object[], choices: readonly object[] = []) {
  const reading = readForm({ settings, survey, choices });
  return reading.ok ? [] : reading.mistakes;
}

test("the monthly form has nine items before its review", () => {
  expect([...new Set(monthlyForm.questions.map(({ item }) => item))]).toEqual([
    ...["tahap", "anggota", "simpanan", "unit", "omzet", "lahan", "legalitas", "kendala", "foto"],
  ]);
});

test("a row becomes a question", () => {
  const row = {
    ...omzet,
    "hint::id": "Seluruh penjualan",
    "hint::en": "All sales",
    required: "yes",
    "kentongan::unit": "Rp",
    "kentongan::units": "desa kelurahan",
    "kentongan::nihil": 0,
    constraint: ". >= 0",
    "constraint_message::id": "Tidak bisa minus",
    "constraint_message::en": "Not below zero",
  };

  const question = {
    type: "integer",
    name: "omzet",
    item: "omzet",
    label: { id: "Berapa?", en: "How many?" },
    hint: { id: "Seluruh penjualan", en: "All sales" },
    unit: "Rp",
    units: ["desa", "kelurahan"],
    nihil: { kind: "empty", as: "zero" },
    constraint: { message: { id: "Tidak bisa minus" } },
    carries: true,
  };

  expect(readForm({ settings, survey: [row] })).toMatchObject({
    ok: true,
    form: { id: "uji", version: "1", questions: [question] },
  });
});

test("all mistakes of a file come out at once, each with sheet, row and column", () => {
  const survey = [
    { type: "geopoint", name: "lokasi", ...label },
    {},
    { type: "integer", name: "omzet", "label::id": "Berapa?", relevan: "1" },
    { type: "select_one warna", name: "warna", ...label, "kentongan::units": "desa kota" },
    { ...omzet, relevant: "${untung} >", required: "maybe(" },
    { type: "text", name: "dua kata", ...label, constraint: ". = 1", "kentongan::max": ["x"] },
  ];
  const choices = [
    { list_name: "a", name: "satu", ...label },
    { list_name: "a", name: "satu", ...label, "kentongan::exclusive": "mungkin" },
  ];

  expect(mistakesOf(survey, choices).map(({ sheet, row, column, message }) => [sheet, row, column, message])).toEqual([
    ["survey", 4, "relevan", "is not a supported column"],
    ["survey", 7, "kentongan::max", "is not a text, a number or yes/no"],
    ["choices", 3, "kentongan::exclusive", '"mungkin" is neither yes nor no'],
    ["choices", 3, "name", '"satu" is in "a" already'],
    ["survey", 2, "type", '"geopoint" is not a supported type'],
    ["survey", 4, "label::en", "is missing"],
    ["survey", 5, "kentongan::units", '"kota" is not one of desa, kelurahan'],
    ["survey", 5, "type", 'there is no list "warna" in choices'],
    ["survey", 6, "required", 'uses "maybe", which is not supported'],
    ["survey", 6, "relevant", "ends too early"],
    ["survey", 7, "name", '"dua kata" is not a name: letters, digits, _ - .'],
    ["survey", 7, "constraint_message::id", "is missing"],
    ["survey", 6, "name", '"omzet" is the name of an earlier question'],
  ]);
});

const a = { type: "integer", name: "a", ...label };
const b = { type: "integer", name: "b", ...label };
const message = { "constraint_message::id": "Mohon diperiksa", "constraint_message::en": "Please check" };

test.each([
  ["an unknown name", [{ ...a, relevant: "${untung} > 0" }], 2, 'refers to "untung", which is no question'],
  [
    "an unknown name of last time",
    [{ ...a, relevant: "${last-saved#x} > 0" }],
    2,
    'refers to "x", which is no question',
  ],
  ["a question about itself", [{ ...a, relevant: ". > 0" }], 2, "depends on itself: a > a"],
  [
    "two in a circle",
    [
      { ...a, relevant: "${b} > 0" },
      { ...b, relevant: "${a} > 0" },
    ],
    2,
    "depends on itself: a > b > a",
  ],
  [
    "a rule that looks ahead",
    [{ ...a, constraint: ". < ${b}", ...message }, b],
    2,
    'refers to "b", which is asked later',
  ],
  ["a name of JavaScript", [{ ...a, name: "constructor" }], 2, '"constructor" is reserved'],
  ["a note that wants an answer", [{ ...a, type: "note", required: "yes" }], 2, "a note cannot be answered"],
])("%s is refused", (_, survey, row, sentence) => {
  expect(mistakesOf(survey)).toMatchObject([{ sheet: "survey", row, message: sentence }]);
});

test("a question may hang on a later one, as long as they do not go round in a circle", () => {
  expect(mistakesOf([{ ...a, relevant: "${b} > 0" }, b])).toEqual([]);
});

test.each([
  ["nothing", null, "file"],
  ["a list", [1], "file"],
  ["a form without questions", { settings, survey: [] }, "survey"],
  ["a form with rows that are none", { settings, survey: ["omzet"] }, "survey"],
  ["a form with an unknown sheet", { settings, survey: [omzet], entities: [] }, "file"],
])("%s is a mistake, not an accident", (_, sheets, sheet) => {
  expect(readForm(sheets)).toMatchObject({ ok: false, mistakes: [{ sheet }] });
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

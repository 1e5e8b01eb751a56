import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { readForm } from "#domain/form/definition/read-form.ts";
import { type Card, view } from "#domain/form/interview/card.ts";
import type { Input } from "#domain/form/interview/input.ts";
import { start, step } from "#domain/form/interview/interview.ts";
import { typedInput } from "#domain/form/interview/typed-input.ts";

const NOW = Temporal.ZonedDateTime.from("2026-11-23T08:00[Asia/Pontianak]");

/** The card of a form's first row, after these inputs. */
function cardOf(survey: object | readonly object[], ...inputs: readonly Input[]): Card {
  const choices = ["Sembako", "Selesai", "Pupuk"].map((label, at) => ({ list_name: "x", name: `c${at}`, label }));
  const reading = readForm({ survey: [survey].flat(), choices });
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  const setting = { form: reading.form, unit: { kind: "desa" }, roles: [], lastSaved: undefined, now: NOW } as const;
  let state = start(setting, "benih");
  for (const input of inputs) ({ state } = step(setting, state, input));
  return view(setting, state);
}

const omzet = { type: "integer", name: "omzet", label: "Omzet?", "kentongan::unit": "Rp" };
const foto = { type: "image", name: "foto", label: "Foto?", "kentongan::max": 3 };
const kendala = [
  { type: "begin repeat", name: "kendala", label: "Kendala" },
  { type: "text", name: "uraian", label: "Apa?" },
  { type: "end repeat" },
];
const input = (what: Input) => ({ kind: "input", input: what });

test.each<[string, Input]>([
  ["kembali", { do: "back" }],
  [" Lewati. ", { do: "skip" }],
  ["sama", { do: "same" }],
  ["selesai", { do: "done" }],
  ["periksa", { do: "review" }],
  ["/lanjut", { do: "resume" }],
  ["2,5 jt", { do: "type", text: "2,5 jt" }],
  ["sama dengan tahun lalu", { do: "type", text: "sama dengan tahun lalu" }],
  ["nihil", { do: "type", text: "nihil" }],
  ["tambah", { do: "type", text: "tambah" }],
  ["hapus 2", { do: "type", text: "hapus 2" }],
  ["", { do: "type", text: "" }],
])("%s steers or is an answer, at a question", (text, expected) => {
  expect(typedInput(text, cardOf(omzet))).toEqual(input(expected));
});

test.each(["kirim", "simpan", "batal", "?", "bantuan", "menu"])("%s is for whoever holds the interview", (text) => {
  expect(typedInput(text, cardOf(omzet))).toMatchObject({ kind: "command" });
});

test("a word that is a choice here is an answer", () => {
  const gerai = cardOf({ type: "select_one x", name: "gerai", label: "Gerai?" });
  expect(typedInput("Selesai", gerai)).toEqual(input({ do: "type", text: "Selesai" }));
  expect(typedInput("periksa", gerai)).toEqual(input({ do: "review" }));
});

test("a number picks one of what we asked back with, and nothing beyond", () => {
  const asked = cardOf(omzet, { do: "type", text: "15" });
  expect(typedInput("2", asked)).toEqual(input({ do: "pick", index: 1 }));
  expect(typedInput(" 1. ", asked)).toEqual(input({ do: "pick", index: 0 }));
  expect(typedInput("9", asked)).toEqual(input({ do: "type", text: "9" }));
  expect(typedInput("2", cardOf(omzet))).toEqual(input({ do: "type", text: "2" }));
});

test("sudah ends what is collected once there is something, and is an answer before", () => {
  expect(typedInput("sudah", cardOf(foto, { do: "attach", id: "a", kind: "image" }))).toEqual(input({ do: "done" }));
  expect(typedInput("sudah", cardOf(foto))).toEqual(input({ do: "type", text: "sudah" }));
  expect(typedInput("sudah", cardOf(omzet))).toEqual(input({ do: "type", text: "sudah" }));
});

test.each<[string, Input]>([
  ["tambah", { do: "add" }],
  ["Tambah kendala", { do: "add" }],
  ["hapus 2", { do: "remove", row: 1 }],
  ["sudah", { do: "done" }],
  ["selesai", { do: "done" }],
  ["kembali", { do: "back" }],
  ["ya", { do: "type", text: "ya" }],
  ["hapus", { do: "type", text: "hapus" }],
])("%s where one may add one more", (text, expected) => {
  expect(typedInput(text, cardOf(kendala))).toEqual(input(expected));
});

test("whatever is said at a note means that it was read, unless it leads elsewhere", () => {
  const note = cardOf([{ type: "note", name: "pembuka", label: "Selamat datang." }, omzet]);
  for (const text of ["", "baik", "lanjut", "selesai", "lewati"]) {
    expect(typedInput(text, note)).toEqual(input({ do: "done" }));
  }
  expect(typedInput("kembali", note)).toEqual(input({ do: "back" }));
  expect(typedInput("batal", note)).toMatchObject({ kind: "command", command: "save" });
});

test("the review takes words and numbers", () => {
  const review = cardOf({ ...omzet, required: "no" }, { do: "skip" });
  expect(review.at).toBe("review");
  expect(typedInput("1", review)).toEqual(input({ do: "type", text: "1" }));
  expect(typedInput("kirim", review)).toMatchObject({ kind: "command", command: "send" });
});

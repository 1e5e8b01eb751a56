import { expect, test } from "vitest";
import { commandOf, saysDone } from "#domain/form/typed/command-words.ts";

test.each([
  ["kembali", "back"],
  [" LEWATI. ", "skip"],
  ["Sama seperti bulan lalu", "same"],
  ["simpan pak", "save"],
  ["kirim!", "send"],
  ["/batal", "save"],
  ["kirim  nihil", "send-nihil"],
  ["bantuan?", "help"],
  ["Lapor ya", "report"],
  ["bantuan", "help"],
  ["bantuan soal", "explain"],
  ["?", "explain"],
  [" ?? ", "explain"],
  ["tambah", "add"],
  ["Tambah lagi", "add"],
  ["hapus", "remove"],
  ["latihan", "practice"],
  ["formulir", "forms"],
  ["Ambil alih pak", "take-over"],
  ["batal", "save"],
  ["lewati", "skip"],
])("%j steers: %s", (text, command) => {
  expect(commandOf(text)).toBe(command);
});

test.each([
  ...["sama dengan tahun lalu", "belum kembali", "kirim uang 2 juta", "tambah modal", "hapus data", "sudah", "2 jt?"],
  ...["2", "", "/", "__proto__"],
])("%j is a text", (text) => {
  expect(commandOf(text)).toBeUndefined();
});

test("sudah says that all is given, and is left to whoever asked", () => {
  for (const text of ["sudah", "Sudah pak", "sdh", "selesai", "cukup", "itu saja.", "done"]) {
    expect([text, saysDone(text)]).toEqual([text, true]);
  }
  for (const text of ["belum", "sudah 12", "sudah buka", "ya", ""]) {
    expect([text, saysDone(text)]).toEqual([text, false]);
  }
});

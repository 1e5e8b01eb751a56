import { expect, test } from "vitest";
import { commandOf } from "#domain/form/typed/command-words.ts";

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
])("%j steers: %s", (text, command) => {
  expect(commandOf(text)).toBe(command);
});

test.each(["sama dengan tahun lalu", "belum kembali", "kirim uang 2 juta", "2", "", "/", "__proto__"])(
  "%j is a text",
  (text) => {
    expect(commandOf(text)).toBeUndefined();
  },
);

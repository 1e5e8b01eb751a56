import { expect, test } from "vitest";
import { createTranscript } from "#demo/transcript.ts";
import type { MessageView } from "#simulator/view.ts";

const CARD: MessageView = {
  id: 7,
  out: false,
  fromBot: true,
  fromId: 1,
  fromName: "Kentongan",
  date: 0,
  edited: true,
  pinned: false,
  html: "",
  text: "Langkah 3 dari 9\n\nBerapa total simpanan anggota sampai saat ini?\nContoh: 2,5 juta",
  keyboard: [[{ text: "⬅️ Kembali" }, { text: "Lewati ➡️" }], [{ text: "💾 Simpan dulu" }]],
};

test("a bubble shows who speaks, what was edited, and the buttons in brackets", () => {
  expect(linesOf((transcript) => transcript.says("Kentongan", CARD, { isEdit: true, isBrief: false }))).toEqual([
    "Kentongan  ▸ Langkah 3 dari 9",
    "",
    "             Berapa total simpanan anggota sampai saat ini?",
    "             Contoh: 2,5 juta (diubah)",
    "             [⬅️ Kembali] [Lewati ➡️]",
    "             [💾 Simpan dulu]",
    "",
  ]);
});

test("in brief a bubble is the question it asks, and not again while it asks the same", () => {
  const lines = linesOf((transcript) => {
    transcript.says("Kentongan", CARD, { isEdit: false, isBrief: true });
    transcript.says("Kentongan", CARD, { isEdit: true, isBrief: true });
  });

  expect(lines).toEqual(["Kentongan  ▸ Berapa total simpanan anggota sampai saat ini? …"]);
});

test("no line is wider than 100 columns, and what follows a bullet stays indented", () => {
  const text = `• Yang disimpan: ${"nama, jabatan, dan ID Telegram. ".repeat(5)}`;
  const lines = linesOf((transcript) =>
    transcript.says("Kentongan", { ...CARD, text, keyboard: [] }, { isEdit: false, isBrief: false }),
  );

  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(lines[1]).toMatch(/^ {15}\S/);
});

test("the secret of an invitation stays out of the transcript", () => {
  const message = { ...CARD, fromBot: false, text: "/start EZScY5v_9RHG0clw-Y7C6A", keyboard: [] };

  expect(linesOf((transcript) => transcript.says("Bu Siti", message, { isEdit: false, isBrief: false }))).toEqual([
    "Bu Siti    ▸ /start",
  ]);
});

function linesOf(show: (transcript: ReturnType<typeof createTranscript>) => void): string[] {
  let written = "";
  show(createTranscript({ write: (text) => (written += text) }));
  return written.split("\n").slice(0, -1);
}

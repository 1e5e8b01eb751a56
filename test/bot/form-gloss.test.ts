// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
// The gist of mistakes, told from what the readers of forms really say.

import { expect, test } from "vitest";
import { kindOfMistake, type MistakeKind } from "#bot/form-gloss.ts";
import { readForm } from "#domain/form/definition/read-form.ts";
import { readWorkbook } from "#workbook/read-workbook.ts";

const TEXT = { type: "text", name: "a", label: "Apa?" };
const COLOUR = { list_name: "warna", name: "biru", label: "Biru" };

type Row = Readonly<Record<string, unknown>>;

function firstIn(survey: readonly Row[], choices: readonly Row[] = [COLOUR]) {
  const reading = readForm({ settings: { form_id: "a" }, survey, choices });
  if (reading.ok) throw new Error("nothing is wrong");
  return reading.mistakes[0] ?? { message: "" };
}

test.each<[MistakeKind, readonly Row[], (readonly Row[])?]>([
  ["type", [{ ...TEXT, type: "integr" }]],
  ["name-twice", [TEXT, TEXT]],
  ["name-twice", [TEXT], [COLOUR, COLOUR]],
  ["name", [{ ...TEXT, name: "nama gerai" }]],
  ["reference", [{ ...TEXT, relevant: "${tidak_ada} > 0" }]],
  ["list", [{ ...TEXT, type: "select_one rasa" }]],
  ["choice", [{ ...TEXT, type: "select_one warna", default: "merah" }]],
  ["yes-no", [{ ...TEXT, "kentongan::carry": "mungkin" }]],
  ["column", [{ ...TEXT, lebel: "Apa?" }]],
  ["block", [{ type: "begin group", name: "g", label: "G" }, TEXT]],
  ["unsupported", [{ ...TEXT, trigger: "x" }]],
  ["length", [{ ...TEXT, label: "a".repeat(5000) }]],
  ["missing", [{ type: "text", name: "a" }]],
  ["formula", [{ ...TEXT, relevant: "1 +" }]],
  ["formula", [{ type: "calculate", name: "b", calculation: "1 + (2" }, TEXT]],
])("%s", (kind, survey, choices) => {
  expect(kindOfMistake(firstIn(survey, choices))).toBe(kind);
});

test("what is no workbook is told so, whatever it is", async () => {
  for (const bytes of ["%PDF-1.7", "nama,jumlah", "PK\u0003\u0004", "", "{\\rtf1"]) {
    const reading = await readWorkbook(Buffer.from(bytes, "latin1"));
    const [mistake] = reading.ok ? [] : reading.mistakes;
    expect(mistake && kindOfMistake(mistake), bytes).toBe("file");
  }
});

test("what is rare is told as it comes", () => {
  expect(kindOfMistake({ column: "parameters", message: "start has to be below end" })).toBeUndefined();
});

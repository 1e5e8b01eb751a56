// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMNS } from "#domain/form/definition/columns.ts";
import { SHEETS } from "#domain/form/definition/mistake.ts";
import { readForm } from "#domain/form/definition/read-form.ts";
import { omzet, settings } from "./reading.ts";

test.each([
  ["nothing", null, "file"],
  ["a list", [1], "file"],
  ["a form without a survey", { settings }, "survey"],
  ["a form without questions", { settings, survey: [] }, "survey"],
  ["a form of calculations only", { settings, survey: [{ type: "today", name: "t" }] }, "survey"],
  ["a form with rows that are none", { settings, survey: ["omzet"] }, "survey"],
  ["a survey that is no list", { settings, survey: "omzet" }, "survey"],
  ["a form with an unknown sheet", { settings, survey: [omzet], catatan: [] }, "file"],
  ["a form with entities", { settings, survey: [omzet], entities: [] }, "file"],
  ["a form with choices in another file", { settings, survey: [omzet], external_choices: [] }, "file"],
  ["two rows of settings", { settings: [settings, settings], survey: [omzet] }, "settings"],
  ["more questions than anybody answers", { settings, survey: Array(2001).fill(omzet) }, "survey"],
  ["a hundred thousand rows", { settings, survey: Array(100_000).fill(omzet) }, "survey"],
  ["too many choices", { settings, survey: [omzet], choices: Array(20_001).fill({}) }, "choices"],
])("%s is a mistake, not an accident", (_, sheets, sheet) => {
  expect(readForm(sheets)).toMatchObject({ ok: false, mistakes: [{ sheet }] });
});

const word = fc.constantFrom(
  ...["yes", "no", "a", "b", "1", "0", "-1", "integer", "text", "note", "range", "image", "calculate", "hidden"],
  ...["select_one x", "select_multiple x or_other", "rank x", "begin group", "end group", "begin repeat", "end repeat"],
  ...[
    "${a}",
    "${a} > ${b}",
    ". > 1",
    "count(${a})",
    "once(${b})",
    "${last-saved#a}",
    "desa",
    "start=0 end=5",
    "private",
  ],
  ...["constructor", "__proto__", "toString", "${", "'", "((((", "past", "“a” = ‘b’"],
);
const cell = fc.oneof(
  { weight: 6, arbitrary: word },
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue(),
);
const row = (sheet: (typeof SHEETS)[number]) => {
  const columns = [...COLUMNS[sheet].plain, ...COLUMNS[sheet].texts];
  return fc.dictionary(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...columns, "type", "name", "label") }, fc.string()),
    cell,
  );
};
const sheets = fc.record({
  settings: fc.oneof(row("settings"), fc.jsonValue()),
  survey: fc.array(row("survey"), { maxLength: 12 }),
  choices: fc.oneof(fc.array(row("choices"), { maxLength: 6 }), fc.jsonValue()),
  indicators: fc.array(row("indicators"), { maxLength: 3 }),
});

test("no form makes the reader fall over, and every mistake says in which sheet", () => {
  fc.assert(
    fc.property(fc.oneof(sheets, fc.jsonValue()), (file) => {
      const reading = readForm(file);
      for (const { sheet, row, message } of reading.ok ? [] : reading.mistakes) {
        expect([...SHEETS, "file"]).toContain(sheet);
        expect(row ?? 2).toBeGreaterThan(0);
        expect(message.length).toBeGreaterThan(5);
        expect(message.length).toBeLessThan(400);
      }
    }),
    { numRuns: 2000 },
  );
});

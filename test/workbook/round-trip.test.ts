// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { dataToSheets, sheetsToData } from "#workbook/form-data.ts";
import { writeWorkbook } from "#workbook/write-workbook.ts";
import { readYamlForm, writeYamlForm } from "#workbook/yaml-form.ts";
import { formData, sheetsOf, TRICKY_TEXTS, throughExcel } from "./workbook-forms.ts";

const forms = globSync("forms/*.yaml").map((file) => [file, readFileSync(file, "utf8")] as const);

test("there are forms to try", () => {
  expect(forms.length).toBeGreaterThan(0);
});

test.for(forms)("%s is the same form after YAML, Excel and YAML again", async ([, yaml]) => {
  const sheets = sheetsOf(readYamlForm(yaml));
  expect(sheetsToData(sheets)).toEqual(parse(yaml));

  const fromExcel = await throughExcel(sheets);
  const again = sheetsOf(readYamlForm(writeYamlForm(fromExcel)));
  expect(sheetsToData(again)).toEqual(parse(yaml));
});

test("any form means the same in Excel and in YAML", async () => {
  await fc.assert(
    fc.asyncProperty(formData, async (data) => {
      const sheets = sheetsOf(dataToSheets(data));
      expect(sheetsToData(sheets)).toStrictEqual(data);
      expect(sheetsToData(await throughExcel(sheets))).toStrictEqual(data);
      expect(sheetsToData(sheetsOf(readYamlForm(writeYamlForm(sheets))))).toStrictEqual(data);
    }),
    { numRuns: 150 },
  );
});

test("a text that looks like something else stays the text it was", async () => {
  const filled = TRICKY_TEXTS.filter((text) => text.trim() !== "" && text !== "\u00a0");
  const survey = filled.map((text, place) => ({ name: `q${place}`, hint: text }));
  const sheets = sheetsOf(dataToSheets({ survey }));

  expect(sheetsToData(await throughExcel(sheets))).toStrictEqual({ survey });
  expect(sheetsToData(sheetsOf(readYamlForm(writeYamlForm(sheets))))).toStrictEqual({ survey });
});

test("numbers, yes/no and the texts that look like them are kept apart", async () => {
  const survey = [
    { a: 0, b: "0", c: true, d: "true", e: "yes", f: 1.5, g: "1.5" },
    { a: -3, b: "-3", c: false, d: "FALSE", e: "no", f: 2026112301, g: "2026112301" },
  ];
  const sheets = sheetsOf(dataToSheets({ survey }));
  expect(sheetsToData(await throughExcel(sheets))).toStrictEqual({ survey });
});

test("the longest text a cell can hold is kept, and one letter more is refused", async () => {
  const longest = "é".repeat(32_767);
  const sheets = sheetsOf(dataToSheets({ survey: [{ name: longest }] }));
  expect(sheetsToData(await throughExcel(sheets))).toEqual({ survey: [{ name: longest }] });
  expect(sheetsToData(sheetsOf(readYamlForm(writeYamlForm(sheets))))).toEqual({ survey: [{ name: longest }] });

  expect(readYamlForm(`survey: [{ name: ${"x".repeat(32_768)} }]`)).toEqual({
    ok: false,
    mistakes: [
      {
        sheet: "survey",
        row: 2,
        column: "name",
        message: "is longer than 32,767 characters, the most a cell can hold",
      },
    ],
  });
  const tooLong = [{ name: "survey", columns: ["name"], rows: [{ name: "x".repeat(32_768) }], rowNumbers: [2] }];
  await expect(writeWorkbook(tooLong)).rejects.toThrow("a cell of 32768 characters cannot be written");
});

test("the same form gives the same bytes", async () => {
  const sheets = sheetsOf(dataToSheets({ survey: [{ name: "omzet", hint: "dua\nbaris" }] }));
  expect(await writeWorkbook(sheets)).toEqual(await writeWorkbook(sheets));
});

test("YAML for people: questions apart, one line for each choice, a gap between lists", () => {
  const data = {
    settings: { form_id: "uji", version: "1" },
    survey: [
      { type: "integer", name: "omzet", required: "yes", relevant: "${tahap} != ''" },
      { type: "text", name: "catatan", hint: "dua\nbaris" },
    ],
    choices: [
      { list_name: "a", name: "x", "label::id": "Ya, ada" },
      { list_name: "b", name: "z", "label::id": "Tidak" },
    ],
  };

  expect(writeYamlForm(sheetsOf(dataToSheets(data)))).toBe(`settings:
  form_id: uji
  version: "1"

survey:
  - type: integer
    name: omzet
    required: "yes"
    relevant: \${tahap} != ''

  - type: text
    name: catatan
    hint: |-
      dua
      baris

choices:
  - { list_name: a, name: x, label::id: "Ya, ada" }

  - { list_name: b, name: z, label::id: Tidak }
`);
});

test("a column that only later rows have stands where a person would put it", () => {
  const survey = [
    { type: "integer", name: "omzet", required: "yes" },
    { type: "text", name: "catatan", hint: "Singkat", required: "no" },
    { name: "foto", max: 3 },
  ];
  const [sheet] = sheetsOf(dataToSheets({ survey }));
  expect(sheet?.columns).toEqual(["type", "name", "max", "hint", "required"]);
});

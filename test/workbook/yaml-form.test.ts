import fc from "fast-check";
import { expect, test } from "vitest";
import { dataToSheets, sheetsToData } from "#workbook/form-data.ts";
import { readYamlForm } from "#workbook/yaml-form.ts";
import { mistakesOf, sheetsOf } from "./workbook-forms.ts";

test("settings stand alone or as a list of one, and empty rows keep their place", () => {
  const rows = "survey:\n  - { name: a }\n  -\n  - { name: '' }\n  - { name: b, max: 3, required: true }\n";
  const alone = sheetsOf(readYamlForm(`settings: { version: "1" }\n${rows}`));
  const list = sheetsOf(readYamlForm(`settings:\n  - version: "1"\n${rows}`));

  expect(alone).toEqual(list);
  expect(alone[1]).toMatchObject({ columns: ["name", "max", "required"], rowNumbers: [2, 5] });
  expect(sheetsToData(alone)).toEqual({
    settings: { version: "1" },
    survey: [{ name: "a" }, { name: "b", max: 3, required: true }],
  });
});

test("all mistakes of the data come out at once, each with sheet, row and column", () => {
  const data = {
    survey: [{ name: ["a"], " name ": "b", "name ": "c" }, "omzet", { max: Number.POSITIVE_INFINITY, " ": "x" }],
    choices: { name: "a" },
    choises: [],
    osm: [],
    version: [{ a: 2 ** 60 }],
    Settings: [{ version: 2 ** 60, title: "a\0b", form_id: "a\ud800" }],
    settings: [],
  };

  expect(mistakesOf(dataToSheets(data))).toEqual([
    { sheet: "survey", row: 2, column: "name", message: "is not a text, a number or yes/no" },
    { sheet: "survey", row: 2, column: "name", message: "is there twice" },
    { sheet: "survey", row: 3, message: "is not a row of cells by column name" },
    { sheet: "survey", row: 4, column: "max", message: "is not a number that a sheet can hold" },
    { sheet: "survey", row: 4, column: "", message: "is a cell without a column name" },
    { sheet: "choices", message: "has to be a list of rows" },
    { sheet: "choises", message: "is not a sheet of a form" },
    { sheet: "osm", message: "is not supported: move its tags to the sheet choices and ask with select_one" },
    { sheet: "version", message: "is not a sheet of a form" },
    {
      ...{ sheet: "settings", row: 2, column: "version" },
      message: "has more digits than a number can keep: write it as text",
    },
    { sheet: "settings", row: 2, column: "title", message: "holds a broken character: please type the text again" },
    { sheet: "settings", row: 2, column: "form_id", message: "holds a broken character: please type the text again" },
    { sheet: "settings", message: "is there twice" },
  ]);
});

const sentences = [
  ["", "has to hold the sheets settings, survey and choices"],
  ["- a", "has to hold the sheets settings, survey and choices"],
  ["survey: [{ name: a }\nchoices: []", "The YAML cannot be read: line 2: "],
  ["survey:\n  - name: a\n    name: b", "The YAML cannot be read: line 3: Map keys must be unique"],
  ["survey:\n  - &a { name: a }\n  - *a", "line 2: please leave out the & and its name"],
  ["survey:\n  - !!binary aGFsbw==", "line 2: please leave out the !"],
  ["%YAML 1.1\n---\nsurvey: []", "line 1: please leave out the line that begins with %"],
  ["survey: []\n---\nsurvey: []", "The file holds more than one YAML document: please leave one."],
  ['survey:\n  - name: "a\\qb"', "line 2: there is no \\q in a text between double quotes"],
  ["survey:\n  - { label: Phone credit, bills }", 'line 2: "bills" has no value: a text with a comma belongs'],
] as const;

test.for(sentences)("%j is refused in words", ([text, sentence]) => {
  const [mistake] = mistakesOf(readYamlForm(text));
  expect(mistake?.sheet).toBe("file");
  expect(mistake?.message).toContain(sentence);
});

test("no text makes the reader throw", () => {
  const pieces = fc.array(
    fc.constantFrom(
      ..."survey: settings - { } [ ] , : ? ' \" \\ & * ! | > # % @ ~ a 1 true".split(" "),
      "\n",
      " ",
      "  ",
      "\t",
      "---",
      "\ufeff",
      "\0",
    ),
    { maxLength: 40 },
  );
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readYamlForm(text)));
  fc.assert(fc.property(pieces, (parts) => void readYamlForm(parts.join(""))));
});

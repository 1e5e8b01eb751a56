// The guide for owners of a form says what the code does: nothing of it is left out, and every example is tried.

import { expect, test } from "vitest";
import { COLUMNS } from "#domain/form/definition/columns.ts";
import { SHEETS } from "#domain/form/definition/mistake.ts";
import { REFUSED_TYPES } from "#domain/form/definition/refused-types.ts";
import { readRowType, SELECTS, SPELLINGS } from "#domain/form/definition/row-type.ts";
import { CATALOGUE } from "#domain/form/expression/catalogue.ts";
import { compileExpression } from "#domain/form/expression/expression.ts";
import { AGGREGATES, ANSWER_PRIVACIES, SHOWN_IN } from "#domain/form/form.ts";
import { ROLES } from "#domain/position.ts";
import { formGuide, mistakesIn, namesIn, sheetsOf } from "./guide.ts";
import { resultOf } from "./guide-report.ts";

const { mentioned } = formGuide;
const blocks = (kind: string) => formGuide.blocks(kind);
const tableRows = (heading: string) => formGuide.tableRows(heading);
const firstNames = (heading: string) => formGuide.firstNames(heading);

const asSpaces = (name: string) => name.toLowerCase().replaceAll(/[_-]/g, " ");

test("the guide names every type in every spelling, and no other", () => {
  const named = tableRows("jenis").flatMap(([type = "", , spellings = ""]) => namesIn(type + spellings));
  expect(named.map(asSpaces).sort()).toEqual([...SPELLINGS.keys(), ...Object.keys(SELECTS)].sort());
});

test.each(SHEETS)("the guide explains every column of %s, and no other", (sheet) => {
  const { plain, texts } = COLUMNS[sheet];
  expect(firstNames(`kolom \`${sheet}\``).toSorted()).toEqual([...plain, ...texts].sort());
});

test.each(SHEETS)("the guide tells which columns of %s may say a language", (sheet) => {
  const rows = tableRows(`kolom \`${sheet}\``).filter(([, , language]) => language === "ya");
  expect(rows.flatMap(([name = ""]) => namesIn(name)).sort()).toEqual([...COLUMNS[sheet].texts].sort());
});

test.each(SHEETS)("the guide knows the other spellings of %s, what is left unread and what is refused", (sheet) => {
  const { aliases, harmless, refused } = COLUMNS[sheet];
  const known = [...Object.keys(aliases), ...harmless, ...Object.keys(refused)];
  expect(known.filter((name) => !mentioned.has(name))).toEqual([]);
});

test("the guide names every type that is refused, and no other", () => {
  const named = firstNames("jenis yang ditolak");
  expect(Object.keys(REFUSED_TYPES).filter((type) => !named.map(asSpaces).includes(type.replaceAll("-", " ")))).toEqual(
    [],
  );
  expect(named.filter((type) => readRowType(type).is !== "unknown")).toEqual([]);
});

test("the guide names all positions, kinds of privacy, and ways of an indicator", () => {
  const words = [...ROLES, ...ANSWER_PRIVACIES, ...AGGREGATES, ...SHOWN_IN];
  expect(words.filter((word) => !mentioned.has(word))).toEqual([]);
});

test("the guide explains every function once, and no other", () => {
  const named = firstNames("fungsi").map((call) => call.slice(0, call.indexOf("(")));
  expect(named.toSorted()).toEqual([...CATALOGUE.keys(), "position"].sort());
});

test.each(tableRows("fungsi"))("%s: its example gives what the guide says", (...row) => {
  const [[call = ""] = [], [source = ""] = [], [said] = []] = [row[0], row[2], row[3]].map((cell = "") =>
    namesIn(cell),
  );
  expect(source).toContain(call.slice(0, call.indexOf("(") + 1));
  const result = resultOf(source);
  expect(said ?? result).toBe(result); // chance and hashes are told in words
});

test.each(firstNames("fungsi yang ditolak"))("%s is refused", (call) => {
  expect(() => compileExpression(call.replace("()", "(1, 2)"))).toThrow("not supported");
});

const DATES = { type: "date", name: "a", label: "Kapan?" };
const PHOTO = { type: "image", name: "a", label: "Foto?" };
const isTaken = (appearance: string) =>
  [DATES, PHOTO].some((row) => mistakesIn({ survey: [{ ...row, appearance }] }).length === 0);

test("the words of appearance are taken or refused as the guide says", () => {
  const taken = [...firstNames("kata"), ...firstNames("kata tata letak")];
  expect(taken.filter((word) => !isTaken(word))).toEqual([]);
  expect(firstNames("kata yang ditolak").filter(isTaken)).toEqual([]);
});

test.each(blocks("yaml formulir"))("the form in line $line is without mistakes", (block) => {
  expect(mistakesIn(sheetsOf(block))).toEqual([]);
});

test.each(blocks("yaml salah"))("the form in line $line has the mistakes that are quoted", (block) => {
  expect(block.quoted.length).toBeGreaterThan(0);
  expect(mistakesIn(sheetsOf(block))).toEqual(block.quoted);
});

test("there are examples to try", () => {
  expect([blocks("yaml formulir").length, blocks("yaml salah").length]).toEqual([7, 8]);
});

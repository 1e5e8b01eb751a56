// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import { expect, test } from "vitest";
import { compileExpression, type Scope, type Value } from "#domain/form/expression/expression.ts";
import { evaluate, jemaras, mistakeIn } from "./jemaras.ts";

test.each<[string, Value]>([
  ["count(${pengurus})", 3],
  ["count(${anggota})", 1],
  ["count-non-empty(${umur})", 2],
  ["sum(${umur})", 70], // blanks are skipped, as in JavaRosa
  ["sum((${umur}))", 70],
  ["sum(${nama})", 0],
  ["min(${umur})", 29],
  ["max(${umur})", 41],
  ["max(${umur}, 50, '')", 50],
  ["min(3, 2, 1)", 1],
  ["max(-5, -3)", -3],
  ["max(${nama})", Number.NaN],
  ["max('')", Number.NaN],
  ["${umur} + 1", 42], // in the place of one value, the one that is seen from here
  ["position(..)", 2],
  ["index()", 2],
  ["position(../..)", Number.NaN],
  ["indexed-repeat(${nama}, ${pengurus}, 3)", "Rahmah"],
  ["indexed-repeat(${nama}, ${pengurus}, position(..) - 1)", "Siti"],
  ["indexed-repeat(${nama}, ${pengurus}, 9)", ""],
  ["indexed-repeat(${nama}, ${pengurus}, '')", ""],
])("%s is %j", (source, value) => {
  expect(evaluate(source)).toBe(value);
});

test("indexed-repeat() asks for a row in a row", () => {
  const asked: unknown[] = [];
  const scope: Scope = {
    ...jemaras,
    indexed: (name, rows) => {
      asked.push(name, rows);
      return "ada";
    },
  };
  expect(evaluate("indexed-repeat(${bantuan}, ${kk}, 2, ${warga}, 3)", "", scope)).toBe("ada");
  expect(asked).toEqual([
    "bantuan",
    [
      { repeat: "kk", index: 2 },
      { repeat: "warga", index: 3 },
    ],
  ]);
  expect([...compileExpression("indexed-repeat(${bantuan}, ${kk}, 2)").needs]).toEqual(["bantuan", "kk"]);
});

test.each([
  ["sum(${a} * ${b})", "gives sum() something else than a question or a repeat; write it as ${name}"],
  ["count('a')", "gives count() something else than a question or a repeat; write it as ${name}"],
  ["indexed-repeat(1, ${b}, 1)", "gives indexed-repeat() something else than a question; write it as ${name}"],
  ["indexed-repeat(${a}, 'b', 1)", "gives indexed-repeat() something else than a repeat; write it as ${name}"],
  [
    "indexed-repeat(${a}, ${b}, 1, ${c})",
    "gives indexed-repeat() a repeat without the number of its row; they come in pairs",
  ],
  ["position(${a})", "uses position() in another way than position(..)"],
  ["position()", "uses position() in another way than position(..)"],
])("%s is refused", (source, message) => {
  expect(mistakeIn(source)).toBe(message);
});

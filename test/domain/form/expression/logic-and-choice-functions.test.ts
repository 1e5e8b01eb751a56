// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import { expect, test } from "vitest";
import type { Value } from "#domain/form/expression/expression.ts";
import { evaluate, jemaras, mistakeIn } from "./jemaras.ts";

test.each<[string, Value]>([
  ["true()", true],
  ["not(1 = 2)", true],
  ["boolean('false')", true], // a text that says anything is true
  ["boolean(0)", false],
  ["boolean-from-string('TRUE')", true],
  ["boolean-from-string(1)", true],
  ["boolean-from-string('ya')", false],
  ["if(${omzet} = 0, 'nihil', 'ada')", "nihil"],
  ["if(true(), 1, 2)", 1],
  ["coalesce(${kosong}, 'lain')", "lain"],
  ["coalesce(${omzet}, 5)", 0],
  ["coalesce(number(''), 5)", 5], // not-a-number counts as nothing
  ["coalesce(${kosong}, '')", ""],
  ["checklist(2, 3, true(), 1, 0, 'x')", true],
  ["checklist(-1, 1, true(), 1)", false],
  ["checklist(1, -1, ${nama})", true],
  ["weighted-checklist(5, 9, true(), 3, 1, 2.5, 0, 100)", true],
  ["weighted-checklist(6, 9, true(), 3, 1, 2.5)", false],
  ["weighted-checklist(70, 70, ${nama}, ${umur})", false], // one weight is missing, so the sum is no number
  ["weighted-checklist(70, 70, ${umur}, ${umur})", true],
  ["selected(${unit_buka}, 'gerai_sembako')", true],
  ["selected(${unit_buka}, 'gerai')", false],
  ["selected(${kosong}, '')", true],
  ["selected('1 2 3', 2)", true],
  ["selected-at(${unit_buka}, 0)", "gerai_sembako"], // counts from 0
  ["selected-at(${unit_buka}, 2)", ""],
  ["selected-at(${unit_buka}, -1)", ""],
  ["count-selected(${unit_buka})", 2],
  ["count-selected(${kosong})", 0],
  ["jr:choice-name(selected-at(${unit_buka}, 1), '${unit_buka}')", "Pangkalan LPG"],
  ["jr:choice-name('lain', ' ${unit_buka} ')", ""],
])("%s is %j", (source, value) => {
  expect(evaluate(source)).toBe(value);
});

test("if() and or look only at what decides", () => {
  const scope = {
    ...jemaras,
    value: () => {
      throw new Error("looked");
    },
  };
  expect(evaluate("if(1, 'ya', ${x})", "", scope)).toBe("ya");
  expect(evaluate("1 = 1 or ${x}", "", scope)).toBe(true);
  expect(evaluate("1 = 2 and ${x}", "", scope)).toBe(false);
});

test("once() keeps what it gave before", () => {
  expect(evaluate("once(today())")).toBe("2026-11-03");
  expect(evaluate("once(today())", "", { ...jemaras, previous: () => "2026-10-01" })).toBe("2026-10-01");
});

test.each([
  ["coalesce(1, 2, 3)", "gives coalesce() 3 arguments; it takes 2: write coalesce(a, coalesce(b, c))"],
  ["weighted-checklist(1, 2, 3, 4, 5)", "gives weighted-checklist() a value without a weight; they come in pairs"],
  [
    "jr:choice-name('a', ${b})",
    "gives jr:choice-name() no question; write it in quotes: jr:choice-name(code, '${name}')",
  ],
])("%s is refused", (source, message) => {
  expect(mistakeIn(source)).toBe(message);
});

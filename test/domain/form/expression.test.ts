// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileExpression, ExpressionMistake, isTrue, type Scope, type Value } from "#domain/form/expression.ts";

const ANSWERS: Readonly<Record<string, Value>> = {
  anggota: 125,
  omzet: 0,
  unit_buka: "gerai_sembako pangkalan_lpg",
  sejak: "2026-10-05",
  kosong: "",
};
const LAST: Readonly<Record<string, Value>> = { anggota: 120 };

const jemaras: Scope = {
  value: (name) => ANSWERS[name] ?? "",
  lastSaved: (name) => LAST[name] ?? "",
  today: "2026-11-03",
};

function evaluate(source: string, self: Value = ""): Value {
  return compileExpression(source).evaluate(jemaras, self);
}

function mistakeIn(source: string): string | undefined {
  try {
    compileExpression(source);
    return undefined;
  } catch (error) {
    if (error instanceof ExpressionMistake) return error.message;
    throw error;
  }
}

test.each<[string, Value]>([
  ["1 + 2 * 3", 7],
  ["(1 + 2) * 3", 9],
  ["10 - 4 - 3", 3],
  ["12 div 4 div 3", 1],
  ["-2 + 5", 3],
  ["5 * -2", -10],
  ["1 div 0", Number.POSITIVE_INFINITY],
  ["'a' = 'a'", true],
  ['"a" != "b"', true],
  ["1 = '1'", true],
  ["1 < 2 and 2 < 1 or 3 >= 3", true],
  ["1 < 2 and (2 < 1 or 3 > 3)", false],
  ["not(1 = 2)", true],
  ["${anggota} > ${last-saved#anggota}", true],
  ["selected(${unit_buka}, 'gerai_sembako')", true],
  ["selected(${unit_buka}, 'gerai')", false],
  ["coalesce(${kosong}, 'lain')", "lain"],
  ["coalesce(${omzet}, 5)", 0],
  ["if(${omzet} = 0, 'nihil', 'ada')", "nihil"],
  ["today()", "2026-11-03"],
  ["${sejak} <= today()", true],
  ["today() - ${sejak}", 29],
])("%s is %s", (source, value) => {
  expect(evaluate(source)).toBe(value);
});

test.each([
  "${kosong} < 5",
  "${kosong} >= 5",
  "${anggota} < ${last-saved#omzet}",
  "${kosong} = 0",
  "'0x10' = 16",
  "'1e3' = 1000",
])("what is unanswered or no number compares as nothing: %s is false", (source) => {
  expect(evaluate(source)).toBe(false);
});

test("the dot is the answer the rule belongs to", () => {
  expect(evaluate(". >= 0 and . <= 100", 45)).toBe(true);
  expect(evaluate(". >= 0 and . <= 100", 145)).toBe(false);
});

test("an expression knows what it depends on", () => {
  const { needs, needsLastSaved, needsSelf } = compileExpression("${a} > 1 and . < ${last-saved#b} and ${a} != ${c}");

  expect([...needs]).toEqual(["a", "c"]);
  expect([...needsLastSaved]).toEqual(["b"]);
  expect(needsSelf).toBe(true);
});

test.each([
  ["", "ends too early"],
  ["1 +", "ends too early"],
  ["(1", 'has "the end" where ")" was expected'],
  ["1 2", 'has an unexpected "2"'],
  ["not", 'has "the end" where "(" was expected'],
  ["regex(., '[0-9]+')", 'uses "regex", which is not supported'],
  ["count-selected(.) > 1", 'uses "count-selected", which is not supported'],
  ["7 mod 2", 'has an unexpected "mod"'],
  ["../omzet", 'cannot be read from "/omzet"'],
  ["${dua kata}", 'cannot be read from "${dua kata}"'],
  ["'terbuka", 'cannot be read from "\'terbuka"'],
  ["if(1, 2)", "gives if() 2 arguments; it takes 3"],
  ["today(1)", "gives today() 1 arguments; it takes 0"],
  ["selected(1,)", 'has an unexpected ")"'],
  [`${"(".repeat(10_000)}1${")".repeat(10_000)}`, "is longer than 2000 characters"],
  [`${"(".repeat(900)}1${")".repeat(900)}`, "is nested deeper than 50 levels"],
])("%s is refused when it is loaded", (source, message) => {
  expect(mistakeIn(source)).toBe(message);
});

const word = fc.constantFrom(
  ...["${anggota}", "${kosong}", "${last-saved#x}", ".", "1", "2.5", "'a'", "today()", "not(", "selected(", "if("],
  ...["(", ")", ",", "=", "!=", "<", ">=", "and", "or", "+", "-", "*", "div", " "],
);

test("whatever the text, it is either refused with a sentence or evaluates without throwing", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(" ")),
      ),
      (source) => {
        const mistake = mistakeIn(source);
        if (mistake !== undefined) return mistake.length > 0;
        return typeof isTrue(evaluate(source, 3)) === "boolean";
      },
    ),
    { numRuns: 1000 },
  );
});

test("arithmetic binds as in school", () => {
  const small = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(small, small, small, (a, b, c) => {
      expect(evaluate(`${a} + ${b} * ${c} - ${a}`)).toBe(b * c);
    }),
  );
});

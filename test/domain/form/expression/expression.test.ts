// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import fc from "fast-check";
import { expect, test } from "vitest";
import { CATALOGUE } from "#domain/form/expression/catalogue.ts";
import { compileExpression, isTrue, type Value } from "#domain/form/expression/expression.ts";
import { evaluate, jemaras, mistakeIn } from "./jemaras.ts";

test.each<[string, Value]>([
  ["1 + 2 * 3", 7],
  ["(1 + 2) * 3", 9],
  ["10 - 4 - 3", 3],
  ["12 div 4 div 3", 1],
  ["7 mod 3", 1],
  ["-7 mod 3", -1], // the sign of the left side
  ["7.5 mod 2", 1.5],
  ["-2 + 5", 3],
  ["--2", 2],
  ["5 * -2", -10],
  ["5 - -2", 7],
  ["2*3", 6],
  [".5 + 1.", 1.5],
  ["1 div 0", Number.POSITIVE_INFINITY],
  ["${anggota}-1", 124],
  ["today()-1", 20_759],
  ["'a' = 'a'", true],
  ['"a" != "b"', true],
  ["1 = '1'", true],
  ["1 < 2 and 2 < 1 or 3 >= 3", true],
  ["1 < 2 and (2 < 1 or 3 > 3)", false],
  ["3 > 2 > 1", false], // from the left: true > 1
  ["1 < 2 = true()", true],
  ["${anggota} > ${last-saved#anggota}", true],
  ["\n 1\t+ 1 ", 2],
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
  "${kosong} + 1 > 0",
])("what is unanswered or no number compares as nothing: %s is false", (source) => {
  expect(evaluate(source)).toBe(false);
});

test("what is unanswered differs from 0", () => {
  expect(evaluate("${kosong} != 0")).toBe(true);
  expect(evaluate("${kosong} = ''")).toBe(true);
});

test("the dot is the answer the rule belongs to", () => {
  expect(evaluate(". >= 0 and . <= 100", 45)).toBe(true);
  expect(evaluate(". >= 0 and . <= 100", 145)).toBe(false);
});

test("an expression knows what it depends on", () => {
  const { needs, needsLastSaved, needsSelf } = compileExpression(
    "${a} > 1 and . < ${last-saved#b} and sum(${c}) and jr:choice-name(1, '${d}')",
  );

  expect([...needs]).toEqual(["a", "c", "d"]);
  expect([...needsLastSaved]).toEqual(["b"]);
  expect(needsSelf).toBe(true);
});

test.each([
  ["${a} + 1", {}],
  ["if(true(), 1, today())", { volatile: true }],
  ["now()", { volatile: true }],
  ["position(..)", { position: true }],
  ["index() + 1", { position: true }],
  ["once(random())", { sticky: true }],
  ["string-length()", { needsSelf: true }],
])("%s says how it changes", (source, facts) => {
  const { needsSelf, volatile, position, sticky } = compileExpression(source);
  const none = { needsSelf: false, volatile: false, position: false, sticky: false };
  expect({ needsSelf, volatile, position, sticky }).toEqual({ ...none, ...facts });
});

test.each([
  ["", "ends too early"],
  ["1 +", "ends too early"],
  ["(1", 'has "the end" where ")" was expected'],
  ["1 2", 'has an unexpected "2"'],
  ["selected(1,)", 'has an unexpected ")"'],
  ["'terbuka", 'cannot be read from "\'terbuka": a text in quotes is never closed'],
  ["‘a’ = 1", 'cannot be read from "‘a’ = 1": write straight quotes, \' or "'],
  ["${dua kata}", 'cannot be read from "${dua kata}": a name in ${ } has no spaces'],
  ["$omzet > 1", 'cannot be read from "$omzet > 1": write the name of a question as ${name}'],
  ["../omzet", 'has an unexpected "..": it is only for position(..); write ${name} for a question'],
  ["/data/omzet", 'has an unexpected "/": paths are not supported; write ${name} for a question, and div to divide'],
  ["${a} / 2", 'has an unexpected "/": paths are not supported; write ${name} for a question, and div to divide'],
  ["(${a} / 2)", 'has an unexpected "/": paths are not supported; write ${name} for a question, and div to divide'],
  [
    "${a}[1]",
    'cannot be read from "[1]": predicates in [ ] are not supported; for a row of a repeat use indexed-repeat()',
  ],
  [
    "${a} | ${b}",
    'cannot be read from "| ${b}": sets joined with | are not supported; use or, or name the questions one by one',
  ],
  ["${a} == 1", 'has an unexpected "=": write = once, and >= or <= for at least and at most'],
  ["${a} <> 1", 'has an unexpected ">": write != for unequal, >= for at least and <= for at most'],
  ["${a} && ${b}", 'cannot be read from "&& ${b}": write and, or concat() to join texts'],
  ["* 2", 'has an unexpected "*": it multiplies and needs a value on both sides'],
  ["omzet > 1", "has the word \"omzet\" alone; write ${omzet} for a question, 'omzet' for a text"],
  ["a-b", "has the word \"a-b\" alone; write ${a-b} for a question, 'a-b' for a text"],
  ["not", "has the word \"not\" alone; write ${not} for a question, 'not' for a text"],
  ["${a} = true", 'has "true"; write true()'],
  [
    "concat('Halo ${nama}', '!')",
    "has a name inside the text \"Halo ${nama}\", where it stays as it is; join the two with concat('...', ${name})",
  ],
  ["if(1, 2)", "gives if() 2 arguments; it takes 3"],
  ["today(1)", "gives today() 1 arguments; it takes 0"],
  ["substr('a')", "gives substr() 1 arguments; it takes 2 or 3"],
  ["concat()", "gives concat() 0 arguments; it takes 1 or more"],
  ["indexed-repeat(${a})", "gives indexed-repeat() 1 arguments; it takes 3 to 11"],
  ["Today()", 'uses "Today", which is not supported: write today()'],
  [
    "pulldata('desa', 'nama', 'kode', ${kode})",
    'uses "pulldata", which is not supported: there are no attached files here; put the values into the choices sheet, or into a calculate with if()',
  ],
  [
    "instance('desa')",
    'uses "instance", which is not supported: there are no attached files here; put the values into the choices sheet, or into a calculate with if()',
  ],
  ["current()/.", 'uses "current", which is not supported: write ${name} for a question, and . for the answer itself'],
  [
    "randomize(${a})",
    'uses "randomize", which is not supported: choices keep their order; for a random number use random()',
  ],
  [
    "substring('a', 1)",
    'uses "substring", which is not supported: use substr(), which counts from 0 and ends before its third argument',
  ],
  ["terbilang(1)", 'uses "terbilang", which is not supported'],
  ["constructor()", 'uses "constructor", which is not supported'],
])("%s is refused when the form is loaded", (source, message) => {
  expect(mistakeIn(source)).toBe(message);
});

const SPLIT = "give a part of it to a calculate of its own";

test.each([
  ["10,000 brackets", `${"(".repeat(10_000)}1${")".repeat(10_000)}`, `is longer than 8000 characters; ${SPLIT}`],
  ["3,900 brackets", `${"(".repeat(3900)}1${")".repeat(3900)}`, `is nested deeper than 60 levels; ${SPLIT}`],
  ["1,500 calls", `${"not(".repeat(1500)}1${")".repeat(1500)}`, `is nested deeper than 60 levels; ${SPLIT}`],
  ["65 arguments", `concat(${Array(65).fill("1").join()})`, "gives concat() more than 64 arguments"],
])("%s are too many", (_, source, message) => {
  expect(mistakeIn(source)).toBe(message);
});

test("a long row is no deep one", () => {
  expect(evaluate(Array(2600).fill(".").join(" +"), 1)).toBe(2600);
  expect(evaluate(`${"-".repeat(7998)}5`)).toBe(5);
  expect(evaluate(Array(1300).fill(".").join(" or "), 0)).toBe(false);
  expect(evaluate(`${"(".repeat(59)}1${")".repeat(59)}`)).toBe(1);
});

const leaf = fc.constantFrom(
  ...["${anggota}", "${kosong}", "${umur}", "${rapat}", "${sejak}", "${last-saved#x}", "${titik}", "."],
  ...[
    "1",
    "2.5",
    "0",
    "100000000000000000000",
    "'a'",
    "''",
    "'2026-11-03'",
    "'%Y'",
    "'MD5'",
    "'[a-z]+'",
    "position(..)",
  ],
);
const operator = fc.constantFrom("or", "and", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod");
const called = fc.constantFrom(...CATALOGUE.keys());

const { source: generated } = fc.letrec<{ source: string }>((tie) => ({
  source: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.tuple(tie("source"), operator, tie("source")).map((words) => words.join(" ")),
    fc.tuple(called, fc.array(tie("source"), { maxLength: 4 })).map(([name, args]) => `${name}(${args.join(", ")})`),
    tie("source").map((inner) => `-(${inner})`),
  ),
}));

test("whatever is built by the rules either is refused with a sentence or gives a value", () => {
  const taken: string[] = [];
  const answer = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom("2026-02-31", "99:99", "1 2;3 4"));
  fc.assert(
    fc.property(generated, answer, (source, self) => {
      if (mistakeIn(source) !== undefined) return;
      taken.push(source);
      expect(["number", "string", "boolean"]).toContain(typeof evaluate(source, self));
    }),
    { numRuns: 2000 },
  );
  expect(taken.length).toBeGreaterThan(500);
});

const word = fc.constantFrom(
  ...[
    "${anggota}",
    "${kosong}",
    "${last-saved#x}",
    ".",
    "..",
    "1",
    "2.5",
    "'a'",
    "today()",
    "not(",
    "selected(",
    "if(",
  ],
  ...["(", ")", ",", "=", "!=", "<", ">=", "and", "or", "+", "-", "*", "div", "mod", "/", "position(", "regex(", " "],
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
        return typeof isTrue(compileExpression(source).evaluate(jemaras, 3)) === "boolean";
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

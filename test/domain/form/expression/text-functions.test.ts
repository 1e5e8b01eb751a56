// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Value } from "#domain/form/expression/expression.ts";
import { evaluate } from "./jemaras.ts";

test.each<[string, Value]>([
  ["string(3.0)", "3"],
  ["string(1 div 0)", "Infinity"],
  ["string('' + 1)", "NaN"],
  ["string-length('Jemaras')", 7],
  ["normalize-space('  dua   kata ')", "dua kata"],
  ["contains('Jemaras', 'mar')", true],
  ["contains('Jemaras', 'MAR')", false],
  ["starts-with('Jemaras', 'Je')", true],
  ["ends-with('Jemaras', 'ras')", true],
  ["substr('kentongan', 0, 3)", "ken"], // counts from 0, ends before its third argument
  ["substr('kentongan', 3)", "tongan"],
  ["substr('kentongan', -3)", "gan"],
  ["substr('kentongan', 0, -3)", "kenton"],
  ["substr('kentongan', 5, 2)", ""],
  ["substr('kentongan', -99, 99)", "kentongan"],
  ["substring-before('12/2026', '/')", "12"],
  ["substring-before('122026', '/')", ""],
  ["substring-after('12/2026', '/')", "2026"],
  ["substring-after('122026', '/')", ""],
  ["translate('bar', 'abc', 'ABC')", "BAr"],
  ["translate('0812-3456', '-', '')", "08123456"],
  ["translate('aa', 'aa', 'xy')", "xx"],
  ["concat('RT ', 3, '/', true())", "RT 3/true"],
  ["concat(${nama})", "SitiYantoRahmah"],
  ["concat('Kepada: ', ${nama}, '.')", "Kepada: SitiYantoRahmah."],
  ["join(', ', ${nama})", "Siti, Yanto, Rahmah"],
  ["join(' dan ', 'Siti', 'Yanto')", "Siti dan Yanto"],
  ["join('-', ${umur})", "41--29"],
])("%s is %j", (source, value) => {
  expect(evaluate(source)).toBe(value);
});

test("without an argument, string-length() and normalize-space() are about the answer itself", () => {
  expect(evaluate("string-length() <= 10", "Jemaras")).toBe(true);
  expect(evaluate("normalize-space()", " dua  kata")).toBe("dua kata");
});

test("no text grows beyond ten thousand characters", () => {
  const long = "x".repeat(9000);
  expect(evaluate("concat(., .)", long)).toHaveLength(10_000);
  expect(evaluate("join(., 1, 2, 3)", long)).toHaveLength(10_000);
  expect(evaluate("translate(concat(., .), 'x', 'y')", long)).toBe("y".repeat(10_000));
});

test("what substr() cuts in two, concat() joins again", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.nat(50), (text, at) => {
      expect(evaluate(`concat(substr(., 0, ${at}), substr(., ${at}))`, text)).toBe(text);
    }),
  );
});

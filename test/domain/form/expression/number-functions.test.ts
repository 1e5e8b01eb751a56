import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "./jemaras.ts";

test.each<[string, number]>([
  ["number('12')", 12],
  ["number('')", Number.NaN],
  ["number('dua')", Number.NaN],
  ["number(true())", 1],
  ["int(3.9)", 3],
  ["int(-3.9)", -3],
  ["int('')", Number.NaN],
  ["round(2.5)", 3],
  ["round(-2.5)", -2],
  ["round(2.345, 2)", 2.35],
  ["round(1.005, 2)", 1.01],
  ["round(33.33, -1)", 30],
  ["round(1250, -2)", 1300],
  ["round(-33.33, -1)", -30],
  ["round(1, 31)", Number.NaN], // JavaRosa: absurd places
  ["round('')", Number.NaN],
  ["round(0.00000012, 7)", 1e-7],
  ["floor(-1.2)", -2],
  ["ceiling(1.2)", 2],
  ["abs(-5)", 5],
  ["pow(2, 10)", 1024],
  ["sqrt(9)", 3],
  ["sqrt(-1)", Number.NaN],
  ["exp(0)", 1],
  ["exp10(3)", 1000],
  ["log(1)", 0],
  ["log10(1000)", 3],
  ["sin(0)", 0],
  ["cos(0)", 1],
  ["tan(0)", 0],
  ["asin(0)", 0],
  ["acos(1)", 0],
  ["atan(0)", 0],
  ["atan2(0, 1)", 0],
  ["round(pi(), 1)", 3.1],
])("%s is %d", (source, n) => {
  expect(evaluate(source)).toBe(n);
});

test("rounding moves a number by half a step at most", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: -3, max: 6 }), (n, places) => {
      const rounded = evaluate(`round(., ${places})`, n);
      expect(Math.abs(Number(rounded) - n)).toBeLessThanOrEqual((10 ** -places / 2) * (1 + 1e-6));
    }),
  );
});

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "./jemaras.ts";

const DEGREE_METRES = (2 * Math.PI * 6_378_100) / 360;

test("a degree along a meridian is as long as on a sphere with the radius of the equator", () => {
  expect(evaluate("distance('0 113 0 0; 1 113 0 0')")).toBeCloseTo(DEGREE_METRES, 3);
  expect(evaluate("distance('0 113', '0 114')")).toBeCloseTo(DEGREE_METRES, 3);
});

test("distance() goes along a line, around a shape, or through the points of a repeat", () => {
  expect(evaluate("distance('0 0;0 1;0 2')")).toBeCloseTo(2 * DEGREE_METRES, 3);
  expect(evaluate("distance('0 0;0 0.01;0.01 0.01;0 0')")).toBeCloseTo((2 + Math.SQRT2) * 0.01 * DEGREE_METRES, 1);
  expect(evaluate("distance(${titik})")).toBeCloseTo(0.1 * DEGREE_METRES * (1 + Math.cos((2.5 * Math.PI) / 180)), 0);
});

test("area() of a small square is its side squared, closed or not", () => {
  const side = 0.001 * DEGREE_METRES;
  expect(evaluate("area('0 0 0 0;0 0.001 0 0;0.001 0.001 0 0;0.001 0 0 0;0 0 0 0')")).toBeCloseTo(side ** 2, 1);
  expect(evaluate("area('0 0;0 0.001;0.001 0.001;0.001 0')")).toBeCloseTo(side ** 2, 1);
});

test.each([
  ["distance(${kosong})", 0],
  ["area(${kosong})", 0],
  ["distance('1 2')", 0],
  ["area('0 0;1 1')", 0],
  ["distance('di sana')", Number.NaN],
  ["distance('91 0;0 0')", Number.NaN],
])("%s is %d", (source, metres) => {
  expect(evaluate(source)).toBe(metres);
});

test("there and back is as far, and never farther than half around", () => {
  const point = fc.tuple(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
  );
  fc.assert(
    fc.property(point, point, ([a, b], [c, d]) => {
      const there = evaluate("distance(.)", `${a} ${b};${c} ${d}`);
      expect(evaluate("distance(.)", `${c} ${d};${a} ${b}`)).toBeCloseTo(Number(there), 6);
      expect(there).toBeLessThanOrEqual(180 * DEGREE_METRES + 1e-6);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { isEqual, isTrue, toNumber, toText, type Value } from "#domain/form/expression/value.ts";

test.each<[Value, number]>([
  [7, 7],
  [true, 1],
  [false, 0],
  ["12", 12],
  [" -3.5 ", -3.5],
  ["007", 7],
  [".5", 0.5],
  ["5.", 5],
  ["2,5", 2.5], // JavaRosa: some locales write a comma
  ["2026-11-03", 20_760],
  ["1970-01-01", 0],
  ["1969-12-31", -1],
  ["2026-11-03T06:00:00.000+07:00", 20_760.25], // on the wall of its own place
  ["12:00", 0.5],
])("%j counts as %d", (value, n) => {
  expect(toNumber(value)).toBe(n);
});

test.each(["", " ", "-", "0x10", "1e3", "+5", "1.2.3", "1-2", "Infinity", "2026-02-30", "2026-13-01", "25:00", "lima"])(
  "%j is no number",
  (text) => {
    expect(toNumber(text)).toBeNaN();
  },
);

test.each<[Value, string]>([
  [3, "3"],
  [-0, "0"],
  [2.5, "2.5"],
  [1e21, "1000000000000000000000"],
  [-1.5e25, "-15000000000000000000000000"],
  [1.25e-7, "0.000000125"],
  [1e-13, "0"], // JavaRosa: nearer to 0 than anyone measures
  [Number.NaN, "NaN"],
  [Number.NEGATIVE_INFINITY, "-Infinity"],
  [true, "true"],
  ["teks", "teks"],
])("%j is written %j", (value, text) => {
  expect(toText(value)).toBe(text);
});

test("a number that is written and read again is the same number, and is written without an exponent", () => {
  const real = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => n === 0 || Math.abs(n) > 1e-12);
  fc.assert(
    fc.property(real, (n) => {
      const text = toText(n);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(toNumber(text)).toBe(n === 0 ? 0 : n);
    }),
  );
});

test.each<[Value, boolean]>([
  [0, false],
  [Number.NaN, false],
  ["", false],
  [false, false],
  [-1, true],
  [Number.POSITIVE_INFINITY, true],
  ["false", true], // a text is true as soon as it says anything
  ["0", true],
])("%j is %s", (value, held) => {
  expect(isTrue(value)).toBe(held);
});

test.each<[Value, Value, boolean]>([
  ["a", "a", true],
  ["1", "1.0", false],
  [1, "1.0", true],
  ["", 0, false],
  ["", "", true],
  [true, "x", true],
  [false, "", true],
  [0.1 + 0.2, 0.3, true], // JavaRosa compares numbers up to 1e-12
  [Number.NaN, Number.NaN, false],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, true],
])("%j = %j is %s", (a, b, equal) => {
  expect(isEqual(a, b)).toBe(equal);
  expect(isEqual(b, a)).toBe(equal);
});

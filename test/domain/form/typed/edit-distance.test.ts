import fc from "fast-check";
import { expect, test } from "vitest";
import { isNear } from "#domain/form/typed/edit-distance.ts";

test.for([
  ["makmur", "makmr"],
  ["makmur", "makmuur"],
  ["makmur", "makmor"],
  ["makmur", "maknmur"],
  ["makmur", "amkmur"],
] as const)("%s and %s are one slip apart", ([a, b]) => {
  expect([isNear(a, b, 1), isNear(a, b, 0)]).toEqual([true, false]);
});

test("other words are further apart", () => {
  expect(isNear("makmur", "maju", 2)).toBe(false);
  expect(isNear("diverifikasi", "terverifikasi", 2)).toBe(false);
  expect(isNear("jemaras", "jmaars", 2)).toBe(true);
});

test("as far from a to b as from b to a, and a word is no slip away from itself", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 3 }), (a, b, most) => {
      expect(isNear(a, b, most)).toBe(isNear(b, a, most));
      expect(isNear(a, a, 0)).toBe(true);
    }),
  );
});

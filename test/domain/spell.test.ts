import { expect, test } from "vitest";
import { spellNumber } from "#domain/spell.ts";

test.for([
  [0, "nol", "zero"],
  [1, "satu", "one"],
  [10, "sepuluh", "ten"],
  [11, "sebelas", "eleven"],
  [12, "dua belas", "twelve"],
  [21, "dua puluh satu", "twenty-one"],
  [100, "seratus", "one hundred"],
  [110, "seratus sepuluh", "one hundred ten"],
  [999, "sembilan ratus sembilan puluh sembilan", "nine hundred ninety-nine"],
  [1_000, "seribu", "one thousand"],
  [1_100, "seribu seratus", "one thousand one hundred"],
  [11_000, "sebelas ribu", "eleven thousand"],
  [100_000, "seratus ribu", "one hundred thousand"],
  [1_000_000, "satu juta", "one million"],
  [1_001_000, "satu juta seribu", "one million one thousand"],
  [1_500_000, "satu juta lima ratus ribu", "one million five hundred thousand"],
  [-2_000_000, "minus dua juta", "minus two million"],
  [3_000_000_000, "tiga miliar", "three billion"],
  [1_000_000_000_000, "satu triliun", "one trillion"],
] as const)("%d is spelled %j and %j", ([n, indonesian, english]) => {
  expect(spellNumber(n, "id")).toBe(indonesian);
  expect(spellNumber(n, "en")).toBe(english);
});

test("only whole numbers are spelled", () => {
  expect(() => spellNumber(1.5, "id")).toThrow(RangeError);
  expect(() => spellNumber(Number.POSITIVE_INFINITY, "en")).toThrow(RangeError);
});

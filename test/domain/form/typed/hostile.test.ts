import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { readAmount } from "#domain/form/typed/amount.ts";
import { readChoice } from "#domain/form/typed/choice.ts";
import { readDate } from "#domain/form/typed/date.ts";
import { readNumber } from "#domain/form/typed/number.ts";
import { readPair } from "#domain/form/typed/pair.ts";
import { readPercent } from "#domain/form/typed/percent.ts";
import { isAcknowledgment, readYesNo } from "#domain/form/typed/yes-no.ts";

const today = Temporal.PlainDate.from("2026-11-22");

function readWithAll(text: string) {
  isAcknowledgment(text);
  readYesNo(text);
  readChoice(text, [{ code: "a", label: "Belum ada" }]);
  return [
    readAmount(text),
    readNumber(text),
    readPercent(text),
    readPair(text),
    readDate(text, { today, expect: "past" }),
    readDate(text, { today, expect: "future" }),
  ];
}

const pieces =
  "0 1 7 15 2.500 2,5 1O . , - / ( ) ± % rp jt juta rb ribu m k puluh ratus belas se satu lima setengah koma an l p laki" +
  " total belum ada tidak minggu lalu awal bulan okt 2026 jam 8 sampai sekitar pak ya 🙏 ² ½";

test("no reader throws, whatever is typed", () => {
  const sentence = fc.array(fc.constantFrom(...pieces.split(" "), " ", "\n"), { maxLength: 12 });
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readWithAll(text)));
  fc.assert(fc.property(sentence, (parts) => void readWithAll(parts.join(" "))));
  fc.assert(fc.property(sentence, (parts) => void readWithAll(parts.join(""))));
});

test("every number read is finite and safe, and a question back has no duplicate options", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces.split(" ")), { maxLength: 8 }), (parts) => {
      for (const read of readWithAll(parts.join(" "))) {
        const options = read.kind === "ask" ? read.options : [read];
        const numbers = options.flatMap((option) => (option.kind === "value" ? [option.value] : []));
        expect(
          numbers.every((number) => typeof number !== "number" || Math.abs(number) <= Number.MAX_SAFE_INTEGER),
        ).toBe(true);
        expect(new Set(options.map((option) => JSON.stringify(option))).size).toBe(options.length);
      }
    }),
  );
});

test("five thousand characters of anything are refused before a person could notice", { timeout: 10_000 }, () => {
  const seeds = [
    ...pieces.split(" "),
    " ",
    "a",
    "o",
    "1.",
    "1,",
    "1 ",
    "1-",
    "- ",
    "+ /",
    "kira-",
    "kurang ",
    "s / ",
    "s ",
    "per ",
  ];
  for (const seed of [
    ...seeds,
    ...seeds.map((piece) => `${piece} `),
    "sampai 1 ",
    "satu ribu ",
    "1 rb ",
    "koma satu ",
    "\ufdfa",
  ]) {
    readWithAll(seed.repeat(Math.ceil(5_000 / seed.length)));
    readWithAll(`1 koma ${seed.repeat(Math.ceil(5_000 / seed.length))}!`);
  }
});

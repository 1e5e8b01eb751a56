import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Choice } from "#domain/form/form.ts";
import { readAmount } from "#domain/form/typed/amount.ts";
import { readChoice, searchChoices } from "#domain/form/typed/choice.ts";
import { commandOf, saysDone } from "#domain/form/typed/command-words.ts";
import { readDate } from "#domain/form/typed/date.ts";
import { readDateTime } from "#domain/form/typed/date-time.ts";
import { readMonth, readYear } from "#domain/form/typed/month.ts";
import { readNumber } from "#domain/form/typed/number.ts";
import { readPair } from "#domain/form/typed/pair.ts";
import { readPercent } from "#domain/form/typed/percent.ts";
import { readPlace } from "#domain/form/typed/place.ts";
import { readOne, readRank, readSeveral } from "#domain/form/typed/select.ts";
import { tidy } from "#domain/form/typed/text.ts";
import { readTime } from "#domain/form/typed/time.ts";
import { isAcknowledgment, readConsent, readYesNo } from "#domain/form/typed/yes-no.ts";

const today = Temporal.PlainDate.from("2026-11-22");

const choices: readonly Choice[] = ["Belum ada", "Ada, belum diajukan", "2 minggu", "Tidak", "Sumber Makmur"].map(
  (label, n) => ({ code: `c${n}`, label: { id: label, en: label }, units: undefined, exclusive: n === 3, columns: {} }),
);

function readWithAll(text: string) {
  isAcknowledgment(text);
  readYesNo(text);
  readConsent(text);
  commandOf(text);
  saysDone(text);
  searchChoices(text, choices, "id");
  readChoice(text, [{ code: "a", label: "Belum ada" }]);
  return [
    readAmount(text),
    readNumber(text),
    readPercent(text),
    readPair(text),
    readDate(text, { today, expect: "past" }),
    readDate(text, { today, expect: "future" }),
    readMonth(text, { today, expect: "past" }),
    readYear(text, { today, expect: "future" }),
    readTime(text),
    readDateTime(text, { today, expect: "past", zone: "Asia/Pontianak", now: undefined }),
    readPlace(text),
    readOne(text, choices),
    readSeveral(text, choices),
    readRank(text, choices),
  ];
}

const pieces =
  "0 1 7 15 2.500 2,5 1O . , - / ( ) ± % rp jt juta rb ribu m k puluh ratus belas se satu lima setengah koma an l p laki" +
  " total belum ada tidak minggu lalu awal bulan okt 2026 jam 8 sampai sekitar pak ya" +
  " pukul 08.00 setengah malam sore lewat kurang wita -2.53 112.95 ° ' \" ls bt @ q= dan sumber makmr 🙏 ² ½";

test("no reader throws, whatever is typed", () => {
  const sentence = fc.array(fc.constantFrom(...pieces.split(" "), " ", "\n"), { maxLength: 12 });
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readWithAll(text)));
  fc.assert(fc.property(sentence, (parts) => void readWithAll(parts.join(" "))));
  fc.assert(fc.property(sentence, (parts) => void readWithAll(parts.join(""))));
});

test("every number read is finite and safe, and a question back has options, and none twice", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces.split(" ")), { maxLength: 8 }), (parts) => {
      for (const read of readWithAll(parts.join(" "))) {
        const options = read.kind === "ask" ? read.options : [read];
        const numbers = options.flatMap((option) => (option.kind === "value" ? [option.value] : []));
        expect(
          numbers.every((number) => typeof number !== "number" || Math.abs(number) <= Number.MAX_SAFE_INTEGER),
        ).toBe(true);
        expect(options.length).toBeGreaterThan(0);
        expect(new Set(options.map((option) => JSON.stringify(option))).size).toBe(options.length);
      }
    }),
  );
});

test("two thousand characters of anything are refused before a person could notice", { timeout: 60_000 }, () => {
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
    readWithAll(seed.repeat(Math.ceil(2_000 / seed.length)));
    readWithAll(`1 koma ${seed.repeat(Math.ceil(2_000 / seed.length))}!`);
  }
});

test("what is typed in plain letters reads as it does among other signs", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
      expect(tidy(`${text}\u00a0x`)).toBe(tidy(`${text} x`));
    }),
  );
});

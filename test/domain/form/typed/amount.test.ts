import fc from "fast-check";
import { expect, test } from "vitest";
import type { AskReason } from "#domain/form/answer.ts";
import { readAmount } from "#domain/form/typed/amount.ts";
import { formatRupiah } from "#domain/format.ts";
import { spellNumber } from "#domain/spell.ts";

const value = (amount: number) => ({ kind: "value", value: amount });
const about = (amount: number) => ({ kind: "value", value: amount, approx: true });
const ask = (why: AskReason, ...amounts: number[]) => ({ kind: "ask", why, options: amounts.map(value) });

test.for([
  ["1,5 juta", 1_500_000],
  ["Rp2.500.000,-", 2_500_000],
  ["2 rb", 2_000],
  ["15 jt", 15_000_000],
  ["Rp. 2.500.000,00", 2_500_000],
  ["1,2 M", 1_200_000_000],
  ["2.500", 2_500],
  ["seratus dua puluh lima ribu", 125_000],
  ["1.5 jt", 1_500_000],
  ["rp 2.5jt", 2_500_000],
  ["2,5jt", 2_500_000],
  ["2.5 juta rupiah", 2_500_000],
  ["Rp.2.500.000,-/bln", 2_500_000],
  ["Rp 2.500.000.-", 2_500_000],
  ["Rp 2.500.000 ,-", 2_500_000],
  ["2.500.000,--", 2_500_000],
  ["IDR 2.500.000", 2_500_000],
  ["2500000", 2_500_000],
  ["2500000 rupiah", 2_500_000],
  ["2500,00", 2_500],
  ["2500 perak", 2_500],
  ["50rb", 50_000],
  ["50RIBU", 50_000],
  ["50 rbu", 50_000],
  ["50k", 50_000],
  ["2 jut", 2_000_000],
  ["2 jta", 2_000_000],
  ["2 JUTA", 2_000_000],
  ["1,2 miliar", 1_200_000_000],
  ["2 trilyun", 2_000_000_000_000],
  ["sepuluh juta", 10_000_000],
  ["sebelas ribu", 11_000],
  ["pendapatan 15 jt", 15_000_000],
  ["0,5 jt", 500_000],
  ["0.500 jt", 500_000],
  ["1,1 jt", 1_100_000],
  ["1,5 milyar", 1_500_000_000],
  ["1,5 mlr", 1_500_000_000],
  ["2 triliun", 2_000_000_000_000],
  ["2 t", 2_000_000_000_000],
  ["setengah juta", 500_000],
  ["½ juta", 500_000],
  ["satu setengah juta", 1_500_000],
  ["1 setengah juta", 1_500_000],
  ["2½ jt", 2_500_000],
  ["dua koma lima juta", 2_500_000],
  ["sejuta", 1_000_000],
  ["seribu", 1_000],
  ["se juta", 1_000_000],
  ["duapuluh lima juta", 25_000_000],
  ["duapuluhlimajuta", 25_000_000],
  ["limaratus ribu", 500_000],
  ["2 ratus ribu", 200_000],
  ["2 jt 500 rb", 2_500_000],
  ["2jt500rb", 2_500_000],
  ["2 juta lima ratus ribu", 2_500_000],
  ["2 jt 500.000", 2_500_000],
  ["1 M 250 jt", 1_250_000_000],
  ["dua ribu lima ratus", 2_500],
  ["2 rb 500", 2_500],
  ["2  jt\n500   rb", 2_500_000],
  ["２５００００", 250_000],
  ["2️⃣ jt", 2_000_000],
  ["2.500.000 🙏🙏", 2_500_000],
  ["2\u00a0jt", 2_000_000],
  ["omzet 2 jt", 2_000_000],
  ["Omzet: Rp 2.500.000", 2_500_000],
  ["alhamdulillah 2 jt pak", 2_000_000],
  ["siap pak, 2,5 juta", 2_500_000],
  ["bulan ini 2 jt bu", 2_000_000],
  ["2 jt per bulan", 2_000_000],
  ["2jt perbulan ya mas", 2_000_000],
  ["Rp2.500.000 (dua juta lima ratus ribu rupiah)", 2_500_000],
  ["-2 jt", -2_000_000],
  ["−2 jt", -2_000_000],
  ["rugi 2jt", -2_000_000],
  ["rugi Rp 2.000.000,-", -2_000_000],
  ["minus 5 rb", -5_000],
  ["(2.000.000)", -2_000_000],
  ["(Rp 2.000.000)", -2_000_000],
  ["-Rp2.000.000", -2_000_000],
  ["Rp -2.000.000", -2_000_000],
] as const)("%j is an amount of rupiah", ([text, amount]) => {
  expect(readAmount(text)).toEqual(value(amount));
});

test.for([
  ["sekitar 3jt", 3_000_000],
  ["sktr 3 jt", 3_000_000],
  ["±3 jt", 3_000_000],
  ["+- 3 jt", 3_000_000],
  ["+/- 3 jt", 3_000_000],
  ["~3jt", 3_000_000],
  ["kurang lebih 3 juta", 3_000_000],
  ["krg lbh 3 jt", 3_000_000],
  ["kira-kira 3 jt", 3_000_000],
  ["kira2 3 jt", 3_000_000],
  ["hampir 3 juta", 3_000_000],
  ["lebih dari 3 juta", 3_000_000],
  ["3 jutaan", 3_000_000],
  ["3jt-an", 3_000_000],
  ["50rban", 50_000],
  ["lima puluhan ribu", 50_000],
  ["rugi sekitar 2 jt", -2_000_000],
] as const)("%j is an approximate amount", ([text, amount]) => {
  expect(readAmount(text)).toEqual(about(amount));
});

test.for([
  ["15", "bare-small-amount", 15_000_000, 15_000, 15],
  ["250", "bare-small-amount", 250_000_000, 250_000, 250],
  ["Rp 15", "bare-small-amount", 15_000_000, 15_000, 15],
  ["dua ratus", "bare-small-amount", 200_000_000, 200_000, 200],
  ["2,5", "bare-small-amount", 2_500_000, 2_500],
  ["-15", "bare-small-amount", -15_000_000, -15_000, -15],
  ["2,500", "thousands-or-decimal", 2_500_000, 2_500],
  ["2,500 jt", "thousands-or-decimal", 2_500_000, 2_500_000_000],
  ["2500.000", "thousands-or-decimal", 2_500_000, 2_500],
  ["2,500,000", "english-thousands", 2_500_000],
  ["Rp 2,500,000.00", "english-thousands", 2_500_000],
  ["1.500 jt", "large-unit", 1_500_000_000, 1_500_000],
  ["1500 jt", "large-unit", 1_500_000_000, 1_500_000],
  ["2.500.000 juta", "large-unit", 2_500_000_000_000, 2_500_000],
  ["2jt500", "colloquial-words", 2_500_000, 2_000_500],
  ["dua juta lima ratus", "colloquial-words", 2_500_000, 2_000_500],
  ["satu juta dua puluh lima", "colloquial-words", 1_025_000, 1_000_025],
  ["dua juta lima", "colloquial-words", 2_500_000, 2_005_000, 2_000_005],
  ["dua juta setengah", "colloquial-words", 2_500_000],
  ["2-3 jt", "range", 2_000_000, 3_000_000],
  ["10 s/d 15 jt", "range", 10_000_000, 15_000_000],
  ["2 juta 500", "colloquial-words", 2_500_000, 2_000_500],
  ["900 rb s/d 1 jt", "range", 900_000, 1_000_000],
  ["2 jt sampai 3 jt", "range", 2_000_000, 3_000_000],
  ["2 atau 3 juta", "range", 2_000_000, 3_000_000],
  ["10-15", "range", 10_000_000, 10_000, 10, 15_000_000, 15_000, 15],
  ["1O.OOO", "repaired-digits", 10_000],
  ["l0.000", "repaired-digits", 10_000],
  ["1Ojt", "repaired-digits", 10_000_000],
  ["2.5OO.OOO", "repaired-digits", 2_500_000],
] as const)("%j is asked about: %s", ([text, why, ...amounts]) => {
  expect(readAmount(text)).toEqual(ask(why, ...amounts));
});

test("an approximate amount stays approximate when it is asked about", () => {
  expect(readAmount("lima puluhan")).toEqual({
    kind: "ask",
    why: "bare-small-amount",
    options: [about(50_000_000), about(50_000), about(50)],
  });
});

test.for(["0", "Rp 0", "0,-", "nol", "nol rupiah", "nihil pak", "Kosong bu", "-0"])("%j is a zero", (text) => {
  expect(readAmount(text)).toEqual({ kind: "empty", as: "zero" });
});

test.for([
  ...["gopek", "seceng", "goceng", "ceban", "gocap", "cepek"],
  ...[
    "dua jt lbh",
    "2 jt lebih",
    "banyak",
    "sudah",
    "siap",
    "jutaan",
    "ratusan juta",
    "puluhan juta",
    "an",
    "sean",
    "se",
  ],
  ...["5/10/2026", "5 oktober 2026", "05.10.2026", "2026-10-05", "5-10-26", "08.00", "jam 8"],
  ...["081234567890", "0812-3456-7890", "0812 3456 7890", "+62 812-3456-7890", "6281234567890", "628123456789"],
  ...["6202011234560001", "6202 0112 3456 0001", "1234567890123", "01.234.567.8-901.000"],
  ...["2 jt 5 jt", "2 jt dan 5 jt", "omzet 2 jt modal 5 jt", "500 rb 2 jt", "2,5 jt 500 rb", "2.500.000 3.000.000"],
  ...["2 juta rb", "2 500 000", "2..500", "2.50.000", "1.5000", "2.500.00", "2.500.000.00", "12 org", "45%", "600 m2"],
  ...[
    "50 rb/hari",
    "50 rb per orang",
    "5 jt setahun",
    "min 5 rb",
    "minimal 5 jt",
    "2 jt?",
    "Rp2.500.000 (dua juta)",
    "satu dua tiga",
    "sepuluh lima",
  ],
  ...["", " ", "\n", "rp", "juta", "rugi", "()", "(", ")(", "https://t.me/x", "🙂"],
])("%j is never guessed to be an amount", (text) => {
  expect(readAmount(text)).toEqual({ kind: "invalid", why: "not-an-amount" });
});

test("an amount has no sen, and none is larger than a number can hold", () => {
  expect(readAmount("2.500,50")).toEqual({ kind: "invalid", why: "not-whole" });
  expect(readAmount("9.999.999.999.999.999.999")).toEqual({ kind: "invalid", why: "out-of-range" });
  expect(readAmount("99999 triliun")).toEqual(ask("large-unit", 99_999_000_000_000));
});

test("what the bot writes as rupiah it reads as the same rupiah", () => {
  const amounts = fc.integer({ min: 1_000, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(amounts, fc.boolean(), (amount, loss) => {
      const written = loss ? -amount : amount;
      expect(readAmount(formatRupiah(written))).toEqual(value(written));
    }),
  );
});

test("an amount spelled in words reads back, or is asked about with itself among the options", () => {
  const clear = (amount: number) => amount < 1_000_000 || amount % 1_000_000 === 0 || amount % 1_000_000 >= 1_000;
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 999_999_999_999 }).filter(clear), (amount) => {
      expect(readAmount(spellNumber(amount, "id"))).toEqual(value(amount));
    }),
    { examples: [[1_000], [1_100], [11_000], [111_111], [1_000_000], [999_999_999_999]] },
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 999 }), (millions, rest) => {
      const read = readAmount(spellNumber(millions * 1_000_000 + rest, "id"));
      expect(read.kind === "ask" && read.options).toContainEqual(value(millions * 1_000_000 + rest));
    }),
  );
});

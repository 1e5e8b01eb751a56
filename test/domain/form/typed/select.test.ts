import fc from "fast-check";
import { expect, test } from "vitest";
import type { Choice } from "#domain/form/form.ts";
import { searchChoices } from "#domain/form/typed/choice.ts";
import { readOne, readRank, readSeveral } from "#domain/form/typed/select.ts";

const choice = (code: string, id: string, en = id): Choice => ({
  code,
  label: { id, en },
  units: undefined,
  exclusive: code === "none",
  columns: {},
});
const value = <T>(given: T) => ({ kind: "value", value: given });

const villages = [
  choice("p", "Sumber Makmur (Parenggean)"),
  choice("m", "Sumber Makmur (Mentaya Hilir Utara)"),
  choice("t", "Sumber Makmur (Telawang)"),
  choice("j", "Jemaras"),
  choice("k", "Kandan"),
  choice("r", "Rubung Buyung"),
];
const goods = [
  choice("rice", "Sembako", "Groceries"),
  choice("seed", "Pupuk, bibit", "Fertiliser, seed"),
  choice("gas", "Gas LPG"),
  choice("none", "Tidak ada", "None"),
];

test.for([
  ["jemaras", "j"],
  ["4", "j"],
  ["no 4", "j"],
  ["Rubung", "r"],
  ["buyung", "r"],
  ["jemras", "j"],
  ["jemaars", "j"],
  ["rubung buyng", "r"],
  ["makmur telawang", "t"],
  ["makmr telawang", "t"],
  ["Sumber Makmur (Telawang)", "t"],
  ["groceries", undefined],
] as const)("typing %j among villages chooses %s", ([text, code]) => {
  expect(readOne(text, villages)).toEqual(code ? value(code) : { kind: "invalid", why: "choose-a-button" });
});

test("a few that fit equally well are asked about", () => {
  const question = { kind: "ask", why: "several-choices", options: ["p", "m", "t"].map(value) };
  expect(readOne("sumber makmur", villages)).toEqual(question);
  expect(readOne("sumber makmr", villages)).toEqual(question);
  expect(readOne("makmur", villages)).toEqual(question);
});

test("where more than eight fit, the list has to be narrowed first", () => {
  const many = Array.from({ length: 20 }, (_, n) => choice(`c${n}`, `Karang ${String.fromCharCode(97 + n)}`));
  expect(readOne("karang", many)).toEqual({ kind: "invalid", why: "too-many-choices" });
  expect(readOne("karang t", many)).toEqual(value("c19"));
});

test("a word is never taken for its denial", () => {
  const states = [choice("on", "Beroperasi penuh"), choice("off", "Gerai tidak aktif")];
  expect(readOne("aktif", states)).toEqual({ kind: "ask", why: "several-choices", options: [value("off")] });
  expect(readOne("tidak aktif", states)).toEqual(value("off"));
});

test("a number that stands in a label as well is asked about", () => {
  const hamlets = [choice("a", "RT 3"), choice("b", "RT 1"), choice("c", "RT 2")];
  expect(readOne("3", hamlets)).toEqual({ kind: "ask", why: "several-choices", options: [value("a"), value("c")] });
  expect(readOne("no 3", hamlets)).toEqual(value("c"));
  expect(readOne("rt 3", hamlets)).toEqual(value("a"));
});

test("labels count in either language, codes in none", () => {
  expect(readOne("Fertiliser", goods)).toEqual(value("seed"));
  expect(readOne("pupuk", goods)).toEqual(value("seed"));
  expect(readOne("rice", goods)).toEqual({ kind: "invalid", why: "choose-a-button" });
});

test.for([
  ["1,3", ["rice", "gas"]],
  ["3 1", ["rice", "gas"]],
  ["1 dan 3", ["rice", "gas"]],
  ["sembako, gas", ["rice", "gas"]],
  ["gas & sembko", ["rice", "gas"]],
  ["Pupuk, bibit", ["seed"]],
  ["gas, pupuk, bibit", ["seed", "gas"]],
  ["tidak ada", ["none"]],
] as const)("%j ticks %j", ([text, codes]) => {
  expect(readSeveral(text, goods)).toEqual(value(codes));
});

test("half an answer is none, and nothing stands beside an exclusive choice", () => {
  for (const text of ["sembako, televisi", "tidak ada, gas", "1,9", "", "siap"]) {
    expect([text, readSeveral(text, goods)]).toEqual([text, { kind: "invalid", why: "choose-a-button" }]);
  }
});

test("one unclear part of a list is asked about, two are not", () => {
  expect(readSeveral("jemaras, makmur", villages)).toEqual({
    kind: "ask",
    why: "several-choices",
    options: [
      ["p", "j"],
      ["m", "j"],
      ["t", "j"],
    ].map(value),
  });
  expect(readSeveral("sumber, makmur", villages)).toEqual({ kind: "invalid", why: "choose-a-button" });
});

const ranked = [choice("a", "Modal"), choice("b", "Lahan"), choice("c", "Pemasaran, promosi")];

test.for([
  "2,1,3",
  "2 1 3",
  "213",
  "2;1;3",
  "Lahan, Modal, Pemasaran",
  "lahan > modal > pemasaran, promosi",
  "lahan\nmodal\n3",
])("%j is an order of all three", (text) => {
  expect(readRank(text, ranked)).toEqual(value(["b", "a", "c"]));
});

test.for(["2,1", "2,1,1", "2,1,3,3", "21", "2134", "lahan", "lahan, modal, televisi", "belum", "-", ""])(
  "%j is no order of all three",
  (text) => {
    expect(readRank(text, ranked)).toEqual({ kind: "invalid", why: "not-a-rank" });
  },
);

test("with ten choices a run of digits is no order any more", () => {
  const ten = Array.from({ length: 10 }, (_, n) => choice(`c${n}`, `Usul ${"abcdefghij"[n]}`));
  expect(readRank("12345678910", ten)).toEqual({ kind: "invalid", why: "not-a-rank" });
  expect(readRank("10 9 8 7 6 5 4 3 2 1", ten)).toEqual(value(ten.map(({ code }) => code).reverse()));
});

test("any order of numbers reads back", () => {
  const orders = fc.shuffledSubarray([1, 2, 3], { minLength: 3 });
  fc.assert(
    fc.property(orders, fc.constantFrom(", ", ",", " ", "\n", ""), (order, glue) => {
      expect(readRank(order.join(glue), ranked)).toEqual(value(order.map((place) => ranked[place - 1]?.code)));
    }),
  );
});

test("searching a list puts what fits best first, in the person's language", () => {
  const codes = (query: string, language: "id" | "en" = "id") =>
    searchChoices(query, villages, language).map(({ code }) => code);
  expect(codes("")).toEqual(villages.map(({ code }) => code));
  expect(codes("ma")).toEqual(["p", "m", "t"]);
  expect(codes("jemars")).toEqual(["j"]);
  expect(codes("kan")).toEqual(["k"]);
  expect(codes("zz")).toEqual([]);

  const twins = [
    choice("x", "Bibit", "Seed"),
    choice("y", "Seedbed", "Nursery"),
    choice("z", "Persemaian", "Seedlings"),
  ];
  expect(searchChoices("seed", twins, "id").map(({ code }) => code)).toEqual(["x", "y", "z"]);
  expect(searchChoices("see", twins, "id").map(({ code }) => code)).toEqual(["y", "x", "z"]);
  expect(searchChoices("see", twins, "en").map(({ code }) => code)).toEqual(["x", "z", "y"]);
});

test("a full label that no other choice has always finds its choice", () => {
  const label = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    fc
      .array(fc.constantFrom("ada", "belum", "tidak", "RT", "1", "2", "ya", "Sumber", "Makmur", ",", "dan"), {
        minLength: 1,
        maxLength: 4,
      })
      .map((words) => words.join(" ")),
  );
  const plain = (text: string) => text.normalize("NFC").trim().toLowerCase();
  const labels = fc.uniqueArray(
    label.filter((text) => plain(text) !== ""),
    { selector: plain, minLength: 1, maxLength: 15 },
  );
  fc.assert(
    fc.property(labels, (texts) => {
      const choices = texts.map((text, n) => choice(`c${n}`, text));
      for (const { code, label } of choices) {
        expect(readOne(label.id, choices)).toEqual(value(code));
        expect(readSeveral(label.id, choices)).toEqual(value([code]));
        expect(searchChoices(label.id, choices, "id")[0]?.code ?? code).toBe(code);
      }
    }),
  );
});

test("ten thousand villages are searched by any part of a name", () => {
  const letters = (n: number) =>
    Array.from(String(n).padStart(4, "0"), (digit) => "bcdfghjkln"[Number(digit)]).join("a");
  const many = Array.from({ length: 10_000 }, (_, n) => choice(`c${n}`, `Desa ${letters(n)} (Kecamatan ${n % 100})`));
  const last = many.at(-1);
  expect(readOne(last?.label.id ?? "", many)).toEqual(value("c9999"));
  expect(readOne("desa", many)).toEqual({ kind: "invalid", why: "too-many-choices" });
  expect(searchChoices(letters(9999), many, "id")[0]).toBe(last);
  expect(readOne("10000", many)).toEqual(value("c9999"));
});

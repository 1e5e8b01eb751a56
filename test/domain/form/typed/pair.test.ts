import fc from "fast-check";
import { expect, test } from "vitest";
import { readPair } from "#domain/form/typed/pair.ts";
import { spellNumber } from "#domain/spell.ts";

const pair = (l: number, p: number) => ({ kind: "value", value: { l, p } });

test.for([
  ...["7/5", "7 / 5", "7 5", "7, 5", "7 dan 5", "7+5", "L7 P5", "L7P5", "L 7 P 5", "l=7, p=5", "L: 7\nP: 5", "L-7 P-5"],
  ...["7L/5P", "7 l 5 p", "7 lk 5 pr", "Lk 7 org, Pr 5 org", "L/P 7/5", "L/P: 7/5", "7/5 L/P", "P 5 L 7", "5 p 7 l"],
  ...["laki 7 perempuan 5", "laki-laki 7 perempuan 5", "laki2 7, perempuan 5", "7 laki-laki dan 5 perempuan"],
  ...[
    "7 laki2, 5 wanita",
    "pria 7 wanita 5",
    "tujuh laki-laki lima perempuan",
    "laki tujuh perempuan lima",
    "tujuh lima",
  ],
  ...["12 org (L 7 P 5)", "12 (7/5)", "12 orang: 7 laki-laki, 5 perempuan", "L 7 P 5 = 12", "7 l 5 p 12", "7+5=12"],
  ...["total 12, laki 7, perempuan 5", "L 7 P 5 total 12", "12 total, L 7 P 5", "L7 P5 🙏", "7/5 pak"],
  ...["12 org terdiri dari L 7 P 5", "lk=7 pr=5", "pria: 7; wanita: 5"],
])("%j is seven men and five women", (text) => {
  expect(readPair(text)).toEqual(pair(7, 5));
});

test("a pair keeps its zeros, thousands and approximation", () => {
  expect(readPair("L 7 P nihil")).toEqual(pair(7, 0));
  expect(readPair("0/0")).toEqual(pair(0, 0));
  expect(readPair("1.250 L 1.100 P")).toEqual(pair(1_250, 1_100));
  expect(readPair("dua puluh lima laki dua belas perempuan")).toEqual(pair(25, 12));
  expect(readPair("sekitar 7/5")).toEqual({ ...pair(7, 5), approx: true });
});

test.for(["7,5", "7.5", "7-5", "7 - 5"])("%j may be a decimal or a range and is asked about", (text) => {
  expect(readPair(text)).toEqual({ kind: "ask", why: "pair-unclear", options: [pair(7, 5)] });
});

test("letters typed for digits are repaired and asked about, never the label L", () => {
  expect(readPair("L 1O P 5")).toEqual({ kind: "ask", why: "repaired-digits", options: [pair(10, 5)] });
  expect(readPair("7l 5p")).toEqual(pair(7, 5));
});

test.for(["12 org (L 7 P 6)", "total 12 L 7 P 6", "L 7 P 6 = 12"])("in %j the total is not the sum", (text) => {
  expect(readPair(text)).toEqual({ kind: "invalid", why: "total-mismatch" });
});

test("a total beside a zero is told apart by its sign, or asked about", () => {
  for (const text of ["5 org (L 0 P 5)", "5 (0/5)", "5 orang: L 0 P 5", "5 org, L 0 P 5", "5 = 0+5"]) {
    expect([text, readPair(text)]).toEqual([text, pair(0, 5)]);
  }
  expect(readPair("7 (L) 5 (P)")).toEqual(pair(7, 5));
  expect(readPair("5 L 0 P 5")).toEqual({ kind: "ask", why: "pair-unclear", options: [pair(0, 5), pair(5, 0)] });
});

test.for([
  ...["12", "12 org", "L 7", "12 org L 7", "tujuh puluh lima", "L P", "7/5/3/2", "-7/5", "7/-5", "7,5/5", "L 7 L 5"],
  ...["5 oktober", "081234567890", "7 jt 5 jt", "siap", "masing-masing 5", "L satu setengah P 2", ""],
])("%j is not a pair", (text) => {
  expect(readPair(text)).toEqual({ kind: "invalid", why: "not-a-pair" });
});

test("nothing at all in a pair is one of the empties", () => {
  expect(readPair("nihil")).toEqual({ kind: "empty", as: "zero" });
  expect(readPair("blm ada")).toEqual({ kind: "empty", as: "not-yet" });
  expect(readPair("-")).toMatchObject({ kind: "ask", why: "empty-mark" });
});

test("any two counts with their labels read back, in digits and in words", () => {
  const people = fc.nat({ max: 999 });
  fc.assert(
    fc.property(people, people, (l, p) => {
      expect(readPair(`${l + p} org (L ${l} P ${p})`)).toEqual(pair(l, p));
      expect(readPair(`${spellNumber(p, "id")} perempuan, ${spellNumber(l, "id")} laki-laki`)).toEqual(pair(l, p));
    }),
  );
});

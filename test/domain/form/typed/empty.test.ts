import { expect, test } from "vitest";
import { readEmpty } from "#domain/form/typed/empty.ts";

test.for([
  ["zero", "0 nol nihil kosong zero NIHIL Nihil. jatun kdd kadada"],
  ["not-yet", "belum blm blom balum"],
  ["unknown", "lupa menyusul ? ??"],
  ["not-applicable", "n/a N/A na n.a."],
] as const)("one word can be enough for %s", ([as, words]) => {
  for (const word of words.split(" ")) expect([word, readEmpty(word)]).toEqual([word, { kind: "empty", as }]);
});

test.for([
  ["tidak ada transaksi", "zero"],
  ["tdk ada", "zero"],
  ["ga ada", "zero"],
  ["gak ada", "zero"],
  ["nggak ada", "zero"],
  ["kada ada", "zero"],
  ["nihil pak", "zero"],
  ["kosong bu 🙏", "zero"],
  ["maaf pak, tidak ada penjualan bulan ini", "zero"],
  ["belum ada", "not-yet"],
  ["belum ada pak", "not-yet"],
  ["blm  ada", "not-yet"],
  ["Belum jalan", "not-yet"],
  ["belum mulai", "not-yet"],
  ["belum ada transaksi sama sekali", "not-yet"],
  ["ya belum", "not-yet"],
  ["tidak tahu", "unknown"],
  ["tdk tau", "unknown"],
  ["kurang tahu", "unknown"],
  ["nanti menyusul ya pak", "unknown"],
  ["belum ada datanya", "unknown"],
  ["tidak berlaku", "not-applicable"],
  ["tidak relevan", "not-applicable"],
  ["nda ada", "zero"],
  ["tak ada", "zero"],
  ["- nihil -", "zero"],
  ["gatau pak", "unknown"],
  ["tidak tau", "unknown"],
  ["data blm ada", "unknown"],
  ["blm terdata", "unknown"],
] as const)("%j means %s", ([text, as]) => {
  expect(readEmpty(text)).toEqual({ kind: "empty", as });
});

test.for(["-", "–", "—", ".", "...", "x", "X", "skip", "--"])(
  "a mark like %j could mean anything and is asked about",
  (text) => {
    expect(readEmpty(text)).toEqual({
      kind: "ask",
      why: "empty-mark",
      options: [
        { kind: "empty", as: "zero" },
        { kind: "empty", as: "unknown" },
      ],
    });
  },
);

test.for(["", "12", "tidak", "ada", "sudah", "siap", "ya pak", "nihil 5", "belum 12", "kosong delapan", "anggota"])(
  "%j is not an empty answer",
  (text) => {
    expect(readEmpty(text)).toBeUndefined();
  },
);

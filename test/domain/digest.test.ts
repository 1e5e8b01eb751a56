import fc from "fast-check";
import { expect, test } from "vitest";
import { digestOf, type Figures } from "#domain/digest.ts";

const FIRST_WEEK: Figures = figures({ Cempaga: "4/8", Seranau: "2/6" });
const SECOND_WEEK: Figures = {
  ...figures({ Cempaga: "8/8", Seranau: "3/6" }),
  onTime: 9,
  nihil: 2,
  operating: 3,
  totalOmzet: 538_650_000,
  totalSavings: 15_950_000,
  members: { l: 120, p: 95 },
};

test("the headline is the week's figures, with the share rounded down", () => {
  expect(digestOf(SECOND_WEEK).headline).toEqual({
    total: 14,
    reported: 11,
    exempted: 0,
    percent: 78,
    onTime: 9,
    nihil: 2,
    operating: 3,
    totalOmzet: 538_650_000,
    totalSavings: 15_950_000,
    members: { l: 120, p: 95 },
  });
});

test("the change is this week less last week", () => {
  expect(digestOf(SECOND_WEEK, FIRST_WEEK).change).toEqual({
    reported: 5,
    percent: 36,
    onTime: 9,
    nihil: 2,
    operating: 3,
    totalOmzet: 538_650_000,
    totalSavings: 15_950_000,
    members: { l: 120, p: 95 },
  });
});

test("a first digest has no change, and neither has the first digest of a new period", () => {
  expect(digestOf(SECOND_WEEK)).not.toHaveProperty("change");
  expect(digestOf(SECOND_WEEK, { ...FIRST_WEEK, periodKey: "2026-09" })).not.toHaveProperty("change");
});

test.each<[string, Record<string, string>, string[], string[]]>([
  [
    "three lead and three are behind",
    { Baamang: "6/6", Cempaga: "7/8", Seranau: "5/6", Telawang: "3/6", Parenggean: "2/15", "Bukit Santuai": "0/14" },
    ["Baamang", "Cempaga", "Seranau"],
    ["Bukit Santuai", "Parenggean", "Telawang"],
  ],
  ["with four, two lead and two are behind", { A: "4/4", B: "3/4", C: "2/4", D: "1/4" }, ["A", "B"], ["D", "C"]],
  [
    "equal shares go by name, whatever the size",
    { Telawang: "3/6", Cempaga: "4/8", Seranau: "1/6" },
    ["Cempaga", "Telawang"],
    ["Seranau"],
  ],
  ["who is complete is never behind", { A: "1/1", B: "2/2", C: "3/3", D: "4/4", E: "5/5" }, ["A", "B", "C"], []],
  ["while all are level nobody is behind", { A: "1/2", B: "1/2", C: "1/2", D: "1/2" }, ["A", "B"], []],
  ["while nothing has come in nobody leads and nobody is behind", { A: "0/2", B: "0/2" }, [], []],
  ["who has sent nothing does not lead", { A: "1/2", B: "0/2", C: "0/2", D: "0/2" }, ["A"], ["B", "C", "D"]],
])("%s", (_, kecamatan, best, weakest) => {
  const digest = digestOf(figures(kecamatan));

  expect(digest.best.map(({ name }) => name)).toEqual(best);
  expect(digest.weakest.map(({ name }) => name)).toEqual(weakest);
});

test("no kecamatan is both among the best and among the weakest", () => {
  const progress = fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.nat(20))
    .map(([total, most]) => `${Math.min(most, total)}/${total}`);

  fc.assert(
    fc.property(fc.array(progress, { maxLength: 20 }), (shares) => {
      const { best, weakest } = digestOf(
        figures(Object.fromEntries(shares.map((share, index) => [`K${index}`, share]))),
      );
      const names = [...best, ...weakest].map(({ name }) => name);

      expect(new Set(names).size).toBe(names.length);
      expect(best.length).toBeLessThanOrEqual(3);
      expect(weakest.length).toBeLessThanOrEqual(3);
      expect(weakest.every(({ percent }) => percent < 100)).toBe(true);
    }),
  );
});

test("the three most frequent obstacles are named, equal ones in the order of their codes", () => {
  const obstacles = [
    { category: "nib", count: 25 },
    { category: "modal", count: 28 },
    { category: "jaringan", count: 25 },
    { category: "lahan", count: 41 },
    { category: "lain", count: 0 },
  ];

  expect(digestOf({ ...SECOND_WEEK, obstacles }).obstacles.map(({ category }) => category)).toEqual([
    "lahan",
    "modal",
    "jaringan",
  ]);
});

test("silent units, a kecamatan far behind and a common obstacle wait for a decision", () => {
  const week = {
    ...figures({ Cempaga: "8/8", Baamang: "6/6", Seranau: "1/6" }),
    obstacles: [{ category: "lahan", count: 9 }],
  };

  expect(digestOf(week).needsDecision).toEqual([
    { code: "silent-units", count: 5, total: 20 },
    { code: "weak-kecamatan", kecamatan: { code: "Seranau", name: "Seranau", total: 6, reported: 1, percent: 16 } },
    { code: "top-obstacle", obstacle: { category: "lahan", count: 9 } },
  ]);
});

test("a kecamatan of which the rest was let off is neither weak nor silent, and leads nobody", () => {
  const week = letOff(figures({ Cempaga: "8/8", Baamang: "5/6", Seranau: "1/6" }), { Seranau: 5 });
  const digest = digestOf(week);

  expect(digest.headline).toMatchObject({ total: 20, reported: 14, exempted: 5, percent: 70 });
  expect(digest.best.map(({ name }) => name)).toEqual(["Cempaga", "Baamang"]);
  expect(digest.weakest).toEqual([]);
  expect(digest.needsDecision).toEqual([]); // one of twenty is missed
});

test("of two kecamatan with equal shares the one with fewer let off is waited for more", () => {
  const week = letOff(figures({ Cempaga: "8/8", Baamang: "6/6", Seranau: "1/6", Telawang: "1/6" }), { Seranau: 3 });

  expect(digestOf(week).weakest.map(({ name }) => name)).toEqual(["Telawang", "Seranau"]);
  expect(digestOf(week).needsDecision).toMatchObject([
    { code: "silent-units", count: 7, total: 26 },
    { code: "weak-kecamatan", kecamatan: { name: "Telawang" } },
  ]);
});

test("where kecamatan owe the report themselves they are not ranked, but the missing ones are counted", () => {
  const week = figures({ Cempaga: "1/1", Baamang: "1/1", Seranau: "0/1" });
  const byKecamatan = week.byKecamatan.map((each) => ({ ...each, isOwer: true }));
  const digest = digestOf({ ...week, byKecamatan });

  expect([digest.best, digest.weakest]).toEqual([[], []]);
  expect(digest.needsDecision).toEqual([{ code: "silent-units", count: 1, total: 3 }]);
});

test("before the deadline nobody is called silent or weak", () => {
  const week = { ...figures({ Cempaga: "8/8", Seranau: "1/6" }), pastDue: false };

  expect(digestOf(week).needsDecision).toEqual([]);
});

test("what is rare needs no decision", () => {
  const week = {
    ...figures({ Cempaga: "8/8", Seranau: "6/6", Telawang: "5/6" }),
    obstacles: [{ category: "lahan", count: 1 }],
  };

  expect(digestOf(week).needsDecision).toEqual([]);
});

/** The same with so many let off of those who have not reported. */
function letOff(week: Figures, exempted: Readonly<Record<string, number>>): Figures {
  const byKecamatan = week.byKecamatan.map((each) => ({ ...each, exempted: exempted[each.name] ?? 0 }));
  return { ...week, byKecamatan, exempted: byKecamatan.reduce((sum, each) => sum + each.exempted, 0) };
}

/** Figures of a period past its deadline from "reported/total" by kecamatan. */
function figures(kecamatan: Readonly<Record<string, string>>): Figures {
  const byKecamatan = Object.entries(kecamatan).map(([name, share]) => {
    const [reported = 0, total = 0] = share.split("/").map(Number);
    return { code: name, name, reported, total };
  });

  return {
    periodKey: "2026-10",
    pastDue: true,
    total: byKecamatan.reduce((sum, { total }) => sum + total, 0),
    reported: byKecamatan.reduce((sum, { reported }) => sum + reported, 0),
    onTime: 0,
    nihil: 0,
    byKecamatan,
    operating: 0,
    totalOmzet: 0,
    totalSavings: 0,
    members: { l: 0, p: 0 },
    obstacles: [],
  };
}

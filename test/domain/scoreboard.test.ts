import fc from "fast-check";
import { expect, test } from "vitest";
import { forPrivacy, type Standing, scoreboardOf } from "#domain/scoreboard.ts";
import { isComplete, isSpared, missingOf } from "#domain/summary.ts";

const JEMARAS = standing("62.02.02.2007", "Jemaras", "Cempaga");
const PATAI = standing("62.02.02.2005", "Patai", "Cempaga");
const KETAPANG = standing("62.02.06.1003", "Ketapang", "Mentawa Baru Ketapang");
const TINDUK = standing("62.02.05.2006", "Tinduk", "Baamang");
const CEMPAGA = standing("62.02.02", "Cempaga", "Cempaga");
const BAAMANG = standing("62.02.05", "Baamang", "Baamang");

test("the scoreboard counts what came in, and of it what was late and what was nihil", () => {
  const board = scoreboardOf([settled(JEMARAS), settled(PATAI, "late"), settled(KETAPANG, "nihil"), TINDUK]);

  expect(board).toMatchObject({ total: 4, reported: 3, late: 1, nihil: 1, percent: 75 });
});

test("kecamatan come by code, and so do those they still wait for", () => {
  const board = scoreboardOf([KETAPANG, JEMARAS, TINDUK, PATAI]);

  expect(board.byKecamatan.map(({ name }) => name)).toEqual(["Cempaga", "Baamang", "Mentawa Baru Ketapang"]);
  expect(board.byKecamatan[0]).toEqual({
    code: "62.02.02",
    name: "Cempaga",
    total: 2,
    reported: 0,
    exempted: 0,
    isOwer: false,
    missing: [
      { code: "62.02.02.2005", name: "Patai" },
      { code: "62.02.02.2007", name: "Jemaras" },
    ],
  });
});

test("a kecamatan is complete when its last unit is in", () => {
  expect(complete([settled(JEMARAS), PATAI])).toEqual([]);
  expect(complete([settled(JEMARAS), settled(PATAI), TINDUK])).toEqual(["Cempaga"]);
});

test("a village that was let off stays in the total, raises no share, and is not among those who are missed", () => {
  const board = scoreboardOf([settled(JEMARAS), exempted(PATAI), TINDUK]);

  expect(board).toMatchObject({ total: 3, reported: 1, exempted: 1, percent: 33 });
  expect(board.byKecamatan[0]).toMatchObject({ name: "Cempaga", total: 2, reported: 1, exempted: 1, missing: [] });
  expect(missingOf(board)).toBe(1);
});

test("where the rest was let off nobody is waited for, but it is not complete", () => {
  const [cempaga] = scoreboardOf([settled(JEMARAS), exempted(PATAI)]).byKecamatan;

  expect(cempaga && [isSpared(cempaga), isComplete(cempaga)]).toEqual([true, false]);
});

test("a village that reports although it was let off has reported", () => {
  const [cempaga] = scoreboardOf([settled(JEMARAS), settled(exempted(PATAI))]).byKecamatan;

  expect(cempaga).toMatchObject({ reported: 2, exempted: 0 });
  expect(cempaga && [isSpared(cempaga), isComplete(cempaga)]).toEqual([false, true]);
});

test("where kecamatan owe the report themselves, a room that gets names sees a line of each and one that gets counts none", () => {
  const board = scoreboardOf([settled(CEMPAGA), BAAMANG]);

  expect(forPrivacy(board, "names").byKecamatan).toMatchObject([
    { name: "Cempaga", reported: 1, isOwer: true },
    { name: "Baamang", reported: 0, isOwer: true },
  ]);
  expect(forPrivacy(board, "counts")).toMatchObject({ total: 2, reported: 1, byKecamatan: [] });
});

test("a period in which nobody owes anything is neither complete nor an error", () => {
  expect(scoreboardOf([])).toEqual({
    total: 0,
    reported: 0,
    late: 0,
    exempted: 0,
    nihil: 0,
    percent: 0,
    byKecamatan: [],
  });
});

test("a room that gets counts learns the name of no silent unit", () => {
  const board = forPrivacy(scoreboardOf([settled(JEMARAS), PATAI, TINDUK]), "counts");

  expect(JSON.stringify(board)).not.toMatch(/Patai|Tinduk|missing/);
  expect(board).toMatchObject({ privacy: "counts", total: 3, reported: 1 });
});

test.each(["names", "values"] as const)("a room that gets %s learns who is missing", (privacy) => {
  const board = forPrivacy(scoreboardOf([settled(JEMARAS), PATAI]), privacy);

  expect(board).toMatchObject({ privacy, byKecamatan: [{ missing: [{ name: "Patai" }] }] });
});

test("the sums agree, and 100 % means everybody", () => {
  fc.assert(
    fc.property(fc.array(anyStanding()), (standings) => {
      const { total, reported, exempted, percent, byKecamatan } = scoreboardOf(standings);

      expect(total).toBe(standings.length);
      expect(byKecamatan.reduce((sum, kecamatan) => sum + kecamatan.reported, 0)).toBe(reported);
      expect(byKecamatan.reduce((sum, kecamatan) => sum + kecamatan.missing.length, 0)).toBe(
        total - reported - exempted,
      );
      expect(percent === 100).toBe(total > 0 && reported === total);
      expect(byKecamatan.every(isComplete)).toBe(reported === total);
    }),
  );
});

function standing(unitCode: string, unitName: string, kecamatanName: string): Standing {
  const kecamatanCode = unitCode.slice(0, "62.02.02".length);
  return {
    unitCode,
    unitName,
    kecamatanCode,
    kecamatanName,
    settled: false,
    late: false,
    nihil: false,
    exempted: false,
  };
}

function settled(owed: Standing, how?: "late" | "nihil"): Standing {
  return { ...owed, settled: true, late: how === "late", nihil: how === "nihil" };
}

function exempted(owed: Standing): Standing {
  return { ...owed, exempted: true };
}

function complete(standings: readonly Standing[]): string[] {
  return scoreboardOf(standings)
    .byKecamatan.filter(isComplete)
    .map(({ name }) => name);
}

function anyStanding() {
  const village = fc.constantFrom(JEMARAS, PATAI, KETAPANG, TINDUK);
  return fc
    .tuple(village, fc.boolean(), fc.boolean())
    .map(([owed, isSettled, isExempted]) => ({ ...owed, settled: isSettled, exempted: isExempted }));
}

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Answers } from "#domain/form/answer.ts";
import { figureOf, scoreboardFigures } from "#domain/indicator.ts";
import { value } from "./form/interview/interviewing.ts";
import { formOf } from "./form/interview/village-form.ts";

const form = formOf({
  settings: { form_id: "kopi", version: "1" },
  survey: [
    { type: "integer", name: "omzet", label: "Omzet?" },
    { type: "integer", name: "anggota", label: "Anggota?", "kentongan::pair": "yes" },
    { type: "text", name: "catatan", label: "Catatan?", "kentongan::privacy": "private" },
    { type: "select_one yt", name: "buka", label: "Buka?", "kentongan::privacy": "counts" },
    { type: "begin repeat", name: "kendala", label: "Kendala" },
    { type: "integer", name: "kerugian", label: "Kerugian?" },
    { type: "end repeat" },
  ],
  choices: [
    { list_name: "yt", name: "ya", label: "Ya" },
    { list_name: "yt", name: "tidak", label: "Tidak" },
  ],
  indicators: [
    indicator("omzet", "${omzet}", "sum"),
    indicator("rata", "${omzet}", "mean"),
    indicator("anggota", "${anggota}", "sum"),
    indicator("buka", "${buka} = 'ya'", "count"),
    indicator("bagian", "${buka} = 'ya'", "share"),
    indicator("rugi", "sum(${kerugian})", "sum"),
    indicator("kendala", "count(${kendala}) > 0", "count"),
    indicator("bercatatan", "${catatan} != ''", "count"),
  ],
});

function indicator(name: string, expression: string, aggregate: string) {
  return { name: `i_${name}`, label: name, expression, aggregate, shown_in: "scoreboard" };
}

const jemaras: Answers = {
  omzet: value(2_000_000),
  anggota: value({ l: 7, p: 5 }),
  buka: value("ya"),
  catatan: value("rahasia"),
  kendala: { kind: "rows", rows: [{ kerugian: value(3) }, { kerugian: value(4) }] },
};
const tinduk: Answers = { omzet: { kind: "empty", as: "zero" }, buka: value("tidak") };
const patai: Answers = { omzet: { kind: "empty", as: "unknown" } };
const now = Temporal.ZonedDateTime.from("2026-11-03T09:00[Asia/Pontianak]");
const reported = { form, reports: [jemaras, tinduk, patai], now };

test.each([
  ["omzet", 2_000_000],
  ["rata", 1_000_000], // of the two who know it
  ["anggota", 12],
  ["buka", 1],
  ["bagian", 100 / 3],
  ["rugi", 7],
  ["kendala", 1],
])("the indicator %s of three villages is %d", (name, expected) => {
  const [found] = form.indicators.filter((each) => each.name === `i_${name}`);
  expect(found && figureOf(found, reported).value).toBeCloseTo(expected);
});

test("without any report an indicator is 0", () => {
  const values = form.indicators.map((each) => figureOf(each, { ...reported, reports: [] }).value);
  expect(new Set(values)).toEqual(new Set([0]));
});

test("a room sees the indicators that all their answers may reach, and nothing private", () => {
  const names = (privacy: "counts" | "names" | "values") =>
    scoreboardFigures(reported, privacy).map(({ name }) => name);

  expect(names("counts")).toEqual(["i_buka", "i_bagian"]);
  expect(names("names")).toEqual(["i_buka", "i_bagian"]);
  expect(names("values")).not.toContain("i_bercatatan");
  expect(names("values")).toHaveLength(7);
});

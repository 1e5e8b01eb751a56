import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { isNothing, planChange, type Succession, type Terrain, type UnitChange } from "#domain/succession.ts";
import { kindOfCode, type Unit } from "#domain/unit.ts";

const [LUWUK, JEMARAS, MULIA] = ["62.02.02.2006", "62.02.02.2007", "62.02.02.2015"];
const ON = Temporal.PlainDate.from("2026-11-15");
const BEFORE = Temporal.PlainDate.from("2026-03-01");

const unit = (code: string, name = code, closedOn?: Temporal.PlainDate): Unit => ({
  code,
  kind: kindOfCode(code),
  name,
  ...(closedOn ? { closedOn } : {}),
});

const CEMPAGA = [unit("62.02.02", "Cempaga"), unit(LUWUK), unit(`${LUWUK}.1`), unit(JEMARAS), unit(`${JEMARAS}.1`)];

function terrain(units: readonly Unit[], recorded: readonly Succession[] = [], origins: Record<string, string[]> = {}) {
  return {
    units: new Map(units.map((each) => [each.code, each])),
    recorded,
    origins: new Map(Object.entries(origins).map(([code, all]) => [code, new Set(all)])),
  } satisfies Terrain;
}

const close = (...from: string[]): UnitChange => ({ kind: "close", from, into: [], on: ON });
const merge = (from: string[], code: string, name?: string): UnitChange => ({
  kind: "merge",
  from,
  into: [{ code, ...(name ? { name } : {}) }],
  on: ON,
});
const split = (from: string, ...into: UnitChange["into"]): UnitChange => ({
  kind: "split",
  from: [from],
  into,
  on: ON,
});

/** What a change does, in a few words. */
function said(change: UnitChange, at: Terrain): unknown {
  const planned = planChange(change, at);
  if ("refused" in planned) return planned.refused.why;
  if (isNothing(planned)) return "nothing";
  return {
    create: planned.create.map(({ code, name }) => `${code} ${name}`),
    close: planned.close.map(({ code }) => code),
    record: planned.record.map(({ from, to }) => `${from} > ${to}`),
  };
}

test("a village that is closed takes its cooperative along and goes on nowhere", () => {
  expect(said(close(JEMARAS), terrain(CEMPAGA))).toEqual({ create: [], close: [JEMARAS, `${JEMARAS}.1`], record: [] });
});

test("two villages become a new one, with a cooperative of the usual name that follows theirs", () => {
  expect(said(merge([LUWUK, JEMARAS], MULIA, "Jemaras Mulia"), terrain(CEMPAGA))).toEqual({
    create: [`${MULIA} Jemaras Mulia`, `${MULIA}.1 Koperasi Desa Merah Putih Jemaras Mulia`],
    close: [LUWUK, `${LUWUK}.1`, JEMARAS, `${JEMARAS}.1`],
    record: [`${LUWUK} > ${MULIA}`, `${LUWUK}.1 > ${MULIA}.1`, `${JEMARAS} > ${MULIA}`, `${JEMARAS}.1 > ${MULIA}.1`],
  });
});

test("a village that is split can itself be one of the parts, and then nothing is closed", () => {
  expect(
    said(split(JEMARAS, { code: JEMARAS }, { code: MULIA, name: "Jemaras Hulu" }), terrain(CEMPAGA)),
  ).toMatchObject({
    close: [],
    record: [`${JEMARAS} > ${MULIA}`, `${JEMARAS}.1 > ${MULIA}.1`],
  });
});

test("a village that becomes a kelurahan is merged into it", () => {
  expect(said(merge([JEMARAS], "62.02.02.1001", "Jemaras"), terrain(CEMPAGA))).toMatchObject({
    create: ["62.02.02.1001 Jemaras", "62.02.02.1001.1 Koperasi Kelurahan Merah Putih Jemaras"],
  });
});

test("what was done is done: typed again it changes nothing, and with one more village only that one is closed", () => {
  const gone = [unit(JEMARAS, JEMARAS, ON), unit(`${JEMARAS}.1`, JEMARAS, ON)];
  const there = [...CEMPAGA.slice(0, 3), ...gone, unit(MULIA, "Jemaras Mulia"), unit(`${MULIA}.1`)];
  const at = terrain(there, [{ from: JEMARAS, to: MULIA, on: ON }]);

  expect(said(close(JEMARAS), at)).toBe("nothing");
  expect(said(merge([JEMARAS], MULIA, "Jemaras Mulia"), at)).toBe("nothing");
  expect(said(merge([LUWUK, JEMARAS], MULIA), at)).toMatchObject({ close: [LUWUK, `${LUWUK}.1`] });
});

const SEVERAL = [...CEMPAGA, unit(MULIA), unit(`${MULIA}.1`), unit(`${MULIA}.2`)];

test.each<[string, UnitChange, Terrain]>([
  ["unknown", close("62.02.02.2099"), terrain(CEMPAGA)],
  ["unknown", merge([JEMARAS], MULIA), terrain(CEMPAGA)],
  ["no-code", merge([JEMARAS], "Mulia", "Mulia"), terrain(CEMPAGA)],
  ["no-parent", merge([JEMARAS], "62.02.99.2001", "Mulia"), terrain(CEMPAGA)],
  ["no-parent", merge([JEMARAS], MULIA, "Mulia"), terrain([...CEMPAGA.slice(1), unit("62.02.02", "Cempaga", BEFORE)])],
  ["into-itself", merge([JEMARAS, LUWUK], JEMARAS), terrain(CEMPAGA)],
  ["split-in-one", split(JEMARAS, { code: LUWUK }), terrain(CEMPAGA)],
  ["other-level", merge([JEMARAS], "62.02.02"), terrain(CEMPAGA)],
  ["other-name", merge([JEMARAS], LUWUK, "Luwuk Baru"), terrain(CEMPAGA)],
  ["closed", merge([JEMARAS], LUWUK), terrain([...CEMPAGA, unit(LUWUK, LUWUK, BEFORE)])],
  ["closed", merge([JEMARAS], LUWUK), terrain([...CEMPAGA, unit(JEMARAS, JEMARAS, BEFORE)])],
  ["closed", close(JEMARAS), terrain([...CEMPAGA, unit(JEMARAS, JEMARAS, BEFORE)])],
  ["circular", merge([LUWUK], JEMARAS), terrain(CEMPAGA, [], { [LUWUK]: [JEMARAS] })],
  ["recorded", merge([LUWUK], JEMARAS), terrain(CEMPAGA, [{ from: LUWUK, to: JEMARAS, on: BEFORE }])],
  ["holds-units", merge(["62.02.02"], "62.02.18", "Baru"), terrain([...CEMPAGA, unit("62.02")])],
  ["several-cooperatives", merge([JEMARAS], MULIA), terrain(SEVERAL)],
  ["several-cooperatives", split(MULIA, { code: JEMARAS }, { code: LUWUK }), terrain(SEVERAL)],
])("refused: %s", (why, change, at) => {
  expect(said(change, at)).toBe(why);
});

// Units that are looked at, closed, merged and split by Pak Rahmat at his terminal.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NOW, openTerminal, type Terminal } from "./terminal.ts";

const [LUWUK, JEMARAS, SUNGAI_PARING] = ["62.02.02.2006", "62.02.02.2007", "62.02.02.2011"];
const TINDUK = "62.02.05.2006";
const SHIPPED = new URL("../../", import.meta.url).pathname;

let rahmat: Terminal;
let telegramId = 620_202_000;

beforeAll(async () => {
  rahmat = await openTerminal();
  await rahmat.types("unit", "import", "62.02");
  await rahmat.types("program", "apply", join(SHIPPED, "programs/kdkmp-kotim.yaml"));
  await rahmat.core.opening.openPeriods(NOW.subtract({ hours: 24 * 10 })); // October, locked meanwhile
});
afterAll(() => rahmat.close());

/** Somebody in office. */
async function holds(name: string, role: string, unitCode: string): Promise<void> {
  telegramId += 1;
  const { link } = (await rahmat.asks("invite", role, unitCode, "--no-qr")) as { link: string };
  const code = /start=([\w-]+)$/.exec(link)?.[1] ?? "";
  await rahmat.core.registering.accept(code, { telegramId, name, language: "id" }, NOW);
}

const audited = async (code: string) =>
  (await rahmat.core.storage.audit.of(`unit:${code}`)).map(({ action, details }) => ({ action, details }));

test("a unit is shown with where it lies, who is in office and what it owes", async () => {
  await holds("Siti Aminah", "kepala_desa", JEMARAS);
  const { exit, out } = await rahmat.types("unit", "show", JEMARAS);

  expect(exit).toBe(0);
  expect(out).toEqual([
    `unit     ${JEMARAS} desa Jemaras`,
    "lies in  kecamatan Cempaga, kabupaten Kotawaringin Timur, provinsi Kalimantan Tengah",
    "zone     Asia/Pontianak",
    "state    open",
    "holds    1 open unit",
    "person   Siti Aminah, Kepala Desa Jemaras, Kec. Cempaga, since 2026-11-23",
    expect.stringMatching(/^owes {5}kdkmp-kotim 2026-10, 62\.02\.02\.2007\.1, due .*, missed$/),
  ]);
});

test("closing is told first, done with --yes, and done once", async () => {
  const close = ["unit", "close", TINDUK, "--on", "2026-11-21", "--why", "Perda 3/2026"];
  const first = await rahmat.types(...close);
  expect(first).toMatchObject({ exit: 0, err: [] });
  expect(first.out).toEqual([
    `closes   ${TINDUK} desa Tinduk, on 2026-11-21`,
    `closes   ${TINDUK}.1 koperasi Koperasi Desa Merah Putih Tinduk, on 2026-11-21`,
    "reports  what they reported stays under their own codes",
    "nothing was changed yet; add --yes to do it",
  ]);
  expect(await audited(TINDUK)).toEqual([]);

  expect((await rahmat.types(...close, "--yes")).out.at(-1)).toBe("done");
  expect(await rahmat.asks("unit", "list", TINDUK)).toMatchObject([
    { closedOn: "2026-11-21" },
    { closedOn: "2026-11-21" },
  ]);
  const details = { on: "2026-11-21", why: "Perda 3/2026" };
  expect(await audited(TINDUK)).toEqual([{ action: "unit-close", details }]);

  const again = { exit: 0, out: [`nothing to change: ${TINDUK} is so since 2026-11-21`], err: [] };
  expect(await rahmat.types(...close, "--yes")).toEqual(again);
  expect(await rahmat.types("unit", "close", TINDUK, "--yes")).toEqual(again);
  expect(await rahmat.types("unit", "close", TINDUK, "--on", "2026-11-22", "--yes")).toMatchObject({
    exit: 1,
    err: [`error: ${TINDUK} was closed on 2026-11-21`],
  });
  expect(await audited(TINDUK)).toHaveLength(1);
});

test("a unit is not closed on a day to come", async () => {
  const { exit, err } = await rahmat.types("unit", "close", JEMARAS, "--on", "2026-11-24", "--yes");
  expect({ exit, err }).toEqual({ exit: 1, err: ["error: 2026-11-24 is still to come; close the unit on the day"] });
});

test("two villages are merged into a new one, and who can go along does", async () => {
  await holds("Yanto", "kepala_desa", LUWUK);
  await holds("Dewi Lestari", "sekdes", LUWUK);
  await rahmat.core.opening.openPeriods(NOW);
  const NEW = "62.02.02.2015";
  const merge = ["unit", "merge", LUWUK, JEMARAS, "--into", `${NEW}=Jemaras Mulia`, "--on", "2026-11-16"];

  const { out } = await rahmat.types(...merge, "--move-people");
  expect(out.filter((line) => /^(new|goes on|person)/.test(line))).toEqual([
    `new      ${NEW} desa Jemaras Mulia`,
    `new      ${NEW}.1 koperasi Koperasi Desa Merah Putih Jemaras Mulia`,
    `goes on  ${LUWUK} in ${NEW}`,
    `goes on  ${LUWUK}.1 in ${NEW}.1`,
    `goes on  ${JEMARAS} in ${NEW}`,
    `goes on  ${JEMARAS}.1 in ${NEW}.1`,
    expect.stringMatching(/^person {3}Yanto, .*: over: only one can hold it at the new unit; invite .*gets a message/),
    `person   Dewi Lestari, Sekretaris Desa Luwuk Ranggan, Kec. Cempaga: moves to ${NEW} Jemaras Mulia (gets a message)`,
    expect.stringMatching(/^person {3}Siti Aminah, .*: over: only one can hold it/),
  ]);
  expect((await rahmat.types(...merge, "--move-people", "--yes")).out.at(-1)).toBe("done");

  expect(await rahmat.asks("unit", "show", NEW)).toMatchObject({
    cameFrom: [{ from: LUWUK }, { from: JEMARAS }],
    positions: [{ name: "Dewi Lestari" }],
    obligations: [],
  });
  expect(await rahmat.asks("unit", "show", JEMARAS)).toMatchObject({
    closedOn: "2026-11-16",
    wentOn: [{ to: NEW, on: "2026-11-16" }],
    positions: [],
    obligations: [{ period: "2026-10", state: "exempted", why: "unit-closed" }],
  });
  expect(await audited(JEMARAS)).toMatchObject([{ action: "unit-merge", details: { into: [NEW] } }]);
  expect((await rahmat.types(...merge, "--move-people", "--yes")).out).toEqual([
    `nothing to change: ${LUWUK}, ${JEMARAS} is so since 2026-11-16`,
  ]);
});

test("a village is split and goes on as one of the parts", async () => {
  const parts = [SUNGAI_PARING, "62.02.02.2016=Sungai Paring Hulu"];
  const split = ["unit", "split", SUNGAI_PARING, "--into", ...parts, "--on", "2026-11-16", "--yes"];

  expect((await rahmat.types(...split)).out.at(-1)).toBe("done");
  expect(await rahmat.asks("unit", "show", SUNGAI_PARING)).not.toHaveProperty("closedOn");
  expect(await rahmat.asks("unit", "show", "62.02.02.2016.1")).toMatchObject({
    cameFrom: [{ from: `${SUNGAI_PARING}.1` }],
  });
  expect((await rahmat.types(...split)).out).toEqual([`nothing to change: ${SUNGAI_PARING} is so since 2026-11-16`]);
  const { err } = await rahmat.types("unit", "merge", "62.02.02.2016", "--into", SUNGAI_PARING, "--on", "2026-11-21");
  expect(err).toEqual([
    `error: 62.02.02.2016 came out of ${SUNGAI_PARING} itself; close it instead: kentongan unit close 62.02.02.2016`,
  ]);
});

test("a cooperative that a list leaves out ends for those in office as well", async () => {
  await holds("Budi Santoso", "operator", "62.02.02.2010.1");
  await writeFile(join(rahmat.cwd, "koperasi.csv"), "kode_wilayah,nama\n62.02.02.2010,\n");
  await rahmat.types("unit", "import", "62.02.02", "--cooperatives", "koperasi.csv");

  expect(await rahmat.asks("unit", "show", "62.02.02.2010.1")).toMatchObject({ closedOn: "2026-11-23", positions: [] });
  const told = await rahmat.core.database.client.delivery.findMany({
    where: { key: { startsWith: "notice:unit-closed" } },
  });
  expect(told.map(({ payload }) => payload)).toContainEqual(expect.objectContaining({ unitCode: "62.02.02.2010.1" }));
});

test.each([
  ["a unit that is not here", ["62.02.99.2001", "--into", SUNGAI_PARING], "there is no unit 62.02.99.2001 here yet"],
  ["different levels", [SUNGAI_PARING, "--into", "62.02.02"], "are not on the same level"],
  ["a kecamatan with villages", ["62.02.02", "--into", "62.02.01"], "open units; merge, split or close those first"],
  ["a unit that is closed", [TINDUK, "--into", SUNGAI_PARING], "was closed on 2026-11-21"],
])("a merge is refused for %s, and nothing is changed", async (_, argv, sentence) => {
  const { exit, out, err } = await rahmat.types("unit", "merge", ...argv, "--on", "2026-11-21", "--yes");
  expect({ exit, out }).toEqual({ exit: 1, out: [] });
  expect(err).toEqual([expect.stringContaining(sentence)]);
});

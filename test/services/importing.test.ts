import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { FileMistakes } from "#domain/mistake.ts";
import { type Core, openCore } from "../../src/core.ts";
import { freshEmpty } from "../support/databases.ts";

const NOW = Temporal.Instant.from("2026-11-23T08:00:00+07:00");
const JEMARAS = "62.02.02.2007";

let core: Core;

beforeAll(async () => {
  core = await openCore({ location: await freshEmpty(), timeZone: "Asia/Pontianak" });
});
afterAll(() => core.close());
beforeEach(async () => {
  await core.database.client.unit.deleteMany();
});

async function importUnits(code: string, csv?: string) {
  const { counts, ...rest } = await core.importing.importUnits({ code, cooperativesCsv: csv }, NOW);
  return { ...Object.fromEntries(counts), ...rest };
}

async function nameOf(code: string): Promise<string | undefined> {
  return (await core.storage.units.find(code))?.name;
}

/** The cooperatives of a village, open and closed. */
async function cooperativesOf(village: string): Promise<string[]> {
  const units = (await core.storage.units.within(village)).filter(({ kind }) => kind === "koperasi");
  return units.map(
    ({ code, name, closedOn }) => `${code.slice(village.length + 1)} ${name}${closedOn ? " (closed)" : ""}`,
  );
}

async function mistakesIn(csv: string): Promise<string[]> {
  try {
    await importUnits("62.02", csv);
  } catch (error) {
    if (error instanceof FileMistakes) return error.message.split("\n");
    throw error;
  }
  return [];
}

test.each([
  ["62.02", { kabupaten: 1, kecamatan: 17, desa: 168, kelurahan: 17, koperasi: 185 }],
  ["62.07", { kabupaten: 1, kecamatan: 10, desa: 97, kelurahan: 3, koperasi: 100 }],
  ["62", { provinsi: 1, kabupaten: 14, kecamatan: 136, desa: 1432, kelurahan: 139, koperasi: 1571 }],
  ["62.02.05", { kecamatan: 1, desa: 1, kelurahan: 5, koperasi: 6 }],
  [JEMARAS, { desa: 1, koperasi: 1 }],
])("%s comes in whole, every village with its cooperative", async (code, counts) => {
  expect(await importUnits(code)).toMatchObject(counts);
});

test("what lies above an area comes along, what lies beside it does not", async () => {
  await importUnits(JEMARAS);

  const codes = (await core.storage.units.within()).map(({ code }) => code);
  expect(codes).toEqual(["62", "62.02", "62.02.02", JEMARAS, `${JEMARAS}.1`]);
});

test("names are written as people write them", async () => {
  await importUnits("62");

  const names = {
    "62": "Kalimantan Tengah",
    "62.02": "Kotawaringin Timur",
    "62.71": "Kota Palangka Raya",
    "62.02.06.2010": "Telaga Baru",
    "62.02.13.2011": "Sungai Ubar Mandiri",
    "62.02.13.2011.1": "Koperasi Desa Merah Putih Sungai Ubar Mandiri",
    "62.02.06.1003.1": "Koperasi Kelurahan Merah Putih Ketapang",
    "62.02.01.1009": "Kota Besi Hulu",
  };
  for (const [code, name] of Object.entries(names)) expect(await nameOf(code)).toBe(name);
});

test("the x in the name of a kecamatan stays small", async () => {
  await importUnits("13.05.15");
  expect(await nameOf("13.05.15")).toMatch(/^2 x 11 /);
});

test("the three Sumber Makmur of Kotawaringin Timur keep their kecamatan", async () => {
  await importUnits("62.02");

  const villages = (await core.storage.units.within("62.02")).filter(
    ({ kind, name }) => kind === "desa" && name === "Sumber Makmur",
  );
  const placed = await core.storage.units.findAll(villages.map(({ code }) => code));
  expect([...placed.values()].map(({ kecamatan }) => kecamatan)).toEqual([
    "Parenggean",
    "Mentaya Hilir Utara",
    "Telawang",
  ]);
});

test("a second import changes nothing", async () => {
  const first = await importUnits("62.02");
  const second = await importUnits("62.02");

  expect(first).toMatchObject({ added: 389, renamed: 0 });
  expect(second).toEqual({ ...first, added: 0 });
});

test("an import corrects a name, and the usual name of the cooperative follows it", async () => {
  await importUnits("62.02.13");
  await core.storage.units.save([
    { code: "62.02.13.2011", kind: "desa", name: "Sungai Ubar Mandiiri" },
    { code: "62.02.13.2011.1", kind: "koperasi", name: "Koperasi Desa Merah Putih Sungai Ubar Mandiiri" },
  ]);

  expect(await importUnits("62.02.13")).toMatchObject({ added: 0, renamed: 2 });
  expect(await nameOf("62.02.13.2011.1")).toBe("Koperasi Desa Merah Putih Sungai Ubar Mandiri");
});

test("an import that was broken off is finished by the next", async () => {
  const whole = await importUnits("62.02");
  await core.database.client.unit.deleteMany({
    where: { code: { startsWith: "62.02.0" }, kind: { in: ["desa", "kelurahan"] } },
  });

  const { added: _, ...again } = await importUnits("62.02");
  const { added: __, ...before } = whole;
  expect(again).toEqual(before);
});

test("an area that Kemendagri does not know is refused", async () => {
  await expect(importUnits("62.99")).rejects.toMatchObject({ code: "area-unknown", details: { code: "62.99" } });
});

test("progress ends with everything", async () => {
  const seen: [number, number][] = [];
  await core.importing.importUnits({ code: "62", onProgress: (done, total) => seen.push([done, total]) }, NOW);

  expect(seen.length).toBeGreaterThan(1);
  expect(seen.at(-1)).toEqual([3293, 3293]);
});

test("a list gives a village two cooperatives and another none", async () => {
  const csv = `kode_wilayah,nama\n${JEMARAS},Koperasi Jemaras Maju\n${JEMARAS},Koperasi Jemaras Jaya\n62.02.05.2006,\n`;

  expect(await importUnits("62.02", csv)).toMatchObject({ desa: 168, koperasi: 185 });
  expect(await cooperativesOf(JEMARAS)).toEqual(["1 Koperasi Jemaras Maju", "2 Koperasi Jemaras Jaya"]);
  expect(await cooperativesOf("62.02.05.2006")).toEqual([]);
});

test("an import without a list leaves alone what a list has said", async () => {
  const csv = `kode_wilayah,nama\n${JEMARAS},Koperasi Jemaras Maju\n62.02.05.2006,\n`;
  const first = await importUnits("62.02", csv);

  expect(await importUnits("62.02")).toEqual({ ...first, added: 0 });
  expect(await cooperativesOf(JEMARAS)).toEqual(["1 Koperasi Jemaras Maju"]);
});

test("a changed list renames, adds and closes, and takes back what it closed", async () => {
  const list = (...names: string[]) => ["kode_wilayah,nama", ...names.map((name) => `${JEMARAS},${name}`)].join("\n");
  await importUnits(JEMARAS);

  await importUnits(JEMARAS, list("Maju", "Jaya"));
  expect(await cooperativesOf(JEMARAS)).toEqual(["1 Maju", "2 Jaya"]);

  expect(await importUnits(JEMARAS, list("Jaya"))).toMatchObject({ closed: 1, koperasi: 1 });
  expect(await cooperativesOf(JEMARAS)).toEqual(["1 Maju (closed)", "2 Jaya"]);

  expect(await importUnits(JEMARAS, list(""))).toMatchObject({ closed: 1 });
  expect(await importUnits(JEMARAS, list("Jaya", "Sentosa"))).toMatchObject({ reopened: 1, added: 1 });
  expect(await cooperativesOf(JEMARAS)).toEqual(["1 Maju (closed)", "2 Jaya", "3 Sentosa"]);
});

test.each([
  ["with semicolons, as Excel writes it in Indonesia", `kode_wilayah;nama\r\n${JEMARAS};Koperasi Jemaras\r\n`],
  ["with a byte order mark", `\uFEFFkode_wilayah,nama\n${JEMARAS},Koperasi Jemaras`],
  ["with columns in another order and more of them", `no,nama,kode_wilayah\n1,Koperasi Jemaras,${JEMARAS}`],
  ["with quotes, blanks and empty rows", `kode_wilayah,nama\n\n ${JEMARAS} ," Koperasi   Jemaras "\n,\n\n`],
])("a list is read %s", async (_, csv) => {
  await importUnits(JEMARAS, csv);
  expect(await cooperativesOf(JEMARAS)).toEqual(["1 Koperasi Jemaras"]);
});

test("every mistake of a list is told with its row, and nothing is imported", async () => {
  const rows = [
    "kode_wilayah,nama",
    "62.02.02.9999,Koperasi Entah",
    "62.02,Koperasi Kabupaten",
    "62.07.01.1001,Koperasi Seruyan",
    `${JEMARAS},Koperasi Jemaras`,
    `${JEMARAS},Koperasi Jemaras`,
    `${JEMARAS},`,
    `${JEMARAS}`,
    `${JEMARAS},Koperasi Maju, Jaya`,
    ",Koperasi Tanpa Desa",
  ];

  expect(await mistakesIn(rows.join("\n"))).toEqual([
    "row 2: 62.02.02.9999 is not a village of the area that is imported",
    "row 3: 62.02 is not a village of the area that is imported",
    "row 4: 62.07.01.1001 is not a village of the area that is imported",
    `row 6: "Koperasi Jemaras" is listed for ${JEMARAS} already`,
    `row 7: ${JEMARAS} has both a name and an empty name`,
    "row 8: has 1 cells instead of 2",
    "row 9: has 3 cells instead of 2",
    "row 10: an empty kode_wilayah is not a village of the area that is imported",
  ]);
  expect(await core.storage.units.within()).toEqual([]);
});

test.each([
  ["", ["row 1: there is no column kode_wilayah", "row 1: there is no column nama"]],
  ["kode,nama\n1,2", ["row 1: there is no column kode_wilayah"]],
  [`kode_wilayah,nama\n${JEMARAS},"Koperasi`, [expect.stringContaining("Quote")]],
])("a file that is no list is refused: %j", async (csv, mistakes) => {
  expect(await mistakesIn(csv)).toEqual(mistakes);
});

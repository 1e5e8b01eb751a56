// One report in three zones: it opens, reminds, is due and is late by the clock of the village, and every hour names its zone.

import { expect, test } from "vitest";
import { readYaml, shippedForms } from "../../src/data-files.ts";
import { JEMARAS, reportsNihil } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

const UNITS = [
  { code: "53", kind: "provinsi", name: "Nusa Tenggara Timur" },
  { code: "53.08", kind: "kabupaten", name: "Ende" },
  { code: "53.08.14", kind: "kecamatan", name: "Kelimutu" },
  { code: "53.08.14.2005", kind: "desa", name: "Koanara" },
  { code: "53.08.14.2005.1", kind: "koperasi", name: "Koperasi Desa Merah Putih Koanara" },
  { code: "91", kind: "provinsi", name: "Papua" },
  { code: "91.03", kind: "kabupaten", name: "Jayapura" },
  { code: "91.03.01", kind: "kecamatan", name: "Sentani" },
  { code: "91.03.01.2005", kind: "desa", name: "Yobeh" },
  { code: "91.03.01.2005.1", kind: "koperasi", name: "Koperasi Desa Merah Putih Yobeh" },
] as const;
const [KOANARA, YOBEH] = ["53.08.14.2005", "91.03.01.2005"];

/** Kotim's program, in Ende and in Jayapura as well; times on stage are those of Kotim. */
async function threeZones(at: string) {
  const stage = await setStage({ at: "2026-10-20T09:00" });
  const { applying, storage } = stage.app.core;
  await storage.units.save(UNITS);
  const kotim = await readYaml(new URL("../../programs/kdkmp-kotim.yaml", import.meta.url));
  for (const [id, unit] of Object.entries({ "kdkmp-ende": "53.08", "kdkmp-jayapura": "91.03" }))
    await applying.apply({ ...Object(kotim), id, unit }, shippedForms, stage.now());
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const maria = await stage.invited("Maria Wangge", "kepala_desa", KOANARA);
  const yohanes = await stage.invited("Yohanes Felle", "kepala_desa", YOBEH);
  await stage.goTo(at);
  return { stage, siti, maria, yohanes };
}

/** Of Bu Siti, Mama Maria and Pak Yohanes, the newest text each. */
async function say(text: string, people: readonly Actor[]): Promise<string[]> {
  for (const each of people) await each.sends(text);
  return people.map((each) => each.sees());
}

function reminded(people: readonly Actor[]): number[] {
  return people.map((each) => each.received().filter((text) => text.includes("Pesan otomatis dari Dinas")).length);
}

async function remindedAt(stage: Stage, people: readonly Actor[], moment: string): Promise<number[]> {
  await stage.goTo(moment);
  return reminded(people);
}

test("a period opens at eight in the morning by each village's own clock", async () => {
  const { stage, ...people } = await threeZones("2026-10-25T05:59");
  const all = [people.siti, people.maria, people.yohanes];
  const open = async () => (await say("lapor", all)).map((text) => text.includes("Oktober 2026"));

  expect(await open()).toEqual([false, false, false]);
  await stage.goTo("2026-10-25T06:00");
  expect(await open()).toEqual([false, false, true]);
  await stage.goTo("2026-10-25T07:00");
  expect(await open()).toEqual([false, true, true]);
  await stage.goTo("2026-10-25T08:00");
  expect(await open()).toEqual([true, true, true]);
});

test("reminders come by each village's own office hours and name its zone", async () => {
  const { stage, ...people } = await threeZones("2026-10-25T18:00");
  const all = [people.siti, people.maria, people.yohanes];

  expect(await remindedAt(stage, all, "2026-10-26T05:29")).toEqual([0, 0, 0]);
  expect(await remindedAt(stage, all, "2026-10-26T05:30")).toEqual([0, 0, 1]);
  expect(await remindedAt(stage, all, "2026-10-26T06:30")).toEqual([0, 1, 1]);
  expect(await remindedAt(stage, all, "2026-10-26T07:30")).toEqual([1, 1, 1]);
  expect(await remindedAt(stage, all, "2026-10-31T07:00")).toEqual([1, 1, 2]);
  expect(await remindedAt(stage, all, "2026-10-31T09:00")).toEqual([2, 2, 2]);

  for (const [index, zone] of ["WIB", "WITA", "WIT"].entries())
    expect(all[index]?.sees()).toContain(`paling lambat Kamis, 5 November 2026 pukul 16.00 ${zone}.`);
});

test("at one and the same minute it is in time in Kotim, late in Ende and two hours late in Jayapura", async () => {
  const { stage, ...people } = await threeZones("2026-11-05T13:59");
  const all = [people.siti, people.maria, people.yohanes];
  const due = ["WIB", "WITA", "WIT"].map((zone) => `Kamis, 5 November 2026 pukul 16.00 ${zone}`);
  const shown = [...(await say("/status", all)), ...(await say("lapor", all))];
  for (const [index, text] of shown.entries()) expect(text).toContain(due[index % 3]);

  await stage.goTo("2026-11-05T15:01");
  for (const each of all) await reportsNihil(each);

  const received = ["15.01 WIB.", "16.01 WITA (melewati batas waktu).", "17.01 WIT (melewati batas waktu)."];
  for (const [index, each] of all.entries())
    expect(each.sees()).toContain(`kami terima pada Kamis, 5 November 2026 pukul ${received[index]}`);
  expect(all.map((each) => /Nomor: (\S+)/.exec(each.sees())?.[1])).toEqual([
    "6202022007-202610-1",
    "5308142005-202610-1",
    "9103012005-202610-1",
  ]);
});

test("at midnight in Jayapura the period is locked there, and taken for two hours yet in Kotim", async () => {
  const { stage, ...people } = await threeZones("2026-11-20T21:58");
  const all = [people.siti, people.maria, people.yohanes];
  const taken = async () => (await say("lapor", all)).map((text) => text.includes("masih kami terima"));

  expect(await taken()).toEqual([true, true, true]);
  await stage.goTo("2026-11-20T21:59");
  expect(await taken()).toEqual([true, true, false]);
  await stage.goTo("2026-11-20T22:59");
  expect(await taken()).toEqual([true, false, false]);
  await stage.goTo("2026-11-20T23:59");
  expect(await taken()).toEqual([false, false, false]);
});

// How people come in: one-time links, positions handed over, deputies, several positions at once.

import { expect, test } from "vitest";
import { JEMARAS, KOTIM } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

const LUWUK_RANGGAN = "62.02.02.2006";

async function opens(actor: Actor, link: string): Promise<void> {
  await actor.does((person) => person.opensLink(link));
}

function database(stage: Stage) {
  return stage.app.core.database.client;
}

test("a link lets one person in once; whoever comes after is told that it was used", async () => {
  const stage = await setStage();
  const link = await stage.invitation("kepala_desa", JEMARAS);
  const siti = stage.stranger("Siti Aminah");
  const budi = stage.stranger("Budi Santoso");

  await opens(siti, link);
  await opens(budi, link);
  expect(budi.sees()).toContain("Kepala Desa Jemaras, Kec. Cempaga"); // looking uses nothing up
  await siti.taps("Setuju");
  await budi.taps("Setuju");

  expect(siti.sees()).toContain("telah terdaftar sebagai:\nKepala Desa Jemaras, Kec. Cempaga");
  expect(budi.sees()).toContain("sudah pernah dipakai");
  await opens(budi, link);
  expect(budi.sees()).toContain("sudah pernah dipakai");
  expect(await database(stage).person.count()).toBe(1);
});

test("the same person may tap twice and open the link again, and stays who they are", async () => {
  const stage = await setStage();
  const link = await stage.invitation("kepala_desa", JEMARAS);
  const siti = stage.stranger("Siti Aminah");

  await opens(siti, link);
  await siti.taps("Setuju");
  await siti.tapsAgain();
  expect(siti.sees()).toContain("telah terdaftar sebagai:\nKepala Desa Jemaras");
  await opens(siti, link);
  expect(siti.sees()).toContain("Selamat pagi, Bapak/Ibu Siti Aminah.");

  expect(await database(stage).assignment.count()).toBe(1);
  expect(await database(stage).person.count()).toBe(1);
});

test("an expired and an unknown link say so, and what to do", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const link = await stage.invitation("kepala_desa", JEMARAS);
  const siti = stage.stranger("Siti Aminah");

  await opens(siti, link);
  stage.simulator.clock.set("2026-11-16T09:00:00+07:00");
  await siti.taps("Setuju");
  expect(siti.sees()).toContain("sudah lewat masa berlakunya. Mohon minta yang baru kepada petugas Dinas.");
  await opens(siti, link);
  expect(siti.sees()).toContain("sudah lewat masa berlakunya");
  await opens(siti, "https://t.me/kentongan_bot?start=bukan-kode");
  expect(siti.sees()).toContain("tidak kami kenal");

  expect(await database(stage).person.count()).toBe(0);
});

test("the database holds the hash of a code and never the code", async () => {
  const stage = await setStage();
  const code = (await stage.invitation("kepala_desa", JEMARAS)).split("start=")[1] ?? "";

  const [row] = await database(stage).invitation.findMany();

  expect(code).toMatch(/^[\w-]{22}$/);
  expect(row?.codeHash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(row)).not.toContain(code);
});

test("a new kepala desa ends the old one's assignment, who then reports no more", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const rahmat = await stage.invited("Rahmat Hidayat", "kepala_desa", JEMARAS);

  await siti.tapsAgain(); // her old agreement, which opened the position once
  await siti.sends("lapor");
  expect(siti.sees()).toContain("tidak ada jabatan yang terdaftar");
  await rahmat.sends("lapor");
  expect(rahmat.sees()).toContain("Desa Jemaras, Kec. Cempaga");

  const held = await database(stage).assignment.findMany({ include: { person: true }, orderBy: { id: "asc" } });
  expect(held.map(({ person, endsOn }) => [person.name, endsOn?.toISOString().slice(0, 10)])).toEqual([
    ["Siti Aminah", "2026-11-02"],
    ["Rahmat Hidayat", undefined],
  ]);
});

test("a deputy stands beside the holder and a new holder does not end the deputy", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const dewi = await stage.invited("Dewi Lestari", "kepala_desa", JEMARAS, { deputy: true });
  expect(dewi.received().join()).toContain("Wakil Kepala Desa Jemaras, Kec. Cempaga");

  await siti.sends("lapor");
  expect(siti.sees()).toContain("Desa Jemaras");
  await stage.invited("Rahmat Hidayat", "kepala_desa", JEMARAS);
  await dewi.sends("lapor");
  expect(dewi.sees()).toContain("Desa Jemaras");
});

test("one person with two positions chooses which village to report for", async () => {
  const stage = await setStage();
  const dewi = await stage.invited("Dewi Lestari", "operator", JEMARAS);
  await opens(dewi, await stage.invitation("operator", LUWUK_RANGGAN));
  await dewi.taps("Setuju");

  await dewi.sends("lapor");
  expect(dewi.sees()).toContain("Laporan mana yang akan diisi?");
  await dewi.taps("Jemaras");

  expect(dewi.sees()).toContain("Desa Jemaras, Kec. Cempaga");
});

test("those who do not report are not told to: each role hears what it is for", async () => {
  const stage = await setStage();
  const office = await stage.invited("Ibu Ajudan", "bupati_office", KOTIM);
  const dinas = await stage.invited("Hadi Wijaya", "dinas", KOTIM);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  expect(office.received().join("\n")).not.toContain("menyampaikan laporan");
  expect(office.sees()).toContain("Ringkasan mingguan dikirim ke sini");
  expect(dinas.received().join("\n")).not.toContain("menyampaikan laporan");
  expect(dinas.sees()).toContain("tulis grup");
  expect(siti.received()[0]).toContain("menyampaikan laporan Koperasi Merah Putih");
  expect(siti.sees()).toContain("tulis lapor");
});

test("a name in HTML is shown as it is written", async () => {
  const stage = await setStage();
  const tuti = await stage.invited("Tuti <b>&", "kepala_desa", JEMARAS);

  await tuti.sends("menu");

  expect(tuti.sees()).toContain("Bapak/Ibu Tuti <b>&.");
});

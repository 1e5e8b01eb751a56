// A form that was begun waits: for days, for a restart, for a lost session.

import { expect, test } from "vitest";
import { setStage } from "../support/stage.ts";
import { ANSWERS, answersUpTo, dutyOf, JEMARAS, reportOf, TINDUK } from "./reporter.ts";

test("Bu Siti saves, and goes on two days later by button or by word", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "omzet");
  await siti.taps("Simpan dulu");
  expect(siti.sees()).toContain("Tersimpan.");
  await siti.taps("Beranda");
  expect(siti.sees()).toContain("Sudah mulai diisi dan tersimpan.");

  await stage.goTo("2026-11-04T19:00");
  await siti.sends("lapor");
  expect(siti.sees()).toContain("Berapa omzet bulan ini?");
  await siti.sends("menu");
  await siti.taps("Lanjutkan laporan");
  await siti.sends("2,5 juta");
  for (const [, act] of ANSWERS.slice(ANSWERS.findIndex(([name]) => name === "lahan_status"))) await act(siti);
  await siti.taps("Kirim laporan");
  expect((await reportOf(stage, JEMARAS))?.answers).toMatchObject({
    anggota: { value: { l: 70, p: 55 } },
    omzet: { value: 2_500_000 },
  });
});

test("the bot is started again while Pak Yanto thinks, and he goes on where he was", async () => {
  const stage = await setStage();
  const yanto = await stage.invited("Yanto", "kepala_desa", TINDUK);
  await answersUpTo(yanto, "unit_buka");
  await yanto.taps("Gerai sembako");

  await stage.restart();
  await yanto.taps("Selesai (1)");
  expect(yanto.sees()).toContain("Berapa omzet bulan ini?");
  yanto.person.sends("2 jt 500 rb"); // while the bot is not there
  await stage.restart();
  await stage.settled();
  expect(yanto.sees()).toContain("✅ Omzet: Rp2.500.000 (dua juta lima ratus ribu rupiah)");
  await yanto.taps("Terverifikasi");
  expect(yanto.sees()).toContain("pembangunan fisiknya");
});

test("losing the session loses no answer: the next text is still an answer, the next tap still a step", async () => {
  const stage = await setStage();
  const yanto = await stage.invited("Yanto", "kepala_desa", TINDUK);
  const loseSession = () => stage.app.core.database.client.session.deleteMany();
  await answersUpTo(yanto, "omzet");

  await loseSession();
  await yanto.sends("2,5 juta");
  expect(yanto.sees()).toContain("✅ Omzet: Rp2.500.000 (dua juta lima ratus ribu rupiah)");
  await loseSession();
  await yanto.taps("Terverifikasi");
  expect(yanto.sees()).toContain("Sampai tahap mana pembangunan fisiknya?");
  await loseSession();
  await yanto.sends("kembali");
  expect(yanto.sees()).toContain("Bagaimana status lahan");
});

test("a card of last week still works where it is current, and shows the current question where it is not", async () => {
  const stage = await setStage({ at: "2026-10-27T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "lahan_status");
  const old = siti.person.messages().at(-1)?.id;

  await stage.goTo("2026-11-03T09:00");
  expect(siti.sees()).toContain("mohon berkenan menyampaikan laporan"); // a reminder stands below it
  await siti.taps("Terverifikasi", { messageId: old });
  expect(siti.person.messages().find(({ id }) => id === old)?.text).toContain("pembangunan fisiknya");
  await siti.sends("pondasi");
  expect(siti.sees()).toContain("Berapa persen");
  const { obligationId } = await dutyOf(stage, JEMARAS);
  await siti.tapsData(`step:${obligationId}:1:back:`, { messageId: old });
  expect(siti.sees()).toContain("Tombol tadi milik pertanyaan sebelumnya.");
  expect(siti.sees()).toContain("Berapa persen");
});

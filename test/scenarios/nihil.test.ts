// "Nothing happened" is a report too, and a short one.

import { expect, test } from "vitest";
import { setStage } from "../support/stage.ts";
import { answersUpTo, dutyOf, JEMARAS, KETAPANG, reportOf } from "./reporter.ts";

test("Pak Lurah Ketapang reports NIHIL in two taps", async () => {
  const stage = await setStage();
  const lurah = await stage.invited("Hasan", "lurah", KETAPANG);
  await lurah.sends("lapor");

  await lurah.taps("NIHIL");
  expect(lurah.sees()).toContain("menyatakan tidak ada usaha, transaksi, atau perubahan");
  await lurah.taps("Ya, kirim NIHIL");

  expect(lurah.sees()).toContain("Laporan KDKMP Oktober 2026 (NIHIL)");
  expect(lurah.sees()).toContain("Nomor: 6202061003-202610-1");
  expect(await reportOf(stage, KETAPANG)).toMatchObject({
    nihil: true,
    answers: {
      omzet: { kind: "empty", as: "zero" },
      unit_buka: { value: ["tidak_ada"] },
      anggota: { kind: "empty", as: "not-yet" },
    },
  });
  await lurah.tapsAgain();
  expect(await stage.app.core.database.client.reportVersion.count()).toBe(1);
});

test("without working buttons NIHIL is written, and confirmed in writing", async () => {
  const stage = await setStage();
  const lurah = await stage.invited("Hasan", "lurah", KETAPANG);

  await lurah.sends("lapor");
  await lurah.sends("nihil");
  expect(lurah.sees()).toContain("tulis kirim nihil");
  expect(await reportOf(stage, KETAPANG)).toBeNull();
  await lurah.sends("kirim nihil");

  expect(await reportOf(stage, KETAPANG)).toMatchObject({ nihil: true });
});

test("NIHIL can be taken back, and takes the place of a form that was begun by mistake", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  await siti.taps("NIHIL");
  await siti.taps("Kembali");
  expect(siti.buttons()).toContain("📝 Isi satu per satu");

  await answersUpTo(siti, "omzet");
  await siti.sends("nihil"); // an answer here
  expect(siti.sees()).toContain("Jawaban Bapak/Ibu: 0 (nihil)");
  await siti.taps("Simpan dulu");
  await siti.taps("NIHIL");
  expect(siti.sees()).toContain("Isian yang sudah dimulai tidak dipakai.");
  await siti.taps("Ya, kirim NIHIL");

  expect(await reportOf(stage, JEMARAS)).toMatchObject({ nihil: true, answers: { omzet: { as: "zero" } } });
  expect(await stage.app.core.storage.drafts.find((await dutyOf(stage, JEMARAS)).obligationId)).toBeUndefined();
});

test("a NIHIL month keeps what is standing, and the month after compares with the month before it", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "review");
  await siti.taps("Kirim laporan");

  await stage.goTo("2026-11-26T09:00");
  await siti.sends("lapor");
  await siti.taps("NIHIL");
  await siti.taps("Ya, kirim NIHIL");
  expect(await reportOf(stage, JEMARAS)).toMatchObject({
    nihil: true,
    answers: { anggota: { value: { l: 70, p: 55 } }, omzet: { as: "zero" } },
  });

  await stage.goTo("2026-12-26T09:00");
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  expect(siti.sees()).toContain("Bulan lalu: Mulai usaha (beroperasi)");
});

// What people type at the questions: asked back instead of guessed, echoed in figures and words, kept with a reason.

import { expect, test } from "vitest";
import { setStage } from "../support/stage.ts";
import { ANSWERS, answersUpTo, dutyOf, JEMARAS, KETAPANG, reportOf } from "./reporter.ts";

test("an unclear amount is asked back with buttons, and echoed in figures and words", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "simpanan");

  await siti.sends("15");
  expect(siti.sees()).toContain("Supaya tidak keliru");
  expect(siti.buttons().slice(0, 3)).toEqual(["Rp15.000.000", "Rp15.000", "Rp15"]);
  await siti.taps("Ubah");
  expect(siti.sees()).toContain("Contoh: 2,5 juta");
  await siti.sends("15");
  await siti.taps("Rp15.000.000");
  expect(siti.sees()).toContain("✅ Total simpanan: Rp15.000.000 (lima belas juta rupiah)");

  await siti.taps("Kembali");
  await siti.sends("2,500");
  expect(siti.buttons().slice(0, 2)).toEqual(["Rp2.500.000", "Rp2.500"]);
  await siti.sends("sekitar 3jt"); // typed again instead of picked
  expect(siti.sees()).toContain("✅ Total simpanan: ± Rp3.000.000 (tiga juta rupiah)");

  await siti.taps("Kembali");
  await siti.sends("-");
  expect(siti.buttons().slice(0, 2)).toEqual(["0 (nihil)", "belum ada datanya"]);
  await siti.taps("belum ada datanya");
  expect(siti.sees()).toContain("✅ Total simpanan: belum ada datanya");

  await siti.taps("Kembali");
  await siti.sends("2,500,000");
  expect(siti.buttons()[0]).toBe("✅ Ya, Rp2.500.000");
  await siti.sends("ya");
  expect(siti.sees()).toContain("✅ Total simpanan: Rp2.500.000 (dua juta lima ratus ribu rupiah)");
});

test("what cannot be read is said politely with an example, and the question stays", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "anggota");

  await siti.sends("banyak sekali");
  expect(siti.sees()).toContain("Mohon maaf, isian itu belum dapat kami baca.");
  expect(siti.sees()).toContain("Berapa jumlah anggota");
  await siti.sends("12 org (L 7 P 6)");
  expect(siti.sees()).toContain("jumlahnya tidak sama");
  await siti.sends("7,5");
  expect(siti.sees()).toContain("Mohon dipilih");
  await siti.taps("Ubah");
  await siti.sends("125 orang, laki-laki 70");
  expect(siti.sees()).not.toContain("undefined");
  await siti.sends("L 70 P 55");
  await siti.sends("dua jt lbh");
  expect(siti.sees()).toContain("Mohon ditulis dengan angka, contoh: 2500000 atau 2,5 juta.");
  await siti.sends("siap pak");
  expect(siti.sees()).toContain("Berapa total simpanan");
});

test("a citizen's NIK is refused everywhere, the cooperative's is welcome", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "legalitas_baru");
  await siti.taps("NIK Koperasi");
  await siti.taps("Selesai (1)");
  expect(siti.sees()).toContain("Nomor milik koperasi, bukan NIK KTP.");

  await siti.sends("6202054510850003");
  expect(siti.sees()).toContain("Itu tampaknya NIK KTP, mohon jangan dikirim.");
  await siti.sends("6202 0545 1085 0003");
  expect(siti.sees()).toContain("Itu tampaknya NIK KTP, mohon jangan dikirim.");
  await siti.sends("6202011505800");
  expect(siti.sees()).toContain("✅ NIK Koperasi: 6202011505800");

  const drafts = JSON.stringify(await stage.app.core.database.client.draft.findMany());
  expect(drafts).not.toContain("6202054510850003");
});

test("a lurah meets Dana Desa on no screen and in no button, and cannot give it either", async () => {
  const stage = await setStage();
  const lurah = await stage.invited("Hasan", "lurah", KETAPANG);
  const screens: string[] = [];
  const looks = () => screens.push(JSON.stringify(lurah.person.messages().filter(({ fromBot }) => fromBot)));
  const modal = ANSWERS.findIndex(([question]) => question === "sumber_modal");

  await lurah.sends("lapor");
  await lurah.taps("Isi satu per satu");
  for (const [, act] of ANSWERS.slice(0, modal)) {
    looks();
    await act(lurah);
  }
  await lurah.sends("Dana Desa");
  expect(lurah.sees()).toContain("Mohon pilih salah satu tombol");
  const { obligationId } = await dutyOf(stage, KETAPANG);
  const draft = await stage.app.core.storage.drafts.find(obligationId);
  await lurah.tapsData(`step:${obligationId}:${draft?.revision}:toggle:dana_desa`);
  expect(lurah.buttons()).not.toContain("✅ Selesai (1)");
  for (const [, act] of ANSWERS.slice(modal)) {
    looks();
    await act(lurah);
  }
  looks();
  await lurah.taps("Kirim laporan");
  looks();

  expect(screens.join("\n")).toContain("Stimulus Pemprov");
  expect(screens.join("\n")).not.toMatch(/dana[ _]desa|penyertaan/i);
});

test("an answer against a soft rule is asked about, and its reason is kept with the report", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "omzet");

  await siti.sends("nihil");
  expect(siti.sees()).toContain("Ada unit yang buka, tetapi omzetnya nol.");
  await siti.taps("Ubah");
  await siti.sends("600 juta");
  expect(siti.sees()).toContain("Omzet ini jauh lebih besar dari biasanya.");
  expect(siti.sees()).toContain("Rp600.000.000 (enam ratus juta rupiah)");
  await siti.sends("0");
  await siti.taps("Sudah benar, tulis alasan");
  expect(siti.sees()).toContain("Mohon tulis alasannya secara singkat.");
  await siti.sends("Gerai baru buka tanggal 30 & belum <ada> pembeli");
  for (const [, act] of ANSWERS.slice(ANSWERS.findIndex(([name]) => name === "lahan_status"))) await act(siti);
  await siti.taps("Kirim laporan");

  expect(await reportOf(stage, JEMARAS)).toMatchObject({
    answers: { omzet: { kind: "empty", as: "zero" } },
    reasons: { omzet: "Gerai baru buka tanggal 30 & belum <ada> pembeli" },
  });
});

test("less than last month is asked about the month after", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "review");
  await siti.taps("Kirim laporan");
  await stage.goTo("2026-11-26T09:00");
  await siti.sends("lapor");
  await siti.taps("Sama seperti bulan lalu");
  await siti.sends("total simpanan");
  await siti.sends("10 jt");

  expect(siti.sees()).toContain("Total simpanan lebih kecil dari laporan lalu.");
  await siti.taps("tulis alasan");
  await siti.sends("Ada anggota yang keluar");
  await siti.taps("Kirim laporan");
  expect(await reportOf(stage, JEMARAS)).toMatchObject({ reasons: { simpanan: "Ada anggota yang keluar" } });
});

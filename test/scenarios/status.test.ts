// /status: what I owe, by when, how far the draft is, what was received and what is closed; for supervisors their counts.

import { expect, test } from "vitest";
import { CEMPAGA, JEMARAS, reportsNihil } from "../support/kotim.ts";
import { setStage } from "../support/stage.ts";
import { answersUpTo } from "./reporter.ts";

test("Bu Siti sees what she owes with the days left, how far she is, and what was received", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await siti.sends("/status");
  expect(siti.sees()).toContain("Paling lambat Kamis, 5 November 2026 pukul 16.00 WIB (3 hari lagi)");
  await answersUpTo(siti, "anggota");
  await siti.sends("simpan");
  await stage.restart();
  await siti.sends("status");
  expect(siti.sees()).toMatch(/Sudah diisi sampai langkah \d+ dari \d+/);
  expect(siti.buttons()).toContain("▶️ Lanjutkan laporan");

  await stage.goTo("2026-11-05T10:00");
  await siti.sends("status");
  expect(siti.sees()).toContain("(hari ini)");
  await stage.goTo("2026-11-07T10:00");
  await siti.sends("status");
  expect(siti.sees()).toContain("(lewat 2 hari); masih dapat disampaikan sampai 20 Nov 23.59");
});

test("a report that came late is received as such", async () => {
  const stage = await setStage({ at: "2026-11-07T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await reportsNihil(siti);
  await siti.sends("status");

  expect(siti.sees()).toMatch(/Diterima 7 Nov 10.00, terlambat. Nomor: 6202022007-202610-1/);
});

test("a period that has closed without a report says so", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await stage.goTo("2026-11-26T09:00");

  await siti.sends("/status");

  expect(siti.sees()).toContain("Oktober 2026");
  expect(siti.sees()).toContain("Sudah ditutup, belum melapor");
  expect(siti.sees()).toContain("November 2026");
});

test("a camat sees the counts of the kecamatan, a stranger the way in", async () => {
  const stage = await setStage({ at: "2026-11-08T09:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  await camat.sends("/status");
  expect(camat.sees()).toContain("• Oktober 2026: 8 belum melapor, 8 lewat batas");
  await camat.taps("Belum melapor (8)");
  expect(camat.sees()).toContain("Belum melapor: Oktober 2026");

  const stranger = stage.stranger("Orang Asing");
  await stranger.sends("/status");
  expect(stranger.sees()).toContain("belum terdaftar");
});

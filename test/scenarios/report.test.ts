// A report from the first word to the receipt, and what lies in the database afterwards.

import { expect, test } from "vitest";
import { setStage } from "../support/stage.ts";
import {
  ANSWERS,
  answersUpTo,
  dutyOf,
  JEMARAS,
  KETAPANG,
  reportOf,
  SUMBER_MAKMUR,
  TINDUK,
  takesOn,
} from "./reporter.ts";

const NUMBER = "6202022007-202610-1";

test("Bu Siti reports for Jemaras with typed money and a photo, and gets a receipt with a number", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await siti.sends("lapor");
  expect(siti.sees()).toContain("Laporan KDKMP Oktober 2026 · Desa Jemaras, Kec. Cempaga");
  expect(siti.sees()).toContain("Kamis, 5 November 2026 pukul 16.00 WIB");
  await siti.taps("Isi satu per satu");
  for (const [question, act] of ANSWERS) if (question !== "foto") await act(siti);
  await siti.does((person) => person.sendsPhoto({ width: 1280, height: 960 }));
  await siti.taps("Selesai (1)");

  expect(siti.sees()).toContain("Mohon diperiksa.");
  expect(siti.sees()).toContain("Anggota: L 70, P 55 (jumlah 125 orang)");
  expect(siti.sees()).toContain("Omzet: Rp2.500.000");
  expect(siti.sees()).toContain("Foto: 1 foto");
  await siti.taps("Kirim laporan");

  expect(siti.sees()).toContain("Terima kasih, Bapak/Ibu.");
  expect(siti.sees()).toContain("Senin, 2 November 2026 pukul 09.00 WIB");
  expect(siti.sees()).not.toContain("melewati batas");
  expect(siti.sees()).toContain(`Nomor: ${NUMBER}`);

  const { obligationId, period, reported } = await dutyOf(stage, JEMARAS);
  const { storage, database } = stage.app.core;
  expect(reported?.number).toBe(NUMBER);
  expect(await storage.drafts.find(obligationId)).toBeUndefined();
  const [photo] = await database.client.attachment.findMany();
  expect(photo).toMatchObject({ obligationId, mime: "image/png" });
  expect(await storage.reports.newestIn(period.id, JEMARAS)).toEqual([
    {
      unitCode: `${JEMARAS}.1`,
      nihil: false,
      answers: {
        tahap: { kind: "value", value: "L5" },
        tahap_sejak: { kind: "value", value: "2026-10-05" },
        anggota: { kind: "value", value: { l: 70, p: 55 } },
        simpanan: { kind: "value", value: 15_000_000 },
        unit_buka: { kind: "value", value: ["gerai_sembako"] },
        omzet: { kind: "value", value: 2_500_000 },
        lahan_status: { kind: "value", value: "terverifikasi" },
        fisik_tahap: { kind: "value", value: "pondasi" },
        fisik_persen: { kind: "value", value: 45 },
        legalitas_baru: { kind: "value", value: ["tidak_ada"] },
        kendala: { kind: "value", value: "tidak_ada" },
        foto: { kind: "value", value: [String(photo?.id)] },
      },
    },
  ]);

  await siti.sends("lapor");
  expect(siti.sees()).toContain(`Sudah kami terima 2 Nov 09.00. Nomor: ${NUMBER}`);
});

test("the review leads to every answer and back, by button and by number or name", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "review");
  const review = siti.sees();
  const numbers = siti.buttons().filter((label) => label.startsWith("✏️"));
  expect(numbers).toHaveLength(ANSWERS.length);

  for (const number of numbers) {
    await siti.taps(number);
    expect(siti.sees()).toMatch(/Langkah \d dari 9/);
    await siti.taps("Kembali");
    expect(siti.sees()).toContain("Mohon diperiksa.");
  }
  expect(siti.sees().split("Mohon diperiksa.")[1]).toBe(review.split("Mohon diperiksa.")[1]);

  await siti.sends("3");
  expect(siti.sees()).toContain("Berapa jumlah anggota");
  await siti.sends("L 71 P 55");
  expect(siti.sees()).toContain("3. Anggota: L 71, P 55 (jumlah 126 orang)");
  await siti.sends("omzet");
  expect(siti.sees()).toContain("Berapa omzet bulan ini?");
  await siti.sends("kembali");
  await siti.sends("sudah saya periksa semuanya");
  expect(siti.sees()).toContain("Untuk mengubah jawaban, tulis nomornya. Untuk mengirim, tulis kirim.");
  await siti.sends("kirim");
  expect(siti.sees()).toContain("Terima kasih");
});

test("Kirim tapped twice, and once more by the telephone itself, is one report", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "review");

  await siti.does((person) => {
    person.taps("Kirim laporan");
    person.tapsAgain();
  });
  await siti.tapsAgain();

  expect(siti.sees()).toContain(`Nomor: ${NUMBER}`);
  expect(await stage.app.core.database.client.reportVersion.count()).toBe(1);
});

test("the kepala desa and the sekretaris take turns at one form on two phones, and it becomes one report", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const rahmat = await stage.invited("Rahmat", "sekdes", JEMARAS);
  await answersUpTo(siti, "omzet");
  await rahmat.sends("lapor");
  expect(rahmat.sees()).toContain("sedang diisi oleh Siti Aminah sejak Senin, 2 November 2026 pukul 09.00 WIB");
  await rahmat.sends("3 juta"); // not his to answer yet
  expect(rahmat.sees()).toContain("sedang diisi oleh Siti Aminah");
  await rahmat.taps("Ambil alih");
  expect(rahmat.sees()).toContain("sekarang diisi oleh Bapak/Ibu");
  expect(rahmat.sees()).toContain("Berapa omzet bulan ini?");
  await rahmat.sends("3 juta");

  await siti.sends("2 juta");
  expect(siti.sees()).toContain("sedang diisi oleh Rahmat");
  for (const [, act] of ANSWERS.slice(ANSWERS.findIndex(([name]) => name === "lahan_status"))) await act(rahmat);
  expect(rahmat.sees()).toContain("Mohon diperiksa.");
  await siti.sends("ambil alih");
  expect(siti.sees()).toContain("Omzet: Rp3.000.000");

  siti.person.taps("Kirim laporan");
  siti.person.tapsAgain();
  rahmat.person.taps("Kirim laporan"); // whoever is first: it is hers to send
  await stage.settled();

  expect(siti.sees()).toContain(`Nomor: ${NUMBER}`);
  expect(rahmat.sees()).toMatch(/Nomor: |sedang diisi oleh Siti Aminah/);
  expect(await stage.app.core.database.client.reportVersion.count()).toBe(1);
  expect((await reportOf(stage, JEMARAS))?.answers).toMatchObject({ omzet: { value: 3_000_000 } });
});

test("before the period opens there is nothing to do, after the deadline a report counts as late, then it is closed", async () => {
  const stage = await setStage({ at: "2026-10-20T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const yanto = await stage.invited("Yanto", "kepala_desa", TINDUK);
  await siti.sends("lapor");
  expect(siti.sees()).toContain("Saat ini belum ada laporan yang perlu disampaikan.");

  await stage.goTo("2026-11-02T09:00");
  const { obligationId } = await dutyOf(stage, TINDUK);
  stage.simulator.clock.set("2026-10-20T09:00:00+07:00");
  await yanto.tapsData(`begin:${obligationId}`);
  expect(yanto.sees()).toContain("Masa pelaporan ini belum dibuka.");

  await stage.goTo("2026-11-07T09:00");
  await siti.sends("lapor");
  expect(siti.sees()).toContain("Batasnya sudah lewat");
  await siti.taps("Isi satu per satu");
  for (const [, act] of ANSWERS) await act(siti);
  await siti.taps("Kirim laporan");
  expect(siti.sees()).toContain("(melewati batas waktu)");
  const { period } = await dutyOf(stage, JEMARAS);
  const standings = await stage.app.core.storage.obligations.standings(period.id, JEMARAS);
  expect(standings).toMatchObject([{ settled: true, late: true }]);

  await yanto.sends("lapor");
  await yanto.taps("Isi satu per satu");
  await yanto.taps("Mulai usaha");
  await stage.goTo("2026-11-21T09:00");
  await yanto.sends("5 Oktober 2026");
  expect(yanto.sees()).toContain("Masa pelaporan ini telah ditutup.");
  await yanto.taps("Beranda");
  expect(yanto.sees()).toContain("Masa pelaporannya telah ditutup.");
  expect(yanto.buttons()).toContain("🔓 Minta dibuka kembali");
});

test("Bu Ani is told which Sumber Makmur is meant, because Kotim has three", async () => {
  const stage = await setStage();
  const ani = await stage.invited("Ani", "kepala_desa", SUMBER_MAKMUR.telawang);

  await ani.sends("lapor");
  expect(ani.sees()).toContain("Desa Sumber Makmur, Kec. Telawang");

  await takesOn(stage, ani, "pj_kepala_desa", SUMBER_MAKMUR.parenggean);
  await ani.sends("lapor");
  expect(ani.sees()).toContain("Desa Sumber Makmur, Kec. Parenggean");
  expect(ani.buttons()).toEqual(["Sumber Makmur, Kec. Parenggean", "Sumber Makmur, Kec. Telawang", "🏠 Beranda"]);
  await ani.taps("Kec. Parenggean");
  expect(ani.sees()).toContain("Desa Sumber Makmur, Kec. Parenggean");
  await ani.taps("NIHIL");
  await ani.taps("Ya, kirim NIHIL");
  expect(ani.sees()).toContain("Nomor: 6202042009-202610-1");

  await ani.taps("Beranda");
  expect(ani.buttons()).toContain("📝 Isi laporan");
  await ani.sends("lapor");
  expect(ani.sees()).toContain("Desa Sumber Makmur, Kec. Telawang");
});

test("a deputy reports like the lurah, and both see that it is done", async () => {
  const stage = await setStage();
  const lurah = await stage.invited("Hasan", "lurah", KETAPANG);
  const deputy = await stage.invited("Dewi", "lurah", KETAPANG, { deputy: true });
  await deputy.sends("lapor");
  await deputy.taps("NIHIL");
  await deputy.taps("Ya, kirim NIHIL");

  expect(deputy.sees()).toContain("Kelurahan Ketapang, Kec. Mentawa Baru Ketapang");
  await lurah.sends("lapor");
  expect(lurah.sees()).toContain("Sudah kami terima");
});

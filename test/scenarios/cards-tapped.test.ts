// Bu Siti answers a question of every type with her thumb: no letter is typed but where words are asked for.

import { expect, test } from "vitest";
import { everyType, publishes } from "../support/forms.ts";
import { setStage } from "../support/stage.ts";
import { JEMARAS, reportOf } from "./reporter.ts";

test("every type of question can be answered by tapping, and the report holds what was tapped", async () => {
  const stage = await setStage();
  await publishes(stage, await everyType());
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const sees = (...texts: readonly string[]) => {
    for (const text of texts) expect(siti.screen(undefined, 3)).toContain(text);
  };
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");

  sees("Silakan dibaca dahulu.");
  await siti.taps("Lanjut");
  await siti.sends("Gerai Berkah");

  sees("Berapa karyawan gerai Gerai Berkah?", "[✅ Pakai 3 orang]");
  await siti.taps("+1");
  await siti.taps("+1");
  await siti.taps("Pakai 5 orang");

  sees("Berapa omzet", "[0 (nihil)]", "[❓ Bantuan]");
  await siti.taps("Bantuan");
  sees("Jumlahkan seluruh uang masuk", "Omzet tidak bisa kurang dari nol.");
  await siti.taps("Kembali ke pertanyaan");
  await siti.taps("0 (nihil)");

  await siti.taps("+10%");
  await siti.taps("+10%");
  await siti.taps("+5%");
  await siti.taps("Pakai 25%");
  await siti.taps("0 (nihil)"); // land
  expect(siti.buttons().slice(0, 5)).toEqual(["1", "2", "3", "4", "5"]);
  await siti.taps("4");
  await siti.taps("+25%");
  await siti.taps("Pakai 25%");
  await siti.taps("0 (nihil)"); // members

  await siti.taps("Rusak berat");
  sees("Ada 20 pilihan");
  await siti.taps("Lainnya (2/3)");
  await siti.taps("9. Tumbang Ngahan");
  await siti.taps("Beras");
  await siti.taps("LPG");
  expect(siti.buttons()).toContain("☑ LPG");
  await siti.taps("Selesai (2)");
  await siti.taps("Jalan");
  sees("Urutan sejauh ini: 1. Jalan", "[1. Jalan]");
  await siti.taps("Ulangi urutannya");
  await siti.taps("Modal");
  await siti.taps("Jalan");
  await siti.taps("Listrik");

  sees("🗓 November 2026", "[Hari ini]", "[Kemarin]");
  expect(siti.buttons()).not.toContain("3"); // tomorrow cannot be the past
  await siti.taps("‹ Okt");
  await siti.taps("15");
  sees("✅ Tanggal buka: Kamis, 15 Oktober 2026", "[Besok]");
  await siti.taps("Des ›");
  await siti.taps("20");
  sees("✅ Rencana RAT: Minggu, 20 Desember 2026");
  await siti.taps("Okt");
  sees("✅ Bulan panen: Oktober 2026");
  await siti.taps("2019");
  sees("✅ Tahun berdiri: 2019");

  await siti.taps("08");
  await siti.taps("08.30");
  sees("✅ Jam buka: 08.30");
  await siti.taps("Kemarin");
  sees("Minggu, 1 November 2026 – jam berapa?");
  await siti.taps("14");
  await siti.taps("14.15");
  sees("✅ Kunjungan BA: Minggu, 1 November 2026 pukul 14.15");

  await siti.taps("📍 Kirim lokasi saya");
  sees("✅ Lokasi: -2.5");
  await siti.does((person) => person.sendsPhoto({ width: 640, height: 480 }));
  sees("1 dari 3 foto");
  await siti.taps("Selesai (1)");
  sees("kirim sebagai file");
  await siti.taps("Lewati");
  await siti.does((person) => person.sendsVoice());
  await siti.does((person) => person.sendsVideo());
  await siti.taps("Lewati");

  sees("Omzet per karyawan", "Nilai: Rp0");
  await siti.taps("Lanjut");
  await siti.taps("Tambah Kendala");
  sees("Kendala 1 · Kendalanya tentang apa?");
  await siti.taps("Listrik");
  await siti.sends("Sering padam");
  sees("1. Listrik", "Tambah Kendala lain?");
  await siti.taps("Selesai (1)");
  await siti.taps("Ya, sudah saya baca");

  sees("Mohon diperiksa.", "[Lainnya (2/3) ›]");
  await siti.taps("Lainnya (2/3)");
  await siti.taps("Lainnya (3/3)");
  sees("Kendala 1 · Uraian: Sering padam");
  await siti.taps("Kirim laporan");

  expect((await reportOf(stage, JEMARAS))?.answers).toMatchObject({
    nama_gerai: { value: "Gerai Berkah" },
    karyawan: { value: 5 },
    omzet: { value: 0 },
    fisik: { value: 25 },
    luas: { value: 0 },
    kepuasan: { value: 4 },
    kesiapan: { value: 25 },
    anggota: { value: { l: 0, p: 0 } },
    kondisi: { value: "rusak_berat_perlu_segera_dibantu" },
    desa_tetangga: { value: "v09" },
    barang: { value: ["beras", "lpg"] },
    prioritas: { value: ["modal", "jalan", "listrik"] },
    tanggal_buka: { value: "2026-10-15" },
    rencana: { value: "2026-12-20" },
    bulan_panen: { value: "2026-10-01" },
    tahun_berdiri: { value: "2019-01-01" },
    jam_buka: { value: "08:30" },
    kunjungan: { value: "2026-11-01T14:15+07:00" },
    lokasi: { value: { lat: expect.closeTo(-2.5, 0) } },
    foto: { value: [expect.any(String)] },
    rekaman: { value: [expect.any(String)] },
    film: { value: [expect.any(String)] },
    kendala: { kind: "rows", rows: [{ kategori: { value: "listrik" }, uraian: { value: "Sering padam" } }] },
    benar: { value: "OK" },
  });
});

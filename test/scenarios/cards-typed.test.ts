// Pak Yanto's buttons do not work: he answers a question of every type by writing, and sends files.

import { expect, test } from "vitest";
import { everyType, publishes } from "../support/forms.ts";
import { setStage } from "../support/stage.ts";
import { JEMARAS, reportOf } from "./reporter.ts";

test("every type of question can be answered without a single button", async () => {
  const stage = await setStage();
  await publishes(stage, await everyType());
  const yanto = await stage.invited("Yanto", "kepala_desa", JEMARAS);
  const writes = async (text: string, ...seen: readonly string[]) => {
    await yanto.sends(text);
    for (const part of seen) expect(yanto.sees(), text).toContain(part);
  };

  await writes("lapor", "Batas penyampaian");
  await writes("mulai", "Silakan dibaca dahulu.");
  await writes("sudah", "Apa nama gerai");
  await writes("bantuan soal", "Bantuan untuk pertanyaan ini", "Gerai Berkah");
  await writes("Gerai Berkah", "Berapa karyawan gerai Gerai Berkah?");
  await writes("4 orang", "Berapa omzet");
  await writes("minus 5000", "Omzet tidak bisa kurang dari nol.", "Contoh: 2,5 juta");
  await writes("600 juta", "Omzet ini besar sekali", "Contoh: 2,5 juta");
  await writes("tidak", "Berapa omzet");
  await writes("2,5 juta", "Rp2.500.000", "Berapa persen");
  await writes("45%", "Berapa luas");
  await writes("1,5", "1,5 ha", "Seberapa puas");
  await writes("4", "Seberapa siap");
  await writes("33", "tidak ada pada skalanya");
  await writes("35", "Berapa anggota");
  await writes("70 55", "Bagaimana kondisi");
  await writes("baik", "Desa mana");
  await writes("tumbang", "11 pilihan cocok dengan “tumbang”");
  await writes("cempaka mulia", "Beberapa pilihan cocok");
  await writes("cempaka mulia timur", "Barang apa");
  await writes("beras, gula", "Mohon urutkan");
  await writes("jalan, modal, listrik", "1. Jalan, 2. Modal, 3. Listrik", "Kapan gerainya");
  await writes("15 oktober 2026", "Kamis, 15 Oktober 2026", "Kapan RAT");
  await writes("20 desember 2026", "Bulan apa");
  await writes("oktober 2026", "✅ Bulan panen: Oktober 2026", "Tahun berapa");
  await writes("2019", "Jam berapa");
  await writes("8.30", "✅ Jam buka: 08.30", "Kapan BA");
  await writes("1 november 2026 pukul 14.15", "pukul 14.15", "Di mana");
  await writes("-2.53, 112.95", "✅ Lokasi: -2.53, 112.95", "foto gerainya");
  await yanto.does((person) => person.sendsPhoto({ width: 640, height: 480 }));
  await writes("sudah", "foto denahnya");
  await writes("lewati", "ketua kelompok");
  await writes("lewati", "video suasana");
  await writes("lewati", "berita acara");
  await writes("tidak ada", "Nilai: Rp625.000");
  await writes("lanjut", "Adakah Kendala");
  await writes("tambah", "Kendala 1 · Kendalanya tentang apa?");
  await writes("listrik", "Mohon diuraikan");
  await writes("Sering padam", "Tambah Kendala lain?");
  await writes("ya", "Kendala 2 · ");
  await writes("modal", "Mohon diuraikan");
  await writes("Kurang", "2. Modal");
  await writes("hapus 1", "Hapus Kendala 1 (Listrik)?", "ya hapus 1");
  await writes("ya hapus 1", "1. Modal");
  await writes("tidak", "Saya menyatakan");
  await writes("ya", "Mohon diperiksa.");
  await writes("2", "Berapa karyawan");
  await writes("6", "Mohon diperiksa.");
  await writes("kirim", "Nomor: 6202022007-202610-1");

  expect((await reportOf(stage, JEMARAS))?.answers).toMatchObject({
    karyawan: { value: 6 },
    omzet: { value: 2_500_000 },
    luas: { value: 1.5 },
    kesiapan: { value: 35 },
    anggota: { value: { l: 70, p: 55 } },
    desa_tetangga: { value: "v04" },
    barang: { value: ["beras", "gula"] },
    prioritas: { value: ["jalan", "modal", "listrik"] },
    tanggal_buka: { value: "2026-10-15" },
    bulan_panen: { value: "2026-10-01" },
    tahun_berdiri: { value: "2019-01-01" },
    jam_buka: { value: "08:30" },
    lokasi: { value: { lat: -2.53, lon: 112.95 } },
    kendala: { rows: [{ kategori: { value: "modal" } }] },
    benar: { value: "OK" },
  });
});

// The live card: what it shows at each step, how it is steered by buttons and by words, and what is the same as last month.

import { expect, test } from "vitest";
import { setStage } from "../support/stage.ts";
import { ANSWERS, answersUpTo, dutyOf, JEMARAS, reportOf } from "./reporter.ts";

test("each card says where Bu Siti is in words and with a bar, what is asked, and how to answer", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const seen = new Map<string, string>();
  const optional: string[] = [];
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  expect(siti.sees()).toContain("Langkah 1 dari 9  ▰▱▱▱▱▱▱▱▱");
  expect(siti.buttons()).not.toContain("⬅️ Kembali");

  for (const [question, act] of ANSWERS) {
    expect(siti.sees()).toMatch(/Langkah [1-9] dari 9 {2}[▰▱]{9}/);
    expect(siti.buttons()).toContain("💾 Simpan dulu");
    if (siti.buttons().includes("Lewati ➡️")) optional.push(question);
    seen.set(question, siti.sees());
    await act(siti);
  }
  expect(seen.get("simpanan")).toBe(
    [
      "Laporan KDKMP Oktober 2026 · Desa Jemaras, Kec. Cempaga",
      "Langkah 3 dari 9  ▰▰▰▱▱▱▱▱▱",
      "",
      "✅ Anggota: L 70, P 55 (jumlah 125 orang)",
      "",
      "Berapa total simpanan anggota sampai saat ini?",
      "Simpanan pokok, wajib, dan sukarela dijumlahkan.",
      "Contoh: 2,5 juta",
    ].join("\n"),
  );
  expect(optional).toEqual(["tahap_sejak", "sumber_modal", "foto"]);
});

test("a tap changes the card where it is; after something typed a new card comes below and the old buttons go", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "tahap");
  const cards = () => siti.person.messages().filter(({ fromBot }) => fromBot);
  const [before, shown] = [cards().length, cards().at(-1)];

  await siti.taps("Mulai usaha");
  expect(cards()).toHaveLength(before);
  expect(cards().at(-1)).toMatchObject({ id: shown?.id });
  expect(siti.sees()).toContain("Sejak tanggal berapa");

  await siti.sends("5 Oktober 2026");
  expect(cards()).toHaveLength(before + 1);
  expect(siti.sees()).toContain("Tahap sejak: Senin, 5 Oktober 2026");
  expect(cards().at(-2)).toMatchObject({ id: shown?.id });
  expect(cards().at(-2)?.keyboard ?? []).toEqual([]);
});

test("Kembali leads back, the answer there is shown, and going on keeps what came after", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "simpanan");

  await siti.taps("Kembali");
  expect(siti.sees()).toContain("Jawaban Bapak/Ibu: L 70, P 55 (jumlah 125 orang)");
  await siti.taps("Kembali");
  await siti.taps("Kembali");
  expect(siti.buttons()).toContain("● Mulai usaha (beroperasi)");
  await siti.taps("● Mulai usaha");
  expect(siti.sees()).toContain("Berapa total simpanan");
});

test("a person whose buttons do not work writes everything", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const asked = async (text: string, question: string) => {
    await siti.sends(text);
    expect(siti.sees(), text).toContain(question);
  };

  await asked("Lapor", "Batas penyampaian");
  await asked("hmm", "Batas penyampaian");
  await asked("mulai", "Sampai tahap mana");
  await asked("6", "Sejak tanggal berapa");
  await asked("kembali", "Sampai tahap mana");
  await asked("mulai usaha", "Sejak tanggal berapa");
  await asked("Lewati.", "Berapa jumlah anggota");
  await asked("lewati", "Pertanyaan ini perlu dijawab dahulu.");
  await asked("sama", "Belum ada jawaban dari laporan lalu");
  await asked("bantuan", "Cara memakai");
  await asked("lanjut", "Berapa jumlah anggota");
  await asked("70 55", "total simpanan");
  await asked("/simpan", "Tersimpan");
  await asked("lanjut", "total simpanan");
  await asked("15 juta", "tambahan modal");
  await asked("tidak ada", "Unit usaha mana");
  await asked("sembako, 10", "Berapa omzet");
  await asked("kirim", "Masih ada");
  await asked("lanjut", "Berapa omzet");
  await asked("dua juta lima ratus ribu", "status lahan");
  await asked("terverifikasi", "Sampai tahap mana pembangunan");
  await asked("selesai", "Berapa persen");
  await asked("seratus persen", "Legalitas apa");
  await asked("belum ada", "Apa kendala utama");
  await asked("modal", "Mohon diuraikan");
  await asked("Simpanan anggota belum cukup", "Bantuan dari siapa");
  await asked("1", "Silakan kirim foto");
  await asked("tidak ada", "Mohon diperiksa.");
  await asked("KIRIM", "Nomor: 6202022007-202610-1");

  expect((await reportOf(stage, JEMARAS))?.answers).toMatchObject({
    unit_buka: { value: ["gerai_sembako", "gerai_pupuk"] },
    omzet: { value: 2_500_000 },
    fisik_tahap: { value: "selesai" },
    legalitas_baru: { value: ["tidak_ada"] },
    bantuan_dari: { value: "dinas" },
  });
});

test("a list that does not fit is paged, and its numbers can be written", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "unit_buka");

  expect(siti.buttons()).toContain("☐ 1. Belum ada yang buka");
  await siti.taps("Lainnya (2/3)");
  await siti.taps("Gerai pupuk");
  expect(siti.buttons()).toContain("☑ 10. Gerai pupuk");
  await siti.taps("Sebelumnya");
  await siti.taps("Gerai sembako");
  await siti.taps("Selesai (2)");
  expect(siti.sees()).toContain("✅ Unit yang buka: Gerai sembako, Gerai pupuk");
});

test("the second month shows last month's answers, takes one over, and takes all over at one tap", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "review");
  await siti.taps("Kirim laporan");
  await stage.goTo("2026-11-26T09:00");

  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  expect(siti.sees()).toContain("Bulan lalu: Mulai usaha (beroperasi)");
  await siti.taps("Sama: Mulai usaha (beroperasi)");
  expect(siti.sees()).toContain("Berapa jumlah anggota");
  expect(siti.sees()).toContain("Bulan lalu: L 70, P 55 (jumlah 125 orang)");
  await siti.sends("sama");
  expect(siti.sees()).toContain("✅ Anggota: L 70, P 55 (jumlah 125 orang)");

  const { obligationId } = await dutyOf(stage, JEMARAS);
  await stage.app.core.storage.drafts.remove(obligationId);
  await siti.sends("lapor");
  await siti.taps("Sama seperti bulan lalu");
  expect(siti.sees()).toContain("jawaban diisi dari laporan lalu");
  expect(siti.sees()).toContain("Omzet: Rp2.500.000");
  await siti.taps("Kirim laporan");

  expect(siti.sees()).toContain("Nomor: 6202022007-202611-1");
  expect(await reportOf(stage, JEMARAS)).toMatchObject({
    nihil: false,
    answers: { omzet: { value: 2_500_000 }, legalitas_baru: { value: ["tidak_ada"] } },
  });
});

test("without working buttons 'sama' on the first card takes last month over", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "review");
  await siti.sends("kirim");
  await stage.goTo("2026-11-26T09:00");

  await siti.sends("lapor");
  await siti.sends("sama seperti bulan lalu");
  expect(siti.sees()).toContain("Mohon diperiksa.");
});

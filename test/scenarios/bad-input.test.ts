// Whatever arrives that was not asked for: a polite sentence that says what to do, and no change to any data.

import { expect, test } from "vitest";
import { makePng } from "#simulator/images.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";
import { answersUpTo, dutyOf, everythingGiven, JEMARAS, KETAPANG, TINDUK } from "./reporter.ts";

/** The act changes nothing that was given, and the person is told the sentence. */
async function isRefused(stage: Stage, actor: Actor, act: () => Promise<void>, sentence: string): Promise<void> {
  const before = await everythingGiven(stage);
  await act();
  expect(actor.sees()).toContain(sentence);
  expect(await everythingGiven(stage)).toEqual(before);
}

test("a sticker, a voice message, a place or somebody's contact instead of a number leaves the question", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const yanto = stage.stranger("Yanto");
  await answersUpTo(siti, "omzet");
  const sentence = "kiriman itu belum dapat kami baca di sini. Mohon jawab dengan tulisan atau tombol.";

  await isRefused(stage, siti, () => siti.does((person) => person.sendsSticker()), sentence);
  expect(siti.sees()).toContain("Berapa omzet bulan ini?");
  const noFile = "Pertanyaan ini tidak meminta foto atau berkas";
  await isRefused(stage, siti, () => siti.does((person) => person.sendsVoice()), noFile);
  const noPlace = "Pertanyaan ini tidak meminta lokasi";
  await isRefused(stage, siti, () => siti.does((person) => person.sendsLocation()), noPlace);
  await isRefused(
    stage,
    siti,
    () => siti.does((person) => person.sharesContact({ of: yanto.person })),
    "hanya nomor milik Bapak/Ibu sendiri",
  );
  await siti.sends("lapor");
  await isRefused(stage, siti, () => siti.does((person) => person.sendsPhoto({ width: 800, height: 600 })), noFile);
});

test("texts of 4.096 and of 5.000 characters are too long, in a form and without one", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const lost = "pesan itu belum dapat kami pahami";
  await isRefused(stage, siti, () => siti.sends("a".repeat(4096)), lost);

  await answersUpTo(siti, "omzet");
  const tooLong = "tulisan itu terlalu panjang. Mohon disingkat, paling banyak 300 huruf.";
  await isRefused(stage, siti, () => siti.sends("9".repeat(4096)), tooLong);
  const inTwo = async () => {
    await siti.sends("a".repeat(4096)); // Telegram's apps split what is longer
    await siti.sends("a".repeat(904));
  };
  await isRefused(stage, siti, inTwo, tooLong);
});

test("a file that is no photo, or too large a one, is refused, and the next photo is taken", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "foto");
  const document = (mimeType: string, bytes: Uint8Array) => () =>
    siti.does((person) => person.sendsDocument({ fileName: "berkas", mimeType, bytes }));
  const pdf = Buffer.from("%PDF-1.7 laporan");
  const large = makePng({ width: 100, height: 100, sizeBytes: 20 * 1024 * 1024 + 1 });

  await isRefused(stage, siti, document("application/pdf", pdf), "bukan foto yang dapat kami baca");
  await isRefused(stage, siti, document("image/jpeg", pdf), "bukan foto yang dapat kami baca");
  await isRefused(stage, siti, document("image/png", large), "foto itu terlalu besar");
  await isRefused(stage, siti, () => siti.sends("ini fotonya"), "Mohon kirim foto, atau tekan Lewati.");
  expect(siti.sees()).toContain("Silakan kirim foto gerai");

  await siti.does((person) => person.sendsPhoto({ width: 800, height: 600 }));
  expect(siti.sees()).toContain("1 dari 3 foto sudah diterima. Silakan kirim lagi, atau tekan Selesai.");
  const buttons = ["✅ Selesai (1)", "↩️ Ulangi kirimannya", "⬅️ Kembali", "💾 Simpan dulu", "❓ Bantuan"];
  expect(siti.buttons()).toEqual(buttons); // Lewati would lose the photo
});

test("an album of three photos is three photos, and a fourth is politely too many", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "foto");

  await siti.does((person) => {
    for (const width of [801, 802, 803]) person.sendsPhoto({ width, height: 600 }, { mediaGroupId: "album" });
  });
  expect(siti.sees()).toContain("Foto: 3 foto");
  expect(await stage.app.core.database.client.attachment.count()).toBe(3);
  const another = () => siti.does((person) => person.sendsPhoto({ width: 804, height: 600 }));
  await isRefused(stage, siti, another, "Untuk mengubah jawaban, tulis nomornya.");
});

test("a stale button changes nothing and shows the question of now", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "tahap");
  const old = siti.person.messages().at(-1);
  const data = old?.keyboard?.[0]?.[0]?.callbackData ?? "";
  await siti.taps("Mulai usaha");
  await siti.sends("5 Oktober 2026");

  const stale = "Tombol tadi milik pertanyaan sebelumnya.";
  await isRefused(stage, siti, () => siti.tapsData(data, { messageId: old?.id }), stale);
  expect(siti.sees()).toContain("Berapa jumlah anggota");
  await isRefused(stage, siti, () => siti.tapsAgain(), stale);
});

test("a forged callback reaches nothing outside one's own village", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const yanto = await stage.invited("Yanto", "kepala_desa", TINDUK);
  await answersUpTo(yanto, "omzet");
  await answersUpTo(siti, "omzet");
  const { obligationId: own } = await dutyOf(stage, JEMARAS);
  const { obligationId: other } = await dutyOf(stage, TINDUK);
  const revision = (await stage.app.core.storage.drafts.find(other))?.revision;
  const forge = (data: string, sentence: string) => isRefused(stage, siti, () => siti.tapsData(data), sentence);

  const outside = "di luar wilayah atau tugas Bapak/Ibu";
  for (const kind of ["open", "begin", "same", "nihil", "nihil-yes"]) await forge(`${kind}:${other}`, outside);
  for (const action of ["back:", "choose:L5", "send:", "save:", "page:1", "jump:tahap"])
    await forge(`step:${other}:${revision}:${action}`, outside);
  await forge(`open:${(await dutyOf(stage, KETAPANG)).obligationId}`, outside);

  const unknown = "Tidak ada laporan seperti itu.";
  for (const id of ["999999999", "-1", "0", "1e3", "", "9".repeat(50), "__proto__", "😀"])
    await forge(`open:${id}`, unknown);
  await forge(`step:${own}:999999999:send:`, "Tombol tadi milik pertanyaan sebelumnya.");
  await forge(`step:${own}:-1:choose:L5`, "Tombol tadi milik pertanyaan sebelumnya.");
  await forge(`step:${own}:1:explode:`, "Berapa omzet bulan ini?");
  await forge(`step:${own}:1:page:${"9".repeat(30)}`, "Berapa omzet bulan ini?");
  await forge("x".repeat(64), "Tombol itu sudah tidak berlaku.");
  await forge("\u0001\uffff%s' OR 1=1 --", "Tombol itu sudah tidak berlaku.");
  await forge("lang:kl", "Silakan pilih bahasa.");

  await siti.sends("lapor");
  await siti.sends("2,5 juta");
  expect(siti.sees()).toContain("✅ Omzet: Rp2.500.000");
});

test("what looks like HTML in names and texts is shown as it was written", async () => {
  const stage = await setStage();
  const ani = await stage.invited("<b>Ani</b> & 😀 </a>", "kepala_desa", JEMARAS);
  await ani.taps("Beranda");
  expect(ani.sees()).toContain("<b>Ani</b> & 😀 </a>");

  await answersUpTo(ani, "kendala");
  await ani.taps("Modal");
  await ani.sends('Dana <b>kurang</b> & "lambat" </i> <script> 😀');
  await ani.taps("Dinas Koperasi");
  await ani.taps("Lewati");
  expect(ani.sees()).toContain('Uraian kendala: Dana <b>kurang</b> & "lambat" </i> <script> 😀');
});

test("someone without a position is told how to come in, whatever they send", async () => {
  const stage = await setStage();
  const budi = stage.stranger("Budi");
  const { obligationId } = await dutyOf(stage, JEMARAS);
  const acts: (() => Promise<void>)[] = [
    () => budi.sends("lapor"),
    () => budi.sends("2 juta"),
    () => budi.does((person) => person.sendsSticker()),
    () => budi.tapsData(`nihil-yes:${obligationId}`),
    () => budi.tapsData(`step:${obligationId}:1:send:`),
  ];
  for (const act of acts) await isRefused(stage, budi, act, "tautan undangan");
});

test("someone whose position has ended can no longer report, and is told whom to ask", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "omzet");
  await stage.invited("Rahmat", "kepala_desa", JEMARAS); // the successor
  const ended = "tidak ada jabatan yang terdaftar";

  await isRefused(stage, siti, () => siti.sends("2,5 juta"), ended);
  await isRefused(stage, siti, () => siti.taps("Beranda"), ended);
  await isRefused(stage, siti, () => siti.sends("lapor"), ended);
});

test("a unit that was closed owes nothing any more", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "omzet");
  const { unit } = await dutyOf(stage, JEMARAS);
  const today = stage.now().toZonedDateTimeISO("Asia/Pontianak").toPlainDate();
  await stage.app.core.storage.units.close([unit.code], today);

  await isRefused(stage, siti, () => siti.sends("2,5 juta"), "sudah tidak aktif");
  await isRefused(stage, siti, () => siti.taps("Beranda"), "Saat ini belum ada laporan yang perlu disampaikan.");
});

test("a text while nothing is open leads home, with the way on", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await isRefused(stage, siti, () => siti.sends("2 juta"), "pesan itu belum dapat kami pahami");
  expect(siti.sees()).toContain("Laporan KDKMP Oktober 2026");
  expect(siti.buttons()).toContain("📝 Isi laporan");
  await isRefused(stage, siti, () => siti.sends("/entah"), "pesan itu belum dapat kami pahami");
  await isRefused(stage, siti, () => siti.does((person) => person.sendsVoice()), "belum dapat kami pahami");
});

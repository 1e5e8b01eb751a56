// Announcements: written in the chat by a camat or the Dinas, seen before they leave, sent once to everybody they are for and to
// nobody else, followed until they are read.

import { expect, test } from "vitest";
import { sealOf } from "#domain/broadcast.ts";
import { CEMPAGA, JEMARAS, KOTIM, reportsNihil } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

const LUWUK_RANGGAN = "62.02.02.2006";
const PATAI = "62.02.02.2005";
const SEBABI = "62.02.14.2001";

/** The announcements a person got, oldest first. */
function announcements(actor: Actor): string[] {
  return actor.received().filter((text) => text.startsWith("📢 Pengumuman\nDari "));
}

async function ledger(stage: Stage): Promise<(readonly [string, string | null])[]> {
  const rows = await stage.app.core.database.client.delivery.findMany({
    where: { kind: "broadcast" },
    orderBy: { key: "asc" },
  });
  return rows.map(({ state, reason }) => [state, reason] as const);
}

/** What the buttons of the newest announcement carry. */
async function newest(stage: Stage): Promise<{ id: number; seal: string }> {
  const { id } = await stage.app.core.database.client.broadcast.findFirstOrThrow({ orderBy: { id: "desc" } });
  const broadcast = await stage.app.core.storage.broadcasts.find(id);
  return { id, seal: broadcast ? sealOf(broadcast) : "" };
}

/** What was done to the newest announcement, by whom. */
async function audit(stage: Stage) {
  const { storage } = stage.app.core;
  const { id } = await newest(stage);
  const entries = await storage.audit.of(`broadcast:${id}`);
  const by = async (personId?: number) => (personId ? (await storage.people.get(personId)).name : undefined);
  return await Promise.all(
    entries.map(async (entry) => [entry.action, await by(entry.personId), entry.details] as const),
  );
}

/** Pak Camat of Cempaga with two of his villages. */
async function cempaga(stage: Stage) {
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const yanto = await stage.invited("Yanto", "kepala_desa", LUWUK_RANGGAN);
  const camat = await stage.invited("Ahmad Fauzi", "camat", CEMPAGA);
  return { siti, yanto, camat };
}

/** As far as the look of it, for everybody who reports. */
async function writes(author: Actor, text: string): Promise<void> {
  await author.sends("umumkan");
  await author.taps("Semua yang melapor");
  await author.sends(text);
}

test("Pak Camat of Cempaga announces to those who have not reported, and sees who has not read it", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { siti, yanto, camat } = await cempaga(stage);
  const ratna = await stage.invited("Ratna", "kepala_desa", PATAI);
  const lain = await stage.invited("Lain Kecamatan", "kepala_desa", SEBABI);
  await reportsNihil(siti);

  await camat.taps("Beranda");
  await camat.taps("Pengumuman");
  expect(camat.buttons()).toContain("⏰ Belum melapor: Oktober 2026");
  await camat.taps("Belum melapor");
  await camat.sends("Besok pukul 10 kita berkumpul di kantor kecamatan.\nMohon hadir.");
  expect(camat.sees()).toContain("Dari Ahmad Fauzi, Camat Cempaga, Kabupaten Kotawaringin Timur");
  expect(camat.sees()).toContain("Mohon hadir.\n\nPesan ini dikirim melalui layanan otomatis.");
  expect(camat.sees()).toContain(
    "2 orang: yang belum melapor di Kecamatan Cempaga (Oktober 2026 · Laporan Bulanan KDKMP)",
  );
  expect(camat.sees()).toContain("±1 menit");
  await camat.taps("Minta tanda");
  expect(camat.buttons()).toContain("☑ Minta tanda “Sudah dibaca”");
  await camat.taps("Kirim sekarang");
  expect(camat.sees()).toContain("Menunggu: 2");
  await stage.tick();

  for (const reader of [yanto, ratna]) {
    expect(announcements(reader)).toEqual([
      "📢 Pengumuman\nDari Ahmad Fauzi, Camat Cempaga, Kabupaten Kotawaringin Timur\n\n" +
        "Besok pukul 10 kita berkumpul di kantor kecamatan.\nMohon hadir.\n\n" +
        "Pesan ini dikirim melalui layanan otomatis.",
    ]);
  }
  expect([siti, lain, camat].flatMap(announcements)).toEqual([]);

  await yanto.taps("Sudah dibaca");
  await yanto.tapsAgain();
  expect(announcements(yanto)[0]).toContain("✅ Terima kasih, sudah ditandai dibaca.");
  expect(yanto.buttons()).not.toContain("✅ Sudah dibaca");
  await camat.taps("Perbarui");
  expect(camat.sees()).toContain("Terkirim: 2 dari 2");
  expect(camat.sees()).toContain("Sudah dibaca: 1 dari 2");
  await camat.taps("Siapa yang belum membaca");
  expect(camat.sees()).toBe("👀 1 orang belum menandai “Sudah dibaca”\n• Ratna, Kepala Desa Patai, Kec. Cempaga");
});

test("what was typed arrives letter for letter, HTML signs and all", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { siti, camat } = await cempaga(stage);
  const text = "Harga < Rp10.000 & stok > 5 <b>bukan tebal</b>\n\n  • { $kode } &amp; \\n";

  await writes(camat, text);
  expect(camat.sees()).toContain(text);
  await camat.taps("Kirim sekarang");
  await stage.tick();

  expect(announcements(siti)[0]).toContain(`\n\n${text}\n\nPesan ini dikirim`);
});

test("a text that is too long or no text at all is asked for again, and nothing is lost", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { siti, camat } = await cempaga(stage);

  await writes(camat, "a".repeat(3001));
  expect(camat.sees()).toContain("lebih dari 3.000 huruf");
  await camat.does((person) => person.sendsPhoto({ seed: 1 }));
  expect(camat.sees()).toContain("hanya dapat berupa tulisan");
  await camat.sends("z".repeat(3000));
  expect(camat.sees()).toContain("Mohon diperiksa");
  await camat.sends("bukan itu");
  expect(camat.sees()).toContain("mohon tekan Ubah isi dahulu");
  await camat.taps("Ubah isi");
  await camat.sends("Rapat hari Jumat.");
  await camat.taps("Kirim sekarang");
  await stage.tick();

  expect(announcements(siti)).toHaveLength(1);
  expect(announcements(siti)[0]).toContain("\n\nRapat hari Jumat.\n\n");
});

test("two taps on Kirim send once", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { siti, yanto, camat } = await cempaga(stage);

  await writes(camat, "Rapat hari Jumat.");
  await camat.taps("Kirim sekarang");
  await camat.tapsAgain();
  await stage.tick();
  await camat.tapsAgain();
  await stage.tick();

  expect([siti, yanto].map((reader) => announcements(reader).length)).toEqual([1, 1]);
  expect(camat.sees()).toContain("Terkirim: 2 dari 2");
});

test("a button drawn for another text sends nothing", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { siti, camat } = await cempaga(stage);
  await writes(camat, "Rapat hari Jumat.");
  const { id, seal } = await newest(stage);
  await camat.taps("Ubah isi");
  await camat.sends("Rapat hari Kamis.");

  await camat.tapsData(`announcement:${id}:send:${seal}`);
  await stage.tick();

  expect(camat.sees()).toContain("Ada yang berubah sejak tombol itu ditampilkan");
  expect(announcements(siti)).toEqual([]);
});

test("planned for a Sunday it waits for Monday's office hours, and says so before", async () => {
  const stage = await setStage({ at: "2026-11-06T15:00" });
  const { siti, camat } = await cempaga(stage);

  await writes(camat, "Rapat hari Selasa.");
  await camat.taps("Jadwalkan");
  await camat.sends("kapan-kapan");
  expect(camat.sees()).toContain("belum dapat kami baca");
  await camat.sends("1 November 08.00");
  expect(camat.sees()).toContain("terlalu jauh"); // without a year the next one is meant
  await camat.sends("8 November jam 8 pagi");
  expect(camat.sees()).toContain("Dikirim Minggu, 8 November 2026 pukul 08.00 WIB");
  expect(camat.sees()).toContain("pengiriman mulai Senin, 9 November 2026 pukul 07.30 WIB");

  for (const moment of ["2026-11-08T07:59", "2026-11-08T08:00", "2026-11-08T12:00", "2026-11-09T07:29"])
    await stage.goTo(moment);
  expect(announcements(siti)).toEqual([]);
  await stage.goTo("2026-11-09T07:30");
  await stage.goTo("2026-11-09T08:00");

  expect(announcements(siti)).toHaveLength(1);
});

test("sent in the evening it leaves in the morning", async () => {
  const stage = await setStage({ at: "2026-11-03T19:00" });
  const { siti, camat } = await cempaga(stage);

  await writes(camat, "Rapat hari Jumat.");
  expect(camat.sees()).toContain("pengiriman mulai Rabu, 4 November 2026 pukul 07.30 WIB");
  await camat.taps("Kirim sekarang");
  expect(camat.sees()).toContain("Menunggu: 2\n🌙 Di luar jam kerja pesan menunggu: pengiriman mulai Rabu, 4 November");
  await stage.tick();
  await stage.goTo("2026-11-04T07:29");
  expect(announcements(siti)).toEqual([]);
  await stage.goTo("2026-11-04T07:30");

  expect(announcements(siti)).toHaveLength(1);
});

test("tomorrow at eight by button, taken back, and then sent at once", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { siti, camat } = await cempaga(stage);

  await writes(camat, "Rapat hari Jumat.");
  await camat.taps("Jadwalkan");
  expect(camat.buttons().slice(0, 2)).toEqual(["Besok, 4 Nov 08.00", "Senin, 9 Nov 08.00"]);
  await camat.taps("Besok");
  expect(camat.sees()).toContain("Dikirim Rabu, 4 November 2026 pukul 08.00 WIB");
  await camat.taps("Batalkan jadwal");
  await stage.goTo("2026-11-04T08:00");
  expect(announcements(siti)).toEqual([]);
  await camat.taps("Kirim sekarang");
  await stage.tick();

  expect(announcements(siti)).toHaveLength(1);
  expect(await audit(stage)).toEqual([
    ["broadcast-schedule", "Ahmad Fauzi", { startsAt: "2026-11-04T01:00:00Z" }],
    ["broadcast-unschedule", "Ahmad Fauzi", {}],
    ["broadcast-send", "Ahmad Fauzi", { readers: 2 }],
  ]);
});

test("the rest is cancelled in the middle of the sending", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { siti, yanto, camat } = await cempaga(stage);
  const ratna = await stage.invited("Ratna", "kepala_desa", PATAI);
  stage.simulator.faults.next({ kind: "429", method: "sendMessage", chatId: yanto.person.id, retryAfter: 90 });

  await writes(camat, "Rapat hari Jumat.");
  await camat.taps("Kirim sekarang");
  await stage.tick();
  await camat.taps("Perbarui");
  const [, sent = ""] = /Terkirim: (\d) dari 3/.exec(camat.sees()) ?? [];
  const rest = 3 - Number(sent); // which of the three comes first is nobody's business
  expect(camat.sees()).toContain(`Menunggu: ${rest}`);
  await camat.taps("Batalkan sisanya");
  expect(camat.sees()).toContain(`${rest} orang belum dikirimi`);
  await camat.taps("Ya, batalkan sisanya");
  expect(camat.sees()).toContain("Pengumuman dihentikan");
  await stage.goTo("2026-11-03T09:05");

  expect([siti, yanto, ratna].flatMap(announcements)).toHaveLength(Number(sent));
  expect((await ledger(stage)).filter(([, reason]) => reason === "cancelled")).toHaveLength(rest);
  expect((await audit(stage)).at(-1)).toEqual(["broadcast-stop", "Ahmad Fauzi", { cancelled: rest }]);
});

test("a restart in the middle loses nothing and sends nothing twice", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { siti, yanto, camat } = await cempaga(stage);
  stage.simulator.faults.next({ kind: "429", method: "sendMessage", chatId: yanto.person.id, retryAfter: 90 });

  await camat.sends("umumkan");
  await camat.taps("Semua yang melapor");
  await stage.restart();
  await camat.sends("Rapat hari Jumat.");
  await stage.restart();
  await camat.sends("umumkan");
  await camat.taps("Lanjutkan yang belum selesai");
  await camat.taps("Kirim sekarang");
  await stage.restart();
  await stage.tick();
  await stage.restart();
  await stage.goTo("2026-11-03T09:05");

  expect([siti, yanto].map((reader) => announcements(reader).length)).toEqual([1, 1]);
});

test("two clocks that ring at once start what was planned once", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { siti, camat } = await cempaga(stage);
  await writes(camat, "Rapat hari Jumat.");
  await camat.taps("Jadwalkan");
  await camat.taps("Besok");
  stage.simulator.clock.set("2026-11-04T08:00:00+07:00");

  const { announcing } = stage.app.core;
  const counts = await Promise.all([1, 2, 3].map(() => announcing.startDue(stage.now())));
  await stage.tick();
  await stage.goTo("2026-11-03T08:00"); // a clock set back
  await stage.goTo("2026-11-04T08:00");

  expect(counts.reduce((sum, { started }) => sum + started, 0)).toBe(1);
  expect((await audit(stage)).slice(1)).toEqual([["broadcast-begin", undefined, { readers: 2 }]]);
  expect(announcements(siti)).toHaveLength(1);
});

test("what was planned by somebody who has left the office is not sent, and the ledger says why", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { siti, camat } = await cempaga(stage);
  await writes(camat, "Rapat hari Jumat.");
  await camat.taps("Jadwalkan");
  await camat.taps("Besok");
  await stage.invited("Camat Baru", "camat", CEMPAGA);

  await camat.taps("Kirim sekarang");
  expect(camat.sees()).toContain("tidak ada jabatan yang terdaftar");
  await stage.goTo("2026-11-04T08:00");

  expect(announcements(siti)).toEqual([]);
  expect(await ledger(stage)).toEqual([
    ["skipped", "left-office"],
    ["skipped", "left-office"],
  ]);
});

test("what was begun and left for a week is thrown away, what was gone on with is not", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { camat } = await cempaga(stage);
  await writes(camat, "Rapat hari Jumat.");
  await stage.goTo("2026-11-08T09:00");
  await camat.sends("umumkan");
  await camat.taps("Lanjutkan yang belum selesai");
  await camat.taps("Minta tanda");

  await stage.goTo("2026-11-11T00:10");
  await camat.sends("umumkan");
  expect(camat.screen()).toContain("Lanjutkan yang belum selesai");
  await stage.goTo("2026-11-16T00:10");
  await camat.sends("umumkan");

  expect(camat.screen()).not.toContain("Lanjutkan yang belum selesai");
});

test("who reports while an announcement to the silent waits for the morning is left in peace", async () => {
  const stage = await setStage({ at: "2026-11-03T19:00" });
  const { siti, yanto, camat } = await cempaga(stage);
  await camat.sends("umumkan");
  await camat.taps("Belum melapor");
  await camat.sends("Mohon segera melapor.");
  await camat.taps("Kirim sekarang");
  await reportsNihil(siti);
  await stage.goTo("2026-11-04T07:30");

  expect([siti, yanto].map((reader) => announcements(reader).length)).toEqual([0, 1]);
  await camat.taps("Perbarui");
  expect(camat.sees()).toContain("Terkirim: 1 dari 2\n▫️ Tidak dikirim: 1");
});

test("what was planned for a day on which the bot was down is dropped the day after", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { siti, camat } = await cempaga(stage);
  await writes(camat, "Rapat nanti siang.");
  await camat.taps("Jadwalkan");
  await camat.taps("Besok");
  await stage.goTo("2026-11-05T09:00");

  expect(announcements(siti)).toEqual([]);
  expect((await ledger(stage))[0]).toEqual(["skipped", "stale"]);
});

test("Dinas announces to positions in one kecamatan, out of seventeen", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { siti, camat } = await cempaga(stage);
  const operator = await stage.invited("Dewi Lestari", "operator", JEMARAS);
  const hadi = await stage.invited("Hadi Wijaya", "dinas", KOTIM);

  await hadi.sends("pengumuman");
  expect(hadi.buttons()[0]).toBe("Seluruh Kabupaten Kotawaringin Timur");
  await hadi.taps("Lainnya (2/3)");
  await hadi.taps("Sebelumnya");
  await hadi.taps({ row: 1, column: 1 }); // the second kecamatan by code
  expect(hadi.sees()).toContain("Pengumuman · Kecamatan Cempaga");
  await hadi.taps("Jabatan tertentu");
  expect(hadi.buttons()).not.toContain("➡️ Lanjut");
  await hadi.taps("Camat");
  await hadi.taps("operator");
  await hadi.taps("Lanjut");
  await hadi.sends("Mohon data disinkronkan.");
  expect(hadi.sees()).toContain("2 orang: Sekretaris dan operator, Camat di Kecamatan Cempaga");
  await hadi.taps("Kirim sekarang");
  await stage.tick();

  expect([siti, operator, camat].map((reader) => announcements(reader).length)).toEqual([0, 1, 1]);
  expect(announcements(camat)[0]).toContain("Dari Hadi Wijaya, Petugas Dinas Koperasi Kabupaten Kotawaringin Timur\n");
});

test("who blocked the bot is counted before, and named as not reached after", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { yanto, siti, camat } = await cempaga(stage);
  await yanto.does((person) => person.blocks());

  await writes(camat, "Rapat hari Jumat.");
  expect(camat.sees()).toContain("2 orang: semua yang melapor di Kecamatan Cempaga");
  expect(camat.sees()).toContain("1 orang di antaranya tidak dapat dihubungi");
  await camat.taps("Minta tanda");
  await camat.taps("Kirim sekarang");
  await stage.tick();
  await siti.taps("Sudah dibaca");
  await camat.taps("Siapa yang belum membaca");

  expect(camat.sees()).toContain("• Yanto, Kepala Desa Luwuk Ranggan, Kec. Cempaga (belum terkirim)");
  expect(await ledger(stage)).toEqual([
    ["sent", null],
    ["skipped", "unreachable"],
  ]);
});

test("forged buttons change nothing: not of another's announcement, not beyond the own unit, not as a reader one is not", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { siti, yanto, camat } = await cempaga(stage);
  const other = await stage.invited("Camat Kota Besi", "camat", "62.02.01");
  const lain = await stage.invited("Lain Kecamatan", "kepala_desa", SEBABI);
  await writes(camat, "Rapat hari Jumat.");
  await camat.taps("Minta tanda");
  const { id, seal } = await newest(stage);

  for (const forger of [other, siti]) {
    for (const verb of [
      "show",
      `send:${seal}`,
      "text",
      "at:2026-11-04T08:00Z",
      "stop-yes",
      "unread:0",
      "discard",
      "nonsense",
    ]) {
      await forger.tapsData(`announcement:${id}:${verb}`);
      expect(forger.sees()).toMatch(/tidak kami temukan|di luar wilayah/);
    }
  }
  await other.tapsData(`announce-in:${KOTIM}`);
  expect(other.sees()).toContain("di luar wilayah atau tugas");
  await other.tapsData(`announce:${KOTIM}:0`);
  expect(other.sees()).toContain("di luar wilayah atau tugas");
  await camat.taps("Kirim sekarang");
  await stage.tick();
  const screen = lain.screen();
  for (const data of [`have-read:${id}`, "have-read:999999999", "have-read:x"]) await lain.tapsData(data);
  expect(lain.screen()).toBe(screen);
  await siti.taps("Sudah dibaca");
  await camat.taps("Perbarui");

  expect(camat.sees()).toContain("Sudah dibaca: 1 dari 2");
  expect([siti, yanto].map((reader) => announcements(reader).length)).toEqual([1, 1]);
});

test("whoever may not announce has no button and no command for it", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await siti.sends("menu");
  expect(siti.buttons()).not.toContain("📢 Pengumuman");
  for (const command of ["/umumkan", "/pengumuman"]) {
    await siti.sends(command);
    expect(siti.sees()).toContain("di luar wilayah atau tugas");
  }
});

test("the author's announcements are listed, newest first, and a draft can be thrown away", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const { camat } = await cempaga(stage);
  await camat.sends("/pengumuman");
  expect(camat.sees()).toContain("Belum ada pengumuman");
  await writes(camat, "Yang pertama.");
  await camat.taps("Kirim sekarang");
  await writes(camat, "Yang kedua.");
  await camat.sends("/pengumuman");
  expect(camat.buttons().slice(0, 2)).toEqual(["✏️ 3 Nov 09.00 · Yang kedua.", "📤 3 Nov 09.00 · Yang pertama."]);
  await camat.taps("Yang kedua");
  await camat.taps("Batal");
  expect(camat.sees()).toContain("Tidak ada yang terkirim");
  await camat.taps("Daftar");

  expect(camat.buttons().slice(0, 1)).toEqual(["📤 3 Nov 09.00 · Yang pertama."]);
});

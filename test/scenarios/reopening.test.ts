// A period that has closed without a report: Bu Siti asks for it to be opened again, the Dinas answers, and what was granted ends by
// itself.

import { expect, test } from "vitest";
import { CEMPAGA, JEMARAS, KOTIM } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";
import { dutyOf, reportOf, SUMBER_MAKMUR, TINDUK, takesOn } from "./reporter.ts";

test("Bu Siti asks in her own words, the Dinas gives three days, and she reports late", async () => {
  const { stage, siti, ratna } = await afterTheLock();
  const agus = await stage.invited("Agus Salim", "dinas", KOTIM);

  await siti.sends("menu");
  expect(siti.sees()).toContain("Masa pelaporannya telah ditutup");
  await siti.taps("Minta dibuka kembali");
  expect(siti.sees()).toContain("Apa kendalanya?");
  await siti.sends("?!");
  expect(siti.sees()).toContain("alasannya belum dapat kami baca");
  await siti.sends("Saya cuti, kantor <terendam> banjir");
  expect(siti.sees()).toContain("Permintaannya disampaikan ke Dinas Koperasi Kabupaten Kotawaringin Timur");
  await told(stage);
  expect(ratna.sees()).toContain(
    "Siti Aminah memohon masa pelaporan Oktober 2026 untuk Desa Jemaras, Kec. Cempaga dibuka kembali dengan alasan: Saya cuti, kantor <terendam> banjir",
  );
  expect(agus.sees()).toContain("Siti Aminah memohon");

  await ratna.taps("Beri 3 hari");
  expect(ratna.sees()).toContain("dibuka kembali sampai Selasa, 24 November 2026 pukul 16.00 WIB");
  await ratna.tapsAgain();
  expect(ratna.sees()).toContain("sudah dikabulkan oleh Ratna Sari");
  await agus.taps("Tolak");
  expect(agus.sees()).toContain("sudah dikabulkan oleh Ratna Sari");
  expect(agus.sees()).toContain("Keputusan itu tetap berlaku");

  await told(stage);
  expect(siti.sees()).toContain("dibuka kembali sampai Selasa, 24 November 2026 pukul 16.00 WIB");
  await siti.taps("Isi laporan");
  await siti.taps("NIHIL");
  await siti.taps("Ya, kirim NIHIL");
  expect(siti.sees()).toContain("melewati batas waktu");
  expect(await reportOf(stage, JEMARAS)).toBeDefined();

  await ratna.sends("/jejak jemaras");
  expect(ratna.sees()).toMatch(
    /diminta dibuka kembali \(Saya cuti, kantor <terendam> banjir\), oleh Siti Aminah\n.*dibuka kembali 3 hari, sampai 24 Nov 16.00, oleh Ratna Sari/,
  );
});

test("what was opened again closes by itself, and can be asked for again", async () => {
  const { stage, siti, ratna } = await afterTheLock();
  await asksWith(siti, "Tidak ada sinyal");
  await told(stage);
  await ratna.taps("Beri 1 hari");
  await told(stage);
  expect(siti.received().join("\n")).toContain("dibuka kembali sampai Senin, 23 November 2026"); // the 22nd is a Sunday

  await stage.goTo("2026-11-23T15:59");
  await siti.sends("menu");
  expect(siti.buttons()).toContain("📝 Isi laporan");
  await stage.goTo("2026-11-23T16:01");
  await siti.tapsData(`open:${(await lockedOf(stage)).obligationId}`);
  expect(siti.sees()).toContain("Masa pelaporan ini telah ditutup");
  await siti.sends("/status");
  expect(siti.sees()).toContain("Sudah ditutup, belum melapor");

  await asksWith(siti, "Sakit");
  expect(siti.sees()).toContain("Permintaannya disampaikan");
});

test("on its last day Bu Siti hears once more that it is open, and each time it is opened again", async () => {
  const { stage, siti, ratna } = await afterTheLock();
  const lastCalls = () => siti.received().filter((text) => text.includes("dan belum kami terima"));
  await asksWith(siti, "Sakit");
  await told(stage);
  await ratna.taps("Beri 3 hari");
  await told(stage);

  await stage.goTo("2026-11-24T08:59");
  expect(lastCalls()).toEqual([]);
  await stage.goTo("2026-11-24T09:00");
  expect(siti.sees()).toContain(
    "laporan KDKMP periode Oktober 2026 dibuka kembali sampai Selasa, 24 November 2026 pukul 16.00 WIB dan belum kami terima",
  );
  expect(siti.buttons().filter((label) => label.startsWith("⏰"))).toEqual(["⏰ 1 jam", "⏰ Sore ini"]); // tomorrow it will be closed
  await stage.goTo("2026-11-24T11:00");
  await siti.taps("Isi laporan");
  expect(siti.sees()).toContain("Oktober 2026");
  expect(lastCalls()).toHaveLength(1);

  await stage.goTo("2026-11-25T08:00");
  await asksWith(siti, "Sakit");
  await told(stage);
  await ratna.taps("Beri 1 hari");
  await told(stage);
  await stage.goTo("2026-11-26T09:30");
  expect(lastCalls()).toHaveLength(2);
});

test("a request is made once, is shown as made, and outlives the session and the process", async () => {
  const { stage, siti, ratna } = await afterTheLock();
  const dewi = await stage.invited("Dewi Lestari", "sekdes", JEMARAS);
  await siti.sends("/status");
  await siti.taps("Minta dibuka kembali");
  await stage.restart();
  await siti.sends("HP saya hilang");
  await siti.tapsData(`reopen:${(await lockedOf(stage)).obligationId}:ill`);
  expect(siti.sees()).toContain("sudah dimintakan dan masih menunggu jawaban");

  await stage.restart();
  for (const actor of [siti, dewi]) {
    for (const word of ["menu", "/status"]) {
      await actor.sends(word);
      expect(actor.sees()).toContain("Permintaan membuka kembali sudah disampaikan");
      expect(actor.buttons().join()).not.toContain("Minta dibuka kembali");
    }
  }
  await told(stage);
  expect(ratna.received().filter((text) => text.includes("memohon masa pelaporan"))).toHaveLength(1);
  expect((await stage.app.core.database.client.reopening.findMany()).map(({ reason }) => reason)).toEqual([
    "HP saya hilang",
  ]);
});

test("a refusal is told politely, and the card of the village shows a request that waits", async () => {
  const { stage, siti, ratna } = await afterTheLock();
  await asksWith(siti, "Baru menjabat");

  await ratna.sends("menu");
  await ratna.taps("Permintaan (1)");
  expect(ratna.sees()).toContain("• Desa Jemaras, Kec. Cempaga, Oktober 2026: Baru menjabat (Siti Aminah)");
  await ratna.taps("Jemaras");
  expect(ratna.sees()).toContain("Siti Aminah memohon dibuka kembali dengan alasan: Baru menjabat");
  await ratna.taps("Tolak");
  expect(ratna.sees()).toContain("tidak dipenuhi");
  await ratna.tapsData("reopen-waiting");
  expect(ratna.sees()).toContain("Tidak ada permintaan yang menunggu");
  await told(stage);

  expect(siti.sees()).toContain("mohon maaf, permintaan membuka kembali laporan Oktober 2026");
  await siti.sends("menu");
  expect(siti.buttons()).toContain("🔓 Minta dibuka kembali");
});

test("who reports for several villages says which one is to be opened", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  await stage.invited("Ratna Sari", "dinas", KOTIM);
  const yanto = await stage.invited("Yanto", "operator", SUMBER_MAKMUR.telawang);
  await takesOn(stage, yanto, "operator", SUMBER_MAKMUR.parenggean);
  await stage.goTo("2026-11-21T09:00");

  await yanto.sends("menu");
  await yanto.taps("Minta dibuka kembali");
  expect(yanto.sees()).toContain("Silakan pilih laporan mana");
  await yanto.taps("Sumber Makmur, Kec. Telawang");
  await yanto.taps("Sakit");
  expect(yanto.sees()).toContain("untuk Desa Sumber Makmur, Kec. Telawang sudah tersimpan");
  await yanto.sends("menu");
  await yanto.taps("Minta dibuka kembali");
  expect(yanto.sees()).toContain("Desa Sumber Makmur, Kec. Parenggean");
});

test("nobody asks for or opens what is not theirs, and there is nothing to ask for where time is left", async () => {
  const { stage, siti } = await afterTheLock();
  const yanto = await stage.invited("Yanto", "kepala_desa", TINDUK);
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const { obligationId } = await lockedOf(stage);

  for (const data of [`reopen:${obligationId}:`, `reopen:${obligationId}:ill`]) {
    await yanto.tapsData(data);
    expect(yanto.sees()).toContain("di luar wilayah");
  }
  await asksWith(siti, "Sakit");
  const [asked] = await stage.app.core.database.client.reopening.findMany();
  for (const actor of [siti, camat]) {
    for (const answer of ["1", "refuse"]) {
      await actor.tapsData(`reopen-decide:${asked?.id}:${answer}`);
      expect(actor.sees()).toContain("di luar wilayah");
    }
  }
  await camat.tapsData("reopen-waiting");
  expect(camat.sees()).toContain("di luar wilayah");
  for (const data of ["reopen:x:ill", "reopen:999999999:", "reopen-decide:999999999:3", "reopen-decide:x:refuse"]) {
    await siti.tapsData(data);
    expect(siti.sees()).toContain("Tidak ada laporan seperti itu");
  }
  await siti.tapsData(`reopen-decide:${asked?.id}:99`);
  expect(siti.sees()).toContain("Tombol itu sudah tidak berlaku");

  await stage.goTo("2026-11-26T09:00");
  await siti.tapsData(`reopen:${(await dutyOf(stage, JEMARAS)).obligationId}:ill`);
  expect(siti.sees()).toContain(
    "Laporan November 2026 untuk Desa Jemaras, Kec. Cempaga saat ini tidak perlu dibuka kembali",
  );
});

test("where nobody of the Dinas is registered the request is kept, and the chat says whom to call", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await stage.goTo("2026-11-21T09:00");

  await asksWith(siti, "Bencana");

  expect(siti.sees()).toContain("Mohon berkenan menghubungi Dinas Koperasi secara langsung");
});

/** Jemaras was reminded for the last time and has let October close; it is a Saturday morning. */
async function afterTheLock() {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const ratna = await stage.invited("Ratna Sari", "dinas", KOTIM);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await stage.goTo("2026-11-07T09:00");
  await stage.goTo("2026-11-21T09:00");
  return { stage, ratna, siti };
}

async function asksWith(actor: Actor, reason: string): Promise<void> {
  await actor.sends("menu");
  await actor.taps("Minta dibuka kembali");
  await actor.taps(reason);
}

async function lockedOf(stage: Stage) {
  const now = stage.now();
  const recent = { since: now.subtract({ hours: 100 * 24 }), most: 1 };
  const [duty] = await stage.app.core.storage.obligations.recentWithin([JEMARAS], recent, now);
  if (!duty) throw new Error("Jemaras owed nothing");
  return duty;
}

async function told(stage: Stage): Promise<void> {
  await stage.tick();
  await stage.settled();
}

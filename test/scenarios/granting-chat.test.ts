// A camat at the card of a silent village: more time, letting it off, and a deputy; what the village hears of it and what it is
// spared.

import { expect, test } from "vitest";
import { CEMPAGA, JEMARAS, reportsNihil } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";
import { dutyOf } from "./reporter.ts";

const TELAGA_ANTANG = "62.02.17";
const AUTOMATIC = "Pesan otomatis dari Dinas";

test("the card says where each choice leads, and tapped twice it gives more time once", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await camat.sends("belum");
  await camat.taps("Jemaras");
  await camat.taps("Beri perpanjangan");
  expect(camat.sees()).toContain("batasnya sekarang Kamis, 5 November 2026 pukul 16.00 WIB");
  expect(camat.sees()).toContain("• 3 hari kerja: sampai Selasa, 10 November 2026 pukul 16.00 WIB");
  await camat.taps("3 hari kerja");
  expect(camat.sees()).toContain("diperpanjang 3 hari kerja, menjadi Selasa, 10 November 2026 pukul 16.00 WIB");
  expect(camat.sees()).toContain("Penanggung jawabnya kami beri tahu otomatis");

  await camat.tapsAgain();
  expect(camat.sees()).toContain("Tidak ada yang diubah lagi");
  expect(camat.sees()).toContain("Batas Selasa, 10 November 2026");
  await told(stage);
  expect(siti.received().filter((text) => text.includes("diperpanjang sampai Selasa, 10 November 2026"))).toHaveLength(
    1,
  );

  await camat.taps("Beri perpanjangan");
  await camat.taps("7 hari kerja");
  await camat.taps("Beri perpanjangan");
  expect(camat.sees()).toContain("hanya dapat diperpanjang sampai 14 hari sesudah batas semula");
  await camat.sends("/jejak jemaras");
  expect(camat.sees()).toMatch(
    /batas diperpanjang 3 hari kerja, menjadi 10 Nov 16.00, oleh Hendra Wijaya\n.*diperpanjang 7 hari kerja/,
  );
});

test("a deadline put off takes the reminders and the rungs to come along", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await goThrough(stage, ["2026-10-31T09:00", "2026-11-03T09:00"]);
  await camat.sends("belum");
  await camat.taps("Jemaras");
  await camat.taps("Beri perpanjangan");
  await camat.taps("3 hari kerja");
  await told(stage);
  const before = unasked(siti).length;

  await goThrough(stage, ["2026-11-05T09:00", "2026-11-07T09:00", "2026-11-09T09:00"]);
  const anew = unasked(siti).slice(before);
  expect(anew).toHaveLength(2); // five and two days before the new deadline
  for (const text of anew) expect(text).toContain("paling lambat Selasa, 10 November 2026");
  await stage.goTo("2026-11-10T09:00");
  expect(unasked(siti).at(-1)).toContain("hari ini batas akhir");
  expect(unasked(camat).at(-1)).not.toContain("Jemaras"); // the others are five days late, Jemaras is not
  await goThrough(stage, ["2026-11-12T09:00", "2026-11-16T09:00"]);

  expect(unasked(siti).at(-1)).toContain("Batasnya Selasa, 10 November 2026");
  expect(unasked(camat).at(-1)).toContain("Desa Jemaras, Kec. Cempaga, periode Oktober 2026: 6 hari lewat batas");
});

test("a village that is let off is reminded of nothing until the camat thinks better of it", async () => {
  const stage = await setStage({ at: "2026-11-03T10:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await camat.sends("belum");
  await camat.taps("Jemaras");
  await camat.taps("Bebaskan");
  await camat.taps("Bencana");
  expect(camat.sees()).toContain("dibebaskan dari laporan Oktober 2026 dengan alasan Bencana");
  await camat.taps("Ya, bebaskan");
  expect(camat.sees()).toContain("Dibebaskan: Bencana (Hendra Wijaya)");
  await camat.tapsAgain();
  expect(camat.sees()).toContain("Tidak ada yang diubah lagi");
  expect(camat.buttons().join()).not.toContain("perpanjangan");

  await told(stage);
  expect(siti.sees()).toContain("dibebaskan dari laporan Oktober 2026 dengan alasan: Bencana");
  const before = unasked(siti).length;
  await goThrough(stage, ["2026-11-05T09:00", "2026-11-07T09:00", "2026-11-10T09:00"]);
  expect(unasked(siti)).toHaveLength(before);
  expect(unasked(camat).at(-1)).not.toContain("Jemaras");

  await camat.tapsData(`silent-unit:${(await dutyOf(stage, JEMARAS)).obligationId}`);
  await camat.taps("Batalkan pembebasan");
  expect(camat.sees()).toContain("pembebasannya dibatalkan. Batasnya Kamis, 5 November 2026");
  await told(stage);
  expect(siti.received().join("\n")).toContain(
    "pembebasan Desa Jemaras, Kec. Cempaga dari laporan Oktober 2026 telah dicabut",
  );
  await camat.sends("/jejak jemaras");
  expect(camat.sees()).toMatch(
    /dibebaskan \(Bencana\), oleh Hendra Wijaya\n.*pembebasan dibatalkan, oleh Hendra Wijaya/,
  );
});

test("the list that the ladder sends leads to the card, and a report that came in meanwhile needs nothing", async () => {
  const stage = await setStage({ at: "2026-11-06T10:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await stage.goTo("2026-11-10T09:00");

  await camat.taps("Jemaras");
  await camat.taps("Bebaskan");
  await reportsNihil(siti);
  await camat.taps("Sakit");

  expect(camat.sees()).toContain("Tidak ada yang diubah lagi");
  expect(camat.sees()).toContain("Sudah melapor");
  expect(camat.buttons().join()).not.toMatch(/Bebaskan|perpanjangan/);
});

test("neither a reporter, a Business Assistant nor a camat from elsewhere grants anything by a forged button", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const bayu = await stage.invited("Bayu Pratama", "business_assistant", JEMARAS);
  const elsewhere = await stage.invited("Lestari Ningsih", "camat", TELAGA_ANTANG);
  const { obligationId, period } = await dutyOf(stage, JEMARAS);
  const due = period.dueAt.epochMilliseconds;
  const forged = ["extend:", `extend:3.${due}`, "exempt:", "exempt:ill", "let-off:ill", "lift:"];

  for (const actor of [siti, bayu, elsewhere]) {
    for (const act of forged) {
      await actor.sends("menu");
      await actor.tapsData(`grant:${obligationId}:${act}`);
      expect(actor.sees()).toContain("di luar wilayah");
    }
  }
  await bayu.sends("belum");
  await bayu.taps("Jemaras");
  expect(bayu.buttons().join()).not.toMatch(/Bebaskan|perpanjangan/);
  expect((await dutyOf(stage, JEMARAS)).period.dueAt.equals(period.dueAt)).toBe(true);
  expect(await stage.app.core.storage.audit.of(`obligation:${obligationId}`)).toEqual([]);
});

test("nonsense in a button is answered calmly", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const { obligationId } = await dutyOf(stage, JEMARAS);

  await camat.tapsData(`grant:${obligationId}:extend:9.1793869200000`);
  expect(camat.sees()).toContain("Perpanjangan untuk Desa Jemaras");
  await camat.tapsData(`grant:${obligationId}:extend:3.999999999999999`);
  expect(camat.sees()).toContain("Tidak ada yang diubah lagi");
  await camat.tapsData(`grant:${obligationId}:let-off:bosan`);
  expect(camat.sees()).toContain("Apa alasannya?");
  await camat.tapsData(`grant:${obligationId}:fly:`);
  expect(camat.sees()).toContain("Desa Jemaras, Kec. Cempaga · Oktober 2026");
  for (const data of ["grant:::", "grant:x:extend:1", "grant:999999999:lift:"]) {
    await camat.tapsData(data);
    expect(camat.sees()).toContain("Tidak ada laporan seperti itu");
  }
});

test("Bu Siti hears who has become her deputy, and the history tells who appointed them", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const dewi = stage.stranger("Dewi Lestari");

  await camat.sends("belum");
  await camat.taps("Jemaras");
  await camat.taps("Tugaskan wakil");
  const [link = ""] = /https:\/\/t\.me\/\S+/.exec(camat.sees()) ?? [];
  await dewi.does((person) => person.opensLink(link));
  await dewi.taps("Setuju");
  await dewi.tapsAgain();
  await told(stage);

  const about = siti
    .received()
    .filter((text) => text.includes("Dewi Lestari kini terdaftar sebagai Wakil Kepala Desa"));
  expect(about).toHaveLength(1);
  await camat.sends("/jejak jemaras");
  expect(camat.sees()).toContain("tautan Wakil Kepala Desa dibuat, oleh Hendra Wijaya");
});

function unasked(actor: Actor): string[] {
  return actor.received().filter((text) => text.includes(AUTOMATIC));
}

async function goThrough(stage: Stage, moments: readonly string[]): Promise<void> {
  for (const moment of moments) await stage.goTo(moment);
}

async function told(stage: Stage): Promise<void> {
  await stage.tick();
  await stage.settled();
}

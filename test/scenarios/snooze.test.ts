// Later: nothing before, one reminder then, and only of what is still open.

import { expect, test } from "vitest";
import { JEMARAS, reportsNihil } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

const LUWUK_RANGGAN = "62.02.02.2006";

async function remindedAtH5() {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await stage.goTo("2026-10-31T09:00");
  return { stage, siti };
}

function reminders(actor: Actor): string[] {
  return actor.received().filter((text) => text.includes("Pesan otomatis dari Dinas"));
}

async function ring(stage: Stage, wib: string): Promise<void> {
  await stage.goTo(wib);
  await stage.settled();
}

test("Bu Siti asks to be reminded in the afternoon, and is, once", async () => {
  const { stage, siti } = await remindedAtH5();
  const before = reminders(siti).length;

  await siti.taps("Sore ini");
  expect(siti.sees()).toContain("muncul lagi Sabtu, 31 Oktober 2026 pukul 15.00 WIB");
  await ring(stage, "2026-10-31T14:59");
  expect(reminders(siti)).toHaveLength(before);
  await stage.restart();
  await ring(stage, "2026-10-31T15:00");
  await ring(stage, "2026-10-31T15:05");

  expect(reminders(siti)).toHaveLength(before + 1);
  expect(reminders(siti).at(-1)).toContain("Kepala Desa Jemaras");
});

test("nothing comes back of what was reported meanwhile", async () => {
  const { stage, siti } = await remindedAtH5();
  const before = reminders(siti).length;
  await siti.taps("Sore ini");
  await reportsNihil(siti);

  await ring(stage, "2026-10-31T15:00");

  expect(reminders(siti)).toHaveLength(before);
});

test("of two wishes the later one counts, whichever came first, and a tap twice is one", async () => {
  const { stage, siti } = await remindedAtH5();
  const before = reminders(siti).length;
  await siti.tapsData("snooze:tomorrow");
  await siti.tapsData("snooze:hour");
  await siti.tapsAgain();
  // Tomorrow is a Sunday, on which nobody is written to.
  expect(siti.sees()).toContain("Senin, 2 November 2026 pukul 07.30 WIB");

  await ring(stage, "2026-10-31T10:30");
  await ring(stage, "2026-10-31T15:00");
  expect(reminders(siti)).toHaveLength(before);
  await ring(stage, "2026-11-02T07:30");

  expect(reminders(siti)).toHaveLength(before + 1);
});

test("a reminder that is due at the same hour comes instead of the one put off, not besides", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await stage.goTo("2026-11-02T10:00");
  const before = reminders(siti).length;
  await siti.tapsData("snooze:tomorrow");

  await ring(stage, "2026-11-03T09:00");
  await ring(stage, "2026-11-03T09:10");

  expect(reminders(siti)).toHaveLength(before + 1);
});

test("an afternoon that has passed is not offered again", async () => {
  const { stage, siti } = await remindedAtH5();
  await ring(stage, "2026-10-31T16:00");

  await siti.taps("Sore ini");

  expect(siti.sees()).toContain("sudah lewat");
  expect(siti.buttons()).not.toContain("Sore ini");
});

test("a reminder that comes in the afternoon does not offer the afternoon", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await ring(stage, "2026-10-31T15:30"); // the bot was away in the morning

  expect(reminders(siti)).toHaveLength(1);
  expect(siti.buttons()).toEqual(["📝 Isi laporan", "⏰ 1 jam", "⏰ Besok", "❓ Bantuan", "🌴 Cuti"]);
});

test("two villages come back as one message; somebody without a report is told that there is nothing", async () => {
  const { stage, siti } = await remindedAtH5();
  const dewi = await stage.invited("Dewi Lestari", "operator", LUWUK_RANGGAN);
  const link = await stage.invitation("operator", JEMARAS);
  await dewi.does((person) => person.opensLink(link));
  await dewi.taps("Setuju");
  await dewi.tapsData("snooze:hour");
  await reportsNihil(siti);
  await siti.tapsData("snooze:hour");
  expect(siti.sees()).toContain("Tidak ada laporan yang perlu diingatkan");
  await siti.tapsData("snooze:forever");
  expect(siti.sees()).toContain("Tombol itu sudah tidak berlaku");

  await ring(stage, "2026-10-31T10:01");

  const back = reminders(dewi);
  expect(back).toHaveLength(1);
  expect(back[0]).toContain("Luwuk Ranggan");
});

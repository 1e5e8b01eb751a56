// Reminders: to the silent and to nobody else, at decent hours, once, whatever Telegram and the network do.

import { expect, test } from "vitest";
import { JEMARAS, reportsNihil } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

const LUWUK_RANGGAN = "62.02.02.2006";
const PATAI = "62.02.02.2005";

/** The reminders a person got, oldest first. */
function reminders(actor: Actor): string[] {
  return actor.received().filter((text) => text.includes("Pesan otomatis dari Dinas"));
}

async function ledger(stage: Stage): Promise<(readonly [string, string | null])[]> {
  const rows = await stage.app.core.database.client.delivery.findMany({ orderBy: { key: "asc" } });
  return rows.map(({ state, reason }) => [state, reason] as const);
}

const SNOOZE = ["⏰ 1 jam", "⏰ Sore ini", "⏰ Besok"];

test("at the opening, H-5, H-2, H-0 and H+2 the silent are reminded once, and those who have reported no more", async () => {
  const stage = await setStage({ at: "2026-10-24T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const yanto = await stage.invited("Yanto", "kepala_desa", LUWUK_RANGGAN);

  await stage.goTo("2026-10-25T08:00"); // a Sunday
  expect(reminders(siti)).toEqual([]);
  await stage.goTo("2026-10-26T07:30");
  await stage.goTo("2026-10-31T08:59");
  expect(reminders(siti)).toHaveLength(1);
  expect(reminders(siti)[0]).toContain("sudah dibuka, paling lambat Kamis, 5 November 2026 pukul 16.00 WIB");
  await stage.goTo("2026-10-31T09:00");
  await stage.tick();
  await stage.goTo("2026-11-02T10:00");
  expect(reminders(siti)).toHaveLength(2);
  expect(reminders(yanto)).toHaveLength(2);
  expect(reminders(siti)[1]).toBe(
    "Yth. Bapak/Ibu Kepala Desa Jemaras, Kec. Cempaga, mohon berkenan menyampaikan laporan KDKMP periode Oktober 2026 " +
      "paling lambat Kamis, 5 November 2026 pukul 16.00 WIB. Pengisian ±3 menit.\n\n" +
      "Pesan otomatis dari Dinas Koperasi.",
  );

  await reportsNihil(siti);
  for (const moment of ["2026-11-03T09:00", "2026-11-05T09:00", "2026-11-07T09:00", "2026-11-08T09:00"])
    await stage.goTo(moment);

  expect(reminders(siti)).toHaveLength(2);
  expect(reminders(yanto)).toHaveLength(5);
  expect(reminders(yanto)[3]).toContain("hari ini batas akhir laporan");
  expect(reminders(yanto)[4]).toContain("belum kami terima");
});

test("the button under a reminder opens the form", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await stage.goTo("2026-10-31T09:00");

  expect(siti.buttons()).toEqual(["📝 Isi laporan", ...SNOOZE, "❓ Bantuan", "🌴 Cuti"]);
  await siti.taps("Isi laporan");
  await siti.taps("Isi satu per satu");

  expect(siti.sees()).toContain("Langkah 1 dari 9");
});

test("somebody with two duties gets one message, with a button for each that is still open", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const dewi = await stage.invited("Dewi Lestari", "operator", JEMARAS);
  const link = await stage.invitation("operator", LUWUK_RANGGAN);
  await dewi.does((person) => person.opensLink(link));
  await dewi.taps("Setuju");

  await stage.goTo("2026-10-31T09:00");
  expect(reminders(dewi)).toHaveLength(1);
  expect(reminders(dewi)[0]).toContain("• Desa Luwuk Ranggan, Kec. Cempaga\n• Desa Jemaras, Kec. Cempaga");
  expect(dewi.buttons()).toEqual([
    "📝 Luwuk Ranggan, Kec. Cempaga",
    "📝 Jemaras, Kec. Cempaga",
    ...SNOOZE,
    "❓ Bantuan",
    "🌴 Cuti",
  ]);
  await dewi.taps("Jemaras, Kec. Cempaga");
  await dewi.taps("NIHIL");
  await dewi.taps("Ya, kirim NIHIL");

  await stage.goTo("2026-11-03T09:00");
  expect(reminders(dewi)).toHaveLength(2);
  expect(reminders(dewi)[1]).not.toContain("Desa Jemaras");
  expect(dewi.buttons()).toEqual(["📝 Isi laporan", ...SNOOZE, "❓ Bantuan", "🌴 Cuti"]);
});

test("after downtime only the newest reminder goes out, and not in the evening", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await stage.goTo("2026-11-03T17:00");
  await stage.goTo("2026-11-04T07:29");
  expect(reminders(siti)).toEqual([]);
  await stage.goTo("2026-11-04T07:30");

  expect(reminders(siti)).toHaveLength(1);
});

test("nobody is written to during Friday prayers", async () => {
  const stage = await setStage({ at: "2027-01-06T17:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await stage.goTo("2027-01-08T11:00");
  await stage.goTo("2027-01-08T13:29");
  expect(reminders(siti)).toEqual([]);
  await stage.goTo("2027-01-08T13:30");

  expect(reminders(siti)).toHaveLength(1);
});

test("a reminder that falls on New Year's Day comes the day before", async () => {
  const stage = await setStage({ at: "2026-12-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await stage.goTo("2026-12-31T09:00");
  expect(reminders(siti)).toHaveLength(1);
  await stage.goTo("2027-01-01T09:00");

  expect(reminders(siti)).toHaveLength(1);
  expect(reminders(siti)[0]).toContain("paling lambat Rabu, 6 Januari 2027"); // the 5th is a holiday
});

test("a report that comes in between planning and sending makes the reminder superfluous", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  stage.simulator.clock.set("2026-10-31T09:00:00+07:00");
  expect(await stage.app.core.nudging.plan(stage.now())).toBe(1);

  await reportsNihil(siti);
  await stage.tick();

  expect(reminders(siti)).toEqual([]);
  expect(await ledger(stage)).toEqual([["skipped", "reported"]]);
});

test("planning at the same moment in several processes owes each person one reminder", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await stage.invited("Yanto", "kepala_desa", LUWUK_RANGGAN);
  stage.simulator.clock.set("2026-10-31T09:00:00+07:00");
  const { nudging } = stage.app.core;

  const planned = await Promise.all([1, 2, 3, 4].map(() => nudging.plan(stage.now())));

  expect(planned.reduce((sum, count) => sum + count)).toBe(2);
  expect(await ledger(stage)).toHaveLength(2);
});

test("someone who has blocked the bot is not written to until they let it in again", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.does((person) => person.blocks());

  await stage.goTo("2026-10-31T09:00");
  expect(await ledger(stage)).toEqual([]);
  await siti.does((person) => person.unblocks());
  await stage.goTo("2026-11-03T09:00");

  expect(reminders(siti)).toHaveLength(1);
});

test("a refusal marks the person unreachable; nothing is tried again until they write", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  stage.simulator.faults.next({ kind: "403", method: "sendMessage", chatId: siti.person.id });

  await stage.goTo("2026-10-31T09:00");
  await stage.goTo("2026-10-31T09:05");
  expect(await ledger(stage)).toEqual([["failed", "blocked"]]);
  await stage.goTo("2026-11-03T09:00");
  expect(await ledger(stage)).toHaveLength(1);
  await siti.sends("halo");
  await stage.goTo("2026-11-05T09:00");

  expect(reminders(siti)).toHaveLength(1);
});

test("when Telegram asks for patience nobody is written to until it is over, and then everybody is", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const heads = [
    await stage.invited("Siti Aminah", "kepala_desa", JEMARAS),
    await stage.invited("Yanto", "kepala_desa", LUWUK_RANGGAN),
    await stage.invited("Rahmat Hidayat", "kepala_desa", PATAI),
  ];
  stage.simulator.faults.next({ kind: "429", method: "sendMessage", retryAfter: 90 });
  const asked = () => stage.simulator.journal.filter(({ method }) => method === "sendMessage").length;
  const before = asked();

  await stage.goTo("2026-10-31T09:00");
  await stage.goTo("2026-10-31T09:01");
  expect(asked()).toBe(before + 1);
  expect(await ledger(stage)).toEqual(heads.map(() => ["planned", null]));
  await stage.goTo("2026-10-31T09:02");

  expect(heads.map((head) => reminders(head).length)).toEqual([1, 1, 1]);
});

test.each(["502-html", "cut-before", "cut-after"] as const)(
  "after a broken connection (%s) it is uncertain whether a reminder arrived, and it is not sent again",
  async (kind) => {
    const stage = await setStage({ at: "2026-10-30T10:00" });
    const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
    const yanto = await stage.invited("Yanto", "kepala_desa", LUWUK_RANGGAN);
    stage.simulator.faults.next({ kind, method: "sendMessage", chatId: siti.person.id });

    await stage.goTo("2026-10-31T09:00");
    await stage.goTo("2026-10-31T09:05");

    expect(reminders(siti)).toHaveLength(kind === "cut-after" ? 1 : 0);
    expect(reminders(yanto)).toHaveLength(1);
    expect(await ledger(stage)).toEqual([
      ["uncertain", "connection"],
      ["sent", null],
    ]);
  },
);

test("a closed cooperative's people are left in peace", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await stage.app.core.storage.units.close(
    [`${JEMARAS}.1`],
    stage.now().toZonedDateTimeISO("Asia/Pontianak").toPlainDate(),
  );

  await stage.goTo("2026-10-31T09:00");

  expect(reminders(siti)).toEqual([]);
});

test("a successor is reminded and the predecessor is not", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  stage.simulator.clock.set("2026-10-31T09:00:00+07:00");
  await stage.app.core.nudging.plan(stage.now());

  const rahmat = await stage.invited("Rahmat Hidayat", "kepala_desa", JEMARAS);
  await stage.tick();

  expect(reminders(siti)).toEqual([]);
  expect(reminders(rahmat)).toHaveLength(1);
});

// Let off a report (ill, a flood, no signal): still counted, on a line of its own, waited for by nobody, and never named.

import { expect, test } from "vitest";
import { findActor } from "#services/actor.ts";
import type { Group } from "#simulator/cast.ts";
import { CEMPAGA, JEMARAS, KOTIM, reportsNihil } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";
import { dutyOf } from "./reporter.ts";

const WITHOUT_JEMARAS =
  "Rubung Buyung, Patai, Luwuk Ranggan, Cempaka Mulia Timur, Cempaka Mulia Barat, Luwuk Bunter, Sungai Paring";

test("a village that was let off stays in the total of the group's scoreboard and is not named among the missing", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { hendra, group } = await cempagaGroup(stage);
  expect(board(group)).toContain("Masuk 0 dari 8 (0%)");
  expect(board(group)).toContain("Jemaras");

  await letsOff(stage, hendra, "disaster");
  await stage.goTo("2026-11-02T09:10");

  expect(board(group)).toContain("Masuk 0 dari 8 (0%)\n🕊 Dibebaskan 1, tetap dihitung dalam 8\n");
  expect(board(group)).toContain(`▫️ Cempaga: 0/8, dibebaskan 1\n   belum menyampaikan: ${WITHOUT_JEMARAS}`);
  expect(board(group)).not.toContain("Jemaras");
});

test("a village whose exemption is lifted is waited for again", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { hendra, group } = await cempagaGroup(stage);
  const { granting } = stage.app.core;
  const obligationId = await letsOff(stage, hendra, "ill");
  await stage.goTo("2026-11-02T09:10");

  await granting.lift(await who(stage, hendra), obligationId, stage.now());
  await stage.goTo("2026-11-02T09:20");

  expect(board(group)).not.toContain("ibebaskan");
  expect(board(group)).toContain("Jemaras");
});

test("Bu Siti is let off, sees so, reports all the same, and has reported", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { hendra, group } = await cempagaGroup(stage);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await letsOff(stage, hendra, "no-signal");

  await siti.sends("status");
  expect(siti.sees()).toContain("🕊 Dibebaskan dari laporan ini");
  await siti.sends("menu");
  expect(siti.sees()).toContain(
    "Dibebaskan dari laporan ini. Bila sudah memungkinkan, laporan tetap dapat disampaikan.",
  );

  await reportsNihil(siti);
  await stage.goTo("2026-11-02T09:10");

  await siti.sends("status");
  expect(siti.sees()).toContain("✅ Diterima 2 Nov 09.00, tepat waktu");
  expect(siti.sees()).not.toContain("Dibebaskan");
  expect(board(group)).toContain("Masuk 1 dari 8 (12%), termasuk 1 NIHIL");
  expect(board(group)).not.toContain("ibebaskan");
});

test("who was let off has nothing to be reminded of later", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const hendra = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const { snoozing } = stage.app.core;
  expect(await snoozing.snooze(await who(stage, siti), "hour", stage.now())).toMatchObject({ open: 1 });

  await letsOff(stage, hendra, "ill");

  expect(await snoozing.snooze(await who(stage, siti), "hour", stage.now())).toMatchObject({ open: 0 });
});

test("a camat counts only those who are waited for, and the list does not name who was let off", async () => {
  const stage = await setStage({ at: "2026-11-08T09:00" });
  const hendra = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  await letsOff(stage, hendra, "disaster");

  await hendra.sends("/status");
  expect(hendra.sees()).toContain("• Oktober 2026: 7 belum melapor, 7 lewat batas");
  await hendra.sends("/belum");
  expect(hendra.sees()).toContain("Patai");
  expect(hendra.sees()).not.toContain("Jemaras");
});

test("a flooded kecamatan is neither weak nor silent in the digest, and its villages stay in the total", async () => {
  const stage = await setStage({ at: "2026-11-02T07:00" });
  const office = await stage.invited("Ibu Ajudan", "bupati_office", KOTIM);
  const hendra = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const yanto = await stage.invited("Yanto", "kepala_desa", "62.02.05.2006"); // Tinduk, Kec. Baamang
  await reportsNihil(yanto);
  const cempaga = await stage.app.core.storage.obligations.openWithin([CEMPAGA], stage.now());
  for (const { unit } of cempaga) await letsOff(stage, hendra, "disaster", unit.code);

  await stage.goTo("2026-11-09T07:30");

  const digest = office.person.messages().findLast(({ photo }) => photo)?.text ?? "";
  expect(digest).toContain("📌 Laporan masuk: 1 dari 185 (0%)");
  expect(digest).toContain("🕊 Dibebaskan: 8, tetap dihitung dalam 185 · belum masuk: 176");
  expect(digest).toContain("• 176 dari 185 koperasi belum menyampaikan laporan.");
  expect(digest).not.toContain("Cempaga 0/8");
  expect(digest).not.toContain("Kecamatan Cempaga");
});

/** A group of the kecamatan that reads names, with its camat, who bound it. */
async function cempagaGroup(stage: Stage): Promise<{ hendra: Actor; group: Group }> {
  const hendra = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const group = await stage.group({ title: "Rekap Cempaga", members: [hendra] });
  group.setBotRights({ canPin: true });
  await hendra.sends("grup");
  await hendra.taps("Jumlah dan nama desa");
  await hendra.sends(/\/hubungkan \S+/.exec(hendra.sees())?.[0] ?? "", { in: group });
  return { hendra, group };
}

/** Gives the obligation. */
async function letsOff(
  stage: Stage,
  { person }: Actor,
  reason: "ill" | "disaster" | "no-signal",
  village = JEMARAS,
): Promise<number> {
  const { obligationId } = await dutyOf(stage, village);
  const { granting } = stage.app.core;
  expect(await granting.exempt(await who(stage, { person }), obligationId, reason, stage.now())).toBe("done");
  return obligationId;
}

async function who(stage: Stage, { person }: Pick<Actor, "person">) {
  const { storage, timeZone } = stage.app.core;
  return await findActor(storage, person.id, stage.now().toZonedDateTimeISO(timeZone).toPlainDate());
}

function board(group: Group): string {
  return group.messages().findLast(({ text }) => text.startsWith("📌"))?.text ?? "";
}

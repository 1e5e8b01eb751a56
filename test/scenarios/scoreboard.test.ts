// The one message a group looks at: it follows the reports, not too often, and shows no more than the group may see.

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { Group } from "#simulator/cast.ts";
import { CEMPAGA, JEMARAS, KOTIM, reportsNihil, reportsTrade } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

/** A bound group that may pin, with whoever bound it. */
async function boundGroup(stage: Stage, privacy: string, unitCode = KOTIM): Promise<{ hadi: Actor; group: Group }> {
  const role = unitCode === KOTIM ? "dinas" : "camat";
  const hadi = await stage.invited("Hadi Wijaya", role, unitCode);
  const group = await stage.group({ title: "Rekap KDKMP", members: [hadi] });
  group.setBotRights({ canPin: true });
  await hadi.sends("grup");
  await hadi.taps(privacy);
  await hadi.sends(/\/hubungkan \S+/.exec(hadi.sees())?.[0] ?? "", { in: group });
  return { hadi, group };
}

function boards(group: Group): string[] {
  return group.messages().flatMap(({ text }) => (text.startsWith("📌") ? [text] : []));
}

function edits(stage: Stage, group: Group): number {
  return stage.simulator.journal.filter(
    ({ method, payload }) => method === "editMessageText" && Number(payload.chat_id) === group.id,
  ).length;
}

test("the same pinned message is edited as reports come in", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { group } = await boundGroup(stage, "Jumlah saja");
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const pinned = group.pinnedMessage?.id;
  stage.simulator.clock.set("2026-11-02T09:02:00+07:00");

  await reportsNihil(siti);

  expect(boards(group)).toHaveLength(1);
  expect(group.pinnedMessage?.id).toBe(pinned);
  expect(group.pinnedMessage?.text).toContain("Masuk 1 dari 185 (0%), termasuk 1 NIHIL");
  expect(group.pinnedMessage?.text).toContain("s.d. 2 Nov 09.02");
  expect(group.pinnedMessage?.text).toContain("▫️ Cempaga: 1/8");
});

test("it is edited at most once a minute, and the last report is not forgotten", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { group } = await boundGroup(stage, "Jumlah saja");
  const villages = ["62.02.02.2004", "62.02.02.2005", "62.02.02.2006"];
  const heads: Actor[] = [];
  for (const code of villages) heads.push(await stage.invited(`Kades ${code.slice(-4)}`, "kepala_desa", code));
  stage.simulator.clock.set("2026-11-02T09:02:00+07:00");

  for (const head of heads) await reportsNihil(head);
  await stage.tick();
  expect(edits(stage, group)).toBe(1);
  expect(boards(group)[0]).toContain("Masuk 1 dari 185");

  await stage.goTo("2026-11-02T09:03");
  await stage.tick();
  expect(edits(stage, group)).toBe(2);
  expect(boards(group)[0]).toContain("Masuk 3 dari 185");
  await stage.goTo("2026-11-02T09:10");
  expect(edits(stage, group)).toBe(2); // nothing new, nothing to say
});

test("a group that gets counts never sees the name of a village", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { group } = await boundGroup(stage, "Jumlah saja");
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  stage.simulator.clock.set("2026-11-02T09:02:00+07:00");
  await reportsTrade(siti);
  await siti.does(() => group.addMember(siti.person));
  await siti.sends("/lapor", { in: group });

  const said = group
    .messages()
    .flatMap(({ fromBot, text }) => (fromBot ? [text] : []))
    .join("\n");
  const csv = await readFile("node_modules/idn-area-data/data/villages.csv", "utf8");
  const villages = csv
    .split("\n")
    .filter((line) => line.startsWith(KOTIM))
    .map((line) => line.split(",")[2]?.trim() ?? "");
  const kecamatan = said.split("\n").flatMap((line) => /^(?:✅|▫️) (.+): \d/.exec(line)?.[1] ?? []);
  const withoutKecamatan = kecamatan.reduce((text, name) => text.replaceAll(name, ""), said);

  expect(villages).toHaveLength(185);
  expect(kecamatan).toHaveLength(17);
  expect(villages.filter((name) => withoutKecamatan.includes(name))).toEqual([]);
  expect(said).not.toContain("Omzet");
});

test("a group that gets names reads politely who has not reported, and no figures", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { group } = await boundGroup(stage, "Jumlah dan nama desa", CEMPAGA);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  stage.simulator.clock.set("2026-11-02T09:02:00+07:00");
  await reportsTrade(siti);

  expect(boards(group)[0]).toContain("▫️ Cempaga: 1/8\n   belum menyampaikan: Rubung Buyung, Patai, Luwuk Ranggan");
  expect(boards(group)[0]).not.toContain("Jemaras");
  expect(boards(group)[0]).not.toMatch(/terlambat|lalai|Omzet/);
});

test("the whole kabupaten's names fit one message", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { group } = await boundGroup(stage, "Jumlah dan nama desa");

  expect(boards(group)).toHaveLength(1);
  expect(boards(group)[0]).toContain("Telaga Antang: 0/18\n   belum menyampaikan:");
  expect(boards(group)[0]).not.toContain("kecamatan lainnya");
});

test("a group that gets values also reads what the reports of its units add up to", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { group } = await boundGroup(stage, "rincian", CEMPAGA);
  expect(boards(group)[0]).toContain("Omzet Rp0 · Simpanan Rp0 · Anggota 0 orang · Beroperasi 0 koperasi");
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const elsewhere = await stage.invited("Rahmat Hidayat", "kepala_desa", "62.02.01.2003");
  stage.simulator.clock.set("2026-11-02T09:02:00+07:00");

  await reportsTrade(siti);
  await reportsTrade(elsewhere);
  await stage.goTo("2026-11-02T09:05");

  expect(boards(group)[0]).toContain(
    "Omzet Rp2.500.000 · Simpanan Rp15.000.000 · Anggota 125 orang · Beroperasi 1 koperasi",
  );
  expect(boards(group)[0]).toContain("belum menyampaikan:");
});

test("a scoreboard that somebody deleted is posted and pinned again", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { group } = await boundGroup(stage, "Jumlah saja");
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const messageId = group.pinnedMessage?.id;
  await stage.app.core.database.client.scoreboard.updateMany({ data: { messageId: 999_999 } });
  stage.simulator.clock.set("2026-11-02T09:02:00+07:00");

  await reportsNihil(siti);
  await stage.goTo("2026-11-02T09:03");

  expect(group.pinnedMessage?.id).not.toBe(messageId);
  expect(group.pinnedMessage?.text).toContain("Masuk 1 dari 185");
});

test("Telegram's request for patience is obeyed in full", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { group } = await boundGroup(stage, "Jumlah saja");
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  stage.simulator.clock.set("2026-11-02T09:02:00+07:00");
  stage.simulator.faults.next({ kind: "429", method: "editMessageText", chatId: group.id, retryAfter: 150 });

  await reportsNihil(siti);
  await stage.goTo("2026-11-02T09:04");
  expect(edits(stage, group)).toBe(1); // the one that was refused
  expect(boards(group)[0]).toContain("Masuk 0 dari 185");
  await stage.goTo("2026-11-02T09:05");

  expect(boards(group)[0]).toContain("Masuk 1 dari 185");
});

test("two rounds at the same moment post one scoreboard", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { group } = await boundGroup(stage, "Jumlah saja");
  await stage.app.core.database.client.scoreboard.deleteMany();
  const before = boards(group).length;

  await Promise.all([stage.tick(), stage.tick(), stage.tick()]);

  expect(boards(group)).toHaveLength(before + 1);
});

test("the next period gets a scoreboard of its own, and only that one stays pinned", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { hadi, group } = await boundGroup(stage, "Jumlah saja");

  await stage.goTo("2026-11-25T08:00");

  expect(boards(group)).toHaveLength(2);
  expect(group.pinnedMessage?.text).toContain("November 2026");
  expect(hadi.person.messages(group).filter(({ pinned }) => pinned)).toHaveLength(1);
});

test("opening freezes the denominator: a cooperative added later does not count, a closed one still does", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { group } = await boundGroup(stage, "Jumlah saja");
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const { units } = stage.app.core.storage;
  await units.save([{ code: `${JEMARAS}.2`, kind: "koperasi", name: "Koperasi Baru" }]);
  await units.close([`${JEMARAS}.1`], stage.now().toZonedDateTimeISO("Asia/Pontianak").toPlainDate());

  await stage.goTo("2026-11-02T09:05");
  await siti.sends("lapor");

  expect(boards(group).at(-1)).toContain("dari 185");
  expect(siti.sees()).not.toContain("Isi satu per satu"); // closed: nothing is asked of it
  await stage.goTo("2026-11-25T08:00");
  expect(boards(group).at(-1)).toContain("Masuk 0 dari 185"); // one went, one came
  await siti.sends("lapor");
  expect(siti.sees()).toContain("November 2026");
});

// Groups: a code made in private by those who may, the group that sends it, and everything that goes wrong with groups.

import { expect, test } from "vitest";
import type { Group } from "#simulator/cast.ts";
import { CEMPAGA, JEMARAS, KOTIM } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

/** Makes a code in private and gives the line that the group has to send. */
async function codeLine(officer: Actor, privacy: string): Promise<string> {
  await officer.sends("grup");
  await officer.taps(privacy);
  return /\/hubungkan \S+/.exec(officer.sees())?.[0] ?? "";
}

/** A group of Pak Hadi's with its scoreboard. */
async function boundGroup(stage: Stage, privacy = "Jumlah saja"): Promise<{ hadi: Actor; group: Group }> {
  const hadi = await stage.invited("Hadi Wijaya", "dinas", KOTIM);
  const group = await stage.group({ title: "Dinas Koperasi Kotim", members: [hadi] });
  group.setBotRights({ canPin: true });
  await hadi.sends(await codeLine(hadi, privacy), { in: group });
  return { hadi, group };
}

function fromBot(group: Group): string[] {
  return group.messages().flatMap(({ fromBot, service, text }) => (fromBot && service === undefined ? [text] : []));
}

function boards(group: Group): string[] {
  return fromBot(group).filter((text) => text.startsWith("📌"));
}

test("a Dinas officer makes a code in private, the group sends it, and one scoreboard is posted and pinned", async () => {
  const stage = await setStage();
  const { group } = await boundGroup(stage);

  expect(fromBot(group)[0]).toContain("Kentongan");
  expect(fromBot(group).join("\n")).toContain("Grup ini terhubung dengan Kabupaten Kotawaringin Timur");
  expect(boards(group)).toHaveLength(1);
  expect(group.pinnedMessage?.text).toContain("Laporan Bulanan KDKMP · Oktober 2026");
  expect(group.pinnedMessage?.text).toContain("Masuk 0 dari 185 (0%)");
  expect(group.pinnedMessage?.text).toContain("▫️ Cempaga: 0/8");
});

test("a camat binds the own kecamatan and its group counts that only", async () => {
  const stage = await setStage();
  const camat = await stage.invited("Camat Cempaga", "camat", CEMPAGA);
  const group = await stage.group({ title: "Kecamatan Cempaga", members: [camat] });

  await camat.sends(await codeLine(camat, "Jumlah saja"), { in: group });

  expect(camat.sees(group)).toContain("Kecamatan Cempaga · s.d.");
  expect(camat.sees(group)).toContain("Masuk 0 dari 8");
});

test("a kepala desa and a stranger get no code", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const budi = stage.stranger("Budi Santoso");

  await siti.sends("grup");
  expect(siti.sees()).toContain("di luar wilayah atau tugas Bapak/Ibu");
  await siti.tapsData(`privacy:${KOTIM}:values`);
  expect(siti.sees()).toContain("di luar wilayah atau tugas Bapak/Ibu");
  await budi.sends("grup");
  expect(budi.sees()).toContain("Pendaftaran memakai tautan undangan");

  expect(await stage.app.core.database.client.roomCode.count()).toBe(0);
});

test("a camat cannot make a code for a neighbour with a forged button", async () => {
  const stage = await setStage();
  const camat = await stage.invited("Camat Cempaga", "camat", CEMPAGA);

  await camat.tapsData("room:62.02.01");
  expect(camat.sees()).toContain("di luar wilayah");
  await camat.tapsData("privacy:62.02.01:names");
  expect(camat.sees()).toContain("di luar wilayah");
  await camat.tapsData(`privacy:${CEMPAGA}:semua`);
  expect(camat.sees()).toContain("di luar wilayah");

  expect(await stage.app.core.database.client.roomCode.count()).toBe(0);
});

test("a missing, wrong, used or expired code is answered politely and binds nothing", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const hadi = await stage.invited("Hadi Wijaya", "dinas", KOTIM);
  const group = await stage.group({ title: "Dinas Koperasi Kotim", members: [hadi] });
  const other = await stage.group({ title: "Grup keluarga", members: [hadi] });
  const line = await codeLine(hadi, "Jumlah saja");

  await hadi.sends("/hubungkan", { in: group });
  expect(hadi.sees(group)).toContain("Mohon sertakan kodenya, contoh: /hubungkan KODE");
  await hadi.sends("/hubungkan salah", { in: group });
  expect(hadi.sees(group)).toContain("tidak kami kenal");
  await hadi.sends(line, { in: group });
  await hadi.sends(line, { in: other });
  expect(hadi.sees(other)).toContain("sudah pernah dipakai");
  const late = await codeLine(hadi, "Jumlah saja");
  await stage.goTo("2026-11-03T09:00");
  await hadi.sends(late, { in: other });
  expect(hadi.sees(other)).toContain("sudah lewat masa berlakunya");

  expect(boards(other)).toEqual([]);
  expect(await stage.app.core.database.client.room.count()).toBe(1);
});

test("the code of someone who has left the office binds nothing", async () => {
  const stage = await setStage();
  const camat = await stage.invited("Camat Cempaga", "camat", CEMPAGA);
  const group = await stage.group({ title: "Kecamatan Cempaga", members: [camat] });
  const line = await codeLine(camat, "Jumlah saja");

  await stage.invited("Camat Baru", "camat", CEMPAGA);
  await camat.sends(line, { in: group });

  expect(camat.sees(group)).toContain("sudah lewat masa berlakunya. Mohon minta yang baru");
  expect(await stage.app.core.database.client.room.count()).toBe(0);
});

test("/hubungkan in private says where the line belongs", async () => {
  const stage = await setStage();
  const hadi = await stage.invited("Hadi Wijaya", "dinas", KOTIM);

  await hadi.sends(await codeLine(hadi, "Jumlah saja"));

  expect(hadi.sees()).toContain("dikirim di grup");
  expect(await stage.app.core.database.client.room.count()).toBe(0);
});

test("a group that is not bound gets a polite way on, and idle talk gets no answer", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const group = await stage.group({ title: "Warga Jemaras", members: [siti] });
  const before = fromBot(group).length;

  await siti.sends("/lapor", { in: group });
  expect(siti.sees(group)).toContain("Grup ini belum terhubung");
  await siti.sends("/status", { in: group });
  expect(siti.sees(group)).toContain("Grup ini belum terhubung");
  await siti.sends("selamat pagi semua", { in: group });
  await siti.sends("terima kasih @kentongan_bot", { in: group });

  expect(fromBot(group)).toHaveLength(before + 2);
});

test("in a bound group /lapor leads to the private chat and shows nothing of a report", async () => {
  const stage = await setStage();
  const { hadi, group } = await boundGroup(stage);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.does(() => group.addMember(siti.person));

  await siti.sends("/lapor", { in: group });

  expect(hadi.sees(group)).toContain("Laporan diisi di chat pribadi");
  expect(hadi.sees(group)).toContain(`@${stage.app.username}`);
});

test("a bot that was thrown out stops posting, and a new code brings the group back", async () => {
  const stage = await setStage();
  const { hadi, group } = await boundGroup(stage);
  const shown = boards(group).length;

  await hadi.does(() => group.kickBot());
  await stage.goTo("2026-11-02T09:05");
  await hadi.does(() => group.addBot());
  await hadi.sends("/lapor", { in: group });
  expect(hadi.sees(group)).toContain("belum terhubung");
  await hadi.sends(await codeLine(hadi, "Jumlah saja"), { in: group });

  expect(boards(group)).toHaveLength(shown + 1);
});

test("thrown out unnoticed, the bot learns it from Telegram's refusal and tries no more", async () => {
  const stage = await setStage();
  const { hadi, group } = await boundGroup(stage);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const kicked = "Forbidden: bot was kicked from the group chat";
  stage.simulator.faults.next({ kind: "403", method: "editMessageText", chatId: group.id, description: kicked });
  stage.simulator.clock.set("2026-11-02T09:10:00+07:00");

  await siti.sends("lapor");
  await siti.taps("NIHIL");
  await siti.taps("Ya, kirim NIHIL");

  expect(siti.sees()).toContain("telah kami terima");
  await hadi.sends("/lapor", { in: group });
  expect(hadi.sees(group)).toContain("belum terhubung");
});

test("a group that became a supergroup keeps its binding and gets a scoreboard under its new id", async () => {
  const stage = await setStage();
  const { hadi, group } = await boundGroup(stage);

  await hadi.does(() => group.migrate());
  group.setBotRights({ canPin: true });
  await stage.settled();
  await stage.goTo("2026-11-02T09:05");

  expect(boards(group)).toHaveLength(1);
  expect(group.pinnedMessage?.text).toContain("Masuk 0 dari 185");
});

test("an upgrade that only Telegram's refusal tells of is followed too", async () => {
  const stage = await setStage();
  const { hadi, group } = await boundGroup(stage);
  const { room } = stage.app.core.database.client;
  const oldId = group.id;
  await hadi.does(() => group.migrate());
  await room.updateMany({ data: { chatId: oldId } }); // as if the service message had not come yet

  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  await siti.taps("NIHIL");
  await siti.taps("Ya, kirim NIHIL");
  await stage.goTo("2026-11-02T09:05");
  await stage.goTo("2026-11-02T09:07");

  expect(await room.findFirst()).toMatchObject({ chatId: BigInt(group.id) });
  expect(boards(group).at(-1)).toContain("Masuk 1 dari 185");
});

test("without the right to pin the scoreboard serves unpinned, and is pinned when the right comes", async () => {
  const stage = await setStage();
  const hadi = await stage.invited("Hadi Wijaya", "dinas", KOTIM);
  const group = await stage.group({ title: "Dinas Koperasi Kotim", members: [hadi] });

  await hadi.sends(await codeLine(hadi, "Jumlah saja"), { in: group });
  expect(boards(group)).toHaveLength(1);
  expect(fromBot(group).join("\n")).toContain("jadikan bot ini admin");
  expect(group.pinnedMessage).toBeUndefined();
  await hadi.does(() => group.setBotRights({ canPin: true }));

  expect(group.pinnedMessage?.text).toContain("Masuk 0 dari 185");
  expect(boards(group)).toHaveLength(1);
});

test("in a group with topics the scoreboard lives in the topic that sent the code", async () => {
  const stage = await setStage();
  const hadi = await stage.invited("Hadi Wijaya", "dinas", KOTIM);
  const group = await stage.group({ title: "Forum Dinas", members: [hadi], isForum: true });
  const topic = group.createTopic("KDKMP");
  const line = await codeLine(hadi, "Jumlah saja");

  await hadi.does((person) => person.sends(line, { in: group, threadId: topic }));

  const board = group.messages().find(({ text }) => text.startsWith("📌"));
  expect(board?.threadId).toBe(topic);
  await hadi.does((person) => person.sends("/lapor", { in: group, threadId: topic }));
  expect(group.messages().at(-1)).toMatchObject({ threadId: topic });
});

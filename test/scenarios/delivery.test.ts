// Misfortunes of messages that nobody asked for: each is recognised, mended where it can be, and told to somebody where it
// cannot.

import { expect, test } from "vitest";
import type { Group } from "#simulator/cast.ts";
import { JEMARAS, KOTIM, reportsNihil } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

const LUWUK_RANGGAN = "62.02.02.2006";

async function ledger(stage: Stage, kind: string): Promise<(readonly [string, string | null])[]> {
  const rows = await stage.app.core.database.client.delivery.findMany({ where: { kind }, orderBy: { key: "asc" } });
  return rows.map(({ state, reason }) => [state, reason] as const);
}

interface Bound {
  readonly hadi: Actor;
  readonly group: Group;
  readonly topic?: number;
}

/** A group that follows Kotim, in a topic of its own if asked. Hadi of the Dinas is who is told of trouble. */
async function boundGroup(stage: Stage, isForum = false): Promise<Bound> {
  const hadi = await stage.invited("Hadi Wijaya", "dinas", KOTIM);
  const group = await stage.group({ title: "Rekap KDKMP", members: [hadi], isForum });
  const topic = isForum ? { threadId: group.createTopic("KDKMP") } : {};
  group.setBotRights({ canPin: true });
  await stage.settled();
  await hadi.sends("grup");
  await hadi.taps("Jumlah saja");
  const line = /\/hubungkan \S+/.exec(hadi.sees())?.[0] ?? "";
  await hadi.does((person) => person.sends(line, { in: group, ...topic }));
  return { hadi, group, ...(topic.threadId === undefined ? {} : { topic: topic.threadId }) };
}

function boards(group: Group): string[] {
  return group.messages().flatMap(({ text }) => (text.startsWith("📌") ? [text] : []));
}

/** What an administrator was told, oldest first. */
function alerts(actor: Actor): string[] {
  return actor.received().filter((text) => text.includes("Pesan otomatis kepada pengelola"));
}

async function room(stage: Stage) {
  return await stage.app.core.database.client.room.findFirstOrThrow();
}

/** Something new to show in the group. */
async function somebodyReports(stage: Stage, code = JEMARAS): Promise<void> {
  await reportsNihil(await stage.invited(`Kades ${code.slice(-4)}`, "kepala_desa", code));
}

test("thrown out of a group, the bot tells the Dinas once a day and never the group", async () => {
  const stage = await setStage();
  const { hadi, group } = await boundGroup(stage);
  const kicked = "Forbidden: bot was kicked from the supergroup chat";
  stage.simulator.faults.next({ kind: "403", method: "editMessageText", chatId: group.id, description: kicked });
  const shown = group.messages().length;
  stage.simulator.clock.set("2026-11-02T09:10:00+07:00");

  await somebodyReports(stage);
  await stage.goTo("2026-11-02T09:20");
  await stage.goTo("2026-11-02T09:30");

  expect(alerts(hadi)).toHaveLength(1);
  expect(alerts(hadi)[0]).toContain("Bot telah dikeluarkan dari grup Rekap KDKMP");
  expect(group.messages()).toHaveLength(shown);
  expect(await room(stage)).toMatchObject({ lostWhy: "kicked" });
});

test("a topic that was closed is told of, and its scoreboard comes back when it is opened again", async () => {
  const stage = await setStage();
  const { hadi, group, topic = 0 } = await boundGroup(stage, true);
  await stage.app.core.database.client.scoreboard.deleteMany(); // a new one has to be posted
  await hadi.does(() => group.closeTopic(topic));
  const before = boards(group).length;

  await stage.goTo("2026-11-02T09:10");
  await stage.goTo("2026-11-02T09:20");
  expect(await room(stage)).toMatchObject({ lostWhy: "topic-closed" });
  expect(alerts(hadi)).toHaveLength(1);
  expect(alerts(hadi)[0]).toContain("telah ditutup");
  await hadi.does(() => group.reopenTopic(topic));

  expect(boards(group)).toHaveLength(before + 1);
  expect(await room(stage)).toMatchObject({ lostAt: null, lostWhy: null });
});

test.each([
  ["Bad Request: CHAT_WRITE_FORBIDDEN", "no-right-to-write"],
  ["Bad Request: not enough rights to send text messages to the chat", "no-right-to-write"],
  ["Bad Request: message thread not found", "topic-gone"],
])("a room that cannot be written to (%s) is lost and told of", async (description, why) => {
  const stage = await setStage();
  const { hadi, group } = await boundGroup(stage);
  stage.simulator.faults.next({ kind: "400", method: "editMessageText", chatId: group.id, description });
  stage.simulator.clock.set("2026-11-02T09:10:00+07:00");

  await somebodyReports(stage);
  await stage.goTo("2026-11-02T09:20");

  expect(await room(stage)).toMatchObject({ lostWhy: why });
  expect(alerts(hadi)).toHaveLength(1);
  await stage.goTo("2026-11-03T09:30");
  expect((await room(stage)).lostWhy).toBe(why === "topic-gone" ? "topic-gone" : null); // tried again a day later
});

test("without the right to pin the scoreboard serves, and the Dinas is asked for it", async () => {
  const stage = await setStage();
  const hadi = await stage.invited("Hadi Wijaya", "dinas", KOTIM);
  const group = await stage.group({ title: "Rekap KDKMP", members: [hadi] });
  await hadi.sends("grup");
  await hadi.taps("Jumlah saja");
  await hadi.sends(/\/hubungkan \S+/.exec(hadi.sees())?.[0] ?? "", { in: group });
  await stage.tick();

  expect(boards(group)).toHaveLength(1);
  expect(alerts(hadi)[0]).toContain("tidak diizinkan menyematkan");
});

test.each([
  ["Forbidden: bot was blocked by the user", "blocked"],
  ["Forbidden: user is deactivated", "deactivated"],
  ["Bad Request: chat not found", "never-started"],
])("of a person who cannot be reached (%s) it is kept since when and why", async (description, why) => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  stage.simulator.faults.next({ kind: "403", method: "sendMessage", chatId: siti.person.id, description });

  await stage.goTo("2026-10-31T09:00");

  const { client } = stage.app.core.database;
  expect(await client.person.findFirst()).toMatchObject({ unreachableWhy: why, unreachableSince: expect.any(Date) });
  expect((await ledger(stage, "reminder")).at(-1)).toEqual(["failed", why]);
});

test("a message that Telegram refuses is a dead letter, told of once, and can be sent again", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const hadi = await stage.invited("Hadi Wijaya", "dinas", KOTIM);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const description = "Bad Request: can't parse entities: Unclosed start tag at byte offset 4";
  stage.simulator.faults.next({ kind: "400", method: "sendMessage", chatId: siti.person.id, description });
  const before = siti.received().length;

  await stage.goTo("2026-10-31T09:00");
  await stage.goTo("2026-10-31T09:01");
  expect((await ledger(stage, "reminder")).at(-1)).toEqual(["failed", "rejected"]);
  expect(siti.received()).toHaveLength(before);
  expect(alerts(hadi)).toHaveLength(1);
  expect(await stage.app.core.storage.ledger.retryAll("failed", {})).toBe(1);
  await stage.tick();

  expect(siti.received()).toHaveLength(before + 1);
});

test("a digest of which nobody knows whether it arrived comes once more and says so", async () => {
  const stage = await setStage({ at: "2026-11-02T07:00" });
  const office = await stage.invited("Ibu Ajudan", "bupati_office", KOTIM);
  stage.simulator.faults.next({ kind: "cut-after", method: "sendPhoto", chatId: office.person.id, times: 2 });
  const digests = () => office.received().filter((text) => text.includes("Ringkasan otomatis"));

  await stage.goTo("2026-11-02T07:30");
  await stage.goTo("2026-11-02T07:35");
  expect(digests()).toHaveLength(1);
  await stage.goTo("2026-11-02T07:41");
  await stage.goTo("2026-11-02T08:30");

  expect(digests()).toHaveLength(2);
  expect(digests()[1]).toContain("Dikirim ulang");
  expect(await ledger(stage, "digest")).toEqual([
    ["uncertain", "connection"],
    ["uncertain", "connection"],
  ]);
});

test("what came due while nobody was there is sent once if it is useful still", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const yanto = await stage.invited("Yanto", "kepala_desa", LUWUK_RANGGAN);
  stage.simulator.clock.set("2026-10-31T09:00:00+07:00");
  await stage.app.core.nudging.plan(stage.now());
  await stage.restart(() => stage.simulator.clock.set("2026-11-03T09:00:00+07:00"));
  const before = [siti, yanto].map((head) => head.received().length);

  await stage.tick();

  expect([siti, yanto].map((head) => head.received().length)).toEqual(before.map((count) => count + 1));
  const states = (await ledger(stage, "reminder")).map(([state, reason]) => reason ?? state);
  expect(states.toSorted()).toEqual(["overtaken", "overtaken", "sent", "sent"]);
});

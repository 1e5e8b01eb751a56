// Updates on their way in: written before Telegram is told, handled once and in order, a poisonous one put aside.

import { setTimeout as sleep } from "node:timers/promises";
import type { Update } from "grammy/types";
import { expect, test } from "vitest";
import { JEMARAS, reportsNihil } from "../support/kotim.ts";
import { freePort } from "../support/ports.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

const SECRET = "rahasia-kotim-2026";

function inbox(stage: Stage) {
  return stage.app.core.database.client.inboxUpdate;
}

/** A stage whose bot is called by Telegram instead of asking. */
async function setWebhookStage(): Promise<{ stage: Stage; url: string }> {
  const port = await freePort();
  const env = { PORT: String(port), WEBHOOK_URL: `http://127.0.0.1:${port}`, WEBHOOK_SECRET: SECRET };
  return { stage: await setStage({ env }), url: `http://127.0.0.1:${port}/telegram` };
}

async function post(url: string, body: unknown, secret?: string): Promise<number> {
  const headers = { "content-type": "application/json", ...(secret && { "x-telegram-bot-api-secret-token": secret }) };
  return (await fetch(url, { method: "POST", headers, body: JSON.stringify(body) })).status;
}

/** A text of this person's as Telegram would deliver it. */
function textUpdate({ person }: Actor, updateId: number, text: string): Update {
  const from = { id: person.id, is_bot: false, first_name: person.firstName };
  const chat = { id: person.id, type: "private" as const, first_name: person.firstName };
  return { update_id: updateId, message: { message_id: updateId, date: 1_793_000_000, from, chat, text } };
}

/** An update in the inbox that nobody has begun with. */
async function leaveBehind(stage: Stage, { person }: Actor, body: Update): Promise<void> {
  const update = { updateId: body.update_id, chatId: person.id, body, wish: "wait" } as const;
  await stage.app.core.storage.inbox.receive(update, stage.now());
}

test("what is handled loses its text; Telegram is told only after the inbox has it", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await siti.sends("Selamat pagi, ini Siti");

  const rows = await inbox(stage).findMany();
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.every(({ handledAt, body }) => handledAt !== null && body === null)).toBe(true);
  expect(stage.simulator.unconfirmed).toBe(0);
});

test("an update left behind by an earlier run is handled at the next start, once", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const left = textUpdate(siti, 471_900_000, "menu");
  await leaveBehind(stage, siti, left);
  const before = siti.received().length;

  await stage.restart();
  await stage.settled();
  await stage.restart();
  await stage.settled();

  expect(siti.received()).toHaveLength(before + 1);
  expect(siti.sees()).toContain("Bapak/Ibu Siti Aminah");
});

test("a poisonous update is put aside with its body and the others go on", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  stage.simulator.faults.next({ kind: "400", method: "sendMessage", chatId: siti.person.id, times: 6 });

  await siti.sends("menu"); // tried three times, a second and two apart, and even the apology is refused
  await siti.sends("menu");

  expect(siti.sees()).toContain("Bapak/Ibu Siti Aminah");
  expect(stage.expectErrors()).toEqual(["update failed", "update failed", "update failed", "update parked"]);
  const parked = await inbox(stage).findMany({ where: { error: { not: null } } });
  expect(parked).toMatchObject([{ error: "BotError", body: { message: { text: "menu" } } }]);
});

test("what comes while Telegram answers nobody is answered when it does again, and nothing is parked", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  stage.simulator.faults.next({ kind: "502-html", method: "sendMessage", chatId: siti.person.id, times: 3 });

  await siti.sends("menu"); // tried again after a second, two and three

  expect(siti.sees()).toContain("Bapak/Ibu Siti Aminah");
  expect(await inbox(stage).count({ where: { error: { not: null } } })).toBe(0);
});

test("an update that was only in hand when the power failed a few times is no poison", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const unlucky = textUpdate(siti, 471_900_000, "menu");
  await leaveBehind(stage, siti, unlucky);
  await inbox(stage).updateMany({ where: { updateId: unlucky.update_id }, data: { attempts: 5 } });

  await stage.restart();
  await stage.settled();

  expect(siti.sees()).toContain("Bapak/Ibu Siti Aminah");
});

test("an update that has brought the process down too often is not tried again", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const deadly = textUpdate(siti, 471_900_000, "menu");
  await leaveBehind(stage, siti, deadly);
  await inbox(stage).updateMany({ where: { updateId: deadly.update_id }, data: { attempts: 12 } });
  const before = siti.received().length;

  await stage.restart();
  await stage.settled();

  expect(siti.received()).toHaveLength(before);
  expect(stage.expectErrors()).toEqual(["update parked"]);
});

test("the same update delivered twice changes nothing", async () => {
  const { stage, url } = await setWebhookStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  await siti.taps("Terbentuk");
  await siti.sends("5 oktober");
  const first = textUpdate(siti, 471_900_001, "L 70 P 55");
  const second = textUpdate(siti, 471_900_002, "15 jt");

  for (const update of [first, first, second, first, second]) expect(await post(url, update, SECRET)).toBe(200);
  await stage.settled();

  const { draft } = stage.app.core.database.client;
  const { state } = await draft.findFirstOrThrow();
  expect(state).toMatchObject({
    interview: {
      cells: { anggota: { answer: { value: { l: 70, p: 55 } } }, simpanan: { answer: { value: 15_000_000 } } },
    },
  });
});

test("what one person sends quickly is handled in the order in which it was sent", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  await siti.taps("Terbentuk");

  await siti.does((person) => {
    for (const text of ["5 oktober", "L 70 P 55", "15 jt"]) person.sends(text);
  });

  const { state } = await stage.app.core.database.client.draft.findFirstOrThrow();
  expect(state).toMatchObject({
    interview: {
      cells: { anggota: { answer: { value: { l: 70, p: 55 } } }, simpanan: { answer: { value: 15_000_000 } } },
    },
  });
});

test("a whole report goes through the webhook", async () => {
  const { stage } = await setWebhookStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await reportsNihil(siti);

  expect(siti.sees()).toContain("6202022007-202610-1");
});

test("whoever does not know the webhook's secret is turned away and leaves no trace", async () => {
  const { stage, url } = await setWebhookStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const before = await inbox(stage).count();
  const forged = textUpdate(siti, 471_900_000, "menu");

  expect(await post(url, forged)).toBe(401);
  expect(await post(url, forged, "salah-salah-salah-1")).toBe(401);
  expect(await post(url, forged, `${SECRET}x`)).toBe(401);
  expect(await post(url, "bukan update", SECRET)).toBe(400);

  expect(await inbox(stage).count()).toBe(before);
});

test("a stop in the middle of a conversation loses nothing and says nothing twice", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const yanto = await stage.invited("Yanto", "kepala_desa", "62.02.02.2006");
  const before = siti.received().length;

  siti.person.sends("menu");
  yanto.person.sends("menu");
  await stage.restart();
  await stage.settled();

  expect(siti.received()).toHaveLength(before + 1);
  expect(yanto.sees()).toContain("Bapak/Ibu Yanto");
  expect(await inbox(stage).count({ where: { handledAt: null } })).toBe(0);
});

test("after thirty days updates, old screens and who a former official was are forgotten, and reports stay", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.does((person) => person.sharesContact());
  await reportsNihil(siti);
  const rahmat = await stage.invited("Rahmat Hidayat", "kepala_desa", JEMARAS);
  await rahmat.sends("menu");
  const db = stage.app.core.database.client;

  await stage.goTo("2026-12-02T09:00");
  expect(await db.person.findFirst({ where: { name: "Siti Aminah" } })).toMatchObject({
    phone: `+${siti.person.phone}`,
  });
  await stage.goTo("2026-12-03T09:00");

  const people = await db.person.findMany({ orderBy: { id: "asc" } });
  expect(people).toMatchObject([
    { name: `pelapor-${people[0]?.id}`, telegramId: null, phone: null },
    { name: "Rahmat Hidayat", telegramId: BigInt(rahmat.person.id) },
  ]);
  expect(await db.inboxUpdate.count()).toBe(1); // the newest, so that polling knows where to go on
  expect(await db.session.count()).toBe(0);
  expect(await db.reportVersion.findFirst()).toMatchObject({ personId: people[0]?.id });
  await rahmat.sends("menu");
  expect(rahmat.sees()).toContain("Bapak/Ibu Rahmat Hidayat");
});

test("a tap is answered at once, while the chat still waits for what was sent before", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  stage.simulator.faults.next({ kind: "502-html", method: "sendMessage", chatId: siti.person.id });

  siti.person.sends("menu"); // tried again in a second
  const { answered } = siti.person.taps("Beranda");
  await answered;

  expect(await inbox(stage).count({ where: { handledAt: null } })).toBe(2);
  await stage.settled();
  expect(await inbox(stage).count({ where: { handledAt: null } })).toBe(0);
});

test("a bot that is being stopped takes no more, so Telegram brings it again, and finishes what runs", async () => {
  const { stage, url } = await setWebhookStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const before = siti.received().length;
  const { client } = stage.app.core.database;

  const held = Promise.withResolvers<void>();
  const holding = client.$transaction(
    async (db) => {
      await db.$executeRaw`LOCK TABLE person`;
      await held.promise;
    },
    { timeout: 30_000 },
  );
  const first = post(url, textUpdate(siti, 471_900_000, "menu"), SECRET);
  await sleep(100);
  const restarted = stage.restart();
  expect(await post(url, textUpdate(siti, 471_900_001, "menu"), SECRET)).toBe(503);
  held.resolve();
  await holding;
  expect(await first).toBe(200);
  await restarted;
  await stage.settled();

  expect(siti.received()).toHaveLength(before + 1);
  expect(await inbox(stage).count({ where: { handledAt: null } })).toBe(0);
});

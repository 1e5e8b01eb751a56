// The ledger: a key is owed once, taken once, and never planned again when it may have arrived.

import { expect, test } from "vitest";
import type { Delivery } from "#domain/delivery.ts";
import type { Storage } from "#storage/store.ts";
import { NOW, openKotim } from "../support/storage.ts";

function reminderFor(personId: number): Delivery {
  const chatId = 7_300_000_000 + personId; // beyond 32 bits, as half of Telegram's ids are
  const key = `reminder:kdkmp-kotim:2026-10:H-5:${personId}`;
  return { kind: "reminder", key, chatId, personId };
}

const ALONE = { taker: "two", lost: [] };

async function keysDue(storage: Storage): Promise<string[]> {
  return (await storage.deliveries.due(100, NOW)).map(({ key }) => key);
}

test("a key that is planned twice, even at once, is owed once", async () => {
  const { storage } = await openKotim();
  const both = [reminderFor(1), reminderFor(2)];

  const planned = await Promise.all([1, 2, 3].map(() => storage.deliveries.plan(both, NOW)));

  expect(planned.flat().toSorted()).toEqual(both.map(({ key }) => key));
  expect(await storage.deliveries.plan(both, NOW)).toEqual([]);
  expect(await keysDue(storage)).toEqual(both.map(({ key }) => key));
});

test("of several who take a delivery at once one gets it, whole", async () => {
  const { storage } = await openKotim();
  const reminder = reminderFor(1);
  await storage.deliveries.plan([reminder], NOW);

  const taken = await Promise.all([1, 2, 3, 4].map(() => storage.deliveries.take(reminder.key, "one", NOW)));

  expect(taken.filter((each) => typeof each !== "string")).toEqual([{ delivery: reminder, attempts: 1 }]);
  expect(await keysDue(storage)).toEqual([]);
});

test("what certainly was not sent can be planned again, what is settled cannot", async () => {
  const { storage } = await openKotim();
  const [late, done] = [reminderFor(1), reminderFor(2)];
  await storage.deliveries.plan([late, done], NOW);
  for (const { key } of [late, done]) await storage.deliveries.take(key, "one", NOW);

  await storage.deliveries.settle(done.key, { state: "sent", messageId: 42 }, NOW);
  for (const { key } of [late, done]) await storage.deliveries.release(key);

  expect(await keysDue(storage)).toEqual([late.key]);
  expect(await storage.deliveries.take(done.key, "one", NOW)).toBe("settled-before");
});

test("what was being sent when the process died is uncertain, and nothing else is", async () => {
  const { database, storage } = await openKotim();
  const [sending, planned, sent] = [reminderFor(1), reminderFor(2), reminderFor(3)];
  await storage.deliveries.plan([sending, planned, sent], NOW);
  for (const { key } of [sending, sent]) await storage.deliveries.take(key, "one", NOW);
  await storage.deliveries.depart(sending.key, NOW);
  await storage.deliveries.settle(sent.key, { state: "sent", messageId: 42 }, NOW);

  expect(await storage.deliveries.markInterrupted(ALONE, NOW)).toEqual([sending]);
  expect(await storage.deliveries.markInterrupted(ALONE, NOW)).toEqual([]);

  const rows = await database.client.delivery.findMany({ orderBy: { key: "asc" } });
  expect(rows).toMatchObject([
    { state: "uncertain", reason: "interrupted", settledAt: new Date(NOW.epochMilliseconds) },
    { state: "planned", settledAt: null },
    { state: "sent", messageId: 42 },
  ]);
});

test("a chat gets one message at a time, whoever takes them", async () => {
  const { storage } = await openKotim();
  const [first, second] = [reminderFor(1), { ...reminderFor(1), key: "reminder:kdkmp-kotim:2026-10:H-2:1" }];
  await storage.deliveries.plan([first, second], NOW);

  const taken = await Promise.all(
    [first, second].map(({ key }, taker) => storage.deliveries.take(key, `process-${taker}`, NOW)),
  );

  expect(taken.filter((each) => each === "busy")).toHaveLength(1);
});

test("nothing is taken before its time, nor while Telegram asks for patience", async () => {
  const { storage } = await openKotim();
  const [early, other] = [{ ...reminderFor(1), notBefore: NOW.add({ minutes: 5 }) }, reminderFor(2)];
  await storage.deliveries.plan([early, other], NOW);
  await storage.pace.hold(NOW.add({ minutes: 6 }));

  expect(await storage.deliveries.take(early.key, "one", NOW)).toBe("later");
  expect(await keysDue(storage)).toEqual([other.key]);
  expect(await storage.deliveries.take(other.key, "one", NOW)).toBe("held");
  expect(await storage.deliveries.take(other.key, "one", NOW.add({ minutes: 6 }))).toMatchObject({ attempts: 1 });
});

test("what a living process is sending is left alone, what a dead one was sending is uncertain", async () => {
  const { database, storage } = await openKotim();
  const [living, dead] = [reminderFor(1), reminderFor(2)];
  await storage.deliveries.plan([living, dead], NOW);
  await storage.deliveries.take(living.key, "living", NOW);
  await storage.deliveries.take(dead.key, "dead", NOW);
  for (const { key } of [living, dead]) await storage.deliveries.depart(key, NOW);
  await storage.pulses.beat("living");
  await storage.pulses.beat("dead");
  await database.client.pulse.update({ where: { name: "worker:dead" }, data: { at: new Date(Date.now() - 60_000) } });

  const interrupted = await storage.deliveries.markInterrupted({ ...ALONE, deadAfterSeconds: 15 }, NOW);

  expect(interrupted).toEqual([dead]);
});

test("what was only looked at when the process died is certain not to have arrived", async () => {
  const { storage } = await openKotim();
  const reminder = reminderFor(1);
  await storage.deliveries.plan([reminder], NOW);
  await storage.deliveries.take(reminder.key, "one", NOW);

  expect(await storage.deliveries.markInterrupted(ALONE, NOW)).toEqual([]);
  expect(await keysDue(storage)).toEqual([reminder.key]);
});

test("a notice leaves before a reminder, and a reminder before an announcement", async () => {
  const { storage } = await openKotim();
  const person = { chatId: 7_300_000_001, personId: 1 };
  await storage.deliveries.plan([{ ...person, kind: "broadcast", key: "broadcast:1:1", broadcastId: 1 }], NOW);
  await storage.deliveries.plan([reminderFor(1)], NOW.add({ seconds: 1 }));
  const notice = { ...person, kind: "notice", key: "notice:1", notice: "reopening-granted" } as const;
  await storage.deliveries.plan([notice], NOW.add({ seconds: 2 }));

  expect((await storage.deliveries.due(100, NOW)).map(({ kind }) => kind)).toEqual(["notice", "reminder", "broadcast"]);
});

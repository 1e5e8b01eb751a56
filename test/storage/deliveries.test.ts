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

// Announcements in the database: who is meant, started once whoever starts it, and nothing but what is planned is cancelled.

import { expect, test } from "vitest";
import type { Wording } from "#domain/broadcast.ts";
import type { Recipients } from "#storage/recipients.ts";
import { CEMPAGA, JEMARAS } from "../support/kotim.ts";
import { holder, NOW, type OpenKotim, openKotim, TODAY } from "../support/storage.ts";

const LUWUK_RANGGAN = "62.02.02.2006";
const PATAI = "62.02.02.2005";
const WORDING: Wording = { unitCode: CEMPAGA, audience: { to: "reporters" }, text: "Rapat.", asksReceipt: true };
const FREEZE = { next: "started", startsAt: NOW, now: NOW } as const;

function keyOf(broadcastId: number, personId: number): string {
  return `broadcast:${broadcastId}:${personId}`;
}

/** A draft of Pak Camat's, and two heads of villages. */
async function draft({ storage }: OpenKotim) {
  const authorId = await holder(storage, "Camat Cempaga", { role: "camat", unitCode: CEMPAGA });
  const siti = await holder(storage, "Siti Aminah", { role: "kepala_desa", unitCode: JEMARAS });
  const yanto = await holder(storage, "Yanto", { role: "kepala_desa", unitCode: LUWUK_RANGGAN });
  const id = await storage.broadcasts.insert({ ...WORDING, authorId }, NOW);
  const recipients: Recipients = { unitCode: CEMPAGA, roles: ["kepala_desa", "ketua"], authorId, today: TODAY };
  return { id, recipients, siti, yanto };
}

/** An open period in which some villages' cooperatives owe a report. */
async function periodOf({ storage, database }: OpenKotim, villages: readonly string[]): Promise<number> {
  const [program] = await storage.programs.all();
  const form = await storage.forms.newest(program?.form ?? "");
  const times = { opensAt: NOW, dueAt: NOW, lateUntil: NOW, locksAt: NOW.add({ hours: 1 }) };
  const period = await database.client.period.create({
    data: {
      programId: program?.id ?? "",
      key: "2026-10",
      formVersionId: form.id,
      opensAt: new Date(NOW.epochMilliseconds),
      dueAt: new Date(NOW.epochMilliseconds),
      lateUntil: new Date(NOW.epochMilliseconds),
      locksAt: new Date(times.locksAt.epochMilliseconds),
      obligations: {
        create: villages.map((village) => ({
          unitCode: `${village}.1`,
          timeZone: "Asia/Pontianak",
          opensAt: new Date(NOW.epochMilliseconds),
          dueAt: new Date(NOW.epochMilliseconds),
          lateUntil: new Date(NOW.epochMilliseconds),
          locksAt: new Date(times.locksAt.epochMilliseconds),
        })),
      },
    },
  });
  return period.id;
}

async function deliveries({ database }: OpenKotim) {
  const rows = await database.client.delivery.findMany({ orderBy: { key: "asc" } });
  return rows.map(({ key, state, reason }) => [key, state, reason] as const);
}

test("of two processes that start an announcement at once one does, and everybody has one delivery", async () => {
  const kotim = await openKotim();
  const { id, recipients, siti, yanto } = await draft(kotim);
  const { broadcastReaders } = kotim.storage;

  const started = await Promise.all([1, 2, 3].map(() => broadcastReaders.freeze(id, recipients, FREEZE)));

  expect(started.filter((readers) => readers !== undefined)).toEqual([2]);
  expect(await deliveries(kotim)).toEqual([siti, yanto].map((person) => [keyOf(id, person), "planned", null]));
  expect(await broadcastReaders.progress(id)).toMatchObject({ planned: 2, sent: 0, read: 0, all: 2 });
});

test("somebody with two positions is one reader, and nobody writes to themselves", async () => {
  const kotim = await openKotim();
  const { recipients, siti } = await draft(kotim);
  await kotim.storage.assignments.open({ personId: siti, role: "kepala_desa", unitCode: PATAI, deputy: false }, TODAY);
  const self = { personId: recipients.authorId, role: "ketua", unitCode: `${PATAI}.1`, deputy: false } as const;
  await kotim.storage.assignments.open(self, TODAY);

  expect(await kotim.storage.broadcastReaders.count(recipients)).toEqual({ people: 2, unreachable: 0 });
});

test("the silent are those whose unit or village owes a report that is not in and was not waived", async () => {
  const kotim = await openKotim();
  const { recipients, siti, yanto } = await draft(kotim);
  const ratna = await holder(kotim.storage, "Ratna", { role: "ketua", unitCode: `${PATAI}.1` });
  const periodId = await periodOf(kotim, [JEMARAS, LUWUK_RANGGAN, PATAI]);
  const silent = { ...recipients, periodId };
  const who = async () => {
    const stand = async (person: number) => (await kotim.storage.broadcastReaders.addressee(person, silent))?.silent;
    return {
      ...(await kotim.storage.broadcastReaders.count(silent)),
      each: await Promise.all([siti, yanto, ratna].map(stand)),
    };
  };

  expect(await who()).toMatchObject({ people: 3, each: [true, true, true] });
  await kotim.database.client.obligation.updateMany({
    where: { unitCode: `${JEMARAS}.1` },
    data: { exemptedAt: new Date(NOW.epochMilliseconds) },
  });
  await kotim.storage.units.close([`${LUWUK_RANGGAN}.1`], TODAY);

  expect(await who()).toMatchObject({ people: 1, each: [false, false, true] });
});

test("whoever is on leave, or has asked for quiet, is known at the instant of sending", async () => {
  const kotim = await openKotim();
  const { recipients, siti } = await draft(kotim);
  const until = NOW.add({ hours: 1 });
  await kotim.database.client.person.update({
    where: { id: siti },
    data: { snoozedUntil: new Date(until.epochMilliseconds) },
  });
  const [startsOn, endsOn] = ["2026-11-02", "2026-11-03"].map((day) => new Date(day));
  await kotim.database.client.absence.create({
    data: {
      personId: siti,
      startsOn: startsOn ?? new Date(0),
      endsOn: endsOn ?? new Date(0),
      createdAt: new Date(NOW.epochMilliseconds),
    },
  });
  const stand = (today: typeof TODAY) => kotim.storage.broadcastReaders.addressee(siti, { ...recipients, today });

  expect(await stand(TODAY)).toMatchObject({ holds: true, onLeave: true, snoozedUntil: until });
  expect(await stand(TODAY.add({ days: 1 }))).toMatchObject({ onLeave: false });
});

test("cancelling the rest leaves alone what is being sent or has been", async () => {
  const kotim = await openKotim();
  const { id, recipients, siti, yanto } = await draft(kotim);
  await kotim.storage.broadcastReaders.freeze(id, recipients, FREEZE);
  await kotim.database.client.delivery.update({ where: { key: keyOf(id, siti) }, data: { state: "sending" } });

  expect(await kotim.storage.broadcastReaders.cancelRest(id, NOW)).toBe(1);

  expect(await deliveries(kotim)).toEqual([
    [keyOf(id, siti), "sending", null],
    [keyOf(id, yanto), "skipped", "cancelled"],
  ]);
});

test("reading counts once, at the first time, and only for a reader", async () => {
  const kotim = await openKotim();
  const { id, recipients, siti } = await draft(kotim);
  const { broadcastReaders } = kotim.storage;
  await broadcastReaders.freeze(id, recipients, FREEZE);
  const later = NOW.add({ hours: 1 });

  expect(await broadcastReaders.markRead(id, siti, NOW)).toBe(true);
  expect(await broadcastReaders.markRead(id, siti, later)).toBe(true);
  expect(await broadcastReaders.markRead(id, recipients.authorId, later)).toBe(false);
  expect(await broadcastReaders.markRead(Number.NaN, siti, later)).toBe(false);

  expect(await broadcastReaders.progress(id)).toMatchObject({ read: 1 });
  const row = await kotim.database.client.broadcastReader.findFirst({ where: { personId: siti } });
  expect(row?.readAt).toEqual(new Date(NOW.epochMilliseconds));
});

test("what no database keeps is left out of a text, and nothing else", async () => {
  const kotim = await openKotim();
  const { id } = await draft(kotim);
  const { broadcasts } = kotim.storage;

  await broadcasts.reword(id, { text: " <b>\u0000 😀\r\n\\n {\ud83d} " }, NOW);

  expect((await broadcasts.find(id))?.text).toBe(" <b> 😀\r\n\\n {\ufffd} ");
});

test("a text is changed in a draft only", async () => {
  const kotim = await openKotim();
  const { id } = await draft(kotim);
  const { broadcasts } = kotim.storage;

  await broadcasts.reword(id, { text: "Rapat batal." }, NOW);
  expect(await broadcasts.become(id, { next: "scheduled", startsAt: NOW }, NOW)).toBe(true);
  await broadcasts.reword(id, { text: "Lain lagi." }, NOW);
  await broadcasts.remove(id);

  expect(await broadcasts.find(id)).toMatchObject({ text: "Rapat batal.", state: "scheduled" });
  expect(await broadcasts.due(NOW)).toHaveLength(1);
  expect(await broadcasts.become(id, { next: "stopped" }, NOW)).toBe(false);
});

test("a draft is forgotten once nobody has touched it for so long; what is planned or sent never is", async () => {
  const kotim = await openKotim();
  const { id, recipients } = await draft(kotim);
  const { broadcasts, broadcastReaders } = kotim.storage;
  const { authorId } = recipients;
  const planned = await broadcasts.insert({ ...WORDING, authorId }, NOW);
  const sent = await broadcasts.insert({ ...WORDING, authorId }, NOW);
  const changed = await broadcasts.insert({ ...WORDING, authorId }, NOW);
  const later = NOW.add({ hours: 1 });
  await broadcasts.become(planned, { next: "scheduled", startsAt: later }, NOW);
  await broadcastReaders.freeze(sent, recipients, FREEZE);
  await broadcasts.reword(changed, { text: "Rapat pukul 9." }, later);

  expect(await broadcasts.forget(NOW)).toBe(0);
  expect(await broadcasts.forget(later)).toBe(1);

  const left = await broadcasts.writtenBy(authorId, 10);
  expect(left.map((each) => each.id)).toEqual([changed, sent, planned]);
  expect(left.map((each) => each.id)).not.toContain(id);
});

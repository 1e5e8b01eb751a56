// Who holds which position from when to when, and who is reminded about a unit.

import { expect, test } from "vitest";
import type { Storage } from "#storage/store.ts";
import { holder, NOW, openKotim, TODAY } from "../support/storage.ts";

const JEMARAS = "62.02.02.2007";
const KOPERASI = `${JEMARAS}.1`;
const HEAD = { role: "kepala_desa", unitCode: JEMARAS } as const;

async function namesFor(storage: Storage, day = TODAY): Promise<string[]> {
  const holders = await storage.assignments.holdersFor([KOPERASI], ["kepala_desa", "operator", "ketua"], day);
  return holders.map(({ name }) => name);
}

test("the same appointment twice is one", async () => {
  const { storage } = await openKotim();
  const siti = await holder(storage, "Siti Aminah", HEAD);

  await storage.assignments.open({ ...HEAD, deputy: false, personId: siti }, TODAY.add({ days: 3 }));

  expect(await storage.assignments.currentOf(siti, TODAY)).toHaveLength(1);
});

test("a successor ends the predecessor that very day, and nothing is deleted", async () => {
  const { storage, database } = await openKotim();
  const siti = await holder(storage, "Siti Aminah", HEAD);
  const yesterday = TODAY.subtract({ days: 1 });
  const rahmat = await holder(storage, "Rahmat Hidayat", HEAD);

  expect(await storage.assignments.currentOf(siti, TODAY)).toEqual([]);
  expect(await storage.assignments.currentOf(rahmat, TODAY)).toMatchObject([HEAD]);
  expect(await storage.assignments.currentOf(rahmat, yesterday)).toEqual([]);
  expect(await database.client.assignment.count()).toBe(2);
});

test("operators and deputies stand side by side", async () => {
  const { storage } = await openKotim();
  await holder(storage, "Siti Aminah", HEAD);
  await holder(storage, "Dewi Lestari", { ...HEAD, deputy: true });
  await holder(storage, "Ujang", { role: "operator", unitCode: JEMARAS });
  await holder(storage, "Wati", { role: "operator", unitCode: JEMARAS });

  expect(await namesFor(storage)).toEqual(["Siti Aminah", "Dewi Lestari", "Ujang", "Wati"]);
});

test("a cooperative's own people and those of its village are reminded, neighbours and the unreachable are not", async () => {
  const { storage } = await openKotim();
  await holder(storage, "Siti Aminah", HEAD);
  await holder(storage, "Ketua Koperasi", { role: "ketua", unitCode: KOPERASI });
  await holder(storage, "Tetangga", { role: "kepala_desa", unitCode: "62.02.02.2006" });
  await holder(storage, "Camat", { role: "camat", unitCode: "62.02.02" });
  const ujang = await holder(storage, "Ujang", { role: "operator", unitCode: JEMARAS });
  const { telegramId = 0 } = await storage.people.get(ujang);

  await storage.people.markUnreachable(telegramId, "blocked", NOW);
  expect(await namesFor(storage)).toEqual(["Siti Aminah", "Ketua Koperasi"]);
  await storage.people.markReachable(telegramId);
  expect(await namesFor(storage)).toEqual(["Siti Aminah", "Ketua Koperasi", "Ujang"]);
});

test("only those whose every position ended long ago are made strangers", async () => {
  const { storage } = await openKotim();
  const siti = await holder(storage, "Siti Aminah", HEAD);
  await holder(storage, "Rahmat Hidayat", HEAD);
  const dewi = await holder(storage, "Dewi Lestari", { role: "sekdes", unitCode: JEMARAS });
  await holder(storage, "Wati", { role: "sekdes", unitCode: JEMARAS });
  await storage.assignments.open({ role: "operator", unitCode: JEMARAS, deputy: false, personId: dewi }, TODAY);

  expect(await storage.people.forgetLeavers(TODAY)).toBe(0);
  expect(await storage.people.forgetLeavers(TODAY.add({ days: 1 }))).toBe(1);

  expect(await storage.people.get(siti)).toMatchObject({ name: `pelapor-${siti}` });
  expect(await storage.people.get(siti)).not.toHaveProperty("telegramId");
  expect(await storage.people.get(dewi)).toMatchObject({ name: "Dewi Lestari" });
});

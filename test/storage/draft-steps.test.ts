import { expect, test } from "vitest";
import { createStorage } from "#storage/store.ts";
import { JEMARAS } from "../support/kotim.ts";
import { holder, NOW, openKotim } from "../support/storage.ts";

const EMPTY = { at: "tahap", cells: {}, pending: null, returning: false, startedAt: NOW.toString(), seed: "1" };
const MEMBERS = { answer: { kind: "value", value: 125 } } as const;
const SAVINGS = { answer: { kind: "value", value: 15_000_000 } } as const;

async function begun() {
  const { database, storage } = await openKotim();
  const { client } = database;
  const personId = await holder(storage, "Siti Aminah", { role: "kepala_desa", unitCode: JEMARAS });
  const form = await client.formVersion.findFirstOrThrow();
  const times = { opensAt: new Date(), dueAt: new Date(), lateUntil: new Date(), locksAt: new Date() };
  const program = await client.program.findFirstOrThrow();
  const period = await client.period.create({
    data: { programId: program.id, key: "2026-10", formVersionId: form.id, ...times },
  });
  const unit = await client.unit.findFirstOrThrow({ where: { kind: "koperasi", code: { startsWith: JEMARAS } } });
  const { id: obligationId } = await client.obligation.create({
    data: { periodId: period.id, unitCode: unit.code, timeZone: "Asia/Pontianak", ...times },
  });
  const state = { interview: EMPTY, heldSince: NOW.toString() };
  const draft = { obligationId, personId, formVersionId: form.id, state, revision: 1, updatedAt: NOW };
  expect(await storage.desk.drafts.begin(draft)).toBe(true);
  return { database, storage, obligationId };
}

test("a step writes what it changed and leaves the rest, and another process reads the same", async () => {
  const { database, storage, obligationId } = await begun();
  const step = { at: "simpanan", pending: null, returning: false };
  const draft = (await storage.desk.at(obligationId)).draft;
  if (!draft) throw new Error("no draft");
  const interview = { ...EMPTY, ...step, cells: { anggota: MEMBERS, simpanan: SAVINGS } };
  const next = { ...draft, state: { ...draft.state, interview, updateId: 7 } };

  expect(
    await storage.desk.drafts.advance(draft, next, { ...step, cells: { anggota: MEMBERS, simpanan: SAVINGS } }),
  ).toBe(true);
  const kept = (await storage.desk.at(obligationId)).draft;
  const read = (await createStorage(database, "another").desk.at(obligationId)).draft;

  expect(kept).toMatchObject({ revision: 2, state: { updateId: 7, interview } });
  expect(read).toEqual(kept);
});

test("a cell that is gone is taken out", async () => {
  const { database, storage, obligationId } = await begun();
  const head = { at: "simpanan", pending: null, returning: false };
  const first = (await storage.desk.at(obligationId)).draft;
  if (!first) throw new Error("no draft");
  await storage.desk.drafts.advance(first, first, { ...head, cells: { anggota: MEMBERS, simpanan: SAVINGS } });
  const second = (await storage.desk.at(obligationId)).draft;
  if (!second) throw new Error("no draft");
  await storage.desk.drafts.advance(second, second, { ...head, cells: { anggota: null } });

  const read = (await createStorage(database, "another").desk.at(obligationId)).draft;
  expect(read?.state.interview.cells).toEqual({ simpanan: SAVINGS });
});

test("of two steps from the same draft one is written; what another process wrote is not taken from memory", async () => {
  const { database, storage, obligationId } = await begun();
  const other = createStorage(database, "another");
  const head = { at: "simpanan", pending: null, returning: false };
  const [mine, theirs] = [(await storage.desk.at(obligationId)).draft, (await other.desk.at(obligationId)).draft];
  if (!mine || !theirs) throw new Error("no draft");

  expect(await other.desk.drafts.advance(theirs, theirs, { ...head, cells: { anggota: MEMBERS } })).toBe(true);
  expect(await storage.desk.drafts.advance(mine, mine, { ...head, cells: { simpanan: SAVINGS } })).toBe(false);

  const now = (await storage.desk.at(obligationId)).draft;
  expect(now).toMatchObject({ revision: 2, state: { interview: { cells: { anggota: MEMBERS } } } });
});

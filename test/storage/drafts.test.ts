// Drafts: of two steps from the same revision one counts, whoever takes them.

import { expect, test } from "vitest";
import type { Draft } from "#storage/drafts.ts";
import { holder, NOW, type OpenKotim, openKotim } from "../support/storage.ts";

const JEMARAS = "62.02.02.2007";

/** A draft for Jemaras that is not stored yet. */
async function newDraft({ storage, database }: OpenKotim): Promise<Draft> {
  const personId = await holder(storage, "Siti Aminah", { role: "kepala_desa", unitCode: JEMARAS });
  const { id: formVersionId } = await storage.forms.newest("laporan-bulanan-kdkmp");
  const times = { opensAt: NOW, dueAt: NOW, lateUntil: NOW, locksAt: NOW };
  const clock = { ...times, timeZone: "Asia/Pontianak" };
  const period = { ...times, key: "2026-10", programId: "kdkmp-kotim", formVersionId };
  await storage.periods.open(period, [{ ...clock, unitCodes: [`${JEMARAS}.1`] }]);
  const { id: obligationId } = await database.client.obligation.findFirstOrThrow();
  const startedAt = NOW.toString();
  const interview = { at: "tahap", cells: {}, pending: null, returning: false, startedAt, seed: "1" };
  const state = { interview, heldSince: startedAt };
  return { obligationId, personId, formVersionId, state, revision: 1, updatedAt: NOW };
}

test("of two who begin at once one draft comes about", async () => {
  const kotim = await openKotim();
  const draft = await newDraft(kotim);

  const begun = await Promise.all([1, 2, 3].map(() => kotim.storage.drafts.insert(draft)));

  expect(begun.filter(Boolean)).toHaveLength(1);
  expect(await kotim.storage.drafts.find(draft.obligationId)).toEqual(draft);
});

test("of two steps from the same revision the second changes nothing", async () => {
  const kotim = await openKotim();
  const { drafts } = kotim.storage;
  const draft = await newDraft(kotim);
  await drafts.insert(draft);
  const step = (updateId: number) => ({
    ...draft,
    state: { ...draft.state, updateId },
    updatedAt: NOW.add({ minutes: 1 }),
  });

  const advanced = await Promise.all([drafts.advance(step(11)), drafts.advance(step(12))]);

  expect(advanced.filter(Boolean)).toHaveLength(1);
  const winner = advanced[0] ? 11 : 12;
  expect(await drafts.find(draft.obligationId)).toMatchObject({ revision: 2, state: { updateId: winner } });
  expect(await drafts.advance(step(13))).toBe(false);
});

test("the draft touched last is where a person goes on, until it is gone", async () => {
  const kotim = await openKotim();
  const { drafts } = kotim.storage;
  const draft = await newDraft(kotim);
  await drafts.insert(draft);

  expect((await drafts.latestOf(draft.personId))?.obligationId).toBe(draft.obligationId);
  await drafts.remove(draft.obligationId);
  expect(await drafts.latestOf(draft.personId)).toBeUndefined();
  expect(await drafts.advance(draft)).toBe(false);
});

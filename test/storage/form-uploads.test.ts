// Forms that were sent, and the version each published one takes the place of: of two that would replace the same, one does.

import { expect, test } from "vitest";
import { holder, NOW, openKotim } from "../support/storage.ts";

const FORM = "laporan-bulanan-kdkmp";

async function atTheDinas() {
  const kotim = await openKotim();
  const rahmi = await holder(kotim.storage, "Rahmi Hidayati", { role: "dinas", unitCode: "62.02" });
  const { id: baseId } = await kotim.storage.forms.newest(FORM);
  return { ...kotim, rahmi, baseId };
}

test("a form that was sent is found with all that was in it, until it is a week old", async () => {
  const { storage, rahmi } = await atTheDinas();
  const { formUploads } = storage;
  const definition = { settings: { form_id: FORM }, survey: [{ type: "text", name: "a", label: "Apa? \u0000😀" }] };

  const id = await formUploads.insert({ formId: FORM, definition, uploadedById: rahmi }, NOW);
  expect(await formUploads.find(id)).toEqual({
    id,
    formId: FORM,
    definition: { ...definition, survey: [{ type: "text", name: "a", label: "Apa? 😀" }] }, // PostgreSQL takes no NUL
    uploadedById: rahmi,
  });

  expect(await formUploads.forget(NOW)).toBe(0);
  expect(await formUploads.forget(NOW.add({ seconds: 1 }))).toBe(1);
  expect(await formUploads.find(id)).toBeUndefined();
  for (const forged of [Number.NaN, -1, 1e300]) expect(await formUploads.find(forged)).toBeUndefined();
});

test("what a form was published as is remembered, and goes with the upload only", async () => {
  const { storage, rahmi, baseId } = await atTheDinas();
  const { formUploads, forms } = storage;
  const id = await formUploads.insert({ formId: FORM, definition: {}, uploadedById: rahmi }, NOW);

  await formUploads.becomes(id, baseId);
  expect(await formUploads.find(id)).toMatchObject({ formVersionId: baseId });
  await formUploads.remove(id);
  expect(await formUploads.find(id)).toBeUndefined();
  expect(await forms.newestId(FORM)).toBe(baseId);
});

test("of two versions that replace the same one the second is not published, and neither is one whose name is taken", async () => {
  const { storage, rahmi, baseId } = await atTheDinas();
  const { forms } = storage;
  const next = (version: string, replacesId = baseId) => ({
    ...{ formId: FORM, version, definition: { version }, replacesId, publishedById: rahmi },
  });

  const made = await Promise.all(["A", "B", "C"].map((version) => forms.replace(next(version), NOW)));
  const ids = made.filter((id) => id !== undefined);
  expect(ids).toHaveLength(1);
  expect(await forms.newestId(FORM)).toBe(ids[0]);
  const [taken = ""] = ["A", "B", "C"].filter((_, index) => made[index] !== undefined);
  expect(await forms.replace(next(taken, ids[0]), NOW)).toBeUndefined();
  expect(await forms.versionsOf(FORM)).toEqual(new Set([expect.any(String), taken]));
});

test("a clock that goes back does not leave the older version in force", async () => {
  const { storage, rahmi, baseId } = await atTheDinas();
  const next = { formId: FORM, version: "A", definition: {}, replacesId: baseId, publishedById: rahmi };

  const id = await storage.forms.replace(next, NOW.subtract({ hours: 24 * 365 }));
  expect(await storage.forms.newestId(FORM)).toBe(id);
});

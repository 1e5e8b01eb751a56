// Marks on what was sent: from which unit and period a picture is known, and what Telegram said of it.

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { NewAttachment } from "#storage/attachments.ts";
import { holder, NOW, type OpenKotim, openKotim } from "../support/storage.ts";

const JEMARAS = "62.02.02.2007.1";
const TINDUK = "62.02.05.2006.1";

interface Kotim extends OpenKotim {
  /** The obligation of a unit for a month. */
  readonly owed: (unitCode: string, periodKey: string) => Promise<number>;
  /** Keeps a file for an obligation; every file is another unless told. */
  readonly sent: (obligationId: number, change?: Partial<NewAttachment>) => Promise<number>;
}

async function open(): Promise<Kotim> {
  const kotim = await openKotim();
  const { storage, database } = kotim;
  const siti = await holder(storage, "Siti Aminah", { role: "kepala_desa", unitCode: "62.02.02.2007" });
  const { id: formVersionId } = await storage.forms.newest("laporan-bulanan-kdkmp");
  const times = { opensAt: NOW, dueAt: NOW, lateUntil: NOW, locksAt: NOW };
  const clock = { ...times, timeZone: "Asia/Pontianak" };
  for (const key of ["2026-09", "2026-10"])
    await storage.periods.open({ ...times, key, programId: "kdkmp-kotim", formVersionId }, [
      { ...clock, unitCodes: [JEMARAS, TINDUK] },
    ]);
  let files = 0;

  return {
    ...kotim,
    async owed(unitCode, key) {
      return (await database.client.obligation.findFirstOrThrow({ where: { unitCode, period: { key } } })).id;
    },
    async sent(obligationId, change = {}) {
      files += 1;
      const told = { kind: "image", mime: "image/jpeg", bytes: 1000, forwarded: false, asFile: false } as const;
      const file = { ...told, hasPlace: false, sha256: `digest ${files}`, fileUniqueId: `file ${files}` };
      return await storage.attachments.save({ ...file, obligationId, personId: siti, createdAt: NOW, ...change });
    },
  };
}

const PLAIN = { forwarded: false, asFile: false };

test("the same file of another village marks both, each with where the other is", async () => {
  const { storage, owed, sent } = await open();
  const [jemaras, tinduk] = [await owed(JEMARAS, "2026-10"), await owed(TINDUK, "2026-10")];
  const yantos = await sent(tinduk, { sha256: "shop" });
  const sitis = await sent(jemaras, { sha256: "shop" });
  const another = await sent(jemaras);

  expect(await storage.attachments.marksOf(jemaras)).toEqual([
    { attachmentId: sitis, ...PLAIN, reused: { unitCode: TINDUK, periodKey: "2026-10", exact: true } },
    { attachmentId: another, ...PLAIN },
  ]);
  expect(await storage.attachments.marksOf(tinduk)).toEqual([
    { attachmentId: yantos, ...PLAIN, reused: { unitCode: JEMARAS, periodKey: "2026-10", exact: true } },
  ]);
});

test("last month's picture marks this month's report and not last month's", async () => {
  const { storage, owed, sent } = await open();
  const [september, october] = [await owed(JEMARAS, "2026-09"), await owed(JEMARAS, "2026-10")];
  const old = await sent(september, { perceptualHash: 0b1111n });
  const again = await sent(october, { perceptualHash: 0b0101n });

  expect(await storage.attachments.marksOf(october)).toEqual([
    { attachmentId: again, ...PLAIN, reused: { unitCode: JEMARAS, periodKey: "2026-09", exact: false } },
  ]);
  expect(await storage.attachments.marksOf(september)).toEqual([{ attachmentId: old, ...PLAIN }]);
});

test.each([
  ["four bits apart are the same picture", -1n, -1n ^ 0b1111n, true],
  ["five bits apart are another", -1n, -1n ^ 0b11111n, false],
  ["the sign counts as a bit", 7n, 7n - 2n ** 63n, true],
  ["without a hash there is nothing to compare", 7n, undefined, false],
] as const)("%s", async (_, first, second, isReused) => {
  const { storage, owed, sent } = await open();
  await sent(await owed(TINDUK, "2026-10"), { perceptualHash: first });
  const jemaras = await owed(JEMARAS, "2026-10");
  await sent(jemaras, second === undefined ? {} : { perceptualHash: second });

  const [marks] = await storage.attachments.marksOf(jemaras);
  expect(marks?.reused !== undefined).toBe(isReused);
});

test("the same file is named before one that looks the same, and the first before the later", async () => {
  const { storage, owed, sent } = await open();
  await sent(await owed(TINDUK, "2026-09"), { perceptualHash: 3n });
  await sent(await owed(JEMARAS, "2026-09"), { sha256: "shop", perceptualHash: 3n });
  const tinduk = await owed(TINDUK, "2026-10");
  await sent(tinduk, { sha256: "shop", perceptualHash: 3n });
  await sent(tinduk, { perceptualHash: 3n });

  const marks = await storage.attachments.marksOf(tinduk);
  expect(marks.map(({ reused }) => reused)).toEqual([
    { unitCode: JEMARAS, periodKey: "2026-09", exact: true },
    { unitCode: TINDUK, periodKey: "2026-09", exact: false },
  ]);
});

test("two pictures of one report that look the same are no mark", async () => {
  const { storage, owed, sent } = await open();
  const jemaras = await owed(JEMARAS, "2026-10");
  await sent(jemaras, { sha256: "shop" });
  await sent(jemaras, { sha256: "shop", forwarded: true, asFile: true });

  expect(await storage.attachments.marksOf(jemaras)).toMatchObject([
    { forwarded: false, asFile: false },
    { forwarded: true, asFile: true },
  ]);
  expect((await storage.attachments.marksOf(jemaras)).every(({ reused }) => reused === undefined)).toBe(true);
});

test("a file that comes again is the row it was", async () => {
  const { storage, database, owed, sent } = await open();
  const jemaras = await owed(JEMARAS, "2026-10");
  const takenAt = Temporal.PlainDateTime.from("2026-10-31T15:42:07");
  const facts = { fileUniqueId: "same", takenAt, hasPlace: true, width: 4000, height: 3000, perceptualHash: -7n };
  const ids = await Promise.all([1, 2, 3].map(() => sent(jemaras, { ...facts, sha256: "same" })));

  expect(new Set(ids).size).toBe(1);
  const row = await database.client.attachment.findFirstOrThrow();
  expect(row).toMatchObject({ width: 4000, height: 3000, perceptualHash: -7n, hasPlace: true });
  expect(row.takenAt?.toISOString()).toBe("2026-10-31T15:42:07.000Z");
  expect(await storage.attachments.get(row.id)).toEqual({ obligationId: jemaras, sha256: "same", mime: "image/jpeg" });
});

test.each([0, -1, 2 ** 31, 2 ** 40, Number.NaN])("there is no attachment %d", async (id) => {
  const { storage } = await openKotim();
  await expect(storage.attachments.get(id)).rejects.toMatchObject({ code: "attachment-unknown" });
});

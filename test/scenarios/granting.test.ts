// More time, being let off, and a locked period opened again: who may, once only, and told to those it is for.

import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { findActor } from "#services/actor.ts";
import { CEMPAGA, JEMARAS, KOTIM, reportsNihil } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";
import { dutyOf } from "./reporter.ts";

test("a camat puts a deadline off once, however often the same card is tapped, and the reporter is told", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const { granting } = stage.app.core;
  const { obligationId, period } = await dutyOf(stage, JEMARAS);
  const extension = { days: 3, from: period.dueAt } as const;

  const hendra = await who(stage, camat);
  expect(await granting.extend(hendra, obligationId, extension, stage.now())).toBe("done");
  expect(await granting.extend(hendra, obligationId, extension, stage.now())).toBe("unchanged");

  const put = await dutyOf(stage, JEMARAS);
  expect(wib(put.period.dueAt)).toBe("2026-11-10T16:00"); // Friday, Monday, Tuesday
  expect(put.period.lateUntil.since(period.lateUntil).total("hours")).toBe(5 * 24);
  const more = { days: 7, from: put.period.dueAt } as const;
  expect(await granting.extend(hendra, obligationId, more, stage.now())).toBe("done"); // fourteen days in sum
  const { dueAt: from } = (await dutyOf(stage, JEMARAS)).period;
  expect(await granting.extend(hendra, obligationId, { days: 1, from }, stage.now())).toBe("too-far");

  await stage.tick();
  await stage.settled();
  expect(siti.received().join("\n")).toContain("diperpanjang sampai Kamis, 19 November 2026");
  expect(await actionsOn(stage, obligationId)).toEqual(["extend", "extend"]);
});

test("who is let off is told, is not let off twice, and owes again when it is lifted", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const { granting } = stage.app.core;
  const { obligationId } = await dutyOf(stage, JEMARAS);
  const hendra = await who(stage, camat);

  expect(await granting.exempt(hendra, obligationId, "ill", stage.now())).toBe("done");
  expect(await granting.exempt(hendra, obligationId, "disaster", stage.now())).toBe("unchanged");
  expect(await granting.lift(hendra, obligationId, stage.now())).toBe("done");
  expect(await granting.lift(hendra, obligationId, stage.now())).toBe("unchanged");
  expect(await actionsOn(stage, obligationId)).toEqual(["exempt", "lift"]);
});

test("neither a reporter nor a camat from elsewhere grants anything", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const elsewhere = await stage.invited("Lestari Ningsih", "camat", "62.02.17");
  const { granting } = stage.app.core;
  const { obligationId, period } = await dutyOf(stage, JEMARAS);

  for (const actor of [await who(stage, siti), await who(stage, elsewhere)]) {
    const extension = { days: 1, from: period.dueAt } as const;
    await expect(granting.extend(actor, obligationId, extension, stage.now())).rejects.toThrow("not-permitted");
    await expect(granting.exempt(actor, obligationId, "ill", stage.now())).rejects.toThrow("not-permitted");
    await expect(granting.lift(actor, obligationId, stage.now())).rejects.toThrow("not-permitted");
  }
  expect(await actionsOn(stage, obligationId)).toEqual([]);
});

test("a locked period is asked for once, opened by the first decision, reported late, and locked again by itself", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const ratna = await stage.invited("Ratna Sari", "dinas", KOTIM);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const { obligationId, period } = await dutyOf(stage, JEMARAS);
  const { reopening } = stage.app.core;
  await stage.goTo(wib(period.locksAt.add({ hours: 18 })));

  expect((await reopening.locked(await who(stage, siti), stage.now())).map(({ isAsked }) => isAsked)).toEqual([false]);
  expect((await reopening.ask(await who(stage, siti), obligationId, "ill", stage.now())).at).toBe("asked");
  expect((await reopening.ask(await who(stage, siti), obligationId, "ill", stage.now())).at).toBe("asked-before");
  const [asked] = await stage.app.core.database.client.reopening.findMany();
  if (!asked) throw new Error("nothing was asked");

  await expect(reopening.grant(await who(stage, camat), asked.id, 1, stage.now())).rejects.toThrow("not-permitted");
  const granted = await reopening.grant(await who(stage, ratna), asked.id, 1, stage.now());
  expect(granted.at).toBe("granted");
  const later = await reopening.refuse(await who(stage, ratna), asked.id, stage.now());
  expect(later).toMatchObject({ at: "decided-before", granted: true, by: "Ratna Sari" });

  await reportsNihil(siti);
  const reported = await stage.app.core.storage.obligations.get(obligationId);
  expect(reported.reported?.at.epochMilliseconds).toBeGreaterThan(reported.period.dueAt.epochMilliseconds);
  expect(await actionsOn(stage, obligationId)).toEqual(["reopen-ask", "reopen-grant"]);
});

async function who(stage: Stage, { person }: Actor) {
  const { storage, timeZone } = stage.app.core;
  return await findActor(storage, person.id, stage.now().toZonedDateTimeISO(timeZone).toPlainDate());
}

async function actionsOn(stage: Stage, obligationId: number): Promise<string[]> {
  return (await stage.app.core.storage.audit.of(`obligation:${obligationId}`)).map(({ action }) => action);
}

function wib(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO("Asia/Jakarta").toPlainDateTime().toString({ smallestUnit: "minute" });
}

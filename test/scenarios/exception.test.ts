// A unit with moments of its own: its deadline is its deadline, and no extension of another one.

import { expect, test } from "vitest";
import { findActor } from "#services/actor.ts";
import { reschedules } from "../support/forms.ts";
import { setStage } from "../support/stage.ts";
import { dutyOf, JEMARAS } from "./reporter.ts";

const CEMPAGA = "62.02.02";

test("a village upriver that has until the 12th hears of the 12th as its date, and fourteen more days are counted from there", async () => {
  const stage = await setStage({ at: "2026-11-22T09:00" });
  await reschedules(stage, {
    exceptions: [{ unit: JEMARAS, due: { month: "next", day: 12, at: "16:00", moved: "next-working-day" } }],
  });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  await stage.goTo("2026-12-09T10:00"); // reminded at nine, three days before

  const reminder = siti.received().at(-1) ?? "";
  expect(reminder).toContain("14 Desember 2026"); // the 12th is a Saturday
  expect(siti.received().join("\n")).not.toContain("perpanjang");
  await siti.sends("/status");
  expect(siti.sees()).not.toContain("perpanjang");

  const { storage, granting, timeZone } = stage.app.core;
  const hendra = await findActor(storage, camat.person.id, stage.now().toZonedDateTimeISO(timeZone).toPlainDate());
  for (const until of ["2026-12-23", "2026-12-28"]) {
    const { obligationId, period } = await dutyOf(stage, JEMARAS);
    const extension = { days: until === "2026-12-23" ? 7 : 1, from: period.dueAt } as const;
    expect(await granting.extend(hendra, obligationId, extension, stage.now())).toBe("done");
    expect((await dutyOf(stage, JEMARAS)).period.dueAt.toString()).toContain(until);
  }
  await siti.sends("/status");
  expect(siti.sees()).toContain("perpanjang");
});

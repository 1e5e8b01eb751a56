// Villages that are closed, merged and split in the middle of a period: nobody is asked for what nobody can give any more, what was
// reported stays, and what is new begins with the next period.

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { UnitChange } from "#domain/succession.ts";
import { CEMPAGA, JEMARAS, KOTIM, reportsNihil, reportsTrade } from "../support/kotim.ts";
import { type Stage, setStage } from "../support/stage.ts";
import { dutyOf } from "./reporter.ts";

const [LUWUK, MULIA] = ["62.02.02.2006", "62.02.02.2015"];

async function changes(stage: Stage, change: Omit<UnitChange, "on">, { on = "2026-11-03", movePeople = false } = {}) {
  const { succeeding } = stage.app.core;
  const wanted = { ...change, movePeople, on: Temporal.PlainDate.from(on) };
  const outcome = await succeeding.carryOut(wanted, stage.now());
  if ("refused" in outcome) throw new Error(outcome.refused.why);
  expect(await succeeding.carryOut(wanted, stage.now())).toMatchObject({ isNothing: true });
  await stage.tick();
  await stage.settled();
  return outcome;
}

/** The state of all that a village's cooperative owes or owed, oldest first. */
async function owed({ app }: Stage, village: string): Promise<string[]> {
  const rows = await app.core.database.client.obligation.findMany({
    where: { unitCode: `${village}.1` },
    include: { period: true, report: true },
    orderBy: { id: "asc" },
  });
  return rows.map(
    ({ period, report, exemptReason }) => `${period.key} ${report ? "reported" : (exemptReason ?? "owed")}`,
  );
}

test("two villages are merged in the middle of a period: what is in stays, what is not is let off, the new one begins next month", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const yanto = await stage.invited("Yanto", "kepala_desa", LUWUK);
  const dewi = await stage.invited("Dewi Lestari", "sekdes", LUWUK);
  await reportsNihil(siti);
  await yanto.sends("lapor");

  const merge = { kind: "merge", from: [JEMARAS, LUWUK], into: [{ code: MULIA, name: "Jemaras Mulia" }] } as const;
  await changes(stage, merge, { movePeople: true });

  expect(await owed(stage, JEMARAS)).toEqual(["2026-10 reported"]);
  expect(await owed(stage, LUWUK)).toEqual(["2026-10 unit-closed"]);
  expect(await owed(stage, MULIA)).toEqual([]);
  expect(yanto.sees()).toContain("dilanjutkan oleh Desa Jemaras Mulia, Kec. Cempaga");
  expect(yanto.sees()).toContain("dicatat selesai");
  expect(dewi.sees()).toContain("Sekretaris Desa Jemaras Mulia, Kec. Cempaga");
  await yanto.sends("lapor");
  expect(yanto.sees()).toContain("tidak ada jabatan yang terdaftar");

  const before = yanto.received().length;
  for (const at of ["2026-11-04T09:00", "2026-11-05T09:00", "2026-11-06T09:00", "2026-11-09T09:00"])
    await stage.goTo(at);
  await stage.settled();
  expect(yanto.received()).toHaveLength(before);

  await stage.goTo("2026-12-01T09:00");
  expect(await owed(stage, MULIA)).toEqual(["2026-11 owed"]);
  expect(await owed(stage, JEMARAS)).toEqual(["2026-10 reported"]);
  await dewi.sends("lapor");
  expect(dewi.sees()).toContain("Jemaras Mulia");
  expect(dewi.buttons().join()).not.toContain("bulan lalu"); // what two villages said is nobody's last report
});

test("a village that is closed is told to those in office, and a group misses it no longer", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const { storage } = stage.app.core;
  const { obligationId, period } = await dutyOf(stage, JEMARAS);
  const names = async () => (await storage.obligations.standings(period.id, CEMPAGA)).filter((each) => isMissing(each));
  expect((await names()).map(({ unitName }) => unitName)).toContain("Jemaras");
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");

  const rahmat = stage.stranger("Rahmat Hidayat");
  const link = await stage.invitation("operator", JEMARAS);

  await changes(stage, { kind: "close", from: [JEMARAS], into: [] });

  expect(siti.sees()).toContain("tercatat tidak aktif");
  await siti.sends("lapor");
  expect(siti.sees()).toContain("tidak ada jabatan yang terdaftar");
  await rahmat.does((person) => person.opensLink(link));
  expect(rahmat.sees()).toContain("sudah tidak aktif");
  expect((await names()).map(({ unitName }) => unitName)).not.toContain("Jemaras");
  const standings = await storage.obligations.standings(period.id, CEMPAGA);
  expect(standings.map(({ unitName }) => unitName)).toContain("Jemaras"); // the denominator is what it was
  await camat.sends("/belum");
  expect(camat.screen()).not.toContain("Jemaras");
  expect((await storage.audit.of(`obligation:${obligationId}`)).map(({ action }) => action)).toEqual(["exempt"]);

  await stage.goTo("2026-12-01T09:00");
  expect(await owed(stage, JEMARAS)).toEqual(["2026-10 unit-closed"]);
});

test("a village under a new code goes on from its last report, one that came out of a split begins anew", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  await stage.invited("Ratna Sari", "dinas", KOTIM);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await reportsTrade(siti);

  const renamed = { kind: "merge", from: [JEMARAS], into: [{ code: MULIA, name: "Jemaras" }] } as const;
  await changes(stage, renamed, { movePeople: true });
  expect(siti.sees()).toContain("Kepala Desa Jemaras, Kec. Cempaga");

  await stage.goTo("2026-12-01T09:00");
  await siti.sends("lapor");
  expect(siti.buttons().join()).toContain("Sama seperti bulan lalu");

  const parts = {
    kind: "split",
    from: [MULIA],
    into: [{ code: MULIA }, { code: "62.02.02.2016", name: "Jemaras Hulu" }],
  } as const;
  await changes(stage, parts, { on: "2026-12-01" });
  const yanto = await stage.invited("Yanto", "kepala_desa", "62.02.02.2016");
  expect(await owed(stage, "62.02.02.2016")).toEqual([]);
  expect(await owed(stage, MULIA)).toEqual(["2026-11 owed"]);

  await stage.goTo("2027-01-04T09:00");
  await yanto.sends("lapor");
  expect(yanto.sees()).toContain("Jemaras Hulu");
  expect(yanto.buttons().join()).not.toContain("bulan lalu");
});

function isMissing({ settled, ...rest }: { readonly settled: boolean; readonly exempted?: boolean }): boolean {
  return !settled && !rest.exempted;
}

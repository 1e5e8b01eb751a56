// Monday, half past seven: what the bupati's office reads, and that it is right or not sent at all.

import { expect, test } from "vitest";
import { digestCaption } from "#bot/digest.view.ts";
import type { Figures } from "#domain/digest.ts";
import { digestOf } from "#domain/digest.ts";
import { createTranslator } from "#i18n";
import { createFormLibrary } from "#services/form-library.ts";
import { JEMARAS, KOTIM, reportsNihil, reportsTrade } from "../support/kotim.ts";
import { sizeOf } from "../support/png.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

/** The digests a person got, oldest first. */
function digests(actor: Actor) {
  return actor.person.messages().filter(({ photo }) => photo !== undefined);
}

async function ledger(stage: Stage): Promise<(readonly [string, string | null])[]> {
  const rows = await stage.app.core.database.client.delivery.findMany({
    where: { kind: "digest" },
    orderBy: { key: "asc" },
  });
  return rows.map(({ state, reason }) => [state, reason] as const);
}

test("on Monday at half past seven the bupati's office gets headline, leaders, obstacles and a picture, once", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const office = await stage.invited("Ibu Ajudan", "bupati_office", KOTIM);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await reportsTrade(siti);

  await stage.goTo("2026-11-02T07:29");
  expect(digests(office)).toEqual([]);
  await stage.goTo("2026-11-02T07:30");
  await stage.tick();
  await stage.goTo("2026-11-02T07:45");

  const [digest, ...more] = digests(office);
  expect(more).toEqual([]);
  expect(digest?.text).toBe(
    [
      "Yth. Bapak/Ibu Bupati, ringkasan laporan KDKMP pekan ini.",
      "Kabupaten Kotawaringin Timur · periode Oktober 2026",
      "",
      "📌 Laporan masuk: 1 dari 185 (0%)",
      "Beroperasi 1 · Omzet Rp2.500.000 · Anggota 125 · Simpanan Rp15.000.000",
      "Terdepan: Cempaga 1/8",
      "Perlu perhatian: Antang Kalang 0/15, Baamang 0/6, Bukit Santuai 0/14",
      "Kendala terbanyak: Modal (1)",
      "",
      "Ringkasan otomatis no. 45/2026, angka per 2 Nov 07.30.",
    ].join("\n"),
  );
  const png = stage.simulator.readFile(digest?.photo?.fileId ?? "");
  expect(sizeOf(png).width).toBeGreaterThanOrEqual(1000);
  expect(await ledger(stage)).toEqual([["sent", null]]);
});

test("the next Monday says what changed since, and what is silent after the deadline", async () => {
  const stage = await setStage({ at: "2026-11-02T07:00" });
  const office = await stage.invited("Ibu Ajudan", "bupati_office", KOTIM);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await stage.goTo("2026-11-02T07:30");
  expect(digests(office)[0]?.text).not.toContain("pekan lalu");

  await reportsTrade(siti);
  await stage.goTo("2026-11-09T07:30");

  expect(digests(office)[1]?.text).toContain("Laporan masuk: 1 dari 185 (0%), naik 1 dari pekan lalu");
  expect(digests(office)[1]?.text).toContain("Beroperasi 1 (naik 1)");
  expect(digests(office)[1]?.text).toContain("• 184 dari 185 koperasi belum menyampaikan laporan.");
});

test("the figures are frozen: a report that comes after them changes neither text nor number", async () => {
  const stage = await setStage({ at: "2026-11-02T07:00" });
  const office = await stage.invited("Ibu Ajudan", "bupati_office", KOTIM);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  stage.simulator.clock.set("2026-11-02T07:30:00+07:00");
  expect(await stage.app.core.digesting.plan(stage.now())).toBe(1);

  await reportsNihil(siti);
  await stage.goTo("2026-11-02T07:40");

  expect(digests(office)[0]?.text).toContain("Laporan masuk: 0 dari 185");
  expect(digests(office)[0]?.text).toContain("angka per 2 Nov 07.30");
});

test("without a chart nothing is sent; the error is logged and a later ring makes it good", async () => {
  const stage = await setStage({ at: "2026-11-02T07:00" });
  const office = await stage.invited("Ibu Ajudan", "bupati_office", KOTIM);
  const { snapshot } = stage.app.core.database.client;
  stage.simulator.clock.set("2026-11-02T07:30:00+07:00");
  await stage.app.core.digesting.plan(stage.now());
  const { figures } = await snapshot.findFirstOrThrow();
  await snapshot.updateMany({ data: { figures: { ...(figures as object), byKecamatan: [] } } });

  await stage.tick();
  expect(digests(office)).toEqual([]);
  expect(stage.expectErrors()).toEqual(["delivery failed"]);
  expect(await ledger(stage)).toEqual([["planned", "not-composed"]]);
  await snapshot.updateMany({ data: { figures: figures as object } });
  await stage.goTo("2026-11-02T07:31");

  expect(digests(office)).toHaveLength(1);
});

test("a digest that could not be made on its day is not sent on another", async () => {
  const stage = await setStage({ at: "2026-11-02T07:00" });
  const office = await stage.invited("Ibu Ajudan", "bupati_office", KOTIM);
  stage.simulator.clock.set("2026-11-02T07:30:00+07:00");
  await stage.app.core.digesting.plan(stage.now());

  await stage.goTo("2026-11-03T08:00");

  expect(digests(office)).toEqual([]);
  expect(await ledger(stage)).toEqual([["skipped", "stale"]]);
});

test("between two periods the bupati's office still hears how the last one ended", async () => {
  const stage = await setStage({ at: "2026-11-20T10:00" });
  const office = await stage.invited("Ibu Ajudan", "bupati_office", KOTIM);

  await stage.goTo("2026-11-23T07:30"); // locked on the 20th, the next opens on the 25th

  expect(digests(office)[0]?.text).toContain("periode Oktober 2026");
});

test("whoever left the office gets no digest, and two in office get one each", async () => {
  const stage = await setStage({ at: "2026-11-02T07:00" });
  const office = await stage.invited("Ibu Ajudan", "bupati_office", KOTIM);
  const second = await stage.invited("Pak Sekda", "bupati_office", KOTIM);
  const dinas = await stage.invited("Hadi Wijaya", "dinas", KOTIM);

  await stage.goTo("2026-11-02T07:30");

  expect([office, second, dinas].map((person) => digests(person).length)).toEqual([1, 1, 0]);
});

test("a caption fits Telegram's 1,024 characters in the worst case, in both languages", async () => {
  const stage = await setStage({ at: "2026-11-02T07:00" });
  await stage.invited("Ibu Ajudan", "bupati_office", KOTIM);
  const { core } = stage.app;
  stage.simulator.clock.set("2026-11-02T07:30:00+07:00");
  await core.digesting.plan(stage.now());
  const [program] = await core.storage.programs.all();
  const snapshot = await core.storage.snapshots.get(1);
  const { form } = await createFormLibrary(core.storage).newest("laporan-bulanan-kdkmp");
  if (!program) throw new Error("no program");
  const worst: Figures = {
    ...snapshot.figures,
    pastDue: true,
    total: 83_762,
    reported: 41_881,
    operating: 20_000,
    totalOmzet: 999_999_999_999_999,
    totalSavings: 999_999_999_999_999,
    members: { l: 99_999_999, p: 99_999_999 },
    byKecamatan: ["A", "B", "C", "D", "E", "F"].map((letter, index) => ({
      code: `62.02.0${index}`,
      name: `${letter} ${"Mentaya Hilir Utara & <Selatan> ".repeat(3)}`,
      total: 9_999,
      reported: index < 3 ? 9_998 : index,
    })),
    obstacles: ["sinkronisasi_data", "partisipasi_anggota", "kebanjiran"].map((category) => ({
      category: `${category}${"x".repeat(60)}`,
      count: 30_000,
    })),
  };
  const digest = digestOf(worst, { ...worst, reported: 1, operating: 1, totalOmzet: 0 });

  for (const language of ["id", "en"] as const) {
    const unit = await core.storage.units.get(KOTIM);
    const message = { chatId: 1, language, program, unit, snapshot, digest, form, trend: [] };
    const caption = digestCaption(createTranslator()(language), message);
    expect(caption.length).toBeLessThanOrEqual(1024);
    expect(caption).toMatch(/41.881/);
  }
});

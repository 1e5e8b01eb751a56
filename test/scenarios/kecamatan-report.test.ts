// A report that kecamatan owe themselves, week by week: groups and the digest count them as they count villages, call things
// by the program's own names, and compare nobody who has nothing below to compare.

import { expect, test } from "vitest";
import type { Group } from "#simulator/cast.ts";
import { readYaml } from "../../src/data-files.ts";
import { shortForm } from "../support/forms.ts";
import { CEMPAGA, KOTIM } from "../support/kotim.ts";
import { type Stage, setStage } from "../support/stage.ts";

const PROGRAM = "pantauan-kecamatan";

test("a group of the kabupaten that reads names sees a line for each kecamatan that owes", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  await startsWeekly(stage);
  const group = await boundGroup(stage, "Jumlah dan nama desa");
  expect(board(group)).toContain("Pantauan Harga · Pekan 2-8 November 2026");
  expect(board(group)).toContain("Masuk 0 dari 17 (0%)");

  await reports(stage, CEMPAGA);
  await letsOff(stage, "62.02.05");
  await stage.goTo("2026-11-03T09:30");

  expect(board(group)).toContain("Masuk 1 dari 17 (5%)\n🕊 Dibebaskan 1, tetap dihitung dalam 17");
  const lines = board(group).split("\n");
  expect(lines).toContain("✅ Cempaga");
  expect(lines).toContain("🕊 Baamang: dibebaskan");
  expect(lines).toContain("▫️ Seranau");
  expect(board(group)).not.toContain("belum menyampaikan");
});

test("a group that gets counts sees how many, and no kecamatan by name", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  await startsWeekly(stage);
  const group = await boundGroup(stage, "Jumlah saja");
  await reports(stage, CEMPAGA);
  await stage.goTo("2026-11-03T09:30");

  expect(board(group)).toContain("Masuk 1 dari 17 (5%)");
  expect(board(group)).not.toMatch(/Cempaga|Seranau|[✅▫]/u);
});

test("the digest names the program and its week, counts kecamatan, and says nothing of turnover", async () => {
  const stage = await setStage({ at: "2026-11-03T09:00" });
  await startsWeekly(stage);
  const office = await stage.invited("Ibu Ajudan", "bupati_office", KOTIM);
  await reports(stage, CEMPAGA);

  await stage.goTo("2026-11-09T07:30");

  const digests = office.person.messages().flatMap(({ photo, text }) => (photo ? [text] : []));
  expect(digests.find((text) => text.includes("Pantauan"))).toBe(
    [
      "Yth. Bapak/Ibu Bupati, ringkasan Pantauan Harga pekan ini.",
      "Kabupaten Kotawaringin Timur · periode Pekan 2-8 November 2026",
      "",
      "📌 Laporan masuk: 1 dari 17 (5%)",
      "",
      "Perlu arahan:",
      "• 16 dari 17 kecamatan belum menyampaikan laporan.",
      "",
      "Ringkasan otomatis no. 46/2026, angka per 9 Nov 07.30.",
    ].join("\n"),
  );
});

/** A weekly report of a single question that each kecamatan owes. */
async function startsWeekly(stage: Stage): Promise<void> {
  const monthly = (await readYaml(new URL("../../programs/kdkmp-kotim.yaml", import.meta.url))) as object;
  const sheets = shortForm([{ type: "text", name: "harga", label: "Harga beras?" }]);
  const definition = {
    ...monthly,
    id: PROGRAM,
    title: { id: "Pantauan Harga", en: "Price watch" },
    short_title: undefined,
    report_code: "PH",
    form: "singkat",
    owed_by: "kecamatan",
    schedule: {
      cadence: "weekly",
      starts: "2026-W45",
      opens: { from: "start", at: "08:00" },
      due: { from: "start", days: 4, at: "16:00" },
      late_until: { from: "start", days: 6, at: "16:00" },
      locks: { from: "start", days: 8, at: "23:59" },
    },
  };
  const files = { sheets: async () => sheets, picture: async () => undefined };
  await stage.app.core.applying.apply(definition, files, stage.now());
  await stage.tick();
}

async function boundGroup(stage: Stage, privacy: string): Promise<Group> {
  const ratna = await stage.invited("Ratna Sari", "dinas", KOTIM);
  const group = await stage.group({ title: "Rekap kecamatan", members: [ratna] });
  group.setBotRights({ canPin: true });
  await ratna.sends("grup");
  await ratna.taps(privacy);
  await ratna.sends(/\/hubungkan \S+/.exec(ratna.sees())?.[0] ?? "", { in: group });
  return group;
}

async function reports(stage: Stage, unitCode: string): Promise<void> {
  const { client } = stage.app.core.database;
  const { id } = await owedBy(stage, unitCode);
  await client.report.create({
    data: { obligationId: id, number: `PH-${unitCode}`, submittedAt: new Date(stage.now().epochMilliseconds) },
  });
}

async function letsOff(stage: Stage, unitCode: string): Promise<void> {
  const { id } = await owedBy(stage, unitCode);
  await stage.app.core.database.client.obligation.update({
    where: { id },
    data: { exemptedAt: new Date(stage.now().epochMilliseconds), exemptReason: "disaster" },
  });
}

async function owedBy(stage: Stage, unitCode: string) {
  return await stage.app.core.database.client.obligation.findFirstOrThrow({
    where: { unitCode, period: { programId: PROGRAM } },
  });
}

/** The scoreboard of the kecamatan's own report. */
function board(group: Group): string {
  return group.messages().findLast(({ text }) => text.startsWith("📌 Pantauan"))?.text ?? "";
}

// The ladder: somebody always notices, one rung after the other, in one list each, and nobody once the report is in.

import { expect, test } from "vitest";
import { CEMPAGA, JEMARAS, KOTIM, reportsNihil } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

const LUWUK_RANGGAN = "62.02.02.2006";
const AUTOMATIC = "Pesan otomatis dari Dinas";

function unasked(actor: Actor): string[] {
  return actor.received().filter((text) => text.includes(AUTOMATIC));
}

async function goThrough(stage: Stage, moments: readonly string[]): Promise<void> {
  for (const moment of moments) await stage.goTo(moment);
}

test("the ladder of Jemaras climbs from Bu Siti to her secretary, the BA, the camat and the Dinas", async () => {
  const stage = await setStage({ at: "2026-10-24T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const dewi = await stage.invited("Dewi Lestari", "sekdes", JEMARAS);
  const budi = await stage.invited("Budi Santoso", "business_assistant", CEMPAGA);
  const hasan = await stage.invited("Hasan Basri", "camat", CEMPAGA);
  const ratna = await stage.invited("Ratna Sari", "dinas", KOTIM);

  await goThrough(stage, ["2026-10-26T07:30", "2026-10-31T09:00", "2026-11-03T09:00", "2026-11-05T09:00"]);
  expect([siti, dewi, budi, hasan, ratna].map((each) => unasked(each).length)).toEqual([4, 0, 0, 0, 0]);

  await stage.goTo("2026-11-06T09:00");
  expect(unasked(dewi)).toHaveLength(1);
  expect(unasked(dewi)[0]).toContain(
    "Sekretaris Desa Jemaras, Kec. Cempaga, laporan KDKMP periode Oktober 2026 belum kami terima",
  );
  await stage.goTo("2026-11-07T09:00");
  expect(unasked(siti)).toHaveLength(5);
  await goThrough(stage, ["2026-11-08T09:00", "2026-11-09T09:00"]); // the 8th is a Sunday
  expect(unasked(budi)).toHaveLength(1);
  expect(unasked(hasan)).toHaveLength(0);
  await stage.goTo("2026-11-10T09:00");
  expect(unasked(hasan)).toHaveLength(1);
  expect(unasked(hasan)[0]).toContain("Desa Jemaras, Kec. Cempaga, periode Oktober 2026: 5 hari lewat batas");
  expect(unasked(hasan)[0]).toContain("belum pernah ada laporan; Kepala Desa Siti Aminah");
  await stage.goTo("2026-11-13T09:00");
  expect(unasked(ratna)).toHaveLength(1);
  expect(unasked(ratna)[0]).toContain("Kec. Cempaga");
  await goThrough(stage, ["2026-11-14T09:00", "2026-11-16T09:00"]);

  expect([siti, dewi, budi, hasan, ratna].map((each) => unasked(each).length)).toEqual([5, 1, 1, 1, 1]);
});

test("the ladder stops the moment the report is in, even for a message that is planned already", async () => {
  const stage = await setStage({ at: "2026-11-06T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const hasan = await stage.invited("Hasan Basri", "camat", CEMPAGA);
  const ratna = await stage.invited("Ratna Sari", "dinas", KOTIM);
  stage.simulator.clock.set("2026-11-10T09:00:00+07:00");
  await stage.app.core.nudging.plan(stage.now());

  // Everybody else in the kecamatan is silent still, so only Jemaras is missing from the list.
  await reportsNihil(siti);
  await stage.tick();
  await goThrough(stage, ["2026-11-13T09:00"]);

  expect(unasked(hasan)).toHaveLength(1);
  expect(unasked(hasan)[0]).not.toContain("Jemaras");
  expect(unasked(ratna).join()).not.toContain("Siti Aminah");
});

test("the camat gets one list of all that are silent, with a button for each, and no group is told", async () => {
  const stage = await setStage({ at: "2026-11-06T10:00" });
  await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await stage.invited("Yanto", "kepala_desa", LUWUK_RANGGAN);
  const hasan = await stage.invited("Hasan Basri", "camat", CEMPAGA);

  await stage.goTo("2026-11-10T09:00");
  await stage.tick();

  expect(unasked(hasan)).toHaveLength(1);
  expect(unasked(hasan)[0]).toContain("8 laporan belum kami terima");
  expect(unasked(hasan)[0]).toContain("Kepala Desa Yanto");
  expect(unasked(hasan)[0]).toContain("belum ada penanggung jawab terdaftar");
  expect(hasan.buttons()).toContain("📍 Jemaras, Kec. Cempaga");
});

test("nobody is written to more often in a day than the program allows; what is left over comes the next day", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const { client } = stage.app.core.database;
  const chatId = BigInt(siti.person.id);
  const { id: personId } = await client.person.findUniqueOrThrow({ where: { telegramId: chatId } });
  const plannedAt = new Date("2026-10-31T08:00:00+07:00");
  await client.delivery.createMany({
    data: [1, 2, 3].map((number) => ({
      key: `ladder:${number}`,
      kind: "ladder",
      chatId,
      personId,
      payload: { personId },
      state: "sent" as const,
      plannedAt,
    })),
  });

  await stage.goTo("2026-10-31T09:00");
  expect(unasked(siti)).toEqual([]);
  await stage.goTo("2026-11-02T07:30"); // the 1st is a Sunday

  expect(unasked(siti)).toHaveLength(1);
});

test("while Bu Siti is on leave her stand-in hears what she would have heard", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const dewi = await stage.invited("Dewi Lestari", "kepala_desa", JEMARAS, { deputy: true });
  const { client } = stage.app.core.database;
  const idOf = async ({ person }: Actor) =>
    (await client.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } })).id;
  await client.absence.create({
    data: {
      personId: await idOf(siti),
      standInId: await idOf(dewi),
      startsOn: new Date("2026-10-31"),
      endsOn: new Date("2026-11-02"),
      createdAt: new Date(),
    },
  });

  await stage.goTo("2026-10-31T09:00");
  expect(unasked(siti)).toEqual([expect.stringContaining("Dewi Lestari")]); // only that somebody stands beside her
  expect(unasked(dewi)).toHaveLength(1);
  await stage.goTo("2026-11-03T09:00");

  expect([siti, dewi].map((each) => unasked(each).length)).toEqual([2, 1]);
});

test("a draft that is left alone is spoken of twice, differently, and goes on where it stopped", async () => {
  const stage = await setStage({ at: "2026-10-26T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await stage.tick();
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  await siti.taps("Mulai usaha");

  await stage.goTo("2026-10-27T09:00");
  const before = unasked(siti).length;
  await stage.goTo("2026-10-27T10:30");
  expect(unasked(siti)).toHaveLength(before + 1);
  expect(unasked(siti).at(-1)).toContain("tersimpan dan belum terkirim. Sudah terisi 1 dari 11 pertanyaan.");
  expect(siti.buttons()[0]).toBe("▶️ Lanjutkan laporan");
  await goThrough(stage, ["2026-10-28T10:00", "2026-10-28T10:30", "2026-10-29T10:30", "2026-10-30T10:00"]);
  expect(unasked(siti)).toHaveLength(before + 2);

  await siti.taps("Lanjutkan laporan");
  expect(siti.sees()).toContain("Sejak tanggal berapa tahap ini tercapai?");
});

test("a bot that was away for a day climbs each rung once when it is back", async () => {
  const stage = await setStage({ at: "2026-11-06T10:00" });
  const hasan = await stage.invited("Hasan Basri", "camat", CEMPAGA);

  await goThrough(stage, ["2026-11-11T08:59", "2026-11-11T09:01", "2026-11-12T09:00"]);

  expect(unasked(hasan)).toHaveLength(1);
});

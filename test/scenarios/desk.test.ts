// The desk of those who look after silent villages: the list of their own area, a village's card, and what can be done there.

import { expect, test } from "vitest";
import { CEMPAGA, JEMARAS, KOTIM, reportsNihil } from "../support/kotim.ts";
import { type Actor, setStage } from "../support/stage.ts";
import { dutyOf, takesOn } from "./reporter.ts";

const LUWUK_RANGGAN = "62.02.02.2006";
const BAAMANG = "62.02.17";

test("a camat sees who in the kecamatan is silent, page by page, and for how long", async () => {
  const stage = await setStage({ at: "2026-11-08T09:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await camat.sends("siapa belum lapor?");
  expect(camat.sees()).toContain("Belum melapor: Oktober 2026");
  expect(camat.sees()).toContain("8 belum masuk, 8 di antaranya lewat batas");
  expect(camat.sees()).toContain("• Desa Jemaras, Kec. Cempaga: lewat 3 hari");

  await reportsNihil(siti);
  await camat.sends("belum");
  expect(camat.sees()).toContain("7 belum masuk");
  expect(camat.sees()).not.toContain("Jemaras");
});

test("the Dinas opens a kabupaten by its kecamatan and turns pages", async () => {
  const stage = await setStage({ at: "2026-11-08T09:00" });
  const dinas = await stage.invited("Ratna Sari", "dinas", KOTIM);

  await dinas.sends("/belum");
  expect(dinas.sees()).toContain("185 belum masuk");
  expect(dinas.buttons().at(-2)).toContain("(2/2)");
  await dinas.taps("Kecamatan Cempaga (8)");
  expect(dinas.sees()).toContain("Kecamatan Cempaga");
  await dinas.taps("Jemaras");

  expect(dinas.sees()).toContain("Desa Jemaras, Kec. Cempaga · Oktober 2026");
  expect(dinas.sees()).toContain("Belum ada penanggung jawab yang terdaftar");
  await dinas.taps("Daftar");
  expect(dinas.sees()).toContain("185 belum masuk");
});

test("a Business Assistant sees the own villages only, and calls the one who is responsible", async () => {
  const stage = await setStage({ at: "2026-11-08T09:00" });
  const assistant = await stage.invited("Bayu Pratama", "business_assistant", JEMARAS);
  await takesOn(stage, assistant, "business_assistant", LUWUK_RANGGAN);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.does((person) => person.taps("Tambahkan nomor HP"));
  await siti.does((person) => person.sharesContact());

  await assistant.sends("belum");
  expect(assistant.sees()).toContain("2 belum masuk");
  await assistant.taps("Jemaras");
  expect(assistant.sees()).toContain("Siti Aminah, Kepala Desa: dapat dihubungi");
  expect(assistant.buttons()).not.toContain("🕊 Bebaskan");

  await assistant.taps("Hubungi");
  expect(assistant.sees()).toMatch(
    /Siti Aminah, Kepala Desa Jemaras, Kec. Cempaga\nTelepon: \+?\d+\nBuka chat Telegram/,
  );
  await assistant.taps("Kembali");
  expect(assistant.sees()).toContain("Desa Jemaras, Kec. Cempaga · Oktober 2026");
});

test("where nobody can be called the card says so, and a deputy is invited instead", async () => {
  const stage = await setStage({ at: "2026-11-08T09:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const dewi = stage.stranger("Dewi Lestari");
  await camat.sends("belum");
  await camat.taps("Jemaras");
  await camat.taps("Hubungi");
  expect(camat.sees()).toContain("belum ada orang terdaftar yang dapat dihubungi");
  await camat.taps("Kembali");

  await stage.restart();
  await camat.taps("Tugaskan wakil");
  expect(camat.sees()).toContain("Tautan untuk Wakil Kepala Desa Jemaras, Kec. Cempaga");
  const [link = ""] = /https:\/\/t\.me\/\S+/.exec(camat.sees()) ?? [];
  await dewi.does((person) => person.opensLink(link));
  await dewi.taps("Setuju");
  await reportsNihil(dewi);

  await camat.sends("belum");
  expect(camat.sees()).not.toContain("Jemaras");
});

test("someone who has blocked the bot or is on leave is named as such", async () => {
  const stage = await setStage({ at: "2026-11-08T09:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const dewi = await stage.invited("Dewi Lestari", "sekdes", JEMARAS);
  await dewi.sends("cuti");
  await dewi.taps("Mulai hari ini");
  await dewi.taps("3 hari");
  await dewi.taps("Tanpa pengganti");
  await siti.does((person) => person.blocks());

  await camat.sends("belum");
  await camat.taps("Jemaras");

  expect(camat.sees()).toContain("Siti Aminah, Kepala Desa: tidak dapat dikirimi pesan");
  expect(camat.sees()).toContain("Dewi Lestari, Sekretaris: cuti, kembali Rabu, 11 November 2026");
});

test("neither a reporter nor a camat from elsewhere gets in by a forged button", async () => {
  const stage = await setStage({ at: "2026-11-08T09:00" });
  const { obligationId } = await dutyOf(stage, JEMARAS);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const elsewhere = await stage.invited("Lestari Ningsih", "camat", BAAMANG);

  const forged = [
    `silent-unit:${obligationId}`,
    ...["contact", "deputy", "trace"].map((verb) => `unit:${obligationId}:${verb}:1`),
    `silent-list::${CEMPAGA}:0`,
  ];
  for (const actor of [siti, elsewhere]) await expectRefused(actor, forged);
  await siti.tapsData("silent:::");
  expect(siti.sees()).toContain("di luar wilayah");
  await elsewhere.tapsData("silent-unit:99999999");
  expect(elsewhere.sees()).toContain("Tidak ada laporan seperti itu");

  expect(await stage.app.core.database.client.invitation.count({ where: { deputy: true } })).toBe(0);
});

async function expectRefused(actor: Actor, forged: readonly string[]): Promise<void> {
  for (const data of forged) {
    await actor.sends("menu");
    await actor.tapsData(data);
    expect(actor.sees()).toContain("di luar wilayah");
  }
}

test("the history of a village says who was told, what became of it and what was reported", async () => {
  const stage = await setStage({ at: "2026-10-30T10:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  await stage.goTo("2026-10-31T09:00");
  await stage.goTo("2026-11-10T09:00");
  await reportsNihil(siti);

  await camat.sends("/jejak jemars");
  expect(camat.sees()).toContain("Jejak Desa Jemaras, Kec. Cempaga");
  expect(camat.sees()).toContain("Oktober 2026: dibuka 25 Okt 08.00");
  expect(camat.sees()).toMatch(/31 Okt 09.00 pengingat H-5 kepada Siti Aminah \(Kepala Desa\): terkirim/);
  expect(camat.sees()).toMatch(/pemberitahuan camat kepada Hendra Wijaya \(Camat\): terkirim/);
  expect(camat.sees()).toContain("Sudah melapor 10 Nov 09.00");

  await siti.sends("/jejak jemaras");
  expect(siti.sees()).toContain("di luar wilayah");
  await camat.sends("/jejak");
  expect(camat.sees()).toContain("Mohon tulis nama desa");
  await camat.sends("/jejak ketapang");
  expect(camat.sees()).toContain("Tidak ada tempat bernama");
  await camat.tapsData("trace:62.02.06.1003.1");
  expect(camat.sees()).toContain("di luar wilayah");
});

test("several places of the same name are told apart by their kecamatan", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const dinas = await stage.invited("Ratna Sari", "dinas", KOTIM);

  await dinas.sends("/jejak sumber makmur");
  expect(dinas.buttons().filter((label) => label.startsWith("Sumber Makmur, Kec."))).toHaveLength(3);
  await dinas.taps("Sumber Makmur, Kec. Telawang");

  expect(dinas.sees()).toContain("Jejak Desa Sumber Makmur, Kec. Telawang");
});

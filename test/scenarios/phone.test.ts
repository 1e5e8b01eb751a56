// The phone number: optional, asked for with Telegram's own button, and only ever the sender's own.

import { expect, test } from "vitest";
import { JEMARAS } from "../support/kotim.ts";
import { type Actor, type Stage, setStage } from "../support/stage.ts";

async function phoneOf(stage: Stage): Promise<string | null | undefined> {
  const { person } = stage.app.core.database.client;
  return (await person.findFirst({ where: { name: "Siti Aminah" } }))?.phone;
}

/** What the person's app shows in place of the letters. */
function replyKeyboard({ person }: Actor) {
  return person.messages().findLast((message) => message.replyKeyboard !== undefined)?.replyKeyboard;
}

test("Bu Siti shares her own number and the keyboard for it goes away", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await siti.taps("Tambahkan nomor HP");
  expect(replyKeyboard(siti)).toMatchObject({
    rows: [[{ text: "📱 Bagikan nomor saya", requestContact: true }], [{ text: "Tidak perlu" }]],
  });
  await siti.taps("Bagikan nomor saya");

  expect(siti.received().join("\n")).toContain("nomor HP Bapak/Ibu tersimpan");
  expect(replyKeyboard(siti)).toBe("removed");
  expect(await phoneOf(stage)).toBe(`+${siti.person.phone}`);
});

test("a number of somebody else is refused politely and not kept", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const budi = stage.stranger("Budi Santoso");

  await siti.taps("Tambahkan nomor HP");
  await siti.does((person) => person.sharesContact({ of: budi.person }));

  expect(siti.sees()).toContain("hanya nomor milik Bapak/Ibu sendiri");
  expect(await phoneOf(stage)).toBeNull();
});

test("whoever does not want to give a number says so and goes on", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  await siti.taps("Tambahkan nomor HP");
  await siti.taps("Tidak perlu");

  expect(siti.received().join("\n")).toContain("Baik, tanpa nomor HP.");
  expect(replyKeyboard(siti)).toBe("removed");
  expect(siti.sees()).toContain("Bapak/Ibu Siti Aminah");
  expect(await phoneOf(stage)).toBeNull();
});

test("a former kepala desa's number is kept no more", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await stage.invited("Rahmat Hidayat", "kepala_desa", JEMARAS);

  await siti.does((person) => person.sharesContact());

  expect(siti.sees()).toContain("tidak ada jabatan yang terdaftar");
  expect(await phoneOf(stage)).toBeNull();
});

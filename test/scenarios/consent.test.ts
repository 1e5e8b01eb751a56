// The data notice (UU 27/2022): what it says, when it is agreed to, and that nothing is kept before.

import { expect, test } from "vitest";
import { NOTICE_VERSION } from "#domain/person.ts";
import { JEMARAS } from "../support/kotim.ts";
import { setStage } from "../support/stage.ts";

test("the notice says who, what, why, who reads, how long and which rights, before anything is agreed to", async () => {
  const stage = await setStage();
  const siti = stage.stranger("Siti Aminah");
  const link = await stage.invitation("kepala_desa", JEMARAS);

  await siti.does((person) => person.opensLink(link));

  expect(siti.sees()).toMatch(/^Selamat pagi, Bapak\/Ibu\. Ini layanan otomatis Kentongan/);
  for (const part of [
    "Pengelola:",
    "Yang disimpan:",
    "Tujuan:",
    "Yang dapat membaca laporan:",
    "akun Telegram, dan nomor HP Bapak/Ibu: pendamping (Business Assistant), PMO, camat, dan Dinas",
    "Lama simpan:",
    "Hak Bapak/Ibu:",
  ])
    expect(siti.sees()).toContain(part);
  expect(siti.sees()).toContain("3×24 jam (UU 27/2022)");
  expect(siti.buttons()).toEqual(["✅ Setuju dan lanjutkan"]);
});

test("nothing is kept about a person who has not agreed, whatever they do in the chat", async () => {
  const stage = await setStage();
  const siti = stage.stranger("Siti Aminah");
  const link = await stage.invitation("kepala_desa", JEMARAS);

  await siti.sends("/start");
  await siti.sends("Saya kepala desa Jemaras");
  await siti.taps("Bantuan");
  await siti.taps("Beranda");
  await siti.does((person) => person.sharesContact());
  await siti.does((person) => person.opensLink(link));

  const db = stage.app.core.database.client;
  expect(await db.person.count()).toBe(0);
  expect(await db.session.count()).toBe(0);
  const inbox = await db.inboxUpdate.findMany();
  expect(inbox.map(({ body, chatId }) => [body, chatId])).toEqual(inbox.map(() => [null, 0n]));
});

test("agreement is kept with the notice's version and the time", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);

  const [person] = await stage.app.core.database.client.person.findMany();

  expect(person).toMatchObject({ name: "Siti Aminah", phone: null, noticeVersion: NOTICE_VERSION });
  expect(person?.noticeAcceptedAt).toEqual(new Date("2026-11-02T09:00:00+07:00"));
});

test("whoever agreed to an older notice is asked again and then goes on", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const { person } = stage.app.core.database.client;
  await person.updateMany({ data: { noticeVersion: NOTICE_VERSION - 1 } });
  stage.simulator.clock.set("2026-11-03T10:00:00+07:00");

  await siti.sends("lapor");
  expect(siti.sees()).toContain("Pemberitahuan data pribadi kami diperbarui");
  await siti.taps("Setuju");

  expect(siti.sees()).toContain("Selamat siang, Bapak/Ibu Siti Aminah.");
  expect(await person.findFirst()).toMatchObject({
    noticeVersion: NOTICE_VERSION,
    noticeAcceptedAt: new Date("2026-11-03T10:00:00+07:00"),
  });
  await siti.sends("lapor");
  expect(siti.sees()).toContain("Desa Jemaras, Kec. Cempaga");
});

// Reach: whom no message reaches and why, and a new invitation for them.

import { expect, test } from "vitest";
import { CEMPAGA, JEMARAS, KOTIM } from "../support/kotim.ts";
import { setStage } from "../support/stage.ts";

const LUWUK_RANGGAN = "62.02.02.2006";
const PATAI = "62.02.02.2005";

test("a camat sees whom no message reaches and why, and invites anew", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const yanto = await stage.invited("Yanto", "kepala_desa", LUWUK_RANGGAN);
  await stage.invitation("kepala_desa", PATAI);
  await siti.does((person) => person.blocks());
  await yanto.sends("cuti");
  await yanto.taps("Mulai hari ini");
  await yanto.taps("3 hari");
  await yanto.taps("Tanpa pengganti");

  await camat.sends("/jangkauan");
  expect(camat.sees()).toContain("8 koperasi belum terjangkau");
  expect(camat.sees()).toContain("Desa Jemaras, Kec. Cempaga: bot diblokir");
  expect(camat.sees()).toContain("Desa Luwuk Ranggan, Kec. Cempaga: cuti tanpa pengganti");
  expect(camat.sees()).toContain("Desa Patai, Kec. Cempaga: sudah diundang, belum masuk");
  expect(camat.sees()).toContain("belum pernah diundang: 5");

  await stage.restart();
  await camat.taps("Jemaras");
  expect(camat.sees()).toContain("Yth. Bapak/Ibu Kepala Desa Jemaras, Kec. Cempaga");
  const [link = ""] = /https:\/\/t\.me\/\S+/.exec(camat.sees()) ?? [];
  const rahmat = stage.stranger("Rahmat Hidayat");
  await rahmat.does((person) => person.opensLink(link));
  await rahmat.taps("Setuju");
  await camat.taps("Kembali");
  expect(camat.sees()).toContain("7 koperasi belum terjangkau");
  const { audit } = stage.app.core.storage;
  expect(await audit.of(`unit:${JEMARAS}.1`)).toMatchObject([
    {
      action: "invite",
      personId: expect.any(Number),
      details: { role: "kepala_desa", unitCode: JEMARAS, deputy: false },
    },
  ]);
});

test("the Dinas opens a kecamatan; others and forged buttons are refused", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const dinas = await stage.invited("Ratna Sari", "dinas", KOTIM);
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const elsewhere = await stage.invited("Lestari Ningsih", "camat", "62.02.17");

  await dinas.sends("jangkauan");
  expect(dinas.sees()).toContain("184 koperasi belum terjangkau");
  await dinas.taps("Kecamatan Cempaga (7)");
  expect(dinas.sees()).not.toContain("Jemaras");

  for (const data of ["reach::0", `reinvite:${JEMARAS}.1`]) {
    await siti.tapsData(data);
    expect(siti.sees()).toContain("di luar wilayah");
  }
  for (const data of [`reach:${CEMPAGA}:0`, `reinvite:${JEMARAS}.1`, "reinvite:99"]) {
    await elsewhere.tapsData(data);
    expect(elsewhere.sees()).toContain("di luar wilayah");
  }
});

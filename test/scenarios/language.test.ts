// Indonesian is the language of the product; whoever prefers English reads everything in English.

import { expect, test } from "vitest";
import { setStage } from "../support/stage.ts";
import { answersUpTo, JEMARAS, reportOf } from "./reporter.ts";

const INDONESIAN = /Mohon|Bapak|Langkah|Laporan|Silakan|Kembali|Lewati|Simpan|Kirim|Bulan lalu|Tersimpan|Terima kasih/;

test("Bu Siti switches to English and reports in English from home to receipt", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("/bahasa");
  await siti.taps("English");

  const screens: string[] = [];
  const does = async (act: Promise<void>) => {
    await act;
    screens.push(siti.sees(), ...siti.buttons());
  };
  await does(siti.sends("report"));
  await does(siti.taps("NIHIL"));
  await does(siti.taps("Back"));
  await does(siti.taps("One by one"));
  await does(siti.taps("Notarial deed"));
  await does(siti.sends("5 October 2026"));
  await does(siti.taps("Back"));
  await does(siti.sends("skip"));
  await does(siti.sends("L 70 P 55"));
  await does(siti.sends("15"));
  await does(siti.taps("Rp15.000.000"));
  expect(siti.sees()).toContain("Rp15.000.000 (fifteen million rupiah)");
  await does(siti.sends("grocery shop"));
  await does(siti.sends("lots"));
  await does(siti.sends("0"));
  await does(siti.taps("give a reason"));
  await does(siti.sends("Opened on the last day"));
  await does(siti.taps("Verified"));
  await does(siti.taps("Foundations"));
  await does(siti.sends("45%"));
  await does(siti.taps("Nothing new"));
  await does(siti.taps("No obstacle"));
  await does(siti.does((person) => person.sendsSticker()));
  await does(siti.taps("Save for later"));
  await does(siti.sends("continue"));
  await does(siti.taps("Skip"));
  await does(siti.sends("what now"));
  await does(siti.sends("send"));
  expect(siti.sees()).toContain("Number: 6202022007-202610-1");
  await does(siti.sends("help"));
  await does(siti.sends("home"));

  for (const screen of screens) expect(screen).not.toMatch(INDONESIAN);
  expect(await reportOf(stage, JEMARAS)).toMatchObject({ answers: { tahap: { value: "L2" } } });
});

test("the language can be changed in the middle of a form, and the form goes on", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "simpanan");

  await siti.sends("bahasa");
  await siti.taps("English");
  await siti.taps("Continue");
  expect(siti.sees()).toContain("Step 3 of 9");
  await siti.sends("/bahasa");
  await siti.taps("Bahasa Indonesia");
  await siti.taps("Lanjutkan");
  expect(siti.sees()).toContain("Langkah 3 dari 9");
});

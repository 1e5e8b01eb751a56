// Days off that are added and cancelled in the chat, and the deadlines of periods to come that this moves.

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { CEMPAGA, JEMARAS, KOTIM } from "../support/kotim.ts";
import { setStage } from "../support/stage.ts";

test("Bu Rina of the Dinas adds a day off, sees which deadline moves, and takes it back", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const rina = await stage.invited("Rina Wati", "dinas", KOTIM);
  await rina.sends("/libur");
  expect(rina.sees()).toContain("Kamis, 24 Desember 2026");

  await rina.taps("Tambah hari libur");
  await rina.sends("kapan-kapan");
  expect(rina.sees()).toContain("belum dapat kami baca");
  await rina.sends("7 Desember 2026");
  expect(rina.sees()).toContain("Senin, 7 Desember 2026 dalam rangka apa?");
  await rina.sends("Pemungutan suara");

  expect(rina.sees()).toContain("Senin, 7 Desember 2026 (Pemungutan suara) kini hari libur.");
  expect(rina.sees()).toContain(
    "Laporan KDKMP November 2026: Senin, 7 Desember 2026 pukul 16.00 WIB → Selasa, 8 Desember 2026 pukul 16.00 WIB",
  );
  await stage.goTo("2026-11-25T08:00");
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  expect(siti.sees()).toContain("Selasa, 8 Desember 2026 pukul 16.00 WIB");

  await rina.sends("/libur");
  await rina.taps("Kembalikan Senin, 7 Desember 2026");
  expect(rina.sees()).toContain("sudah dibuka, tetap Selasa, 8 Desember 2026 pukul 16.00 WIB");
  await rina.taps("Ya, ubah");
  expect(rina.sees()).toContain("kembali seperti ketetapan semula");
  await siti.sends("beranda");
  expect(siti.sees()).toContain("Selasa, 8 Desember 2026 pukul 16.00 WIB");

  const audit = await stage.app.core.storage.audit.of("holiday:2026-12-07");
  expect(audit.map(({ action, details }) => ({ action, details }))).toEqual([
    { action: "holiday-add", details: { name: "Pemungutan suara" } },
    { action: "holiday-restore", details: { name: "Pemungutan suara" } },
  ]);
});

test("a deadline that one kecamatan has for itself is told with its name", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const { storage } = stage.app.core;
  const rina = await stage.invited("Rina Wati", "dinas", KOTIM);
  const written = parse(await readFile("programs/kdkmp-kotim.yaml", "utf8"));
  const due = { month: "next", day: 10, at: "16:00", moved: "next-working-day" };
  written.schedule.exceptions = [{ unit: CEMPAGA, due }];
  await storage.programs.save(written.id, written, stage.now());

  await rina.sends("/libur");
  await rina.taps("Tambah hari libur");
  expect(rina.sees()).toContain("misalnya 16 November 2026");
  await rina.sends("10 Desember 2026");
  await rina.sends("Hari jadi");

  expect(rina.sees()).toContain(
    "Laporan KDKMP November 2026 (Kecamatan Cempaga): Kamis, 10 Desember 2026 pukul 16.00 WIB → " +
      "Jumat, 11 Desember 2026 pukul 16.00 WIB",
  );
});

test("cuti bersama is cancelled by button after a second question", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const rina = await stage.invited("Rina Wati", "dinas", KOTIM);
  await rina.sends("/libur");
  await rina.taps("Batalkan Kamis, 24 Desember 2026");
  expect(rina.sees()).toContain("Batalkan hari libur Kamis, 24 Desember 2026");
  expect((await stage.app.core.calendar.holidays()).daysOff.has("2026-12-24")).toBe(true);
  await rina.taps("Ya, ubah");
  expect(rina.sees()).toContain("kini hari kerja");
  expect((await stage.app.core.calendar.holidays()).daysOff.has("2026-12-24")).toBe(false);
});

test("a camat cannot change the calendar, not even with a forged button", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const camat = await stage.invited("Hasan Basri", "camat", CEMPAGA);
  await camat.sends("/libur");
  expect(camat.sees()).toContain("di luar wilayah atau tugas");
  await camat.sends("beranda");
  await camat.tapsData("day-off:cancel:2026-12-24:yes");
  expect((await stage.app.core.calendar.holidays()).daysOff.has("2026-12-24")).toBe(true);
});

// Leave: taken in the chat, with somebody who stands in for as long and no longer.

import { expect, test } from "vitest";
import { CEMPAGA, JEMARAS } from "../support/kotim.ts";
import { type Stage, setStage } from "../support/stage.ts";

async function jemaras(at = "2026-11-02T09:00") {
  const stage = await setStage({ at });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const dewi = await stage.invited("Dewi Lestari", "sekdes", JEMARAS);
  return { stage, siti, dewi };
}

/** The positions a person holds on a day, as "role until". */
async function positionsOf(stage: Stage, name: string): Promise<string[]> {
  const rows = await stage.app.core.database.client.assignment.findMany({
    where: { person: { name } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ role, deputy, startsOn, endsOn }) =>
    [deputy ? `wakil ${role}` : role, day(startsOn), endsOn ? day(endsOn) : "-"].join(" "),
  );
}

const day = (date: Date) => date.toISOString().slice(5, 10);

async function absences({ app }: Stage) {
  const rows = await app.core.database.client.absence.findMany({ orderBy: { id: "asc" } });
  return rows.map(({ startsOn, endsOn }) => `${day(startsOn)} ${day(endsOn)}`);
}

test("Bu Siti takes a week off from today and Bu Dewi, her secretary, stands in", async () => {
  const { stage, siti, dewi } = await jemaras();

  await siti.sends("cuti");
  expect(siti.buttons()).toEqual(["Mulai hari ini", "Mulai besok", "🏠 Beranda"]);
  await siti.taps("Mulai hari ini");
  expect(siti.sees()).toContain("Cuti mulai Senin, 2 November 2026");
  await siti.taps("1 pekan");
  expect(siti.sees()).toContain("Cuti Senin, 2 November 2026 sampai Minggu, 8 November 2026");
  await siti.taps("Dewi Lestari (Sekretaris)");

  expect(siti.sees()).toContain("tercatat cuti Senin, 2 November 2026 sampai Minggu, 8 November 2026");
  expect(siti.sees()).toContain("Pengganti: Dewi Lestari");
  expect(await absences(stage)).toEqual(["11-02 11-09"]);
  expect(await positionsOf(stage, "Dewi Lestari")).toEqual(["sekdes 11-02 -", "wakil kepala_desa 11-02 11-09"]);
  await stage.tick();
  const [told] = dewi.received().filter((text) => text.includes("Siti Aminah cuti dan menunjuk Bapak/Ibu"));
  expect(told).toContain("• Kepala Desa Jemaras, Kec. Cempaga");
});

test("days can be typed, and a day that has passed or cannot be read is asked again", async () => {
  const { stage, siti } = await jemaras();

  await siti.sends("/cuti");
  await siti.sends("1 November 2026");
  expect(siti.sees()).toContain("sudah lewat");
  await siti.sends("kapan-kapan");
  expect(siti.sees()).toContain("belum dapat kami baca");
  await siti.sends("10 november");
  await siti.sends("9 november 2026");
  expect(siti.sees()).toContain("mendahului");
  await siti.sends("10 november 2027");
  expect(siti.sees()).toContain("paling lama dicatat tiga bulan");
  await siti.sends("12 november");
  await siti.taps("Tanpa pengganti");

  expect(siti.sees()).toContain("akan cuti Selasa, 10 November 2026 sampai Kamis, 12 November 2026");
  expect(await absences(stage)).toEqual(["11-10 11-13"]);
});

test("coming back early ends the leave and what the stand-in held, once, however often it is tapped", async () => {
  const { stage, siti, dewi } = await jemaras();
  await siti.sends("cuti");
  await siti.taps("Mulai hari ini");
  await siti.taps("2 pekan");
  await siti.taps("Dewi Lestari");
  await stage.goTo("2026-11-05T09:00");

  await stage.restart();
  await siti.sends("cuti");
  await siti.taps("Saya sudah kembali");
  await siti.tapsAgain();

  expect(siti.sees()).toContain("cuti Bapak/Ibu telah berakhir");
  await stage.tick();
  expect(dewi.received().filter((text) => text.includes("Siti Aminah telah kembali"))).toHaveLength(1);
  expect(await absences(stage)).toEqual(["11-02 11-05"]);
  expect(await positionsOf(stage, "Dewi Lestari")).toEqual(["sekdes 11-02 -", "wakil kepala_desa 11-02 11-05"]);
});

test("the stand-in may report for as long as the leave lasts and no longer", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const rahmat = stage.stranger("Rahmat Hidayat");
  await siti.sends("cuti");
  await siti.taps("Mulai hari ini");
  await siti.taps("3 hari");
  expect(siti.sees()).toContain("Belum ada orang lain yang terdaftar");
  await siti.taps("Undang pengganti baru");
  const [link = ""] = /https:\/\/t\.me\/\S+/.exec(siti.sees()) ?? [];

  await rahmat.does((person) => person.opensLink(link));
  expect(rahmat.sees()).toContain("Wakil Kepala Desa Jemaras");
  await rahmat.taps("Setuju");
  await rahmat.sends("lapor");
  expect(rahmat.sees()).toContain("Oktober 2026");

  await stage.goTo("2026-11-05T09:00");
  await rahmat.sends("lapor");
  expect(rahmat.sees()).toContain("tidak ada jabatan yang terdaftar");
});

test("a link that nobody used is worth nothing once the leave is over", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  const rahmat = stage.stranger("Rahmat Hidayat");
  await siti.sends("cuti");
  await siti.taps("Mulai hari ini");
  await siti.taps("3 hari");
  await siti.taps("Undang pengganti baru");
  const [link = ""] = /https:\/\/t\.me\/\S+/.exec(siti.sees()) ?? [];
  await siti.taps("Saya sudah kembali");

  await rahmat.does((person) => person.opensLink(link));

  expect(rahmat.sees()).toContain("lewat masa berlakunya");
});

test("a camat takes leave too, and the same tapped twice is one leave", async () => {
  const stage = await setStage({ at: "2026-11-02T09:00" });
  const camat = await stage.invited("Hendra Wijaya", "camat", CEMPAGA);
  await camat.sends("sedang cuti");
  await camat.taps("Mulai besok");
  await camat.taps("3 hari");
  await camat.taps("Tanpa pengganti");
  await camat.tapsAgain();

  expect(await absences(stage)).toEqual(["11-03 11-06"]);
});

test("a forged button makes nobody a deputy who was not offered, and no leave of days that are none", async () => {
  const { stage, siti } = await jemaras();
  const yanto = await stage.invited("Yanto", "kepala_desa", "62.02.02.2006");
  await siti.sends("cuti");

  await siti.tapsData(`leave:2026-11-02:2026-11-09:${await idOf(stage, "Yanto")}`);
  expect(siti.sees()).toContain("di luar wilayah");
  await siti.tapsData("leave:2026-13-99:2026-11-09:none");
  await siti.tapsData("leave:2026-11-09:2026-11-02:none");
  await siti.tapsData("leave:2026-11-02:2029-11-02:none");
  await yanto.tapsData("leave-over:1");

  expect(await absences(stage)).toEqual([]);
  expect(await positionsOf(stage, "Yanto")).toEqual(["kepala_desa 11-02 -"]);
});

async function idOf({ app }: Stage, name: string): Promise<number> {
  return (await app.core.database.client.person.findFirstOrThrow({ where: { name } })).id;
}

// The scenes, in the order in which they are played. Each looks at what its people see, and fails with their screen when it
// is not what it should be.

import type { Person } from "#simulator/cast.ts";
import { JEMARAS, joins, KETAPANG, TINDUK, type World } from "./cast.ts";
import { StoryError, shows } from "./expectations.ts";
import { drawShop } from "./shop-photo.ts";

export async function invitation({ stage, cast }: World): Promise<void> {
  const { siti, lurah, yanto } = cast;
  stage.transcript.aside(
    "Pak Rahmat of the Dinas makes a one-time link for each of them (kentongan invite kepala_desa 62.02.02.2007), and Bu Siti opens hers.",
  );
  await joins(stage, siti, { role: "kepala_desa", unitCode: JEMARAS });
  shows(siti.person, "telah terdaftar", "Kepala Desa Jemaras, Kec. Cempaga");

  stage.transcript.aside("Pak Lurah of Ketapang and Pak Yanto, the head of Tinduk, do the same.");
  await stage.quietly(async () => {
    await joins(stage, lurah, { role: "lurah", unitCode: KETAPANG });
    await joins(stage, yanto, { role: "kepala_desa", unitCode: TINDUK });
  });
  shows(lurah.person, "Lurah Ketapang, Kec. Mentawa Baru Ketapang");
  shows(yanto.person, "Kepala Desa Tinduk, Kec. Baamang");
}

export async function binding({ stage, cast, group }: World): Promise<void> {
  await cast.rahmat.sends("grup");
  await cast.rahmat.taps("Jumlah saja");
  const [command = ""] = /\/hubungkan \S+/.exec(cast.rahmat.person.sees()) ?? [];
  stage.transcript.aside(`In the group "${group.title}":`);
  await cast.rahmat.sends(command, { in: group });
  shows(group, "terhubung dengan Kabupaten Kotawaringin Timur");
  group.setBotRights({ canPin: true });
  await stage.settled();
  stage.transcript.aside("Pak Rahmat makes the bot an admin of the group.");
}

export async function opening({ stage, group }: World): Promise<void> {
  stage.looks(group);
  shows(group, "Oktober 2026", "Masuk 0 dari 185 (0%)", "Cempaga: 0/8");
  const { pinnedMessage } = group;
  if (!pinnedMessage?.text.includes("Masuk 0 dari 185")) {
    throw new StoryError("the scoreboard should be pinned", pinnedMessage?.text ?? "nothing is");
  }
}

export async function reporting({ stage, cast: { siti } }: World): Promise<void> {
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  await stage.briefly(async () => {
    await siti.taps("Mulai usaha");
    await siti.sends("1 september 2026");
    await siti.sends("L 70 P 55");
  });
  await siti.sends("2,5 juta");
  shows(siti.person, "Rp2.500.000 (dua juta lima ratus ribu rupiah)");

  await stage.briefly(async () => {
    await siti.taps("Lewati");
    await siti.taps("Gerai sembako");
    await siti.taps("Selesai");
  });
  await siti.sends("15");
  shows(siti.person, "Supaya tidak keliru");
  await siti.taps("Rp15.000.000");
  shows(siti.person, "Rp15.000.000 (lima belas juta rupiah)");

  await stage.briefly(async () => {
    await siti.taps("Terverifikasi");
    await siti.taps("Belum dimulai");
    await siti.taps("NIB");
    await siti.taps("Selesai");
    await siti.taps("Lainnya (2/3)");
    await siti.taps("Transportasi");
    await siti.sends("Ongkos kelotok dari Sampit naik, beras datang terlambat");
    await siti.taps("Dinas Koperasi");
  });
  await siti.sendsPhoto(await drawShop());
  shows(siti.person, "1 dari 3 foto sudah diterima");
  await siti.taps("Selesai");
  shows(siti.person, "Mohon diperiksa", "Rp2.500.000", "Rp15.000.000");
  await siti.taps("Kirim laporan");
  shows(siti.person, "telah kami terima", "Desa Jemaras, Kec. Cempaga", "6202022007-202610-1");
}

export async function nihil({ cast: { lurah } }: World): Promise<void> {
  await lurah.sends("lapor");
  await lurah.taps("NIHIL");
  await lurah.taps("Ya, kirim NIHIL");
  shows(lurah.person, "telah kami terima", "6202061003-202610-1");
}

export async function moving({ stage, group }: World): Promise<void> {
  stage.looks(group);
  shows(group, "termasuk", "NIHIL", "Cempaga: 1/8", "Mentawa Baru Ketapang: 1/11");
}

export async function reminding({ stage, kabupaten, cast }: World): Promise<void> {
  const { yanto } = cast;
  stage.looks(yanto.person, "newest");
  shows(yanto.person, "Yth. Bapak/Ibu Kepala Desa Tinduk", "Kamis, 5 November 2026 pukul 16.00 WIB");

  const everybody = [...kabupaten.people, ...Object.values(cast).map(({ person }) => person)];
  const silent = new Set([...kabupaten.silent(), yanto.person]);
  const now = stage.now().epochMilliseconds / 1000;
  const hearsNow = (person: Person) => person.messages().some(({ fromBot, date }) => fromBot && date === now);
  const wrong = everybody.find((person) => hearsNow(person) !== silent.has(person));
  if (wrong) {
    const should = silent.has(wrong) ? "should" : "should not";
    throw new StoryError(`${wrong.firstName} ${should} be reminded`, wrong.screen());
  }
  stage.transcript.aside(
    `The same goes to ${silent.size - 1} others who still owe a report, and to nobody else: nothing came to Bu Siti, ` +
      `to Pak Lurah and to ${everybody.length - silent.size - 2} more.`,
  );
}

export async function dying({ stage, cast: { yanto } }: World): Promise<void> {
  await yanto.taps("Isi laporan");
  await stage.briefly(async () => {
    await yanto.taps("Isi satu per satu");
    await yanto.taps("Berbadan hukum");
    await yanto.taps("Lewati");
  });
  await yanto.sends("L 31 P 24");
  shows(yanto.person, "L 31, P 24 (jumlah 55 orang)");

  const pid = await stage.kills();
  stage.transcript.aside(
    `Power cut: process ${pid}, the bot, is killed with SIGKILL. Pak Yanto cannot know, and goes on.`,
  );
  yanto.sendsInVain("setengah juta");
  await stage.restarts();
  stage.transcript.aside("Nothing answers, until the bot is started again.");
  await stage.settled();
  stage.looks(yanto.person);
  shows(yanto.person, "Rp500.000 (lima ratus ribu rupiah)", "Adakah tambahan modal");

  await stage.briefly(async () => {
    await yanto.taps("Lewati");
    await yanto.taps("Belum ada yang buka");
    await yanto.sends("nihil");
    await yanto.taps("Ada, belum diajukan");
    await yanto.taps("Lewati");
    await yanto.taps("Belum dimulai");
    await yanto.taps("Tidak ada yang baru");
    await yanto.taps("Modal");
    await yanto.sends("Modal awal belum cukup");
    await yanto.taps("Dinas Koperasi");
    await yanto.sends("lewati");
  });
  shows(yanto.person, "Mohon diperiksa", "L 31, P 24", "Rp500.000");
  await yanto.sends("kirim");
  shows(yanto.person, "telah kami terima", "Desa Tinduk, Kec. Baamang", "6202052006-202610-1");
}

export async function digest({ stage, cast: { ratna } }: World): Promise<void> {
  stage.looks(ratna.person, "newest");
  shows(ratna.person, "ringkasan laporan KDKMP pekan ini", "dari pekan lalu", "Perlu arahan");
  const photo = ratna.person.messages().at(-1)?.photo;
  if (photo?.width !== 1080) throw new StoryError("the digest should come with its chart", ratna.person.screen());
  const kilobytes = Math.round(stage.simulator.readFile(photo.fileId).length / 1000);
  stage.transcript.aside(`The chart is a PNG of ${kilobytes} kB, drawn to be read on a phone.`);
}

// Practice: the cards of a report, of which nothing is kept. Bu Siti tries the form before she fills it in.

import { expect, test } from "vitest";
import { everyRow } from "../support/form-files.ts";
import { everyType, publishes, shortForm } from "../support/forms.ts";
import { type Stage, setStage } from "../support/stage.ts";
import { ANSWERS, answersUpTo, JEMARAS, reportOf } from "./reporter.ts";

const HEADING = "LATIHAN – tidak disimpan";

async function atJemaras() {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  return { stage, siti };
}

/** What of a practice is stored: nothing, but where the person is on the screen. */
async function screenOf({ app }: Stage, { person }: { person: { id: number } }) {
  const row = await app.core.database.client.session.findUnique({ where: { key: String(person.id) } });
  return row?.value as { practice?: { revision: number } } | undefined;
}

test("Bu Siti practises the whole form, and every table is as it was", async () => {
  const { stage, siti } = await atJemaras();
  await answersUpTo(siti, "anggota");
  const before = await everyRow(stage);

  await siti.sends("latihan");
  expect(siti.sees()).toContain(HEADING);
  expect(siti.sees()).toContain("Tidak ada yang disimpan atau dikirim");
  for (const [name, act] of ANSWERS) {
    if (name === "foto") await siti.does((person) => person.sendsPhoto({ width: 640, height: 480 }));
    expect(siti.sees(), name).toContain(HEADING);
    await (name === "foto" ? siti.taps("Selesai (1)") : act(siti));
  }
  expect(siti.sees()).toContain("Pada laporan yang sebenarnya");
  expect(siti.buttons()).not.toContain("✅ Kirim laporan");
  await siti.taps("Selesai latihan");

  expect(siti.sees()).toContain("Latihan selesai.");
  expect(siti.sees()).toMatch(/\d+ pertanyaan dijawab, 1 kiriman diterima/);
  expect(await everyRow(stage)).toEqual(before);
  expect(await screenOf(stage, siti)).not.toHaveProperty("practice");
  expect(stage.simulator.journal.filter(({ method }) => method === "getFile")).toEqual([]);

  await siti.sends("lapor");
  expect(siti.sees()).not.toContain(HEADING);
  expect(siti.sees()).toContain("anggota");
});

test("every kind of question can be practised, also what is sent otherwise than in words", async () => {
  const { stage, siti } = await atJemaras();
  await publishes(
    stage,
    shortForm([
      { type: "geopoint", name: "letak", label: "Letak gerai" },
      { type: "image", name: "foto", label: "Foto gerai", "kentongan::max": "2" },
      { type: "audio", name: "rekaman", label: "Rekaman" },
      { type: "file", name: "berkas", label: "Berkas" },
      { type: "text", name: "catatan", label: "Catatan" },
    ]),
  );
  const before = await everyRow(stage);
  await siti.taps("Beranda");
  await siti.taps("Latihan");

  await siti.taps("Kirim lokasi saya");
  await siti.does((person) => person.sendsVoice(3));
  expect(siti.sees()).toContain("bukan foto yang dapat kami baca");
  const photos = [640, 641, 642].map((width) => ({ photo: { width, height: 480 } }));
  await siti.does((person) => person.sendsAlbum(photos));
  expect(siti.sees()).toContain("yang selebihnya tidak kami pakai");
  await siti.does((person) => person.sendsVoice(3));
  await siti.sends("sudah");
  const bytes = Buffer.from("nama");
  await siti.does((person) => person.sendsDocument({ fileName: "anggota.xlsx", mimeType: "application/zip", bytes }));
  await siti.sends("selesai");
  await siti.does((person) => person.sendsSticker());
  expect(siti.sees()).toContain("Mohon jawab dengan tulisan atau tombol");
  expect(siti.sees()).toContain("Catatan");
  await siti.sends("Baik");
  await siti.sends("kirim");

  expect(siti.sees()).toContain("5 pertanyaan dijawab, 4 kiriman diterima");
  expect(await everyRow(stage)).toEqual(before);
  expect(stage.simulator.journal.filter(({ method }) => method === "getFile")).toEqual([]);
});

test("practice is left at any time, by a button, a word or by doing something else", async () => {
  const { stage, siti } = await atJemaras();
  await siti.sends("/latihan");
  await siti.taps("Mulai usaha");
  await siti.sends("simpan");
  expect(siti.sees()).toContain("Latihan ditutup");
  await siti.taps("Latihan lagi");
  expect(siti.sees()).toContain("Langkah 1 dari");
  await siti.sends("lapor");
  expect(siti.sees()).not.toContain(HEADING);
  await siti.sends("bantuan");
  await siti.taps("Latihan");
  await siti.sends("menu");
  expect(siti.sees()).not.toContain(HEADING);
  expect(await screenOf(stage, siti)).not.toHaveProperty("practice");
});

test("a button of another card of the practice, or of one that is over, answers nothing", async () => {
  const { stage, siti } = await atJemaras();
  await siti.sends("latihan");
  const { practice } = (await screenOf(stage, siti)) ?? {};
  await siti.taps("Mulai usaha");
  await siti.tapsData(`step:practice:${practice?.revision}:choose:0`);
  expect(siti.sees()).toContain("Tombol tadi milik pertanyaan sebelumnya");
  const hostile = ["choose:99", "give:NaN", "jump:1", "pick:0", "fly:1", "send:", "remove:-1", "page:x", ":"];
  for (const act of hostile) await siti.tapsData(`step:practice:NaN:${act}`);
  expect(siti.sees()).toContain("Langkah 1 dari");

  await siti.sends("menu");
  await siti.tapsData(`step:practice:${practice?.revision}:choose:0`);
  expect(siti.sees()).toContain("Latihan yang tadi sudah ditutup");
  await siti.taps("Latihan");
  await siti.tapsData(`step:practice:${practice?.revision}:choose:0`);
  expect(siti.sees()).toContain("Langkah 1 dari");
  expect(await stage.app.core.database.client.draft.count()).toBe(0);
});

test("a tap that Telegram brings twice is one step", async () => {
  const { siti } = await atJemaras();
  await siti.sends("latihan");
  await siti.taps("Mulai usaha");
  const card = siti.sees();
  await siti.tapsAgain();
  expect(siti.sees()).toContain("Tombol tadi milik pertanyaan sebelumnya");
  expect(card).toContain("✅ Tahap: Mulai usaha");
});

test("practice survives a restart, and is over after a day", async () => {
  const { stage, siti } = await atJemaras();
  await siti.sends("latihan");
  await siti.taps("Mulai usaha");
  await stage.restart();
  await siti.sends("5 Oktober 2026");
  expect(siti.sees()).toContain(HEADING);

  await stage.goTo("2026-11-03T09:30");
  await siti.sends("L 70 P 55");
  expect(siti.sees()).toContain("Latihan yang tadi sudah ditutup");
  expect(await screenOf(stage, siti)).not.toHaveProperty("practice");
});

test("a form that is renewed meanwhile changes nothing in a practice under way; the next one is of the new form", async () => {
  const { stage, siti } = await atJemaras();
  await publishes(
    stage,
    shortForm([
      { type: "text", name: "a", label: "Nama gerai" },
      { type: "text", name: "b", label: "Catatan" },
    ]),
  );
  await siti.sends("latihan");
  await publishes(stage, shortForm([{ type: "text", name: "c", label: "Nama ketua" }], [], "2"));
  await siti.sends("Gerai Berkah");
  expect(siti.sees()).toContain("Catatan");
  await siti.taps("Keluar dari latihan");
  await siti.taps("Latihan lagi");
  expect(siti.sees()).toContain("Nama ketua");
});

test("rows, pages, searching and help work in practice as in a report", async () => {
  const { stage, siti } = await atJemaras();
  const sheets = await everyType();
  const names = ["kondisi", "desa_tetangga", "barang", "prioritas"];
  const at = sheets.survey.findIndex(({ type }) => type === "begin_repeat");
  const rows = sheets.survey.slice(at, at + 4);
  await publishes(stage, {
    ...sheets,
    survey: [...sheets.survey.filter(({ name }) => names.includes(String(name))), ...rows],
  });
  await siti.sends("latihan");
  await siti.sends("?");
  expect(siti.sees()).toContain("Bantuan untuk pertanyaan ini");
  await siti.taps("Kembali ke pertanyaan");
  await siti.sends("baik");
  await siti.taps("Lainnya");
  await siti.sends("patai");
  await siti.sends("gula");
  await siti.sends("jalan, modal, listrik");
  await siti.taps("Tambah Kendala");
  await siti.taps("Listrik");
  await siti.sends("Padam");
  await siti.sends("hapus 1");
  expect(siti.sees()).toContain("Hapus Kendala 1");
  await siti.taps("Ya, hapus nomor 1");
  await siti.taps("Selesai");
  await siti.taps("✏️ 1");
  await siti.taps("Kembali");
  await siti.sends("kirim");
  expect(siti.sees()).toContain("Latihan selesai.");
});

test("a camat has nothing to practise, and a stranger is not let in", async () => {
  const stage = await setStage();
  const camat = await stage.invited("Camat Cempaga", "camat", "62.02.02");
  const budi = stage.stranger("Budi Santoso");
  const { id } = await stage.app.core.storage.forms.newest("laporan-bulanan-kdkmp");

  await camat.sends("latihan");
  expect(camat.sees()).toContain("Latihan tersedia bagi yang mengisi laporan");
  for (const data of [`practice:${id}`, "practice:x", "form-try:1"]) {
    await camat.tapsData(data);
    expect(camat.sees(), data).not.toContain(HEADING);
    await budi.sends("latihan");
    expect(budi.sees()).not.toContain(HEADING);
  }
});

test("Bu Siti practises, then sends the real report", async () => {
  const { stage, siti } = await atJemaras();
  await siti.sends("latihan");
  await siti.taps("Mulai usaha");
  await answersUpTo(siti, "review");
  await siti.taps("Kirim laporan");
  expect(await reportOf(stage, JEMARAS)).toBeDefined();
});

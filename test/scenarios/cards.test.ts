// What happens to cards besides being answered: forged buttons, albums, rows of a repeat, changed minds, a place that is
// asked for, and a new version of the form in the middle of it.

import { expect, test } from "vitest";
import { everyType, publishes, shortForm } from "../support/forms.ts";
import { type Stage, setStage } from "../support/stage.ts";
import { everythingGiven, JEMARAS, reportOf } from "./reporter.ts";

/** What no button of ours says at any question. */
const HOSTILE = [
  ...["choose:99", "choose:-1", "choose:NaN", "choose:baik", "choose:", "toggle:99", "toggle:1e3"],
  ...["give:NaN", "give:1e9", "give:Infinity", "give:0x10", "give:2026-02-30", "give:99:99", "give:", "give:[object]"],
  ...["jump:99", "jump:999999999999", "jump:omzet", "fly:1", ":", "constructor:1"],
  ...["page:-1", "page:1e9", "page:x", "dial:NaN", "dial:Infinity", "dial:-999999999999999", "drop:7", "help:🙂"],
  ...["when:0000", "when:9999-99", "when:9999s", "when:2026-02-30T25", "when:🙂", "when:99999s", "look:x"],
];

/** What our buttons say elsewhere: steps of the engine, each under a revision of its own. */
const STEPS = ["pick:0", "pick:x", "remove:99", "remove:-1"];

/** One question of each family of cards, and how it is answered in the end. */
const FAMILIES: readonly (readonly [name: string, answer: string])[] = [
  ["pengantar", "lanjut"],
  ["nama_gerai", "Gerai Berkah"],
  ["omzet", "2 juta"],
  ["kesiapan", "35"],
  ["anggota", "70 55"],
  ["kondisi", "baik"],
  ["desa_tetangga", "patai"],
  ["barang", "gula"],
  ["prioritas", "jalan, modal, listrik"],
  ["tanggal_buka", "kemarin"],
  ["jam_buka", "8.30"],
  ["kunjungan", "1 november 2026 pukul 14.15"],
  ["lokasi", "-2.53, 112.95"],
  ["foto", "lewati"],
  ["benar", "ya"],
];

test("whatever a forged button says, at every kind of card, nothing is answered by it and the question stays", async () => {
  const stage = await setStage();
  const { survey, ...sheets } = await everyType();
  const names = FAMILIES.map(([name]) => name);
  await publishes(stage, { ...sheets, survey: survey.filter(({ name }) => names.includes(String(name))) });
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");

  for (const [name, answer] of [...FAMILIES, ["review", "kirim"]] as const) {
    const before = await everythingGiven(stage);
    const prefix = await stepPrefix(stage);
    for (const few of [HOSTILE.slice(0, 20), HOSTILE.slice(20)]) {
      stage.simulator.clock.advance(60_000); // all at once they would be a flood, and not even be looked at
      await siti.does((person) => few.forEach((forged) => void person.tapsData(`${prefix}:${forged}`)));
    }
    for (const forged of STEPS) await siti.tapsData(`${await stepPrefix(stage)}:${forged}`);
    expect(await everythingGiven(stage), name).toEqual(before);
    await siti.sends(answer);
  }
  expect(siti.sees()).toContain("Nomor: 6202022007-202610-1");
  expect(stage.log).toEqual([]);
}, 180_000);

async function stepPrefix({ app }: Stage): Promise<string> {
  const { obligationId, revision } = await app.core.database.client.draft.findFirstOrThrow();
  return `step:${obligationId}:${revision}`;
}

test("an album of four is three photos on one card, and the fourth is not taken for the question after it", async () => {
  const stage = await setStage();
  await publishes(
    stage,
    shortForm([
      { type: "image", name: "foto", label: "Foto gerai", "kentongan::max": "3" },
      { type: "image", name: "denah", label: "Foto denah", "kentongan::max": "2" },
      { type: "text", name: "catatan", label: "Catatan" },
    ]),
  );
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  const cards = () => siti.person.messages().filter(({ fromBot }) => fromBot).length;
  const before = cards();

  const photos = [640, 641, 642, 643].map((width) => ({ photo: { width, height: 480 } }));
  await siti.does((person) => person.sendsAlbum(photos));
  expect(cards()).toBe(before + 1);
  expect(siti.sees()).toContain("Foto denah");
  expect(siti.sees()).toContain("yang selebihnya tidak kami pakai");
  expect(await stage.app.core.database.client.attachment.count()).toBe(3);

  await siti.does((person) => person.sendsAlbum(photos.slice(0, 2)));
  expect(cards()).toBe(before + 2);
  await siti.sends("Lengkap");
  await siti.taps("✏️ 1");
  await siti.taps("Ulangi kirimannya");
  await siti.does((person) => person.sendsPhoto({ width: 800, height: 600 }));
  expect(siti.sees()).toContain("1 dari 3 foto");
  await siti.sends("sudah semua");
  await siti.taps("Kirim laporan");
  expect((await reportOf(stage, JEMARAS))?.answers).toMatchObject({
    foto: { value: [expect.any(String)] },
    denah: { value: [expect.any(String), expect.any(String)] },
  });
});

test("rows of a repeat are added, told apart, removed after a question, and changed from the review", async () => {
  const stage = await setStage();
  await publishes(stage, await obstaclesOnly());
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  expect(siti.sees()).toContain("Adakah Kendala yang perlu dicatat?");

  for (const kind of ["Listrik", "Modal", "Lahan"]) {
    await siti.taps("Tambah Kendala");
    await siti.taps(kind);
    await siti.sends(`Soal ${kind.toLowerCase()}`);
  }
  expect(siti.sees()).toContain("1. Listrik\n2. Modal\n3. Lahan");
  await siti.taps("Hapus 2");
  expect(siti.sees()).toContain("Hapus Kendala 2 (Modal)?");
  await siti.taps("Tidak jadi");
  expect(siti.sees()).toContain("2. Modal");
  await siti.taps("Hapus 2");
  await siti.taps("Ya, hapus nomor 2");
  expect(siti.sees()).toContain("1. Listrik\n2. Lahan");
  await siti.taps("Selesai (2)");

  expect(siti.sees()).toContain("Kendala: 2 isian");
  expect(siti.sees()).toContain("Kendala 2 · Uraian: Soal lahan");
  await siti.sends("4");
  await siti.sends("Tanah sengketa");
  expect(siti.sees()).toContain("Mohon diperiksa.");
  await siti.taps("Kirim laporan");
  expect((await reportOf(stage, JEMARAS))?.answers).toMatchObject({
    kendala: { rows: [{ uraian: { value: "Soal listrik" } }, { kategori: { value: "lahan" } }] },
  });
});

async function obstaclesOnly() {
  const sheets = await everyType();
  const at = sheets.survey.findIndex(({ type }) => type === "begin_repeat");
  return { ...sheets, survey: sheets.survey.slice(at, at + 4) };
}

test("the key that sends a place comes once, takes a place that is named or live, and goes with the question", async () => {
  const stage = await setStage();
  await publishes(
    stage,
    shortForm([
      { type: "geopoint", name: "gerai", label: "Letak gerai" },
      { type: "geopoint", name: "gudang", label: "Letak gudang" },
      { type: "geopoint", name: "kantor", label: "Letak kantor" },
      { type: "text", name: "catatan", label: "Catatan" },
    ]),
  );
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  const said = (text: string) => siti.received().filter((message) => message.includes(text)).length;
  expect(said("Tombol lokasi ada di bawah layar")).toBe(1);
  await siti.sends("di pasar");
  expect(siti.sees()).toContain("lokasi itu belum dapat kami baca");

  await siti.does((person) => person.sendsVenue({ latitude: -2.5, longitude: 112.9 }));
  expect(siti.sees()).toContain("Letak gudang");
  await siti.does((person) => person.sendsLiveLocation({ latitude: -2.6, longitude: 112.8 }));
  expect(said("Tombol lokasi ada di bawah layar")).toBe(1);
  await siti.taps("Kirim lokasi saya");

  expect(siti.sees()).toContain("Catatan");
  expect(said("Tombol lokasi ada di bawah layar")).toBe(0);
  expect(said("Tombol lokasi sudah ditutup")).toBe(1);
  await siti.taps("Lewati");
  await siti.taps("Kirim laporan");
  expect((await reportOf(stage, JEMARAS))?.answers).toMatchObject({
    gerai: { value: { lat: -2.5, lon: 112.9 } },
    gudang: { value: { lat: -2.6, lon: 112.8 } },
  });
});

test("a new version in the middle of the form is told, carries the answers over, and asks again what no longer fits", async () => {
  const stage = await setStage();
  const rows = [
    { type: "text", name: "gerai", label: "Nama gerai" },
    { type: "text", name: "karyawan", label: "Siapa karyawannya?" },
    { type: "text", name: "catatan", label: "Catatan" },
  ];
  await publishes(stage, shortForm(rows));
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  await siti.sends("Gerai Berkah");
  await siti.sends("Ani, Budi");

  const [gerai, , catatan] = rows;
  const renewed = [
    ...(gerai ? [gerai] : []),
    { type: "integer", name: "karyawan", label: "Berapa karyawannya?", required: "yes" },
    ...(catatan ? [catatan] : []),
  ];
  await publishes(stage, shortForm(renewed, [], "2"));
  await siti.sends("Tidak ada catatan khusus");
  expect(siti.sees()).toContain("Formulirnya diperbarui.");
  expect(siti.sees()).toContain("perlu dijawab lagi: Siapa karyawannya?");
  expect(siti.sees()).toContain("Berapa karyawannya?");
  await siti.sends("2");
  await siti.sends("Lengkap");

  expect(siti.sees()).toContain("Nama gerai: Gerai Berkah");
  await siti.taps("Kirim laporan");
  expect((await reportOf(stage, JEMARAS))?.answers).toMatchObject({
    gerai: { value: "Gerai Berkah" },
    karyawan: { value: 2 },
    catatan: { value: "Lengkap" },
  });
});

test("an early answer that is changed from the review opens and closes the questions that hang on it", async () => {
  const stage = await setStage();
  const choices = ["Ada", "Belum ada"].map((label, index) => ({ list_name: "lahan", name: `l${index}`, label }));
  await publishes(
    stage,
    shortForm(
      [
        { type: "select_one lahan", name: "lahan", label: "Lahan", required: "yes" },
        { type: "decimal", name: "luas", label: "Luas lahan", relevant: "${lahan} = 'l0'", required: "yes" },
        { type: "text", name: "catatan", label: "Catatan" },
      ],
      choices,
    ),
  );
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await siti.sends("lapor");
  await siti.taps("Isi satu per satu");
  await siti.taps("Belum ada");
  await siti.sends("Menunggu hibah");
  expect(siti.sees()).not.toContain("Luas lahan");

  await siti.taps("✏️ 1");
  expect(siti.buttons()).toContain("● Belum ada");
  await siti.taps("Ada");
  expect(siti.sees()).toContain("Luas lahan");
  await siti.sends("1,5");
  expect(siti.sees()).toContain("2. Luas lahan: 1,5");
  await siti.taps("✏️ 1");
  await siti.sends("kembali");
  expect(siti.sees()).toContain("Mohon diperiksa.");
  await siti.sends("lahan");
  await siti.sends("belum ada");
  expect(siti.sees()).not.toContain("Luas lahan");
  await siti.taps("Kirim laporan");
  expect((await reportOf(stage, JEMARAS))?.answers).toEqual({
    lahan: { kind: "value", value: "l1" },
    catatan: { kind: "value", value: "Menunggu hibah" },
  });
});

// Bu Siti of Jemaras tries forms at a terminal, and programs do it for her: `kentongan form run`.

import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runAlone } from "./terminal.ts";

const EVERY_TYPE = new URL("forms/every-type.yaml", import.meta.url).pathname;

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "kentongan-"));
  await copyFile(EVERY_TYPE, join(cwd, "jenis.yaml"));
  for (const file of ["depan.jpg", "dalam.jpg", "akta.pdf"]) await writeFile(join(cwd, file), "");
});
afterAll(() => rm(cwd, { recursive: true }));

/** What a program reads: an object for the start, then one for each line. */
async function drive(lines: readonly string[], ...argv: string[]) {
  const { exit, out, err } = await runAlone(["form", "run", "jenis.yaml", "--json", ...argv], { cwd, lines });
  expect(err).toEqual([]);
  return { exit, events: out.map((line) => JSON.parse(line)) };
}

/** Answers up to a question, and what is said after the lines that follow. */
async function at(name: string, lines: readonly string[], ...argv: string[]) {
  const before = STORY.slice(
    0,
    STORY.findIndex(([asked]) => asked === name),
  ).map(([, line]) => line);
  const { exit, events } = await drive([...before, ...lines], ...argv);
  expect(events[before.length]).toMatchObject({ ask: { name } });
  return { exit, events: events.slice(before.length + 1) };
}

/** The question that is asked, and what Bu Siti types. */
const STORY: readonly (readonly [name: string, line: string])[] = [
  ["pembuka", ""],
  ["setuju", "ya"],
  ["nama_koperasi", "KDMP Jemaras"],
  ["anggota", "L 70 P 55"],
  ["omzet", "2,5 juta"],
  ["luas", "sekitar 1,5"],
  ["nilai", "4"],
  ["persen", "45%"],
  ["rata", ""],
  ["tanggal", "5 Oktober 2026"],
  ["jam", "14.30"],
  ["saat", "5 Oktober 2026 pukul 14.30"],
  ["kecamatan", "Cempaga"],
  ["desa", "1"],
  ["gerai", "1,3"],
  ["urutan", "2, 1, 3"],
  ["lokasi", "-2.53, 112.95"],
  ["kendala", "tambah"],
  ["uraian", "Sungai meluap"],
  ["kerugian", ""],
  ["kendala", "Tambah Kendala"],
  ["uraian", "Listrik padam"],
  ["kerugian", "1 jt"],
  ["kendala", "selesai"],
  ["foto", "depan.jpg"],
  ["foto", "dalam.jpg"],
  ["suara", "lewati"],
  ["video", "lewati"],
  ["berkas", "akta.pdf"],
];

test("every type of question is asked and answered in one go, and each line is answered by one object", async () => {
  const { exit, events } = await drive([...STORY.map(([, line]) => line), "kirim"]);

  expect(exit).toBe(0);
  expect(events.slice(0, STORY.length).map(({ ask }) => ask?.name)).toEqual(STORY.map(([name]) => name));
  expect(events[STORY.length]).toMatchObject({ review: { missing: [] } });
  expect(events.at(-1)).toMatchObject({
    submitted: {
      form: "segala_jenis",
      version: "1",
      answers: {
        mulai: "2026-11-23T08:00:00+07:00",
        hari_ini: "2026-11-23",
        setuju: "OK",
        nama_koperasi: "KDMP Jemaras",
        anggota: { l: 70, p: 55 },
        omzet: 2_500_000,
        luas: 1.5,
        nilai: 4,
        persen: 45,
        rata_rata: 20_000,
        tanggal: "2026-10-05",
        jam: "14:30",
        saat: "2026-10-05T14:30+07:00",
        kecamatan: "cempaga",
        desa: "jemaras",
        gerai: ["sembako", "lpg"],
        urutan: ["pupuk", "sembako", "lpg"],
        lokasi: { lat: -2.53, lon: 112.95 },
        kendala: [
          { uraian: "Sungai meluap", kerugian: 0 },
          { uraian: "Listrik padam", kerugian: 1_000_000 },
        ],
        foto: ["depan.jpg", "dalam.jpg"],
        suara: null,
        video: null,
        berkas: ["akta.pdf"],
      },
      reasons: {},
    },
  });
});

test("a question says all that is needed to ask it", async () => {
  const { events } = await at("omzet", ["2,5 jt"]);
  expect(events).toEqual([
    { ask: { name: "luas", type: "decimal", label: "Berapa luas lahannya?", unit: "ha", required: false } },
  ]);

  expect((await at("desa", ["?"])).events[0]).toMatchObject({
    ask: {
      type: "select_one",
      required: true,
      guidance: "",
      choices: [
        { name: "jemaras", label: "Jemaras" },
        { name: "luwuk_ranggan", label: "Luwuk Ranggan" },
      ],
    },
  });
});

test("labels name what was answered, in the language that was asked for", async () => {
  expect((await at("nama_koperasi", ["KDMP Jemaras"])).events[0]).toMatchObject({
    ask: { name: "anggota", label: "Berapa anggota KDMP Jemaras?" },
  });
  expect((await drive([], "--language", "en")).events[0]).toMatchObject({
    ask: { label: "Welcome. Please read this." },
  });
});

test("what cannot be used is said politely, and the question stays", async () => {
  const { events } = await at("omzet", ["banyak", "-5 jt", "lewati", "2,5 jt"]);

  expect(events).toMatchObject([
    { invalid: { name: "omzet", message: expect.stringContaining("Mohon maaf") } },
    { invalid: { name: "omzet", message: "Omzet tidak boleh kurang dari nol." } },
    { invalid: { name: "omzet", message: expect.stringContaining("perlu dijawab") } },
    { ask: { name: "luas" } },
  ]);
});

test("what can be read in several ways is asked back, and picked by its number or typed anew", async () => {
  const { events } = await at("omzet", ["15", "2", "kembali", "15", "15 juta"]);

  expect(events).toMatchObject([
    { choose: { name: "omzet", message: expect.any(String), options: ["Rp15.000.000", "Rp15.000", "Rp15"] } },
    { ask: { name: "luas" } },
    { ask: { name: "omzet", current: 15_000 } },
    { choose: { options: ["Rp15.000.000", "Rp15.000", "Rp15"] } },
    { ask: { name: "luas" } },
  ]);
});

test("a value against a soft rule is kept with a yes and a reason, with the reason at once, or replaced", async () => {
  const warned = { warn: { name: "omzet", message: "Omzet itu besar sekali. Apakah sudah benar?", wantsReason: true } };

  expect((await at("omzet", ["600 juta", "ya", "Panen raya"])).events).toMatchObject([
    warned,
    { warn: { name: "omzet", reason: true } },
    { ask: { name: "luas" } },
  ]);
  expect((await at("omzet", ["600 juta", "Panen raya"])).events).toMatchObject([warned, { ask: { name: "luas" } }]);
  expect((await at("omzet", ["600 juta", "6 juta", "kembali"])).events).toMatchObject([
    warned,
    { ask: { name: "luas" } },
    { ask: { name: "omzet", current: 6_000_000 } },
  ]);

  const story = STORY.flatMap(([name, line]) => (name === "omzet" ? ["600 juta", "Panen raya"] : [line]));
  const { events } = await drive([...story, "kirim"]);
  expect(events.at(-1)).toMatchObject({ submitted: { reasons: { omzet: "Panen raya" } } });
});

test("where one is asked several times, one adds, removes, and is done", async () => {
  const { events } = await at("kendala", ["1", "Banjir", "", "1", "Listrik", "", "hapus 1", "hapus 7", "sudah"]);

  expect(events).toMatchObject([
    { ask: { name: "uraian", row: ["kendala", 1] } },
    { ask: { name: "kerugian", row: ["kendala", 1], default: 0 } },
    { ask: { name: "kendala", type: "repeat", required: false, rows: ["Banjir"] } },
    { ask: { name: "uraian", row: ["kendala", 2] } },
    { ask: { name: "kerugian", row: ["kendala", 2] } },
    { ask: { name: "kendala", rows: ["Banjir", "Listrik"] } },
    { ask: { name: "kendala", rows: ["Listrik"] } },
    { ask: { name: "kendala", rows: ["Listrik"] } },
    { ask: { name: "foto" } },
  ]);
  expect((await at("kendala", [])).events).toEqual([]);
});

test("choices are answered by number, by label and by name", async () => {
  for (const line of ["1,3", "sembako dan pangkalan lpg", "sembako lpg", "lpg, sembako"]) {
    expect((await at("gerai", [line, "kembali"])).events).toMatchObject([
      { ask: { name: "urutan" } },
      { ask: { name: "gerai", current: ["sembako", "lpg"] } },
    ]);
  }
  expect((await at("kecamatan", ["kota_besi"])).events).toMatchObject([
    { ask: { name: "desa", choices: [{ name: "camba" }] } },
  ]);
});

test("a file is named, and it has to be there; nothing is sent anywhere", async () => {
  const { events } = await at("berkas", ["hilang.pdf", "..", "akta.pdf"]);
  expect(events).toMatchObject([
    { invalid: { name: "berkas", message: "Berkas hilang.pdf tidak ditemukan. Mohon diperiksa namanya." } },
    { invalid: { name: "berkas" } },
    { review: { answers: { berkas: ["akta.pdf"] }, missing: [] } },
  ]);
  expect((await at("berkas", ["akta.pdf", "periksa", "Berkas akta", "depan.jpg"])).events).toMatchObject([
    { review: {} },
    { review: {} },
    { ask: { name: "berkas", current: ["akta.pdf"] } },
    { review: { answers: { berkas: ["depan.jpg"] } } },
  ]);
  expect((await at("foto", ["depan.jpg", "sudah"])).events).toMatchObject([
    { ask: { name: "foto", picked: ["depan.jpg"], most: 2 } },
    { ask: { name: "suara" } },
  ]);
});

test("sent too early, the review says what is missing; an answer is changed from there", async () => {
  const { exit, events } = await at("berkas", ["kirim", "kirim", "lanjut", "akta.pdf", "2", "KDMP Baru", "kirim"]);

  expect(events).toMatchObject([
    { review: { missing: ["berkas"] } },
    { review: { missing: ["berkas"] } },
    { ask: { name: "berkas" } },
    { review: { missing: [] } },
    { ask: { name: "nama_koperasi", current: "KDMP Jemaras" } },
    { review: { answers: { nama_koperasi: "KDMP Baru" } } },
    { submitted: {} },
  ]);
  expect(exit).toBe(0);
});

test("a report is left with batal, and a line that ends too soon is a failure", async () => {
  expect(await drive(["", "batal"])).toMatchObject({ exit: 0, events: [{}, {}, { cancelled: {} }] });
  expect((await drive([""])).exit).toBe(1);
});

test("the last report is taken over with sama", async () => {
  await writeFile(join(cwd, "lalu.json"), JSON.stringify({ omzet: 1_500_000, luas: { empty: "zero" }, gerai: null }));
  const last = ["--last", "lalu.json"] as const;

  expect((await at("omzet", ["?", "sama", "sama"], ...last)).events).toMatchObject([
    { ask: { name: "omzet", last: 1_500_000 } },
    { ask: { name: "luas", last: { empty: "zero" } } },
    { ask: { name: "nilai" } },
  ]);
  expect((await at("omzet", ["sama"])).events).toMatchObject([{ invalid: { name: "omzet" } }]);

  await writeFile(join(cwd, "aneh.json"), '{"omzet": true}');
  const argv = ["form", "run", "jenis.yaml", "--last", "aneh.json"];
  expect(await runAlone(argv, { cwd })).toMatchObject({
    exit: 1,
    err: [expect.stringContaining("aneh.json does not")],
  });
});

test("the moment, the village and the position are as one wants", async () => {
  expect((await at("tanggal", ["kemarin", "kembali"], "--now", "2026-03-02T07:00")).events[1]).toMatchObject({
    ask: { current: "2026-03-01" },
  });

  const asked = async (...argv: string[]) => {
    await writeFile(
      join(cwd, "khusus.yaml"),
      [
        "survey:",
        "  - {type: text, name: a, label: Untuk kelurahan, kentongan::units: kelurahan}",
        "  - {type: text, name: b, label: Untuk lurah, kentongan::roles: lurah}",
        "  - {type: text, name: c, label: Untuk semua}",
      ].join("\n"),
    );
    const { out } = await runAlone(["form", "run", "khusus.yaml", "--json", ...argv], {
      cwd,
      lines: ["Pak Yanto", "Bu Siti"],
    });
    return out.map((line) => JSON.parse(line).ask?.name);
  };
  expect((await asked())[0]).toBe("c");
  expect(await asked("--unit", "62.02.06.1001")).toEqual(["a", "b", "c"]);
  expect((await asked("--role", "lurah"))[0]).toBe("b");

  const usage = await runAlone(["form", "run", "jenis.yaml", "--now", "besok"], { cwd });
  expect(usage).toMatchObject({ exit: 2, err: [expect.stringContaining("2026-11-20T08:00")] });
  expect((await runAlone(["form", "run", "jenis.yaml", "--unit", "62.02"], { cwd })).exit).toBe(2);
});

test("a long list is told in part, and answered with part of a name", async () => {
  const choices = Array.from({ length: 150 }, (_, at) => `  - {list_name: d, name: d${at}, label: Tumbang ${at}}`);
  const form = ["survey:", "  - {type: select_one d, name: desa, label: Desa mana?}", "choices:", ...choices];
  await writeFile(join(cwd, "panjang.yaml"), form.join("\n"));

  const { out } = await runAlone(["form", "run", "panjang.yaml", "--json"], { cwd, lines: ["tumbang 149"] });
  const [first, second] = out.map((line) => JSON.parse(line));
  expect(first.ask).toMatchObject({ total: 150 });
  expect(first.ask.choices).toHaveLength(100);
  expect(second).toMatchObject({ review: { answers: { desa: "d149" } } });
});

test("at a terminal there is progress, the question, numbered choices, an echo, and the review", async () => {
  const lines = [...STORY.map(([, line]) => line), "kirim"];
  const { exit, out } = await runAlone(["form", "run", "jenis.yaml"], { cwd, lines });

  expect(exit).toBe(0);
  expect(out[0]).toBe("Segala jenis (versi 1)");
  expect(out).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^── Langkah 1 dari \d+$/),
      "Berapa omzet bulan ini?",
      "Semua gerai dijumlahkan.",
      "✅ Berapa omzet bulan ini?: Rp2.500.000 (dua juta lima ratus ribu rupiah)",
      "  2. Luwuk Ranggan",
      expect.stringMatching(/^── Langkah \d+ dari \d+ · Kendala 2$/),
      "Tekan Enter untuk memakai: Rp0",
      expect.stringMatching(/^ +\d+\. +Berapa omzet bulan ini\? +Rp2\.500\.000$/),
      "Bila sudah benar, tulis kirim. Untuk mengubah jawaban, tulis nomornya.",
    ]),
  );
  expect(out.at(-1)).toContain("Terima kasih");
});

test("a form with mistakes is not asked, and they are told as by check", async () => {
  await writeFile(join(cwd, "salah.yaml"), "survey:\n  - {type: teks, name: a, label: Apa?}\n");
  const { exit, out } = await runAlone(["form", "run", "salah.yaml", "--json"], { cwd });

  expect(exit).toBe(1);
  expect(JSON.parse(out.join(""))).toMatchObject({ ok: false, errors: [{ sheet: "survey", row: 2, column: "type" }] });
});

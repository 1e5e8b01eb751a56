// Bu Rahmi of the Dinas changes the monthly form in Excel: what is wrong with it, what it changes, trying it, publishing it,
// and what that means for those who are filling it in.

import { expect, test } from "vitest";
import { documentFor, everyRow, monthlyForm, sendsWorkbook, xlsx } from "../support/form-files.ts";
import { publishes, shortForm } from "../support/forms.ts";
import { picture } from "../support/pictures.ts";
import { type Stage, setStage } from "../support/stage.ts";
import { answersUpTo, JEMARAS, reportOf, takesOn } from "./reporter.ts";

const KOTIM = "62.02";
const CEMPAGA = "62.02.02";

async function atTheDinas() {
  const stage = await setStage();
  const rahmi = await stage.invited("Rahmi Hidayati", "dinas", KOTIM);
  return { stage, rahmi };
}

/** One question more, one less, one changed; version 2 unless the form says none. */
async function changedForm(version: string | undefined = "2026110201") {
  return await xlsx(
    await monthlyForm(({ settings, survey }) => {
      if (version === "") delete settings.version;
      else settings.version = version;
      const at = survey.findIndex(({ name }) => name === "foto");
      survey.splice(at, 1);
      survey.push({
        type: "text",
        name: "harapan",
        "label::id": "Apa harapan koperasi bulan depan?",
        "label::en": "What does the cooperative hope for next month?",
        "kentongan::item": "harapan",
      });
      const stage = survey.find(({ name }) => name === "tahap");
      Object.assign(stage ?? {}, { "label::id": "Koperasi sudah sampai tahap mana?" });
    }),
  );
}

async function versions({ app }: Stage) {
  return await app.core.database.client.formVersion.findMany({
    orderBy: { id: "asc" },
    select: { version: true, publishedById: true },
  });
}

test("Bu Rahmi gets the form as a workbook, and sending it back unchanged says so", async () => {
  const { stage, rahmi } = await atTheDinas();

  await rahmi.sends("/formulir");
  const { name, caption, bytes } = documentFor(stage, rahmi);
  expect(name).toMatch(/^laporan-bulanan-kdkmp-\d+\.xlsx$/);
  expect(caption).toContain("kirim kembali ke chat ini");
  await sendsWorkbook(rahmi, bytes, name);

  expect(rahmi.sees()).toContain("Tidak ada perubahan");
  expect(await stage.app.core.database.client.formUpload.count()).toBe(0);
  await rahmi.taps("Beranda");
  await rahmi.taps("Formulir");
  expect(documentFor(stage, rahmi).bytes).toEqual(bytes);
});

test("mistakes are told with sheet, row and column, and all of them in a file where there are many", async () => {
  const { stage, rahmi } = await atTheDinas();
  const few = await monthlyForm(({ survey }) => {
    Object.assign(survey[1] ?? {}, { relevant: `\${omset} > 0` });
  });
  await sendsWorkbook(rahmi, await xlsx(few));
  expect(rahmi.sees()).toContain("ada 1 hal yang perlu diperbaiki");
  expect(rahmi.sees()).toMatch(/survey baris 3, kolom relevant: Menunjuk pertanyaan yang tidak ada. .*omset/);
  expect(rahmi.buttons()).toContain("📄 Formulir");

  const many = await monthlyForm(({ survey }) => {
    for (let row = 0; row < 20; row++) survey.push({ type: "integr", name: `salah_${row}`, "label::id": "?" });
  });
  await sendsWorkbook(rahmi, await xlsx(many));
  expect(rahmi.sees()).toContain("ada 20 hal");
  expect(
    rahmi
      .sees()
      .split("\n")
      .filter((line) => line.startsWith("•")),
  ).toHaveLength(15);
  const lines = Buffer.from(documentFor(stage, rahmi).bytes).toString("utf8").trim().split("\n");
  expect(lines).toHaveLength(20);
  expect(lines[19]).toMatch(/^survey baris \d+, kolom type: /);
});

test("what is no workbook is told how to become one, and one that is too large is not fetched", async () => {
  const { rahmi } = await atTheDinas();
  await sendsWorkbook(rahmi, Buffer.from("nama,jumlah\n"), "formulir.csv");
  expect(rahmi.sees()).toContain("save it as .xlsx");

  await sendsWorkbook(rahmi, Buffer.alloc(5 * 1024 * 1024 + 1));
  expect(rahmi.sees()).toContain("paling besar 5 MB");
});

test("Bu Rahmi sees what her form changes, publishes it, and Bu Siti goes on with her answers", async () => {
  const { stage, rahmi } = await atTheDinas();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "foto");

  await sendsWorkbook(rahmi, await changedForm());
  expect(rahmi.sees()).toContain("Versi barunya: 2026110201");
  expect(rahmi.sees()).toContain("➕ Baru (1): Apa harapan koperasi bulan depan?");
  expect(rahmi.sees()).toContain("➖ Dihapus (1): Foto");
  expect(rahmi.sees()).toContain("✏️ Berubah (1): Tahap (pertanyaan)");
  expect(rahmi.sees()).toContain("1 draf sedang diisi, 0 laporan sudah masuk");
  await rahmi.taps("Terbitkan");
  expect(rahmi.sees()).toContain("1 draf yang sedang diisi pindah ke versi ini");
  expect(rahmi.sees()).toContain("Jawaban yang tidak dapat dibawa (1): Foto");
  expect(await versions(stage)).toHaveLength(1);
  await rahmi.taps("Ya, terbitkan");
  expect(rahmi.sees()).toContain("versi 2026110201 sudah terbit");
  const { personId } = await stage.app.core.database.client.assignment.findFirstOrThrow({ where: { role: "dinas" } });
  expect((await versions(stage))[1]).toEqual({ version: "2026110201", publishedById: personId });

  await siti.taps("Lewati");
  expect(siti.sees()).toContain("Formulirnya diperbarui. Jawaban Bapak/Ibu ikut terbawa.");
  expect(siti.sees()).toContain("Apa harapan koperasi bulan depan?");
  await siti.sends("Gerai kedua");
  await siti.taps("Kirim");
  expect((await reportOf(stage, JEMARAS))?.answers).toMatchObject({
    omzet: { value: 2_500_000 },
    harapan: { value: "Gerai kedua" },
  });
});

test("a form is tried before it is published, and what is tried is not kept", async () => {
  const { stage, rahmi } = await atTheDinas();
  await sendsWorkbook(rahmi, await changedForm());
  const before = await everyRow(stage);

  await rahmi.taps("Coba dulu");
  expect(rahmi.sees()).toContain("LATIHAN – tidak disimpan");
  expect(rahmi.sees()).toContain("Koperasi sudah sampai tahap mana?");
  await rahmi.taps("Mulai usaha");
  await rahmi.sends("5 Oktober 2026");
  await rahmi.taps("Keluar dari latihan");
  expect(rahmi.sees()).toContain("Latihan ditutup");
  await rahmi.taps("Kembali ke formulir baru");
  expect(rahmi.sees()).toContain("Versi barunya: 2026110201");
  expect(await everyRow(stage)).toEqual(before);

  await rahmi.taps("Batal");
  expect(rahmi.sees()).toContain("sudah kami hapus");
  expect(await stage.app.core.database.client.formUpload.count()).toBe(0);
});

test("a version that is missing or taken is given by us, and going back to an old form is a new version", async () => {
  const { stage, rahmi } = await atTheDinas();
  await rahmi.sends("formulir");
  const { bytes: old } = documentFor(stage, rahmi);

  await sendsWorkbook(rahmi, await changedForm(""));
  expect(rahmi.sees()).toContain("Versi barunya: 2026110201");
  expect(rahmi.sees()).toContain("Nomor versinya kami isikan");
  await rahmi.taps("Terbitkan");
  await rahmi.taps("Ya, terbitkan");
  await sendsWorkbook(rahmi, old);
  expect(rahmi.sees()).toContain("sudah pernah terbit");
  await rahmi.taps("Terbitkan");
  await rahmi.taps("Ya, terbitkan");

  expect((await versions(stage)).map(({ version }) => version)).toEqual([
    expect.any(String),
    "2026110201",
    "2026110202",
  ]);
  await rahmi.sends("formulir");
  await sendsWorkbook(rahmi, documentFor(stage, rahmi).bytes);
  expect(rahmi.sees()).toContain("Tidak ada perubahan");
});

test("of two owners at once one publishes, and the other is shown what changes now", async () => {
  const { stage, rahmi } = await atTheDinas();
  const hadi = await stage.invited("Hadi Wijaya", "dinas", KOTIM);
  await sendsWorkbook(rahmi, await changedForm("A"));
  await sendsWorkbook(
    hadi,
    await xlsx(
      await monthlyForm(({ settings, survey }) => {
        settings.version = "B";
        survey.pop();
      }),
    ),
  );
  await rahmi.taps("Terbitkan");
  await hadi.taps("Terbitkan");

  rahmi.person.taps("Ya, terbitkan");
  hadi.person.taps("Ya, terbitkan");
  await stage.settled();

  const isRahmis = rahmi.sees().includes("sudah terbit");
  const [first, second] = isRahmis ? [rahmi, hadi] : [hadi, rahmi];
  expect(first.sees()).toContain("sudah terbit dan berlaku");
  expect(second.sees()).toContain("Sementara itu versi lain sudah diterbitkan");
  expect(await versions(stage)).toHaveLength(2);
  await second.taps("Terbitkan");
  await second.taps("Ya, terbitkan");
  expect(second.sees()).toContain("sudah terbit dan berlaku");
  expect(await versions(stage)).toHaveLength(3);
});

test("a button that is tapped twice publishes once, and an old summary does not publish", async () => {
  const { stage, rahmi } = await atTheDinas();
  await sendsWorkbook(rahmi, await changedForm());
  await rahmi.taps("Terbitkan");
  await rahmi.taps("Ya, terbitkan");
  await rahmi.tapsAgain();
  expect(rahmi.sees()).toContain("sudah terbit dan berlaku");
  expect(await versions(stage)).toHaveLength(2);

  await sendsWorkbook(
    rahmi,
    await xlsx(
      await monthlyForm(({ settings, survey }) => {
        settings.version = "C";
        survey.pop();
      }),
    ),
  );
  const { id } = await stage.app.core.database.client.formUpload.findFirstOrThrow({ orderBy: { id: "desc" } });
  await publishes(
    stage,
    await monthlyForm(({ settings, survey }) => {
      settings.version = "D";
      Object.assign(survey[0] ?? {}, { "label::id": "Tahap koperasi?" });
    }),
  );
  const [, base] = await stage.app.core.database.client.formVersion.findMany({ orderBy: { id: "asc" } });
  await rahmi.tapsData(`form-yes:${id}:${base?.id}`);
  expect(rahmi.sees()).toContain("Sementara itu versi lain sudah diterbitkan");
  expect(await versions(stage)).toHaveLength(3);
});

test("a kepala desa and a camat are told kindly, whatever they send or forge, and nothing changes", async () => {
  const { stage, rahmi } = await atTheDinas();
  await sendsWorkbook(rahmi, await changedForm());
  const { id } = await stage.app.core.database.client.formUpload.findFirstOrThrow();
  const base = (await stage.app.core.storage.forms.newest("laporan-bulanan-kdkmp")).id;
  const yanto = await stage.invited("Yanto", "kepala_desa", JEMARAS);
  const camat = await stage.invited("Camat Cempaga", "camat", CEMPAGA);
  const before = await everyRow(stage);

  for (const person of [yanto, camat]) {
    await sendsWorkbook(person, await changedForm());
    expect(person.sees()).toContain("Berkas itu tampaknya sebuah formulir");
    await person.sends("/formulir");
    expect(person.sees()).toContain("hanya dapat diambil dan diubah oleh petugas Dinas");
    const forged = [`form:${base}`, `form-show:${id}`, `form-try:${id}`, `form-ask:${id}:${base}`];
    for (const data of [...forged, `form-yes:${id}:${base}`, `form-drop:${id}`]) {
      await person.tapsData(data);
      expect(person.sees(), data).toContain("hanya dapat diambil dan diubah oleh petugas Dinas");
    }
    expect(person.buttons()).not.toContain("📄 Formulir");
  }
  for (const data of ["form:x", "form:999999", "form-show:-1", "form-yes::", `form-yes:${id}:x`, "form-drop:1e9"]) {
    await rahmi.tapsData(data);
  }
  expect(await everyRow(stage)).toEqual(before);
  expect(stage.log).toEqual([]);
});

test("a form that no program uses is told which ones there are", async () => {
  const { rahmi } = await atTheDinas();
  await sendsWorkbook(rahmi, await xlsx(shortForm([{ type: "text", name: "a", label: "Apa?" }])));
  expect(rahmi.sees()).toContain("tidak ada program yang memakai form_id singkat");
  expect(rahmi.sees()).toContain("laporan-bulanan-kdkmp");
});

test("whoever reports too and is asked for a file gives it to the report; at any other question it is a form", async () => {
  const { stage, rahmi } = await atTheDinas();
  await takesOn(stage, rahmi, "operator", JEMARAS);
  await publishes(
    stage,
    shortForm([
      { type: "text", name: "nama", label: "Nama berkas" },
      { type: "file", name: "berkas", label: "Daftar anggota", "kentongan::max": "2" },
    ]),
  );
  await rahmi.sends("lapor");
  await rahmi.taps("Isi satu per satu");
  await sendsWorkbook(rahmi, await changedForm());
  expect(rahmi.sees()).toContain("tidak ada program yang memakai form_id");

  await rahmi.sends("lapor");
  await rahmi.sends("Anggota");
  await sendsWorkbook(rahmi, await changedForm(), "anggota.xlsx");
  expect(rahmi.sees()).toContain("1 dari 2 berkas sudah diterima");
});

test("a kepala desa who sends a workbook to another question is told what that question wants", async () => {
  const stage = await setStage();
  const siti = await stage.invited("Siti Aminah", "kepala_desa", JEMARAS);
  await answersUpTo(siti, "simpanan");
  await sendsWorkbook(siti, await changedForm());
  expect(siti.sees()).toContain("Pertanyaan ini tidak meminta foto atau berkas");
});

test("a form that was sent is kept for a week", async () => {
  const { stage, rahmi } = await atTheDinas();
  await sendsWorkbook(rahmi, await changedForm());
  await stage.goTo("2026-11-09T08:59");
  expect(await stage.app.core.database.client.formUpload.count()).toBe(1);
  await stage.goTo("2026-11-10T09:00");
  expect(await stage.app.core.database.client.formUpload.count()).toBe(0);

  await rahmi.taps("Terbitkan");
  expect(rahmi.sees()).toContain("sudah tidak ada pada kami");
});

test("pictures that the form names are asked for, taken as files, and shown when it is tried", async () => {
  const { stage, rahmi } = await atTheDinas();
  const illustrated = await monthlyForm(({ settings, survey }) => {
    settings.version = "G";
    Object.assign(survey[0] ?? {}, { "media::image": "tahap.jpg" });
  });
  await sendsWorkbook(rahmi, await xlsx(illustrated));
  expect(rahmi.sees()).toContain("Gambar yang belum ada (1): tahap.jpg");
  const sends = (fileName: string, bytes: Uint8Array) =>
    rahmi.does((person) => person.sendsDocument({ fileName, mimeType: "image/jpeg", bytes }));

  await rahmi.does((person) => person.sendsPhoto({ width: 640, height: 480 }));
  expect(rahmi.sees()).toContain("Mohon kirim sebagai file dengan nama");
  await sends("lain.jpg", picture("shop-small.jpg"));
  expect(rahmi.sees()).toContain("tidak diminta formulir ini");
  await sends("tahap.jpg", Buffer.from("bukan gambar"));
  expect(rahmi.sees()).toContain("gambar itu belum dapat dipakai");
  await sends("tahap.jpg", picture("shop-small.jpg"));
  expect(rahmi.sees()).toContain("Gambarnya sudah kami simpan");
  expect(rahmi.sees()).not.toContain("Gambar yang belum ada");

  await rahmi.taps("Coba dulu");
  await rahmi.taps("Lihat gambar");
  expect(rahmi.person.messages().at(-1)?.photo).toBeDefined();
  expect(await stage.app.core.database.client.attachment.count()).toBe(0);
});

test("whoever takes away what the weekly digest counts is told so before it is published", async () => {
  const { rahmi } = await atTheDinas();
  const without = await monthlyForm(({ settings, survey }) => {
    settings.version = "S";
    const at = survey.findIndex(({ name }) => name === "simpanan");
    Object.assign(survey[at] ?? {}, { type: "text", "kentongan::unit": "" });
    for (const column of ["kentongan::nihil", "constraint", "constraint_message::id", "constraint_message::en"]) {
      delete survey[at]?.[column];
    }
    for (const nth of ["", "_2", "_3"]) {
      for (const column of ["warning", "warning_reason", "warning_message"]) {
        for (const language of ["", "::id", "::en"]) delete survey[at]?.[`kentongan::${column}${nth}${language}`];
      }
    }
  });
  await sendsWorkbook(rahmi, await xlsx(without));
  expect(rahmi.sees()).toContain("Dipakai ringkasan mingguan (1): Total simpanan");
  await rahmi.taps("Terbitkan");
  expect(rahmi.sees()).toContain("angkanya di ringkasan menjadi 0");
});

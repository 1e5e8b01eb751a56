import { expect, test } from "vitest";
import { start, step } from "#domain/form/interview/interview.ts";
import { complete } from "#domain/form/interview/report.ts";
import { interview, jemaras, value } from "./interviewing.ts";
import { formOf } from "./village-form.ts";

type Row = Readonly<Record<string, string | number>>;

const choices = ["listrik", "banjir", "sinyal"].map((name) => ({ list_name: "jenis", name, label: name }));

/** An interview with a form of these rows. */
function asking(...survey: readonly Row[]) {
  return interview({
    ...jemaras,
    form: formOf({ settings: { form_id: "coba", version: "1" }, survey, choices }),
    lastSaved: undefined,
  });
}

test("a range takes what lies on its steps, typed or tapped", () => {
  const siti = asking({ type: "range", name: "mutu", label: "Mutu?", parameters: "start=0 end=1 step=0.1" });

  expect(siti.types("0,35")).toMatchObject({ kind: "refused", why: "not-a-step" });
  expect(siti.types("2")).toMatchObject({ kind: "refused", why: "out-of-range" });
  expect(siti.does({ do: "give", value: 0.35 })).toEqual({ kind: "unchanged" });
  siti.does({ do: "give", value: 0.3 });
  expect(siti.report()).toEqual({ mutu: value(0.3) });
});

test("a ranking is tapped in its order, taken back, or typed at once", () => {
  const siti = asking({ type: "rank jenis", name: "urutan", label: "Urutan?" });
  siti.does({ do: "toggle", code: "banjir" }, { do: "toggle", code: "listrik" }, { do: "toggle", code: "banjir" });
  expect(siti.asked().picked).toEqual(["listrik"]);
  expect(siti.does({ do: "done" })).toMatchObject({ kind: "refused", why: "not-a-rank" });
  siti.does({ do: "toggle", code: "sinyal" }, { do: "toggle", code: "banjir" });
  expect(siti.report()).toEqual({ urutan: value(["listrik", "sinyal", "banjir"]) });

  siti.jumps("urutan");
  siti.types("3, 1, 2");
  expect(siti.report()).toEqual({ urutan: value(["sinyal", "listrik", "banjir"]) });
});

test("ticks, a ranking and files can be begun anew, and nothing else is touched by it", () => {
  const siti = asking(
    { type: "rank jenis", name: "urutan", label: "Urutan?" },
    { type: "image", name: "foto", label: "Foto?", "kentongan::max": 2 },
    { type: "text", name: "catatan", label: "Catatan?" },
  );
  siti.does({ do: "toggle", code: "banjir" }, { do: "clear" });
  expect(siti.asked()).toMatchObject({ question: { name: "urutan" }, picked: [] });
  siti.types("3, 1, 2");
  siti.does({ do: "attach", id: "1", kind: "image" }, { do: "attach", id: "2", kind: "image" });
  siti.types("Lengkap");

  siti.jumps("foto");
  siti.does({ do: "clear" });
  expect(siti.asked()).toMatchObject({ question: { name: "foto" }, picked: [] });
  siti.does({ do: "attach", id: "3", kind: "image" }, { do: "done" });
  siti.jumps("catatan");
  expect(siti.does({ do: "clear" })).toEqual({ kind: "unchanged" });
  expect(siti.report()).toMatchObject({ foto: value(["3"]), catatan: value("Lengkap") });
});

test("days, hours and both are read as typed, and taken from a button", () => {
  const siti = asking(
    { type: "date", name: "hari", label: "Hari?" },
    { type: "time", name: "jam", label: "Jam?" },
    { type: "dateTime", name: "rapat", label: "Rapat?" },
  );
  siti.does({ do: "give", value: "2026-02-30" });
  expect(siti.at()).toBe("hari");
  siti.does({ do: "give", value: "2026-11-02" });
  siti.types("jam 2 siang", "kemarin pukul 14.30");

  expect(siti.report()).toEqual({
    hari: value("2026-11-02"),
    jam: value("14:00"),
    rapat: value("2026-11-02T14:30+07:00"),
  });
});

test("a place comes from the telephone or as coordinates, and is refused where it is not asked", () => {
  const siti = asking(
    { type: "geopoint", name: "lokasi", label: "Lokasi?" },
    { type: "integer", name: "anggota", label: "Anggota?" },
  );
  siti.does({ do: "give", value: { lat: -2.53, lon: 112.95, accuracy: 12 } });
  expect(siti.does({ do: "give", value: { lat: 1, lon: 2 } })).toMatchObject({
    kind: "refused",
    why: "place-not-asked",
  });
  siti.types("7");

  expect(siti.report()).toEqual({ lokasi: value({ lat: -2.53, lon: 112.95, accuracy: 12 }), anggota: value(7) });
});

test("files are counted by kind; one of another kind, or one too many, is refused", () => {
  const siti = asking(
    { type: "video", name: "rekaman", label: "Video?" },
    { type: "image", name: "foto", label: "Foto?", "kentongan::max": 2 },
  );
  expect(siti.does({ do: "attach", kind: "image", id: "1" })).toMatchObject({ why: "file-not-asked" });
  siti.does({ do: "attach", kind: "video", id: "2" });
  siti.does({ do: "attach", kind: "image", id: "3" });
  expect(siti.asked().picked).toEqual(["3"]);
  siti.does({ do: "done" });

  expect(siti.report()).toEqual({ rekaman: value(["2"]), foto: value(["3"]) });
});

test("a note is read, an acknowledgment is said, what is computed is shown and never typed over", () => {
  const siti = asking(
    { type: "note", name: "salam", label: "Selamat datang." },
    { type: "integer", name: "harga", label: "Harga?" },
    { type: "integer", name: "dua_kali", label: "Dua kalinya:", calculation: "${harga} * 2" },
    { type: "acknowledge", name: "setuju", label: "Setuju?", required: "yes" },
  );
  siti.types("lanjut");
  siti.types("7");
  expect(siti.asked()).toMatchObject({ shown: 14 });
  siti.types("99");
  expect(siti.types("tidak")).toMatchObject({ kind: "refused" });
  siti.types("ya");

  expect(siti.report()).toEqual({ harga: value(7), dua_kali: value(14), setuju: value("OK") });
});

test("a default is offered and not taken for an answer", () => {
  const siti = asking(
    { type: "integer", name: "anggota", label: "Anggota?", default: 20 },
    { type: "select_one jenis", name: "kendala", label: "Kendala?", default: "banjir" },
    { type: "date", name: "hari", label: "Hari?", default: "today()" },
  );
  expect(siti.asked().offered).toEqual(value(20));
  expect(siti.report()).toEqual({});
  siti.does({ do: "offered" });
  siti.types("listrik");
  siti.does({ do: "offered" });

  expect(siti.report()).toEqual({ anggota: value(20), kendala: value("listrik"), hari: value("2026-11-03") });
});

test("hidden values, the beginning, the end and who fills it in come with the report", () => {
  const form = formOf({
    settings: { form_id: "coba", version: "1" },
    survey: [
      { type: "start", name: "mulai" },
      { type: "end", name: "selesai" },
      { type: "today", name: "hari" },
      { type: "username", name: "oleh" },
      { type: "phonenumber", name: "telepon" },
      { type: "hidden", name: "sumber", default: "chat" },
      { type: "calculate", name: "kode", calculation: "once(uuid())" },
      { type: "note", name: "salam", label: "Salam." },
    ],
  });
  const setting = { ...jemaras, form, lastSaved: undefined, person: { name: "Siti Aminah" } };
  const { state } = step(setting, start(setting, "seed"), { do: "done" });
  const later = { ...setting, now: setting.now.add({ minutes: 10 }) };

  expect(complete(later, state)).toEqual({
    mulai: value("2026-11-03T09:00:00+07:00"),
    selesai: value("2026-11-03T09:10:00+07:00"),
    hari: value("2026-11-03"),
    oleh: value("Siti Aminah"),
    sumber: value("chat"),
    kode: complete(setting, state).kode, // said once, it stays
  });
});

test("words instead of a tap are the reason for keeping an unusual number, another number replaces it", () => {
  const row = {
    ...{ type: "integer", name: "omzet", label: "Omzet?", "kentongan::warning": ". > 100" },
    ...{ "kentongan::warning_message": "Besar sekali." },
  };
  const siti = asking(row);
  expect(siti.types("200")).toMatchObject({ kind: "warned" });
  siti.types("tidak");
  expect(siti.asked().pending).toBeUndefined();
  siti.types("200", "300", "panen raya");
  expect(siti.report()).toEqual({ omzet: value(300) });
  expect(siti.reasons()).toEqual({ omzet: "panen raya" });

  const yanto = asking(row);
  yanto.types("200", "ya", "Lebaran");
  expect(yanto.reasons()).toEqual({ omzet: "Lebaran" });
});

test("a list is narrowed by an earlier answer, and an answer that is no longer in it is asked again", () => {
  const villages = [
    { list_name: "kec", name: "hulu", label: "Hulu" },
    { list_name: "kec", name: "hilir", label: "Hilir" },
    { list_name: "desa", name: "tangar", label: "Tangar", kec: "hulu" },
    { list_name: "desa", name: "jemaras", label: "Jemaras", kec: "hilir" },
  ];
  const survey = [
    { type: "select_one kec", name: "kecamatan", label: "Kecamatan?" },
    { type: "select_one desa", name: "desa", label: "Desa?", choice_filter: "kec = ${kecamatan}" },
  ];
  const form = formOf({ settings: { form_id: "coba", version: "1" }, survey, choices: villages });
  const siti = interview({ ...jemaras, form, lastSaved: undefined });
  siti.types("Hulu");
  expect(siti.asked().choices.map(({ code }) => code)).toEqual(["tangar"]);
  expect(siti.taps("jemaras")).toEqual({ kind: "unchanged" });
  siti.taps("tangar");

  siti.jumps("kecamatan");
  siti.types("Hilir");
  expect(siti.at()).toBe("desa");
  expect(siti.report()).toEqual({ kecamatan: value("hilir") });
  siti.jumps("kecamatan");
  siti.types("Hulu");
  expect(siti.report()).toEqual({ kecamatan: value("hulu"), desa: value("tangar") });
});

test("what the kepala desa was asked and answered stays when his operator goes on, who is not asked it himself", () => {
  const survey = [
    { type: "integer", name: "kas", label: "Kas desa?", "kentongan::roles": "kepala_desa" },
    { type: "integer", name: "anggota", label: "Anggota?" },
  ];
  const form = formOf({ settings: { form_id: "coba", version: "1" }, survey, choices });
  const kades = { ...jemaras, form, lastSaved: undefined };
  const operator = { ...kades, roles: ["operator"] } as const;
  const { state } = step(kades, start(kades, "seed"), { do: "type", text: "7" });

  expect(interview(operator).at()).toBe("anggota");
  expect(complete(operator, step(operator, state, { do: "type", text: "12" }).state)).toEqual({
    kas: value(7),
    anggota: value(12),
  });
});

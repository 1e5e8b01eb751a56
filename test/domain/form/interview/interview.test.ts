import { expect, test } from "vitest";
import { readForm } from "#domain/form/definition/read-form.ts";
import type { QuestionCard } from "#domain/form/interview/card.ts";
import { interview, jemaras, jemarasInSeptember, ketapang, pelangsian, place, value } from "./interviewing.ts";

test("Bu Siti reports for Pelangsian from the first question to the review", () => {
  const siti = interview(pelangsian);

  siti.taps("L3");
  expect(siti.at()).toBe("tahap_sejak");
  siti.types("5 Oktober 2026", "L 70 P 55", "2,5 juta");
  expect(siti.at()).toBe("sumber_modal");
  siti.does({ do: "skip" }, { do: "toggle", code: "gerai_sembako" }, { do: "toggle", code: "pangkalan_lpg" });
  expect(siti.asked()).toMatchObject({ picked: ["gerai_sembako", "pangkalan_lpg"], number: 4, of: 9 });
  siti.does({ do: "done" });
  siti.types("1,5 juta");
  siti.taps("belum_ada");
  siti.ticks("rawa_pesisir");
  siti.does({ do: "toggle", code: "tidak_ada" });
  siti.taps("modal");
  siti.types("Modal awal belum cukup");
  siti.taps("dinas");
  siti.does({ do: "attach", kind: "image", id: "gerai-depan" }, { do: "done" });

  expect(siti.sees()).toMatchObject({ at: "review", missing: 0 });
  expect(siti.report()).toEqual({
    tahap: value("L3"),
    tahap_sejak: value("2026-10-05"),
    anggota: value({ l: 70, p: 55 }),
    simpanan: value(2_500_000),
    unit_buka: value(["gerai_sembako", "pangkalan_lpg"]),
    omzet: value(1_500_000),
    lahan_status: value("belum_ada"),
    lahan_kendala: value(["rawa_pesisir"]),
    legalitas_baru: value(["tidak_ada"]),
    kendala: value("modal"),
    kendala_uraian: value("Modal awal belum cukup"),
    bantuan_dari: value("dinas"),
    foto: value(["gerai-depan"]),
  });
});

test("Dana Desa is shown to a kepala desa and never to a lurah, whatever button he forges", () => {
  const siti = interview(pelangsian);
  const lurah = interview(ketapang);
  const codes = (card: QuestionCard) => card.choices.map(({ code }) => code);
  for (const reporter of [siti, lurah]) {
    reporter.taps("L4");
    reporter.types("5 Oktober 2026", "L 70 P 55", "2,5 juta");
  }

  expect(codes(siti.asked())).toContain("dana_desa");
  expect(codes(lurah.asked())).not.toContain("dana_desa");
  expect(lurah.does({ do: "toggle", code: "dana_desa" })).toEqual({ kind: "unchanged" });
  expect(lurah.types("Dana Desa")).toMatchObject({ kind: "refused", why: "choose-a-button" });
});

test("what is the same as last month takes one tap, and what happened then is not counted again", () => {
  const siti = interview(jemaras);
  const { foto: _foto, sumber_modal: _modal, ...carried } = jemarasInSeptember;

  expect(siti.does({ do: "same-all" })).toMatchObject({ kind: "filled" });
  expect(siti.sees()).toMatchObject({ at: "review", missing: 0 });
  expect(siti.report()).toEqual({ ...carried, legalitas_baru: value(["tidak_ada"]) });
});

test("same as last month keeps what was answered before", () => {
  const siti = interview(jemaras);
  siti.does({ do: "same" });
  siti.types("L 80 P 60");
  siti.does({ do: "same-all" });

  expect(siti.report().anggota).toEqual(value({ l: 80, p: 60 }));
});

test("a village without a last report has nothing to be the same as", () => {
  expect(interview(pelangsian).does({ do: "same-all" })).toEqual({ kind: "unchanged" });
});

test.each([
  ["Ketapang, which never reported", ketapang],
  ["Jemaras, whose shop was open last month", jemaras],
])("NIHIL leads %s to a complete review at once", (_, setting) => {
  const lurah = interview(setting);
  lurah.does({ do: "nihil" });

  expect(lurah.sees()).toMatchObject({ at: "review", missing: 0 });
  expect(lurah.report()).toMatchObject({ omzet: { kind: "empty", as: "zero" }, kendala: value("tidak_ada") });
});

test("NIHIL says 'belum' where nothing is known, and leaves standing facts as they were", () => {
  const lurah = interview(ketapang);
  const siti = interview(jemaras);
  lurah.does({ do: "nihil" });
  siti.does({ do: "nihil" });

  expect(lurah.report().anggota).toEqual({ kind: "empty", as: "not-yet" });
  expect(siti.report().anggota).toEqual(value({ l: 70, p: 55 }));
});

test("an unclear amount is asked back, and one tap answers", () => {
  const siti = interview(pelangsian);
  siti.taps("L0");
  siti.types("L 70 P 55");

  expect(siti.types("15")).toMatchObject({ kind: "asked-back", why: "bare-small-amount" });
  expect(siti.asked().pending).toMatchObject({ kind: "ask" });
  siti.does({ do: "pick", index: 0 });
  expect(siti.report().simpanan).toEqual(value(15_000_000));
});

test("instead of picking an option the person may type again, or go back to the question", () => {
  const siti = interview(pelangsian);
  siti.taps("L0");
  siti.types("L 70 P 55", "15");
  siti.does({ do: "back" });
  expect(siti.asked()).toMatchObject({ pending: undefined, question: { name: "simpanan" } });

  siti.types("15", "16 juta");
  expect(siti.report().simpanan).toEqual(value(16_000_000));
});

test("a soft rule is confirmed with one tap", () => {
  const siti = interview(pelangsian);
  siti.taps("L0");

  expect(siti.types("L 7 P 5")).toMatchObject({ kind: "warned" });
  expect(siti.asked().pending).toMatchObject({ kind: "warning", wantsReason: false });
  siti.does({ do: "keep" });
  expect(siti.report().anggota).toEqual(value({ l: 7, p: 5 }));
});

test.each([
  ["anggota", "L 30 P 30"],
  ["simpanan", "10 juta"],
  ["fisik_persen", "45"],
  ["omzet", "nihil"],
])("%s that falls without a reason is asked for one", (name, text) => {
  const siti = interview(jemaras);
  siti.does({ do: "same-all" });
  siti.jumps(name);
  siti.types(text);
  expect(siti.asked().pending).toMatchObject({ kind: "warning", wantsReason: true });
  siti.does({ do: "keep" });
  expect(siti.asked().pending).toMatchObject({ kind: "reason" });
  expect(siti.types("siap")).toMatchObject({ kind: "refused", why: "not-an-answer" });
  siti.types("Banjir besar bulan ini");

  expect(siti.at()).toBe("review");
  expect(siti.reasons()).toEqual({ [name]: "Banjir besar bulan ini" });
});

test.each(["600 juta", "45 juta"])("a turnover of %s is confirmed before it is believed", (text) => {
  const siti = interview(jemaras);
  siti.does({ do: "same-all" }, { do: "jump", place: place("omzet") });

  expect(siti.types(text)).toMatchObject({ kind: "warned", question: { name: "omzet" } });
});

test("an answer elsewhere that sets off a soft rule brings its question back", () => {
  const siti = interview(pelangsian);
  siti.does({ do: "nihil" });
  expect(siti.at()).toBe("review");
  siti.jumps("unit_buka");
  siti.ticks("tidak_ada", "gerai_sembako");

  expect(siti.asked()).toMatchObject({ question: { name: "omzet" }, pending: { kind: "warning", wantsReason: true } });
});

test("editing from the review returns to it, by way of what has become relevant", () => {
  const siti = interview(jemaras);
  siti.does({ do: "same-all" });
  siti.jumps("tahap");
  siti.taps("L6");
  expect(siti.at()).toBe("tahap_sejak");
  siti.types("1 November 2026");

  expect(siti.at()).toBe("review");
});

test("Kembali leads from an edit back to the review, and otherwise to the question before", () => {
  const siti = interview(jemaras);
  siti.does({ do: "same-all" });
  siti.jumps("omzet");
  siti.does({ do: "back" });
  expect(siti.at()).toBe("review");

  siti.does({ do: "back" });
  expect(siti.at()).toBe("foto");
  siti.does({ do: "back" });
  expect(siti.at()).toBe("bantuan_dari");
  siti.does({ do: "resume" });
  expect(siti.at()).toBe("review");
});

test("answers that become irrelevant are left out of the report, and come back with their question", () => {
  const siti = interview(jemaras);
  siti.does({ do: "same-all" });
  siti.jumps("kendala");
  siti.taps("tidak_ada");
  expect(siti.report()).not.toHaveProperty("kendala_uraian");

  siti.jumps("kendala");
  siti.taps("internet");
  expect(siti.at()).toBe("review");
  expect(siti.report().kendala_uraian).toEqual(value("Daya listrik belum cukup"));
});

test("a required question cannot be skipped, an optional one can be emptied again", () => {
  const siti = interview(jemaras);
  expect(siti.does({ do: "skip" })).toMatchObject({ kind: "refused", why: "required" });

  siti.does({ do: "same-all" }, { do: "jump", place: place("foto") });
  siti.does({ do: "attach", kind: "image", id: "satu" }, { do: "done" });
  expect(siti.report().foto).toEqual(value(["satu"]));
  siti.does({ do: "jump", place: place("foto") }, { do: "skip" });
  expect(siti.report()).not.toHaveProperty("foto");
});

test("the third photo closes the question, a repeated one counts once, a fourth is refused", () => {
  const siti = interview(jemaras);
  siti.does({ do: "same-all" }, { do: "jump", place: place("foto") });
  siti.does(
    { do: "attach", kind: "image", id: "satu" },
    { do: "attach", kind: "image", id: "satu" },
    { do: "attach", kind: "image", id: "dua" },
  );
  expect(siti.asked().picked).toEqual(["satu", "dua"]);
  siti.does({ do: "attach", kind: "image", id: "tiga" });
  expect(siti.at()).toBe("review");

  siti.jumps("foto");
  expect(siti.does({ do: "attach", kind: "image", id: "empat" })).toMatchObject({
    kind: "refused",
    why: "too-many-files",
  });
});

test("ticks and photos survive looking elsewhere, and the review waits for them", () => {
  const siti = interview(jemaras);
  siti.does({ do: "same-all" }, { do: "jump", place: place("unit_buka") }, { do: "toggle", code: "apotek_desa" });
  siti.does({ do: "jump", place: place("omzet") }, { do: "review" });
  expect(siti.sees()).toMatchObject({ missing: 1 });

  siti.does({ do: "resume" });
  expect(siti.asked().picked).toEqual(["gerai_sembako", "apotek_desa"]);
});

test.each([
  ["anggota", "6202011505800001", "nik-ktp"],
  ["kendala_uraian", "Pengurus (NIK 6202 0115 0580 0001) sakit", "nik-ktp"],
  ["kendala_uraian", "a".repeat(301), "too-long"],
  ["kendala_uraian", "siap pak", "not-an-answer"],
  ["kendala_uraian", "   ", "not-an-answer"],
  ["kendala", "entahlah", "choose-a-button"],
  ["foto", "nanti saya kirim", "photo-expected"],
  ["omzet", "dua jt lbh", "not-an-amount"],
  ["omzet", "-2 juta", "constraint"],
  ["anggota", "banyak", "not-a-pair"],
])("at %s the text %s is refused and nothing changes", (name, text, why) => {
  const siti = interview(jemaras);
  siti.does({ do: "same-all" }, { do: "jump", place: place(name) });
  const before = siti.state();

  expect(siti.types(text)).toMatchObject({ kind: "refused", why });
  expect(siti.state()).toEqual(before);
});

test.each(["6202011505800", "tahun 2023 2024 2025 2026", "AHU-0012345.AH.01.29.TAHUN 2025"])(
  "%s is no NIK KTP and may be written",
  (text) => {
    const siti = interview(jemaras);
    siti.does({ do: "same-all" }, { do: "jump", place: place("kendala_uraian") });

    expect(siti.types(text)).toMatchObject({ kind: "accepted", answer: value(text) });
  },
);

test.each([
  ["1", ["tidak_ada"]],
  ["3, 9", ["gerai_sembako", "pangkalan_lpg"]],
  ["9 3", ["gerai_sembako", "pangkalan_lpg"]],
  ["gerai sembako dan apotek", ["gerai_sembako", "apotek_desa"]],
  ["Cold storage/gudang; logistik", ["cold_storage_gudang", "logistik"]],
])("several choices may be typed: %s", (text, codes) => {
  const siti = interview(pelangsian);
  siti.does({ do: "nihil" }, { do: "jump", place: place("unit_buka") });
  siti.types(text);

  expect(siti.report().unit_buka).toEqual(value(codes));
});

test.each(["1, 3", "3, 99", "3 dan entah"])(
  "no choice is taken from a list that contradicts itself or is half read: %s",
  (text) => {
    const siti = interview(pelangsian);
    siti.does({ do: "nihil" }, { do: "jump", place: place("unit_buka") });

    expect(siti.types(text)).toMatchObject({ kind: "refused", why: "choose-a-button" });
  },
);

test("a number or a label may be typed for one choice", () => {
  const siti = interview(pelangsian);
  siti.types("4");
  expect(siti.report().tahap).toEqual(value("L3"));
  siti.jumps("tahap");
  siti.types("akta notaris");
  expect(siti.report().tahap).toEqual(value("L2"));
});

test("a choice that has gone from the form is asked again instead of carried over", () => {
  const siti = interview({ ...jemaras, lastSaved: { ...jemarasInSeptember, kendala: value("pandemi") } });
  siti.does({ do: "same-all" });

  expect(siti.asked()).toMatchObject({ question: { name: "kendala" }, last: undefined });
});

test("questions and choices meant for other roles are not asked", () => {
  const ask = { "label::id": "?", "label::en": "?", type: "integer" };
  const reading = readForm({
    settings: { form_id: "uji", version: 1, "form_title::id": "Uji", "form_title::en": "Trial" },
    survey: [
      { ...ask, name: "dana_desa", "kentongan::units": "desa" },
      { ...ask, name: "kunjungan", "kentongan::roles": "business_assistant" },
      { ...ask, name: "umum" },
    ],
  });

  if (!reading.ok) throw new Error("the form has mistakes");
  const { form } = reading;

  expect(interview({ ...ketapang, form }).asked()).toMatchObject({ question: { name: "umum" }, number: 1, of: 1 });
  expect(interview({ ...pelangsian, form }).at()).toBe("dana_desa");
});

test("at the review a row is named by its number or its words; anything else is told how", () => {
  const siti = interview(jemaras);
  siti.does({ do: "same-all" });

  siti.types("2");
  expect(siti.at()).toBe("anggota");
  siti.does({ do: "back" });
  siti.types("omzet");
  expect(siti.at()).toBe("omzet");
  siti.does({ do: "back" });
  expect(siti.types("sudah semua")).toEqual({ kind: "nothing-asked" });
  expect(siti.does({ do: "attach", kind: "image", id: "late" })).toEqual({ kind: "nothing-asked" });
  expect(siti.at()).toBe("review");
});

test("'selesai' closes what is ticked, and is an answer where it is a choice", () => {
  const siti = interview(pelangsian);
  siti.taps("L0");
  siti.jumps("lahan_status");
  siti.taps("terverifikasi");
  siti.jumps("fisik_tahap");
  siti.does({ do: "done" });
  expect(siti.report().fisik_tahap).toEqual(value("selesai"));

  siti.jumps("unit_buka");
  siti.does({ do: "toggle", code: "gerai_sembako" }, { do: "done" });
  expect(siti.report().unit_buka).toEqual(value(["gerai_sembako"]));
});

test.each([
  ["sumber_modal", "tidak ada", undefined],
  ["unit_buka", "tidak ada", value(["tidak_ada"])],
  ["unit_buka", "belum ada", value(["tidak_ada"])],
  ["kendala", "nihil", value("tidak_ada")],
  ["foto", "belum ada", undefined],
])("at %s '%s' is understood though it is no choice", (name, text, answer) => {
  const siti = interview({ ...pelangsian, lastSaved: undefined });
  siti.taps("L3");
  siti.jumps(name);
  const outcome = siti.types(text);
  expect(outcome).toMatchObject(answer ? { kind: "accepted", answer } : { kind: "skipped" });
});

test("a written 'ya' confirms the only reading, and an answer in spite of a soft rule", () => {
  const siti = interview(pelangsian);
  siti.taps("L0");
  siti.types("L 5 P 4", "ya");
  expect(siti.report().anggota).toEqual(value({ l: 5, p: 4 }));
  siti.types("2,500,000", "ya pak");
  expect(siti.report().simpanan).toEqual(value(2_500_000));

  siti.jumps("simpanan");
  siti.types("15");
  expect(siti.types("ya")).toMatchObject({ kind: "refused", why: "choose-a-button" });
});

test("'sama' without an answer of last month is told so", () => {
  expect(interview(pelangsian).does({ do: "same" })).toMatchObject({ kind: "refused", why: "no-last-answer" });
});

// A form that uses what a form can use: groups, repeats in repeats, counted repeats, filtered choices, formulas over rows,
// soft and hard rules, every kind of question.

import { readForm } from "#domain/form/definition/read-form.ts";
import type { Form } from "#domain/form/form.ts";
import type { Setting } from "#domain/form/interview/setting.ts";
import { jemaras } from "./interviewing.ts";

type Cells = Readonly<Record<string, string | number>>;

const villageSheets = {
  settings: { form_id: "desa", version: "2026110101", form_title: "Profil desa" },
  survey: [
    { type: "start", name: "mulai" },
    { type: "note", name: "salam", label: "Selamat datang." },
    { type: "select_one kecamatan", name: "kecamatan", label: "Kecamatan?", required: "yes" },
    {
      type: "select_one desa",
      name: "desa",
      label: "Desa di ${kecamatan}?",
      choice_filter: "kec = ${kecamatan}",
      relevant: "${kecamatan} != ''",
    },
    { type: "begin group", name: "usaha", label: "Usaha", relevant: "${kecamatan} != 'hulu'" },
    { type: "integer", name: "modal", label: "Modal?", "kentongan::unit": "Rp", constraint: ". >= 0" },
    { type: "decimal", name: "luas", label: "Luas?", default: "2.5", relevant: "${modal} > 0" },
    { type: "range", name: "mutu", label: "Mutu?", parameters: "start=1 end=5 step=1" },
    { type: "calculate", name: "per_ha", calculation: "if(${luas} > 0, ${modal} div ${luas}, 0)" },
    { type: "text", name: "catatan", label: "Catatan?", readonly: "yes", calculation: "concat('Rp', ${per_ha})" },
    { type: "end group", name: "" },
    { type: "begin repeat", name: "kendala", label: "Kendala" },
    { type: "select_one jenis", name: "jenis", label: "Jenis kendala?", required: "yes" },
    { type: "text", name: "uraian", label: "Uraian ${jenis}?", relevant: "${jenis} = 'lain'" },
    { type: "calculate", name: "nomor", calculation: "position(..)" },
    { type: "integer", name: "kerugian", label: "Kerugian?", "kentongan::unit": "orang" },
    { type: "begin repeat", name: "bantuan", label: "Bantuan" },
    { type: "select_one jenis", name: "dari", label: "Dari?" },
    { type: "calculate", name: "bagian", calculation: "${kerugian} * position(..)" },
    { type: "end repeat", name: "" },
    { type: "end repeat", name: "" },
    { type: "calculate", name: "total", calculation: "sum(${kerugian})" },
    { type: "calculate", name: "semua", calculation: "count(${bantuan})" },
    {
      type: "integer",
      name: "jumlah_rt",
      label: "Jumlah RT?",
      constraint: ". >= 0 and . <= 3",
      "kentongan::warning": ". > ${total}",
      "kentongan::warning_message": "Lebih banyak dari kerugian ${total}?",
    },
    { type: "begin repeat", name: "rt", label: "RT", repeat_count: "${jumlah_rt}" },
    { type: "integer", name: "warga", label: "Warga RT?", relevant: "${total} >= 0" },
    { type: "date", name: "tanggal", label: "Tanggal?", constraint: ". <= today()" },
    { type: "end repeat", name: "" },
    { type: "calculate", name: "semua_warga", calculation: "sum(${warga}) + count-non-empty(${tanggal})" },
    {
      type: "select_multiple jenis",
      name: "prioritas",
      label: "Prioritas?",
      relevant: "${semua_warga} > 5 or ${total} > 3",
    },
    { type: "rank jenis", name: "urutan", label: "Urutan?" },
    { type: "time", name: "jam", label: "Jam?" },
    { type: "dateTime", name: "rapat", label: "Rapat?" },
    { type: "geopoint", name: "lokasi", label: "Lokasi?" },
    { type: "image", name: "foto", label: "Foto?", "kentongan::max": 2 },
    { type: "calculate", name: "sekali", calculation: "once(concat(${modal}, '/', ${total}))" },
    { type: "acknowledge", name: "setuju", label: "Setuju?", required: "${total} > 2" },
    { type: "end", name: "akhir" },
  ].map(withMessages),
  choices: [
    { list_name: "kecamatan", name: "hulu", label: "Mentaya Hulu" },
    { list_name: "kecamatan", name: "hilir", label: "Mentaya Hilir" },
    { list_name: "desa", name: "tangar", label: "Tangar", kec: "hulu" },
    { list_name: "desa", name: "baampah", label: "Baampah", kec: "hulu" },
    { list_name: "desa", name: "jemaras", label: "Jemaras", kec: "hilir" },
    { list_name: "jenis", name: "listrik", label: "Listrik" },
    { list_name: "jenis", name: "banjir", label: "Banjir" },
    { list_name: "jenis", name: "lain", label: "Lain-lain" },
  ],
};

const villageForm = formOf(villageSheets);
export const village: Setting = { ...jemaras, form: villageForm, lastSaved: undefined };

/** The form of these sheets. */
export function formOf(sheets: unknown): Form {
  const reading = readForm(sheets);
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.form;
}

function withMessages(row: Partial<Cells> & { type: string }): Cells {
  const { constraint } = row as Cells;
  const { name, ...rest } = row as Cells;
  return { ...rest, ...(name ? { name } : {}), ...(constraint ? { constraint_message: "Mohon diperiksa." } : {}) };
}

import { expect, test } from "vitest";
import type { Form } from "#domain/form/form.ts";
import { view } from "#domain/form/interview/card.ts";
import { complete, pathOf } from "#domain/form/interview/report.ts";
import { carryOver, fromSaved, type SavedState, toSaved } from "#domain/form/interview/saved.ts";
import { situationOf } from "#domain/form/interview/situation.ts";
import { interview, jemaras, value } from "./interviewing.ts";
import { formOf } from "./village-form.ts";

type Row = Readonly<Record<string, string>>;

const older: readonly Row[] = [
  { type: "select_one tahap", name: "tahap", label: "Tahap?" },
  {
    ...{ type: "integer", name: "omzet", label: "Omzet?", "kentongan::warning": ". > 100" },
    ...{ "kentongan::warning_message": "Besar sekali. Mengapa?" },
  },
  { type: "text", name: "catatan", label: "Catatan?" },
  { type: "begin repeat", name: "kendala", label: "Kendala" },
  { type: "text", name: "uraian", label: "Uraian?" },
  { type: "end repeat" },
  { type: "date", name: "tanggal", label: "Tanggal?" },
];
const choices = [
  { list_name: "tahap", name: "L1", label: "Terbentuk" },
  { list_name: "tahap", name: "L2", label: "Akta" },
];

const before = published(older);

function published(survey: readonly Row[], list = choices): Form {
  return formOf({ settings: { form_id: "bulanan", version: "1" }, survey, choices: list });
}

/** Bu Siti's draft, half-way: everything but the date. */
function half(): SavedState {
  const siti = interview({ ...jemaras, form: before, lastSaved: undefined });
  siti.types("Akta", "200", "panen raya", "Ramai");
  siti.does({ do: "add" });
  siti.types("Listrik padam");
  siti.does({ do: "done" });
  return toSaved(before, siti.state());
}

/** Where she stands in a newer form, what came along, and what did not. */
function in_(form: Form) {
  const setting = { ...jemaras, form, lastSaved: undefined };
  const { state, lost } = carryOver(setting, before, half());
  const at = state.at ? pathOf(situationOf(setting, state), state.at) : "review";
  return { at, lost: lost.map(({ name }) => name), report: complete(setting, state), card: view(setting, state) };
}

const ALL = {
  tahap: value("L2"),
  omzet: value(200),
  catatan: value("Ramai"),
  kendala: { kind: "rows", rows: [{ uraian: value("Listrik padam") }] },
};

test("a new question is asked, everything else comes along, wherever it stands now", () => {
  const [tahap = {}, omzet = {}, ...rest] = older;
  const now = in_(published([{ type: "integer", name: "anggota", label: "Anggota?" }, omzet, tahap, ...rest]));

  expect(now).toMatchObject({ at: "anggota", lost: [], report: ALL });
});

test("an answer of another type, or to a question that is gone, is asked again or left out, and named", () => {
  const changed = older
    .filter(({ name }) => name !== "tahap")
    .map((row) => (row.name === "catatan" ? { ...row, type: "integer" } : row));
  const now = in_(published(changed));

  expect(now).toMatchObject({ at: "catatan", lost: ["tahap", "catatan"] });
  expect(now.report).toEqual({ omzet: ALL.omzet, kendala: ALL.kendala });
});

test("a whole number fits where decimals are asked now", () => {
  const now = in_(published(older.map((row) => (row.name === "omzet" ? { ...row, type: "decimal" } : row))));
  expect(now).toMatchObject({ at: "tanggal", lost: [], report: ALL });
});

test("a choice that is gone from the list is asked again", () => {
  const now = in_(published(older, [{ list_name: "tahap", name: "L1", label: "Terbentuk" }]));

  expect(now).toMatchObject({ at: "tahap", card: { current: undefined } });
  expect(now.report).not.toHaveProperty("tahap");
});

test("an answer that breaks a new rule is asked again, with the rule", () => {
  const strict = { constraint: ". < 100", constraint_message: "Kurang dari 100." };
  const now = in_(published(older.map((row) => (row.name === "omzet" ? { ...row, ...strict } : row))));
  expect(now).toMatchObject({ at: "omzet", card: { current: value(200), broken: { id: "Kurang dari 100." } } });
});

test("what was kept against a soft rule is kept while the rule reads the same, and asked about when it is another", () => {
  expect(in_(published(older)).at).toBe("tanggal");
  const other = older.map((row) => (row.name === "omzet" ? { ...row, "kentongan::warning": ". > 150" } : row));
  expect(in_(published(other))).toMatchObject({ at: "omzet", card: { pending: { kind: "warning" } } });
});

test("a state is stored by name and comes back as it was", () => {
  const saved = half();

  expect(saved).toMatchObject({
    at: "tanggal",
    cells: { tahap: { answer: value("L2") }, kendala: { closed: true, rows: [{ uraian: {} }] } },
  });
  expect(toSaved(before, fromSaved(before, JSON.parse(JSON.stringify(saved))))).toEqual(saved);
});

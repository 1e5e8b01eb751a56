import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { FileMistakes } from "#domain/mistake.ts";
import { makePng } from "#simulator/images.ts";
import { type Core, openCore } from "../../src/core.ts";
import { freshEmpty } from "../support/databases.ts";

const NOW = Temporal.Instant.from("2026-11-23T08:00:00+07:00");
const LATER = NOW.add({ hours: 24 });

interface Definition {
  form: string;
  schedule: { due: { day: number } };
  reminders: { id: string }[];
  [key: string]: unknown;
}

interface Sheets {
  settings: Record<string, unknown>;
  survey: Record<string, unknown>[];
}

let core: Core;

beforeAll(async () => {
  core = await openCore({ location: await freshEmpty(), timeZone: "Asia/Pontianak" });
});
afterAll(() => core.close());
beforeEach(async () => {
  const { client } = core.database;
  await client.program.deleteMany();
  await client.formVersion.deleteMany();
  await client.unit.deleteMany();
  await core.storage.units.save([{ code: "62.02", kind: "kabupaten", name: "Kotawaringin Timur" }]);
});

function readProject(path: string): unknown {
  return parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
}

/** The program of Kotawaringin Timur, changed. */
function kotim(change: (definition: Definition) => void = () => {}): Definition {
  const definition = readProject("programs/kdkmp-kotim.yaml") as Definition;
  change(definition);
  return definition;
}

/** A form of one question, changed. */
function form(change: (sheets: Sheets) => void = () => {}): Sheets {
  const sheets = {
    settings: {
      form_id: "laporan-bulanan-kdkmp",
      version: "1",
      "form_title::id": "Laporan Bulanan KDKMP",
      "form_title::en": "KDKMP monthly report",
    },
    survey: [
      {
        type: "integer",
        name: "anggota",
        "kentongan::item": "anggota",
        "label::id": "Anggota?",
        "label::en": "Members?",
      },
    ],
  };
  change(sheets);
  return sheets;
}

const PICTURES: Readonly<Record<string, Uint8Array>> = {
  "papan.png": makePng({ width: 20, height: 20 }),
  "catatan.png": new TextEncoder().encode("bukan gambar"),
};

async function apply(definition: unknown, sheets: unknown = form(), now = NOW) {
  const { program, ...rest } = await core.applying.apply(
    definition,
    { sheets: async () => sheets, picture: async (_, name) => PICTURES[name] },
    now,
  );
  return { ...rest, id: program.id };
}

async function mistakesOf(applying: Promise<unknown>): Promise<string[]> {
  const error = await applying.catch((reason: unknown) => reason);
  if (error instanceof FileMistakes) return error.mistakes.map(({ path, sentence }) => `${path}: ${sentence}`);
  throw error;
}

/** Of the program of Kotim, owed by one unit; forgotten when the test ends. */
async function openOctober(unitCode: string): Promise<void> {
  const { client } = core.database;
  const times = { opensAt: NOW, dueAt: LATER, lateUntil: LATER, locksAt: LATER };
  const { id: formVersionId } = await core.storage.forms.newest("laporan-bulanan-kdkmp");
  const owed = [{ ...times, timeZone: "Asia/Pontianak", unitCodes: [unitCode] }];
  await core.storage.periods.open({ ...times, programId: "kdkmp-kotim", key: "2026-10", formVersionId }, owed);
  onTestFinished(async () => {
    await client.obligation.deleteMany();
    await client.period.deleteMany();
  });
}

async function versions(): Promise<string[]> {
  return (await core.database.client.formVersion.findMany()).map(({ version }) => version);
}

test("a program comes into force with its form", async () => {
  const applied = { id: "kdkmp-kotim", outcome: "new", formVersion: "1", formPublished: true, changes: [] };
  expect(await apply(kotim())).toEqual(applied);

  expect(await core.storage.programs.applied()).toMatchObject([{ program: { id: "kdkmp-kotim" }, appliedAt: NOW }]);
  expect((await core.storage.forms.newest("laporan-bulanan-kdkmp")).definition).toEqual(form());
});

test("the program and the form that ship with the project are without mistakes", async () => {
  const sheets = readProject("forms/laporan-bulanan-kdkmp.yaml");
  expect(await apply(kotim(), sheets)).toMatchObject({ outcome: "new", formPublished: true });
});

test("the same files again change nothing", async () => {
  await apply(kotim());

  expect(await apply(kotim(), form(), LATER)).toMatchObject({
    outcome: "unchanged",
    formPublished: false,
    changes: [],
  });
  expect(await core.storage.programs.applied()).toMatchObject([{ appliedAt: NOW }]);
});

test("what changed is told value by value", async () => {
  await apply(kotim());
  const changed = kotim((definition) => {
    definition.schedule.due.day = 7;
    definition.reminders.pop();
    definition.scoreboard = { min_interval_seconds: 90 };
  });

  const { outcome, changes } = await apply(changed, form(), LATER);
  expect(outcome).toBe("changed");
  expect(changes.toSorted()).toEqual([
    'reminders.5.at: "09:00" -> nothing',
    'reminders.5.id: "dibuka" -> nothing',
    'reminders.5.on: "reopened" -> nothing',
    "schedule.due.day: 5 -> 7",
    "scoreboard.min_interval_seconds: 60 -> 90",
  ]);
});

test("a new version of the form is published beside the old", async () => {
  await apply(kotim());
  const next = form(({ settings }) => Object.assign(settings, { version: "2" }));

  expect(await apply(kotim(), next, LATER)).toMatchObject({
    outcome: "unchanged",
    formVersion: "2",
    formPublished: true,
  });
  expect(await versions()).toEqual(["1", "2"]);
});

test("a published version with other content is refused, and the program stays as it was", async () => {
  await apply(kotim());
  const changed = form(({ survey }) => Object.assign(survey[0] ?? {}, { "label::id": "Berapa anggota?" }));
  const program = kotim(({ schedule }) => Object.assign(schedule.due, { day: 7 }));

  await expect(apply(program, changed)).rejects.toMatchObject({ code: "form-version-changed" });
  expect(await apply(kotim())).toMatchObject({ outcome: "unchanged" });
});

test("every mistake of a form is told with sheet, row and column, and nothing is applied", async () => {
  const broken = form(({ survey }) => {
    survey.push({ type: "integr", name: "anggota", "kentongan::item": "x", "label::id": "Apa?", "label::en": "What?" });
    survey.push({ type: "integer", name: "simpanan", "kentongan::item": "y", "hint::id": "Simpanan?" });
  });

  const mistakes = await mistakesOf(apply(kotim(), broken));
  expect(mistakes).toContainEqual(expect.stringMatching(/^survey, row 3, type: /));
  expect(mistakes).toContainEqual(expect.stringMatching(/^survey, row 3, name: /));
  expect(mistakes).toContainEqual(expect.stringMatching(/^survey, row 4, label: is missing/));
  expect(await core.storage.programs.all()).toEqual([]);
  expect(await versions()).toEqual([]);
});

test("a form that is not the one the program names is refused", async () => {
  const other = form(({ settings }) => Object.assign(settings, { form_id: "laporan-lain" }));
  expect(await mistakesOf(apply(kotim(), other))).toEqual([
    "settings, form_id: is laporan-lain, and the program wants laporan-bulanan-kdkmp",
  ]);
});

test("a form without a version can be checked and not published", async () => {
  const nameless = form(({ settings }) => Object.assign(settings, { version: null }));
  expect(await mistakesOf(apply(kotim(), nameless))).toEqual(["settings, version: is missing"]);
});

test("every mistake of a program is told", async () => {
  const broken = kotim((definition) => Object.assign(definition, { unit: 62.02, owed_by: "rt" }));
  const mistakes = await mistakesOf(apply(broken));
  expect(mistakes.map((mistake) => mistake.split(":")[0])).toEqual(["unit", "owed_by"]);
});

test("a program for units that are not here is refused, for nobody would owe", async () => {
  const seruyan = kotim((definition) => Object.assign(definition, { unit: "62.07" }));

  await expect(apply(seruyan)).rejects.toMatchObject({ code: "unit-unknown", details: { code: "62.07" } });
  expect(await versions()).toEqual([]);
});

test.each([
  ["in Seruyan beside Kotim", "62.07", []],
  ["in Cempaga, a part of Kotim", "62.02.02", ["report_code: is that of kdkmp-kotim already"]],
  ["in all of Kalimantan Tengah", "62", ["report_code: is that of kdkmp-kotim already"]],
  ["in the same Kotim", "62.02", ["report_code: is that of kdkmp-kotim already"]],
])("a second program of the same report code, %s (%s): %j", async (_, unit, expected) => {
  await core.storage.units.save([
    { code: "62", kind: "provinsi", name: "Kalimantan Tengah" },
    { code: "62.02.02", kind: "kecamatan", name: "Cempaga" },
    { code: "62.07", kind: "kabupaten", name: "Seruyan" },
  ]);
  await apply(kotim());
  const second = kotim((definition) => Object.assign(definition, { id: "kdkmp-kedua", unit }));

  const applying = expected.length > 0 ? await mistakesOf(apply(second)) : (await apply(second)).changes;
  expect(applying).toEqual(expected);
});

test("a report code stays taken where it was used, though its program moved to another area", async () => {
  await core.storage.units.save([
    { code: "62", kind: "provinsi", name: "Kalimantan Tengah" },
    { code: "62.02.02", kind: "kecamatan", name: "Cempaga" },
    { code: "62.07", kind: "kabupaten", name: "Seruyan" },
  ]);
  await apply(kotim());
  await openOctober("62.02.02");
  await apply(kotim((definition) => Object.assign(definition, { unit: "62.07" })));
  const second = kotim((definition) => Object.assign(definition, { id: "kdkmp-kedua" }));

  expect(await mistakesOf(apply(second))).toEqual(["report_code: is that of kdkmp-kotim already"]);
  expect(await apply({ ...second, report_code: "KEDUA" })).toMatchObject({ outcome: "new" });
});

test("a form comes with the pictures it names, and not without them", async () => {
  const withPicture = (name: string) =>
    form((sheets) => {
      Object.assign(sheets.survey[0] ?? {}, { "media::image": name });
      sheets.settings.version = name; // each a version of its own
    });
  await apply(kotim(), withPicture("papan.png"));
  const missing = await mistakesOf(apply(kotim(), withPicture("lain.png")));
  const noPicture = await mistakesOf(apply(kotim(), withPicture("catatan.png")));

  const { form: published } = await core.forms.newest("laporan-bulanan-kdkmp");
  expect(await core.illustrating.find(published, "papan.png")).toMatchObject({ mime: "image/png" });
  expect(missing).toEqual([expect.stringContaining('survey, media::image: "lain.png" is not there')]);
  expect(noPicture).toEqual([expect.stringContaining('"catatan.png" is not there, or no JPEG or PNG')]);
});

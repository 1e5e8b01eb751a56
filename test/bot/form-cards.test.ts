// Cards about forms as Telegram takes them, whatever a form says: 4,096 characters, and 64 bytes in a button.

import { expect, test } from "vitest";
import { confirmView, fileCaption, fileName, publishingView } from "#bot/form-owner.view.ts";
import { practisedView } from "#bot/practice.view.ts";
import { keyboardOf, type View } from "#bot/view.ts";
import { type Called, differenceBetween } from "#domain/form/definition/difference.ts";
import { readForm } from "#domain/form/definition/read-form.ts";
import type { Form } from "#domain/form/form.ts";
import { LANGUAGES } from "#domain/language.ts";
import { createTranslator } from "#i18n";
import type { CandidateScreen } from "#services/publishing.ts";

const translator = createTranslator();
const LONG = "Kop<b>erasi & ".repeat(40);

function form(names: readonly string[], label: (name: string) => string, settings: object): Form {
  const survey = names.map((name) => ({ type: "text", name, label: label(name) }));
  const reading = readForm({ settings: { form_id: "singkat", version: "1", ...settings }, survey });
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.form;
}

function names(prefix: string): string[] {
  return Array.from({ length: 40 }, (_, index) => `${prefix}_${index}`);
}

function candidate(): CandidateScreen {
  const before = form([...names("tetap"), ...names("lama")], (name) => `${name} ${LONG}`, {});
  const after = form([...names("tetap").toReversed(), ...names("baru")], (name) => `${name} baru ${LONG}`, {
    form_title: "Judul ".repeat(16),
    version: "9".repeat(50),
  });
  return {
    at: "candidate",
    uploadId: 999_999_999,
    base: { id: 999_999_999, form: before },
    form: after,
    version: "2026110201",
    difference: differenceBetween(before, after),
    retitled: true,
    drafts: 185,
    reports: 185,
    programs: [],
    missing: names("gambar").map((name) => `${name}${"x".repeat(90)}.jpg`),
    overtaken: true,
    picture: "unasked",
  };
}

function shown(view: View): number {
  for (const { callback_data } of keyboardOf(view).inline_keyboard.flat() as { callback_data: string }[]) {
    expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);
  }
  return view.text.replaceAll(/<\/?[a-z]+>/g, "").replaceAll(/&\w+;/g, "&").length;
}

test.each(LANGUAGES)("whatever a form says, its cards fit in %s", (language) => {
  const t = translator(language);
  const screen = candidate();
  const { form: after, base } = screen;
  const mistakes = Array.from({ length: 200 }, (_, row) => ({
    ...{ sheet: "survey", row: row + 2, column: LONG, message: LONG },
  }));
  const owned = names("f").map((id) => ({ versionId: 1, form: { ...after, id }, programs: [] }));
  const views = [
    publishingView(t, screen),
    confirmView(t, screen),
    publishingView(t, { at: "mistakes", mistakes }),
    publishingView(t, { at: "unknown", formId: LONG, owned: owned.slice(0, 10) }),
    publishingView(t, { at: "unchanged", form: base.form }),
    publishingView(t, { at: "published", form: after, drafts: 185 }),
    practisedView(t, { of: { uploadId: 999_999_999 }, form: after, answered: 9, files: 9 }),
  ];
  expect(views.map(shown).filter((length) => length > 4096)).toEqual([]);
  expect(fileCaption(t, after).length).toBeLessThanOrEqual(1024);
});

test("a file is called after its form and version, whatever those hold", () => {
  const odd = { ...candidate().form, id: "laporan", version: "../../etc/pass wd\u0000" };
  expect(fileName(odd)).toBe("laporan-.._.._etc_pass_wd_.xlsx");
});

test("a change of a kind that has no name of its own is called by its row", () => {
  const called: Called = { name: "hitung", label: { id: "", en: "" } };
  const screen = { ...candidate(), difference: { ...candidate().difference, added: [called] } };
  expect(publishingView(translator("id"), screen).text).toContain("Baru (1): hitung");
});

// Cards as Telegram takes them, whatever a form says and whatever is tapped: a walk over the buttons themselves, without a
// bot and without a database.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Glance, glanceOfTap } from "#bot/look.ts";
import { screenView } from "#bot/report.view.ts";
import { inputOfTap } from "#bot/report-input.ts";
import { stepKind } from "#bot/step-button.ts";
import type { View } from "#bot/view.ts";
import { readForm } from "#domain/form/definition/read-form.ts";
import type { Form } from "#domain/form/form.ts";
import { view } from "#domain/form/interview/card.ts";
import type { Input, Outcome } from "#domain/form/interview/input.ts";
import { start, step } from "#domain/form/interview/interview.ts";
import type { Setting } from "#domain/form/interview/setting.ts";
import type { State } from "#domain/form/interview/state.ts";
import { LANGUAGES, type Language } from "#domain/language.ts";
import { createTranslator } from "#i18n";
import type { CardScreen } from "#services/drafting.ts";
import type { Reading } from "#services/reporting.ts";

const NOW = Temporal.ZonedDateTime.from("2026-11-02T09:00[Asia/Pontianak]");
const translator = createTranslator();
const everyType = formOf(parse(readFileSync("test/support/forms/semua-jenis.yaml", "utf8")));

function formOf(sheets: unknown): Form {
  const reading = readForm(sheets);
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.form;
}

function settingOf(form: Form): Setting {
  return { form, unit: { kind: "desa" }, roles: ["kepala_desa"], lastSaved: undefined, now: NOW };
}

const DUTY = {
  obligationId: 999_999_999,
  unit: { code: "62.02.02.2007.1", name: "Koperasi", kind: "koperasi" },
  period: { id: 1, programId: "kdkmp-kotim", key: "2026-10" },
  title: { id: "Laporan KDKMP", en: "KDKMP report" },
} as unknown as CardScreen["duty"];

/** A person with a card in front of them, who taps what there is. */
function phone(form: Form, language: Language = "id") {
  const setting = settingOf(form);
  let state: State = start(setting, "seed");
  let outcome: Outcome | undefined;
  let glance: Glance = {};
  const person = {
    sees(): View {
      const card = view(setting, state);
      const screen = {
        at: "card",
        duty: DUTY,
        form,
        revision: 999_999,
        card,
        ...(outcome ? { outcome } : {}),
      } as const;
      const look = { ...glance, timeZone: NOW.timeZoneId, now: NOW.toInstant() };
      return screenView(translator(language), screen, look);
    },
    does(meant: Input | Reading) {
      const input = typeof meant === "function" ? meant(view(setting, state)) : meant;
      glance = {};
      if (input) ({ state, outcome } = step(setting, state, input));
    },
    taps(data: string) {
      const { action, argument } = stepKind.parse(data);
      const look = glanceOfTap(action, argument);
      const input = inputOfTap(action, argument);
      if (look) glance = look;
      else if (input) person.does(input);
    },
    at: () => view(setting, state),
  };
  return person;
}

function dataOf(shown: View): string[] {
  return (shown.buttons ?? []).flat().map((button) => ("data" in button ? button.data : ""));
}

/** What Telegram would refuse about a card. */
function troubleWith({ text, buttons = [] }: View): string[] {
  const plain = text.replaceAll(/<[^>]+>/g, "").replaceAll(/&(lt|gt|amp);/g, "&");
  const all = buttons.flat();
  return [
    ...(plain.length > 4096 ? [`${plain.length} characters`] : []),
    ...(plain.trim() === "" ? ["no text"] : []),
    ...(all.length > 100 ? [`${all.length} buttons`] : []),
    ...buttons.filter((row) => row.length > 8).map((row) => `${row.length} buttons in a row`),
    ...all.filter(({ label }) => label.trim() === "").map(() => "a button without a label"),
    ...dataOf({ text, buttons })
      .filter((data) => Buffer.byteLength(data) > 64)
      .map((data) => `long: ${data}`),
    ...(/\{|undefined|NaN|\[object/.test(plain) ? [plain] : []),
  ];
}

const walk = fc.array(fc.nat({ max: 9999 }), { minLength: 1, maxLength: 60 });

test.each(LANGUAGES)("whatever buttons are tapped, each card is one Telegram takes, in %s", (language) => {
  fc.assert(
    fc.property(walk, (taps) => {
      const siti = phone(everyType, language);
      siti.does({ do: "done" });
      siti.does({ do: "type", text: "Gerai Berkah" });
      for (const tap of taps) {
        const shown = siti.sees();
        expect(troubleWith(shown)).toEqual([]);
        const data = dataOf(shown);
        siti.taps(data[tap % data.length] ?? "");
      }
    }),
    { numRuns: 150 },
  );
});

test("a form whose every text is as long as it can be still fits on its cards", () => {
  const siti = phone(lengthy(everyType));
  const answers: readonly Input[] = [
    { do: "done" },
    { do: "type", text: "x".repeat(300) },
    ...Array.from({ length: 12 }, () => ({ do: "skip" }) as const),
  ];
  for (const input of answers) {
    expect(troubleWith(siti.sees())).toEqual([]);
    const help = dataOf(siti.sees()).find((data) => data.includes(":help:"));
    siti.taps(help ?? "");
    expect(troubleWith(siti.sees())).toEqual([]);
    siti.does(input);
  }
  siti.does({ do: "review" });
  for (const page of [0, 1, 2, 99]) {
    siti.taps(`step:1:1:page:${page}`);
    expect(troubleWith(siti.sees())).toEqual([]);
  }
});

/** Emoji are two places of a string each and one character to a person. */
function lengthy(form: Form): Form {
  const long = { id: "🏝️ sangat panjang & <lebar> ".repeat(300), en: "🏝️ very long & <wide> ".repeat(300) };
  const texts = { label: long, short: long, hint: long, guidance: long, example: long };
  const stretch = <T extends Form["items"][number]>(item: T): T => {
    const inner = "items" in item ? { items: item.items.map(stretch), label: long } : {};
    const asked = "required" in item ? texts : {};
    const choices = "choices" in item ? { choices: item.choices.map((one) => ({ ...one, label: long })) } : {};
    return { ...item, ...asked, ...choices, ...inner };
  };
  return { ...form, items: form.items.map(stretch), questions: form.questions.map(stretch) };
}

test("fifty rows of a repeat are paged, and any of them can be removed", () => {
  const siti = phone(everyType);
  siti.does({ do: "done" });
  siti.does({ do: "type", text: "Gerai Berkah" });
  while (siti.at().at !== "repeat") siti.does(shortest(siti));
  for (let row = 0; row < 50; row++) {
    siti.does({ do: "add" });
    siti.does({ do: "choose", code: "listrik" });
    siti.does({ do: "type", text: `Padam ${row}` });
  }
  expect(troubleWith(siti.sees())).toEqual([]);
  expect(siti.sees().text).toContain("sudah sebanyak yang dapat dicatat");
  siti.taps("step:1:1:page:5");
  expect(siti.sees().text).toContain("50. Listrik");
  siti.taps("step:1:1:drop:49");
  expect(siti.sees().text).toContain("Kendala 50");
  siti.taps("step:1:1:remove:49");
  expect(siti.at()).toMatchObject({ at: "repeat", canAdd: true });
});

function shortest(siti: ReturnType<typeof phone>): Input {
  const card = siti.at();
  if (card.at !== "question" || !card.required) return card.at === "question" ? { do: "skip" } : { do: "done" };
  if (card.question.type === "select_one") return { do: "choose", code: card.choices[0]?.code ?? "" };
  return { do: "type", text: card.question.type === "integer" ? "2 juta" : "ya" };
}

test("the calendar leaves out what the question cannot mean, and leads to any month in a few taps", () => {
  const siti = phone(calendarForm());
  const labels = () => (siti.sees().buttons ?? []).flat().map(({ label }) => label);
  const tap = (label: string) => {
    const button = (siti.sees().buttons ?? []).flat().find((one) => one.label === label);
    siti.taps(button && "data" in button ? button.data : "");
  };
  expect(labels().slice(0, 10)).toEqual([
    ...["Hari ini", "Kemarin", "🗓 November 2026", "Sn", "Sl", "Rb", "Ka", "Jm", "Sb", "Mg"],
  ]);
  expect(labels()).toContain("2");
  expect(labels()).not.toContain("3"); // tomorrow
  expect(labels()).not.toContain("Des ›");

  tap("🗓 November 2026");
  tap("🗓 2026");
  tap("‹ Lebih lama");
  tap("2008");
  tap("Feb");
  expect(labels()).toContain("🗓 Februari 2008");
  tap("29");
  expect(siti.sees().text).toContain("Jumat, 29 Februari 2008");
});

function calendarForm(): Form {
  return formOf({
    settings: { form_id: "tanggal", "form_title::id": "Tanggal", "form_title::en": "Dates", version: "1" },
    survey: [
      { type: "date", name: "mulai", "label::id": "Sejak kapan?", "label::en": "Since when?", appearance: "past" },
      { type: "text", name: "catatan", "label::id": "Catatan", "label::en": "Notes" },
    ],
    choices: [],
  });
}

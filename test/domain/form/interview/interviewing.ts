// Villages, what one of them reported last, and a way to tell what a person does in an interview and sees of it.

import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { parse } from "yaml";
import type { Answer, Answers, AnswerValue } from "#domain/form/answer.ts";
import { readForm } from "#domain/form/definition/read-form.ts";
import { type Card, type QuestionCard, view } from "#domain/form/interview/card.ts";
import type { Input, Outcome } from "#domain/form/interview/input.ts";
import { start, step } from "#domain/form/interview/interview.ts";
import { planOf } from "#domain/form/interview/plan.ts";
import { complete, pathOf, reasons } from "#domain/form/interview/report.ts";
import type { Setting } from "#domain/form/interview/setting.ts";
import { situationOf } from "#domain/form/interview/situation.ts";
import type { State } from "#domain/form/interview/state.ts";

const reading = readForm(parse(readFileSync("forms/laporan-bulanan-kdkmp.yaml", "utf8")));
if (!reading.ok) throw new Error("the monthly form has mistakes");

export const value = (given: AnswerValue): Answer => ({
  kind: "value",
  value: given,
});

export const jemarasInSeptember: Answers = {
  tahap: value("L5"),
  anggota: value({ l: 70, p: 55 }),
  simpanan: value(15_000_000),
  sumber_modal: value(["hibah"]),
  unit_buka: value(["gerai_sembako"]),
  omzet: value(8_000_000),
  lahan_status: value("terverifikasi"),
  fisik_tahap: value("dinding"),
  fisik_persen: value(60),
  legalitas_baru: value(["nib"]),
  kendala: value("listrik"),
  kendala_uraian: value("Daya listrik belum cukup"),
  bantuan_dari: value("dinas"),
  foto: value(["september-1"]),
};

const monthlyForm = reading.form;

const now = Temporal.ZonedDateTime.from("2026-11-03T09:00[Asia/Pontianak]");
const kades = { form: monthlyForm, unit: { kind: "desa" }, roles: ["kepala_desa"], now } as const;
export const jemaras: Setting = { ...kades, lastSaved: jemarasInSeptember };
export const pelangsian: Setting = { ...kades, lastSaved: undefined };
export const ketapang: Setting = { ...kades, unit: { kind: "kelurahan" }, roles: ["lurah"], lastSaved: undefined };

/** One person's interview, for telling what they do and see. */
export function interview(setting: Setting) {
  let state: State = start(setting, "seed");
  let outcome: Outcome = { kind: "unchanged" };
  const person = {
    does: (...inputs: readonly Input[]) => {
      for (const input of inputs) ({ state, outcome } = step(setting, state, input));
      return outcome;
    },
    types: (...texts: readonly string[]) => person.does(...texts.map((text) => ({ do: "type", text }) as const)),
    taps: (code: string) => person.does({ do: "choose", code }),
    ticks: (...codes: readonly string[]) => {
      person.does(...codes.map((code) => ({ do: "toggle", code }) as const));
      return person.does({ do: "done" });
    },
    jumps: (name: string) => person.does({ do: "jump", place: placeOf(setting, name) }),
    sees: (): Card => view(setting, state),
    asked: (): QuestionCard => {
      const card = view(setting, state);
      if (card.at !== "question") throw new Error(`at a ${card.at}`);
      return card;
    },
    /** "omzet", "kendala[2]/uraian", or "review". */
    at: () => {
      const situation = situationOf(setting, state);
      return state.at ? pathOf(situation, state.at) : "review";
    },
    report: () => complete(setting, state),
    reasons: () => reasons(setting, state),
    state: () => state,
  };
  return person;
}

/** The place of a question outside repeats, as a button carries it. */
function placeOf({ form }: Setting, name: string): string {
  return String(planOf(form).byName.get(name)?.slot ?? 99_999);
}

/** The place of a question of the monthly form. */
export const place = (name: string): string => placeOf(jemaras, name);

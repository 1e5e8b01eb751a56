// Villages, what one of them reported last, and a way to tell what a person does in an interview and sees of it.

import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { parse } from "yaml";
import type { Answer, Answers } from "#domain/form/answer.ts";
import { readForm } from "#domain/form/definition/read-form.ts";
import { type Card, type QuestionCard, view } from "#domain/form/interview/card.ts";
import { complete, type Input, type Outcome, reasons, step } from "#domain/form/interview/interview.ts";
import type { Setting } from "#domain/form/interview/situation.ts";
import { type State, start } from "#domain/form/interview/state.ts";

const reading = readForm(parse(readFileSync("forms/laporan-bulanan-kdkmp.yaml", "utf8")));
if (!reading.ok) throw new Error("the monthly form has mistakes");

export const value = (given: number | string | readonly string[] | { l: number; p: number }): Answer => ({
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

export const monthlyForm = reading.form;

const today = Temporal.PlainDate.from("2026-11-03");
const kades = { form: monthlyForm, unit: { kind: "desa" }, roles: ["kepala_desa"], today } as const;
export const jemaras: Setting = { ...kades, lastSaved: jemarasInSeptember };
export const pelangsian: Setting = { ...kades, lastSaved: undefined };
export const ketapang: Setting = { ...kades, unit: { kind: "kelurahan" }, roles: ["lurah"], lastSaved: undefined };

/** One person's interview, for telling what they do and see. */
export function interview(setting: Setting) {
  let state: State = start(setting);
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
    jumps: (name: string) => person.does({ do: "jump", name }),
    sees: (): Card => view(setting, state),
    asked: (): QuestionCard => {
      const card = view(setting, state);
      if (card.at !== "question") throw new Error("at the review");
      return card;
    },
    at: () => {
      const card = view(setting, state);
      return card.at === "question" ? card.question.name : "review";
    },
    report: () => complete(setting, state),
    reasons: () => reasons(setting, state),
    state: () => state,
  };
  return person;
}

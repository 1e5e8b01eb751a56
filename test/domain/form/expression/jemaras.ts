// What an expression sees in the tests: the report of Jemaras on 3 November 2026, with a repeat of three members, of whom
// the second has not said her age.

import { Temporal } from "temporal-polyfill";
import { compileExpression, ExpressionMistake, type Scope, type Value } from "#domain/form/expression/expression.ts";

const ANSWERS: Readonly<Record<string, Value>> = {
  anggota: 125,
  omzet: 0,
  unit_buka: "gerai_sembako pangkalan_lpg",
  sejak: "2026-10-05",
  rapat: "2026-11-02T19:30:00.000+07:00",
  jam_buka: "08:15",
  ketua: "Pak Yanto",
  kosong: "",
};
const ROWS: Readonly<Record<string, readonly Value[]>> = {
  pengurus: ["", "", ""],
  nama: ["Siti", "Yanto", "Rahmah"],
  umur: [41, "", 29],
  titik: ["-2.5 112.9 0 0", "-2.5 113.0 0 0", "-2.6 113.0 0 0"],
};
const LAST: Readonly<Record<string, Value>> = { anggota: 120 };

export const jemaras: Scope = {
  value: (name) => ANSWERS[name] ?? ROWS[name]?.[0] ?? "",
  values: (name) => ROWS[name] ?? [ANSWERS[name] ?? ""],
  position: (up) => (up === 0 ? 2 : Number.NaN),
  indexed: (name, rows) => ROWS[name]?.[(rows[0]?.index ?? 0) - 1] ?? "",
  lastSaved: (name) => LAST[name] ?? "",
  previous: () => "",
  choiceName: (code, name) => (name === "unit_buka" && code === "pangkalan_lpg" ? "Pangkalan LPG" : ""),
  column: () => "",
  now: Temporal.ZonedDateTime.from("2026-11-03T05:04:03.020+07:00[Asia/Pontianak]"),
  random: (n) => (n * 0.37 + 0.25) % 1,
};

export function evaluate(source: string, self: Value = "", scope: Scope = jemaras): Value {
  return compileExpression(source).evaluate(scope, self);
}

/** What is wrong with an expression; undefined when nothing is. */
export function mistakeIn(source: string): string | undefined {
  try {
    compileExpression(source);
    return undefined;
  } catch (error) {
    if (error instanceof ExpressionMistake) return error.message;
    throw error;
  }
}

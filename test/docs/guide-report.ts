// The report by which the guide explains functions, as an expression in its second loan sees it.

import { Temporal } from "temporal-polyfill";
import { compileExpression, type Scope, type Value } from "#domain/form/expression/expression.ts";
import { toText } from "#domain/form/expression/value.ts";
import { formGuide, sheetsOf } from "./guide.ts";

type Row = Readonly<Record<string, Value>>;
type Report = Readonly<Record<string, Value | readonly Row[] | Row>>;

const [block = { source: "" }] = formGuide.blocks("yaml jawaban");
const report = sheetsOf(block) as Report;
const last = report.laporan_lalu as Row;
const labels = report.label_pilihan as Row;
const repeats = Object.entries(report).filter((entry): entry is [string, Row[]] => Array.isArray(entry[1]));

const scope: Scope = {
  value: (name) => values(name)[values(name).length > 1 ? 1 : 0] ?? "",
  values,
  position: () => 2,
  indexed: (name, rows) => values(name)[(rows[0]?.index ?? 0) - 1] ?? "",
  lastSaved: (name) => last[name] ?? "",
  previous: () => "",
  choiceName: (code) => String(labels[code] ?? ""),
  column: () => "",
  now: Temporal.ZonedDateTime.from("2026-11-03T10:30+07:00[Asia/Pontianak]"),
  random: () => 0.25,
};

function values(name: string): readonly Value[] {
  const repeat = repeats.find(([repeat, rows]) => repeat === name || rows.some((row) => name in row));
  if (repeat) return repeat[1].map((row) => row[name] ?? "");
  if (!(name in report)) throw new Error(`the guide's report has no ${name}`);
  return [report[name] as Value];
}

/** What an expression gives, as a text. */
export function resultOf(source: string): string {
  return toText(compileExpression(source).evaluate(scope, scope.value("omzet")));
}

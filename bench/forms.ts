// The interview without anything around it: how long a step takes and how that grows with the form, how long a form takes
// to compile, and how long a list of choices to search. The reference, in the same run, is the obvious way: the same
// step with everything computed anew from the answers, and a plain scan of the list.

import { Temporal } from "temporal-polyfill";
import { readForm } from "#domain/form/definition/read-form.ts";
import type { Choice, Form } from "#domain/form/form.ts";
import { view } from "#domain/form/interview/card.ts";
import type { Input } from "#domain/form/interview/input.ts";
import { start, step } from "#domain/form/interview/interview.ts";
import type { Setting } from "#domain/form/interview/setting.ts";
import type { State } from "#domain/form/interview/state.ts";
import { searchChoices } from "#domain/form/typed/choice.ts";

const SIZES = [25, 60, 250, 1000];
const WALKS = 12;
const CHOICES = 10_000;

/** Prints three tables. */
export function measureForms(): void {
  for (const size of SIZES) walkThrough(settingOf(formOf(size))); // warm
  const rows = SIZES.map(measureSteps);
  print(
    "a step (µs)",
    ["questions", "relevance", "calculations", "step, median", "p95", "with its card", "all anew"],
    rows,
  );
  print("compile (ms)", ["questions", "first time", "median of 20"], SIZES.map(measureCompile));
  print(
    `search in ${CHOICES.toLocaleString("en")} choices (ms)`,
    ["typed", "index", "median", "p95", "plain scan"],
    measureSearch(),
  );
}

function measureSteps(size: number): string[] {
  const setting = settingOf(formOf(size));
  const walks = Array.from({ length: WALKS }, () => walkThrough(setting));
  const warm = walks.slice(WALKS / 3).flat();
  const of = (pick: (time: Taken) => number, share: number) => quantile(warm.map(pick), share).toFixed(1);
  return [
    String(size),
    String(Math.round(size * 0.4)),
    String(Math.round(size * 0.2)),
    of(({ step: took }) => took, 0.5),
    of(({ step: took }) => took, 0.95),
    of(({ step: took, card }) => took + card, 0.5),
    quantile(walkAnew(setting), 0.5).toFixed(1),
  ];
}

interface Taken {
  readonly step: number;
  readonly card: number;
}

/** From the first question to the review. */
function walkThrough(setting: Setting): Taken[] {
  const times: Taken[] = [];
  let state: State = start(setting, "bench");
  for (let turn = 0; state.at !== null; turn++) {
    const before = process.hrtime.bigint();
    const { state: next } = step(setting, state, inputFor(turn));
    const between = process.hrtime.bigint();
    view(setting, next);
    times.push({ step: micro(before, between), card: micro(between, process.hrtime.bigint()) });
    state = next;
  }
  return times;
}

/** The same way with a state that comes from elsewhere at every step, so that nothing is known but the answers. */
function walkAnew(setting: Setting): number[] {
  const times: number[] = [];
  let state: State = start(setting, "bench");
  for (let turn = 0; state.at !== null && turn < 300; turn++) {
    const loaded: State = JSON.parse(JSON.stringify(state));
    const before = process.hrtime.bigint();
    ({ state } = step(setting, loaded, inputFor(turn)));
    times.push(micro(before, process.hrtime.bigint()));
  }
  return times;
}

function inputFor(turn: number): Input {
  return { do: "type", text: turn % 7 === 3 ? "2" : String((turn % 9) + 1) };
}

function measureCompile(size: number): string[] {
  const sheets = sheetsOf(size);
  const times = Array.from({ length: 21 }, () => {
    const before = process.hrtime.bigint();
    readForm(sheets);
    return micro(before, process.hrtime.bigint()) / 1000;
  });
  return [String(size), (times[0] ?? 0).toFixed(1), quantile(times.slice(1), 0.5).toFixed(1)];
}

function measureSearch(): string[][] {
  const choices = villagesLike(CHOICES);
  const before = process.hrtime.bigint();
  searchChoices("desa", choices, "id");
  const index = (micro(before, process.hrtime.bigint()) / 1000).toFixed(1);
  return ["Desa Sungai 7310", "sumber makmur 12", "tmbang 99", "rawa", "zzz"].map((typed) => {
    const times = repeat(200, () => searchChoices(typed, choices, "id"));
    const scan = repeat(50, () => choices.filter(({ label }) => label.id.toLowerCase().includes(typed.toLowerCase())));
    return [
      typed,
      index,
      ...[0.5, 0.95].map((share) => (quantile(times, share) / 1000).toFixed(3)),
      (quantile(scan, 0.5) / 1000).toFixed(3),
    ];
  });
}

function repeat(times: number, act: () => unknown): number[] {
  return Array.from({ length: times }, () => {
    const before = process.hrtime.bigint();
    act();
    return micro(before, process.hrtime.bigint());
  });
}

/** 40 % of the questions have a relevance rule, 20 % are followed by a calculation; all look a few questions back. */
function sheetsOf(size: number) {
  const survey: Record<string, string>[] = [];
  for (let n = 0; n < size; n++) {
    const near = Math.max(0, n - 3);
    const relevant = n > 3 && n % 5 < 2 ? { relevant: `\${q${near}} > 0 or \${q${near + 1}} = 3` } : {};
    survey.push(
      n % 7 === 3
        ? { type: "select_one pilihan", name: `q${n}`, label: `Pertanyaan ${n}?`, ...relevant }
        : { type: "integer", name: `q${n}`, label: `Pertanyaan ${n}?`, constraint: ". >= 0", ...relevant },
    );
    if (n % 5 === 4) {
      survey.push({
        type: "calculate",
        name: `c${n}`,
        calculation: `coalesce(\${q${n}}, 0) + coalesce(\${q${near}}, 0) * 2`,
      });
    }
  }
  const choices = ["satu", "dua", "tiga"].map((name) => ({ list_name: "pilihan", name, label: `Pilihan ${name}` }));
  return { settings: { form_id: "bench", version: "1" }, survey: survey.map(withMessage), choices };
}

function withMessage(row: Record<string, string>) {
  return row.constraint ? { ...row, constraint_message: "Mohon diperiksa." } : row;
}

function formOf(size: number): Form {
  const reading = readForm(sheetsOf(size));
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes.slice(0, 3)));
  return reading.form;
}

function settingOf(form: Form): Setting {
  const now = Temporal.ZonedDateTime.from("2026-11-03T09:00[Asia/Pontianak]");
  return { form, unit: { kind: "desa" }, roles: ["kepala_desa"], lastSaved: undefined, now };
}

function villagesLike(count: number): Choice[] {
  const names = ["Sungai", "Tumbang", "Sumber Makmur", "Rawa", "Tanjung", "Bukit", "Luwuk"];
  return Array.from({ length: count }, (_, n) => {
    const label = `Desa ${names[n % names.length]} ${n}`;
    return { code: `d${n}`, label: { id: label, en: label }, units: undefined, exclusive: false, columns: {} };
  });
}

function micro(from: bigint, to: bigint): number {
  return Number(to - from) / 1000;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function print(title: string, header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  process.stdout.write(`\n${title}\n\n${[line(header), rule, ...rows.map(line)].join("\n")}\n`);
}

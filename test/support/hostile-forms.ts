// Forms that want to stop whoever checks them: each is refused within a second and little memory. As a script it writes
// them into a folder, to be measured from outside: `node test/support/hostile-forms.ts FOLDER`, then
// `/usr/bin/time -v node src/cli.ts form check FOLDER/FILE` for each.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { textRow, xlsxByHand } from "#test/workbook/xlsx-by-hand.ts";

const MILLION = 1_000_000;
const DEEP = 10_000;

/** By file name; built when it is asked for. */
export const HOSTILE_FORMS: Readonly<Record<string, () => Uint8Array | string>> = {
  "bomb-of-200-megabytes.xlsx": () => survey("<x></x>".repeat((200 * MILLION) / 7)),
  "row-one-billion.xlsx": () => survey('<row r="1000000000"><c><v>1</v></c></row>'),
  "a-hundred-thousand-rows.xlsx": () =>
    survey(Array.from({ length: 100_000 }, (_, at) => textRow(at + 2, ["text", `q${at}`, "Apa?"])).join("")),
  "ten-thousand-parentheses.xlsx": () =>
    survey(textRow(2, ["text", "q", "Apa?", `${"(".repeat(DEEP)}1${")".repeat(DEEP)}`])),
  "a-hundred-thousand-rows.yaml": () => `survey:\n${"  - {type: text, name: q, label: Apa?}\n".repeat(100_000)}`,
  "ten-thousand-parentheses.yaml": () => constrained(`${"(".repeat(DEEP)}1${")".repeat(DEEP)}`),
  "ten-thousand-nots.yaml": () => constrained(`${"not(".repeat(DEEP)}1${")".repeat(DEEP)}`),
  "ten-thousand-minus-signs.yaml": () => constrained(`. > ${"-".repeat(DEEP)}1`),
  "ten-thousand-ors.yaml": () => constrained(`1${" or 1".repeat(DEEP)}`),
  "ten-thousand-brackets.yaml": () => `survey: ${"[".repeat(DEEP)}${"]".repeat(DEEP)}`,
  "pattern-without-end.yaml": () => constrained("regex(., '(a+)+$')"),
  "pattern-of-patterns.yaml": () => constrained("regex(., '^(([a-z]+)*.?)+@(([a-z]+)*.?)+$')"),
  "pattern-ten-thousand-deep.yaml": () => constrained(`regex(., '${"(".repeat(DEEP)}a${")".repeat(DEEP)}')`),
  "aliases-that-grow.yaml": () =>
    ["a: &l0 [x]", ...Array.from({ length: 10 }, (_, at) => `b${at}: &l${at + 1} [${`*l${at},`.repeat(10)}]`)].join(
      "\n",
    ),
  "circle-of-two-thousand.yaml": () =>
    rows(2000, (at) => `{type: calculate, name: q${at}, calculation: "\${q${(at + 1) % 2000}} + 1"}`),
  "everybody-needs-everybody.yaml": () => {
    const all = Array.from({ length: 150 }, (_, at) => `\${q${at}}`).join(" + ");
    return rows(1900, (at) => `{type: calculate, name: q${at}, calculation: "${all}"}`);
  },
  "two-thousand-mistaken-rows.yaml": () =>
    rows(2000, (at) => `{type: txt, name: "1${at}", lable: Apa?, relevant: "\${tidak_ada} >", required: mungkin}`),
  "groups-in-groups.yaml": () =>
    rows(1998, (at) => (at < 999 ? `{type: begin group, name: g${at}}` : "{type: end group}")),
  "text-of-six-megabytes.yaml": () => "x".repeat(6 * MILLION),
  "nothing.xlsx": () => "",
  "noise.xlsx": () => Uint8Array.from({ length: 5 * MILLION }, (_, at) => (at * at * 31 + at) % 251),
};

function survey(content: string): Uint8Array {
  return xlsxByHand({ sheets: { survey: textRow(1, ["type", "name", "label", "constraint"]) + content } });
}

function constrained(constraint: string): string {
  return rows(1, () => `{type: text, name: q, label: Apa?, constraint: ${JSON.stringify(constraint)}}`);
}

function rows(count: number, row: (at: number) => string): string {
  return `survey:\n${Array.from({ length: count }, (_, at) => `  - ${row(at)}\n`).join("")}`;
}

const [, script, folder] = process.argv;
if (script === import.meta.filename && folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, build] of Object.entries(HOSTILE_FORMS)) writeFileSync(join(folder, name), build());
}

// What rows say about each other: names that exist, and nothing that decides about itself.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import fc from "fast-check";
import { expect, test } from "vitest";
import { circlesIn } from "#domain/form/definition/circles.ts";
import { isSelect } from "#domain/form/form.ts";
import { jemaras } from "#test/domain/form/expression/jemaras.ts";
import { formOf, label, mistakesOf } from "./reading.ts";

const a = { type: "integer", name: "a", ...label };
const b = { type: "integer", name: "b", ...label };
const sum = (name: string, calculation: string) => ({ type: "calculate", name, calculation });
const message = { constraint_message: "Mohon diperiksa" };
const group = (relevant: string, ...inside: object[]) => [
  { type: "begin group", name: "g", relevant },
  ...inside,
  { type: "end group" },
];
const repeat = (...inside: object[]) => [
  { type: "begin repeat", name: "r", label: "Kendala" },
  ...inside,
  { type: "end repeat" },
];

test.each([
  [
    "an unknown name",
    [{ ...a, relevant: "${untung} > 0" }],
    'survey 2 relevant: refers to "untung", which is no question',
  ],
  [
    "an unknown name in a rule",
    [{ ...a, constraint: ". < ${z}", ...message }],
    'survey 2 constraint: refers to "z", which is no question',
  ],
  [
    "an unknown name of last time",
    [{ ...a, relevant: "${last-saved#x} > 0" }],
    'survey 2 relevant: refers to "x", which is no question',
  ],
  [
    "a name of JavaScript",
    [{ ...a, relevant: "${toString} > 0" }],
    'survey 2 relevant: refers to "toString", which is no question',
  ],
  [
    "an unknown name in a label",
    [{ ...a, label: "Untung ${untung}?" }],
    'survey 2 label: refers to "untung", which is no question',
  ],
  [
    "an unknown name in a message",
    [{ ...a, constraint: ". > 1", constraint_message: "Lebih dari ${x}" }],
    'survey 2 constraint_message: refers to "x"',
  ],
  [
    "last time in a label",
    [{ ...a, label: "Dulu ${last-saved#a}" }],
    'survey 2 label: refers to "last-saved#a", which a text cannot hold: compute it',
  ],
  [
    "the value of a group",
    [...group("1", a), { ...b, relevant: "${g} = 1" }],
    'survey 5 relevant: refers to "g", which is a group and has no value: name a question in it',
  ],
  [
    "a group in a label",
    [...group("1", a), { ...b, hint: "Lihat ${g}" }],
    'survey 5 hint: refers to "g", which is a group',
  ],
  [
    "a repeat in a label",
    [...repeat(a), { ...b, hint: "Lihat ${r}" }],
    'survey 5 hint: refers to "r", which is a repeat',
  ],
  [
    "last time of one row of many",
    [...repeat(a), { ...b, relevant: "${last-saved#a} = 1" }],
    'survey 5 relevant: refers to "a", which is asked several times in a report',
  ],
  [
    "last time of a repeat",
    [...repeat(a), { ...b, relevant: "${last-saved#r} = 1" }],
    'survey 5 relevant: refers to "r", which is a repeat',
  ],
  ["a question about itself", [{ ...a, relevant: ". > 0" }], "survey 2 relevant: depends on itself: a > a"],
  [
    "two in a circle",
    [
      { ...a, relevant: "${b} > 0" },
      { ...b, relevant: "${a} > 0" },
    ],
    "survey 2 relevant: depends on itself: a > b > a",
  ],
  [
    "a sum of itself",
    [b, sum("c", "${b} + ${d}"), sum("d", "${c} + 1")],
    "survey 3 calculation: depends on itself: c > d > c",
  ],
  ["a group that hangs on what is in it", group("${a} > 0", a), "survey 2 relevant: depends on itself: g > a > g"],
  [
    "a repeat as often as it says inside",
    [{ type: "begin repeat", name: "r", label: "x", repeat_count: "${a}" }, a, { type: "end repeat" }],
    "survey 2 repeat_count: depends on itself: r > a > r",
  ],
  ["a default that is itself", [{ ...a, default: "${a} + 1" }], "survey 2 default: depends on itself: a > a"],
  [
    "a filter by its own answer",
    [{ ...a, type: "select_one warna", choice_filter: "name != ${a}" }],
    "survey 2 choice_filter: depends on itself: a > a",
  ],
  [
    "a long circle, in short",
    Array.from({ length: 20 }, (_, i) => sum(`c${i}`, `\${c${(i + 1) % 20}}`)),
    "survey 2 calculation: depends on itself: c0 > c1 > c2 > c3 > c4 > c5 > … > c19 > c0",
  ],
])("%s is refused", (_, survey, sentence) => {
  expect(mistakesOf([...survey])).toEqual([expect.stringContaining(sentence)]);
});

test.each([
  ["a question that hangs on a later one", [{ ...a, relevant: "${b} > 0" }, b]],
  [
    "a rule that looks ahead",
    [
      { ...a, constraint: ". < ${b}", ...message },
      { ...b, constraint: ". > ${a}", ...message },
    ],
  ],
  [
    "two that are required by each other",
    [
      { ...a, required: "${b} = ''" },
      { ...b, required: "${a} = ''" },
    ],
  ],
  ["a calculation that keeps its first value", [b, sum("c", "once(${b})")]],
  ["last time's own answer", [{ ...a, default: "${last-saved#a}" }]],
  ["how many rows a repeat has", [...repeat(a), sum("c", "count(${r}) + sum(${a})")]],
  ["a label with an earlier answer", [a, { ...b, label: "Dari ${a}, berapa?", hint: "Lebih kecil dari ${ a }" }]],
])("%s is fine", (_, survey) => {
  expect(mistakesOf(survey)).toEqual([]);
});

const kota = [
  { list_name: "kota", name: "sampit", label: "Sampit", provinsi: "kalteng" },
  { list_name: "kota", name: "banjarmasin", label: "Banjarmasin", provinsi: "kalsel" },
];

test("a choice_filter calls the columns of its list by their bare names", () => {
  const choice_filter = "provinsi = ${prov} and name != 'x'";
  const prov = { type: "select_one kota", name: "prov", ...label };
  const [, question] = formOf([prov, { ...a, type: "select_one kota", choice_filter }], { choices: kota }).questions;
  const filter = question && isSelect(question) ? question.choiceFilter : undefined;

  const kept = (columns: Readonly<Record<string, string>>) =>
    filter?.evaluate({ ...jemaras, value: () => "kalteng", column: (name) => columns[name] ?? "" }, "");
  expect(kept({ name: "sampit", provinsi: "kalteng" })).toBe(true);
  expect(kept({ name: "banjarmasin", provinsi: "kalsel" })).toBe(false);
  expect(kept({ name: "x", provinsi: "kalteng" })).toBe(false);
});

test("a bare name that is no column is refused, and so is one outside of filters", () => {
  const row = { ...a, type: "select_one kota" };
  expect(mistakesOf([{ ...row, choice_filter: "pulau = 'x'" }], { choices: kota })).toEqual([
    'survey 2 choice_filter: has the word "pulau" alone, and the list has only the columns name, label, provinsi',
  ]);
  expect(mistakesOf([{ ...row, relevant: "provinsi = 'x'" }], { choices: kota })).toEqual([
    expect.stringContaining('survey 2 relevant: has the word "provinsi" alone'),
  ]);
});

test("only the choices of a list bring columns to its filters", () => {
  const form = formOf([{ ...a, type: "select_one kota" }], { choices: kota });
  expect(form.questions[0]).toMatchObject({ choices: [{ columns: { provinsi: "kalteng" } }, {}] });
});

const chain = (length: number, last: string) =>
  new Map(Array.from({ length }, (_, i) => [`n${i}`, new Set([i + 1 < length ? `n${i + 1}` : last])]));

test("a chain of 20,000 names is walked without exhausting the stack", () => {
  expect(circlesIn(chain(20_000, "nowhere"))).toEqual([]);
  expect(circlesIn(chain(20_000, "n0"))[0]).toHaveLength(20_001);
});

const names = ["a", "b", "c", "d", "e", "f"];
const graphs = fc
  .array(fc.subarray(names), { minLength: names.length, maxLength: names.length })
  .map((needed) => new Map(names.map((name, i) => [name, new Set(needed[i])])));

test("there is a circle exactly where a name reaches itself, and every circle told is one", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const circles = circlesIn(graph);
      for (const circle of circles) {
        expect(circle.at(0)).toBe(circle.at(-1));
        for (const [i, name] of circle.slice(1).entries()) expect(graph.get(circle[i] ?? "")).toContain(name);
      }
      expect(circles.length > 0).toBe(names.some((name) => reaches(graph, name, name)));
    }),
  );
});

function reaches(graph: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [...(graph.get(from) ?? [])];
  for (const name of waiting) {
    if (name === to) return true;
    if (!seen.has(name)) waiting.push(...(graph.get(name) ?? []));
    seen.add(name);
  }
  return false;
}

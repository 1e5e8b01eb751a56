// Groups and repeats: what stands in what, and what its beginning says of it.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import { expect, test } from "vitest";
import { formOf, label, mistakesOf } from "./reading.ts";

const begin = (what: string, name: string, more = {}) => ({ type: `begin ${what}`, name, ...label, ...more });
const end = (what: string, more = {}) => ({ type: `end ${what}`, ...more });
const ask = (name: string, more = {}) => ({ type: "text", name, ...label, ...more });

test("groups and repeats hold what is inside, and every question is in the list of all", () => {
  const form = formOf([
    ...[
      ask("a"),
      begin("group", "g", { relevant: "${a} = 'x'", appearance: "field-list", "kentongan::units": "desa" }),
    ],
    ...[ask("b"), begin("repeat", "r", { repeat_count: "${n}", "kentongan::roles": "lurah" }), ask("c")],
    ...[end("repeat", { name: "r", label: "tutup" }), end("group"), { type: "calculate", name: "n", calculation: "2" }],
  ]);

  expect(form.items).toMatchObject([
    { name: "a" },
    {
      ...{ type: "group", name: "g", relevant: { source: "${a} = 'x'" }, units: ["desa"] },
      items: [
        { name: "b" },
        { type: "repeat", name: "r", count: { source: "${n}" }, roles: ["lurah"], items: [{ name: "c" }] },
      ],
    },
    { type: "calculate", name: "n" },
  ]);
  expect(form.questions.map(({ name }) => name)).toEqual(["a", "b", "c"]);
});

test("questions of one repeat are one item, those of a group are where it says so", () => {
  const form = formOf([
    ...[
      begin("repeat", "r"),
      ask("a"),
      ask("b", { "kentongan::item": "x" }),
      begin("repeat", "s"),
      ask("c"),
      end("repeat"),
      end("repeat"),
    ],
    ...[
      begin("group", "g"),
      ask("d"),
      end("group"),
      begin("group", "h", { "kentongan::item": "y" }),
      ask("e"),
      ask("f"),
      end("group"),
    ],
  ]);
  expect(form.questions.map(({ name, item }) => `${name} ${item}`)).toEqual(["a r", "b x", "c r", "d d", "e y", "f y"]);
});

test("a group says for all inside which room may see them", () => {
  const form = formOf([
    begin("group", "g", { "kentongan::privacy": "private" }),
    ask("a"),
    ask("b", { "kentongan::privacy": "counts" }),
    end("group"),
    ask("c"),
  ]);
  expect(form.questions.map(({ privacy }) => privacy)).toEqual(["private", "counts", "values"]);
});

const nested = (depth: number) => [
  ...Array.from({ length: depth }, (_, level) => begin("group", `g${level}`)),
  ask("a"),
  ...Array.from({ length: depth }, () => end("group")),
];

test("eight groups in each other are as deep as it goes", () => {
  expect(mistakesOf(nested(8))).toEqual([]);
  expect(mistakesOf(nested(9))).toEqual([expect.stringMatching(/^survey 10 type: stands deeper than 8/)]);
  expect(mistakesOf(nested(30))).toHaveLength(1);
});

test.each([
  [
    "an end of the other kind",
    [begin("group", "g"), ask("a"), end("repeat")],
    ['survey 4 type: ends a repeat, and row 2 began a group: write "end group"'],
  ],
  ["an end of nothing", [ask("a"), end("group")], ["survey 3 type: ends a group that never began"]],
  [
    "a beginning without an end",
    [begin("repeat", "r"), ask("a")],
    ['survey 2 type: begins a repeat that never ends: add a row "end repeat"'],
  ],
  [
    "two beginnings without an end",
    [begin("repeat", "r"), begin("group", "g"), ask("a")],
    ["survey 2 type:", "survey 3 type:"],
  ],
  [
    "an empty group",
    [ask("a"), begin("group", "g"), end("group")],
    ["survey 3 type: begins a group without questions"],
  ],
  [
    "an empty repeat",
    [ask("a"), begin("repeat", "r"), end("repeat")],
    ["survey 3 type: begins a repeat without questions"],
  ],
  [
    "the end of another",
    [begin("group", "g"), ask("a"), end("group", { name: "h" })],
    ['survey 4 name: closes "g" of row 2'],
  ],
  [
    "an end with a condition",
    [begin("group", "g"), ask("a"), end("group", { relevant: "1" })],
    ["survey 4 relevant: means nothing for an end"],
  ],
  [
    "a required group",
    [begin("group", "g", { required: "yes" }), ask("a"), end("group")],
    ["survey 2 required: means nothing"],
  ],
  [
    "a counted group",
    [begin("group", "g", { repeat_count: 2 }), ask("a"), end("group")],
    ["survey 2 repeat_count: means nothing"],
  ],
  ["a table", [begin("group", "g", { appearance: "table-list" }), ask("a"), end("group")], ["survey 2 appearance:"]],
  ["a name used twice", [ask("a"), ask("a")], ['survey 3 name: "a" is the name of row 2 already']],
  [
    "a name used in two repeats",
    [begin("repeat", "r"), ask("a"), end("repeat"), begin("repeat", "s"), ask("a"), end("repeat")],
    ['survey 6 name: "a" is the name of row 3 already'],
  ],
  [
    "a group called like a question",
    [ask("a"), begin("group", "a"), ask("b"), end("group")],
    ['survey 3 name: "a" is the name of row 2 already'],
  ],
  [
    "a question called like what or_other adds",
    [{ type: "select_one warna or_other", name: "a", ...label }, ask("a_other")],
    ['survey 3 name: "a_other" is the name of row 2 already'],
  ],
])("%s is refused", (_, survey, sentences) => {
  expect(mistakesOf(survey)).toEqual(sentences.map((sentence) => expect.stringContaining(sentence)));
});

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm writes the names of questions so
import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceBetween, isSameForm } from "#domain/form/definition/difference.ts";
import { movedAmong } from "#domain/form/definition/order.ts";
import { readForm } from "#domain/form/definition/read-form.ts";
import { formOf, label, monthlySheets, omzet, warna } from "./reading.ts";

const list = { type: "select_one warna", name: "cat", label: "Warna apa?", "kentongan::short": "Cat" };
const catatan = { type: "text", name: "catatan", ...label };
const indicators = [{ name: "total", label: "Total", expression: "${omzet}", aggregate: "sum" }];
const before = formOf([omzet, list, catatan], { indicators });

const nothing = { added: [], gone: [], changed: [], moved: [], indicators: { added: [], gone: [], changed: [] } };

test("two versions that say the same differ in nothing", () => {
  const difference = differenceBetween(before, formOf([omzet, list, catatan], { indicators }));
  expect(difference).toEqual(nothing);
  expect(isSameForm(difference)).toBe(true);

  const monthly = readForm(monthlySheets());
  expect(monthly.ok && isSameForm(differenceBetween(monthly.form, monthly.form))).toBe(true);
});

test("what came, what went and what has another place are told by name and label", () => {
  const after = formOf([list, omzet, { type: "date", name: "tanggal", label: "Kapan?" }]);
  expect(differenceBetween(before, after)).toEqual({
    added: [{ name: "tanggal", label: { id: "Kapan?", en: "Kapan?" } }],
    gone: [{ name: "catatan", label: { id: "Berapa?", en: "Berapa?" } }],
    changed: [],
    moved: [{ name: "cat", label: { id: "Cat", en: "Cat" } }],
    indicators: { added: [], gone: [{ name: "total", label: { id: "Total", en: "Total" } }], changed: [] },
  });
});

const inGroup = (row: object) => [
  { type: "begin group", name: "g", relevant: "${catatan} != ''" },
  row,
  { type: "end group" },
];
const inRepeat = (row: object) => [{ type: "begin repeat", name: "r", label: "Kali" }, row, { type: "end repeat" }];

test.each([
  ["another type", [{ ...omzet, type: "decimal" }], [{ what: "type", before: "integer", after: "decimal" }]],
  ["men and women", [{ ...omzet, "kentongan::pair": "yes" }], [{ what: "type", before: "integer", after: "pair" }]],
  [
    "another label",
    [{ ...omzet, label: "Omzet?" }],
    [{ what: "label", before: { id: "Berapa?" }, after: { id: "Omzet?" } }],
  ],
  ["a hint", [{ ...omzet, hint: "Angka saja" }], [{ what: "words" }]],
  ["another condition", [{ ...omzet, relevant: "${cat} = 'merah'" }], [{ what: "rules", rules: ["relevant"] }]],
  ["a group with a condition around it", inGroup(omzet), [{ what: "rules", rules: ["relevant"] }]],
  ["a repeat around it", inRepeat(omzet), [{ what: "rules", rules: ["repeat"] }]],
  ["only some villages", [{ ...omzet, "kentongan::units": "desa" }], [{ what: "rules", rules: ["asked-of"] }]],
  [
    "a hard and a soft rule",
    [
      {
        ...omzet,
        constraint: ". > 0",
        constraint_message: "x",
        "kentongan::warning": ". > 9",
        "kentongan::warning_message": "y",
      },
    ],
    [{ what: "words" }, { what: "rules", rules: ["constraint", "warnings"] }],
  ],
  ["it has to be answered", [{ ...omzet, required: "yes" }], [{ what: "rules", rules: ["required"] }]],
  ["it is computed", [{ ...omzet, calculation: "1" }], [{ what: "rules", rules: ["calculation", "carries"] }]],
  ["another room sees it", [{ ...omzet, "kentongan::privacy": "private" }], [{ what: "rules", rules: ["privacy"] }]],
  ["another unit", [{ ...omzet, "kentongan::unit": "Rp" }], [{ what: "rules", rules: ["unit"] }]],
])("%s is a change", (_, rows, changes) => {
  const { changed, added, gone } = differenceBetween(before, formOf([...rows, list, catatan], { indicators }));
  expect(changed).toMatchObject([{ name: "omzet", changes }]);
  expect(gone).toEqual([]);
  expect(added.map(({ name }) => name)).toEqual(
    rows.some((row) => "type" in row && row.type === "begin repeat") ? ["r"] : [],
  );
});

test("choices that came, went, are called otherwise or stand elsewhere are told", () => {
  const choices = [
    { list_name: "warna", name: "biru", label: "Biru" },
    { list_name: "warna", name: "hijau", label: "Hijau muda" },
  ];
  const { changed } = differenceBetween(before, formOf([omzet, list, catatan], { choices, indicators }));
  const called = (name: string, text: string) => ({ name, label: { id: text, en: text } });
  expect(changed).toEqual([
    {
      ...called("cat", "Cat"),
      changes: [
        {
          ...{ what: "choices", added: [called("biru", "Biru")], gone: [called("merah", "Merah")] },
          changed: [called("hijau", "Hijau muda")],
        },
      ],
    },
  ]);

  const turned = differenceBetween(before, formOf([omzet, list, catatan], { choices: warna.toReversed(), indicators }));
  expect(turned.changed).toMatchObject([
    { changes: [{ what: "choices", added: [], gone: [], changed: [{ name: "hijau" }] }] },
  ]);
});

test("an indicator that is computed otherwise has changed", () => {
  const after = formOf([omzet, list, catatan], { indicators: [{ ...indicators[0], aggregate: "mean" }] });
  expect(differenceBetween(before, after)).toEqual({
    ...nothing,
    indicators: { added: [], gone: [], changed: [{ name: "total", label: { id: "Total", en: "Total" } }] },
  });
});

test("calculations are told by their names", () => {
  const calculated = (calculation: string) => formOf([omzet, { type: "calculate", name: "dua", calculation }]);
  expect(differenceBetween(calculated("${omzet} * 2"), calculated("${omzet} * 3")).changed).toEqual([
    { name: "dua", label: { id: "dua", en: "dua" }, changes: [{ what: "rules", rules: ["calculation"] }] },
  ]);
});

test("as few as possible have moved: the others still stand in their old order", () => {
  const places = fc.uniqueArray(fc.nat(30)).map((numbers) => numbers.map((n) => ({ name: `q${n}`, n })));
  fc.assert(
    fc.property(places, (after) => {
      const moved = new Set(
        movedAmong(
          after.toSorted((a, b) => a.n - b.n),
          after,
        ),
      );
      const staying = after.filter((question) => !moved.has(question)).map(({ n }) => n);
      expect(staying).toEqual(staying.toSorted((a, b) => a - b));
      expect(staying.length).toBe(longestRise(after.map(({ n }) => n)));
    }),
  );
});

/** Slowly and surely: for each number the longest rise that ends there. */
function longestRise(numbers: readonly number[]): number {
  const lengths: number[] = [];
  for (const [i, number] of numbers.entries()) {
    const before = numbers.slice(0, i).map((n, j) => (n < number ? (lengths[j] ?? 0) : 0));
    lengths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...lengths);
}

import { expect, test } from "vitest";
import { interview, jemaras, value } from "./interviewing.ts";
import { formOf } from "./village-form.ts";

const YES_NO = [
  { list_name: "jenis", name: "listrik", label: "Listrik" },
  { list_name: "jenis", name: "banjir", label: "Banjir" },
];

const form = formOf({
  settings: { form_id: "kendala", version: "1" },
  survey: [
    { type: "begin repeat", name: "kendala", label: "Kendala" },
    { type: "select_one jenis", name: "jenis", label: "Jenisnya?", required: "yes" },
    { type: "integer", name: "rugi", label: "Kerugian karena ${jenis}?" },
    { type: "calculate", name: "nomor", calculation: "position(..)" },
    { type: "end repeat" },
    { type: "calculate", name: "total", calculation: "sum(${rugi})" },
    { type: "note", name: "jumlah", label: "Kerugian semuanya ${total}." },
    { type: "integer", name: "rt", label: "Berapa RT?", constraint: ". <= 3", constraint_message: "Paling banyak 3." },
    { type: "begin repeat", name: "per_rt", label: "RT", repeat_count: "${rt}" },
    { type: "integer", name: "warga", label: "Warganya?" },
    { type: "end repeat" },
    { type: "calculate", name: "semua", calculation: "sum(${warga})" },
  ],
  choices: YES_NO,
});
const desa = { ...jemaras, form, lastSaved: undefined };

/** Two obstacles, of 3 and of 4. */
function withTwoObstacles() {
  const siti = interview(desa);
  siti.does({ do: "add" });
  siti.types("listrik", "3");
  siti.does({ do: "add" });
  siti.types("banjir", "4");
  return siti;
}

test("one is asked whether there is an obstacle, and after each whether there is another", () => {
  const siti = interview(desa);
  expect(siti.sees()).toMatchObject({ at: "repeat", summaries: [], canAdd: true, canBack: false });

  siti.types("ya");
  expect(siti.at()).toBe("kendala[1]/jenis");
  siti.types("listrik");
  expect(siti.asked()).toMatchObject({ question: { label: { id: "Kerugian karena Listrik?" } } });
  siti.types("3");
  expect(siti.sees()).toMatchObject({ at: "repeat", summaries: [{ answer: value("listrik") }] });
  siti.types("tidak ada");
  expect(siti.at()).toBe("jumlah");
});

test("what is computed over the rows follows every change in them, also in the words of a note", () => {
  const siti = withTwoObstacles();
  siti.does({ do: "done" });
  expect(siti.asked()).toMatchObject({ question: { label: { id: "Kerugian semuanya 7." } } });

  siti.does({ do: "back" }, { do: "remove", row: 0 }, { do: "done" });
  expect(siti.asked()).toMatchObject({ question: { label: { id: "Kerugian semuanya 4." } } });
  siti.does({ do: "back" }, { do: "back" });
  expect(siti.at()).toBe("kendala[1]/rugi");
  siti.types("10");
  siti.does({ do: "done" });
  expect(siti.report()).toMatchObject({
    total: value(10),
    kendala: { kind: "rows", rows: [{ jenis: value("banjir"), rugi: value(10), nomor: value(1) }] },
  });
});

test("without a row nothing is reported of a repeat", () => {
  const siti = interview(desa);
  siti.types("tidak");

  expect(siti.at()).toBe("jumlah");
  expect(siti.report()).not.toHaveProperty("kendala");
});

test("a counted repeat has as many rows as its count says, and keeps aside what is too many", () => {
  const siti = withTwoObstacles();
  siti.does({ do: "done" }, { do: "done" });
  siti.types("2", "30");
  expect(siti.at()).toBe("per_rt[2]/warga");
  siti.types("40");
  expect(siti.report()).toMatchObject({ semua: value(70) });

  siti.jumps("rt");
  siti.types("1");
  expect(siti.report()).toMatchObject({ semua: value(30), per_rt: { rows: [{ warga: value(30) }] } });
  siti.jumps("rt");
  siti.types("3");
  expect(siti.at()).toBe("per_rt[3]/warga");
  expect(siti.report()).toMatchObject({
    semua: value(70),
    per_rt: { rows: [{ warga: value(30) }, { warga: value(40) }, {}] },
  });
});

test("Kembali goes through the rows and out of them again", () => {
  const siti = withTwoObstacles();
  const way: string[] = [];
  for (let step = 0; step < 6; step++) {
    way.push(siti.at());
    siti.does({ do: "back" });
  }

  expect(way).toEqual([
    "kendala",
    "kendala[2]/rugi",
    "kendala[2]/jenis",
    "kendala[1]/rugi",
    "kendala[1]/jenis",
    "kendala[1]/jenis", // there is nothing before it
  ]);
});

test("from the review one jumps into a row, and back", () => {
  const siti = withTwoObstacles();
  siti.does({ do: "done" }, { do: "done" });
  siti.types("0");
  const card = siti.sees();
  const row =
    card.at === "review"
      ? card.rows.find(({ rows, label }) => rows[0]?.number === 2 && label.id.startsWith("Kerugian"))
      : undefined;

  siti.does({ do: "jump", place: row?.place ?? "" });
  expect(siti.at()).toBe("kendala[2]/rugi");
  siti.types("5");
  expect(siti.at()).toBe("review");
  expect(siti.report()).toMatchObject({ total: value(8) });
});

test("a repeat takes fifty rows and no more", () => {
  const siti = interview(desa);
  for (let row = 0; row < 50; row++) {
    siti.does({ do: "add" });
    siti.types("listrik", "1");
  }

  expect(siti.sees()).toMatchObject({ canAdd: false });
  expect(siti.does({ do: "add" })).toMatchObject({ kind: "refused", why: "too-many-rows" });
  expect(siti.report()).toMatchObject({ total: value(50) });
});

test("NIHIL reports no row, same as last month asks where there were some", () => {
  const last = { kendala: { kind: "rows", rows: [{ jenis: value("banjir") }] }, rt: value(1) } as const;
  const siti = interview({ ...desa, lastSaved: last });
  siti.does({ do: "same-all" });
  expect(siti.at()).toBe("kendala");

  const yanto = interview({ ...desa, lastSaved: last });
  yanto.does({ do: "nihil" });
  expect(yanto.at()).toBe("review");
  expect(yanto.report()).not.toHaveProperty("kendala");
});

test("last month's answers are offered in the row they were given in", () => {
  const last = { kendala: { kind: "rows", rows: [{ jenis: value("banjir"), rugi: value(9) }] } } as const;
  const siti = interview({ ...desa, lastSaved: last });
  siti.does({ do: "add" });
  expect(siti.asked().last).toEqual(value("banjir"));
  siti.does({ do: "same" }, { do: "same" }, { do: "add" });

  expect(siti.report()).toMatchObject({ kendala: { rows: [{ jenis: value("banjir"), rugi: value(9) }, {}] } });
  expect(siti.asked().last).toBeUndefined();
});

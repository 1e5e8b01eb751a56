// Pak Rahmat looks after forms: `kentongan form check`, `convert` and `diff`, and a program with its form in a workbook.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runAlone } from "./terminal.ts";

const SHIPPED = new URL("../../forms/laporan-bulanan-kdkmp.yaml", import.meta.url).pathname;
const EVERY_TYPE = new URL("forms/every-type.yaml", import.meta.url).pathname;

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "kentongan-"));
});
afterAll(() => rm(cwd, { recursive: true }));

const types = async (...argv: string[]) => await runAlone(["form", ...argv], { cwd });
const asks = async (...argv: string[]) => {
  const { exit, out } = await types(...argv, "--json");
  expect(out).toHaveLength(1);
  return { exit, said: JSON.parse(out.join("")) };
};
const write = async (name: string, ...lines: string[]) => await writeFile(join(cwd, name), `${lines.join("\n")}\n`);

test("a form that is right is summed up", async () => {
  expect(await asks("check", EVERY_TYPE)).toEqual({
    exit: 0,
    said: {
      ok: true,
      form_id: "segala_jenis",
      version: "1",
      title: "Segala jenis",
      questions: 23,
      choice_lists: 3,
      repeats: 1,
      indicators: 0,
      warnings: [],
    },
  });
  expect((await types("check", SHIPPED)).out[0]).toMatch(/^ok: \d+ questions, \d+ choice lists, /);
});

test("mistakes are told at once, each with its sheet, row and column", async () => {
  await write(
    "salah.yaml",
    "settings: {form_id: a, version: 1}",
    "survey:",
    "  - {type: integr, name: omzet, label: Omzet?}",
    "  - {type: text, name: b, label: B?, relevant: '${tidak_ada} = 1'}",
  );
  const { exit, said } = await asks("check", "salah.yaml");

  expect(exit).toBe(1);
  expect(said).toEqual({
    ok: false,
    errors: [
      { sheet: "survey", row: 2, column: "type", message: expect.any(String) },
      { sheet: "survey", row: 3, column: "relevant", message: expect.stringContaining("tidak_ada") },
    ],
  });
  const { out } = await types("check", "salah.yaml");
  expect(out[0]).toMatch(/^SHEET +ROW +COLUMN +MISTAKE$/);
  expect(out[1]).toMatch(/^survey +2 +type +/);
});

test("a form without an id or a version can be tried, and is called like its file", async () => {
  await write("percobaan.yaml", "survey:", "  - {type: text, name: a, label: Apa?}");
  const { exit, said } = await asks("check", "percobaan.yaml");

  expect(exit).toBe(0);
  expect(said).toMatchObject({
    form_id: "percobaan",
    title: "percobaan",
    warnings: [
      { sheet: "settings", column: "form_id" },
      { sheet: "settings", column: "version" },
    ],
  });
});

test("a workbook says the same as the YAML it was made of, whatever its name, and back again", async () => {
  const there = await types("convert", SHIPPED, "laporan.xlsx");
  expect(there).toMatchObject({
    exit: 0,
    out: [expect.stringMatching(/^wrote laporan\.xlsx: settings 1, survey \d+/)],
  });
  expect((await types("convert", "laporan.xlsx", "kembali.yaml")).exit).toBe(0);

  expect(await asks("check", "laporan.xlsx")).toEqual(await asks("check", SHIPPED));
  expect((await asks("diff", SHIPPED, "kembali.yaml")).said).toMatchObject({ same: true });
  await writeFile(join(cwd, "samaran.yaml"), await readFile(join(cwd, "laporan.xlsx")));
  expect((await asks("check", "samaran.yaml")).exit).toBe(0);
});

test("a mistake in a workbook is told with the row that Excel shows", async () => {
  await write("benar.yaml", "survey:", "  - {type: text, name: a, label: A?}", "  - {type: text, name: b}");
  expect((await types("convert", "benar.yaml", "tanpa.xlsx")).exit).toBe(1);
  expect((await types("convert", "benar.yaml", "tanpa.xlsx", "--force")).exit).toBe(0);
  expect((await asks("check", "tanpa.xlsx")).said.errors).toMatchObject([{ sheet: "survey", row: 3, column: "label" }]);
});

test("what is no form is refused with what to do about it", async () => {
  await writeFile(join(cwd, "foto.xlsx"), Buffer.from("%PDF-1.7"));
  expect((await asks("check", "foto.xlsx")).said.errors).toMatchObject([
    { sheet: "file", row: null, column: null, message: expect.stringContaining("PDF") },
  ]);
  await write("rusak.yaml", "survey: [");
  expect(await asks("check", "rusak.yaml")).toMatchObject({ exit: 1, said: { errors: [{ sheet: "file" }] } });

  expect(await types("check", "tidak-ada.yaml")).toMatchObject({
    exit: 1,
    err: [expect.stringContaining("cannot be read")],
  });
  expect(await types("check", ".")).toMatchObject({ exit: 1, err: [expect.stringContaining("cannot be read")] });
  expect((await types("convert", SHIPPED, "laporan.pdf")).exit).toBe(2);
});

test("what a new version changes is told before it is published", async () => {
  await write("lama.yaml", "survey:", "  - {type: text, name: a, label: A?}", "  - {type: text, name: b, label: B?}");
  await write(
    "baru.yaml",
    "survey:",
    "  - {type: integer, name: a, label: A?}",
    "  - {type: text, name: c, label: C?}",
  );

  expect(await types("diff", "lama.yaml", "baru.yaml")).toMatchObject({
    exit: 0,
    out: ["+ c (C?)", "- b (B?)", "~ a (A?)", "    type: text -> integer; its earlier answers cannot be taken over"],
  });
  expect((await types("diff", "lama.yaml", "lama.yaml")).out).toEqual(["no difference but the version"]);
  expect((await types("diff", "lama.yaml", "rusak.yaml")).exit).toBe(1);
});

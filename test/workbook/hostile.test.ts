// Hostile files are read in a process whose memory is bounded: it has to come back with a sentence for each, which a
// process that ran out of memory cannot. How long that takes is written in docs/decisions/023, and not asserted.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dataToSheets } from "#workbook/form-data.ts";
import { writeWorkbook } from "#workbook/write-workbook.ts";
import { writeYamlForm } from "#workbook/yaml-form.ts";
import { HOSTILE_WORKBOOKS } from "./hostile-workbooks.ts";
import { HOSTILE_YAML } from "./hostile-yaml.ts";
import type { Report } from "./reading-process.ts";
import { sheetsOf } from "./workbook-forms.ts";

const run = promisify(execFile);
const READING_PROCESS = new URL("reading-process.ts", import.meta.url).pathname;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
});
afterAll(() => rm(folder, { recursive: true }));

type Makers = Readonly<Record<string, Readonly<Record<string, () => Uint8Array | string>>>>;

async function writeAll(
  makers: Makers,
  extension: string,
): Promise<readonly (readonly [file: string, sentence: string])[]> {
  const files: (readonly [string, string])[] = [];
  for (const [sentence, ofSentence] of Object.entries(makers)) {
    for (const [name, make] of Object.entries(ofSentence)) {
      const file = join(folder, name + extension);
      await writeFile(file, make());
      files.push([file, sentence]);
    }
  }
  return files;
}

async function readIn(heapMegabytes: number, files: readonly string[]): Promise<readonly Report[]> {
  const { stdout } = await run(process.execPath, [`--max-old-space-size=${heapMegabytes}`, READING_PROCESS, ...files]);
  return JSON.parse(stdout);
}

test("hostile workbooks are refused in 48 MB of heap, and the process hardly grows", { timeout: 180_000 }, async () => {
  const files = await writeAll(HOSTILE_WORKBOOKS, ".xlsx");
  const reports = await readIn(
    48,
    files.map(([file]) => file),
  );

  for (const [at, [file, sentence]] of files.entries()) {
    expect(reports[at]?.sentence, file).toContain(sentence);
  }
  expect(reports.at(-1)?.grownMegabytes).toBeLessThan(150); // of which 50 are the file of 50 MB itself
});

test("hostile YAML is refused in 160 MB of heap", { timeout: 180_000 }, async () => {
  const files = await writeAll(HOSTILE_YAML, ".yaml");
  const reports = await readIn(
    160,
    files.map(([file]) => file),
  );

  for (const [at, [file, sentence]] of files.entries()) {
    expect(reports[at]?.sentence, file).toContain(sentence);
  }
});

test("a form of 1,000 questions and 10,000 choices is read within the same bounds", async () => {
  const question = (at: number) => ({
    ...{ type: "integer", name: `q${at}`, required: "yes", constraint: ". >= 0" },
    ...{ "label::id": `Berapa jumlah warga di RT ${at}?`, "label::en": `How many people live in RT ${at}?` },
    ...{ "hint::id": "Cukup jumlahnya.", "hint::en": "Only the count.", "kentongan::unit": "orang" },
  });
  const choice = (at: number) => ({
    list_name: "desa",
    name: `d${at}`,
    "label::id": `Desa ${at}`,
    "label::en": `Village ${at}`,
  });
  const sheets = sheetsOf(
    dataToSheets({
      settings: { form_id: "besar", version: "1" },
      survey: Array.from({ length: 1_000 }, (_, at) => question(at)),
      choices: Array.from({ length: 10_000 }, (_, at) => choice(at)),
    }),
  );
  const [xlsx, yaml] = [join(folder, "besar.xlsx"), join(folder, "besar.yaml")];
  await writeFile(xlsx, await writeWorkbook(sheets));
  await writeFile(yaml, writeYamlForm(sheets));

  const reports = [...(await readIn(48, [xlsx])), ...(await readIn(160, [yaml]))];
  expect(reports.map(({ rows }) => rows)).toEqual([
    [1, 1_000, 10_000],
    [1, 1_000, 10_000],
  ]);
});

import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { dataToSheets, sheetsToData } from "#workbook/form-data.ts";
import { readWorkbook } from "#workbook/read-workbook.ts";
import { rowInFile } from "#workbook/sheet.ts";
import { writeWorkbook } from "#workbook/write-workbook.ts";
import { formData, mistakesOf, sheetsOf } from "./workbook-forms.ts";
import { type ByHand, letters, textRow, xlsxByHand } from "./xlsx-by-hand.ts";

const header = textRow(1, ["type", "name", "hint"]);

async function read(byHand: ByHand) {
  return readWorkbook(xlsxByHand(byHand));
}

async function cellsOf(cells: string, more: Omit<ByHand, "sheets"> = {}) {
  const names = textRow(
    1,
    Array.from({ length: 26 }, (_, at) => letters(at + 1)),
  );
  const [sheet] = sheetsOf(await read({ sheets: { survey: `${names}<row r="2">${cells}</row>` }, ...more }));
  return sheet?.rows[0];
}

test("every kind of cell that programs write is read", async () => {
  const cells =
    '<c r="A2" t="s"><v>0</v></c>' +
    '<c r="B2" t="s"><v>1</v></c>' +
    '<c r="C2" t="inlineStr"><is><r><t>te</t></r><r><rPr><b/></rPr><t>bal</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c>' +
    '<c r="D2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
    '<c r="E2"><f>1+1</f><v>2</v></c>' +
    '<c r="F2" t="b"><v>1</v></c>' +
    '<c r="G2" t="b"><v>0</v></c>' +
    '<c r="H2"><v>1.5E-3</v></c>' +
    '<c r="I2" t="str"><f>""</f><v></v></c>' +
    '<c r="J2" s="1"/>' +
    '<c r="K2" t="inlineStr"><is><t>a&#128591;&#x1F64F;&lt;<![CDATA[<]]>_x0041__x000D_&#10;b</t></is></c>' +
    '<c r="L2" t="d"><v>2026-11-23T00:00:00</v></c>';
  const sharedStrings =
    "<si><t>omzet</t></si><si><r><t>Berapa </t></r><r><rPr><i/></rPr><t>omzet</t></r><r><t>?</t></r><rPh><t>x</t></rPh></si>";

  expect(await cellsOf(cells, { sharedStrings })).toEqual({
    ...{ A: "omzet", B: "Berapa omzet?", C: "tebal", D: "ab", E: 2, F: true, G: false, H: 0.0015 },
    ...{ K: "a🙏🙏<<A\nb", L: "2026-11-23" },
  });
});

test("cells without references, rows without numbers and names with a prefix are read", async () => {
  const rows =
    '<x:row><x:c t="inlineStr"><x:is><x:t>name</x:t></x:is></x:c></x:row><x:row><x:c><x:v>7</x:v></x:c></x:row>';
  const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
  const reading = await read({ sheets: { survey: "" }, parts: { "xl/worksheets/sheet1.xml": sheet } });
  expect(sheetsToData(sheetsOf(reading))).toEqual({ survey: [{ name: 7 }] });
});

const formats = [
  ["dates", 14, "", 46349, "2026-11-23"],
  ["dates with a time in them", 14, "", 46349.75, "2026-11-23"],
  ["Indonesian dates", 170, "[$-421]dd mmmm yyyy;@", 46349, "2026-11-23"],
  ["months", 171, "mmm\\-yy", 46327, "2026-11-01"],
  ["days before Lotus's leap day", 14, "", 59, "1900-02-28"],
  ["days after it", 14, "", 61, "1900-03-01"],
  ["date and time", 22, "", 46349.354166666664, "2026-11-23T08:30:00"],
  ["times", 20, "", 0.3541666667, "08:30:00"],
  ["durations", 46, "", 1.25, "30:00:00"],
  ["percents", 9, "", 0.45, 0.45],
  ["money", 172, '"Rp"#,##0;[Red]\\-"Rp"#,##0', 2_500_000, 2_500_000],
  ["scientific", 11, "", 1e10, 1e10],
  ["general", 0, "General", 46349, 46349],
  ["a unit that has letters of dates", 173, '0.0" days"', 3, 3],
] as const;

test.for(formats)("%s", async ([, id, code, value, expected]) => {
  const numFmts = code
    ? `<numFmts><numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', "&quot;")}"/></numFmts>`
    : "";
  const styles = `${numFmts}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;
  expect(await cellsOf(`<c r="A2" s="1"><v>${value}</v></c>`, { styles })).toEqual({ A: expected });
});

test("old Macs count days from 1904", async () => {
  const more = { styles: '<cellXfs><xf numFmtId="14"/></cellXfs>', workbookPr: '<workbookPr date1904="1"/>' };
  expect(await cellsOf('<c r="A2"><v>44887</v></c>', more)).toEqual({ A: "2026-11-23" });
});

test("empty rows are skipped and the others keep their numbers", async () => {
  const rows = `${header}<row r="2"/>${textRow(4, ["integer", "omzet"])}<row r="5"><c r="A5" s="0"/></row>${textRow(9, ["text", "  "])}`;
  const sheets = sheetsOf(await read({ sheets: { survey: rows } }));

  expect(sheets[0]).toMatchObject({ rows: [{ type: "integer", name: "omzet" }, { type: "text" }], rowNumbers: [4, 9] });
  expect(rowInFile(sheets, "survey", 1)).toBe(9);
});

test("names of sheets and columns are read as people write them", async () => {
  const sheets = sheetsOf(
    await read({
      sheets: {
        " Survey":
          textRow(1, [" type ", "label::Bahasa\u00a0Indonesia (id)\u00a0"]) +
          textRow(2, ["\u00a0note", "“Halo”\u00a0Bu Siti\u00a0"]),
        CHOICES: textRow(1, ["list_name"]),
        Catatan: textRow(1, ["a", "a"]) + textRow(2, ["1", "2"]),
      },
    }),
  );
  expect(sheets.map(({ name }) => name)).toEqual(["survey", "choices"]);
  expect(sheetsToData(sheets)).toEqual({
    survey: [{ type: " note", "label::Bahasa Indonesia (id)": "“Halo”\u00a0Bu Siti " }],
    choices: [],
  });
});

test("hidden sheets and merged cells are read like others", async () => {
  const merged = `<worksheet><sheetData>${header}${textRow(2, ["note", "salam"])}</sheetData><mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells></worksheet>`;
  const workbook =
    '<workbook xmlns:r="r"><sheets><sheet name="survey" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>';
  const reading = await read({
    sheets: { survey: "" },
    parts: { "xl/worksheets/sheet1.xml": merged, "xl/workbook.xml": workbook },
  });
  expect(sheetsToData(sheetsOf(reading))).toEqual({ survey: [{ type: "note", name: "salam" }] });
});

test("all mistakes of a workbook come out at once, each with sheet, row and column", async () => {
  const survey =
    textRow(1, ["type", "name", "name"]) +
    '<row r="2"><c r="A2" t="e"><f>A9</f><v>#REF!</v></c><c r="B2"><f>A9</f></c><c r="E2" t="inlineStr"><is><t>x</t></is></c></row>' +
    '<row r="3"><c r="A3"><v>1e999</v></c><c r="B3" t="s"><v>9</v></c><c r="E3"><v>1</v></c></row>';
  const used = textRow(1, ["list_name"]) + textRow(2, ["desa"]);
  const sheets = {
    survey,
    external_choices: used,
    entities: used,
    osm: textRow(1, ["list_name"]),
    choices: "",
    " Choices ": "",
  };

  expect(mistakesOf(await read({ sheets }))).toEqual([
    { sheet: "survey", row: 1, column: "name", message: "is the name of two columns: please delete one of them" },
    { sheet: "survey", row: 2, column: "type", message: "holds the error #REF!: mend its formula or write the value" },
    {
      ...{ sheet: "survey", row: 2, column: "name" },
      message: "holds a formula that was never computed: open the file in Excel and save it, or write the value",
    },
    { sheet: "survey", row: 2, column: "E", message: "has content but no name in the first row" },
    { sheet: "survey", row: 3, column: "type", message: "is not a number that a sheet can hold" },
    { sheet: "survey", row: 3, column: "name", message: "refers to a text that the file does not hold" },
    {
      sheet: "external_choices",
      message: "is not supported: move its lists to the sheet choices and ask with select_one",
    },
    {
      sheet: "entities",
      message: "is not supported: a report belongs to its village already, so please delete this sheet",
    },
    { sheet: "choices", message: "is there twice" },
  ]);
});

test("what we write, another reader reads the same", async () => {
  await fc.assert(
    fc.asyncProperty(formData, async ({ survey }) => {
      const [sheet] = sheetsOf(dataToSheets({ survey }));
      fc.pre(sheet !== undefined && sheet.rows.length > 0);
      const bytes = Buffer.from(await writeWorkbook(sheet ? [sheet] : []));

      const rows = await readSheet(bytes, { trim: false });
      const columns = sheet?.columns ?? [];
      const theirs = rows
        .slice(1)
        .map((row) =>
          Object.fromEntries(
            columns.flatMap((column, at) => (row[at] === null || row[at] === undefined ? [] : [[column, row[at]]])),
          ),
        );
      expect(theirs).toEqual(sheet?.rows);
    }),
    { numRuns: 60 },
  );
});

test("a workbook for people: a header that is bold and stays, wrapped texts, and no formula", async () => {
  const sheets = sheetsOf(dataToSheets({ survey: [{ name: "omzet", hint: '=HYPERLINK("http://a.id")' }] }));
  const parts = unzipSync(await writeWorkbook(sheets));
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());

  expect(sheet).toContain('state="frozen"');
  expect(sheet).not.toContain("<f>");
  expect(styles).toContain("<b/>");
  expect(styles).toContain('wrapText="1"');
  expect(styles).toContain('formatCode="@"');
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { readWorkbook } from "#workbook/read-workbook.ts";
import { mistakesOf } from "./workbook-forms.ts";
import { partsByHand, relationships, textRow, xlsxByHand, zipped } from "./xlsx-by-hand.ts";

const OLD_OFFICE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const SAVE = "open it in Excel or LibreOffice and save it as .xlsx (Excel workbook)";
const DAMAGED = `The file is damaged and cannot be read: ${SAVE}, then send it again.`;
const workbook = xlsxByHand({ sheets: { survey: textRow(1, ["name"]) + textRow(2, ["omzet"]) } });

/** Bit 0 of the flags, in the headers of every part, says that it is encrypted. */
function encrypted(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes);
  for (let at = file.indexOf("PK\x01\x02"); at >= 0; at = file.indexOf("PK\x01\x02", at + 4))
    file.writeUInt16LE(1, at + 8);
  return file;
}

const files = [
  ["an empty file", Buffer.alloc(0), "The file is empty: save the form again as .xlsx (Excel workbook)."],
  ["an old .xls", Buffer.concat([OLD_OFFICE, Buffer.alloc(600)]), `This is a file of an old Office (.xls): ${SAVE}.`],
  [
    "a workbook with a password",
    Buffer.concat([OLD_OFFICE, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(600)]),
    "The workbook is protected by a password: remove the password and save it as .xlsx (Excel workbook).",
  ],
  [
    "a zip with a password",
    encrypted(workbook),
    "The workbook is protected by a password: remove the password and save it as .xlsx (Excel workbook).",
  ],
  ["a .csv", Buffer.from("type;name\ninteger;omzet – ç\n"), `This is a text file (such as .csv): ${SAVE}.`],
  ["an .html", Buffer.from("\n<HTML><body><table>"), `This is a web page, whatever its name says: ${SAVE}.`],
  [
    "an XML of Excel 2003",
    Buffer.from('<?xml version="1.0"?><Workbook/>'),
    `This is an XML file, whatever its name says: ${SAVE}.`,
  ],
  [
    "a PDF",
    Buffer.from("%PDF-1.7\n"),
    "This is a PDF file: please send the form itself, saved as .xlsx (Excel workbook).",
  ],
  [
    "an RTF",
    Buffer.from("{\\rtf1 }"),
    "This is a text document (.rtf): put the form into a workbook and save it as .xlsx.",
  ],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d", "hex"), `This is not an Excel workbook: ${SAVE}.`],
  [
    "an .ods",
    zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": "<a/>" }),
    `This is an OpenDocument file (.ods): ${SAVE}.`,
  ],
  [
    "a Word file",
    zipped({
      "_rels/.rels": relationships(["officeDocument", "word/document.xml"]),
      "word/document.xml": "<document/>",
    }),
    "This is a Word file: put the form into a workbook and save it as .xlsx.",
  ],
  [
    "an .xlsb",
    zipped({ "_rels/.rels": relationships(["officeDocument", "xl/workbook.bin"]), "xl/workbook.bin": "\x01" }),
    `This is a binary workbook (.xlsb): ${SAVE}.`,
  ],
  ["some other zip", zipped({ "foto.jpg": "x" }), `This is not an Excel workbook: ${SAVE}.`],
  ["half of a workbook", workbook.subarray(0, workbook.length / 2), DAMAGED],
  [
    "a workbook with a broken part",
    zipped({ ...partsByHand({ sheets: { survey: "" } }), "xl/worksheets/sheet1.xml": "<a><b></a>" }),
    DAMAGED,
  ],
  [
    "a workbook without a form",
    xlsxByHand({ sheets: { Sheet1: textRow(1, ["a"]) } }),
    "The workbook has none of the sheets of a form: settings, survey, choices, indicators.",
  ],
] as const;

test.for(files)("%s is refused with what to do", async ([, bytes, message]) => {
  expect(mistakesOf(await readWorkbook(bytes))).toEqual([{ sheet: "file", message }]);
});

test("no bytes make the reader throw", async () => {
  const cut = fc.record({ at: fc.nat(workbook.length - 1), bytes: fc.uint8Array({ maxLength: 8 }), drop: fc.nat(8) });
  const broken = cut.map(({ at, bytes, drop }) =>
    Buffer.concat([workbook.subarray(0, at), bytes, workbook.subarray(at + drop)]),
  );
  await fc.assert(fc.asyncProperty(fc.uint8Array(), async (bytes) => void (await readWorkbook(bytes))));
  await fc.assert(
    fc.asyncProperty(broken, async (bytes) => void (await readWorkbook(bytes))),
    { numRuns: 400 },
  );
});

test("no XML in a sheet makes the reader throw", async () => {
  const pieces =
    '<row> <row r="2"> <row/> </row> <c> <c r="A1"> <c/> <c r="é"> </c> <v> </v> <is> </is> <t> </t> 1 & &#x; <!-- --> <![CDATA[ ]]> <?a ?> < > " <f/>';
  const xml = fc.array(fc.constantFrom(...pieces.split(" ")), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(xml, async (parts) => {
      await readWorkbook(xlsxByHand({ sheets: { survey: parts.join("") } }));
    }),
    { numRuns: 300 },
  );
});

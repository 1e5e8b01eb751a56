// Reads a form from an .xlsx that a stranger sent. The sheets are read by a small reader of our own, because the library
// read-excel-file cannot be bounded: it unpacks everything, trusts the row and column numbers of a sheet (one cell at row
// 1,000,000,000 fills the memory), drops cells with errors, and breaks an emoji written as an entity. Tests hold the two
// side by side.

import { readCell } from "./cell.ts";
import { isoText } from "./excel-date.ts";
import { fromExcelText } from "./excel-text.ts";
import { damaged, noZip } from "./file-kind.ts";
import { LARGEST_WORKBOOK } from "./limits.ts";
import { FORM_SHEETS, formSheet, type Reading, Refusal, type Sheet, whyUnsupported } from "./sheet.ts";
import { sheetListener, type WrittenCell } from "./sheet-xml.ts";
import { type Account, Table } from "./table.ts";
import { readParts, type WorkbookParts } from "./workbook-parts.ts";
import { readXml } from "./xml.ts";
import { Zip } from "./zip.ts";

/** The sheets of an .xlsx, or everything that is wrong with it. Never throws, whatever the bytes are. */
export async function readWorkbook(bytes: Uint8Array): Promise<Reading> {
  try {
    return await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // Whatever else is thrown comes from bytes that are not what they say: broken XML, a deflate stream that is none.
    return { ok: false, mistakes: [(error instanceof Refusal ? error : damaged()).mistake] };
  }
}

async function read(bytes: Buffer): Promise<Reading> {
  if (bytes.length > LARGEST_WORKBOOK) throw new Refusal("The file is larger than 5 MB: please make the form smaller.");
  if (!isZip(bytes)) throw noZip(bytes);

  const zip = new Zip(bytes);
  const parts = await readParts(zip);
  const account: Account = { mistakes: [], cells: 0 };
  const sheets: Sheet[] = [];
  for (const { name, part } of parts.sheets) {
    const unsupported = whyUnsupported(name);
    const known = formSheet(name);
    if (part === undefined || (known === undefined && unsupported === undefined)) continue;

    const sheet = await readSheet(zip.part(part), new Table(known ?? name, account), parts);
    if (unsupported === undefined) sheets.push(sheet);
    else if (sheet.rows.length > 0) account.mistakes.push({ sheet: name, message: unsupported });
  }

  const names = sheets.map((sheet) => sheet.name);
  if (names.length === 0)
    throw new Refusal(`The workbook has none of the sheets of a form: ${FORM_SHEETS.join(", ")}.`);
  for (const twice of names.filter((name, place) => names.indexOf(name) < place)) {
    account.mistakes.push({ sheet: twice, message: "is there twice" });
  }
  return account.mistakes.length > 0 ? { ok: false, mistakes: account.mistakes } : { ok: true, sheets };
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString("latin1") === "PK\x03\x04";
}

async function readSheet(pieces: AsyncIterable<Uint8Array>, table: Table, parts: WorkbookParts): Promise<Sheet> {
  const listener = sheetListener((written) => {
    const value = valueIn(written, parts);
    const reading = isWrong(value) ? value : readCell(value);
    if ("wrong" in reading) table.wrong(written, reading.wrong);
    else if (reading.cell !== undefined) table.add(written, reading.cell);
  });
  await readXml(pieces, listener);
  return table.finish();
}

type Value = string | number | boolean | undefined | { readonly wrong: string };

function isWrong(value: Value): value is { readonly wrong: string } {
  return typeof value === "object";
}

function valueIn({ type, style, content, isFormula }: WrittenCell, parts: WorkbookParts): Value {
  if (content === undefined || content === "") return isFormula && content === undefined ? NOT_COMPUTED : undefined;
  if (type === "b") return content === "1" || content === "true";
  if (type === "e") return { wrong: `holds the error ${content.slice(0, 20)}: mend its formula or write the value` };
  if (type === "str" || type === "inlineStr") return fromExcelText(content);
  if (type === "s")
    return parts.sharedTexts[Number(content)] ?? { wrong: "refers to a text that the file does not hold" };
  if (type === "d") return content.replace(/T00:00:00(\.0+)?Z?$/, "");

  const number = Number(content);
  const format = parts.dateFormats[style];
  if (format === undefined || !Number.isFinite(number)) return number;
  return isoText(number, format, parts.from1904) ?? { wrong: "is formatted as a date but is none" };
}

const NOT_COMPUTED: Value = {
  wrong: "holds a formula that was never computed: open the file in Excel and save it, or write the value",
};

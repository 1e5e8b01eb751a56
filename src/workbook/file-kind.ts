// What people send instead of a workbook, told by its first bytes and not by its name. Each kind gets one sentence that
// says what to do.

import { Refusal } from "./sheet.ts";

const SAVE = "open it in Excel or LibreOffice and save it as .xlsx (Excel workbook)";

const DAMAGED = `The file is damaged and cannot be read: ${SAVE}, then send it again.`;
const NO_WORKBOOK = `This is not an Excel workbook: ${SAVE}.`;
const PASSWORD = "The workbook is protected by a password: remove the password and save it as .xlsx (Excel workbook).";

const STARTS: readonly { readonly bytes: string; readonly sentence: string }[] = [
  { bytes: "%PDF", sentence: "This is a PDF file: please send the form itself, saved as .xlsx (Excel workbook)." },
  { bytes: "{\\rtf", sentence: `This is a text document (.rtf): put the form into a workbook and save it as .xlsx.` },
];

/** What a zip holds that is not a workbook; a part of this name gives it away. */
const OTHER_ZIPS: readonly { readonly part: string; readonly sentence: string }[] = [
  { part: "xl/workbook.bin", sentence: `This is a binary workbook (.xlsb): ${SAVE}.` },
  { part: "word/document.xml", sentence: "This is a Word file: put the form into a workbook and save it as .xlsx." },
  {
    part: "ppt/presentation.xml",
    sentence: "This is a PowerPoint file: put the form into a workbook and save it as .xlsx.",
  },
  { part: "meta-inf/manifest.xml", sentence: `This is an OpenDocument file (.ods): ${SAVE}.` },
  { part: "index/document.iwa", sentence: "This is a Numbers file: export it as .xlsx (Excel workbook)." },
];

export function damaged(): Refusal {
  return new Refusal(DAMAGED);
}

export function passwordProtected(): Refusal {
  return new Refusal(PASSWORD);
}

/** Why these bytes, which are no zip, are not a workbook. */
export function noZip(bytes: Buffer): Refusal {
  if (bytes.length === 0) return new Refusal("The file is empty: save the form again as .xlsx (Excel workbook).");
  if (isOldOffice(bytes)) return oldOffice(bytes);

  const known = STARTS.find((start) => bytes.subarray(0, start.bytes.length).toString("latin1") === start.bytes);
  if (known) return new Refusal(known.sentence);
  return new Refusal(textSentence(bytes) ?? NO_WORKBOOK);
}

/** What a zip with parts of these names, in lower case, is when it is something else than a workbook. */
export function otherZip(parts: ReadonlySet<string>): Refusal | undefined {
  const other = OTHER_ZIPS.find(({ part }) => parts.has(part));
  return other && new Refusal(other.sentence);
}

export function noWorkbook(): Refusal {
  return new Refusal(NO_WORKBOOK);
}

function isOldOffice(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).toString("hex") === "d0cf11e0a1b11ae1";
}

/** A password turns an .xlsx into an old kind of file with the encrypted one inside. */
function oldOffice(bytes: Buffer): Refusal {
  if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))) return passwordProtected();
  return new Refusal(`This is a file of an old Office (.xls): ${SAVE}.`);
}

const SAMPLE = 4096;

function textSentence(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, SAMPLE).toString("utf8");
  const isText = !start.includes("\0") && !start.slice(0, -1).includes("\ufffd"); // it may end within a character
  if (!isText) return undefined;
  if (/<(!doctype html|html|table)\b/i.test(start)) return `This is a web page, whatever its name says: ${SAVE}.`;
  if (/^\ufeff?<\?xml/.test(start)) return `This is an XML file, whatever its name says: ${SAVE}.`;
  return `This is a text file (such as .csv): ${SAVE}.`;
}

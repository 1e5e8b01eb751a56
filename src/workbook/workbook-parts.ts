// The parts of an .xlsx that say where the others lie and how cells are to be understood: relationships, the list of
// sheets, the formats of cells, and the table of texts.

import { posix } from "node:path";
import { builtInFormat, type DateFormat, formatOf } from "./excel-date.ts";
import { fromExcelText } from "./excel-text.ts";
import { noWorkbook, otherZip } from "./file-kind.ts";
import {
  LARGEST_SMALL_PART,
  LONGEST_XML_TEXT,
  MOST_SHARED_CHARACTERS,
  MOST_SHARED_TEXTS,
  MOST_SHEETS,
} from "./limits.ts";
import { Refusal } from "./sheet.ts";
import { endlessText, readXml } from "./xml.ts";
import type { Zip } from "./zip.ts";

export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly part: string | undefined }[];
  readonly from1904: boolean;
  /** By a cell's style; undefined where it shows a plain number. */
  readonly dateFormats: readonly (DateFormat | undefined)[];
  readonly sharedTexts: readonly string[];
}

/** @throws Refusal when this is no workbook, or one beyond the limits */
export async function readParts(zip: Zip): Promise<WorkbookParts> {
  const other = otherZip(zip.names);
  if (other) throw other;
  const workbook = (await readRelationships(zip, "")).byType.get("officeDocument") ?? "xl/workbook.xml";
  if (!zip.names.has(workbook.toLowerCase())) throw noWorkbook();

  const relationships = await readRelationships(zip, workbook);
  const { sheets, from1904 } = await readSheetList(zip, workbook);
  if (sheets.length === 0) throw noWorkbook();

  return {
    sheets: sheets.map(({ name, id }) => ({ name, part: relationships.byId.get(id) })),
    from1904,
    dateFormats: await readDateFormats(zip, relationships.byType.get("styles") ?? "xl/styles.xml"),
    sharedTexts: await readSharedTexts(zip, relationships.byType.get("sharedStrings") ?? "xl/sharedStrings.xml"),
  };
}

interface Relationships {
  readonly byId: ReadonlyMap<string, string>;
  /** The one of a type; of sheets there are several, which go by their id. */
  readonly byType: ReadonlyMap<string, string>;
}

/** What a part refers to; the empty name is the package itself. Types are told by their end: the strict kind of .xlsx has other beginnings. */
async function readRelationships(zip: Zip, part: string): Promise<Relationships> {
  const folder = posix.dirname(part);
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  const place = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);

  await readXml(zip.part(place, LARGEST_SMALL_PART), {
    open(name, attribute) {
      if (name !== "Relationship") return;
      const target = attribute("Target") ?? "";
      const place = posix.join(target.startsWith("/") ? "" : folder, target).replace(/^\//, "");
      const type = attribute("Type") ?? "";
      byId.set(attribute("Id") ?? "", place);
      byType.set(type.slice(type.lastIndexOf("/") + 1), place);
    },
  });
  return { byId, byType };
}

async function readSheetList(zip: Zip, workbook: string) {
  const sheets: { readonly name: string; readonly id: string }[] = [];
  let from1904 = false;

  await readXml(zip.part(workbook, LARGEST_SMALL_PART), {
    open(name, attribute) {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      sheets.push({ name: fromExcelText(attribute("name") ?? ""), id: attribute("id") ?? "" });
      if (sheets.length > MOST_SHEETS) throw new Refusal(`The workbook has more than ${MOST_SHEETS} sheets.`);
    },
  });
  return { sheets, from1904 };
}

async function readDateFormats(zip: Zip, part: string): Promise<readonly (DateFormat | undefined)[]> {
  const own = new Map<number, DateFormat | undefined>();
  const ofStyles: (DateFormat | undefined)[] = [];
  let ofCells = false; // cellStyleXfs has the same elements and is not meant

  await readXml(zip.part(part, LARGEST_SMALL_PART), {
    open(name, attribute) {
      if (name === "cellXfs") ofCells = true;
      if (name === "numFmt")
        own.set(Number(attribute("numFmtId")), formatOf(fromExcelText(attribute("formatCode") ?? "")));
      if (name !== "xf" || !ofCells) return;
      const id = Number(attribute("numFmtId") ?? 0);
      ofStyles.push(own.has(id) ? own.get(id) : builtInFormat(id));
    },
    close(name) {
      if (name === "cellXfs") ofCells = false;
    },
  });
  return ofStyles;
}

/** Texts with formatting come in several runs; how a Japanese word is pronounced is not part of it. */
async function readSharedTexts(zip: Zip, part: string): Promise<readonly string[]> {
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let inPhonetic = false;
  let left = MOST_SHARED_CHARACTERS;

  await readXml(zip.part(part), {
    open(name) {
      if (name === "si") text = "";
      if (name === "t") inText = !inPhonetic;
      if (name === "rPh") inPhonetic = true;
    },
    text(piece) {
      if (inText) text += piece;
      if (text.length > LONGEST_XML_TEXT) throw endlessText(); // a million short runs
    },
    close(name) {
      if (name === "t") inText = false;
      if (name === "rPh") inPhonetic = false;
      if (name !== "si") return;
      left -= text.length;
      if (left < 0 || texts.length >= MOST_SHARED_TEXTS)
        throw new Refusal("The workbook holds more text than a form can need.");
      texts.push(fromExcelText(text));
    },
  });
  return texts;
}

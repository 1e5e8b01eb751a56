// Reads XML piece by piece and tells what it meets. No tree is built and no document type is allowed, so that neither
// depth, nor length, nor an entity can grow anything here. Names come without their prefix: which one a namespace has is
// up to the program that wrote the file.

import { Parser } from "saxen";
import { DEEPEST_XML, LONGEST_XML_TEXT } from "./limits.ts";
import { Refusal } from "./sheet.ts";

/** The value of an attribute, by its name without prefix. */
export type Attributes = (name: string) => string | undefined;

export interface XmlListener {
  open(name: string, attribute: Attributes): void;
  /** Text between two tags may come in several pieces. */
  text?(text: string): void;
  close?(name: string): void;
}

/** Without any pieces there is nothing to tell. @throws Refusal when the XML is hostile; Error when it is not well-formed */
export async function readXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const decoder = new TextDecoder();
  let depth = 0;
  let waiting = 0; // characters since something was met
  let isEmpty = true;

  const parser = new Parser()
    .on("openTag", (name, attributes) => {
      waiting = 0;
      depth += 1;
      if (depth > DEEPEST_XML) throw notFromASpreadsheet("is nested too deeply");
      listener.open(withoutPrefix(name), (wanted) => attribute(attributes(), wanted));
    })
    .on("closeTag", (name) => {
      waiting = 0;
      depth -= 1;
      listener.close?.(withoutPrefix(name));
    })
    .on("text", (text) => listener.text?.(decodeEntities(text)))
    .on("cdata", (text) => listener.text?.(text))
    .on("attention", () => {
      throw notFromASpreadsheet("declares a document type");
    });

  for await (const piece of pieces) {
    isEmpty = false;
    const text = decoder.decode(piece, { stream: true });
    parser.write(text);
    waiting += text.length;
    if (waiting > LONGEST_XML_TEXT) throw endlessText();
  }
  if (isEmpty) return;
  parser.write(decoder.decode());
  parser.end();
}

export function endlessText(): Refusal {
  return notFromASpreadsheet("holds an endless text");
}

function notFromASpreadsheet(what: string): Refusal {
  return new Refusal(`The file ${what}, which no spreadsheet does: save it again as .xlsx (Excel workbook).`);
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attribute(all: Readonly<Record<string, string>> | false, wanted: string): string | undefined {
  if (!all) return undefined;
  const name = wanted in all ? wanted : Object.keys(all).find((written) => written.endsWith(`:${wanted}`));
  const value = name === undefined ? undefined : all[name];
  return value && decodeEntities(value);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const LAST_CHARACTER = 0x10ffff;

/** Ours and not the parser's own, which cuts the number of an emoji to sixteen bits. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name) ?? all;
      const character = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return character <= LAST_CHARACTER ? String.fromCodePoint(character) : "\ufffd";
    },
  );
}

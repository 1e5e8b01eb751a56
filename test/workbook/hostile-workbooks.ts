// Workbooks that want to fill the memory or stop the process, by the sentence that refuses them. Each is small to send;
// what it would grow to is in its name.

import { strToU8 } from "fflate";
import { partsByHand, relationships, sheetXml, textRow, xlsxByHand, zipped } from "./xlsx-by-hand.ts";

const MILLION = 1_000_000;
const header = textRow(1, ["type", "name"]);
const bomb = (megabytes: number) => "<x></x>".repeat((megabytes * MILLION) / 7);
const ofText = (text: string) => `<si><t>${text}</t></si>`;
const run = "<r><t>Jemaras, Cempaga</t></r>";
const error = '<c t="e"><v>#REF!</v></c>';

function survey(rows: string, more: Partial<Parameters<typeof xlsxByHand>[0]> = {}): Uint8Array {
  return xlsxByHand({ sheets: { survey: header + rows }, ...more });
}

function withPart(name: string, part: string): Uint8Array {
  return survey("", { parts: { [name]: part } });
}

function rows(count: number, cells: (row: number) => string): string {
  return Array.from({ length: count }, (_, at) => `<row r="${at + 2}">${cells(at + 2)}</row>`).join("");
}

/** Says in both headers of every part that it unpacks to ten bytes. */
function lying(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  for (let at = file.indexOf("PK\x03\x04"); at >= 0; at = file.indexOf("PK\x03\x04", at + 4))
    file.writeUInt32LE(10, at + 22);
  for (let at = file.indexOf("PK\x01\x02"); at >= 0; at = file.indexOf("PK\x01\x02", at + 4))
    file.writeUInt32LE(10, at + 24);
  return file;
}

function sharedByManySheets(): Uint8Array {
  const names = Array.from({ length: 100 }, (_, at) => `survey${" ".repeat(at)}`);
  const sheet = ["worksheet", "worksheets/sheet1.xml"] as const;
  return zipped({
    ...partsByHand({ sheets: Object.fromEntries(names.map((name) => [name, ""])) }),
    "xl/_rels/workbook.xml.rels": relationships(...names.map(() => sheet)),
    "xl/worksheets/sheet1.xml": sheetXml(bomb(20)),
  });
}

function zipsInZips(): Uint8Array {
  let inner: Uint8Array = new Uint8Array(10 * MILLION);
  for (let depth = 0; depth < 5; depth += 1) {
    inner = zipped(Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.zip`, inner])));
  }
  return zipped({ ...partsByHand({ sheets: { survey: bomb(30) } }), "xl/bomb.zip": inner });
}

function manyParts(): Uint8Array {
  const empty = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`${at}`, ""]));
  return zipped({ ...partsByHand({ sheets: { survey: header } }), ...empty });
}

/** A million 200-column cells without a reference, which is as short as a cell can be. */
function manyCells(): Uint8Array {
  const names = textRow(
    1,
    Array.from({ length: 200 }, (_, at) => `c${at}`),
  );
  const sheet = names + rows(5_000, () => "<c><v>1</v></c>".repeat(200));
  return xlsxByHand({ sheets: { survey: sheet } });
}

const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");

type Makers = Readonly<Record<string, () => Uint8Array>>;

export const HOSTILE_WORKBOOKS: Readonly<Record<string, Makers>> = {
  "unpacks to more than a form can need": {
    "bomb of 60 MB": () => survey(bomb(60)),
    "bomb that lies about its size": () => lying(survey(bomb(60))),
    "bomb of one part that 100 sheets share": sharedByManySheets,
    "zips in zips": zipsInZips,
    "a million relationships": () =>
      withPart("xl/_rels/workbook.xml.rels", `<a>${'<Relationship Id="a" Target="b" Type="c"/>'.repeat(MILLION)}</a>`),
    "a million styles": () =>
      withPart("xl/styles.xml", `<a><cellXfs>${'<xf numFmtId="1"/>'.repeat(MILLION)}</cellXfs></a>`),
  },
  "holds more parts than a workbook can need": { "20,000 parts": manyParts },
  "has more than 20,000 rows": {
    "100,000 rows": () => survey(rows(100_000, (row) => `<c t="str"><v>integer</v></c><c><v>${row}</v></c>`)),
  },
  "has more than 200 columns": {
    "16,384 columns": () =>
      xlsxByHand({
        sheets: {
          survey: textRow(
            1,
            Array.from({ length: 16_384 }, (_, at) => `c${at}`),
          ),
        },
      }),
    "20,000 columns without references": () => survey(`<row r="2">${"<c><v>1</v></c>".repeat(20_000)}</row>`),
  },
  "holds more than 500,000 cells": { "a million cells": manyCells },
  "is damaged and cannot be read": {
    "row 1,000,000,000": () => survey('<row r="1000000000"><c><v>1</v></c></row>'),
    "column ZZZZZZ": () => survey('<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>'),
    "half of a bomb": () => survey(bomb(60)).subarray(0, 20_000),
  },
  "holds the error #REF!": { "380,000 errors": () => survey(rows(19_000, () => error.repeat(20))) },
  "has more than 200 sheets": {
    "a million sheets": () =>
      withPart("xl/workbook.xml", `<a><sheets>${'<sheet name="survey" id="rId1"/>'.repeat(MILLION / 10)}</sheets></a>`),
  },
  "holds more text than a form can need": {
    "four million empty texts": () => survey("", { sharedStrings: "<si/>".repeat(4 * MILLION) }),
    "20 MB of texts": () => survey("", { sharedStrings: ofText("x".repeat(30_000)).repeat(700) }),
  },
  "holds an endless text": {
    "a text of 20 MB": () => survey("", { sharedStrings: ofText("x".repeat(20 * MILLION)) }),
    "a text of 700,000 runs": () => survey("", { sharedStrings: `<si>${run.repeat(700_000)}</si>` }),
    "a cell of 700,000 runs": () => survey(`<row r="2"><c t="inlineStr"><is>${run.repeat(700_000)}</is></c></row>`),
    "a tag of 20 MB": () => survey(`<row ${'a="1" '.repeat(3 * MILLION)}/>`),
    "a comment of 20 MB": () => survey(`<!--${"x".repeat(20 * MILLION)}-->`),
  },
  "is nested too deeply": { "XML five million deep": () => survey("<a>".repeat(5 * MILLION)) },
  "declares a document type": {
    "a billion laughs": () =>
      withPart("xl/sharedStrings.xml", `<!DOCTYPE sst [<!ENTITY l0 "ha">${laughs}]><sst>${ofText("&l10;")}</sst>`),
    "an entity that is another file": () =>
      withPart(
        "xl/sharedStrings.xml",
        `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst>${ofText("&x;")}</sst>`,
      ),
  },
  "is larger than 5 MB": { "50 MB": () => strToU8("PK\x03\x04".repeat(12 * MILLION)) },
};

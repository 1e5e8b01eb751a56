// What a file is by its bytes, and which kinds of question it answers.

import fc from "fast-check";
import { expect, test } from "vitest";
import { mimeFor } from "#domain/attachment.ts";
import { fileTypeOf } from "#domain/file/file-type.ts";

const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");

/** A ZIP of empty files with these names. */
function zip(...names: readonly string[]): Uint8Array {
  const u16 = (value: number) => String.fromCharCode(value & 0xff, value >> 8);
  const entries = names.map((name) => `PK\x01\x02${"\0".repeat(24)}${u16(name.length)}${"\0".repeat(16)}${name}`);
  const start = "PK\x03\x04".padEnd(30, "\0");
  const directory = entries.join("");
  return latin(
    `${start}${directory}PK\x05\x06${"\0".repeat(6)}${u16(names.length)}${"\0".repeat(4)}${u16(start.length)}\0\0\0\0`,
  );
}

const DOCX = zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");

test.each([
  ["a JPEG", latin("\xff\xd8\xff\xe0"), "image/jpeg"],
  ["a PNG", latin("\x89PNG\r\n\x1a\n"), "image/png"],
  ["a WebP", latin("RIFF\0\0\0\0WEBPVP8 "), "image/webp"],
  ["a photo of an iPhone", latin("\0\0\0\x24ftypheic"), "image/heic"],
  ["a voice message", latin("OggS\0\x02"), "audio/ogg"],
  ["an MP3 with a title", latin("ID3\x04"), "audio/mpeg"],
  ["an MP3", latin("\xff\xfb\x90\x64"), "audio/mpeg"],
  ["a recording of an iPhone", latin("\0\0\0\x1cftypM4A "), "audio/mp4"],
  ["a WAV", latin("RIFF\0\0\0\0WAVEfmt "), "audio/wav"],
  ["a film", latin("\0\0\0\x18ftypisom"), "video/mp4"],
  ["a film of an old telephone", latin("\0\0\0\x18ftyp3gp5"), "video/3gpp"],
  ["a film of an iPhone", latin("\0\0\0\x14ftypqt  "), "video/quicktime"],
  ["a WebM", latin("\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm"), "video/webm"],
  ["a PDF", latin("%PDF-1.7"), "application/pdf"],
  ["a Word file", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  [
    "an Excel file",
    zip("[Content_Types].xml", "xl/workbook.xml"),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ],
  ["an ODT", zip("mimetype", "content.xml", "META-INF/manifest.xml"), "application/vnd.oasis.opendocument.text"],
  ["a CSV", Buffer.from("kode,nama\n62.02.02.2007,Jemaras\n"), "text/plain"],
  ["a text with a BOM", Buffer.from("\ufeffAnggota: 125 orang < 200"), "text/plain"],
])("%s is known", (_, bytes, mime) => {
  expect(fileTypeOf(bytes)?.mime).toBe(mime);
  expect(mimeFor("file", bytes)).toBe(mime);
});

test.each([
  ["nothing", latin("")],
  ["a program for Windows", latin("MZ\x90\0\x03\0")],
  ["a program for Linux", latin("\x7fELF\x02\x01\x01\0")],
  ["a script", latin("#!/bin/sh\nrm -rf /\n")],
  ["a web page", latin("<!DOCTYPE html><script>alert(1)</script>")],
  ["a web page after a sentence", latin("Laporan\n\n<script>alert(1)</script>")],
  ["an SVG", latin('  <svg xmlns="http://www.w3.org/2000/svg"/>')],
  ["an SVG with a BOM", Buffer.from("\ufeff<svg/>")],
  ["an app", zip("AndroidManifest.xml", "classes.dex")],
  ["an archive", zip("laporan.txt")],
  ["a Word file with macros", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")],
  ["an ODT with macros", zip("mimetype", "content.xml", "META-INF/manifest.xml", "Basic/Standard/script-lb.xml")],
  ["an archive cut short", DOCX.subarray(0, DOCX.length - 30)],
  ["a Matroska", latin("\x1a\x45\xdf\xa3\x9fB\x82\x88matroska")],
  ["an AVIF", latin("\0\0\0\x20ftypavif")],
  ["a text in another encoding", latin("caf\xe9")],
  ["a text with control characters", latin("a\x1bb")],
])("%s is not taken", (_, bytes) => {
  expect(fileTypeOf(bytes)).toBeUndefined();
  expect(mimeFor("file", bytes)).toBeUndefined();
});

test("a question takes the kind it asks for, and sound in the container of a film", () => {
  const [jpeg, ogg, mp4, pdf] = ["\xff\xd8\xff\xe0", "OggS", "\0\0\0\x18ftypmp42", "%PDF-1.7"].map(latin);
  const taken = (kind: "image" | "audio" | "video") =>
    [jpeg, ogg, mp4, pdf].map((bytes) => mimeFor(kind, bytes ?? new Uint8Array()) !== undefined);
  expect(taken("image")).toEqual([true, false, false, false]);
  expect(taken("audio")).toEqual([false, true, true, false]);
  expect(taken("video")).toEqual([false, false, true, false]);
});

test("any bytes behind any signature are a type or none, and no error", () => {
  const starts = fc.constantFrom("", "PK\x03\x04", "RIFF", "\x1a\x45\xdf\xa3", "\0\0\0\x18ftyp", "PK\x05\x06");
  fc.assert(
    fc.property(starts, fc.uint8Array({ maxLength: 300 }), starts, fc.uint8Array({ maxLength: 40 }), (a, b, c, d) => {
      fileTypeOf(Buffer.concat([latin(a), b, latin(c), d]));
    }),
  );
});

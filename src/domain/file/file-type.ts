// What a file is, by its bytes. It is a list of what we take; programs, web pages, SVG and whatever is not known here are none
// of it, since a verifier opens these files.

import { letters, startsWith, uint } from "./bytes.ts";
import { namesInZip } from "./zip-names.ts";

export interface FileType {
  readonly family: "image" | "audio" | "video" | "document";
  readonly mime: string;
}

/** The type of a file we take. */
export function fileTypeOf(bytes: Uint8Array): FileType | undefined {
  const signed = SIGNATURES.find(({ text, at = 0 }) => startsWith(bytes, text, at))?.type;
  if (signed) return signed;
  if (startsWith(bytes, "RIFF")) return RIFF[letters(bytes, 8, 4)];
  if (startsWith(bytes, "ftyp", 4)) return filmOf(bytes);
  if (startsWith(bytes, EBML)) return letters(bytes, 0, 64).includes("webm") ? VIDEO_WEBM : undefined;
  if (isMp3Frame(bytes)) return AUDIO_MP3;
  if (startsWith(bytes, "PK\x03\x04")) return officeOf(bytes);
  return isPlainText(bytes) ? { family: "document", mime: "text/plain" } : undefined;
}

const AUDIO_MP3: FileType = { family: "audio", mime: "audio/mpeg" };
const VIDEO_WEBM: FileType = { family: "video", mime: "video/webm" };
const EBML = "\x1a\x45\xdf\xa3";

const SIGNATURES: readonly { readonly text: string; readonly at?: number; readonly type: FileType }[] = [
  { text: "\xff\xd8\xff", type: { family: "image", mime: "image/jpeg" } },
  { text: "\x89PNG\r\n\x1a\n", type: { family: "image", mime: "image/png" } },
  { text: "OggS", type: { family: "audio", mime: "audio/ogg" } },
  { text: "ID3", type: AUDIO_MP3 },
  { text: "%PDF-", type: { family: "document", mime: "application/pdf" } },
];

const RIFF: Readonly<Record<string, FileType>> = {
  WEBP: { family: "image", mime: "image/webp" },
  WAVE: { family: "audio", mime: "audio/wav" },
};

/** An ISO base media file by its brand (ISO/IEC 14496-12; the registry is at mp4ra.org). */
function filmOf(bytes: Uint8Array): FileType | undefined {
  return BRANDS.find(({ brand }) => brand.test(letters(bytes, 8, 4)))?.type;
}

const BRANDS: readonly { readonly brand: RegExp; readonly type: FileType }[] = [
  { brand: /^(hei[cxms]|hev[cxms]|mif1|msf1)$/, type: { family: "image", mime: "image/heic" } },
  { brand: /^M4[AB] $/, type: { family: "audio", mime: "audio/mp4" } },
  { brand: /^qt {2}$/, type: { family: "video", mime: "video/quicktime" } },
  { brand: /^3g[p2]/, type: { family: "video", mime: "video/3gpp" } },
  { brand: /^(iso[m2-9]|mp4[12]|avc1|M4V |MSNV|dash)$/, type: { family: "video", mime: "video/mp4" } },
];

/** The sync word of MPEG audio, layer III, with a bit rate and a sampling rate that exist. */
function isMp3Frame(bytes: Uint8Array): boolean {
  const header = uint(bytes, 0, 4);
  const rate = (header >>> 12) & 0xf;
  return (
    header >>> 21 === 0x7ff && ((header >>> 17) & 3) === 1 && rate !== 0xf && rate !== 0 && (header & 0xc00) !== 0xc00
  );
}

/** Word, Excel and OpenDocument are ZIP archives, and so are programs: what is inside tells. Macros are not taken. */
function officeOf(bytes: Uint8Array): FileType | undefined {
  const names = namesInZip(bytes);
  if (names.some((name) => MACROS.test(name))) return undefined;
  return OFFICE.find(({ inside }) => inside.every((name) => names.includes(name)))?.type;
}

const MACROS = /vbaProject|^(Basic|Scripts)\//i;

const OFFICE: readonly { readonly inside: readonly string[]; readonly type: FileType }[] = [
  {
    inside: ["[Content_Types].xml", "word/document.xml"],
    type: document("openxmlformats-officedocument.wordprocessingml.document"),
  },
  {
    inside: ["[Content_Types].xml", "xl/workbook.xml"],
    type: document("openxmlformats-officedocument.spreadsheetml.sheet"),
  },
  { inside: ["mimetype", "META-INF/manifest.xml", "content.xml"], type: document("oasis.opendocument.text") },
];

function document(vendor: string): FileType {
  return { family: "document", mime: `application/vnd.${vendor}` };
}

/** Lines of a text or a CSV, in UTF-8: no control characters, no markup, no script. */
function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.some(isControl)) return false;
  const text = decode(bytes);
  return text !== undefined && !/^\s*(<|#!)/.test(text) && !MARKUP.test(text);
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && !"\t\n\f\r".includes(String.fromCharCode(byte))) || byte === 0x7f;
}

const MARKUP = /<(!doctype|html|head|body|script|svg|iframe|\?xml)\b/i;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the only thing it throws for is text in another encoding
  }
}

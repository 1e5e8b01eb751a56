// A WebP as the chunks of its RIFF container. For showing, the pixels, an animation and the colour profile are kept; Exif
// shrinks to which way is up, and everything else is left out.

import { bytesOf, concat, letters, startsWith, uint } from "#domain/file/bytes.ts";
import { exifOfOrientation, NO_EXIF, readExif } from "./exif.ts";
import type { PictureFormat, PixelSize } from "./picture.ts";

interface Chunk {
  readonly type: string;
  readonly body: Uint8Array;
}

const HEADER = 12; // RIFF, its length, WEBP
const MOST_CHUNKS = 20_000; // an animation has one for each picture
const NEEDED: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

export const webp: PictureFormat = {
  isOne: (bytes) => startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8),

  sizeOf(bytes) {
    const [first] = chunksOf(bytes);
    return first && sizeIn(first);
  },

  factsOf: (bytes) => exifIn(chunksOf(bytes)),

  withoutMetadata(bytes) {
    const chunks = chunksOf(bytes);
    const { orientation } = exifIn(chunks);
    const isUpright = orientation === 1;
    const kept = chunks.filter(({ type }) => NEEDED.has(type)).map((chunk) => withoutFlags(chunk, isUpright));
    const way = isUpright ? [] : [{ type: "EXIF", body: exifOfOrientation(orientation) }];
    const body = concat([...kept, ...way].map(written));
    return bytesOf("RIFF", uint32(4 + body.length), "WEBP", body);
  },
};

/** The chunks up to the end the container tells, or the first that is not whole. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const end = Math.min(bytes.length, 8 + uint(bytes, 4, 4, "little"));
  const chunks: Chunk[] = [];
  let at = HEADER;
  while (at + 8 <= end && chunks.length < MOST_CHUNKS) {
    const length = uint(bytes, at + 4, 4, "little");
    if (at + 8 + length > end) break;
    chunks.push({ type: letters(bytes, at, 4), body: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function sizeIn({ type, body }: Chunk): PixelSize | undefined {
  if (type === "VP8X") return { width: 1 + uint(body, 4, 3, "little"), height: 1 + uint(body, 7, 3, "little") };
  if (type === "VP8 " && startsWith(body, "\x9d\x01\x2a", 3))
    return { width: uint(body, 6, 2, "little") & 0x3fff, height: uint(body, 8, 2, "little") & 0x3fff };
  if (type !== "VP8L" || body[0] !== 0x2f) return undefined;
  const packed = uint(body, 1, 4, "little"); // two times 14 bits, each one less than it is
  return { width: 1 + (packed % 0x4000), height: 1 + (Math.floor(packed / 0x4000) % 0x4000) };
}

function exifIn(chunks: readonly Chunk[]) {
  const exif = chunks.find(({ type }) => type === "EXIF");
  if (!exif) return NO_EXIF;
  const start = startsWith(exif.body, "Exif\0\0") ? 6 : 0; // some write it as in a JPEG
  return readExif(exif.body.subarray(start));
}

/** The extended header tells what is in the file, so it has to change with it. */
function withoutFlags({ type, body }: Chunk, isUpright: boolean): Chunk {
  if (type !== "VP8X" || body.length === 0) return { type, body };
  const [flags = 0] = body;
  const fewer = flags & ~HAS_XMP & ~HAS_EXIF;
  return { type, body: bytesOf(isUpright ? fewer : fewer | HAS_EXIF, body.subarray(1)) };
}

function written({ type, body }: Chunk): Uint8Array {
  return bytesOf(type, uint32(body.length), body, body.length % 2 ? "\0" : "");
}

function uint32(value: number): Uint8Array {
  return Uint8Array.from([0, 8, 16, 24], (shift) => (value >>> shift) & 0xff);
}

// A PNG as its chunks. For showing, the pixels, their colours and an animation are kept; texts, times, Exif and chunks nobody
// has registered are left out. Which way is up goes with the Exif: telephones write JPEG.

import { concat, letters, startsWith, uint } from "#domain/file/bytes.ts";
import { NO_EXIF, readExif } from "./exif.ts";
import type { PictureFormat } from "./picture.ts";

interface Chunk {
  readonly type: string;
  /** With length, type and checksum. */
  readonly bytes: Uint8Array;
  readonly body: Uint8Array;
}

const SIGNATURE = "\x89PNG\r\n\x1a\n";
const AROUND = 12; // length, type, checksum
const MOST_CHUNKS = 20_000; // of 8 KB each they are 160 MB
const NEEDED: ReadonlySet<string> = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT".split(" "),
);

export const png: PictureFormat = {
  isOne: (bytes) => startsWith(bytes, SIGNATURE),

  sizeOf(bytes) {
    if (!startsWith(bytes, "IHDR", 12)) return undefined;
    const size = { width: uint(bytes, 16, 4), height: uint(bytes, 20, 4) };
    return size.width > 0 && size.height > 0 ? size : undefined;
  },

  factsOf(bytes) {
    const exif = chunksOf(bytes).find(({ type }) => type === "eXIf");
    return exif ? readExif(exif.body) : NO_EXIF;
  },

  withoutMetadata(bytes) {
    const kept = chunksOf(bytes).filter(({ type }) => NEEDED.has(type));
    return concat([bytes.subarray(0, SIGNATURE.length), ...kept.map((chunk) => chunk.bytes)]);
  },
};

/** The chunks up to the end of the picture, or the first that is not whole. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + AROUND <= bytes.length && chunks.length < MOST_CHUNKS) {
    const next = at + AROUND + uint(bytes, at, 4);
    if (next > bytes.length) break;
    const type = letters(bytes, at + 4, 4);
    chunks.push({ type, bytes: bytes.subarray(at, next), body: bytes.subarray(at + 8, next - 4) });
    if (type === "IEND") break;
    at = next;
  }
  return chunks;
}

// The little one must know of picture files: their size in pixels, from the header, and how to write a PNG, grey and of
// any size or of given pixels.

import { crc32, deflateSync } from "node:zlib";

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

export interface Pixels extends PixelSize {
  /** Three bytes a pixel, row by row from the upper left. */
  readonly rgb: Uint8Array;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Pixels of a PNG or JPEG; undefined for anything else. */
export function pixelSize(bytes: Uint8Array): PixelSize | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length >= 24 && data.subarray(0, 8).equals(PNG_SIGNATURE)) {
    return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
  }
  return jpegSize(data);
}

function jpegSize(data: Buffer): PixelSize | undefined {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return undefined;

  let at = 2;
  while (at + 9 <= data.length) {
    const marker = data.readUInt16BE(at);
    if (isStartOfFrame(marker)) return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) };
    at += 2 + data.readUInt16BE(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15, without the Huffman (C4), JPEG (C8) and arithmetic (CC) tables that share the range. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}

/** A valid grey PNG; `sizeBytes` pads it with a private chunk, and is ignored when the picture is already larger. */
export function makePng(size: PixelSize & { readonly sizeBytes?: number }): Uint8Array {
  // One bit a pixel: even 10,000 pixels square stay small.
  const rows = Buffer.alloc((1 + Math.ceil(size.width / 8)) * size.height);
  const picture = pngChunks(size, { bitDepth: 1, colourType: 0, rows });
  const missing = (size.sizeBytes ?? 0) - Buffer.concat(picture).length - chunk("paDd", Buffer.alloc(0)).length;
  if (missing > 0) picture.splice(2, 0, chunk("paDd", Buffer.alloc(missing)));
  return Buffer.concat(picture);
}

/** A PNG in true colour. */
export function encodePng(pixels: Pixels): Uint8Array {
  const stride = 3 * pixels.width;
  const rows = Buffer.alloc((1 + stride) * pixels.height);
  for (let y = 0; y < pixels.height; y += 1) {
    rows.set(pixels.rgb.subarray(stride * y, stride * (y + 1)), (1 + stride) * y + 1);
  }
  return Buffer.concat(pngChunks(pixels, { bitDepth: 8, colourType: 2, rows }));
}

/** `rows` each begin with the number of their filter, 0 for none. */
function pngChunks(
  { width, height }: PixelSize,
  { bitDepth, colourType, rows }: { bitDepth: number; colourType: number; rows: Buffer },
): Buffer[] {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bitDepth;
  header[9] = colourType;
  return [PNG_SIGNATURE, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

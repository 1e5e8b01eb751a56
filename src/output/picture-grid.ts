// Decodes a JPEG or PNG just far enough to compare it: resvg draws it into a small square. One at a time, and nothing larger
// than a telephone takes, since a picture in memory is a hundred times its file; WebP, HEIC and CMYK it cannot draw.

import { renderAsync } from "@resvg/resvg-js";
import { fileTypeOf } from "#domain/file/file-type.ts";
import { GRID_SIDE, type GreyGrid, greyGrid } from "#domain/picture/grey-grid.ts";
import { sizeOf } from "#domain/picture/picture.ts";

const MOST_PIXELS = 17_000_000; // telephones take 12 or 16 megapixels unless told otherwise
const SIDE = 4 * GRID_SIDE; // it picks single pixels when it makes a picture smaller; the rest is averaged by us

let drawing: Promise<unknown> = Promise.resolve();

/** The picture squeezed into a grey square, not turned; undefined for what cannot be decoded. */
export async function pictureGrid(bytes: Uint8Array): Promise<GreyGrid | undefined> {
  const size = sizeOf(bytes);
  if (!size || size.width * size.height > MOST_PIXELS) return undefined;
  const mine = drawing.then(() => draw(bytes, fileTypeOf(bytes)?.mime));
  drawing = mine;
  return await mine;
}

async function draw(bytes: Uint8Array, mime = ""): Promise<GreyGrid | undefined> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  const image = `<image width="${SIDE}" height="${SIDE}" preserveAspectRatio="none" href="data:${mime};base64,${data}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">${image}</svg>`;
  try {
    const { pixels } = await renderAsync(svg, { font: { loadSystemFonts: false }, logLevel: "off" });
    return greyGrid(pixels, SIDE);
  } catch {
    return undefined; // a picture cut short: it is kept all the same
  }
}

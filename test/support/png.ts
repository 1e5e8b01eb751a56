// Looks at a finished PNG: its size and single pixels.

import { Resvg } from "@resvg/resvg-js";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the header of a PNG; throws for anything else. */
export function sizeOf(png: Uint8Array) {
  const bytes = Buffer.from(png);
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error("not a PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Red, green and blue of one pixel. */
export function colourAt(png: Uint8Array, point: Point): readonly number[] {
  return pixelsOf(png)(point);
}

/** Decodes once, for those who look at many pixels. */
export function pixelsOf(png: Uint8Array): (point: Point) => readonly number[] {
  const { width, height } = sizeOf(png);
  const data = Buffer.from(png).toString("base64");
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();

  return ({ x, y }) => {
    const start = 4 * (Math.floor(y) * width + Math.floor(x));
    return [...pixels.subarray(start, start + 3)];
  };
}

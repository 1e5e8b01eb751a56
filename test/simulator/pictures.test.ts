// Invented photographs: what makes one the same picture, what makes it another, and what a camera adds.

import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { withExif } from "#simulator/exif.ts";
import { type Pixels, pixelSize } from "#simulator/images.ts";
import { encodeJpeg } from "#simulator/jpeg.ts";
import { drawScene, makePicture } from "#simulator/scenes.ts";

const SMALL = { width: 320, height: 240 };
const SEEDS = Array.from({ length: 8 }, (_, seed) => seed);

test("an invented picture is a JPEG or PNG of the size that was asked for, and always the same", () => {
  for (const format of ["jpeg", "png"] as const) {
    const picture = makePicture({ seed: 3, format, ...SMALL });
    expect(pixelSize(picture)).toEqual(SMALL);
    expect(picture).toEqual(makePicture({ seed: 3, format, ...SMALL }));
  }
});

test("a copy in another size, format or quality looks the same to a perceptual hash", () => {
  for (const seed of SEEDS) {
    const original = fingerprint(makePicture({ seed, ...SMALL }));
    expect(distance(original, fingerprint(makePicture({ seed, width: 500, height: 375 }))), `${seed}`).toBeLessThan(7);
    expect(distance(original, fingerprint(makePicture({ seed, ...SMALL, quality: 30 })))).toBeLessThan(7);
    expect(distance(original, fingerprint(makePicture({ seed, ...SMALL, format: "png" })))).toBeLessThan(7);
  }
});

test("different pictures look different to it", () => {
  const prints = SEEDS.map((seed) => fingerprint(makePicture({ seed, ...SMALL })));
  for (const [index, print] of prints.entries()) {
    for (const other of prints.slice(index + 1)) expect(distance(print, other)).toBeGreaterThan(10);
  }
});

test("a decoder reads from a JPEG what was drawn", () => {
  const drawn = drawScene({ seed: 1, ...SMALL });
  const { rgb } = decode(encodeJpeg(drawn, 95));

  const error = rgb.reduce((sum, value, at) => sum + Math.abs(value - (drawn.rgb[at] ?? 0)), 0) / rgb.length;
  expect(error).toBeLessThan(4);
});

test("any pixels make a JPEG that can be read, down to a single one", () => {
  const side = fc.integer({ min: 1, max: 21 });
  const noise = fc.uint8Array({ minLength: 21 * 21 * 3, maxLength: 21 * 21 * 3 });
  fc.assert(
    fc.property(side, side, noise, fc.integer({ min: 1, max: 99 }), (width, height, bytes, quality) => {
      const jpeg = encodeJpeg({ width, height, rgb: bytes.subarray(0, 3 * width * height) }, quality);
      expect(decode(jpeg)).toMatchObject({ width, height });
    }),
    { numRuns: 50 },
  );
});

test("a camera's file says when and where it was taken, and is the same picture", () => {
  const plain = makePicture({ seed: 2, ...SMALL });
  const shot = withExif(plain, {
    takenAt: "2026-11-02T09:15:00",
    at: { latitude: -2.5324, longitude: 112.9503 },
    camera: "Oppo A57",
  });
  const text = Buffer.from(shot).toString("latin1");

  expect(text).toContain("Exif\0\0II*\0");
  expect(text).toContain("Oppo A57\0");
  expect(text).toContain("2026:11:02 09:15:00\0");
  expect(pixelSize(shot)).toEqual(SMALL);
  expect(decode(shot).rgb).toEqual(decode(plain).rgb);
  expect(() => withExif(new Uint8Array([1]), {})).toThrow("only a JPEG");
});

/** Which of two neighbouring cells is brighter, on a grid of 9 by 8: the usual difference hash. */
function fingerprint(picture: Uint8Array): boolean[] {
  const cells = cellsOf(decode(picture), 9, 8);
  return cells.flatMap((row) => row.slice(1).map((value, at) => value > (row[at] ?? 0)));
}

function cellsOf({ width, height, rgb }: Pixels, columns: number, rows: number): number[][] {
  const sums = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({ sum: 0, count: 0 })));
  for (let at = 0; at < width * height; at += 1) {
    const row = Math.floor((Math.floor(at / width) * rows) / height);
    const cell = sums[row]?.[Math.floor(((at % width) * columns) / width)];
    if (!cell) continue;
    cell.sum += 0.3 * (rgb[3 * at] ?? 0) + 0.59 * (rgb[3 * at + 1] ?? 0) + 0.11 * (rgb[3 * at + 2] ?? 0);
    cell.count += 1;
  }
  return sums.map((row) => row.map(({ sum, count }) => sum / count));
}

function distance(a: readonly boolean[], b: readonly boolean[]): number {
  return a.filter((bit, at) => bit !== b[at]).length;
}

function decode(picture: Uint8Array): Pixels {
  const { width, height } = pixelSize(picture) ?? { width: 0, height: 0 };
  const type = picture[0] === 0xff ? "jpeg" : "png";
  const href = `data:image/${type};base64,${Buffer.from(picture).toString("base64")}`;
  const image = `<image width="${width}" height="${height}" href="${href}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return { width, height, rgb: Uint8Array.from(pixels.filter((_, at) => at % 4 !== 3)) };
}

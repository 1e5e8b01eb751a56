// A JPEG of given pixels: baseline, colour at full resolution, one quantisation and one pair of Huffman tables of our own
// for everything (ITU-T T.81 lets an encoder choose them). It spends some bytes to stay this short.

import { Buffer } from "node:buffer";
import type { Pixels } from "./images.ts";
import {
  AC_CODES,
  type BitWriter,
  type Code,
  createBitWriter,
  DC_CODES,
  END_OF_BLOCK,
  huffmanTables,
  SIXTEEN_ZEROS,
} from "./jpeg-codes.ts";

const SIDE = 8;
const COMPONENTS = 3;

const ZIGZAG = zigzag();
const COSINES = Float64Array.from({ length: SIDE * SIDE }, (_, at) => {
  const [u, x] = [Math.floor(at / SIDE), at % SIDE];
  return ((u === 0 ? Math.SQRT1_2 : 1) / 2) * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
});

/** `quality` from 1 to 99: less makes it smaller and coarser. */
export function encodeJpeg(pixels: Pixels, quality = 80): Uint8Array {
  const steps = quantSteps(quality);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, [...Buffer.from("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    segment(0xdb, [0, ...ZIGZAG.map((at) => steps[at] ?? 1)]),
    segment(0xc0, [8, ...word(pixels.height), ...word(pixels.width), COMPONENTS, ...components((id) => [id, 0x11, 0])]),
    segment(0xc4, huffmanTables()),
    segment(0xda, [COMPONENTS, ...components((id) => [id, 0]), 0, SIDE * SIDE - 1, 0]),
    Buffer.from(scan(pixels, steps)),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function scan(pixels: Pixels, steps: readonly number[]): number[] {
  const out = createBitWriter();
  const planes = toPlanes(pixels);
  const before = planes.map(() => 0);
  const block = new Float64Array(SIDE * SIDE);

  for (let top = 0; top < pixels.height; top += SIDE) {
    for (let left = 0; left < pixels.width; left += SIDE) {
      planes.forEach((plane, component) => {
        readBlock(block, plane, { ...pixels, left, top });
        transform(block);
        const levels = ZIGZAG.map((at) => Math.round((block[at] ?? 0) / (steps[at] ?? 1)));
        writeBlock(out, levels, before[component] ?? 0);
        before[component] = levels[0] ?? 0;
      });
    }
  }
  return out.finish();
}

function writeBlock(out: BitWriter, levels: readonly number[], before: number): void {
  const [dc = 0, ...ac] = levels;
  writeLevel(out, { codes: DC_CODES, run: 0, value: dc - before });

  let run = 0;
  for (const value of ac.slice(0, ac.findLastIndex((level) => level !== 0) + 1)) {
    if (value === 0) {
      run += 1;
      continue;
    }
    for (; run >= 16; run -= 16) out.write(AC_CODES[SIXTEEN_ZEROS]);
    writeLevel(out, { codes: AC_CODES, run, value });
    run = 0;
  }
  if (ac.at(-1) === 0) out.write(AC_CODES[END_OF_BLOCK]);
}

/** The symbol for run and magnitude, then the value's own bits; a negative one counts up from the all-zeros pattern. */
function writeLevel(
  out: BitWriter,
  { codes, run, value }: { readonly codes: readonly Code[]; readonly run: number; readonly value: number },
): void {
  const length = 32 - Math.clz32(Math.abs(value));
  out.write(codes[run * 16 + length]);
  out.write({ bits: value < 0 ? value + 2 ** length - 1 : value, length });
}

/** Brightness and the two colour differences of JFIF, around 0. */
function toPlanes({ width, height, rgb }: Pixels): Float32Array[] {
  const count = width * height;
  const [luma, blue, red] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  for (let at = 0; at < count; at += 1) {
    const [r, g, b] = [rgb[3 * at] ?? 0, rgb[3 * at + 1] ?? 0, rgb[3 * at + 2] ?? 0];
    const y = 0.299 * r + 0.587 * g + 0.114 * b;
    luma[at] = y - 128;
    blue[at] = (b - y) / 1.772;
    red[at] = (r - y) / 1.402;
  }
  return [luma, blue, red];
}

/** Beyond the edge the last pixel goes on. */
function readBlock(
  block: Float64Array,
  plane: Float32Array,
  { width, height, left, top }: { width: number; height: number; left: number; top: number },
): void {
  for (let y = 0; y < SIDE; y += 1) {
    const row = Math.min(top + y, height - 1) * width;
    for (let x = 0; x < SIDE; x += 1) block[SIDE * y + x] = plane[row + Math.min(left + x, width - 1)] ?? 0;
  }
}

/** The cosine transform in place: rows, then columns. */
function transform(block: Float64Array): void {
  for (let line = 0; line < SIDE; line += 1) transformLine(block, SIDE * line, 1);
  for (let line = 0; line < SIDE; line += 1) transformLine(block, line, SIDE);
}

const line = new Float64Array(SIDE);

function transformLine(block: Float64Array, start: number, step: number): void {
  for (let x = 0; x < SIDE; x += 1) line[x] = block[start + step * x] ?? 0;
  for (let u = 0; u < SIDE; u += 1) {
    let sum = 0;
    for (let x = 0; x < SIDE; x += 1) sum += (COSINES[SIDE * u + x] ?? 0) * (line[x] ?? 0);
    block[start + step * u] = sum;
  }
}

/** The finer the detail, the coarser its steps. */
function quantSteps(quality: number): number[] {
  const coarseness = (100 - quality) / 10;
  return Array.from({ length: SIDE * SIDE }, (_, at) =>
    Math.round(1 + coarseness * (1 + (at % SIDE) + Math.floor(at / SIDE))),
  );
}

function zigzag(): number[] {
  const cells = Array.from({ length: SIDE * SIDE }, (_, at) => ({ x: at % SIDE, y: Math.floor(at / SIDE) }));
  const along = ({ x, y }: { x: number; y: number }) => ((x + y) % 2 === 0 ? x : y);
  return cells.toSorted((a, b) => a.x + a.y - b.x - b.y || along(a) - along(b)).map(({ x, y }) => SIDE * y + x);
}

function components<T>(of: (id: number) => readonly T[]): T[] {
  return Array.from({ length: COMPONENTS }, (_, at) => of(at + 1)).flat();
}

function word(value: number): [number, number] {
  return [value >> 8, value & 0xff];
}

/** A marker with what belongs to it. */
export function segment(marker: number, data: readonly number[] | Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, ...word(data.length + 2)]), Buffer.from(data)]);
}

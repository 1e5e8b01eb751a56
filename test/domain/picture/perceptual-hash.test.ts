// Which pictures are taken for the same: grids of grey in, bits out.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Orientation } from "#domain/picture/exif.ts";
import { GRID_SIDE, type GreyGrid, greyGrid, upright } from "#domain/picture/grey-grid.ts";
import { distance, NEARLY_THE_SAME, perceptualHash } from "#domain/picture/perceptual-hash.ts";

const CELLS = GRID_SIDE * GRID_SIDE;
const orientations = fc.constantFrom<Orientation>(1, 2, 3, 4, 5, 6, 7, 8);
const grids = fc.uint8Array({ minLength: CELLS, maxLength: CELLS });

/** A landscape of smooth hills, different for each seed. */
function hills(seed: number): GreyGrid {
  return Uint8Array.from({ length: CELLS }, (_, index) => {
    const [x, y] = [index % GRID_SIDE, Math.floor(index / GRID_SIDE)];
    return 128 + 60 * Math.sin((x * (seed + 3)) / 17 + y / 9) + 50 * Math.cos(y / (seed + 4) - x / 7);
  });
}

function changed(grid: GreyGrid, change: (value: number, index: number) => number): GreyGrid {
  return Uint8Array.from(grid, (value, index) => Math.max(0, Math.min(255, Math.round(change(value, index)))));
}

function apart(a: GreyGrid, b: GreyGrid): number {
  return distance(perceptualHash(a) ?? 0n, perceptualHash(b) ?? 0n);
}

test.each([
  ["lighter", (value: number) => value * 1.15],
  ["darker", (value: number) => value * 0.7],
  ["of less contrast", (value: number) => 128 + (value - 128) * 0.7],
  ["noisy", (value: number, index: number) => value + ((index * 7919) % 13) - 6],
  [
    "stamped with a date",
    (value: number, index: number) => (index > CELLS * 0.92 && index % GRID_SIDE < 40 ? 0 : value),
  ],
] as const)("a picture made %s is taken for the same", (_, change) => {
  expect(apart(hills(1), changed(hills(1), change))).toBeLessThanOrEqual(NEARLY_THE_SAME);
});

test("different pictures are told apart", () => {
  const pairs = [1, 2, 3, 4].flatMap((a) => [5, 6, 7].map((b) => apart(hills(a), hills(b))));
  expect(Math.min(...pairs)).toBeGreaterThan(NEARLY_THE_SAME);
});

test("a blank wall, which looks like any other, has no hash", () => {
  expect(perceptualHash(new Uint8Array(CELLS))).toBeUndefined();
  expect(perceptualHash(changed(new Uint8Array(CELLS), (_, index) => 120 + (index % 2)))).toBeUndefined();
});

test("a hash fits into 64 bits with a sign, and differs from itself in nothing", () => {
  fc.assert(
    fc.property(grids, orientations, (grid, orientation) => {
      const hash = perceptualHash(grid, orientation) ?? 0n;
      return BigInt.asIntN(64, hash) === hash && distance(hash, hash) === 0;
    }),
    { numRuns: 30 },
  );
});

test.each([
  [0n, 0n, 0],
  [-1n, 0n, 64],
  [-1n, -2n, 1],
  [5n, 6n, 2],
])("%d and %d differ in %d bits", (a, b, bits) => {
  expect(distance(a, b)).toBe(bits);
});

test("turning back what was turned gives the picture, and mirroring twice as well", () => {
  const backOf: Readonly<Record<Orientation, Orientation>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 8, 7: 7, 8: 6 };
  fc.assert(
    fc.property(grids, orientations, (grid, orientation) => {
      expect(upright(upright(grid, orientation), backOf[orientation])).toEqual(grid);
    }),
    { numRuns: 20 },
  );
});

test("a telephone held on its side (Exif 6) has its top on the right of the picture as stored", () => {
  const stored = changed(new Uint8Array(CELLS), (_, index) => (index < GRID_SIDE ? 200 : 0)); // the first row is light
  const seen = upright(stored, 6);
  const lastColumn = seen.filter((_, index) => index % GRID_SIDE === GRID_SIDE - 1);
  expect(new Set(lastColumn)).toEqual(new Set([200]));
});

test("pixels are averaged; where nothing was drawn there is no grid", () => {
  const side = 2 * GRID_SIDE;
  const checks = Uint8Array.from({ length: 4 * side * side }, (_, index) => {
    if (index % 4 === 3) return 255;
    return (Math.floor(index / 4) + Math.floor(index / 4 / side)) % 2 ? 200 : 100;
  });
  expect(new Set(greyGrid(checks, side))).toEqual(new Set([150]));
  expect(greyGrid(new Uint8Array(4 * side * side), side)).toBeUndefined();
});

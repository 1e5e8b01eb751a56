// A picture as 72 x 72 grey values: small enough to compare, and of a size that can be cut into 9 x 8 as well as turned.

import type { Orientation } from "./exif.ts";

export const GRID_SIDE = 72;

/** 72 rows of 72 values from 0 to 255. */
export type GreyGrid = Uint8Array;

/** Averages a square of RGBA pixels whose side is a multiple of 72; undefined where nothing was drawn. */
export function greyGrid(rgba: Uint8Array, side: number): GreyGrid | undefined {
  const cell = side / GRID_SIDE;
  const sums = new Float64Array(GRID_SIDE * GRID_SIDE);
  let opacity = 0;
  for (let pixel = 0; pixel < side * side; pixel++) {
    const [x, y] = [pixel % side, Math.floor(pixel / side)];
    const index = Math.floor(y / cell) * GRID_SIDE + Math.floor(x / cell);
    sums[index] = (sums[index] ?? 0) + lumaAt(rgba, 4 * pixel);
    opacity += rgba[4 * pixel + 3] ?? 0;
  }
  return opacity === 0 ? undefined : Uint8Array.from(sums, (sum) => Math.round(sum / (cell * cell)));
}

/** As JPEG has it (ITU-R BT.601). */
function lumaAt(rgba: Uint8Array, at: number): number {
  return 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0);
}

/** The grid turned and mirrored as it is seen. */
export function upright(grid: GreyGrid, orientation: Orientation): GreyGrid {
  const last = GRID_SIDE - 1;
  return grid.map((_, index) => {
    const [x, y] = [index % GRID_SIDE, Math.floor(index / GRID_SIDE)];
    const [column, row] = SOURCE[orientation](x, y, last);
    return grid[row * GRID_SIDE + column] ?? 0;
  });
}

type Source = (x: number, y: number, last: number) => readonly [column: number, row: number];

/** Which value of the file is seen at a place: Exif 2.32, tag 0x0112. */
const SOURCE: Readonly<Record<Orientation, Source>> = {
  1: (x, y) => [x, y],
  2: (x, y, last) => [last - x, y],
  3: (x, y, last) => [last - x, last - y],
  4: (x, y, last) => [x, last - y],
  5: (x, y) => [y, x],
  6: (x, y, last) => [y, last - x],
  7: (x, y, last) => [last - y, last - x],
  8: (x, y, last) => [last - y, x],
};

// 64 bits that stay nearly the same when a picture is made smaller, compressed again, brightened or stamped: a difference hash
// (N. Krawetz, "Kind of Like That", 2013). How near is near was measured: docs/decisions/024.

import type { Orientation } from "./exif.ts";
import { GRID_SIDE, type GreyGrid, upright } from "./grey-grid.ts";

/** Pictures whose hashes differ in no more bits than this are taken for the same. */
export const NEARLY_THE_SAME = 4;

const COLUMNS = 9;
const ROWS = 8;
const STEP = 2; // of 255 grey levels: less is noise
const LEAST_STEPS = 16; // of 64: a blank wall or a sheet of one colour looks like any other

/** One bit for each of 64 pairs of neighbours: whether it grows lighter to the right. Undefined for a picture with little in it. */
export function perceptualHash(grid: GreyGrid, orientation: Orientation = 1): bigint | undefined {
  const steps = stepsOf(cellsOf(upright(grid, orientation)));
  if (steps.filter((step) => Math.abs(step) >= STEP).length < LEAST_STEPS) return undefined;
  const bits = steps.reduce((hash, step) => (hash << 1n) | (step >= STEP ? 1n : 0n), 0n);
  return BigInt.asIntN(64, bits); // as a database keeps it
}

/** In how many of 64 bits two hashes differ. */
export function distance(a: bigint, b: bigint): number {
  return BigInt.asUintN(64, a ^ b)
    .toString(2)
    .replaceAll("0", "").length;
}

/** 9 x 8 averages. */
function cellsOf(grid: GreyGrid): number[] {
  const [width, height] = [GRID_SIDE / COLUMNS, GRID_SIDE / ROWS];
  const sums = Array.from({ length: COLUMNS * ROWS }, () => 0);
  for (const [index, value] of grid.entries()) {
    const column = Math.floor((index % GRID_SIDE) / width);
    const row = Math.floor(index / GRID_SIDE / height);
    sums[row * COLUMNS + column] = (sums[row * COLUMNS + column] ?? 0) + value;
  }
  return sums.map((sum) => Math.round(sum / (width * height)));
}

function stepsOf(cells: readonly number[]): number[] {
  return cells.flatMap((cell, index) => {
    const isLast = index % COLUMNS === COLUMNS - 1;
    return isLast ? [] : [(cells[index + 1] ?? 0) - cell];
  });
}

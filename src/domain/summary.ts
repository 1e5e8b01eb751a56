// The arithmetic that scoreboard, digest and chart share. A share is rounded down, so that 100 % means everybody and is
// never reached by rounding.

/** How much of what is owed has come in. */
export interface Progress {
  readonly total: number;
  readonly reported: number;
}

/** Whole percent, rounded down; 0 where nothing is owed. */
export function percentOf({ total, reported }: Progress): number {
  return total === 0 ? 0 : Math.floor((100 * reported) / total);
}

/** Whether everybody has reported. Where nothing is owed nothing is complete: there is nobody to praise. */
export function isComplete({ total, reported }: Progress): boolean {
  return total > 0 && reported === total;
}

/** For sorting, smallest share first. Multiplied out instead of divided, so that 1/3 and 2/6 are equal. */
export function compareShares(a: Progress, b: Progress): number {
  return a.reported * b.total - b.reported * a.total;
}

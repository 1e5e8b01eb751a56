// The arithmetic that scoreboard, digest and chart share. A share is rounded down, so that 100 % means everybody and is
// never reached by rounding.

/** How much of what is owed has come in. */
export interface Progress {
  readonly total: number;
  readonly reported: number;
  /** Let off and not reported: they stay in the total and are missed by nobody. Absent in figures from before there were any. */
  readonly exempted?: number;
}

/** Whole percent, rounded down; 0 where nothing is owed. */
export function percentOf({ total, reported }: Progress): number {
  return total === 0 ? 0 : Math.floor((100 * reported) / total);
}

/** How many are still waited for. */
export function missingOf({ total, reported, exempted = 0 }: Progress): number {
  return total - reported - exempted;
}

/** Whether nobody is waited for. Where nothing is owed nothing is complete: there is nobody to praise. */
export function isComplete(progress: Progress): boolean {
  return progress.total > 0 && missingOf(progress) === 0;
}

/** For sorting, smallest share first. Multiplied out instead of divided, so that 1/3 and 2/6 are equal. */
export function compareShares(a: Progress, b: Progress): number {
  return a.reported * b.total - b.reported * a.total;
}

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

/** How many are still waited for: neither reported nor let off. */
export function missingOf(progress: Progress): number {
  return progress.total - accountedFor(progress).reported;
}

/** With those who were let off counted as if they had reported: by this nobody looks worse for a flood. Never shown as a share. */
export function accountedFor({ total, reported, exempted = 0 }: Progress): Progress {
  return { total, reported: reported + exempted };
}

/** Whether everybody has reported. Where nothing is owed nothing is complete: there is nobody to praise. */
export function isComplete({ total, reported }: Progress): boolean {
  return total > 0 && reported === total;
}

/** Whether nobody is waited for although not all have reported: the rest was let off. */
export function isSpared(progress: Progress): boolean {
  return progress.total > 0 && missingOf(progress) === 0 && !isComplete(progress);
}

/** For sorting, smallest share first. Multiplied out instead of divided, so that 1/3 and 2/6 are equal. */
export function compareShares(a: Progress, b: Progress): number {
  return a.reported * b.total - b.reported * a.total;
}

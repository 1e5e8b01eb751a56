// How many slips of the finger lie between two words: a letter too many, one missing, one wrong, or two swapped
// (optimal string alignment). Asked of thousands of words at once, so it gives up as soon as the words are too far apart.

/** Whether two words of plain letters are at most `most` slips apart. */
export function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let [before, previous]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];

  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(slips({ a, b, i, j, row, previous, before }));
    if (Math.min(...row) > most) return false;
    [before, previous] = [previous, row];
  }
  return (previous[b.length] ?? most + 1) <= most;
}

interface Cell {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
  readonly row: readonly number[];
  readonly previous: readonly number[];
  readonly before: readonly number[];
}

function slips({ a, b, i, j, row, previous, before }: Cell): number {
  const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
  const least = Math.min(far(previous[j]) + 1, far(row[j - 1]) + 1, far(previous[j - 1]) + wrong);
  const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwapped ? Math.min(least, far(before[j - 2]) + 1) : least;
}

function far(distance: number | undefined): number {
  return distance ?? Number.POSITIVE_INFINITY;
}

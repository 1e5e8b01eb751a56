// Which of many have changed places, said as briefly as it can be: one question brought to the front is one that moved.

/** Those of `after` that do not keep their order: all but a longest run that stood in this order before. */
export function movedAmong<T extends { readonly name: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly T[] {
  const placeOf = new Map(before.map(({ name }, place) => [name, place]));
  const places = after.map(({ name }) => placeOf.get(name) ?? 0);
  const staying = longestRise(places);
  return after.filter((_, index) => !staying.has(index));
}

/** Indexes of a longest increasing subsequence, found by keeping the smallest end of each length. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    const length = firstAtLeast(ends, (end) => (numbers[end] ?? 0) >= number);
    previous[index] = ends[length - 1];
    ends[length] = index;
  });

  const rise = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) rise.add(index);
  return rise;
}

/** By halving: the first place where `test` holds, the length where it never does. */
function firstAtLeast(sorted: readonly number[], test: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

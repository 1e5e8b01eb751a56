// Randomness that can be had again: everything that befalls a round comes from its seed.

export interface Chance {
  /** From 0 up to but not including 1. */
  next(): number;
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T | undefined;
  /** A stream of its own, so that one thing more here changes nothing elsewhere. */
  branch(name: string): Chance;
}

/** Mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;

  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  return {
    next,
    between: (least, most) => least + (most - least) * next(),
    pick: (list) => list[Math.floor(list.length * next())],
    branch: (name) => createChance(hashOf(`${seed}/${name}`)),
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

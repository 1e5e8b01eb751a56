// The things invented photographs are made of. Everything is measured in parts of the picture, so that a copy in another
// size shows the same.

export type Colour = readonly [number, number, number];

/** The colour at a place of the picture, both coordinates from 0 to 1; undefined where something behind it is seen. */
export type Shape = (x: number, y: number) => Colour | undefined;

export type Random = (from: number, to: number) => number;

export function sky(random: Random): Shape {
  const top: Colour = [random(70, 150), random(120, 190), random(190, 245)];
  const sun = { x: random(0.1, 0.9), y: random(0.08, 0.25), radius: random(0.05, 0.1) };
  return (x, y) => {
    if (Math.hypot(x - sun.x, y - sun.y) < sun.radius) return [255, 246, 214];
    return tinted(top, 110 * y);
  };
}

export function hills({ base, random, colour }: { base: number; random: Random; colour: Colour }): Shape {
  const [height, waves, start] = [random(0.04, 0.12), random(4, 11), random(0, 6)];
  return (x, y) => (y > base - height * Math.sin(start + waves * x) ? colour : undefined);
}

export function house(random: Random, foot: number): Shape {
  const [left, width, height] = [random(0, 0.8), random(0.12, 0.24), random(0.1, 0.2)];
  const wall: Colour = [random(150, 240), random(140, 220), random(110, 190)];
  const roof: Colour = [random(110, 190), random(50, 90), random(40, 70)];
  return (x, y) => {
    const across = (x - left) / width;
    const up = (foot - y) / height;
    if (across < 0 || across > 1 || up < 0) return undefined;
    if (up < 1) return Math.abs(across - 0.5) < 0.12 && up < 0.6 ? [70, 48, 36] : wall;
    return up - 1 < 0.7 * (1 - Math.abs(2 * across - 1)) ? roof : undefined;
  };
}

export function tree(random: Random, foot: number): Shape {
  const [at, height] = [random(0.05, 0.95), random(0.2, 0.4)];
  const crown = disc({ x: at, y: foot - height, width: height * 0.7, height: height * 0.8 }, [44, random(80, 130), 48]);
  const trunk = box({ x: at - 0.008, y: foot - height, width: 0.016, height }, [88, 64, 44]);
  return (x, y) => crown(x, y) ?? trunk(x, y);
}

interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From its upper left corner. */
export function box({ x: left, y: top, width, height }: Extent, colour: Colour): Shape {
  return (x, y) => (x >= left && x < left + width && y >= top && y < top + height ? colour : undefined);
}

/** Around its middle. */
export function disc({ x: middle, y: centre, width, height }: Extent, colour: Colour): Shape {
  return (x, y) => (((2 * (x - middle)) / width) ** 2 + ((2 * (y - centre)) / height) ** 2 < 1 ? colour : undefined);
}

export function below(horizon: number, colour: Colour): Shape {
  return (_x, y) => (y > horizon ? tinted(colour, 60 * (y - horizon)) : undefined);
}

export function several(count: number, make: (at: number) => Shape): Shape[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

export function tinted([red, green, blue]: Colour, by: number): Colour {
  return [red + by, green + by, blue + by];
}

export function randomFrom(seed: number): Random {
  let state = scramble(seed + 1);
  return (from, to) => {
    state = scramble(state + 0x9e3779b9);
    return from + (state / 2 ** 32) * (to - from);
  };
}

/** Spreads a whole number over 32 bits, none of them like its neighbours'. */
export function scramble(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

// Invented photographs of village life, drawn from a seed: the same seed is the same picture in every size and format,
// another seed another one, for eyes and for perceptual hashes alike.

import { encodePng, type PixelSize, type Pixels } from "./images.ts";
import { encodeJpeg } from "./jpeg.ts";
import {
  below,
  box,
  type Colour,
  disc,
  hills,
  house,
  type Random,
  randomFrom,
  type Shape,
  scramble,
  several,
  sky,
  tinted,
  tree,
} from "./scene-shapes.ts";

export interface Scene extends Partial<PixelSize> {
  readonly seed: number;
  readonly format?: "jpeg" | "png";
  /** Of a JPEG, 1 to 99. */
  readonly quality?: number;
}

const USUAL_SIZE: PixelSize = { width: 800, height: 600 };
/** Cells of the grain across the picture: the same in every size, so that copies stay alike. */
const GRAIN = 240;

/** A JPEG unless told otherwise, 800 by 600 pixels. */
export function makePicture({ format = "jpeg", quality, ...scene }: Scene): Uint8Array {
  const pixels = drawScene(scene);
  return format === "png" ? encodePng(pixels) : encodeJpeg(pixels, quality);
}

export function drawScene({ seed, width = USUAL_SIZE.width, height = USUAL_SIZE.height }: Scene): Pixels {
  const random = randomFrom(seed);
  const compose = COMPOSITIONS[Math.abs(seed) % COMPOSITIONS.length] ?? riverside;
  const shapes = [...compose(random), ...clutter(random)].toReversed();
  const light = { slope: random(-60, 60), level: random(-18, 18) };
  const rgb = new Uint8Array(3 * width * height);

  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [x, y] = [(column + 0.5) / width, (row + 0.5) / height];
      const shade = light.level + light.slope * (x - 0.5) + grain(x, y, seed);
      colourAt(shapes, x, y).forEach((value, channel) => {
        rgb[3 * (width * row + column) + channel] = Math.max(0, Math.min(255, value + shade));
      });
    }
  }
  return { width, height, rgb };
}

const COMPOSITIONS: readonly ((random: Random) => Shape[])[] = [riverside, field, village, warehouse];

function riverside(random: Random): Shape[] {
  const bank = random(0.35, 0.6);
  const boat = { x: random(0.2, 0.8), y: random(0.7, 0.85) };
  return [
    sky(random),
    ...several(2, (at) => hills({ base: bank - 0.12 + 0.06 * at, random, colour: [60 + 30 * at, 110 + 20 * at, 70] })),
    below(bank, [96, 122, 128]),
    ...several(3, () => house(random, bank)),
    disc({ ...boat, width: random(0.16, 0.3), height: 0.05 }, [92, 58, 38]),
    box({ x: boat.x - 0.04, y: boat.y - 0.12, width: 0.08, height: 0.1 }, [210, 196, 150]),
  ];
}

function field(random: Random): Shape[] {
  const horizon = random(0.3, 0.5);
  const rows = random(8, 16);
  const lean = random(-0.8, 0.8);
  const crop: Shape = (x, y) => {
    if (y < horizon) return undefined;
    const across = (x - 0.5 + lean * (y - horizon)) / (0.25 + y - horizon);
    return Math.sin(across * rows) > 0 ? [96, 150, 62] : [140, 128, 72];
  };
  return [
    sky(random),
    hills({ base: horizon - 0.05, random, colour: [72, 104, 96] }),
    crop,
    house(random, horizon + 0.08),
    ...several(3, () => tree(random, horizon + random(0.05, 0.3))),
  ];
}

function village(random: Random): Shape[] {
  const ground = random(0.55, 0.72);
  const path = { at: random(0.3, 0.7), width: random(0.1, 0.25) };
  const road: Shape = (x, y) =>
    y > ground && Math.abs(x - path.at) < path.width * (0.3 + y - ground) * 2 ? [188, 176, 158] : undefined;
  return [
    sky(random),
    below(ground, [124, 146, 84]),
    road,
    ...several(4, () => house(random, ground + random(-0.02, 0.12))),
    ...several(3, () => tree(random, ground + random(-0.02, 0.2))),
  ];
}

function warehouse(random: Random): Shape[] {
  const floor = random(0.68, 0.82);
  const sacks = several(14, (at) => {
    const [width, height] = [random(0.12, 0.2), random(0.08, 0.14)];
    const bottom = floor + 0.06 - 0.09 * Math.floor(at / 5);
    return disc({ x: random(0.05, 0.95), y: bottom, width, height }, tinted([214, 200, 170], random(-40, 20)));
  });
  const window = { x: random(0.1, 0.7), y: random(0.08, 0.2), width: random(0.12, 0.25), height: random(0.12, 0.2) };
  return [
    () => [150, 142, 128],
    below(floor, [104, 98, 92]),
    box(window, [238, 244, 248]),
    ...several(2, () => box({ x: random(0, 0.8), y: random(0.2, 0.4), width: 0.24, height: 0.03 }, [96, 66, 44])),
    ...sacks,
  ];
}

/** Things in the foreground that no two pictures share: crates, drums, sheets. */
function clutter(random: Random): Shape[] {
  return several(4, () => {
    const size = { width: random(0.08, 0.24), height: random(0.1, 0.26) };
    const colour = tinted([random(-36, 36), random(-30, 30), random(-36, 36)], random(50, 205));
    const place = { x: random(0, 0.85), y: random(0.45, 0.85), ...size };
    return random(0, 1) < 0.7 ? box(place, colour) : disc(place, colour);
  });
}

function colourAt(frontToBack: readonly Shape[], x: number, y: number): Colour {
  for (const shape of frontToBack) {
    const colour = shape(x, y);
    if (colour) return colour;
  }
  return [0, 0, 0];
}

function grain(x: number, y: number, seed: number): number {
  const cell = Math.floor(x * GRAIN) * 7919 + Math.floor(y * GRAIN) * 104_729 + seed * 31;
  return (scramble(cell) / 2 ** 32 - 0.5) * 14;
}

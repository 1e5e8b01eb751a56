// Real pictures decoded and compared: what a telephone took, what Telegram made of it, and what is no picture at all.

import { expect, test } from "vitest";
import { distance, NEARLY_THE_SAME, perceptualHash } from "#domain/picture/perceptual-hash.ts";
import { exifOf } from "#domain/picture/picture.ts";
import { pictureGrid } from "#output/picture-grid.ts";
import { svgToPng } from "#output/png.ts";
import { makePng } from "#simulator/images.ts";
import { picture, wavesSvg } from "../support/pictures.ts";

async function hashOf(bytes: Uint8Array): Promise<bigint | undefined> {
  const grid = await pictureGrid(bytes);
  return grid && perceptualHash(grid, exifOf(bytes)?.orientation);
}

test("a photo on its side, a small progressive copy and a PNG of 16 colours are taken for one picture", async () => {
  const [camera = 0n, small = 0n, png = 0n] = await Promise.all(
    (["shop-from-camera.jpg", "shop-small.jpg", "shop.png"] as const).map((name) => hashOf(picture(name))),
  );
  expect(camera).not.toBe(0n);
  expect(distance(camera, small)).toBeLessThanOrEqual(NEARLY_THE_SAME);
  expect(distance(small, png)).toBeLessThanOrEqual(NEARLY_THE_SAME);
});

test("another picture is another picture", async () => {
  const shop = (await hashOf(picture("shop-small.jpg"))) ?? 0n;
  const [few = 0n, many = 0n] = await Promise.all([2, 3].map(async (waves) => hashOf(await svgToPng(wavesSvg(waves)))));
  expect(Math.min(distance(shop, few), distance(shop, many), distance(few, many))).toBeGreaterThan(NEARLY_THE_SAME);
});

test.each([
  ["a WebP", picture("shop.webp")],
  ["a picture cut short in its header", picture("shop-small.jpg").subarray(0, 300)],
  ["a text", Buffer.from("bukan foto")],
  ["nothing", new Uint8Array()],
])("%s gives no grid and no error", async (_, bytes) => {
  expect(await pictureGrid(bytes)).toBeUndefined();
});

test("a picture of 100 megapixels in a small file is not unpacked", async () => {
  const before = process.resourceUsage().maxRSS;
  expect(await pictureGrid(makePng({ width: 10_000, height: 10_000 }))).toBeUndefined();
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(100_000); // KB; unpacked it would be 400 MB
});

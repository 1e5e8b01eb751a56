// Small pictures of the cooperative's shop as telephones make them. From the camera: on its side (Exif 6), with a place, a time,
// a maker's note, XMP, a comment and bytes after its end, every secret beginning with "rahasia".

import { readFileSync } from "node:fs";

type Picture = "shop-from-camera.jpg" | "shop-small.jpg" | "shop.png" | "shop.webp";

export function picture(name: Picture): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`pictures/${name}`, import.meta.url)));
}

/** The bytes as letters, to look for what should not be there. */
export function lettersOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

/** A photo-sized PNG that looks like no shop: waves, as many as `waves`. */
export function wavesSvg(waves: number): string {
  const bars = Array.from({ length: waves * 8 }, (_, index) => {
    const level = Math.round(127 + 120 * Math.sin(index * 1.7 + waves));
    return `<rect x="${(index * 640) / (waves * 8)}" y="${(index % 5) * 60}" width="120" height="220" fill="rgb(${level},${level},${level})"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#555"/>${bars.join("")}</svg>`;
}

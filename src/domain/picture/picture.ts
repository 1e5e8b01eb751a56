// A picture as a file: its size, what the camera wrote into it, and the same picture without that. Nothing here decodes
// pixels, and nothing throws, whatever the bytes.

import type { ExifFacts } from "./exif.ts";
import { jpeg } from "./jpeg.ts";
import { png } from "./png.ts";
import { webp } from "./webp.ts";

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** What we can do with a kind of picture file. */
export interface PictureFormat {
  isOne(bytes: Uint8Array): boolean;
  /** As the header tells it, before it is turned upright. */
  sizeOf(bytes: Uint8Array): PixelSize | undefined;
  factsOf(bytes: Uint8Array): ExifFacts;
  withoutMetadata(bytes: Uint8Array): Uint8Array;
}

const FORMATS: readonly PictureFormat[] = [jpeg, png, webp];

/** Pixels of a JPEG, PNG or WebP, by its header. */
export function sizeOf(bytes: Uint8Array): PixelSize | undefined {
  return formatOf(bytes)?.sizeOf(bytes);
}

/** What the camera wrote; undefined for what is no JPEG, PNG or WebP. */
export function exifOf(bytes: Uint8Array): ExifFacts | undefined {
  return formatOf(bytes)?.factsOf(bytes);
}

/**
 * The picture for showing: the same pixels and colours, without Exif (place, time, camera), XMP, captions, comments or anything
 * after its end. Only which way is up stays. Undefined for what is no JPEG, PNG or WebP.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array | undefined {
  return formatOf(bytes)?.withoutMetadata(bytes);
}

function formatOf(bytes: Uint8Array): PictureFormat | undefined {
  return FORMATS.find((format) => format.isOne(bytes));
}

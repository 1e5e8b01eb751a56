// A JPEG as its segments (ITU-T T.81, annex B). What is kept of them for showing is a list of what a decoder needs; all else,
// known or unknown, is left out, and so is what phones append after the end: second pictures, films, thumbnails.

import { bytesOf, concat, startsWith, uint } from "#domain/file/bytes.ts";
import { type ExifFacts, exifOfOrientation, NO_EXIF, readExif } from "./exif.ts";
import type { PictureFormat, PixelSize } from "./picture.ts";

interface Segment {
  readonly marker: number;
  /** With its marker; of a scan also the compressed data that follow. */
  readonly bytes: Uint8Array;
  readonly body: Uint8Array;
}

const MARKER = { start: 0xd8, end: 0xd9, scan: 0xda, app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee };
const NOT_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]); // tables, among the numbers of frames
const EXIF = "Exif\0\0";
const MOST_SEGMENTS = 10_000; // a progressive picture has about 50

export const jpeg: PictureFormat = {
  isOne: (bytes) => startsWith(bytes, "\xff\xd8\xff"),

  sizeOf(bytes) {
    const frame = segmentsOf(bytes, isFrame).find(({ marker }) => isFrame(marker));
    return frame && sizeIn(frame);
  },

  factsOf: (bytes) => exifIn(segmentsOf(bytes, (marker) => marker === MARKER.scan)),

  withoutMetadata(bytes) {
    const segments = segmentsOf(bytes);
    const { orientation } = exifIn(segments);
    const way = orientation === 1 ? [] : [orientationSegment(exifOfOrientation(orientation))];
    const kept = segments.filter(isNeeded).map((segment) => segment.bytes);
    return concat([bytesOf(0xff, MARKER.start), ...way, ...kept, bytesOf(0xff, MARKER.end)]);
  },
};

/** The segments after the start, up to the end or the first that cannot be one, or through the first that is the last wanted. */
function segmentsOf(bytes: Uint8Array, isLast?: (marker: number) => boolean): Segment[] {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && segments.length < MOST_SEGMENTS) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    const length = uint(bytes, at + 2, 2);
    const isWhole = length >= 2 && at + 2 + length <= bytes.length;
    if (!hasLength(marker) || !isWhole) break;
    const body = bytes.subarray(at + 4, at + 2 + length);
    const next = marker === MARKER.scan ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    segments.push({ marker, body, bytes: bytes.subarray(at, next) });
    if (isLast?.(marker)) break;
    at = next;
  }
  return segments;
}

function hasLength(marker: number): boolean {
  return marker >= 0xc0 && marker !== MARKER.start && marker !== MARKER.end && !isRestart(marker);
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** Where the compressed data of a scan end: at the first marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && !isRestart(marker)) return at;
    at = bytes.indexOf(0xff, marker === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.has(marker);
}

function sizeIn({ body }: Segment): PixelSize | undefined {
  const size = { width: uint(body, 3, 2), height: uint(body, 1, 2) };
  return size.width > 0 && size.height > 0 ? size : undefined;
}

function exifIn(segments: readonly Segment[]): ExifFacts {
  const exif = segments.find(({ marker, body }) => marker === MARKER.app1 && startsWith(body, EXIF));
  return exif ? readExif(exif.body.subarray(EXIF.length)) : NO_EXIF;
}

/** Frames, tables, scans, the colour profile, and Adobe's word on how colours were turned. */
function isNeeded({ marker, body }: Segment): boolean {
  if (marker === MARKER.app2) return startsWith(body, "ICC_PROFILE\0");
  if (marker === MARKER.app14) return startsWith(body, "Adobe");
  return marker < MARKER.app0;
}

function orientationSegment(tiff: Uint8Array): Uint8Array {
  const length = 2 + EXIF.length + tiff.length;
  return bytesOf(0xff, MARKER.app1, length >> 8, length & 0xff, EXIF, tiff);
}

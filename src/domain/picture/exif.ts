// What a camera writes beside the pixels (Exif 2.32, in a TIFF directory). Read are the three facts somebody needs: which way
// is up, when, and whether a place is told. The place itself is never read.

import { Temporal } from "temporal-polyfill";
import { type ByteOrder, bytesOf, letters, startsWith, uint } from "#domain/file/bytes.ts";

/** 1 to 8 as Exif counts: 1 is upright, 3 on its head, 6 and 8 on its side, the others mirrored as well. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface ExifFacts {
  readonly orientation: Orientation;
  /** What the camera's clock showed; Exif has no zone. */
  readonly takenAt?: Temporal.PlainDateTime;
  /** Whether it says where the picture was taken. */
  readonly hasPlace: boolean;
}

export const NO_EXIF: ExifFacts = { orientation: 1, hasPlace: false };

const TAG = { orientation: 0x0112, exif: 0x8769, gps: 0x8825, taken: 0x9003, latitude: 0x0002 } as const;
const ENTRY = 12;
const MOST_ENTRIES = 200; // a camera writes about 60

interface Directory {
  readonly tiff: Uint8Array;
  readonly order: ByteOrder;
  readonly at: number;
}

/** The facts of a TIFF block; of one that is none, or broken, that there are none. */
export function readExif(tiff: Uint8Array): ExifFacts {
  const order = orderOf(tiff);
  if (!order) return NO_EXIF;
  const main = { tiff, order, at: uint(tiff, 4, 4, order) };
  const exif = below(main, TAG.exif);
  const gps = below(main, TAG.gps);
  const takenAt = exif && takenOf(exif);
  return {
    orientation: orientationOf(main),
    ...(takenAt ? { takenAt } : {}),
    hasPlace: gps !== undefined && entryOf(gps, TAG.latitude) !== undefined,
  };
}

/** A TIFF block that tells the orientation and nothing else. */
export function exifOfOrientation(orientation: Orientation): Uint8Array {
  const entry = bytesOf(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0);
  return bytesOf("MM\0*", 0, 0, 0, 8, 0, 1, entry, 0, 0, 0, 0);
}

function orderOf(tiff: Uint8Array): ByteOrder | undefined {
  if (startsWith(tiff, "II*\0")) return "little";
  return startsWith(tiff, "MM\0*") ? "big" : undefined;
}

/** Where the entry of a tag begins. */
function entryOf({ tiff, order, at }: Directory, tag: number): number | undefined {
  const count = Math.min(uint(tiff, at, 2, order), MOST_ENTRIES);
  for (let entry = at + 2; entry < at + 2 + count * ENTRY; entry += ENTRY) {
    if (entry + ENTRY > tiff.length) return undefined;
    if (uint(tiff, entry, 2, order) === tag) return entry;
  }
  return undefined;
}

function below(directory: Directory, tag: number): Directory | undefined {
  const entry = entryOf(directory, tag);
  if (entry === undefined) return undefined;
  return { ...directory, at: uint(directory.tiff, entry + 8, 4, directory.order) };
}

function orientationOf(directory: Directory): Orientation {
  const entry = entryOf(directory, TAG.orientation);
  if (entry === undefined) return 1;
  const told = uint(directory.tiff, entry + 8, 2, directory.order);
  return ORIENTATIONS.find((one) => one === told) ?? 1;
}

const ORIENTATIONS: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** Cameras whose clock was never set write zeros or blanks: no date. */
function takenOf(directory: Directory): Temporal.PlainDateTime | undefined {
  const entry = entryOf(directory, TAG.taken);
  if (entry === undefined) return undefined;
  const at = uint(directory.tiff, entry + 8, 4, directory.order);
  const found = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(letters(directory.tiff, at, 19));
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
  if (year === 0 || month === 0 || day === 0) return undefined; // below the least that can be constrained
  const wanted = { year, month, day, hour, minute, second };
  const moment = Temporal.PlainDateTime.from(wanted, { overflow: "constrain" });
  return isSame(moment, wanted) ? moment : undefined;
}

type Clock = Pick<Temporal.PlainDateTime, "month" | "day" | "hour" | "minute" | "second">;

function isSame(a: Clock, b: Clock): boolean {
  return (["month", "day", "hour", "minute", "second"] as const).every((unit) => a[unit] === b[unit]);
}

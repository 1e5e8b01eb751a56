// What a camera writes into a JPEG about itself: when, where and with what it was taken (EXIF 2.3, in TIFF's little-endian
// form). A real server strips it from photos and leaves it in documents.

import type { Coordinates } from "./content.ts";
import { segment } from "./jpeg.ts";

export interface Shot {
  /** Wall-clock time of the camera: "2026-11-02T09:15:00". */
  readonly takenAt?: string;
  readonly at?: Coordinates;
  readonly camera?: string;
}

interface Entry {
  readonly tag: number;
  readonly type: 2 | 4 | 5;
  readonly count: number;
  /** What a pointer points to has no value of its own. */
  readonly data: Buffer;
}

const IMAGE = { model: 0x0110, dateTime: 0x0132, exif: 0x8769, gps: 0x8825 };
const DATE_TIME_ORIGINAL = 0x9003;
const GPS = { latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4 };
const HEADER = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]);
const START_OF_IMAGE = 2;

/** The same JPEG with an EXIF segment in front; throws for anything that is no JPEG. */
export function withExif(jpeg: Uint8Array, shot: Shot): Uint8Array {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) throw new Error("only a JPEG carries EXIF");
  const exif = segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), tiff(shot)]));
  return Buffer.concat([jpeg.subarray(0, START_OF_IMAGE), exif, jpeg.subarray(START_OF_IMAGE)]);
}

/** The directory of the image, then the ones it points to. */
function tiff({ takenAt, at, camera = "Telepon A16" }: Shot): Buffer {
  const time = takenAt?.slice(0, 19).replaceAll("-", ":").replace("T", " ");
  const inner = [
    ...(time ? [{ tag: IMAGE.exif, entries: [text(DATE_TIME_ORIGINAL, time)] }] : []),
    ...(at ? [{ tag: IMAGE.gps, entries: gpsEntries(at) }] : []),
  ];
  const own = [text(IMAGE.model, camera), ...(time ? [text(IMAGE.dateTime, time)] : [])];
  const pointers = (offset: (index: number) => number) => inner.map(({ tag }, index) => long(tag, offset(index)));

  const start = HEADER.length;
  const length = directory([...own, ...pointers(() => 0)], start).length;
  const built: Buffer[] = [];
  const offsets = inner.map(({ entries }) => {
    const offset = start + length + Buffer.concat(built).length;
    built.push(directory(entries, offset));
    return offset;
  });
  return Buffer.concat([HEADER, directory([...own, ...pointers((index) => offsets[index] ?? 0)], start), ...built]);
}

function gpsEntries({ latitude, longitude }: Coordinates): Entry[] {
  return [
    text(GPS.latitudeRef, latitude < 0 ? "S" : "N"),
    degrees(GPS.latitude, latitude),
    text(GPS.longitudeRef, longitude < 0 ? "W" : "E"),
    degrees(GPS.longitude, longitude),
  ];
}

/** Its entries, then the values that do not fit into four bytes. */
function directory(entries: readonly Entry[], start: number): Buffer {
  const table = Buffer.alloc(2 + 12 * entries.length + 4);
  table.writeUInt16LE(entries.length, 0);
  const values: Buffer[] = [];
  let end = start + table.length;

  entries.forEach(({ tag, type, count, data }, index) => {
    const at = 2 + 12 * index;
    table.writeUInt16LE(tag, at);
    table.writeUInt16LE(type, at + 2);
    table.writeUInt32LE(count, at + 4);
    if (data.length <= 4) {
      data.copy(table, at + 8);
      return;
    }
    table.writeUInt32LE(end, at + 8);
    values.push(data);
    end += data.length;
  });
  return Buffer.concat([table, ...values]);
}

function text(tag: number, value: string): Entry {
  const data = Buffer.from(`${value}\0`, "latin1");
  return { tag, type: 2, count: data.length, data };
}

function long(tag: number, value: number): Entry {
  const data = Buffer.alloc(4);
  data.writeUInt32LE(value);
  return { tag, type: 4, count: 1, data };
}

/** Degrees, minutes and hundredths of a second, each as a fraction. */
function degrees(tag: number, value: number): Entry {
  const hundredths = Math.round(Math.abs(value) * 360_000);
  const parts = [Math.floor(hundredths / 360_000), 1, Math.floor(hundredths / 6_000) % 60, 1, hundredths % 6_000, 100];
  const data = Buffer.alloc(24);
  parts.forEach((part, index) => {
    data.writeUInt32LE(part, 4 * index);
  });
  return { tag, type: 5, count: 3, data };
}

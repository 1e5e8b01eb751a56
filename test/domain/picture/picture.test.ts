// What a camera writes beside the pixels: read where it is of use, gone from what is shown.

import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { exifOf, sizeOf, withoutMetadata } from "#domain/picture/picture.ts";
import { lettersOf, picture } from "../../support/pictures.ts";

const ALL = ["shop-from-camera.jpg", "shop-small.jpg", "shop.png", "shop.webp"] as const;
const FROM_A_CAMERA = ["shop-from-camera.jpg", "shop.png", "shop.webp"] as const;

test.each([
  ["shop-from-camera.jpg", { width: 360, height: 480 }],
  ["shop-small.jpg", { width: 240, height: 180 }],
  ["shop.png", { width: 90, height: 120 }],
  ["shop.webp", { width: 90, height: 120 }],
] as const)("the header of %s tells its size", (name, size) => {
  expect(sizeOf(picture(name))).toEqual(size);
});

test.each(FROM_A_CAMERA)("%s tells when it was taken, which way is up and that it knows a place", (name) => {
  const takenAt = Temporal.PlainDateTime.from("2026-10-31T15:42:07");
  expect(exifOf(picture(name))).toEqual({ orientation: 6, takenAt, hasPlace: true });
});

test("a photo that Telegram made small tells nothing", () => {
  expect(exifOf(picture("shop-small.jpg"))).toEqual({ orientation: 1, hasPlace: false });
});

test.each(FROM_A_CAMERA)("what is shown of %s keeps no place, time, camera, text or comment", (name) => {
  const original = picture(name);
  const shown = withoutMetadata(original) ?? original;

  expect(lettersOf(original)).toMatch(/rahasia/);
  expect(lettersOf(shown)).not.toMatch(/rahasia|Kamera|2026:|GPS|xmp/i);
  expect(exifOf(shown)).toMatchObject({ hasPlace: false });
  expect(exifOf(shown)).not.toHaveProperty("takenAt");
  expect(sizeOf(shown)).toEqual(sizeOf(original));
});

test.each(["shop-from-camera.jpg", "shop.webp"] as const)("what is shown of %s still stands upright", (name) => {
  expect(exifOf(withoutMetadata(picture(name)) ?? new Uint8Array())).toEqual({ orientation: 6, hasPlace: false });
});

test.each(ALL)("%s without metadata has nothing left to take away", (name) => {
  const once = withoutMetadata(picture(name));
  expect(withoutMetadata(once ?? new Uint8Array())).toEqual(once);
});

test("a picture of another kind is not shown half-cleaned", () => {
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic Exif rahasia", "latin1");
  expect(withoutMetadata(heic)).toBeUndefined();
  expect(sizeOf(heic)).toBeUndefined();
  expect(exifOf(heic)).toBeUndefined();
});

test.each([
  "0000:00:00 00:00:00",
  "2026:02:30 10:00:00",
  "2026:13:01 10:00:00",
  "2026:10:31 24:00:00",
  "    :  :     :  :  ",
])("a clock that shows %j was never set", (clock) => {
  const bytes = Buffer.from(picture("shop-from-camera.jpg"));
  bytes.write(clock, bytes.indexOf("2026:10:31"), "latin1");
  expect(exifOf(bytes)).toEqual({ orientation: 6, hasPlace: true });
});

test.each(ALL)("%s cut short anywhere, or with wrong bytes in it, is an odd picture and no error", (name) => {
  const whole = picture(name);
  const wrong = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.nat(whole.length), wrong, (length, changes) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      const cut = bytes.subarray(0, length);
      const { width = 1, height = 1 } = sizeOf(cut) ?? {};
      const shown = withoutMetadata(cut);
      exifOf(cut);
      return width > 0 && height > 0 && (shown?.length ?? 0) <= cut.length + 64;
    }),
  );
});

test("any bytes behind any signature are an odd picture and no error", () => {
  const starts = [
    "\xff\xd8\xff",
    "\x89PNG\r\n\x1a\n",
    "RIFF\xff\xff\xff\xffWEBP",
    "\xff\xd8\xff\xe1\0\x40Exif\0\0MM\0*",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      const bytes = Buffer.concat([Buffer.from(start, "latin1"), rest]);
      sizeOf(bytes);
      exifOf(bytes);
      return withoutMetadata(bytes) !== undefined;
    }),
  );
});

test("a directory that points at itself is read once", () => {
  const entry = "\x87\x69\0\x04\0\0\0\x01\0\0\0\x08"; // the Exif directory is said to lie where this one lies
  const tiff = `MM\0*\0\0\0\x08\0\x01${entry}\0\0\0\0`;
  const segment = `Exif\0\0${tiff}`;
  const bytes = Buffer.from(`\xff\xd8\xff\xe1\0${String.fromCharCode(segment.length + 2)}${segment}\xff\xd9`, "latin1");
  expect(exifOf(bytes)).toEqual({ orientation: 1, hasPlace: false });
});

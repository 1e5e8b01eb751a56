import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlace } from "#domain/form/typed/place.ts";

const value = (lat: number, lon: number) => ({ kind: "value", value: { lat, lon } });

test.for([
  ...[
    "-2.53, 112.95",
    "-2.53,112.95",
    "-2,53 112,95",
    "-2,53, 112,95",
    "-2,53,112,95",
    "(-2.53; 112.95)",
    "−2.53 112.95",
  ],
  ...["2.53 LS 112.95 BT", "2,53 LS, 112,95 BT", "112.95 BT 2.53 LS", "2.53 lintang selatan, 112.95 bujur timur"],
  ...["S 2.53 E 112.95", "2.53°S 112.95°E", "lat -2.53 long 112.95", "lat: -2.53, lng: 112.95"],
  ...["lintang -2.53 bujur 112.95", "koordinat: -2.53, 112.95", "-2.53, 112.95 pak"],
  ...["https://www.google.com/maps/@-2.53,112.95,15z", "https://maps.google.com/?q=-2.53,112.95"],
  ...["https://www.google.com/maps/search/?api=1&query=-2.53%2C112.95", "geo:-2.53,112.95?z=14"],
  ...["Ini lokasinya https://www.google.com/maps/place/Gerai/@-2.6,112.9,17z/data=!3m1!4b1!3d-2.53!4d112.95"],
])("%j is a place in Sampit", (text) => {
  expect(readPlace(text)).toEqual(value(-2.53, 112.95));
});

test.for([
  "2°31'57\"S 112°57'1\"E",
  "2° 31′ 57″ LS, 112° 57′ 1″ BT",
  "112°57'1\"E 2°31'57\"S",
  "2º31’57”S 112º57’1”E",
  "2 derajat 31 menit 57 detik LS 112 derajat 57 menit 1 detik BT",
])("degrees, minutes and seconds add up: %s", (text) => {
  expect(readPlace(text)).toEqual(value(-2.5325, 112.9502778));
});

test("latitude and longitude in the wrong order are asked about, unless they are named", () => {
  expect(readPlace("112.95, -2.53")).toEqual({ kind: "ask", why: "place-swapped", options: [value(-2.53, 112.95)] });
  expect(readPlace("95.32, 5.55")).toEqual({ kind: "ask", why: "place-swapped", options: [value(5.55, 95.32)] });
  expect(readPlace("52.52, 13.4")).toEqual(value(52.52, 13.4)); // no place of ours either way
});

test.for([
  ...["Jemaras", "2.53", "-2.53", "7 5", "7,5", "0, 0", "5/10", "08.00-10.00", "2.500.000", "91.5, 200.5"],
  ...["2°61'S 112°E", "2.53 LS 112.95 LS", "https://maps.app.goo.gl/abc", "https://example.org/", "siap", ""],
])("%j is not a place", (text) => {
  expect(readPlace(text)).toEqual({ kind: "invalid", why: "not-a-place" });
});

test("nothing at all is one of the empties", () => {
  expect(readPlace("lupa")).toEqual({ kind: "empty", as: "unknown" });
  expect(readPlace("-")).toMatchObject({ kind: "ask", why: "empty-mark" });
});

test("any place of Indonesia reads back, with a decimal point, a decimal comma, or its sides named", () => {
  const degrees = (min: number, max: number) => fc.integer({ min: min * 1e6, max: max * 1e6 }).map((n) => n / 1e6);
  fc.assert(
    fc.property(degrees(-11, 6), degrees(95, 141), (lat, lon) => {
      const [y, x] = [lat, lon].map((n) => Math.abs(n).toFixed(6));
      expect(readPlace(`${lat.toFixed(6)}, ${x}`)).toEqual(value(lat, lon));
      expect(readPlace(`${lat.toFixed(6)} ${x}`.replaceAll(".", ","))).toEqual(value(lat, lon));
      expect(readPlace(`${y} ${lat < 0 ? "LS" : "LU"} ${x} BT`)).toEqual(value(lat, lon));
    }),
  );
});

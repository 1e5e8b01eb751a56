// Which clock a unit goes by: one of three, by its province, however deep it lies.

import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { timeZoneOf } from "#domain/time-zone.ts";

const [WIB, WITA, WIT] = ["+07:00", "+08:00", "+09:00"];
const PROVINCES = {
  [WIB]: ["11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36", "61", "62"],
  [WITA]: ["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"],
  [WIT]: ["81", "82", "91", "92", "93", "94", "95", "96"],
};
const ALL = Object.values(PROVINCES).flat();

function offsetOn(day: string, unitCode: string): string | undefined {
  const timeZone = timeZoneOf(unitCode);
  return timeZone && Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).offset;
}

test.each([
  ["Aceh", "11", WIB],
  ["Jemaras in Kotawaringin Timur", "62.02.02.2007", WIB],
  ["Pontianak, in the same zone as Sampit since 1988", "61.71", WIB],
  ["Banjarmasin, across the river from Kalimantan Tengah", "63.71", WITA],
  ["Denpasar", "51.71", WITA],
  ["Ende", "53.08", WITA],
  ["Nunukan, of a province made in 2012", "65.03", WITA],
  ["Ambon", "81.71", WIT],
  ["Jayapura", "91.03", WIT],
  ["Sorong, of a province made in 2022", "96.71", WIT],
])("%s (%s) goes by %s", (_, unitCode, expected) => {
  expect(offsetOn("2026-11-05", unitCode)).toBe(expected);
});

test("all thirty-eight provinces have a zone, of three offsets that never change with the season", () => {
  expect(new Set(ALL).size).toBe(38);
  for (const [offset, provinces] of Object.entries(PROVINCES)) {
    for (const province of provinces)
      for (const day of ["2026-01-15", "2026-07-15", "2030-10-25"]) expect(offsetOn(day, province)).toBe(offset);
  }
});

test("a unit goes by the clock of its province, down to the cooperative", () => {
  const below = fc.stringMatching(/^(\.\d{2}(\.\d{2}(\.[123]\d{3}(\.\d{1,2})?)?)?)?$/);

  fc.assert(
    fc.property(fc.constantFrom(...ALL), below, (province, rest) => {
      expect(timeZoneOf(province + rest)).toBe(timeZoneOf(province));
    }),
  );
});

test("a province that is not known here has no zone of its own", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), (number) => {
      const province = String(number).padStart(2, "0");
      expect(timeZoneOf(`${province}.01`) !== undefined).toBe(ALL.includes(province));
    }),
  );
});

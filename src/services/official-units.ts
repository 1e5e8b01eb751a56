// The areas of Indonesia as the Ministry of Home Affairs lists them (Kepmendagri 300.2.2-2138/2025), from the package
// idn-area-data, whose data stand under the ODbL. Names come out as officials write them, not as the list happens to.

import { kindOfCode, type Unit } from "#domain/unit.ts";

/** Every area, provinces first and villages last. */
export async function readOfficialUnits(): Promise<readonly Unit[]> {
  // On first use: an import is rare, and the bot starts without it.
  const { getDistricts, getProvinces, getRegencies, getVillages } = await import("idn-area-data");
  const lists = await Promise.all([getProvinces(), getRegencies(), getDistricts(), getVillages()]);
  return lists.flat().map(({ code, name }) => ({ code, kind: kindOfCode(code), name: officialName(code, name) }));
}

// What the list writes otherwise than the area itself does.
const CORRECTIONS: ReadonlyMap<string, string> = new Map([
  ["62.02.13.2011", "Sungai Ubar Mandiri"], // "Mandiiri": a slip of the keyboard in the decree
  ["62.71", "Kota Palangka Raya"], // one word in the decree, two on the city's seal and in the law that founded it
]);

/**
 * The name without what its kind says anyway: "Kotawaringin Timur". "Kota Bogor" stays, for there is a kabupaten of that
 * name too. A word in small letters gets its capital, but not the x of "2 x 11 Kayu Tanam".
 */
function officialName(code: string, listed: string): string {
  const bare = listed.trim().replace(/^Kabupaten /, "");
  return CORRECTIONS.get(code) ?? bare.replace(/(?<=^|\s)\p{Ll}(?=\p{Ll})/gu, (letter) => letter.toUpperCase());
}

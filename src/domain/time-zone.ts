// Which clock a unit goes by. Indonesia's three zones follow the provinces: Keppres 41/1987, with the provinces made since then
// where the ones they were part of lie.

const BY_PROVINCE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // WIB: Sumatera, Jawa
    "Asia/Jakarta": "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36",
    // WIB: Kalimantan Barat, Kalimantan Tengah
    "Asia/Pontianak": "61 62",
    // WITA: Bali, Nusa Tenggara, Kalimantan Selatan, Timur and Utara, Sulawesi
    "Asia/Makassar": "51 52 53 63 64 65 71 72 73 74 75 76",
    // WIT: Maluku, Papua
    "Asia/Jayapura": "81 82 91 92 93 94 95 96",
  }).flatMap(([zone, provinces]) => provinces.split(" ").map((province) => [province, zone] as const)),
);

/** The IANA zone of a unit; undefined for a province that is not known here. */
export function timeZoneOf(unitCode: string): string | undefined {
  return BY_PROVINCE.get(unitCode.slice(0, 2));
}

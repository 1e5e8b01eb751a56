// How units and positions are named to people. A village never goes without its kecamatan: Kotim has three called Sumber
// Makmur.

import type { Role } from "#domain/position.ts";
import { cooperativeName, type PlacedUnit, villageKindOf } from "#domain/unit.ts";
import type { Translate } from "#i18n";

/**
 * "Desa Jemaras, Kec. Cempaga"; for a cooperative with the usual name its village's, as officials call it. Plain text, not
 * escaped.
 */
export function placeName(t: Translate, unit: PlacedUnit): string {
  const { code, kind, name, village, kecamatan } = unit;
  if (hasOwnName(unit)) return shortPlaceName(t, unit);
  if (village && kecamatan) return t.plain("place-village", { kind: villageKindOf(code), name: village, kecamatan });
  const isCity = kind === "kabupaten" && name.startsWith("Kota "); // its name has the word already
  return t.plain("place-above", { kind: isCity ? "kota" : kind, name });
}

/** "Jemaras, Kec. Cempaga": for a button. */
export function shortPlaceName(t: Translate, unit: PlacedUnit): string {
  const { name, village = name, kecamatan } = unit;
  return kecamatan ? t.plain("place-short", { name: hasOwnName(unit) ? name : village, kecamatan }) : name;
}

/** "Kepala Desa Jemaras, Kec. Cempaga", "Sekretaris Desa Jemaras, Kec. Cempaga". Plain text, not escaped. */
export function positionName(t: Translate, position: { role: Role; deputy: boolean; unit: PlacedUnit }): string {
  const { role, deputy, unit } = position;
  const place = HEADS_A_VILLAGE.has(role) ? shortPlaceName(t, unit) : role === "camat" ? unit.name : placeName(t, unit);
  return t.plain("place-position", { deputy: String(deputy), title: t.plain("role", { role }), place });
}

/** A village can have several cooperatives; the second one is told from the first by its name. */
function hasOwnName({ code, kind, name, village }: PlacedUnit): boolean {
  return kind === "koperasi" && village !== undefined && name !== cooperativeName(villageKindOf(code), village);
}

/** Titles that say desa or kelurahan themselves, so that the name follows bare. */
const HEADS_A_VILLAGE: ReadonlySet<Role> = new Set(["kepala_desa", "pj_kepala_desa", "lurah"]);

// The tree provinsi > kabupaten > kecamatan > desa/kelurahan > koperasi. Who stands above whom is read off the
// Kemendagri code (62.02.02.2007 lies in 62.02.02), so no query climbs a tree; a cooperative's code is its village's plus a serial.

import type { Temporal } from "temporal-polyfill";
export type UnitKind = "provinsi" | "kabupaten" | "kecamatan" | "desa" | "kelurahan" | "koperasi";

export type VillageKind = Extract<UnitKind, "desa" | "kelurahan">;

export interface Unit {
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly closedOn?: Temporal.PlainDate;
}

const CODE = /^\d{2}(\.\d{2}(\.\d{2}(\.[123]\d{3}(\.\d{1,2})?)?)?)?$/;
const KIND_BY_DEPTH = ["provinsi", "kabupaten", "kecamatan"] as const;

/** Whether the text has the shape of a code; whether such a unit exists is the database's to say. */
export function isUnitCode(text: string): boolean {
  return CODE.test(text);
}

/**
 * What kind of unit a code names. The first digit of the village part tells kelurahan (1) from desa (2, and 3 for desa adat):
 * Permendagri 72/2019 on codes of government areas.
 */
export function kindOfCode(code: string): UnitKind {
  const parts = code.split(".");
  if (parts.length === 5) return "koperasi";
  if (parts.length === 4) return villageKindOf(code);
  return KIND_BY_DEPTH[parts.length - 1] ?? "provinsi";
}

/** Desa or kelurahan, for a village or anything below it. */
export function villageKindOf(code: string): VillageKind {
  return code.split(".")[3]?.startsWith("1") ? "kelurahan" : "desa";
}

/** The code of the unit directly above; undefined above a province. */
export function parentOf(code: string): string | undefined {
  const cut = code.lastIndexOf(".");
  return cut < 0 ? undefined : code.slice(0, cut);
}

/** The code itself and those above it, nearest first. */
export function lineageOf(code: string): string[] {
  const above = parentOf(code);
  return above === undefined ? [code] : [code, ...lineageOf(above)];
}

/** The village a cooperative belongs to; a village is its own. */
export function villageOf(code: string): string {
  return code.split(".").slice(0, 4).join(".");
}

/** The kecamatan a unit lies in; undefined above one. */
export function kecamatanOf(code: string): string | undefined {
  const parts = code.split(".");
  return parts.length < 3 ? undefined : parts.slice(0, 3).join(".");
}

/** Whether `code` is `ancestor` or lies below it. */
export function isWithin(code: string, ancestor: string): boolean {
  return code === ancestor || code.startsWith(`${ancestor}.`);
}

/** Whether some unit lies in both: one is the other or lies in it. */
export function areOverlapping(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

export const MAX_COOPERATIVES_PER_VILLAGE = 99;

/** The code of the nth cooperative of a village. */
export function cooperativeCode(village: string, serial: number): string {
  return `${village}.${serial}`;
}

/** The official name pattern of the Juklak: "Koperasi Desa Merah Putih X", "Koperasi Kelurahan Merah Putih X". */
export function cooperativeName(villageKind: VillageKind, villageName: string): string {
  return `Koperasi ${villageKind === "desa" ? "Desa" : "Kelurahan"} Merah Putih ${villageName}`;
}

/** A unit with the names that tell it from its namesakes: Kotim alone has three villages called Sumber Makmur. */
export interface PlacedUnit extends Unit {
  readonly village?: string;
  readonly kecamatan?: string;
}

// The rest of the kabupaten: a few dozen operators who report for several villages each, so that the scoreboard and the
// chart look as they do in the field. Invented, and the same on every run.

import type { Answers } from "#domain/form/answer.ts";
import type { Unit } from "#domain/unit.ts";
import { wib } from "./wib.ts";

/** Somebody who reports for villages of one kecamatan. */
export interface Operator {
  readonly firstName: string;
  readonly lastName: string;
  readonly kecamatan: string;
  readonly villages: readonly string[];
}

export interface PlannedReport {
  readonly village: string;
  readonly at: string;
  /** None for NIHIL. */
  readonly answers?: Answers;
}

const MOST_VILLAGES = 7;
const FIRST_NAMES =
  "Norhayati Ardiansyah Rusmini Hendri Lestari Supian Yulia Jumadi Rahmawati Edy Sri Fahrul Mariani Gusti Susanti Iwan Herlina Kaspul".split(
    " ",
  );
const LAST_NAMES = "Saputra Anggraini Hadi Maulida Setiawan Effendi Noor Utami Rangkap Wijaya Susilo".split(" ");

/** Neighbouring villages share an operator; the villages of the story have their own people. */
export function operatorsOf(units: readonly Unit[], without: readonly string[]): Operator[] {
  const villages = units.filter(
    ({ kind, code }) => (kind === "desa" || kind === "kelurahan") && !without.includes(code),
  );
  const kecamatan = units.filter(({ kind }) => kind === "kecamatan");
  return kecamatan
    .flatMap(({ code, name }) => {
      const own = villages.filter((village) => village.code.startsWith(`${code}.`)).map((village) => village.code);
      const share = Math.ceil(own.length / Math.ceil(own.length / MOST_VILLAGES));
      const starts = own.map((_, index) => index).filter((index) => index % share === 0);
      return starts.map((start) => ({ kecamatan: name, villages: own.slice(start, start + share) }));
    })
    .map((operator, index) => ({
      ...operator,
      firstName: FIRST_NAMES[index % FIRST_NAMES.length] ?? "",
      lastName: LAST_NAMES[index % LAST_NAMES.length] ?? "",
    }));
}

/** Who reports, when and what, oldest first. One operator does all villages in three days, another leaves some or all. */
export function reportsOf(operators: readonly Operator[]): PlannedReport[] {
  return operators
    .flatMap(({ villages }, index) => {
      const share = shareOf(villages, index);
      const day = Math.floor(DAYS * chance(`${index}`, "day"));
      const reported = villages.filter((_, place) => place < share * villages.length);
      return reported.map((village) => ({ village, at: momentOf(village, day), ...contentOf(village) }));
    })
    .sort((a, b) => a.at.localeCompare(b.at));
}

const COMPLETE = ["62.02.02", "62.02.12", "62.02.14"];
const NEARLY_SILENT = ["62.02.10", "62.02.15"];
const FIRST_DAY = "2026-10-25";
const DAYS = 12;

/** Of an operator's villages, how many report before the story ends: kecamatan differ, and so do people. */
function shareOf([village = ""]: readonly string[], index: number): number {
  const kecamatan = village.slice(0, 8);
  if (COMPLETE.includes(kecamatan)) return 1;
  if (NEARLY_SILENT.includes(kecamatan)) return 0.3;
  const diligence = chance(`${index}`, "diligence");
  return diligence < 0.5 ? 1 : diligence - 0.25;
}

/** In office hours and by evening light. */
function momentOf(village: string, firstDay: number): string {
  const day = firstDay + Math.floor(3 * chance(village, "day"));
  const hour = 9 + Math.floor(11 * chance(village, "hour"));
  const minute = Math.floor(60 * chance(village, "minute"));
  const time = [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
  return wib(`${FIRST_DAY}T${time}`)
    .add({ hours: 24 * day })
    .toString();
}

function contentOf(village: string): Pick<PlannedReport, "answers"> {
  return chance(village, "nihil") < 0.14 ? {} : { answers: answersOf(village) };
}

/** Most cooperatives are legal entities with small savings and no shop yet; about one in eight does business. */
function answersOf(village: string): Answers {
  const pick = <const T>(what: string, list: readonly [T, ...T[]]): T =>
    list[Math.floor(list.length * chance(village, what))] ?? list[0];
  const between = (what: string, least: number, most: number) =>
    Math.round(least + (most - least) * chance(village, what));
  const opens = chance(village, "business") < 0.13;
  const land = pick("land", ["belum_ada", "ada_belum_diajukan", "diajukan", "sedang_diverifikasi", "terverifikasi"]);
  const building = land === "terverifikasi" && chance(village, "building") < 0.5;
  const obstacle = pick("obstacle", [
    "lahan",
    "lahan",
    "modal",
    "modal",
    "modal",
    "juknis",
    "sdm_pengurus",
    "internet",
    "tidak_ada",
  ]);

  return {
    tahap: given(opens ? "L5" : pick("stage", ["L3", "L3", "L4"])),
    anggota: given({ l: between("men", 14, 80), p: between("women", 10, 70) }),
    simpanan: given(1000 * between("savings", 200, 6_500)),
    unit_buka: given(
      opens ? [pick("shop", ["gerai_sembako", "pangkalan_lpg", "gerai_pupuk", "agen_bank"])] : ["tidak_ada"],
    ),
    omzet: given(opens ? 50_000 * between("sales", 40, 640) : 0),
    lahan_status: given(land),
    ...(land === "belum_ada" ? {} : { fisik_tahap: given(building ? "pondasi" : "belum") }),
    ...(building ? { fisik_persen: given(between("percent", 5, 30)) } : {}),
    legalitas_baru: given([chance(village, "papers") < 0.2 ? "nib" : "tidak_ada"]),
    kendala: given(obstacle),
    ...(obstacle === "tidak_ada"
      ? {}
      : { kendala_uraian: given(TROUBLE[obstacle]), bantuan_dari: given(pick("help", ["dinas", "camat", "ba_pmo"])) }),
  };
}

const TROUBLE = {
  lahan: "Belum ada lahan desa yang memenuhi syarat",
  modal: "Modal awal belum cukup untuk membuka gerai",
  juknis: "Menunggu petunjuk teknis pembangunan gerai",
  sdm_pengurus: "Pengurus belum terbiasa membuat pembukuan",
  internet: "Sinyal hanya ada di dekat kantor desa",
} as const;

function given<T>(value: T) {
  return { kind: "value", value } as const;
}

/** A number from 0 to 1 that belongs to a village and a question: FNV-1a, which spreads short texts well enough. */
function chance(...about: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const letter of about.join("/")) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

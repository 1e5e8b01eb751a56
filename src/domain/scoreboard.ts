// Who has reported for one period, by kecamatan. What a room may see is a type of its own: a room that gets counts is handed
// an object without names, so that no view can leak them.

import { type Progress, percentOf } from "./summary.ts";
import type { UnitKind } from "./unit.ts";

/** What a room shows: only how many, also who is missing, or also what was reported. */
export const PRIVACIES = ["counts", "names", "values"] as const;
export type Privacy = (typeof PRIVACIES)[number];

/** One obligation of the period: the rows are the denominator, reported or not. */
export interface Standing {
  readonly unitCode: string;
  readonly unitName: string;
  /** Of what a kecamatan or a kabupaten owes itself, this unit. */
  readonly kecamatanCode: string;
  readonly kecamatanName: string;
  readonly settled: boolean;
  /** Both say something only of a settled obligation. */
  readonly late: boolean;
  readonly nihil: boolean;
  /** Let off, which says something only of one that is not settled. */
  readonly exempted: boolean;
}

export interface KecamatanCount extends Required<Progress> {
  readonly code: string;
  readonly name: string;
  /** Whether it is the one who owes, so that its count tells of nobody else. */
  readonly isOwer: boolean;
}

export interface MissingUnit {
  readonly code: string;
  readonly name: string;
}

export interface KecamatanNames extends KecamatanCount {
  readonly missing: readonly MissingUnit[];
}

export interface Scoreboard<Kecamatan extends KecamatanCount = KecamatanNames> extends Required<Progress> {
  readonly late: number;
  readonly nihil: number;
  /** Rounded down: 100 only when all are in. */
  readonly percent: number;
  /** By code. */
  readonly byKecamatan: readonly Kecamatan[];
}

/** A scoreboard that may be shown in a room. */
export type RoomScoreboard =
  | (Scoreboard<KecamatanCount> & { readonly privacy: "counts" })
  | (Scoreboard<KecamatanNames> & { readonly privacy: "names" | "values" });

/** Counts the standings of one period. Kecamatan and missing units come in the order of their codes. */
export function scoreboardOf(standings: readonly Standing[]): Scoreboard {
  const settled = standings.filter((standing) => standing.settled);
  const progress = { total: standings.length, reported: settled.length, exempted: countExempted(standings) };
  const byKecamatan = [...Map.groupBy(standings, (standing) => standing.kecamatanCode)]
    .map(([code, rows]) => kecamatanOf(code, rows))
    .toSorted(byCode);

  return {
    ...progress,
    late: settled.filter((standing) => standing.late).length,
    nihil: settled.filter((standing) => standing.nihil).length,
    percent: percentOf(progress),
    byKecamatan,
  };
}

/** What a room of this privacy may see; the names of silent units do not survive "counts", not as those of a kecamatan either. */
export function forPrivacy(scoreboard: Scoreboard, privacy: Privacy): RoomScoreboard {
  if (privacy !== "counts") return { ...scoreboard, privacy };

  const byKecamatan = scoreboard.byKecamatan.filter(({ isOwer }) => !isOwer).map(withoutNames);
  return { ...scoreboard, privacy, byKecamatan };
}

/** Picked one by one: what is added to a kecamatan later stays out until somebody lets it in. */
export function withoutNames({ code, name, total, reported, exempted, isOwer }: KecamatanCount): KecamatanCount {
  return { code, name, total, reported, exempted, isOwer };
}

/** What the lines of a scoreboard are: kecamatan, or kabupaten where these owe the report. */
export function areaKind(owedBy: UnitKind): UnitKind {
  return owedBy === "kabupaten" ? "kabupaten" : "kecamatan";
}

function kecamatanOf(code: string, standings: readonly Standing[]): KecamatanNames {
  const missing = standings
    .filter((standing) => !standing.settled && !standing.exempted)
    .map((standing) => ({ code: standing.unitCode, name: standing.unitName }))
    .toSorted(byCode);

  return {
    code,
    name: standings[0]?.kecamatanName ?? code,
    total: standings.length,
    reported: standings.filter((standing) => standing.settled).length,
    exempted: countExempted(standings),
    isOwer: standings.some(({ unitCode }) => unitCode === code),
    missing,
  };
}

function countExempted(standings: readonly Standing[]): number {
  return standings.filter(({ settled, exempted }) => exempted && !settled).length;
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : Number(a.code > b.code);
}

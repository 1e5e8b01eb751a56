// The week in figures, for people who decide: where it stands, what moved, who leads, who needs help, what asks for a word
// from above. Codes and numbers only; and figures of two different periods are never subtracted from each other.

import type { Pair } from "./form/answer.ts";
import { accountedFor, compareShares, missingOf, type Progress, percentOf } from "./summary.ts";
import type { Titles } from "./written.ts";

/** What is frozen in a snapshot: plain JSON. Rupiah and people are whole numbers. */
export interface Figures extends Progress {
  /** The month that is reported: "2026-10". */
  readonly periodKey: string;
  /** Only of a turn that a file names. */
  readonly periodName?: Titles;
  /** Whether the deadline had passed; before it nobody is silent. */
  readonly pastDue: boolean;
  readonly onTime: number;
  readonly nihil: number;
  readonly byKecamatan: readonly FrozenKecamatan[];
  /** Cooperatives with an open outlet and a sale in the month. */
  readonly operating: number;
  readonly totalOmzet: number;
  readonly totalSavings: number;
  readonly members: Pair;
  readonly obstacles: readonly ObstacleCount[];
}

export interface ObstacleCount {
  readonly category: string;
  readonly count: number;
}

export interface Headline extends Progress {
  readonly percent: number;
  readonly onTime: number;
  readonly nihil: number;
  readonly operating: number;
  readonly totalOmzet: number;
  readonly totalSavings: number;
  readonly members: Pair;
}

/** This week less last week; `percent` in percentage points. */
type Change = Omit<Headline, "total" | "exempted">;

/** As it is frozen: without the names of who is silent. */
export interface FrozenKecamatan extends Progress {
  readonly code: string;
  readonly name: string;
  /** Whether it owes the report itself: who has reported and who has not is no ranking. */
  readonly isOwer?: boolean;
}

export interface RankedKecamatan extends FrozenKecamatan {
  readonly percent: number;
}

/** A matter that waits for a word from above. */
export type Decision =
  | { readonly code: "silent-units"; readonly count: number; readonly total: number }
  | { readonly code: "weak-kecamatan"; readonly kecamatan: RankedKecamatan }
  | { readonly code: "top-obstacle"; readonly obstacle: ObstacleCount };

export interface Digest {
  readonly periodKey: string;
  /** Only of a turn that a file names. */
  readonly periodName?: Titles;
  readonly headline: Headline;
  /** Absent the first time, and when last week was about another period. */
  readonly change?: Change;
  /** At most three, the best first; only kecamatan from which something came. */
  readonly best: readonly RankedKecamatan[];
  /** At most three, the weakest first; all behind the last of the best, so never complete and never in both lists. */
  readonly weakest: readonly RankedKecamatan[];
  /** At most three, the most frequent first. */
  readonly obstacles: readonly ObstacleCount[];
  /** At most three, the most urgent first. */
  readonly needsDecision: readonly Decision[];
}

/** From which share on a matter is worth a decision, in percent. */
interface DecisionThresholds {
  /** Silent units, of all. */
  readonly silent: number;
  /** Percentage points by which a kecamatan is behind the whole. */
  readonly behind: number;
  /** Reports that name the obstacle, of all reports. */
  readonly obstacle: number;
}

const MOST = 3;
/** Below this an obstacle is one village's trouble, not a matter for the bupati. */
const FEWEST_NAMING = 5;
const THRESHOLDS: DecisionThresholds = { silent: 10, behind: 20, obstacle: 10 };

/** The digest of one week, compared with the week before where that makes sense. */
export function digestOf(thisWeek: Figures, lastWeek?: Figures, thresholds = THRESHOLDS): Digest {
  const headline = headlineOf(thisWeek);
  const compared = thisWeek.byKecamatan.filter(({ isOwer }) => !isOwer);
  const best = bestOf(compared);
  const weakest = behind(best.at(-1), compared);
  const obstacles = topObstacles(thisWeek.obstacles);

  return {
    periodKey: thisWeek.periodKey,
    ...(thisWeek.periodName ? { periodName: thisWeek.periodName } : {}),
    headline,
    ...(lastWeek?.periodKey === thisWeek.periodKey ? { change: changeSince(headlineOf(lastWeek), headline) } : {}),
    best,
    weakest,
    obstacles,
    needsDecision: [
      ...(thisWeek.pastDue ? silence(headline, thresholds) : []),
      ...(thisWeek.pastDue ? weakness(headline, weakest[0], thresholds) : []),
      ...commonTrouble(headline, obstacles[0], thresholds),
    ],
  };
}

function headlineOf(figures: Figures): Headline {
  const { total, reported, exempted = 0, onTime, nihil, operating, totalOmzet, totalSavings, members } = figures;
  const business = { operating, totalOmzet, totalSavings, members };
  return { total, reported, exempted, percent: percentOf(figures), onTime, nihil, ...business };
}

function changeSince(before: Headline, now: Headline): Change {
  return {
    reported: now.reported - before.reported,
    percent: now.percent - before.percent,
    onTime: now.onTime - before.onTime,
    nihil: now.nihil - before.nihil,
    operating: now.operating - before.operating,
    totalOmzet: now.totalOmzet - before.totalOmzet,
    totalSavings: now.totalSavings - before.totalSavings,
    members: { l: now.members.l - before.members.l, p: now.members.p - before.members.p },
  };
}

/** At most the better half, so that a kabupaten of four kecamatan has somebody left to be behind. */
function bestOf(kecamatan: readonly FrozenKecamatan[]): RankedKecamatan[] {
  return kecamatan
    .filter((candidate) => candidate.reported > 0)
    .toSorted((a, b) => compareShares(b, a) || byName(a, b))
    .slice(0, Math.min(MOST, Math.ceil(kecamatan.length / 2)))
    .map(ranked);
}

/**
 * Nobody is weakest while all are level, least of all when nothing has come in from anywhere; nor is who has sent less only because
 * its units were let off.
 */
function behind(lastOfBest: FrozenKecamatan | undefined, kecamatan: readonly FrozenKecamatan[]): RankedKecamatan[] {
  if (!lastOfBest) return [];

  return kecamatan
    .filter((candidate) => compareShares(candidate, lastOfBest) < 0 && compareAccounted(candidate, lastOfBest) < 0)
    .toSorted((a, b) => compareAccounted(a, b) || byName(a, b))
    .slice(0, MOST)
    .map(ranked);
}

function topObstacles(obstacles: readonly ObstacleCount[]): ObstacleCount[] {
  return obstacles
    .filter((obstacle) => obstacle.count > 0)
    .toSorted((a, b) => b.count - a.count || a.category.localeCompare(b.category))
    .slice(0, MOST);
}

function silence(headline: Headline, { silent }: DecisionThresholds): Decision[] {
  const count = missingOf(headline);
  const { total } = headline;
  return count > 0 && 100 * count >= silent * total ? [{ code: "silent-units", count, total }] : [];
}

function weakness(whole: Headline, weakest: RankedKecamatan | undefined, thresholds: DecisionThresholds): Decision[] {
  if (!weakest) return [];
  const behind = percentOf(accountedFor(whole)) - percentOf(accountedFor(weakest));
  if (behind < thresholds.behind) return [];
  return [{ code: "weak-kecamatan", kecamatan: weakest }];
}

function commonTrouble(whole: Headline, top: ObstacleCount | undefined, thresholds: DecisionThresholds): Decision[] {
  if (!top || top.count < FEWEST_NAMING || 100 * top.count < thresholds.obstacle * whole.reported) return [];
  return [{ code: "top-obstacle", obstacle: top }];
}

function ranked(kecamatan: FrozenKecamatan): RankedKecamatan {
  return { ...kecamatan, percent: percentOf(kecamatan) };
}

/** For sorting, whoever is waited for most first. */
function compareAccounted(a: Progress, b: Progress): number {
  return compareShares(accountedFor(a), accountedFor(b));
}

function byName(a: FrozenKecamatan, b: FrozenKecamatan): number {
  return a.name.localeCompare(b.name, "id");
}

// The weekly digest for the bupati's office: a caption of one phone screen, and the words of its picture. Changes against
// last week stand beside the figures; three matters at most ask for a word from above.

import type { Decision, Digest, RankedKecamatan } from "#domain/digest.ts";
import { asksBusiness } from "#domain/figures.ts";
import { type Form, text } from "#domain/form/form.ts";
import { formatInstant, formatNumber, formatRupiah, formatShort } from "#domain/format.ts";
import type { Role } from "#domain/position.ts";
import { areaKind } from "#domain/scoreboard.ts";
import { missingOf } from "#domain/summary.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { ChartInput } from "#output/chart.ts";
import type { DigestMessage } from "#services/digesting.ts";
import type { Repeatable } from "#services/ports.ts";
import type { Snapshot } from "#storage/snapshots.ts";
import { periodName, reportName } from "./period.view.ts";
import { placeName } from "./place.view.ts";

const MOST_CHARACTERS = 1024; // Telegram's limit for a caption
const MOST_IN_A_LIST = 3;
const OBSTACLE_QUESTION = "kendala";

/** Lists get shorter until all of it fits: the longest names of Kotim do as they are, those of Papua might not. */
export function digestCaption(t: Translate, message: DigestMessage & Repeatable, most = MOST_IN_A_LIST): Html {
  const caption = captionOf(t, { ...message, digest: shortened(message.digest, most) });
  return caption.length <= MOST_CHARACTERS || most === 0 ? caption : digestCaption(t, message, most - 1);
}

function shortened(digest: Digest, most: number): Digest {
  return {
    ...digest,
    best: digest.best.slice(0, most),
    weakest: digest.weakest.slice(0, most),
    obstacles: digest.obstacles.slice(0, most),
    needsDecision: digest.needsDecision.slice(0, most),
  };
}

function captionOf(t: Translate, message: DigestMessage & Repeatable): Html {
  const { digest, unit, program, snapshot } = message;
  const obstacleName = obstacleNames(t, message.form);
  const head = t("digest-head", {
    leader: leaderOf(unit, program.digest.to),
    addressee: t.plain("role", { role: program.digest.to }),
    report: reportName(t, program.shortTitle ?? program.title),
    period: periodName(t, { key: digest.periodKey, name: digest.periodName }),
    place: placeName(t, unit),
  });
  const lines = [
    ...headline(t, digest),
    ...(asksBusiness(message.form) ? [business(t, digest)] : []),
    ...standing(t, digest),
    ...obstacles(t, digest, obstacleName),
  ];
  const owers = t.plain("unit-kind", { kind: program.owedBy });
  const decisions = digest.needsDecision.map((decision) => decisionLine(t, decision, { obstacleName, owers }));
  const asked = decisions.length > 0 ? [joinHtml([t("digest-decisions"), ...decisions])] : [];
  const asOf = formatShort(snapshot.asOf, program.timeZone, t.language);
  const foot = t("digest-foot", { number: numberOf(snapshot), asOf });
  const again = message.repeated ? [t("message-repeated")] : [];
  return joinHtml([head, joinHtml(lines), ...asked, joinHtml([foot, ...again])], "\n\n");
}

export function digestChart(t: Translate, { digest, unit, program, snapshot, trend }: DigestMessage): ChartInput {
  return {
    title: t.plain("chart-title", {
      report: (program.shortTitle ?? program.title)[t.language],
      period: periodName(t, { key: digest.periodKey, name: digest.periodName }),
    }),
    subtitle: t.plain("chart-subtitle", {
      place: placeName(t, unit),
      asOf: formatInstant(snapshot.asOf, program.timeZone, t.language),
    }),
    headings: {
      kecamatan: t.plain("chart-areas", {
        areas: t.plain("unit-kind", { kind: areaKind(program.owedBy) }),
        exempted: digest.headline.exempted ?? 0,
      }),
      trend: t.plain("chart-trend"),
    },
    kecamatan: snapshot.figures.byKecamatan,
    trend: trend.map((week) => ({
      label: formatShort(week.asOf, program.timeZone, t.language).split(" ").slice(0, 2).join(" "),
      percent: week.percent,
    })),
    footer: t.plain("chart-footer", { number: numberOf(snapshot) }),
  };
}

function headline(t: Translate, { headline: now, change }: Digest): Html[] {
  const { reported, total, percent, exempted = 0 } = now;
  const reports = t("digest-reports", { reported, total, percent, ...trendOf(change?.reported) });
  if (exempted === 0) return [reports];
  return [reports, t("digest-exempted", { exempted, total, missing: missingOf(now) })];
}

function business(t: Translate, { headline: now, change }: Digest): Html {
  return t("digest-business", {
    operating: now.operating,
    ...trendOf(change?.operating),
    omzet: formatRupiah(now.totalOmzet),
    members: formatNumber(now.members.l + now.members.p),
    savings: formatRupiah(now.totalSavings),
  });
}

function standing(t: Translate, { best, weakest }: Digest): Html[] {
  return [
    ...(best.length > 0 ? [t("digest-best", { list: ranking(t, best) })] : []),
    ...(weakest.length > 0 ? [t("digest-weakest", { list: ranking(t, weakest) })] : []),
  ];
}

function ranking(t: Translate, kecamatan: readonly RankedKecamatan[]): string {
  return kecamatan
    .map(({ name, reported, total, exempted = 0 }) => t.plain("digest-ranked", { name, reported, total, exempted }))
    .join(", ");
}

function obstacles(t: Translate, { obstacles: top }: Digest, nameOf: NameOf): Html[] {
  if (top.length === 0) return [];
  const list = top.map(({ category, count }) => `${nameOf(category)} (${count})`).join(", ");
  return [t("digest-obstacles", { list })];
}

function decisionLine(t: Translate, decision: Decision, { obstacleName, owers }: Words): Html {
  switch (decision.code) {
    case "silent-units":
      return t("decision-silent-units", { count: decision.count, total: decision.total, owers });
    case "weak-kecamatan": {
      const { name, percent, exempted = 0 } = decision.kecamatan;
      return t("decision-weak-kecamatan", { name, percent, exempted });
    }
    case "top-obstacle":
      return t("decision-top-obstacle", {
        category: obstacleName(decision.obstacle.category),
        count: decision.obstacle.count,
        owers,
      });
  }
}

interface Words {
  readonly obstacleName: NameOf;
  /** "koperasi": those who owe the report. */
  readonly owers: string;
}

type NameOf = (category: string) => string;

/** The head of the region for the office that reads it to them; whoever else reads it is addressed by their role. */
function leaderOf({ kind, name }: PlacedUnit, reader: Role): string {
  if (reader !== "bupati_office") return "other";
  if (kind === "provinsi") return "gubernur";
  return name.startsWith("Kota ") ? "wali-kota" : "bupati";
}

function obstacleNames(t: Translate, form: Form): NameOf {
  const question = form.questions.find(({ name }) => name === OBSTACLE_QUESTION);
  const choices = question && "choices" in question ? question.choices : [];
  const names = new Map(choices.map(({ code, label }) => [code, text(label, t.language)]));
  return (category) => names.get(category) ?? category;
}

/**
 * "46/2026" for the digest of that ISO week: numbers as offices write them. The row's own number would jump, because a
 * database that was killed skips some.
 */
function numberOf({ key }: Snapshot): string {
  const [year, week] = key.slice(key.lastIndexOf(":") + 1).split("-W");
  return `${week}/${year}`;
}

/** "none" where there is no last week to compare with. */
function trendOf(change: number | undefined) {
  const trend = change === undefined ? "none" : change > 0 ? "up" : change < 0 ? "down" : "same";
  return { trend, by: formatNumber(Math.abs(change ?? 0)) };
}

// A room's scoreboard. It can only show what its board holds: a room that gets counts was handed no names. Polite: who is
// missing "belum menyampaikan", nobody is "terlambat" in a group.

import { formatQuantity, formatShort, zoneName } from "#domain/format.ts";
import { areaKind, type KecamatanCount, type KecamatanNames, type RoomScoreboard } from "#domain/scoreboard.ts";
import { isComplete, isSpared, type Progress } from "#domain/summary.ts";
import { escapeHtml, type Html, joinHtml, type Translate } from "#i18n";
import type { ScoreboardMessage } from "#services/scoreboards.ts";
import { periodName } from "./period.view.ts";
import { placeName } from "./place.view.ts";

const MOST_CHARACTERS = 3900; // Telegram takes 4,096 after entities
const NAMES_PER_KECAMATAN = 20;

export function scoreboardText(t: Translate, message: ScoreboardMessage): Html {
  const { board, unit, program, period, asOf } = message;
  const at = formatShort(asOf, program.timeZone, t.language);
  const head = t("board-head", {
    title: program.title[t.language],
    period: periodName(t, period),
    place: placeName(t, unit),
    at,
  });
  const due = t("board-due", {
    due: formatShort(period.dueAt, program.timeZone, t.language),
    zone: zoneName(period.dueAt.toZonedDateTimeISO(program.timeZone)),
  });
  const top = joinHtml([head, ...sumLines(t, board), ...figureLines(t, message), due]);
  const lines = kecamatanLines(t, board);
  const areas = t.plain("unit-kind", { kind: areaKind(program.owedBy) });
  return longest(lines.length, (count) => {
    const left = lines.length - count;
    const shown = [...lines.slice(0, count), ...(left > 0 ? [t("board-more", { count: left, areas })] : [])];
    return joinHtml([top, ...(shown.length > 0 ? [joinHtml(shown)] : []), t("board-foot")], "\n\n");
  });
}

/** Whoever was let off stays in the total, so the line says why the rest does not add up to it. */
function sumLines(t: Translate, { reported, total, percent, nihil, exempted }: RoomScoreboard): Html[] {
  const sum = t("board-sum", { reported, total, percent, nihil });
  return exempted === 0 ? [sum] : [sum, t("board-exempted", { exempted, total })];
}

function figureLines({ language }: Translate, { figures }: ScoreboardMessage): Html[] {
  if (figures.length === 0) return [];
  return [
    escapeHtml(
      figures.map(({ label, value, unit }) => `${label[language]} ${formatQuantity(value, unit)}`).join(" · "),
    ),
  ];
}

function kecamatanLines(t: Translate, board: RoomScoreboard): Html[] {
  if (board.privacy === "counts") return board.byKecamatan.map((each) => countLine(t, each));
  return board.byKecamatan.map((each) => joinHtml([countLine(t, each), ...missingLines(t, each)]));
}

function countLine(t: Translate, kecamatan: KecamatanCount): Html {
  const { name, reported, total, exempted, isOwer } = kecamatan;
  const state = stateOf(kecamatan);
  return isOwer ? t("board-ower", { state, name }) : t("board-kecamatan", { state, name, reported, total, exempted });
}

/** A tick is for all reports; where the rest was let off nobody is waited for either. */
function stateOf(progress: Progress): string {
  if (isComplete(progress)) return "complete";
  return isSpared(progress) ? "spared" : "open";
}

function missingLines(t: Translate, { missing, isOwer }: KecamatanNames): Html[] {
  if (missing.length === 0 || isOwer) return [];
  const shown = missing.slice(0, NAMES_PER_KECAMATAN).map(({ name }) => name);
  return [t("board-missing", { names: shown.join(", "), more: missing.length - shown.length })];
}

/** As many kecamatan as one message holds; of a province not all do. */
function longest(count: number, textOf: (count: number) => Html): Html {
  const text = textOf(count);
  return text.length <= MOST_CHARACTERS || count === 0 ? text : longest(count - 1, textOf);
}

// A room's scoreboard. It can only show what its board holds: a room that gets counts was handed no names. Polite: who is
// missing "belum menyampaikan", nobody is "terlambat" in a group.

import { formatQuantity, formatShort } from "#domain/format.ts";
import type { KecamatanCount, KecamatanNames, RoomScoreboard } from "#domain/scoreboard.ts";
import { isComplete } from "#domain/summary.ts";
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
  const due = t("board-due", { due: formatShort(period.dueAt, program.timeZone, t.language) });
  const { reported, total, percent, nihil, exempted } = board;
  const sum = t("board-sum", { reported, total, percent, nihil, exempted });
  const top = joinHtml([head, sum, ...figureLines(t, message), due]);
  const lines = kecamatanLines(t, board);
  return longest(lines.length, (count) => {
    const left = lines.length - count;
    const rest = left > 0 ? [t("board-more", { count: left })] : [];
    return joinHtml([top, joinHtml([...lines.slice(0, count), ...rest]), t("board-foot")], "\n\n");
  });
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
  const { name, reported, total, exempted } = kecamatan;
  return t("board-kecamatan", { name, reported, total, exempted, complete: String(isComplete(kecamatan)) });
}

function missingLines(t: Translate, { missing }: KecamatanNames): Html[] {
  if (missing.length === 0) return [];
  const shown = missing.slice(0, NAMES_PER_KECAMATAN).map(({ name }) => name);
  return [t("board-missing", { names: shown.join(", "), more: missing.length - shown.length })];
}

/** As many kecamatan as one message holds; of a province not all do. */
function longest(count: number, textOf: (count: number) => Html): Html {
  const text = textOf(count);
  return text.length <= MOST_CHARACTERS || count === 0 ? text : longest(count - 1, textOf);
}

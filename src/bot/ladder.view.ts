// A supervisor's one list of who is silent, and for how long: to help them, never to shame them. Only the supervisor reads it; in
// groups nobody is named.

import { formatInstant } from "#domain/format.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { LadderMessage } from "#services/nudge-messages.ts";
import type { SilentUnit } from "#storage/silences.ts";
import { silentKind, silentUnitKind } from "./buttons.ts";
import { periodName } from "./period.view.ts";
import { placeName, positionName, shortPlaceName } from "./place.view.ts";
import type { Button, View } from "./view.ts";

const MOST_BUTTONS = 8;

export function ladderView(t: Translate, message: LadderMessage): View {
  const { position, total, units, whole } = message;
  const more = total > units.length ? [t("ladder-more", { count: total - units.length })] : [];
  const head = t("ladder-head", { addressee: positionName(t, position), count: total });
  return {
    text: joinHtml([head, ...groups(t, message), ...more, t("ladder-foot"), t("reminder-automatic")], "\n\n"),
    buttons: [
      ...units.slice(0, MOST_BUTTONS).map((each) => [unitButton(t, each)]),
      whole && total > MOST_BUTTONS ? [wholeButton(t, whole)] : [],
    ],
  };
}

/** By kecamatan for whoever sees several; a camat knows where they are. */
function groups(t: Translate, { position, units }: LadderMessage): Html[] {
  const isAbove = position.unit.kind === "kabupaten" || position.unit.kind === "provinsi";
  const lines = (of: readonly SilentUnit[]) => of.map((each) => silentLine(t, each));
  if (!isAbove) return [joinHtml(lines(units))];
  const byKecamatan = Map.groupBy(units, ({ unit }) => unit.kecamatan ?? "");
  return [...byKecamatan].map(([kecamatan, of]) => joinHtml([t("ladder-kecamatan", { kecamatan }), ...lines(of)]));
}

/** One silent unit as a supervisor reads of it. */
export function silentLine(t: Translate, silent: SilentUnit): Html {
  const { unit, dueAt, daysLate, periodKey, lastReported, responsible } = silent;
  const [first] = responsible;
  return t("ladder-unit", {
    place: placeName(t, unit),
    period: periodName(t, { key: periodKey, name: silent.periodName ?? undefined }),
    due: formatInstant(dueAt, silent.timeZone, t.language),
    days: daysLate,
    late: String(daysLate > 0),
    last: lastReported
      ? periodName(t, { key: lastReported.periodKey, name: lastReported.periodName ?? undefined })
      : "none",
    role: first ? t.plain("role", { role: first.role }) : "none",
    name: first ? first.name : "none",
  });
}

function unitButton(t: Translate, { unit, obligationId }: SilentUnit): Button {
  return {
    label: t.plain("button-silent-unit", { place: shortPlaceName(t, unit) }),
    data: silentUnitKind.data({ obligation: obligationId }),
  };
}

function wholeButton(t: Translate, { programId, periodId }: NonNullable<LadderMessage["whole"]>): Button {
  return {
    label: t.plain("button-silent-all"),
    data: silentKind.data({ program: programId, period: periodId, page: 0 }),
  };
}

// That a unit was closed, merged or split, as it is told to who held a position there.

import { formatDay } from "#domain/format.ts";
import { joinHtml, type Translate } from "#i18n";
import type { UnitClosedMessage } from "#services/unit-notices.ts";
import { homeButton } from "./buttons.ts";
import { placeName, positionName } from "./place.view.ts";
import type { View } from "./view.ts";

export function unitClosedView(t: Translate, { closed, on, successors, positions }: UnitClosedMessage): View {
  const sentence = t("notice-unit-closed", {
    place: placeName(t, closed),
    day: formatDay(on, t.language),
    into: successors.map((unit) => placeName(t, unit)).join(", "),
    became: successors.length > 0 ? "followed" : "closed",
    holds: positions.length > 0 ? "yes" : "no",
  });
  const lines = positions.map((position) => t("notice-position", { position: positionName(t, position) }));
  const list = lines.length > 0 ? [joinHtml(lines)] : [];
  return { text: joinHtml([sentence, ...list, t("reminder-automatic")], "\n\n"), buttons: [[homeButton(t)]] };
}

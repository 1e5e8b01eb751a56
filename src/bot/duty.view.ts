// Which report a card or a button is about: on every card, because a person may report for several villages, some of them
// of the same name.

import type { Html, Translate } from "#i18n";
import type { Duty } from "#storage/obligations.ts";
import { openButton } from "./buttons.ts";
import { periodName } from "./period.view.ts";
import { placeName, shortPlaceName } from "./place.view.ts";
import type { Button } from "./view.ts";

export function heading(t: Translate, { period, unit, title }: Duty): Html {
  return t("report-heading", { title: title[t.language], period: periodName(t, period), place: placeName(t, unit) });
}

/** Opens a duty; told from others where there are several to choose from. */
export function dutyButton(t: Translate, duty: Duty, among: readonly Duty[]): Button {
  const key = duty.draft ? "button-continue" : "button-report";
  const label = among.length === 1 ? t.plain(key) : t.plain(`${key}-of`, { unit: dutyLabel(t, duty, among) });
  return openButton(label, duty.obligationId);
}

/** "Sumber Makmur, Kec. Telawang" where one has to choose between villages, "Laporan KDKMP Oktober 2026" between reports of one. */
export function dutyLabel(t: Translate, duty: Duty, among: readonly Duty[]): string {
  const place = shortPlaceName(t, duty.unit);
  const ofUnit = among.filter(({ unit }) => unit.code === duty.unit.code);
  if (ofUnit.length <= 1) return place;
  const report = `${duty.title[t.language]} ${periodName(t, duty.period)}`;
  return ofUnit.length === among.length ? report : `${report}, ${place}`;
}

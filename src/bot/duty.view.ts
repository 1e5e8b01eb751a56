// Which report a card or a button is about: on every card, because a person may report for several villages, some of them
// of the same name.

import type { Html, Translate } from "#i18n";
import type { Duty } from "#storage/obligations.ts";
import { openButton } from "./buttons.ts";
import { periodName } from "./period.view.ts";
import { placeName, shortPlaceName } from "./place.view.ts";
import type { Button } from "./view.ts";

export function heading(t: Translate, { period, unit }: Duty): Html {
  return t("report-heading", { period: periodName(t, period.key), place: placeName(t, unit) });
}

/** Opens a duty; told from others by its village where there are several to choose from. */
export function dutyButton(t: Translate, duty: Duty, choices: number): Button {
  const key = duty.draft ? "button-continue" : "button-report";
  const label = choices === 1 ? t.plain(key) : t.plain(`${key}-of`, { unit: dutyLabel(t, duty) });
  return openButton(label, duty.obligationId);
}

/** "Sumber Makmur, Kec. Telawang": for a button, where one has to choose between villages. */
export function dutyLabel(t: Translate, { unit }: Duty): string {
  return shortPlaceName(t, unit);
}

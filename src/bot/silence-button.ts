// The buttons of those who look after silent units. What they carry goes by ids; whether it is in the supervisor's area is asked
// again at every tap.

import type { PlacedUnit } from "#domain/unit.ts";
import type { Translate } from "#i18n";
import { buttonKind } from "./button.ts";
import { silentUnitKind } from "./buttons.ts";
import { clip } from "./clip.ts";
import { shortPlaceName } from "./place.view.ts";
import type { Button } from "./view.ts";

/** The list: of a period, in a part of the area, by page; without all of them the way in. */
export const silentListKind = buttonKind("silent-list", ["period", "unit", "page"]);
/** Something done about it. */
export const unitKind = buttonKind("unit", ["obligation", "action", "argument"]);

export const UNIT_VERBS = ["contact", "deputy", "trace"] as const;
export type UnitVerb = (typeof UNIT_VERBS)[number];

const LONGEST_LABEL = 60;

export function silentButton(t: Translate, count: number): Button {
  return { label: t.plain("button-silent", { count }), data: silentListKind.data({ period: "", unit: "", page: "" }) };
}

export function silentUnitButton(label: string, obligation: number): Button {
  return { label: clip(label, LONGEST_LABEL), data: silentUnitKind.data({ obligation }) };
}

export function unitButton(
  label: string,
  obligation: number,
  action: UnitVerb,
  argument: string | number = "",
): Button {
  return { label: clip(label, LONGEST_LABEL), data: unitKind.data({ obligation, action, argument }) };
}

export function backToUnit(t: Translate, obligation: number): Button {
  return silentUnitButton(t.plain("button-back"), obligation);
}

/** Leads to the card of a unit from where several are named. */
export function placeButton(t: Translate, unit: PlacedUnit, obligation: number): Button {
  return silentUnitButton(t.plain("button-silent-unit", { place: shortPlaceName(t, unit) }), obligation);
}

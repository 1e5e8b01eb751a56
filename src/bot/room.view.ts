// The words around groups: choosing what a group may see, the code, and what the group itself reads.

import type { Temporal } from "temporal-polyfill";
import { formatInstant } from "#domain/format.ts";
import { PRIVACIES, type Privacy } from "#domain/scoreboard.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import type { Html, Translate } from "#i18n";
import { buttonKind } from "./button.ts";
import { homeButton } from "./buttons.ts";
import { placeName } from "./place.view.ts";
import type { Button, View } from "./view.ts";

export const roomKind = buttonKind("room", ["unit"]);
export const privacyKind = buttonKind("privacy", ["unit", "privacy"]);

export function roomMenuButton(t: Translate): Button {
  return { label: t.plain("button-room"), data: roomKind.data({ unit: "" }) };
}

export function unitsView(t: Translate, units: readonly PlacedUnit[]): View {
  const buttons = units.map((unit) => [{ label: placeName(t, unit), data: roomKind.data({ unit: unit.code }) }]);
  return { text: t("room-which-unit"), buttons: [...buttons, [homeButton(t)]] };
}

export function privacyView(t: Translate, unit: PlacedUnit): View {
  const buttons = PRIVACIES.map((privacy) => [
    { label: t.plain("room-privacy", { privacy }), data: privacyKind.data({ unit: unit.code, privacy }) },
  ]);
  return { text: t("room-which-privacy", { place: placeName(t, unit) }), buttons: [...buttons, [homeButton(t)]] };
}

interface Made {
  readonly code: string;
  readonly expiresAt: Temporal.Instant;
  readonly unit: PlacedUnit;
  readonly privacy: Privacy;
  readonly timeZone: string;
}

export function codeView(t: Translate, { code, expiresAt, unit, privacy, timeZone }: Made): View {
  const expires = formatInstant(expiresAt, timeZone, t.language);
  const label = t.plain("room-privacy", { privacy });
  return {
    text: t("room-code", { code, expires, place: placeName(t, unit), privacy: label }),
    buttons: [[homeButton(t)]],
  };
}

export function boundText(t: Translate, unit: PlacedUnit): Html {
  return t("room-bound", { place: placeName(t, unit) });
}

export function greetingText(t: Translate, { bound, username }: { bound: boolean; username: string }): Html {
  return t(bound ? "room-private-please" : "room-greeting", { username });
}

export function hintText(t: Translate): Html {
  return t("room-hint");
}

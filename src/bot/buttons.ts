// The buttons that several features draw. Each kind is listened to in the feature that owns it.

import type { Translate } from "#i18n";
import { buttonKind } from "./button.ts";
import type { Button } from "./view.ts";

export const homeKind = buttonKind("home", []);
export const helpKind = buttonKind("help", []);
export const languageKind = buttonKind("lang", ["language"]);
/** Opens an obligation wherever the person is with it. */
export const openKind = buttonKind("open", ["obligation"]);
export const phoneKind = buttonKind("phone", []);

export function homeButton(t: Translate): Button {
  return { label: t.plain("button-home"), data: homeKind.data({}) };
}

export function helpButton(t: Translate): Button {
  return { label: t.plain("button-help"), data: helpKind.data({}) };
}

export function openButton(label: string, obligationId: number): Button {
  return { label, data: openKind.data({ obligation: obligationId }) };
}

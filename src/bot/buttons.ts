// The buttons that several features draw. Each kind is listened to in the feature that owns it.

import type { Snooze } from "#domain/snooze.ts";
import type { Translate } from "#i18n";
import { buttonKind } from "./button.ts";
import type { Button } from "./view.ts";

export const homeKind = buttonKind("home", []);
export const helpKind = buttonKind("help", []);
export const languageKind = buttonKind("lang", ["language"]);
/** Opens an obligation wherever the person is with it. */
export const openKind = buttonKind("open", ["obligation"]);
/** A form to practise, by one of its versions; without one the choice of them. */
export const practiceKind = buttonKind("practice", ["version"]);
/** A form as a file, by one of its versions; without one the choice of them. */
export const formKind = buttonKind("form", ["version"]);
/** A form that was sent: to try it, and to see again what it changes. */
export const tryKind = buttonKind("form-try", ["upload"]);
export const uploadKind = buttonKind("form-show", ["upload"]);
/** Nothing unasked for a while: `hour`, `afternoon` or `tomorrow`. */
export const snoozeKind = buttonKind("snooze", ["until"]);
/** The whole list of who is silent in a period, a page at a time. */
export const silentKind = buttonKind("silent", ["program", "period", "page"]);
/** One silent unit, and what a supervisor can do about it. */
export const silentUnitKind = buttonKind("silent-unit", ["obligation"]);
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

export function practiceButton(t: Translate): Button {
  return { label: t.plain("button-practice"), data: practiceKind.data({ version: "" }) };
}

export function formButton(t: Translate): Button {
  return { label: t.plain("button-form"), data: formKind.data({ version: "" }) };
}

export function uploadButton(t: Translate, upload: number): Button {
  return { label: t.plain("button-form-show"), data: uploadKind.data({ upload }) };
}

/** One row: for an hour, until the afternoon while that is to come, until tomorrow. */
export function snoozeButtons(t: Translate, choices: readonly Snooze[]): Button[] {
  return choices.map((until) => ({
    label: t.plain("button-snooze", { until }),
    data: snoozeKind.data({ until }),
  }));
}

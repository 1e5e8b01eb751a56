// The button of one step in an interview. It carries the revision it was drawn for: Telegram may bring a tap twice, and
// old cards stay on the screen. Choices, rows and places go by their number on that card: a code of a form may be longer
// than a button can carry.

import type { Translate } from "#i18n";
import { buttonKind } from "./button.ts";
import { clip } from "./clip.ts";
import type { Button } from "./view.ts";

export const stepKind = buttonKind("step", ["obligation", "revision", "action", "argument"]);

const LONGEST_LABEL = 60;

/** What a step is of when it is of no report. */
export const PRACTICE = "practice";

export interface StepPlace {
  /** An obligation, or the practice that the session holds. */
  readonly of: number | typeof PRACTICE;
  readonly revision: number;
}

export function stepButton(place: StepPlace, label: string, action: string, argument: string | number = ""): Button {
  const data = stepKind.data({ obligation: place.of, revision: place.revision, action, argument });
  return { label: clip(label, LONGEST_LABEL), data };
}

export function isPractice({ of }: StepPlace): boolean {
  return of === PRACTICE;
}

/** Puts the report aside; practice is left, since nothing of it is kept. */
export function saveButton(t: Translate, place: StepPlace): Button {
  return stepButton(place, t.plain(isPractice(place) ? "button-practice-leave" : "button-save"), "save");
}

export function sendButton(t: Translate, place: StepPlace): Button {
  return stepButton(place, t.plain(isPractice(place) ? "button-practice-finish" : "button-send"), "send");
}

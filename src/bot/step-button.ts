// The button of one step in an interview. It carries the revision it was drawn for: Telegram may bring a tap twice, and
// old cards stay on the screen.

import { buttonKind } from "./button.ts";
import type { Button } from "./view.ts";

export const stepKind = buttonKind("step", ["obligation", "revision", "action", "argument"]);

export interface StepPlace {
  readonly obligationId: number;
  readonly revision: number;
}

export function stepButton(place: StepPlace, label: string, action: string, argument: string | number = ""): Button {
  return { label, data: stepKind.data({ obligation: place.obligationId, revision: place.revision, action, argument }) };
}

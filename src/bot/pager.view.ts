// The row that turns the pages of whatever does not fit on one card.

import type { Translate } from "#i18n";
import { type StepPlace, stepButton } from "./step-button.ts";
import type { Button } from "./view.ts";

export function pagerRow(
  t: Translate,
  place: StepPlace,
  { number, pages }: { number: number; pages: number },
): Button[] {
  const turn = (to: number, label: string) => stepButton(place, label, "page", to);
  return [
    ...(number > 0 ? [turn(number - 1, t.plain("button-previous"))] : []),
    ...(number < pages - 1 ? [turn(number + 1, t.plain("button-next", { page: number + 2, pages }))] : []),
  ];
}

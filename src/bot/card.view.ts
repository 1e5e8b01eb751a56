// A card of an interview, whichever interview it is of: a report's, or one for practice. What tells them apart is the heading
// and whose buttons they are.

import type { Card } from "#domain/form/interview/card.ts";
import type { Html, Translate } from "#i18n";
import type { CardScreen } from "#services/drafting.ts";
import type { Look } from "./look.ts";
import { questionView } from "./question.view.ts";
import { repeatView } from "./repeat.view.ts";
import { reviewView } from "./review.view.ts";
import type { StepPlace } from "./step-button.ts";
import type { View } from "./view.ts";

export interface ShownCard<C extends Card = Card> extends Pick<CardScreen, "outcome" | "notice" | "lost"> {
  readonly heading: Html;
  readonly place: StepPlace;
  readonly card: C;
}

export function cardView(t: Translate, shown: ShownCard, look: Look): View {
  const { card } = shown;
  switch (card.at) {
    case "question":
      return questionView(t, { ...shown, card }, look);
    case "repeat":
      return repeatView(t, { ...shown, card }, look);
    case "review":
      return reviewView(t, { ...shown, card }, look);
  }
}

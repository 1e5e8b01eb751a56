// One line on what the last tap or text led to: what was understood, or what could not be used and why. Never blame.

import { nameOf, text } from "#domain/form/form.ts";
import type { Outcome } from "#domain/form/interview/interview.ts";
import type { Html, Translate } from "#i18n";
import type { Notice, Screen } from "#services/reporting.ts";
import { echoText } from "./answer.view.ts";

/** Nothing where there is nothing to say: a card that was only shown, a tick, a step back. */
export function outcomeText(t: Translate, screen: Screen & { at: "card" }): Html | undefined {
  if (screen.notice) return t(NOTICES[screen.notice]);
  return screen.outcome && describe(t, screen.outcome);
}

const NOTICES: Readonly<Record<Notice, string>> = {
  stale: "outcome-stale",
  unreadable: "outcome-unreadable",
  "photo-too-large": "problem-photo-too-large",
  "photo-unusable": "problem-photo-unusable",
};

function describe(t: Translate, outcome: Outcome): Html | undefined {
  switch (outcome.kind) {
    case "accepted": {
      const { question, answer } = outcome;
      const label = text(nameOf(question), t.language);
      return t("outcome-accepted", { label, answer: echoText(t, question, answer) });
    }
    case "skipped":
      return t("outcome-skipped", { label: text(nameOf(outcome.question), t.language) });
    case "refused":
      if (outcome.message) return t("outcome-objected", { message: text(outcome.message, t.language) });
      return t("outcome-refused", { why: outcome.why });
    case "nothing-asked":
      return t("outcome-nothing-asked");
    case "filled":
      return t("outcome-filled", { count: outcome.names.length });
    default:
      return undefined;
  }
}

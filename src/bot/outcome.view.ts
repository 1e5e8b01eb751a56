// One line on what the last tap or text led to: what was understood, or what could not be used and why. Never blame.

import { isMedia, isShownOnly, nameOf, text } from "#domain/form/form.ts";
import type { Outcome } from "#domain/form/interview/input.ts";
import type { Html, Translate } from "#i18n";
import type { Notice } from "#services/drafting.ts";
import { echoText } from "./answer.view.ts";
import type { ShownCard } from "./card.view.ts";
import { clip } from "./clip.ts";

const LONGEST_NAME = 80;
const LONGEST_ANSWER = 300;
const LONGEST_MESSAGE = 500;
const MOST_LOST = 10;

/** Nothing where there is nothing to say: a card that was only shown, a tick, a step back. */
export function outcomeText(t: Translate, screen: ShownCard): Html | undefined {
  if (screen.notice) return noticeText(t, screen, screen.notice);
  return screen.outcome && describe(t, screen.outcome);
}

function noticeText(t: Translate, { card, lost = [] }: ShownCard, notice: Notice): Html {
  switch (notice) {
    case "stale":
      return t("outcome-stale");
    case "unreadable":
      return t("outcome-unreadable");
    case "interrupted":
      return t("outcome-interrupted");
    case "taken-over":
      return t("outcome-taken-over");
    case "form-renewed": {
      const names = lost.slice(0, MOST_LOST).map((question) => clip(text(nameOf(question), t.language), LONGEST_NAME));
      const more = lost.length - names.length;
      return t("outcome-form-renewed", { lost: lost.length, more, names: names.join(", ") });
    }
    case "file-too-large":
      return t(isAskedFor(card) === "image" ? "problem-photo-too-large" : "problem-file-too-large");
    case "file-unusable":
      return t(UNUSABLE[isAskedFor(card)]);
  }
}

const UNUSABLE = {
  image: "problem-photo-unusable",
  audio: "problem-audio-unusable",
  video: "problem-video-unusable",
  file: "problem-file-unusable",
} as const;

function isAskedFor(card: ShownCard["card"]): keyof typeof UNUSABLE {
  return card.at === "question" && isMedia(card.question) ? card.question.type : "file";
}

function describe(t: Translate, outcome: Outcome): Html | undefined {
  switch (outcome.kind) {
    case "accepted": {
      const { question, answer } = outcome;
      const label = clip(text(nameOf(question), t.language), LONGEST_NAME);
      return t("outcome-accepted", { label, answer: clip(echoText(t, question, answer), LONGEST_ANSWER) });
    }
    case "skipped":
      if (isShownOnly(outcome.question)) return undefined; // read, not skipped
      return t("outcome-skipped", { label: clip(text(nameOf(outcome.question), t.language), LONGEST_NAME) });
    case "refused":
      if (outcome.message) {
        return t("outcome-objected", { message: clip(text(outcome.message, t.language), LONGEST_MESSAGE) });
      }
      return t("outcome-refused", { why: outcome.why });
    case "nothing-asked":
      return t("outcome-nothing-asked");
    case "filled":
      return t("outcome-filled", { count: outcome.count });
    default:
      return undefined;
  }
}

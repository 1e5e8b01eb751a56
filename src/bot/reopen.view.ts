// The cards of a locked period that is asked for: which one, why, that the request is on its way, and what was decided.

import { formatInstant, formatShort } from "#domain/format.ts";
import { REOPEN_REASONS } from "#domain/grant.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { Asked, Decided, LockedDuty, WaitingRequest } from "#services/reopening.ts";
import type { Duty } from "#storage/obligations.ts";
import { homeButton, openButton } from "./buttons.ts";
import { clip } from "./clip.ts";
import { dutyLabel } from "./duty.view.ts";
import { periodName } from "./period.view.ts";
import { placeName } from "./place.view.ts";
import { reasonText } from "./reason.view.ts";
import { reopenKind } from "./reopen-button.ts";
import { placeButton } from "./silence-button.ts";
import { inRows, type View } from "./view.ts";

const LONGEST_LABEL = 60;
const LONGEST_NAME = 40;
const LONGEST_REASON = 100;

export function whichView(t: Translate, locked: readonly LockedDuty[]): View {
  const duties = locked.filter(({ isAsked }) => !isAsked).map(({ duty }) => duty);
  const buttons = duties.map((duty) => [
    {
      label: clip(dutyLabel(t, duty, duties), LONGEST_LABEL),
      data: reopenKind.data({ obligation: duty.obligationId, reason: "" }),
    },
  ]);
  return { text: t("reopen-which"), buttons: [...buttons, [homeButton(t)]] };
}

/** `unclear`: what was typed says nothing. */
export function whyView(t: Translate, duty: Duty, unclear = false): View {
  const reasons = REOPEN_REASONS.map((reason) => ({
    label: t.plain("reason", { reason }),
    data: reopenKind.data({ obligation: duty.obligationId, reason }),
  }));
  return {
    text: joinHtml([...(unclear ? [t("reopen-unclear")] : []), t("reopen-why", about(t, duty))], "\n\n"),
    buttons: [...inRows(reasons), [homeButton(t)]],
  };
}

export function askedView(t: Translate, asked: Asked): View {
  const { at, duty } = asked;
  if (at === "open") {
    const open = duty.reported ? [] : [openButton(t.plain("button-report"), duty.obligationId)];
    return { text: t("reopen-not-needed", about(t, duty)), buttons: [open, [homeButton(t)]] };
  }
  const { office } = asked;
  const where = t(
    "reopen-office",
    office ? { known: "yes", office: placeName(t, office) } : { known: "no", office: "" },
  );
  return { text: joinHtml([t("reopen-asked", { at, ...about(t, duty) }), where], "\n\n"), buttons: [[homeButton(t)]] };
}

/** Each with the way to the card on which it is decided. */
export function waitingView(t: Translate, waiting: readonly WaitingRequest[]): View {
  const lines = waiting.map(({ duty, reason, by }) =>
    t("reopen-waiting-line", {
      ...about(t, duty),
      name: clip(by, LONGEST_NAME),
      reason: clip(reasonText(t, reason), LONGEST_REASON),
    }),
  );
  const text = lines.length > 0 ? joinHtml([t("reopen-waiting"), ...lines], "\n\n") : t("reopen-none-waiting");
  const buttons = waiting.map(({ duty }) => [placeButton(t, duty.unit, duty.obligationId)]);
  return { text, buttons: [...buttons, [homeButton(t)]] };
}

/** For whoever decides. */
export function decidedView(t: Translate, decided: Decided): View {
  const { duty } = decided;
  return {
    text: decision(t, decided),
    buttons: [[placeButton(t, duty.unit, duty.obligationId)], [homeButton(t)]],
  };
}

function decision(t: Translate, decided: Decided): Html {
  const { duty } = decided;
  const { period, timeZone, reported } = duty;
  const said = about(t, duty);
  const until = decided.at === "granted" ? decided.until : period.locksAt;
  return decided.at === "decided-before"
    ? t("reopen-decided-before", {
        ...said,
        by: decided.by,
        granted: String(decided.granted),
        until: formatInstant(until, timeZone, t.language),
      })
    : t("reopen-decided", {
        ...said,
        at: decided.at,
        until: formatInstant(until, timeZone, t.language),
        reported: reported ? formatShort(reported.at, timeZone, t.language) : "",
      });
}

function about(t: Translate, { unit, period }: Duty) {
  return { place: placeName(t, unit), period: periodName(t, period) };
}

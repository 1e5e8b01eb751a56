// The cards on which an office gives a silent unit more time or lets it off, and what is said once it is done.

import { formatInstant } from "#domain/format.ts";
import { EXEMPT_REASONS, type ExemptReason, type GrantedDays, MOST_DAYS_BEYOND } from "#domain/grant.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { Granted, Offers } from "#services/granting.ts";
import type { UnitFile } from "#services/supervising.ts";
import type { Duty } from "#storage/obligations.ts";
import { extensionArgument, grantButton } from "./grant-button.ts";
import { periodName } from "./period.view.ts";
import { placeName } from "./place.view.ts";
import { backToUnit } from "./silence-button.ts";
import { inRows, type View } from "./view.ts";

type Choices = Extract<Offers, { readonly choices: unknown }>;

/** What was done, where it was. */
export type Done =
  | { readonly what: "extended"; readonly days: GrantedDays }
  | { readonly what: "exempted" }
  | { readonly what: "lifted" };

export function extendView(t: Translate, { duty, choices }: Choices): View {
  const { obligationId, period, unit, timeZone } = duty;
  const lines = choices.map(({ days, until }) =>
    t("extend-choice", { days, until: formatInstant(until, timeZone, t.language) }),
  );
  const buttons = choices.map(({ days }) =>
    grantButton(t.plain("button-days", { days }), obligationId, "extend", extensionArgument(days, period.dueAt)),
  );
  const head = t("extend-ask", {
    place: placeName(t, unit),
    period: periodName(t, period),
    due: formatInstant(period.dueAt, timeZone, t.language),
  });
  return {
    text: joinHtml([head, joinHtml(lines), t("extend-choose")], "\n\n"),
    buttons: inRows([...buttons, backToUnit(t, obligationId)]),
  };
}

export function exemptView(t: Translate, duty: Duty): View {
  const reasons = EXEMPT_REASONS.map((reason) =>
    grantButton(t.plain("reason", { reason }), duty.obligationId, "exempt", reason),
  );
  return {
    text: t("exempt-ask", { place: placeName(t, duty.unit), period: periodName(t, duty.period) }),
    buttons: [...inRows(reasons), [backToUnit(t, duty.obligationId)]],
  };
}

export function confirmExemptView(t: Translate, duty: Duty, reason: ExemptReason): View {
  const place = placeName(t, duty.unit);
  const named = t.plain("reason", { reason });
  return {
    text: t("exempt-confirm", { place, period: periodName(t, duty.period), reason: named }),
    buttons: [
      [grantButton(t.plain("button-exempt-yes"), duty.obligationId, "let-off", reason)],
      [backToUnit(t, duty.obligationId)],
    ],
  };
}

/** Stands above the unit's card, which shows how it is now. */
export function doneText(t: Translate, done: Done, { duty, responsible }: UnitFile): Html {
  const said = t("grant-done", {
    what: done.what,
    days: done.what === "extended" ? done.days : 0,
    due: formatInstant(duty.period.dueAt, duty.timeZone, t.language),
  });
  const isTold = responsible.some(({ reach }) => reach === "reachable" || reach === "away");
  return joinHtml([said, t("grant-told", { told: String(isTold) })], " ");
}

export function notDoneText(t: Translate, why: Exclude<Granted, "done">): Html {
  return t("grant-not-done", { why, days: MOST_DAYS_BEYOND });
}

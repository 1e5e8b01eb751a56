// The card of how a person stands. Each duty is one paragraph, what has to be done before what is done.

import { formatInstant, formatShort } from "#domain/format.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { LockedDuty } from "#services/reopening.ts";
import { isOpen, type PersonalStanding, type Progress, type StandingDuty } from "#services/standing.ts";
import type { NamedPeriod } from "#services/supervising.ts";
import { homeButton } from "./buttons.ts";
import { dutyButton } from "./duty.view.ts";
import { leaveButton } from "./leave.view.ts";
import { periodName } from "./period.view.ts";
import { placeName } from "./place.view.ts";
import { reasonText } from "./reason.view.ts";
import { reopenButtons } from "./reopen-button.ts";
import { silentButton } from "./silence-button.ts";
import type { View } from "./view.ts";

export function statusView(t: Translate, { duties, silent }: PersonalStanding, locked: readonly LockedDuty[]): View {
  const asked = new Set(locked.filter(({ isAsked }) => isAsked).map(({ duty }) => duty.obligationId));
  const open = duties.filter(({ state }) => isOpen(state)).toSorted((one, other) => one.daysLeft - other.daysLeft);
  const choices = open.map(({ duty }) => duty);
  const others = duties.filter(({ state }) => !isOpen(state));
  const paragraphs = [...open, ...others].map((each) => paragraph(t, each, asked));
  const nothing = duties.length === 0 && !silent ? [t("status-nothing")] : [];
  const count = (silent ?? []).reduce((sum, period) => sum + period.silent, 0);
  return {
    text: joinHtml(
      [t("status-heading"), ...paragraphs, ...nothing, ...(silent ? [silentLines(t, silent)] : [])],
      "\n\n",
    ),
    buttons: [
      ...open.map(({ duty }) => [dutyButton(t, duty, choices)]),
      reopenButtons(t, locked),
      silent ? [silentButton(t, count)] : [],
      [homeButton(t), leaveButton(t)],
    ],
  };
}

function paragraph(t: Translate, each: StandingDuty, asked: ReadonlySet<number>): Html {
  const { duty } = each;
  const head = t("status-duty", {
    title: duty.title[t.language],
    period: periodName(t, duty.period),
    place: placeName(t, duty.unit),
  });
  const pending = asked.has(duty.obligationId) ? [t("reopen-pending")] : [];
  return joinHtml([head, standing(t, each), ...extras(t, each), ...pending]);
}

function standing(t: Translate, { duty, state, daysLeft }: StandingDuty): Html {
  const { period, timeZone, reported, exempted } = duty;
  return t("status-state", {
    state,
    due: formatInstant(period.dueAt, timeZone, t.language),
    locks: formatShort(period.locksAt, timeZone, t.language),
    left: t.plain("status-days", {
      when: daysLeft > 0 ? "left" : daysLeft === 0 ? "today" : "past",
      days: Math.abs(daysLeft),
    }),
    at: reported ? formatShort(reported.at, timeZone, t.language) : "",
    number: reported?.number ?? "",
    reason: exempted ? reasonText(t, exempted.reason) : "",
  });
}

/** What else is to be known of it, a line each. */
function extras(t: Translate, { duty, progress, state }: StandingDuty): Html[] {
  const putOff = duty.putOffFrom && isOpen(state) ? [t("status-put-off")] : [];
  return [...putOff, ...(progress ? [progressLine(t, progress)] : [])];
}

function progressLine(t: Translate, progress: Progress): Html {
  switch (progress.at) {
    case "question":
      return t("status-at-question", { number: progress.number, of: progress.of });
    case "review":
      return t("status-at-review", { missing: progress.missing });
    case "taken":
      return t("status-taken", { name: progress.by });
  }
}

function silentLines(t: Translate, silent: readonly NamedPeriod[]): Html {
  if (silent.length === 0) return t("status-nobody-silent");
  const lines = silent.map(({ silent: count, overdue, ...period }) =>
    t("status-silent", { period: periodName(t, period), silent: count, overdue }),
  );
  return joinHtml([t("status-area"), ...lines]);
}

// A reminder: polite, automatic and saying so, one message for all that is open, each with a button that opens its form or goes on
// with it at the very question.

import type { Filled } from "#domain/form/interview/progress.ts";
import { formatInstant } from "#domain/format.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { ReminderDuty, ReminderMessage } from "#services/nudge-messages.ts";
import { helpButton, snoozeButtons } from "./buttons.ts";
import { dutyButton } from "./duty.view.ts";
import { leaveButton } from "./leave.view.ts";
import { periodName, reportName } from "./period.view.ts";
import { placeName, positionName } from "./place.view.ts";
import type { View } from "./view.ts";

/** More would be a list nobody reads; the rest is under /lapor. */
const MOST_SHOWN = 20;

export function reminderView(t: Translate, message: ReminderMessage): View {
  const { duties, snoozes } = message;
  const choices = duties.map(({ duty }) => duty);
  const shown = duties.slice(0, MOST_SHOWN);
  const more = duties.length > shown.length ? [t("reminder-more", { count: duties.length - shown.length })] : [];
  return {
    text: joinHtml([...sentences(t, message, shown), ...more, t("reminder-automatic")], "\n\n"),
    buttons: [
      ...shown.map((each) => [dutyButton(t, each.duty, choices)]),
      snoozeButtons(t, snoozes),
      [helpButton(t), leaveButton(t)],
    ],
  };
}

/** What all duties have in common is said once. */
function sentences(t: Translate, { position, duties }: ReminderMessage, shown: readonly ReminderDuty[]): Html[] {
  const addressee = positionName(t, position);
  const [first] = shown;
  if (!first || !duties.every((each) => isAlike(each, first))) {
    return [t("reminder-several", { addressee }), joinHtml(shown.map((each) => line(t, each)))];
  }
  const isOne = duties.length === 1;
  const sentence = t("reminder", { addressee, ...wordsOf(t, first), ...(isOne ? {} : NOT_COUNTED) });
  const putOff = first.putOff && !["draft", "reopened"].includes(first.moment) ? [t("reminder-put-off")] : [];
  if (isOne) return [sentence, ...putOff]; // the duty is named in the address already
  const places = shown.map((each) => t("reminder-unit", { place: placeName(t, each.duty.unit), ...counted(each) }));
  return [sentence, ...putOff, joinHtml(places)];
}

function line(t: Translate, each: ReminderDuty): Html {
  const title = each.program.title[t.language];
  return t("reminder-line", { title, place: placeName(t, each.duty.unit), ...wordsOf(t, each) });
}

function wordsOf(t: Translate, each: ReminderDuty) {
  const { duty, moment } = each;
  const due = formatInstant(duty.period.dueAt, duty.timeZone, t.language);
  const until = formatInstant(duty.period.locksAt, duty.timeZone, t.language);
  return {
    due,
    until,
    moment,
    period: periodName(t, duty.period),
    report: reportName(t, duty.title),
    ...counted(each),
  };
}

/** Of no draft. */
const NOT_COUNTED: Filled = { filled: 0, of: 0 };

function counted({ progress = NOT_COUNTED }: ReminderDuty): Filled {
  return { filled: progress.filled, of: progress.of };
}

function isAlike(one: ReminderDuty, other: ReminderDuty): boolean {
  return (
    one.duty.period.id === other.duty.period.id &&
    one.moment === other.moment &&
    one.putOff === other.putOff &&
    one.duty.timeZone === other.duty.timeZone &&
    one.duty.period.dueAt.equals(other.duty.period.dueAt) &&
    (one.moment !== "reopened" || one.duty.period.locksAt.equals(other.duty.period.locksAt))
  );
}

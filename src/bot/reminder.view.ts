// A reminder: polite, automatic and saying so, one message for all that is open, each with a button that opens its form.

import { formatInstant } from "#domain/format.ts";
import { joinHtml, type Translate } from "#i18n";
import type { ReminderMessage } from "#services/reminding.ts";
import { helpButton } from "./buttons.ts";
import { dutyButton } from "./duty.view.ts";
import { periodName } from "./period.view.ts";
import { placeName, positionName } from "./place.view.ts";
import type { View } from "./view.ts";

export function reminderView(t: Translate, message: ReminderMessage): View {
  const { period, program, position, moment, duties } = message;
  const due = formatInstant(period.dueAt, program.timeZone, t.language);
  const addressee = positionName(t, position);
  const sentence = t("reminder", { addressee, due, moment, period: periodName(t, period.key) });
  // One duty is named in the address already.
  const places = duties.length > 1 ? duties.map(({ unit }) => t("reminder-unit", { place: placeName(t, unit) })) : [];
  const list = places.length > 0 ? [joinHtml(places)] : [];
  return {
    text: joinHtml([sentence, ...list, t("reminder-automatic")], "\n\n"),
    buttons: [...duties.map((duty) => [dutyButton(t, duty, duties.length)]), [helpButton(t)]],
  };
}

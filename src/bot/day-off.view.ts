// The cards of the calendar: the days off to come, adding one, and what a change does to deadlines before and after it is made.

import type { Temporal } from "temporal-polyfill";
import { formatDate, formatDay, formatInstant } from "#domain/format.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { CalendarChanged, CalendarDay, DayChange, Moved } from "#services/calendar-keeping.ts";
import { buttonKind } from "./button.ts";
import { homeButton } from "./buttons.ts";
import { clip } from "./clip.ts";
import { pageOf } from "./look.ts";
import { periodName } from "./period.view.ts";
import { placeName } from "./place.view.ts";
import type { Button, View } from "./view.ts";

export const daysOffKind = buttonKind("days-off", ["page"]);
export const addDayOffKind = buttonKind("day-off-add", []);
/** `cancel` or `restore`, a day, and whether it is meant. */
export const dayOffKind = buttonKind("day-off", ["act", "date", "sure"]);

const PER_PAGE = 8;
const LONGEST_LABEL = 60;
const MOST_MOVED = 8;

export function daysOffButton(t: Translate): Button {
  return { label: t.plain("button-days-off"), data: daysOffKind.data({ page: 0 }) };
}

export function daysOffView(t: Translate, days: readonly CalendarDay[], page: number): View {
  const { shown, number, pages } = pageOf(days, page, PER_PAGE);
  const turn = (to: number, label: string) => ({ label, data: daysOffKind.data({ page: to }) });
  const lines = shown.map(({ date, name, state }) =>
    t("day-off-line", { day: formatDay(date, t.language), name, state }),
  );
  return {
    text: joinHtml([t("days-off"), lines.length > 0 ? joinHtml(lines) : t("days-off-none")], "\n\n"),
    buttons: [
      ...shown.map((day) => [changeButton(t, day)]),
      [
        ...(number > 0 ? [turn(number - 1, t.plain("button-previous"))] : []),
        ...(number < pages - 1 ? [turn(number + 1, t.plain("button-next", { page: number + 2, pages }))] : []),
      ],
      [{ label: t.plain("button-day-off-add"), data: addDayOffKind.data({}) }],
      [homeButton(t)],
    ],
  };
}

/** What was changed by hand is taken back, what the files say is cancelled. */
function changeButton(t: Translate, { date, state }: CalendarDay): Button {
  const act = state === "decreed" ? "cancel" : "restore";
  const label = t.plain("button-day-off", { act, day: formatDay(date, t.language) });
  return { label: clip(label, LONGEST_LABEL), data: dayOffKind.data({ act, date: date.toString(), sure: "" }) };
}

export function askDayView(t: Translate, { today, refused }: { today: Temporal.PlainDate; refused: boolean }): View {
  const why = refused ? [t("day-off-refused")] : [];
  const example = formatDate(today.add({ days: 14 }), t.language);
  return {
    text: joinHtml([...why, t("day-off-ask-day", { example })], "\n\n"),
    buttons: [[daysOffButton(t), homeButton(t)]],
  };
}

export function askNameView(t: Translate, date: Temporal.PlainDate): View {
  return {
    text: t("day-off-ask-name", { day: formatDay(date, t.language) }),
    buttons: [[daysOffButton(t), homeButton(t)]],
  };
}

export function confirmView(t: Translate, change: Exclude<DayChange, { do: "add" }>, effect: CalendarChanged): View {
  const { day } = effect;
  const sure = dayOffKind.data({ act: change.do, date: change.date.toString(), sure: "yes" });
  const ask = t("day-off-confirm", { act: change.do, day: formatDay(day.date, t.language), name: day.name });
  return {
    text: joinHtml([ask, ...movedLines(t, effect)], "\n\n"),
    buttons: [[{ label: t.plain("button-day-off-sure"), data: sure }], [daysOffButton(t), homeButton(t)]],
  };
}

export function changedView(t: Translate, change: DayChange, effect: CalendarChanged): View {
  const { day, isSame } = effect;
  const done = isSame ? "same" : change.do;
  const head = t("day-off-done", { done, day: formatDay(day.date, t.language), name: day.name });
  const moved = isSame ? [] : movedLines(t, effect);
  return { text: joinHtml([head, ...moved], "\n\n"), buttons: [[daysOffButton(t), homeButton(t)]] };
}

function movedLines(t: Translate, { moved }: CalendarChanged): Html[] {
  if (moved.length === 0) return [t("day-off-nothing-moves")];
  const more = moved.length > MOST_MOVED ? [t("day-off-more", { count: moved.length - MOST_MOVED })] : [];
  return [joinHtml([t("day-off-moves"), ...moved.slice(0, MOST_MOVED).map((each) => movedLine(t, each)), ...more])];
}

function movedLine(t: Translate, { program, key, unit, timeZone, from, to, isOpen }: Moved): Html {
  const at = (instant: Temporal.Instant) => formatInstant(instant, timeZone, t.language);
  return t("day-off-moved", {
    title: (program.shortTitle ?? program.title)[t.language],
    period: periodName(t, { key }),
    place: unit ? placeName(t, unit) : "none",
    from: at(from),
    to: at(to),
    open: String(isOpen),
  });
}

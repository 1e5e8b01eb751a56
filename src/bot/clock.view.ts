// A time of day in two taps, the hour and then the minute; for a moment the day before them.

import { Temporal } from "temporal-polyfill";
import { formatClock, formatDay } from "#domain/format.ts";
import type { Html, Translate } from "#i18n";
import { type Asked, knownAnswerButtons } from "./asked.view.ts";
import { calendarRows, today } from "./calendar.view.ts";
import { stepButton } from "./step-button.ts";
import { type Button, inRows, inRowsOf } from "./view.ts";

const HOURS_PER_ROW = 6;
const MINUTES_PER_ROW = 4;
const MINUTE_STEP = 5;

export function timeRows(t: Translate, asked: Asked): Button[][] {
  const { place, look } = asked;
  const hour = hourOf(look.when ?? "");
  if (hour === undefined) return [...knownRows(t, asked), ...hourRows(asked, (one) => one)];
  return minuteRows(t, asked, {
    hour,
    back: "",
    give: (time) => stepButton(place, formatClock(time, t.language), "give", time.toString({ smallestUnit: "minute" })),
  });
}

/** The day, the hour, the minute. */
export function momentRows(t: Translate, asked: Asked): Button[][] {
  const { place, look } = asked;
  const { day, hour } = momentOf(look.when ?? "");
  if (!day) {
    const now = today(look);
    const quick = [
      stepButton(place, t.plain("button-today"), "when", now.toString()),
      stepButton(place, t.plain("button-yesterday"), "when", now.subtract({ days: 1 }).toString()),
    ];
    const rows = calendarRows(t, asked, (one, label) => stepButton(place, label, "when", one.toString()));
    return [...knownRows(t, asked), ...inRows(quick), ...rows];
  }
  if (hour === undefined) {
    const back = stepButton(place, t.plain("button-other-day"), "when", day.toPlainYearMonth().toString());
    return [...hourRows(asked, (one) => `${day.toString()}T${one}`), [back]];
  }
  return minuteRows(t, asked, {
    hour,
    back: day.toString(),
    give: (time) => momentButton(t, asked, day.toPlainDateTime(time)),
  });
}

function momentButton(t: Translate, { place, look }: Asked, moment: Temporal.PlainDateTime): Button {
  const zoned = moment.toZonedDateTime(look.timeZone);
  const value = zoned.toString({ smallestUnit: "minute", timeZoneName: "never" });
  return stepButton(place, formatClock(moment, t.language), "give", value);
}

/** What has been tapped so far, and what comes next. */
export function clockText(t: Translate, { card: { question }, look }: Asked): Html | undefined {
  const when = look.when ?? "";
  const { day, hour } = question.type === "dateTime" ? momentOf(when) : { day: undefined, hour: hourOf(when) };
  if (day === undefined && hour === undefined) return undefined; // the question itself asks it
  const wants = hour === undefined ? "hour" : "minute";
  return t("question-clock", {
    day: day ? formatDay(day, t.language) : "",
    hour: hour === undefined ? "" : padded(hour),
    wants: day ? `${wants}-of-day` : wants,
  });
}

function knownRows(t: Translate, asked: Asked): Button[][] {
  return inRows(knownAnswerButtons(t, asked));
}

function hourRows({ place }: Asked, when: (hour: string) => string): Button[][] {
  const hours = Array.from({ length: 24 }, (_, hour) => stepButton(place, padded(hour), "when", when(padded(hour))));
  return inRowsOf(HOURS_PER_ROW, hours);
}

interface Minutes {
  readonly hour: number;
  /** What to look at to choose another hour. */
  readonly back: string;
  readonly give: (time: Temporal.PlainTime) => Button;
}

function minuteRows(t: Translate, { place }: Asked, { hour, back, give }: Minutes): Button[][] {
  const minutes = Array.from({ length: 60 / MINUTE_STEP }, (_, index) =>
    give(new Temporal.PlainTime(hour, index * MINUTE_STEP)),
  );
  return [...inRowsOf(MINUTES_PER_ROW, minutes), [stepButton(place, t.plain("button-other-hour"), "when", back)]];
}

function hourOf(text: string): number | undefined {
  return /^([01]\d|2[0-3])$/.test(text) ? Number(text) : undefined;
}

function momentOf(text: string): { readonly day: Temporal.PlainDate | undefined; readonly hour: number | undefined } {
  const [, date, hour = ""] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}))?$/.exec(text) ?? [];
  return { day: date === undefined ? undefined : dayOf(date), hour: hourOf(hour) };
}

/** The thirtieth of February comes from nobody's button. */
function dayOf(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

function padded(hour: number): string {
  return String(hour).padStart(2, "0");
}

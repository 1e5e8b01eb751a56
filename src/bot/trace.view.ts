// The history of a unit, a paragraph for each period, in the order in which things happened.

import type { Temporal } from "temporal-polyfill";
import { formatDay, formatInstant, formatShort } from "#domain/format.ts";
import { DRAFT_STEP, SNOOZE_STEP } from "#domain/nudge.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import { type Html, joinHtml, type Translate } from "#i18n";
import type { TracedChange } from "#services/traced-change.ts";
import type { Trace, TracedPeriod } from "#services/tracing.ts";
import type { ToldStep } from "#storage/told.ts";
import { buttonKind } from "./button.ts";
import { homeButton } from "./buttons.ts";
import { clip } from "./clip.ts";
import { periodName } from "./period.view.ts";
import { placeName, shortPlaceName } from "./place.view.ts";
import { reasonText } from "./reason.view.ts";
import { backToUnit } from "./silence-button.ts";
import type { View } from "./view.ts";

export const traceKind = buttonKind("trace", ["unit"]);

const MOST_LINES = 8; // of a period; a message has 4,096 characters
const LONGEST_NAME = 40;
const LONGEST_REASON = 60;

/** `from` is the obligation whose card led here. */
export function traceView(t: Translate, { unit, periods }: Trace, from?: number): View {
  const body = periods.length > 0 ? periods.map((each) => paragraph(t, each)) : [t("trace-nothing")];
  return {
    text: joinHtml([t("trace-heading", { place: placeName(t, unit) }), ...body], "\n\n"),
    buttons: [[...(from === undefined ? [] : [backToUnit(t, from)]), homeButton(t)]],
  };
}

export function foundView(t: Translate, found: readonly PlacedUnit[], text: string): View {
  const buttons = found.map((unit) => [
    { label: clip(shortPlaceName(t, unit), 60), data: traceKind.data({ unit: unit.code }) },
  ]);
  const said = t("trace-found", { count: found.length, text: clip(text, LONGEST_NAME) });
  return { text: said, buttons: [...buttons, [homeButton(t)]] };
}

export function traceHintView(t: Translate): View {
  return { text: t("trace-hint"), buttons: [[homeButton(t)]] };
}

interface Event {
  readonly at: Temporal.Instant;
  readonly line: Html;
}

function paragraph(t: Translate, { duty, told, changes, exemption }: TracedPeriod): Html {
  const { period, timeZone, reported } = duty;
  const short = (at: Temporal.Instant) => formatShort(at, timeZone, t.language);
  const due = formatInstant(period.dueAt, timeZone, t.language);
  // A decision comes before what was told at the same instant because of it.
  const events: Event[] = [
    ...changes.map((change) => ({ at: change.at, line: changeLine(t, change, short) })),
    ...told.map((step) => ({
      at: step.settledAt ?? step.plannedAt,
      line: toldLine(t, step, short(step.settledAt ?? step.plannedAt)),
    })),
  ];
  const sorted = events.toSorted((one, other) => one.at.epochMilliseconds - other.at.epochMilliseconds);
  const shown = sorted.slice(-MOST_LINES);
  const earlier = sorted.length - shown.length;
  return joinHtml([
    t("trace-period", { period: periodName(t, period), opens: short(period.opensAt), due }),
    ...(earlier > 0 ? [t("trace-earlier", { count: earlier })] : []),
    ...shown.map(({ line }) => line),
    ...(exemption
      ? [t("unit-exempted", { reason: reasonText(t, exemption.reason), by: exemption.by ?? t.plain("unit-by-office") })]
      : []),
    reported ? t("unit-reported", { at: short(reported.at), number: reported.number }) : t("trace-no-report"),
  ]);
}

/** As the program's file names it; a deadline that was put off has added its date. */
function stepName(t: Translate, step: string): string {
  const [name = step] = step.split("@");
  const own = [DRAFT_STEP, SNOOZE_STEP].find((prefix) => name.startsWith(prefix));
  return own ? t.plain("trace-step", { step: own }) : name;
}

function changeLine(t: Translate, change: TracedChange, short: (at: Temporal.Instant) => string): Html {
  const { at, action, by, days, until, reason, role, name, day } = change;
  return t("trace-change", {
    at: short(at),
    action,
    by: clip(by ?? t.plain("unit-by-office"), LONGEST_NAME),
    days: days ?? 0,
    until: until ? short(until) : "",
    reason: clip(reasonText(t, reason ?? ""), LONGEST_REASON),
    role: role ? t.plain("role", { role }) : "",
    name: clip(name ?? "", LONGEST_NAME),
    day: day ? formatDay(day, t.language) : "",
  });
}

function toldLine(t: Translate, { step, kind, person, role, state, reason }: ToldStep, at: string): Html {
  return t("trace-told", {
    at,
    step: stepName(t, step),
    kind,
    name: clip(person, LONGEST_NAME),
    role: role ? t.plain("role", { role }) : "–",
    state,
    reason: reason ? t.plain("trace-reason", { reason }) : "",
  });
}

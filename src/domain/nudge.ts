// What is to be told now of obligations that go by the same instants: the touch of those who owe, and the rungs whose day has come.
// A step's name is unique for ever within an obligation, so nobody hears it twice; a deadline that was put off gives new names.

import type { Temporal } from "temporal-polyfill";
import type { Holidays } from "./holiday.ts";
import { earlier } from "./instant.ts";
import { isForReporters, rungsOf } from "./ladder.ts";
import type { Times } from "./period.ts";
import type { Role } from "./position.ts";
import type { Program } from "./program.ts";
import { dueTouch, touchesOf } from "./reminder.ts";
import { type Course, isDue, type Step } from "./step.ts";

/** The instants that obligations of a period share. */
export interface Timing extends Times {
  /** IANA. */
  readonly timeZone: string;
  /** Whether the deadline is a later one than it opened with. */
  readonly isPutOff: boolean;
}

/** A reminder is to somebody who owes a report, a ladder message is about others' silence. */
export type NudgeKind = "reminder" | "ladder";

/** One step and whom it is told. */
export interface Telling {
  readonly step: string;
  readonly kind: NudgeKind;
  /** Where one of these can be reached, nobody else is told; deputies count only where `deputies` says so. */
  readonly first: readonly Role[];
  readonly deputies: boolean;
  /** Where none of the first can be reached, all of these are. */
  readonly roles: readonly Role[];
}

/** A draft's nudges are numbered: `draft-1`, `draft-2`. */
export const DRAFT_STEP = "draft-";

/** A reminder that somebody put off, by when it comes back: `snooze-29875620`, in minutes. */
export const SNOOZE_STEP = "snooze-";

/** What is to be told now, or still: whoever has been told of a step is not told again. */
export function tellingsDue(program: Program, timing: Timing, holidays: Holidays, now: Temporal.Instant): Telling[] {
  const course = courseOf(program, timing, holidays);
  const touch = dueTouch(touchesFor(program, timing, course), now);
  const touched: Telling[] = touch
    ? [{ step: touch.id, kind: "reminder", first: program.reminded, deputies: false, roles: program.reporters }]
    : [];
  return [...touched, ...rungsDue(program, timing, course, now)];
}

/** Whether those who owe are spoken to on this day by the calendar: then a draft is not spoken of as well. */
export function isTouchDay(program: Program, timing: Timing, holidays: Holidays, now: Temporal.Instant): boolean {
  const course = courseOf(program, timing, holidays);
  const rungs = rungsOf(program.ladder, course).filter(({ rung }) => isForReporters(rung, program.reporters));
  const today = dayOf(now, timing.timeZone);
  return [...touchesOf(program.reminders, course), ...rungs].some(({ at }) => dayOf(at, timing.timeZone).equals(today));
}

function rungsDue(program: Program, timing: Timing, course: Course, now: Temporal.Instant): Telling[] {
  return rungsOf(program.ladder, course)
    .filter((step) => isDue(step, now))
    .map(({ rung }): Telling => {
      const asked = isForReporters(rung, program.reporters);
      const step = rung.id + suffixOf(timing);
      return { step, kind: asked ? "reminder" : "ladder", first: rung.tell, deputies: asked, roles: rung.tell };
    });
}

/**
 * The touches under the names they have for these instants. A new deadline brings new ones for what is counted from it; one of
 * those that lies more than a day back is not made good, because the person has just been told of the new date. Every reopening
 * has one of its own.
 */
function touchesFor(program: Program, timing: Timing, course: Course): readonly Step[] {
  const { reopenedUntil, timeZone } = timing;
  const suffix = suffixOf(timing);
  const on = new Map(program.reminders.flatMap((each) => ("on" in each ? [[each.id, each.on]] : [])));
  return touchesOf(program.reminders, course).map((touch) => {
    if (on.get(touch.id) === "reopened" && reopenedUntil)
      return { ...touch, id: touch.id + named(reopenedUntil, timeZone) };
    if (suffix === "" || on.has(touch.id)) return touch;
    return { id: touch.id + suffix, at: touch.at, until: earlier(touch.until, touch.at.add({ hours: 24 })) };
  });
}

function suffixOf({ isPutOff, dueAt, timeZone }: Timing): string {
  return isPutOff ? named(dueAt, timeZone) : "";
}

function named(instant: Temporal.Instant, timeZone: string): string {
  return `@${dayOf(instant, timeZone).toString()}`;
}

function courseOf({ quiet }: Program, timing: Timing, holidays: Holidays): Course {
  return { times: timing, place: { timeZone: timing.timeZone, quiet }, holidays };
}

function dayOf(instant: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

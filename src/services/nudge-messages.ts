// What a reminder or a supervisor's list says at the instant of sending. What was planned is looked at again: a report may have come
// in, an office may have changed hands, a later touch may have overtaken this one.

import { Temporal } from "temporal-polyfill";
import type { Composed, LadderDelivery, ReminderDelivery, SkipReason } from "#domain/delivery.ts";
import type { Filled } from "#domain/form/interview/progress.ts";
import type { Holidays } from "#domain/holiday.ts";
import { isBefore, later } from "#domain/instant.ts";
import type { Language } from "#domain/language.ts";
import { DRAFT_STEP, SNOOZE_STEP, tellingsDue } from "#domain/nudge.ts";
import type { Assignment, Role } from "#domain/position.ts";
import type { Program } from "#domain/program.ts";
import { nextAllowedInstant } from "#domain/quiet-hours.ts";
import { type Snooze, snoozesAt } from "#domain/snooze.ts";
import { isWithin, type PlacedUnit } from "#domain/unit.ts";
import type { Duty } from "#storage/obligations.ts";
import type { SilentUnit } from "#storage/silences.ts";
import type { Storage } from "#storage/store.ts";
import type { Hearer, Nudge } from "#storage/told.ts";
import type { Calendar } from "./calendar.ts";
import type { DraftProgress } from "./draft-progress.ts";

/** The position in which a person is addressed. */
export interface Addressed {
  readonly role: Role;
  readonly deputy: boolean;
  readonly unit: PlacedUnit;
}

/**
 * Where the deadline of a duty lies, by the calendar, because a touch may have been moved; or that it is open again for a while, or
 * that its draft waits.
 */
export type ReminderMoment = "opened" | "before" | "today" | "past" | "reopened" | "draft";

export interface ReminderDuty {
  readonly duty: Duty;
  readonly program: Program;
  readonly moment: ReminderMoment;
  /** The deadline is not the one all others have. */
  readonly putOff: boolean;
  /** Of a draft that waits. */
  readonly progress?: Filled;
}

/** One reminder, ready to be put into words. */
export interface ReminderMessage {
  readonly chatId: number;
  readonly language: Language;
  readonly position: Addressed;
  /** At least one; oldest deadline first. */
  readonly duties: readonly ReminderDuty[];
  /** How long it can be put off at this hour. */
  readonly snoozes: readonly Snooze[];
}

/** A supervisor's one list of who is silent. */
export interface LadderMessage {
  readonly chatId: number;
  readonly language: Language;
  readonly position: Addressed;
  /** How many there are; the first of them follow. */
  readonly total: number;
  readonly units: readonly SilentUnit[];
  /** Where all are of one program and period: what opens the whole list. */
  readonly whole?: { readonly programId: string; readonly periodId: number };
}

/** What is still to be said, and to whom. */
interface Open {
  readonly hearer: Hearer;
  readonly nudges: readonly StillOpen[];
}

interface StillOpen {
  readonly nudge: Nudge;
  readonly program: Program;
  /** The nearest to the unit of those positions that are told. */
  readonly acting: Assignment;
}

const SHOWN = 15;

export function createNudgeMessages(storage: Storage, calendar: Calendar, drafts: Pick<DraftProgress, "of">) {
  return {
    /** What to say now to somebody who owes, or why nothing. */
    async composeReminder(
      { key, chatId, personId }: ReminderDelivery,
      now: Temporal.Instant,
    ): Promise<Composed<ReminderMessage>> {
      const open = await whatIsOpen(key, personId, now);
      if (!("say" in open)) return open;
      const { hearer, nudges } = open.say;
      const byObligation = Map.groupBy(nudges, ({ nudge }) => nudge.obligationId);
      const all = await storage.obligations.getAll([...byObligation.keys()]);
      const duties: ReminderDuty[] = [];
      for (const duty of all) {
        const [one, ...others] = byObligation.get(duty.obligationId) ?? [];
        if (one) duties.push(await reminderOf(duty, [one, ...others], now));
      }
      const [first] = nudges;
      if (!first) return { skip: "nothing-to-say" };
      const say: ReminderMessage = {
        chatId,
        language: hearer.language,
        position: await addressed(first.acting),
        duties,
        snoozes: snoozesAt(
          now.toZonedDateTimeISO(all[0]?.timeZone ?? first.nudge.timeZone),
          nudges.map(({ nudge }) => nudge.locksAt).reduce(later),
        ),
      };
      return { say };
    },

    /** The list for a supervisor now, or why there is none. */
    async composeLadder(
      { key, chatId, personId }: LadderDelivery,
      now: Temporal.Instant,
    ): Promise<Composed<LadderMessage>> {
      const open = await whatIsOpen(key, personId, now);
      if (!("say" in open)) return open;
      const { hearer, nudges } = open.say;
      const [first] = nudges;
      if (!first) return { skip: "nothing-to-say" };
      const { total, units } = await storage.obligations.silentAmong(
        {
          obligationIds: [...new Set(nudges.map(({ nudge }) => nudge.obligationId))],
          roles: [...new Set(nudges.flatMap(({ program }) => program.reporters))],
          most: SHOWN,
        },
        now,
      );
      if (total === 0) return { skip: "reported" }; // a moment ago
      const isOne = nudges.every(({ nudge }) => nudge.periodId === first.nudge.periodId);
      const { programId, periodId } = first.nudge;
      const say: LadderMessage = {
        chatId,
        language: hearer.language,
        position: await addressed(first.acting),
        total,
        units,
        ...(isOne ? { whole: { programId, periodId } } : {}),
      };
      return { say };
    },
  };

  async function reminderOf(
    duty: Duty,
    said: readonly [StillOpen, ...StillOpen[]],
    now: Temporal.Instant,
  ): Promise<ReminderDuty> {
    const [{ program, acting }] = said;
    const moment = momentOf(said, now);
    const progress = moment === "draft" ? await drafts.of({ duty, program, role: acting.role }, now) : undefined;
    return { duty, program, moment, putOff: duty.putOffFrom !== undefined, ...(progress ? { progress } : {}) };
  }

  async function whatIsOpen(key: string, personId: number, now: Temporal.Instant): Promise<Composed<Open>> {
    const nudges = await storage.nudges.of(key);
    const [first] = nudges;
    if (!first) return { skip: "nothing-to-say" };
    const today = now.toZonedDateTimeISO(first.timeZone).toPlainDate();
    const hearer = await storage.nudges.hearer(personId, today);
    if (!hearer?.isReachable) return { skip: "unreachable" };

    const holidays = await calendar.holidays();
    const programs = new Map((await storage.programs.all()).map((program) => [program.id, program]));
    const assignments = await storage.assignments.currentOf(personId, today);
    const looked = nudges.map((nudge) => {
      const program = programs.get(nudge.programId);
      return program ? lookAgain({ nudge, program, holidays, assignments }, now) : { skip: "cancelled" as const };
    });
    const open = looked.flatMap((each) => ("skip" in each ? [] : [each]));
    const [reason] = looked.flatMap((each) => ("skip" in each ? [each.skip] : []));
    if (open.length === 0) return { skip: reason ?? "nothing-to-say" };
    if (hearer.isOnLeave) return { skip: "on-leave" };
    const until = allowedFrom(open, { holidays, snoozedUntil: hearer.snoozedUntil }, now);
    return until ? { waitUntil: until } : { say: { hearer, nudges: open } };
  }

  async function addressed({ role, deputy, unitCode }: Assignment): Promise<Addressed> {
    return { role, deputy, unit: await storage.units.get(unitCode) };
  }
}

function lookAgain(
  {
    nudge,
    program,
    holidays,
    assignments,
  }: {
    readonly nudge: Nudge;
    readonly program: Program;
    readonly holidays: Holidays;
    readonly assignments: readonly Assignment[];
  },
  now: Temporal.Instant,
): StillOpen | { readonly skip: SkipReason } {
  if (nudge.state === "reported" || nudge.state === "exempted") return { skip: nudge.state };
  if (nudge.state === "closed") return { skip: "cancelled" };
  if (!isBefore(now, nudge.locksAt)) return { skip: "locked" };
  const roles = rolesToTell();
  if (!roles) return { skip: "overtaken" };
  const [acting] = assignments
    .filter(({ role, unitCode }) => roles.includes(role) && isWithin(nudge.unitCode, unitCode))
    .toSorted((a, b) => b.unitCode.length - a.unitCode.length);
  return acting ? { nudge, program, acting } : { skip: "left-office" };

  function rolesToTell(): readonly Role[] | undefined {
    if (nudge.step.startsWith(DRAFT_STEP)) return rolesOfDraft(nudge, program);
    if (nudge.step.startsWith(SNOOZE_STEP)) return nudge.isOvertaken ? undefined : program.reporters;
    return rolesOf(nudge, program);
  }

  function rolesOf(at: Nudge, { reporters }: Program): readonly Role[] | undefined {
    const telling = tellingsDue(program, at, holidays, now).find(({ step }) => step === at.step);
    if (!telling) return undefined;
    return telling.kind === "reminder" ? reporters : telling.roles;
  }
}

/** Somebody may have gone on with it, or dropped it. */
function rolesOfDraft({ draftAt, plannedAt }: Nudge, { reporters }: Program): readonly Role[] | undefined {
  return draftAt && !isBefore(plannedAt, draftAt) ? reporters : undefined;
}

/** Undefined when it may leave now. Where the duties lie in several zones, the latest to get up is waited for. */
function allowedFrom(
  open: readonly StillOpen[],
  { holidays, snoozedUntil }: { readonly holidays: Holidays; readonly snoozedUntil: Temporal.Instant | undefined },
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const zones = new Map(open.map((each) => [`${each.program.id} ${each.nudge.timeZone}`, each]));
  const instants = [...zones.values()].map(({ program: { quiet }, nudge: { timeZone } }) =>
    nextAllowedInstant({ timeZone, quiet }, holidays, now),
  );
  return [...instants, ...(snoozedUntil ? [snoozedUntil] : [])]
    .filter((instant) => isBefore(now, instant))
    .sort((one, other) => Temporal.Instant.compare(one, other))
    .at(-1);
}

function momentOf(said: readonly StillOpen[], now: Temporal.Instant): ReminderMoment {
  const [one] = said.filter(({ nudge }) => !nudge.step.startsWith(DRAFT_STEP));
  if (!one) return "draft";
  const { dueAt, timeZone, step, reopenedUntil } = one.nudge;
  if (reopenedUntil) return "reopened";
  if (isBefore(dueAt, now)) return "past";
  const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate();
  if (dayOf(dueAt).equals(dayOf(now))) return "today";
  const isOpening = one.program.reminders.some((each) => each.id === step && "on" in each && each.on === "opening");
  return isOpening ? "opened" : "before";
}

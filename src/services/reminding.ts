// Who is reminded and with what. Planning writes one row per person and touch, however many units the person reports
// for; what the reminder says is looked up at the instant of sending, when some duties may be done.

import type { Temporal } from "temporal-polyfill";
import type { ReminderDelivery } from "#domain/delivery.ts";
import type { Holidays } from "#domain/holiday.ts";
import type { Language } from "#domain/language.ts";
import { actingAs, may, type Role } from "#domain/position.ts";
import type { Program } from "#domain/program.ts";
import { isQuiet } from "#domain/quiet-hours.ts";
import { dueTouch, touchesOf } from "#domain/reminder.ts";
import type { Step } from "#domain/step.ts";
import type { PlacedUnit } from "#domain/unit.ts";
import type { Duty } from "#storage/obligations.ts";
import type { Period } from "#storage/periods.ts";
import type { Storage } from "#storage/store.ts";

/** One reminder, ready to be put into words. */
export interface ReminderMessage {
  readonly chatId: number;
  readonly language: Language;
  readonly program: Program;
  readonly period: Period;
  /** Where the deadline lies; by the calendar, because a touch may have been moved. */
  readonly moment: "before" | "today" | "past";
  /** The position in which the person is addressed. */
  readonly position: { readonly role: Role; readonly deputy: boolean; readonly unit: PlacedUnit };
  /** The duties still open, at least one. */
  readonly duties: readonly Duty[];
}

export type Reminding = ReturnType<typeof createReminding>;

export function createReminding(storage: Storage, holidays: Holidays) {
  return {
    /** Writes the reminders that are owed now; gives the number of new ones. */
    async plan(now: Temporal.Instant): Promise<number> {
      let planned = 0;
      for (const program of await storage.programs.all()) {
        if (isQuiet(program, holidays, now)) continue;
        for (const period of await storage.periods.running(program.id, now)) {
          planned += await planFor(program, period, now);
        }
      }
      return planned;
    },

    /** What to say now; undefined when everything has been settled meanwhile or the moment has passed. */
    async compose(delivery: ReminderDelivery, now: Temporal.Instant): Promise<ReminderMessage | undefined> {
      const program = (await storage.programs.all()).find(({ id }) => id === delivery.programId);
      if (!program || isQuiet(program, holidays, now)) return undefined;
      if (!(await isStillDue(program, delivery, now))) return undefined;
      const person = await storage.people.get(delivery.personId);
      const assignments = await storage.assignments.currentOf(person.id, today(program, now));
      const reporting = assignments.filter(({ role }) => program.reporters.includes(role));
      const open = await storage.obligations.openWithin(
        reporting.map(({ unitCode }) => unitCode),
        now,
      );
      const duties = open.filter(
        (duty) =>
          duty.period.id === delivery.periodId &&
          !duty.reported &&
          !duty.unit.closedOn &&
          may(reporting, "report", duty.unit.code),
      );
      const [first] = duties;
      const acting = first && actingAs(reporting, "report", first.unit.code);
      if (!first || !acting) return undefined;
      const { role, deputy, unitCode } = acting;
      return {
        chatId: delivery.chatId,
        language: person.language,
        program,
        period: first.period,
        moment: momentOf(first.period, program, now),
        position: { role, deputy, unit: await storage.units.get(unitCode) },
        duties,
      };
    },
  };

  /** A newer touch or the deadline may have overtaken this one while it waited. */
  async function isStillDue(program: Program, delivery: ReminderDelivery, now: Temporal.Instant): Promise<boolean> {
    const running = await storage.periods.running(program.id, now);
    const period = running.find(({ id }) => id === delivery.periodId);
    return period !== undefined && touchNow(program, period, now)?.id === delivery.touch;
  }

  function touchNow(program: Program, period: Period, now: Temporal.Instant): Step | undefined {
    const course = { times: period, place: program, holidays };
    return dueTouch(touchesOf(program.reminders, course), now);
  }

  async function planFor(program: Program, period: Period, now: Temporal.Instant): Promise<number> {
    const touch = touchNow(program, period, now);
    if (!touch) return 0;
    const silent = await storage.obligations.silentIn(period.id);
    const codes = silent.map(({ unitCode }) => unitCode);
    const holders = await storage.assignments.holdersFor(codes, program.reporters, today(program, now));
    const deliveries = holders.map(
      ({ personId, telegramId }): ReminderDelivery => ({
        kind: "reminder",
        key: ["reminder", period.programId, period.key, touch.id, personId].join(":"),
        chatId: telegramId,
        personId,
        programId: program.id,
        periodId: period.id,
        touch: touch.id,
      }),
    );
    const unique = [...new Map(deliveries.map((delivery) => [delivery.key, delivery])).values()];
    return (await storage.deliveries.plan(unique, now)).length;
  }
}

function momentOf(period: Period, program: Program, now: Temporal.Instant): ReminderMessage["moment"] {
  if (period.dueAt.epochMilliseconds < now.epochMilliseconds) return "past";
  const dueOn = period.dueAt.toZonedDateTimeISO(program.timeZone).toPlainDate();
  return dueOn.equals(today(program, now)) ? "today" : "before";
}

function today(program: Program, now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(program.timeZone).toPlainDate();
}

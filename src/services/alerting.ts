// Trouble that the bot cannot mend is told to those who can: holders of `admin` and `dinas` positions at or above the unit.
// One message for each trouble, chat and day; never into the chat that is broken, and never about an alert.

import type { Temporal } from "temporal-polyfill";
import type { AlertDelivery, Composed, Delivery, Kind, Trouble } from "#domain/delivery.ts";
import type { Language } from "#domain/language.ts";
import { isQuiet, nextAllowedInstant } from "#domain/quiet-hours.ts";
import { isWithin, lineageOf, type PlacedUnit } from "#domain/unit.ts";
import type { Room } from "#storage/rooms.ts";
import type { Storage } from "#storage/store.ts";
import { placeOf } from "./broadcast-scope.ts";
import type { Calendar } from "./calendar.ts";

/** One alert, ready to be put into words. */
export interface AlertMessage {
  readonly chatId: number;
  readonly language: Language;
  readonly trouble: Trouble;
  readonly unit: PlacedUnit;
  /** The group; absent where a message to a person is the trouble. */
  readonly title?: string;
}

const TOLD = ["admin", "dinas"] as const;

export type Alerting = ReturnType<typeof createAlerting>;

export function createAlerting(storage: Storage, calendar: Calendar, timeZone: string) {
  return {
    async aboutRoom(trouble: Trouble, { chatId, unitCode, title }: Room, now: Temporal.Instant): Promise<void> {
      await plan({ alert: trouble, chatId, unitCode, title }, now);
    },

    /** A message that cannot leave. Of somebody without a position nobody is told; the ledger has it. */
    async aboutMessage(trouble: Trouble, delivery: Delivery, now: Temporal.Instant): Promise<void> {
      if (delivery.kind === "alert") return;
      const [position] = await storage.assignments.currentOf(delivery.personId, dayOf(now));
      if (!position) return;
      const { chatId, kind } = delivery;
      await plan({ alert: trouble, chatId, unitCode: position.unitCode, about: kind }, now);
    },

    async compose(delivery: AlertDelivery, now: Temporal.Instant): Promise<Composed<AlertMessage>> {
      const { alert: trouble, unitCode, title, chatId, personId } = delivery;
      const place = placeOf(unitCode, await storage.programs.all(), timeZone);
      const holidays = await calendar.holidays();
      if (isQuiet(place, holidays, now)) return { waitUntil: nextAllowedInstant(place, holidays, now) };
      const assignments = await storage.assignments.currentOf(personId, dayOf(now));
      const stillTold = assignments.some(
        ({ role, unitCode: own }) => TOLD.some((told) => told === role) && isWithin(unitCode, own),
      );
      if (!stillTold) return { skip: "left-office" };
      const { language } = await storage.people.get(personId);
      const unit = await storage.units.get(unitCode);
      return { say: { chatId, language, trouble, unit, ...(title === undefined ? {} : { title }) } };
    },
  };

  async function plan(trouble: Broken, now: Temporal.Instant): Promise<void> {
    const { alert, chatId: brokenChat, unitCode, title, about } = trouble;
    const today = dayOf(now);
    const told = (await toldAbout(unitCode, today)).filter(({ telegramId }) => telegramId !== brokenChat);
    const alerts = told.map(
      ({ personId, telegramId }): AlertDelivery => ({
        kind: "alert",
        key: ["alert", alert, brokenChat, today, personId].join(":"),
        chatId: telegramId,
        personId,
        alert,
        unitCode,
        ...(title === undefined ? {} : { title }),
        ...(about === undefined ? {} : { about }),
      }),
    );
    await storage.deliveries.plan(alerts, now);
  }

  async function toldAbout(unitCode: string, today: Temporal.PlainDate) {
    const holders = [];
    for (const code of lineageOf(unitCode)) {
      for (const role of TOLD) holders.push(...(await storage.assignments.holdersAt(code, role, today)));
    }
    return [...new Map(holders.map((holder) => [holder.personId, holder])).values()];
  }

  function dayOf(now: Temporal.Instant): Temporal.PlainDate {
    return now.toZonedDateTimeISO(timeZone).toPlainDate();
  }
}

interface Broken {
  readonly alert: Trouble;
  readonly chatId: number;
  readonly unitCode: string;
  readonly title?: string;
  readonly about?: Kind;
}

// "Later": nothing unasked before, and then one reminder of what is still open. Of two wishes the later one counts.

import type { Temporal } from "temporal-polyfill";
import type { ReminderDelivery } from "#domain/delivery.ts";
import { SNOOZE_STEP } from "#domain/nudge.ts";
import { nextAllowedInstant, type QuietHours } from "#domain/quiet-hours.ts";
import { type Snooze, snoozedUntil } from "#domain/snooze.ts";
import type { Duty } from "#storage/obligations.ts";
import type { Storage } from "#storage/store.ts";
import { type Actor, requireActor } from "./actor.ts";
import type { Calendar } from "./calendar.ts";
import type { Reporting } from "./reporting.ts";

/** When it comes back; `open` is how much there is to be reminded of now. */
export interface Snoozed {
  readonly until: Temporal.Instant;
  readonly timeZone: string;
  readonly open: number;
}

export type Snoozing = ReturnType<typeof createSnoozing>;

export function createSnoozing(
  storage: Storage,
  { reporting, calendar }: { readonly reporting: Pick<Reporting, "duties">; readonly calendar: Calendar },
  timeZone: string,
) {
  return {
    /** Undefined where that time has passed. @throws Problem as `requireActor` */
    async snooze(actor: Actor | undefined, choice: Snooze, now: Temporal.Instant): Promise<Snoozed | undefined> {
      const { person, assignments } = requireActor(actor);
      const duties = (await reporting.duties({ person, assignments }, now)).filter(
        ({ reported, exempted }) => !reported && !exempted,
      );
      const zone = duties[0]?.timeZone ?? timeZone;
      const wish = snoozedUntil(choice, now.toZonedDateTimeISO(zone));
      if (!wish) return undefined;
      const chatId = person.telegramId;
      const quiet = await quietOf(duties);
      const holidays = await calendar.holidays();
      return await storage.transaction(async (store) => {
        const agreed = await store.people.snooze(person.id, wish);
        const until = quiet ? nextAllowedInstant({ timeZone: zone, quiet }, holidays, agreed) : agreed;
        if (duties.length > 0 && chatId !== undefined) {
          const mine = `reminder:snooze:${person.id}:`;
          const delivery: ReminderDelivery = {
            kind: "reminder",
            key: mine + minutesOf(agreed),
            chatId,
            personId: person.id,
            notBefore: until,
          };
          const planned = await store.deliveries.plan([delivery], now);
          if (planned.length > 0) {
            await store.deliveries.cancelAllBut(delivery.key, { keysFrom: mine }, now);
            const about = { personId: person.id, step: SNOOZE_STEP + minutesOf(agreed), deliveryKey: delivery.key };
            await store.nudges.remember(
              duties.map(({ obligationId }) => obligationId),
              about,
              now,
            );
          }
        }
        return { until, timeZone: zone, open: duties.length };
      });
    },
  };

  /** Quiet hours hold for what was put off as well. */
  async function quietOf([first]: readonly Duty[]): Promise<QuietHours | undefined> {
    const programs = await storage.programs.all();
    return (programs.find(({ id }) => id === first?.period.programId) ?? programs[0])?.quiet;
  }
}

function minutesOf(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 60_000);
}

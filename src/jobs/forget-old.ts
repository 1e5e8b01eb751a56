// Once a day what the data notice promises to forget is forgotten: updates and screens after 30 days, who somebody was
// 30 days after their last position ended, and after a week forms that were sent and not published and announcements that were begun
// and not sent. Reports stay, under a pseudonym.

import type { Temporal } from "temporal-polyfill";
import type { Logger } from "#logger";
import type { Storage } from "#storage/store.ts";

const KEPT_DAYS = 30;
const UNFINISHED_KEPT_DAYS = 7;

export type ForgetCounts = Readonly<Record<"updates" | "screens" | "people" | "uploads" | "announcements", number>>;

export type Forgetting = ReturnType<typeof createForgetting>;

export function createForgetting(storage: Storage, timeZone: string, logger: Logger) {
  let doneOn: Temporal.PlainDate | undefined;

  return {
    /** The counts of the day's first ring; undefined for the others. */
    async run(now: Temporal.Instant): Promise<ForgetCounts | undefined> {
      const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
      if (doneOn?.equals(today)) return undefined;
      const before = now.subtract({ hours: 24 * KEPT_DAYS });
      const unfinishedBefore = now.subtract({ hours: 24 * UNFINISHED_KEPT_DAYS });
      const counts = {
        updates: await storage.inbox.forget(before),
        screens: await storage.sessions.forget(before),
        uploads: await storage.formUploads.forget(unfinishedBefore),
        announcements: await storage.broadcasts.forget(unfinishedBefore),
        people: await storage.people.forgetLeavers(today.subtract({ days: KEPT_DAYS })),
      };
      doneOn = today;
      logger.info(counts, "forgotten");
      return counts;
    },
  };
}

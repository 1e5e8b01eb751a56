// What the bot and the command line share: the database, the repositories and the use cases. No Telegram, no clock.

import { randomBytes } from "node:crypto";
import { createAlerting } from "#services/alerting.ts";
import { createAnnouncing } from "#services/announcing.ts";
import { createApplying } from "#services/applying.ts";
import { createScoping } from "#services/broadcast-scope.ts";
import { createBroadcasting } from "#services/broadcasting.ts";
import { createCalendar } from "#services/calendar.ts";
import { createCalendarKeeping } from "#services/calendar-keeping.ts";
import { createDigesting } from "#services/digesting.ts";
import { createDraftProgress } from "#services/draft-progress.ts";
import { createFormLibrary } from "#services/form-library.ts";
import { createGranting } from "#services/granting.ts";
import { createIllustrating } from "#services/illustrating.ts";
import { createImporting } from "#services/importing.ts";
import { createLeaving } from "#services/leaving.ts";
import { createNoticing } from "#services/noticing.ts";
import { createNudgeMessages } from "#services/nudge-messages.ts";
import { createNudging } from "#services/nudging.ts";
import { createOpening } from "#services/opening.ts";
import { createPractising } from "#services/practising.ts";
import { createPublishing } from "#services/publishing.ts";
import { createReaching } from "#services/reaching.ts";
import { createRegistering } from "#services/registering.ts";
import { createReopening } from "#services/reopening.ts";
import { createReporting } from "#services/reporting.ts";
import { createResending } from "#services/resending.ts";
import { createRooms } from "#services/rooms.ts";
import { createSnoozing } from "#services/snoozing.ts";
import { createStanding } from "#services/standing.ts";
import { createSucceeding } from "#services/succeeding.ts";
import { createSupervising } from "#services/supervising.ts";
import { createTracing } from "#services/tracing.ts";
import { type DatabaseLocation, openDatabase } from "#storage/database.ts";
import { createStorage } from "#storage/store.ts";
import { readHolidays } from "./data-files.ts";
import { createFormFiles } from "./form-files.ts";

export type Core = Awaited<ReturnType<typeof openCore>>;

export interface CoreConfig {
  readonly location: DatabaseLocation;
  readonly timeZone: string;
}

/**
 * Opens the database and composes the use cases on it.
 * @throws Problem `database-unreachable`
 */
export async function openCore({ location, timeZone }: CoreConfig) {
  const processId = randomBytes(6).toString("hex");
  const fileHolidays = await readHolidays();
  const database = await openDatabase(location);
  const storage = createStorage(database, processId);
  const forms = createFormLibrary(storage);
  const illustrating = createIllustrating(storage);
  const calendar = createCalendar(storage, fileHolidays);
  const scoping = createScoping(storage, calendar, timeZone);
  const registering = createRegistering(storage, randomBytes, timeZone);
  const supervising = createSupervising(storage, registering);
  const reporting = createReporting(storage, forms);
  const publishing = createPublishing(storage, { forms, files: createFormFiles(), illustrating });
  return {
    database,
    processId,
    storage,
    calendar,
    calendarKeeping: createCalendarKeeping(storage, fileHolidays, timeZone),
    timeZone,
    forms,
    registering,
    noticing: createNoticing(storage, calendar, timeZone),
    snoozing: createSnoozing(storage, { reporting, calendar }, timeZone),
    supervising,
    granting: createGranting(storage, calendar),
    reopening: createReopening(storage, calendar),
    tracing: createTracing(storage),
    reaching: createReaching(storage, registering, timeZone),
    standing: createStanding(storage, { reporting, supervising }),
    leaving: createLeaving(storage, registering, timeZone),
    importing: createImporting(storage, timeZone),
    succeeding: createSucceeding(storage, timeZone),
    applying: createApplying(storage),
    illustrating,
    reporting,
    publishing,
    practising: createPractising(storage, forms, publishing),
    broadcasting: createBroadcasting(storage, scoping),
    announcing: createAnnouncing(storage, scoping),
    resending: createResending(storage),
    alerting: createAlerting(storage, calendar, timeZone),
    rooms: createRooms(storage, randomBytes, timeZone),
    opening: createOpening(storage, calendar),
    nudging: createNudging(storage, calendar),
    nudgeMessages: createNudgeMessages(storage, calendar, createDraftProgress(storage, forms)),
    digesting: createDigesting(storage, calendar, forms),
    close: () => database.close(),
  };
}

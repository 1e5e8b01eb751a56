// All repositories over one client or one transaction. Services are handed a Storage and never see Prisma.

import { createAbsences } from "./absences.ts";
import { createAssignments } from "./assignments.ts";
import { createAttachments } from "./attachments.ts";
import { createAudit } from "./audit.ts";
import { isAway } from "./away.ts";
import { createBroadcastReaders } from "./broadcast-readers.ts";
import { createBroadcasts } from "./broadcasts.ts";
import type { Database, Db } from "./database.ts";
import { createDeliveries } from "./deliveries.ts";
import { createDesk } from "./desk.ts";
import { createDrafts } from "./drafts.ts";
import { createFormPictures } from "./form-pictures.ts";
import { createFormUploads } from "./form-uploads.ts";
import { createForms } from "./forms.ts";
import { createGrants } from "./grants.ts";
import { createHolidays } from "./holidays.ts";
import { createInbox, type Inbox } from "./inbox.ts";
import { createInvitations } from "./invitations.ts";
import { createLedger } from "./ledger.ts";
import { createNudges } from "./nudges.ts";
import { createObligations } from "./obligations.ts";
import { createPace, type PaceRows } from "./pace.ts";
import { createPeople } from "./people.ts";
import { createPeriods } from "./periods.ts";
import { createProgramMemory, createPrograms, type ProgramMemory } from "./programs.ts";
import { createPulses } from "./pulses.ts";
import { createReach } from "./reach.ts";
import { createReopenings } from "./reopenings.ts";
import { createReports } from "./reports.ts";
import { createRooms } from "./rooms.ts";
import { createSessions } from "./sessions.ts";
import { createSilentAreas } from "./silent-areas.ts";
import { createSnapshots } from "./snapshots.ts";
import { createSuccessions } from "./successions.ts";
import { createTraces } from "./traces.ts";
import { createUnits } from "./units.ts";

function createStore(db: Db, known: ProgramMemory) {
  const programs = createPrograms(db, known);
  return {
    units: createUnits(db),
    successions: createSuccessions(db),
    people: createPeople(db),
    assignments: createAssignments(db),
    absences: createAbsences(db),
    audit: createAudit(db),
    invitations: createInvitations(db),
    forms: createForms(db),
    formPictures: createFormPictures(db),
    formUploads: createFormUploads(db),
    programs,
    periods: createPeriods(db),
    holidays: createHolidays(db),
    nudges: createNudges(db),
    obligations: createObligations(db, programs),
    grants: createGrants(db),
    reopenings: createReopenings(db),
    silentAreas: createSilentAreas(db),
    traces: createTraces(db),
    reach: createReach(db),
    drafts: createDrafts(db),
    reports: createReports(db),
    attachments: createAttachments(db),
    rooms: createRooms(db),
    broadcasts: createBroadcasts(db),
    broadcastReaders: createBroadcastReaders(db),
    deliveries: createDeliveries(db),
    ledger: createLedger(db),
    snapshots: createSnapshots(db),
    sessions: createSessions(db),
  };
}

export type Store = ReturnType<typeof createStore>;

export interface Storage extends Store {
  /** Statements of their own, in nobody's transaction. */
  readonly inbox: Inbox;
  readonly pace: PaceRows;
  readonly pulses: ReturnType<typeof createPulses>;
  readonly desk: ReturnType<typeof createDesk>;
  /** Whether an error says that the database does not answer at the moment, and nothing about what was asked. */
  isAway(error: unknown): boolean;
  /** Runs `work` over repositories that share one transaction. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
}

/** The repositories as one process uses them; its id says which updates are in its hand. */
export function createStorage(database: Database, processId: string): Storage {
  const known = createProgramMemory();
  const store = createStore(database.client, known);
  return {
    ...store,
    inbox: createInbox(database.sql, processId),
    pace: createPace(database.sql),
    pulses: createPulses(database.sql),
    desk: createDesk(database.sql, store.programs),
    isAway,
    transaction: (work) => database.transaction((db) => work(createStore(db, known))),
  };
}

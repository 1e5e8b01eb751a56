// All repositories over one client or one transaction. Services are handed a Storage and never see Prisma.

import { createAssignments } from "./assignments.ts";
import { createAttachments } from "./attachments.ts";
import { createBroadcastReaders } from "./broadcast-readers.ts";
import { createBroadcasts } from "./broadcasts.ts";
import type { Database, Db } from "./database.ts";
import { createDeliveries } from "./deliveries.ts";
import { createDrafts } from "./drafts.ts";
import { createFormPictures } from "./form-pictures.ts";
import { createFormUploads } from "./form-uploads.ts";
import { createForms } from "./forms.ts";
import { createInbox } from "./inbox.ts";
import { createInvitations } from "./invitations.ts";
import { createObligations } from "./obligations.ts";
import { createPeople } from "./people.ts";
import { createPeriods } from "./periods.ts";
import { createPrograms } from "./programs.ts";
import { createReports } from "./reports.ts";
import { createRooms } from "./rooms.ts";
import { createSessions } from "./sessions.ts";
import { createSnapshots } from "./snapshots.ts";
import { createUnits } from "./units.ts";

function createStore(db: Db) {
  return {
    units: createUnits(db),
    people: createPeople(db),
    assignments: createAssignments(db),
    invitations: createInvitations(db),
    forms: createForms(db),
    formPictures: createFormPictures(db),
    formUploads: createFormUploads(db),
    programs: createPrograms(db),
    periods: createPeriods(db),
    obligations: createObligations(db),
    drafts: createDrafts(db),
    reports: createReports(db),
    attachments: createAttachments(db),
    rooms: createRooms(db),
    broadcasts: createBroadcasts(db),
    broadcastReaders: createBroadcastReaders(db),
    deliveries: createDeliveries(db),
    inbox: createInbox(db),
    snapshots: createSnapshots(db),
    sessions: createSessions(db),
  };
}

export type Store = ReturnType<typeof createStore>;

export interface Storage extends Store {
  /** Runs `work` over repositories that share one transaction. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
}

export function createStorage(database: Database): Storage {
  return {
    ...createStore(database.client),
    transaction: (work) => database.transaction((db) => work(createStore(db))),
  };
}

// Photos that came with a report. The same photo sent twice to one report is one row.

import type { Temporal } from "temporal-polyfill";
import type { Db } from "./database.ts";
import { toDate } from "./values.ts";

export interface NewAttachment {
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
  readonly fileUniqueId: string;
  readonly obligationId: number;
  readonly personId: number;
  readonly createdAt: Temporal.Instant;
}

export function createAttachments(db: Db) {
  return {
    /** Gives the id; for a photo we have, its id of then. */
    async save({ createdAt, ...attachment }: NewAttachment): Promise<number> {
      const { obligationId, fileUniqueId } = attachment;
      const row = await db.attachment.upsert({
        where: { obligationId_fileUniqueId: { obligationId, fileUniqueId } },
        create: { ...attachment, createdAt: toDate(createdAt) },
        update: {},
      });
      return row.id;
    },
  };
}

// What came with reports. The same file sent twice to one report is one row. Marks are found when they are asked for, so that a
// picture sent later elsewhere is seen from both sides.

import type { Temporal } from "temporal-polyfill";
import type { AttachmentKind } from "#domain/attachment.ts";
import { NEARLY_THE_SAME } from "#domain/picture/perceptual-hash.ts";
import { Problem } from "#domain/problem.ts";
import type { Db } from "./database.ts";
import { fromPlainDateTime, toDate } from "./values.ts";

/** What is known of the picture in a file; nothing of one that is no picture. */
export interface PictureFacts {
  readonly width?: number;
  readonly height?: number;
  readonly perceptualHash?: bigint;
  /** What the camera's clock showed. */
  readonly takenAt?: Temporal.PlainDateTime;
  readonly hasPlace: boolean;
}

export interface NewAttachment extends PictureFacts {
  readonly kind: AttachmentKind;
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
  readonly fileUniqueId: string;
  readonly forwarded: boolean;
  readonly asFile: boolean;
  readonly obligationId: number;
  readonly personId: number;
  readonly createdAt: Temporal.Instant;
}

/** Where the bytes lie and what they belong to. */
export interface KeptFile {
  readonly obligationId: number;
  readonly sha256: string;
  readonly mime: string;
}

/** What a verifier should know of an attachment. A mark is a reason to look, never a verdict. */
export interface AttachmentMarks {
  readonly attachmentId: number;
  /** Also sent for another unit, or by this unit for an earlier report: the first such place. */
  readonly reused?: Reuse;
  readonly forwarded: boolean;
  readonly asFile: boolean;
}

export interface Reuse {
  readonly unitCode: string;
  readonly periodKey: string;
  /** The very same file; else a picture that looks the same. */
  readonly exact: boolean;
}

const LARGEST_ID = 2 ** 31 - 1; // a larger one comes out of a forged button, and is an error to the database

export function createAttachments(db: Db) {
  return {
    /** Gives the id; for a file we have, its id of then. */
    async save({ createdAt, takenAt, ...attachment }: NewAttachment): Promise<number> {
      const { obligationId, fileUniqueId } = attachment;
      const when = { createdAt: toDate(createdAt), ...(takenAt ? { takenAt: fromPlainDateTime(takenAt) } : {}) };
      const row = await db.attachment.upsert({
        where: { obligationId_fileUniqueId: { obligationId, fileUniqueId } },
        create: { ...attachment, ...when },
        update: {},
      });
      return row.id;
    },

    /** @throws Problem `attachment-unknown` */
    async get(id: number): Promise<KeptFile> {
      const row = Number.isInteger(id) && id <= LARGEST_ID ? await db.attachment.findUnique({ where: { id } }) : null;
      if (!row) throw new Problem("attachment-unknown");
      return { obligationId: row.obligationId, sha256: row.sha256, mime: row.mime };
    },

    /** The marks of every attachment of an obligation, oldest first. Every row is compared: 35 ms for 13,000. */
    async marksOf(obligationId: number): Promise<AttachmentMarks[]> {
      const rows = await db.$queryRaw<MarkRow[]>`
        SELECT a.id, a.forwarded, a.as_file, elsewhere.unit_code, elsewhere.period_key, elsewhere.exact
        FROM attachment a
        JOIN obligation own ON own.id = a.obligation_id
        LEFT JOIN LATERAL (
          SELECT o.unit_code, p.key AS period_key, b.sha256 = a.sha256 AS exact
          FROM attachment b
          JOIN obligation o ON o.id = b.obligation_id
          JOIN period p ON p.id = o.period_id
          WHERE b.obligation_id <> a.obligation_id
            AND (b.sha256 = a.sha256
              OR bit_count((b.perceptual_hash # a.perceptual_hash)::bit(64)) <= ${NEARLY_THE_SAME})
            AND (o.unit_code <> own.unit_code OR b.id < a.id)
          ORDER BY b.sha256 = a.sha256 DESC, b.id
          LIMIT 1
        ) elsewhere ON true
        WHERE a.obligation_id = ${obligationId}
        ORDER BY a.id`;
      return rows.map(toMarks);
    },
  };
}

interface MarkRow {
  readonly id: number;
  readonly forwarded: boolean;
  readonly as_file: boolean;
  readonly unit_code: string | null;
  readonly period_key: string | null;
  readonly exact: boolean | null;
}

function toMarks({ id, forwarded, as_file: asFile, unit_code: unitCode, period_key: periodKey, exact }: MarkRow) {
  const isReused = unitCode !== null && periodKey !== null;
  return {
    attachmentId: id,
    forwarded,
    asFile,
    ...(isReused ? { reused: { unitCode, periodKey, exact: exact ?? false } } : {}),
  };
}

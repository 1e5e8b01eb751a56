// Forms that owners have sent, waiting to be tried and published. What was published lies with the forms; the upload only
// remembers what it became, so that a second tap finds it.

import type { Temporal } from "temporal-polyfill";
import type { Db } from "./database.ts";
import { toDate, toJson } from "./values.ts";

export interface FormUpload {
  readonly id: number;
  readonly formId: string;
  /** The file's content as plain JSON. */
  readonly definition: Readonly<Record<string, unknown>>;
  readonly uploadedById: number;
  /** The version it was published as. */
  readonly formVersionId?: number;
}

export function createFormUploads(db: Db) {
  return {
    /** Gives its id. */
    async insert(upload: Omit<FormUpload, "id" | "formVersionId">, now: Temporal.Instant): Promise<number> {
      const data = { ...upload, definition: toJson(upload.definition), uploadedAt: toDate(now) };
      return (await db.formUpload.create({ data, select: { id: true } })).id;
    },

    async find(id: number): Promise<FormUpload | undefined> {
      if (!Number.isSafeInteger(id)) return undefined; // out of a forged button
      const row = await db.formUpload.findUnique({ where: { id } });
      if (!row) return undefined;
      const { formVersionId, uploadedAt: _, definition, ...rest } = row;
      const sheets = definition as FormUpload["definition"];
      return { ...rest, definition: sheets, ...(formVersionId === null ? {} : { formVersionId }) };
    },

    async becomes(id: number, formVersionId: number): Promise<void> {
      await db.formUpload.updateMany({ where: { id }, data: { formVersionId } });
    },

    async remove(id: number): Promise<void> {
      await db.formUpload.deleteMany({ where: { id } });
    },

    /** Deletes those sent before an instant; gives how many. */
    async forget(before: Temporal.Instant): Promise<number> {
      const { count } = await db.formUpload.deleteMany({ where: { uploadedAt: { lt: toDate(before) } } });
      return count;
    },
  };
}

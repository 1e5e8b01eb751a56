// Pictures that explain questions, by the name the form calls them. A new one under the same name takes the place of the old.

import type { Temporal } from "temporal-polyfill";
import type { Db } from "./database.ts";
import { toDate } from "./values.ts";

export interface FormPicture {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

interface PictureName {
  readonly formId: string;
  readonly name: string;
}

export function createFormPictures(db: Db) {
  return {
    async save({ formId, name }: PictureName, { mime, bytes }: FormPicture, now: Temporal.Instant): Promise<void> {
      const content = { mime, bytes: new Uint8Array(bytes), savedAt: toDate(now) };
      await db.formPicture.upsert({
        where: { formId_name: { formId, name } },
        create: { formId, name, ...content },
        update: content,
      });
    },

    async find({ formId, name }: PictureName): Promise<FormPicture | undefined> {
      const row = await db.formPicture.findUnique({ where: { formId_name: { formId, name } } });
      return row ? { mime: row.mime, bytes: row.bytes } : undefined;
    },

    /** The names of the pictures a form has here. */
    async namesOf(formId: string): Promise<ReadonlySet<string>> {
      const rows = await db.formPicture.findMany({ where: { formId }, select: { name: true } });
      return new Set(rows.map(({ name }) => name));
    },
  };
}

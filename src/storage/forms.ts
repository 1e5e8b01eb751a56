// Published form versions. A version never changes: publishing the same id and version with other content is refused.

import { isDeepStrictEqual } from "node:util";
import type { Temporal } from "temporal-polyfill";
import { Problem } from "#domain/problem.ts";
import type { Db } from "./database.ts";
import { toDate, toJson } from "./values.ts";

/** A version as stored: `definition` is the file's content as plain JSON, compiled by whoever asks. */
export interface StoredForm {
  readonly id: number;
  readonly formId: string;
  readonly version: string;
  readonly definition: unknown;
}

export function createForms(db: Db) {
  return {
    /**
     * Publishes a version; the same content again changes nothing. Gives its id.
     * @throws Problem `form-version-changed`
     */
    async publish(form: Omit<StoredForm, "id">, now: Temporal.Instant): Promise<number> {
      const { formId, version, definition } = form;
      const known = await db.formVersion.findUnique({ where: { formId_version: { formId, version } } });
      if (known && !isDeepStrictEqual(known.definition, definition)) {
        throw new Problem("form-version-changed", { details: { form: formId, version } });
      }
      if (known) return known.id;
      const row = await db.formVersion.create({
        data: { formId, version, definition: toJson(definition), publishedAt: toDate(now) },
      });
      return row.id;
    },

    async find(formId: string, version: string): Promise<StoredForm | undefined> {
      return (await db.formVersion.findUnique({ where: { formId_version: { formId, version } } })) ?? undefined;
    },

    /** @throws Problem `form-unknown` */
    async get(id: number): Promise<StoredForm> {
      const row = await db.formVersion.findUnique({ where: { id } });
      if (!row) throw new Problem("form-unknown", { details: { form: id } });
      return row;
    },

    /** @throws Problem `form-unknown` */
    async newest(formId: string): Promise<StoredForm> {
      const row = await db.formVersion.findFirst({
        where: { formId },
        orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      });
      if (!row) throw new Problem("form-unknown", { details: { form: formId } });
      return row;
    },
  };
}

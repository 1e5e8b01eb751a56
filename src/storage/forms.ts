// Published form versions. A version never changes: publishing the same id and version with other content is refused.

import { isDeepStrictEqual } from "node:util";
import type { Temporal } from "temporal-polyfill";
import { Problem } from "#domain/problem.ts";
import type { Db } from "./database.ts";
import type { Prisma } from "./generated/client.ts";
import { toDate, toJson } from "./values.ts";

/** A version as stored: `definition` is the file's content as plain JSON, compiled by whoever asks. */
export interface StoredForm {
  readonly id: number;
  readonly formId: string;
  readonly version: string;
  readonly definition: unknown;
}

/** A version that takes another one's place, and who says so. */
export interface Replacement extends Omit<StoredForm, "id"> {
  readonly replacesId: number;
  readonly publishedById: number;
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

    /**
     * Publishes a version in place of the one it was compared with. Undefined when that one has been replaced already, or
     * the version's name was taken a moment ago.
     */
    async replace(next: Replacement, now: Temporal.Instant): Promise<number | undefined> {
      const { definition, ...rest } = next;
      const before = await db.formVersion.findUniqueOrThrow({ where: { id: next.replacesId } });
      const publishedAt = new Date(Math.max(toDate(now).getTime(), before.publishedAt.getTime())); // a clock may go back
      const [row] = await db.formVersion.createManyAndReturn({
        data: { ...rest, definition: toJson(definition), publishedAt },
        skipDuplicates: true,
        select: { id: true },
      });
      return row?.id;
    },

    /** What the published versions of a form are called. */
    async versionsOf(formId: string): Promise<ReadonlySet<string>> {
      const rows = await db.formVersion.findMany({ where: { formId }, select: { version: true } });
      return new Set(rows.map(({ version }) => version));
    },

    async find(formId: string, version: string): Promise<StoredForm | undefined> {
      return (await db.formVersion.findUnique({ where: { formId_version: { formId, version } } })) ?? undefined;
    },

    /** @throws Problem `form-unknown` */
    async get(id: number): Promise<StoredForm> {
      const row = Number.isSafeInteger(id) ? await db.formVersion.findUnique({ where: { id } }) : null; // out of a forged button
      if (!row) throw new Problem("form-unknown", { details: { form: id } });
      return row;
    },

    /** The number of the version that is filled in now; without its content, which is looked at once. @throws Problem `form-unknown` */
    async newestId(formId: string): Promise<number> {
      const row = await db.formVersion.findFirst({ where: { formId }, orderBy: NEWEST_FIRST, select: { id: true } });
      if (!row) throw new Problem("form-unknown", { details: { form: formId } });
      return row.id;
    },

    /** @throws Problem `form-unknown` */
    async newest(formId: string): Promise<StoredForm> {
      const row = await db.formVersion.findFirst({ where: { formId }, orderBy: NEWEST_FIRST });
      if (!row) throw new Problem("form-unknown", { details: { form: formId } });
      return row;
    },
  };
}

const NEWEST_FIRST = [{ publishedAt: "desc" }, { id: "desc" }] satisfies Prisma.FormVersionOrderByWithRelationInput[];

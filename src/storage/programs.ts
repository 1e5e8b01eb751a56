// Programs as applied by those who run the bot; the definition is kept as the file said it.

import type { Temporal } from "temporal-polyfill";
import { type Program, parseProgram } from "#domain/program.ts";
import type { Db } from "./database.ts";
import { createGathering } from "./gathering.ts";
import { createMemory, type Memory } from "./memory.ts";
import { toDate, toInstant, toJson } from "./values.ts";

export interface AppliedProgram {
  readonly program: Program;
  readonly appliedAt: Temporal.Instant;
}

export type Programs = ReturnType<typeof createPrograms>;

/** Programs as read before, by the digest of their definitions: all are asked for again and again, and reading one takes milliseconds. */
export type ProgramMemory = Memory<string, Program>;

/** Each of the 514 kabupaten and kota may have one: with less room, asking for all would read every one again. */
const MOST_KNOWN = 1000;

/** One for all who read from a database. */
export function createProgramMemory(): ProgramMemory {
  return createMemory(MOST_KNOWN);
}

export function createPrograms(db: Db, known: ProgramMemory) {
  const read = createGathering(readTogether);

  return {
    async save(id: string, definition: unknown, now: Temporal.Instant): Promise<void> {
      const data = { definition: toJson(definition), appliedAt: toDate(now) };
      await db.program.upsert({ where: { id }, create: { id, ...data }, update: data });
    },

    /** The definition as its file last said it; undefined for a program never applied. */
    async findDefinition(id: string): Promise<unknown> {
      return (await db.program.findUnique({ where: { id } }))?.definition;
    },

    get,
    applied,

    async all(): Promise<Program[]> {
      return (await applied()).map(({ program }) => program);
    },
  };

  /** The program whose definition has this digest, or a newer one that has replaced it this moment. */
  async function get(id: string, digest: string): Promise<Program> {
    return known.get(digest) ?? (await read(id));
  }

  async function applied(): Promise<AppliedProgram[]> {
    const rows = await db.$queryRaw<{ id: string; digest: string; appliedAt: Date }[]>`
      SELECT id, md5(definition::text) AS digest, applied_at AS "appliedAt" FROM program ORDER BY id`;
    // Those that are not known yet are read together.
    return await Promise.all(
      rows.map(async ({ id, digest, appliedAt }) => ({
        program: await get(id, digest),
        appliedAt: toInstant(appliedAt),
      })),
    );
  }

  /** Once each, however many ask: after a start they all come at the same time. */
  async function readTogether(ids: readonly string[]): Promise<Program[]> {
    const rows = await db.$queryRaw<{ id: string; definition: unknown; digest: string }[]>`
      SELECT id, definition, md5(definition::text) AS digest FROM program WHERE id = ANY(${[...new Set(ids)]}::text[])`;
    const programs = new Map(
      rows.map(({ id, definition, digest }) => {
        const program = parseProgram(definition);
        known.set(digest, program);
        return [id, program];
      }),
    );
    return ids.map((id) => programs.get(id) ?? parseProgram(undefined)); // a program is never deleted
  }
}

// Programs as applied by those who run the bot; the definition is kept as the file said it. They are asked for again and again, and
// reading one takes milliseconds: a process reads a definition once.

import type { Temporal } from "temporal-polyfill";
import { type Program, parseProgram } from "#domain/program.ts";
import type { Db } from "./database.ts";
import { DIGESTED_PROGRAMS } from "./desk-statements.ts";
import { createGathering } from "./gathering.ts";
import type { Sql } from "./sql.ts";
import { toDate, toInstant, toJson } from "./values.ts";

export interface AppliedProgram {
  readonly program: Program;
  readonly appliedAt: Temporal.Instant;
}

/** A definition with its digest, by which it is known again. */
interface DigestedRow {
  readonly id: string;
  readonly definition: unknown;
  readonly digest: string;
}

export type ProgramMemory = ReturnType<typeof createProgramMemory>;

/** The newest reading of each program. What a digest says is so whoever wrote it, even if that was undone: nothing old is ever given. */
export function createProgramMemory() {
  const newest = new Map<string, { readonly digest: string; readonly program: Program }>();

  function find(id: string, digest: string): Program | undefined {
    const known = newest.get(id);
    return known?.digest === digest ? known.program : undefined;
  }

  return {
    find,

    read({ id, definition, digest }: DigestedRow): Program {
      const known = find(id, digest);
      if (known) return known;
      const program = parseProgram(definition);
      newest.set(id, { digest, program });
      return program;
    },
  };
}

/** One program at a time, past Prisma, where its digest is known and its definition is mostly not needed. */
export function createProgramReading(sql: Sql, memory: ProgramMemory) {
  const read = createGathering(readTogether);

  return {
    /** The program whose definition has this digest, or a newer one that has replaced it this moment. */
    async get(id: string, digest: string): Promise<Program> {
      return memory.find(id, digest) ?? (await read(id));
    },
  };

  /** Once each, however many people are at it: after a start they all come at the same time. */
  async function readTogether(ids: readonly string[]): Promise<Program[]> {
    const rows = await sql.run<DigestedRow>(DIGESTED_PROGRAMS, [[...new Set(ids)]]);
    const programs = new Map(rows.map((row) => [row.id, memory.read(row)]));
    return ids.map((id) => programs.get(id) ?? parseProgram(undefined)); // a program is never deleted
  }
}

export type Programs = ReturnType<typeof createPrograms>;

export function createPrograms(db: Db, memory: ProgramMemory) {
  return {
    async save(id: string, definition: unknown, now: Temporal.Instant): Promise<void> {
      const data = { definition: toJson(definition), appliedAt: toDate(now) };
      await db.program.upsert({ where: { id }, create: { id, ...data }, update: data });
    },

    /** The definition as its file last said it; undefined for a program never applied. */
    async findDefinition(id: string): Promise<unknown> {
      return (await db.program.findUnique({ where: { id } }))?.definition;
    },

    async applied(): Promise<AppliedProgram[]> {
      return (await digested()).map((row) => ({ program: memory.read(row), appliedAt: toInstant(row.appliedAt) }));
    },

    async all(): Promise<Program[]> {
      return (await digested()).map((row) => memory.read(row));
    },
  };

  async function digested() {
    return await db.$queryRaw<(DigestedRow & { readonly appliedAt: Date })[]>`
      SELECT id, definition, md5(definition::text) AS digest, applied_at AS "appliedAt" FROM program ORDER BY id`;
  }
}

// Programs as applied by those who run the bot; the definition is kept as the file said it.

import type { Temporal } from "temporal-polyfill";
import { type Program, parseProgram } from "#domain/program.ts";
import type { Db } from "./database.ts";
import { DIGESTED_PROGRAMS } from "./desk-statements.ts";
import { createGathering } from "./gathering.ts";
import type { Program as Row } from "./generated/client.ts";
import { createMemory } from "./memory.ts";
import type { Sql } from "./sql.ts";
import { toDate, toInstant, toJson } from "./values.ts";

export interface AppliedProgram {
  readonly program: Program;
  readonly appliedAt: Temporal.Instant;
}

/** Programs as read before, by what their definition says: reading one takes longer than asking whether it is still the same. */
export function createProgramMemory(sql: Sql) {
  const known = createMemory<string, Program>(MOST_KNOWN);
  const read = createGathering(readTogether);

  return {
    /** The program whose definition has this digest, or a newer one that has replaced it this moment. */
    async get(id: string, digest: string): Promise<Program> {
      return known.get(`${id} ${digest}`) ?? (await read(id));
    },
  };

  /** Once each, however many people are at it: after a start they all come at the same time. */
  async function readTogether(ids: readonly string[]): Promise<Program[]> {
    const rows = await sql.run<DigestedRow>(DIGESTED_PROGRAMS, [[...new Set(ids)]]);
    const programs = new Map(
      rows.map(({ id, definition, digest }) => {
        const program = parseProgram(definition);
        known.set(`${id} ${digest}`, program);
        return [id, program];
      }),
    );
    return ids.map((id) => programs.get(id) ?? parseProgram(undefined)); // a program is never deleted
  }
}

interface DigestedRow {
  readonly id: string;
  readonly definition: unknown;
  readonly digest: string;
}

const MOST_KNOWN = 100;

export function createPrograms(db: Db) {
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
      const rows = await db.program.findMany({ orderBy: { id: "asc" } });
      return rows.map((row) => ({ program: read(row), appliedAt: toInstant(row.appliedAt) }));
    },

    async all(): Promise<Program[]> {
      const rows = await db.program.findMany({ orderBy: { id: "asc" } });
      return rows.map(read);
    },
  };
}

/** The newest reading of each program, by its id: all of them are asked for again and again, and reading one takes milliseconds. */
const newest = new Map<string, { readonly text: string; readonly program: Program }>();

function read({ id, definition }: Row): Program {
  const text = JSON.stringify(definition);
  const before = newest.get(id);
  if (before?.text === text) return before.program;
  const program = parseProgram(definition);
  newest.set(id, { text, program });
  return program;
}

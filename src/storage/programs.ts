// Programs as applied by those who run the bot; the definition is kept as the file said it.

import type { Temporal } from "temporal-polyfill";
import { type Program, parseProgram } from "#domain/program.ts";
import type { Db } from "./database.ts";
import type { Program as Row } from "./generated/client.ts";
import { toDate, toInstant, toJson } from "./values.ts";

export interface AppliedProgram {
  readonly program: Program;
  readonly appliedAt: Temporal.Instant;
}

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
const known = new Map<string, { readonly text: string; readonly program: Program }>();

function read({ id, definition }: Row): Program {
  const text = JSON.stringify(definition);
  const before = known.get(id);
  if (before?.text === text) return before.program;
  const program = parseProgram(definition);
  known.set(id, { text, program });
  return program;
}

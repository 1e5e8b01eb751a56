// SQL of our own for the few places where every millisecond of a person's answer counts. On a server a statement is planned
// once per connection, under its name; PGlite runs the same text.

import type { PGlite } from "@electric-sql/pglite";
import type { Pool } from "pg";

export interface Statement {
  /** Unique among all statements: a connection keeps the plan under it. */
  readonly name: string;
  readonly text: string;
}

export interface Sql {
  /** Each statement is a transaction of its own. 64-bit numbers may come as text: read them with `Number`. */
  run<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}

export function createServerSql(pool: Pool): Sql {
  return {
    async run<Row>({ name, text }: Statement, values: readonly unknown[]) {
      const { rows } = await pool.query({ name, text, values: [...values] });
      return rows as Row[];
    },
  };
}

export function createEmbeddedSql(pglite: PGlite): Sql {
  return {
    async run<Row>({ text }: Statement, values: readonly unknown[]) {
      const { rows } = await pglite.query<Row>(text, [...values]);
      return rows;
    },
  };
}

/** Whether a unique index refused the row. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}

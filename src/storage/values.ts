// Between rows and the domain: Date to Temporal and back, unique violations, JSON. Only files in this folder see rows.

import { Temporal } from "temporal-polyfill";
import type { Prisma } from "./generated/client.ts";

export function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

export function toInstant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

/** A `date` column comes as midnight UTC. */
export function toPlainDate(date: Date): Temporal.PlainDate {
  return new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

export function fromPlainDate(date: Temporal.PlainDate): Date {
  return new Date(`${date.toString()}T00:00:00Z`);
}

/** A `timestamp` column has no zone: what the clock showed is written down as if in UTC. */
export function fromPlainDateTime(moment: Temporal.PlainDateTime): Date {
  return new Date(`${moment.toString({ smallestUnit: "second" })}Z`);
}

/**
 * A value for a JSON column. NUL and halves of surrogate pairs, which a forged button can carry, are dropped: PostgreSQL
 * refuses the whole row for one of them.
 */
export function toJson(value: unknown): Prisma.InputJsonValue {
  const text = JSON.stringify(value);
  return (UNSTORABLE.test(text) ? storable(text) : value) as Prisma.InputJsonValue;
}

/** The same as text, for a statement of our own. */
export function toJsonText(value: unknown): string {
  const text = JSON.stringify(value);
  return UNSTORABLE.test(text) ? JSON.stringify(storable(text)) : text;
}

/** As JSON.stringify writes them. */
const UNSTORABLE = /\\u(0000|d[89a-f][0-9a-f]{2})/i;

function storable(text: string): unknown {
  return JSON.parse(text, (_, part: unknown) =>
    typeof part === "string" ? part.replaceAll("\0", "").toWellFormed() : part,
  );
}

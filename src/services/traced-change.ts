// What somebody decided, as the audit keeps it, with its details read once: they are JSON that older versions may have written.

import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ROLES, type Role } from "#domain/position.ts";
import type { Change } from "#storage/traces.ts";

/** What cannot be read of the details is absent. */
export interface TracedChange {
  readonly at: Temporal.Instant;
  readonly action: string;
  readonly by?: string;
  readonly days?: number;
  readonly until?: Temporal.Instant;
  readonly reason?: string;
  /** To which somebody was appointed. */
  readonly role?: Role;
  /** Of a day off: what it is called, and when it is. */
  readonly name?: string;
  readonly day?: Temporal.PlainDate;
}

const details = z
  .object({
    days: z.int().optional().catch(undefined),
    until: z.iso.datetime().optional().catch(undefined),
    reason: z.string().optional().catch(undefined),
    role: z.enum(ROLES).optional().catch(undefined),
    name: z.string().optional().catch(undefined),
  })
  .catch({});

export function toTracedChange({ at, action, by, subject, details: written }: Change): TracedChange {
  const { until, days, reason, role, name } = details.parse(written);
  const [, day] = /^holiday:(\d{4}-\d{2}-\d{2})$/.exec(subject) ?? [];
  return {
    at,
    action,
    ...(by === undefined ? {} : { by }),
    ...(days === undefined ? {} : { days }),
    ...(until === undefined ? {} : { until: Temporal.Instant.from(until) }),
    ...(reason === undefined ? {} : { reason }),
    ...(role === undefined ? {} : { role }),
    ...(name === undefined ? {} : { name }),
    ...(day === undefined ? {} : { day: Temporal.PlainDate.from(day) }),
  };
}

// One-time invitations to a position, found by the hash of their code. Using one is a conditional update, so of two
// people with the same link exactly one gets in.

import type { Temporal } from "temporal-polyfill";
import type { CodeStanding } from "#domain/one-time-code.ts";
import type { Role } from "#domain/position.ts";
import type { Lent } from "./assignments.ts";
import type { Db } from "./database.ts";
import type { Invitation as Row } from "./generated/client.ts";
import { fromPlainDate, toDate, toInstant, toPlainDate } from "./values.ts";

export interface Invitation extends CodeStanding {
  readonly id: number;
  readonly role: Role;
  readonly unitCode: string;
  readonly deputy: boolean;
  readonly usedById?: number;
  /** Of a position held for a time: the first day on which it is no longer. */
  readonly endsOn?: Temporal.PlainDate;
}

export interface NewInvitation {
  readonly codeHash: string;
  readonly role: Role;
  readonly unitCode: string;
  readonly deputy: boolean;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly endsOn?: Temporal.PlainDate;
}

export function createInvitations(db: Db) {
  return {
    async insert({ createdAt, expiresAt, endsOn, ...rest }: NewInvitation): Promise<void> {
      const until = endsOn ? { endsOn: fromPlainDate(endsOn) } : {};
      const times = { createdAt: toDate(createdAt), expiresAt: toDate(expiresAt) };
      await db.invitation.create({ data: { ...rest, ...times, ...until } });
    },

    async findByHash(codeHash: string): Promise<Invitation | undefined> {
      const row = await db.invitation.findUnique({ where: { codeHash } });
      return row ? toInvitation(row) : undefined;
    },

    async find(id: number): Promise<Invitation | undefined> {
      const row = await db.invitation.findUnique({ where: { id } });
      return row ? toInvitation(row) : undefined;
    },

    /** Ends those to be a deputy until a day that nobody has used yet. */
    async withdraw(position: Lent, now: Temporal.Instant): Promise<void> {
      const { role, unitCode, until } = position;
      const where = { role, unitCode, deputy: true, endsOn: fromPlainDate(until), usedAt: null };
      await db.invitation.updateMany({ where, data: { expiresAt: toDate(now) } });
    },

    /** Whether it was still unused and is now used by this person. */
    async use(id: number, personId: number, now: Temporal.Instant): Promise<boolean> {
      const { count } = await db.invitation.updateMany({
        where: { id, usedAt: null },
        data: { usedAt: toDate(now), usedById: personId },
      });
      return count === 1;
    },
  };
}

function toInvitation({ id, role, unitCode, deputy, expiresAt, usedAt, usedById, endsOn }: Row): Invitation {
  return {
    id,
    role,
    unitCode,
    deputy,
    expiresAt: toInstant(expiresAt),
    ...(usedAt ? { usedAt: toInstant(usedAt) } : {}),
    ...(usedById === null ? {} : { usedById }),
    ...(endsOn ? { endsOn: toPlainDate(endsOn) } : {}),
  };
}

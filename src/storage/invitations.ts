// One-time invitations to a position, found by the hash of their code. Using one is a conditional update, so of two
// people with the same link exactly one gets in.

import type { Temporal } from "temporal-polyfill";
import type { CodeStanding } from "#domain/one-time-code.ts";
import type { Role } from "#domain/position.ts";
import type { Db } from "./database.ts";
import { toDate, toInstant } from "./values.ts";

export interface Invitation extends CodeStanding {
  readonly id: number;
  readonly role: Role;
  readonly unitCode: string;
  readonly deputy: boolean;
  readonly usedById?: number;
}

export interface NewInvitation {
  readonly codeHash: string;
  readonly role: Role;
  readonly unitCode: string;
  readonly deputy: boolean;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

export function createInvitations(db: Db) {
  return {
    async insert({ createdAt, expiresAt, ...rest }: NewInvitation): Promise<void> {
      await db.invitation.create({ data: { ...rest, createdAt: toDate(createdAt), expiresAt: toDate(expiresAt) } });
    },

    async findByHash(codeHash: string): Promise<Invitation | undefined> {
      const row = await db.invitation.findUnique({ where: { codeHash } });
      if (!row) return undefined;
      return {
        id: row.id,
        role: row.role,
        unitCode: row.unitCode,
        deputy: row.deputy,
        expiresAt: toInstant(row.expiresAt),
        ...(row.usedAt ? { usedAt: toInstant(row.usedAt) } : {}),
        ...(row.usedById === null ? {} : { usedById: row.usedById }),
      };
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

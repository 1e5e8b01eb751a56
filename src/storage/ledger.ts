// The ledger of messages as those who run the bot look at it: counts, rows without a word of anybody's, and what may be tried
// again by hand.

import type { Temporal } from "temporal-polyfill";
import type { Kind } from "#domain/delivery.ts";
import type { Db } from "./database.ts";
import type { DeliveryState, Delivery as Row } from "./generated/client.ts";
import { toDate, toInstant } from "./values.ts";

export const DELIVERY_STATES = ["planned", "sending", "sent", "skipped", "failed", "uncertain"] as const;

/** A message that was owed. What it says is not in here. */
export interface Entry {
  readonly key: string;
  readonly kind: string;
  readonly state: DeliveryState;
  readonly reason?: string;
  readonly personId?: number;
  readonly attempts: number;
  readonly plannedAt: Temporal.Instant;
  readonly notBefore?: Temporal.Instant;
  readonly settledAt?: Temporal.Instant;
}

export interface LedgerFilter {
  readonly state?: DeliveryState;
  readonly kind?: Kind;
  /** Planned then or later. */
  readonly since?: Temporal.Instant;
}

export interface LedgerCount {
  readonly kind: string;
  readonly state: DeliveryState;
  readonly reason?: string;
  readonly count: number;
}

/** "not-found": no such key. Otherwise the state it is in and stays in. */
export type Retried = "planned" | "not-found" | DeliveryState;

export function createLedger(db: Db) {
  return {
    async counts(filter: LedgerFilter): Promise<LedgerCount[]> {
      const rows = await db.delivery.groupBy({
        by: ["kind", "state", "reason"],
        where: whereOf(filter),
        _count: true,
        orderBy: [{ kind: "asc" }, { state: "asc" }, { reason: "asc" }],
      });
      return rows.map(({ kind, state, reason, _count: count }) => ({
        kind,
        state,
        count,
        ...(reason === null ? {} : { reason }),
      }));
    },

    /** Newest first. */
    async list(filter: LedgerFilter, most: number): Promise<Entry[]> {
      const orderBy = [{ plannedAt: "desc" as const }, { key: "asc" as const }];
      return (await db.delivery.findMany({ where: whereOf(filter), orderBy, take: most })).map(toEntry);
    },

    async find(key: string): Promise<Entry | undefined> {
      const row = await db.delivery.findUnique({ where: { key } });
      return row ? toEntry(row) : undefined;
    },

    /** Plans again what failed; with `maybeTwice` also what is uncertain, which may then arrive twice. */
    async retry(key: string, { maybeTwice }: { readonly maybeTwice: boolean }): Promise<Retried> {
      const state = { in: retriable(maybeTwice) };
      const { count } = await db.delivery.updateMany({ where: { key, state }, data: PLANNED_AGAIN });
      if (count > 0) return "planned";
      const row = await db.delivery.findUnique({ where: { key }, select: { state: true } });
      return row ? row.state : "not-found";
    },

    /** All of a state at once; gives how many. */
    async retryAll(state: "failed" | "uncertain", filter: Omit<LedgerFilter, "state">): Promise<number> {
      return (await db.delivery.updateMany({ where: whereOf({ ...filter, state }), data: PLANNED_AGAIN })).count;
    },

    /** What has not left yet stays here. Whether it could be stopped. */
    async cancel(key: string, now: Temporal.Instant): Promise<boolean> {
      const data = { state: "skipped" as const, reason: "cancelled", settledAt: toDate(now) };
      return (await db.delivery.updateMany({ where: { key, state: "planned" }, data })).count > 0;
    },
  };
}

const PLANNED_AGAIN = {
  state: "planned",
  reason: null,
  settledAt: null,
  notBefore: null,
  takenBy: null,
  attempts: 0,
} as const;

function retriable(maybeTwice: boolean): DeliveryState[] {
  return maybeTwice ? ["failed", "uncertain"] : ["failed"];
}

function whereOf({ state, kind, since }: LedgerFilter) {
  return {
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(since ? { plannedAt: { gte: toDate(since) } } : {}),
  };
}

function toEntry(row: Row): Entry {
  const { key, kind, state, attempts } = row;
  return {
    key,
    kind,
    state,
    attempts,
    plannedAt: toInstant(row.plannedAt),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.personId === null ? {} : { personId: row.personId }),
    ...(row.notBefore === null ? {} : { notBefore: toInstant(row.notBefore) }),
    ...(row.settledAt === null ? {} : { settledAt: toInstant(row.settledAt) }),
  };
}

// Messages that those who run the bot send again or stop by hand. What they did is kept with the change, under the message's key.

import type { Temporal } from "temporal-polyfill";
import type { LedgerFilter, Retried } from "#storage/ledger.ts";
import type { Storage } from "#storage/store.ts";

export function createResending(storage: Storage) {
  return {
    /** Plans one again; with `maybeTwice` also one of which nobody knows whether it arrived. */
    async retry(key: string, asked: { readonly maybeTwice: boolean }, now: Temporal.Instant): Promise<Retried> {
      return await storage.transaction(async (store) => {
        const became = await store.ledger.retry(key, asked);
        if (became === "planned") {
          await store.audit.append({ at: now, action: "delivery-retry", subject: `delivery:${key}`, details: asked });
        }
        return became;
      });
    },

    /** All of a state at once; gives how many. */
    async retryAll(
      state: "failed" | "uncertain",
      filter: Omit<LedgerFilter, "state">,
      now: Temporal.Instant,
    ): Promise<number> {
      return await storage.transaction(async (store) => {
        const count = await store.ledger.retryAll(state, filter);
        const { kind, since } = filter;
        const details = { state, count, ...(kind ? { kind } : {}), ...(since ? { since: since.toString() } : {}) };
        if (count > 0) await store.audit.append({ at: now, action: "delivery-retry", subject: "deliveries", details });
        return count;
      });
    },

    /** What has not left yet stays here. Whether it could be stopped. */
    async cancel(key: string, now: Temporal.Instant): Promise<boolean> {
      return await storage.transaction(async (store) => {
        const isCancelled = await store.ledger.cancel(key, now);
        if (isCancelled) {
          await store.audit.append({ at: now, action: "delivery-cancel", subject: `delivery:${key}`, details: {} });
        }
        return isCancelled;
      });
    },
  };
}

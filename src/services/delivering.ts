// Carries out one delivery of the ledger. Taken, checked again, sent, recorded: a crash between sending and recording
// leaves it `sending`, which the next start turns into `uncertain` and nobody sends blindly again.

import type { Temporal } from "temporal-polyfill";
import type { Composed, Delivery, Settlement } from "#domain/delivery.ts";
import type { Storage } from "#storage/store.ts";
import type { Digesting } from "./digesting.ts";
import type { NudgeMessages } from "./nudge-messages.ts";
import type { Notifier, SendResult } from "./ports.ts";

/** What became of a delivery; `wait` in seconds when nothing was sent and nothing else would get through sooner. */
export type Delivered = Settlement["state"] | "settled-before" | { readonly wait: number };

export type Delivering = ReturnType<typeof createDelivering>;

type Unsaid = Exclude<Composed<never>, { readonly say: never }>;

interface Sources {
  readonly nudgeMessages: NudgeMessages;
  readonly digesting: Digesting;
}

export function createDelivering(storage: Storage, { nudgeMessages, digesting }: Sources, notifier: Notifier) {
  return {
    /** @throws what composing throws; nothing has left then, and the delivery stays planned for another try */
    async deliver(key: string, now: Temporal.Instant): Promise<Delivered> {
      const delivery = await storage.deliveries.take(key);
      if (!delivery) return "settled-before";
      const result = await send(delivery, now);
      if ("skip" in result) return await settle(delivery, { state: "skipped", reason: result.skip });
      if ("waitUntil" in result) {
        await storage.deliveries.release(delivery.key);
        return "settled-before";
      }
      if (result.ok) return await settle(delivery, { state: "sent", messageId: result.messageId });
      return await handleFailure(delivery, result);

      async function settle({ key }: Delivery, settlement: Settlement): Promise<Settlement["state"]> {
        await storage.deliveries.settle(key, settlement, now);
        return settlement.state;
      }

      async function handleFailure(failed: Delivery, failure: SendResult & { ok: false }): Promise<Delivered> {
        if (failure.why === "not-now") {
          await storage.deliveries.release(failed.key);
          return { wait: failure.afterSeconds };
        }
        if (failure.why === "uncertain") return await settle(failed, { state: "uncertain", reason: "connection" });
        if (failure.why === "unreachable") await storage.people.markUnreachable(failed.chatId, now);
        return await settle(failed, { state: "failed", reason: failure.why });
      }
    },

    /** After a start: what was being sent when the process died may have arrived. */
    async settleInterrupted(now: Temporal.Instant): Promise<number> {
      return await storage.deliveries.markInterrupted(now);
    },
  };

  async function send(delivery: Delivery, now: Temporal.Instant): Promise<SendResult | Unsaid> {
    try {
      return await compose(delivery, now);
    } catch (error) {
      // A chart without data, a database that is away: no message rather than half a one, and the next ring tries again.
      await storage.deliveries.release(delivery.key);
      throw error;
    }
  }

  async function compose(delivery: Delivery, now: Temporal.Instant): Promise<SendResult | Unsaid> {
    if (delivery.kind === "reminder") {
      const composed = await nudgeMessages.composeReminder(delivery, now);
      return "say" in composed ? await notifier.remind(composed.say) : composed;
    }
    if (delivery.kind === "ladder") {
      const composed = await nudgeMessages.composeLadder(delivery, now);
      return "say" in composed ? await notifier.tellOfSilence(composed.say) : composed;
    }
    const message = await digesting.compose(delivery, now);
    return message ? await notifier.sendDigest(message) : { skip: "nothing-to-say" };
  }
}

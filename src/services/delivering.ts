// Carries out one delivery of the ledger: taken, looked at again, sent, recorded. What a process was doing when it died is
// uncertain, and whether it is sent once more is a rule of the kind (domain/delivery.ts).

import type { Temporal } from "temporal-polyfill";
import { type Delivery, repetitionOf, type Settlement } from "#domain/delivery.ts";
import type { NotTaken } from "#storage/deliveries.ts";
import type { Storage } from "#storage/store.ts";
import type { Alerting } from "./alerting.ts";
import { type Carriers, carrierFor, type Prepared } from "./carrying.ts";
import type { SendResult } from "./ports.ts";

/** What became of a delivery; one of the last four is planned still. */
export type Delivered = Settlement["state"] | NotTaken;

export type Delivering = ReturnType<typeof createDelivering>;

export interface DeliveringDeps {
  readonly carriers: Carriers;
  readonly alerting: Alerting;
  /** This process, among those that share the database. */
  readonly processId: string;
  /** Resolves when a message in bulk may leave. */
  readonly slot: () => Promise<void>;
  readonly now: () => Temporal.Instant;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** A process that has given no sign of life for so long is gone. */
export const DEAD_AFTER_SECONDS = 15;
const MOST_ATTEMPTS = 10;
/** Whatever puts it off again and again, it ends. */
const MOST_TAKEN = 100;
const LONGEST_BACK_OFF_MINUTES = 60;
/** A database that is restarted is back within this time, and it must hear what became of a message. */
const RECORD_TRIES = 30;
const RECORD_PAUSE_MS = 1000;

export function createDelivering(storage: Storage, deps: DeliveringDeps) {
  const { carriers, alerting, processId, slot, now } = deps;
  /** What could not be recorded: nobody knows what became of it. */
  const lost = new Set<string>();

  return {
    /** @throws what composing throws; nothing has left then, and the delivery is planned for another try */
    async deliver(key: string): Promise<Delivered> {
      lost.delete(key);
      try {
        const taken = await storage.deliveries.take(key, processId, now());
        return typeof taken === "string" ? taken : await carryOut(taken.delivery, taken.attempts);
      } catch (error) {
        lost.add(key);
        throw error;
      }
    },

    /** What processes that are gone were sending may have arrived. Gives how many. */
    async settleInterrupted({ isAlone }: { readonly isAlone: boolean }): Promise<number> {
      const keys = [...lost];
      const dead = isAlone ? {} : { deadAfterSeconds: DEAD_AFTER_SECONDS };
      const count = await storage.transaction(async (store) => {
        const interrupted = await store.deliveries.markInterrupted({ taker: processId, lost: keys, ...dead }, now());
        const repeated = interrupted.flatMap((delivery) => repetitionOf(delivery, now()) ?? []);
        await store.deliveries.plan(repeated, now());
        return interrupted.length;
      });
      for (const key of keys) lost.delete(key);
      return count;
    },
  };

  async function carryOut(delivery: Delivery, attempts: number): Promise<Delivered> {
    if (attempts > MOST_TAKEN) return await settle(delivery, { state: "failed", reason: "given-up" });
    const prepared = await prepare(delivery, attempts);
    if ("skip" in prepared) return await settle(delivery, { state: "skipped", reason: prepared.skip });
    if ("waitUntil" in prepared) return await postpone(delivery, { notBefore: prepared.waitUntil });
    await slot();
    if (!(await storage.deliveries.depart(delivery.key, now()))) return await postpone(delivery, {}, "held");
    const result = await send(prepared.send, delivery, attempts);
    if (result.ok) return await settle(delivery, { state: "sent", messageId: result.messageId });
    return await handleFailure(delivery, result);
  }

  /** A chart without data, a database that is away: no message rather than half a one, and another try later. */
  async function prepare(delivery: Delivery, attempts: number): Promise<Prepared> {
    const carrier = carrierFor(carriers, delivery);
    try {
      if (!carrier) throw new Error(`nothing carries ${delivery.kind}`);
      return await carrier(delivery, now());
    } catch (error) {
      await backOff(delivery, attempts);
      throw error;
    }
  }

  /** Drawing a picture is part of sending, and may fail before anything leaves. */
  async function send(call: () => Promise<SendResult>, delivery: Delivery, attempts: number): Promise<SendResult> {
    try {
      return await call();
    } catch (error) {
      await backOff(delivery, attempts);
      throw error;
    }
  }

  async function backOff(delivery: Delivery, attempts: number): Promise<void> {
    if (attempts >= MOST_ATTEMPTS) {
      await settle(delivery, { state: "failed", reason: "not-composed" });
      return await alerting.aboutMessage("not-composed", delivery, now());
    }
    const minutes = Math.min(2 ** (attempts - 1), LONGEST_BACK_OFF_MINUTES);
    await postpone(delivery, { notBefore: now().add({ minutes }), reason: "not-composed" });
  }

  async function handleFailure(delivery: Delivery, failure: SendResult & { ok: false }): Promise<Delivered> {
    switch (failure.why) {
      case "not-now":
        await storage.pace.hold(now().add({ seconds: failure.afterSeconds }));
        return await postpone(delivery, {}, "held");
      case "uncertain":
        return await settleUncertain(delivery);
      case "unreachable":
        await storage.people.markUnreachable(delivery.chatId, failure.because, now());
        return await settle(delivery, { state: "failed", reason: failure.because });
      case "migrated": {
        const { to } = failure;
        await storage.transaction(async (store) => {
          await store.deliveries.release(delivery.key); // what is planned follows the group
          await store.rooms.migrate(delivery.chatId, to);
        });
        return "later";
      }
      default:
        await alerting.aboutMessage("rejected", delivery, now());
        return await settle(delivery, { state: "failed", reason: failure.why });
    }
  }

  async function settleUncertain(delivery: Delivery): Promise<Delivered> {
    const again = repetitionOf(delivery, now());
    await record(() =>
      storage.transaction(async (store) => {
        await store.deliveries.settle(delivery.key, { state: "uncertain", reason: "connection" }, now());
        if (again) await store.deliveries.plan([again], now());
      }),
    );
    return "uncertain";
  }

  async function settle({ key }: Delivery, settlement: Settlement): Promise<Settlement["state"]> {
    await record(() => storage.deliveries.settle(key, settlement, now()));
    return settlement.state;
  }

  async function postpone(
    { key }: Delivery,
    wait: { readonly notBefore?: Temporal.Instant; readonly reason?: string },
    outcome: NotTaken = "later",
  ): Promise<NotTaken> {
    await record(() => storage.deliveries.release(key, wait));
    return outcome;
  }

  /** Tried again while the database is away: a message that has left must not look as if it might not have. */
  async function record(write: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await write();
      } catch (error) {
        if (tries >= RECORD_TRIES || !storage.isAway(error)) throw error;
        await deps.pause(RECORD_PAUSE_MS);
      }
    }
  }
}

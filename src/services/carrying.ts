// How each kind of message is written and sent: a composer, which looks again whether it is still to be said, and the way to
// send what it says. app.ts lists them, one line a kind.

import type { Temporal } from "temporal-polyfill";
import type { Composed, Delivery, DeliveryOf, Kind, SkipReason } from "#domain/delivery.ts";
import type { SendResult } from "./ports.ts";

/** What is to be done with a delivery now; `send` puts it into the chat. */
export type Prepared =
  | { readonly send: () => Promise<SendResult> }
  | { readonly skip: SkipReason }
  | { readonly waitUntil: Temporal.Instant };

export type Carrier<D extends Delivery> = (delivery: D, now: Temporal.Instant) => Promise<Prepared>;

/** A kind without one fails when its turn comes. */
export type Carriers = { readonly [K in Kind]?: Carrier<DeliveryOf<K>> };

/** A carrier made of a composer and a method of the notifier. A message that is repeated says so. */
export function carry<D extends Delivery, Message extends object>(
  source: { compose(delivery: D, now: Temporal.Instant): Promise<Composed<Message>> },
  send: (message: Message & { readonly repeated?: true }) => Promise<SendResult>,
): Carrier<D> {
  return async (delivery, now) => {
    const composed = await source.compose(delivery, now);
    if (!("say" in composed)) return composed;
    const message = { ...composed.say, ...(delivery.repeated ? { repeated: true as const } : {}) };
    return { send: () => send(message) };
  };
}

/** The carrier for a delivery of whatever kind. */
export function carrierFor(carriers: Carriers, delivery: Delivery): Carrier<Delivery> | undefined {
  return carriers[delivery.kind] as Carrier<Delivery> | undefined; // the key and the kind are the same
}

// One message owed to one chat. The kinds are closed; what a message needs to be written at the instant of sending is in
// the row, so that a delivery planned before a restart can be carried out after it.

import type { Temporal } from "temporal-polyfill";

interface Owed {
  /** Unique for ever. */
  readonly key: string;
  readonly chatId: number;
}

/** One reminder for all that a person owes; what it says is looked up when it is sent. */
export interface ReminderDelivery extends Owed {
  readonly kind: "reminder";
  readonly personId: number;
}

/** A supervisor's one list of those who are silent; what is on it is looked up when it is sent. */
export interface LadderDelivery extends Owed {
  readonly kind: "ladder";
  readonly personId: number;
}

export interface DigestDelivery extends Owed {
  readonly kind: "digest";
  readonly personId: number;
  readonly snapshotId: number;
}

export type Delivery = ReminderDelivery | LadderDelivery | DigestDelivery;

/** Why a message that was owed was not sent after all. */
export type SkipReason =
  | "reported"
  | "exempted"
  | "overtaken"
  | "locked"
  | "left-office"
  | "on-leave"
  | "unreachable"
  | "cancelled"
  | "stale"
  | "nothing-to-say";

/** What is found when a delivery is looked at again at the instant of sending. */
export type Composed<Message> =
  | { readonly say: Message }
  | { readonly skip: SkipReason }
  | { readonly waitUntil: Temporal.Instant };

export interface Settlement {
  readonly state: "sent" | "skipped" | "failed" | "uncertain";
  /** A short code, never a text of a person. */
  readonly reason?: string;
  readonly messageId?: number;
}

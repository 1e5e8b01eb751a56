// One message owed to one chat. The kinds are closed; what a message needs to be written at the instant of sending is in
// the row, so that a delivery planned before a restart can be carried out after it.

import type { Temporal } from "temporal-polyfill";

interface Owed {
  /** Unique for ever. */
  readonly key: string;
  readonly chatId: number;
  /** Nothing leaves before. */
  readonly notBefore?: Temporal.Instant;
  /** It is sent once more because nobody knows whether it arrived; it says so. */
  readonly repeated?: true;
}

interface ToPerson extends Owed {
  readonly personId: number;
}

/** One reminder for all that a person owes; what it says is looked up when it is sent. */
export interface ReminderDelivery extends ToPerson {
  readonly kind: "reminder";
}

/** A supervisor's one list of those who are silent; what is on it is looked up when it is sent. */
export interface LadderDelivery extends ToPerson {
  readonly kind: "ladder";
}

export interface DigestDelivery extends ToPerson {
  readonly kind: "digest";
  readonly snapshotId: number;
}

/** A request or a decision told to the one person it is for. */
export interface NoticeDelivery extends ToPerson {
  readonly kind: "notice";
  readonly notice: string;
  readonly obligationId?: number;
  readonly reopeningId?: number;
  readonly absenceId?: number;
  readonly invitationId?: number;
  readonly unitCode?: string;
}

export interface BroadcastDelivery extends ToPerson {
  readonly kind: "broadcast";
  readonly broadcastId: number;
}

/** Trouble that somebody has to mend, told to who runs the bot or answers for the unit. */
export interface AlertDelivery extends ToPerson {
  readonly kind: "alert";
  readonly alert: Trouble;
  readonly unitCode: string;
  /** The group, as its members know it. Absent where the trouble is with a message to a person. */
  readonly title?: string;
  /** What kind of message cannot leave. */
  readonly about?: Kind;
}

export type Delivery =
  | ReminderDelivery
  | LadderDelivery
  | DigestDelivery
  | NoticeDelivery
  | BroadcastDelivery
  | AlertDelivery;

export type Kind = Delivery["kind"];
export type DeliveryOf<K extends Kind> = Extract<Delivery, { readonly kind: K }>;

/** What the bot cannot mend by itself. */
export const TROUBLES = [
  "kicked",
  "topic-closed",
  "topic-gone",
  "no-right-to-write",
  "no-right-to-pin",
  "rejected",
  "not-composed",
] as const;

export type Trouble = (typeof TROUBLES)[number];

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

/**
 * What leaves first: what one person waits for, then trouble, then the few letters that only make sense on their day, and
 * what goes to many last. A bupati's digest is a handful of messages; behind 83,762 announcements it would be stale.
 */
export const KINDS: readonly Kind[] = ["notice", "alert", "digest", "reminder", "ladder", "broadcast"];

/** Higher leaves first. */
export function priorityOf(kind: Kind): number {
  return KINDS.length - KINDS.indexOf(kind);
}

const REPEATED: Readonly<Record<Kind, boolean>> = {
  notice: true, // somebody acts on it, and a grant runs out
  digest: true, // one a week, to people who decide by it
  reminder: false, // the next touch comes by itself
  ladder: false, // so does the next rung
  broadcast: false, // who has not read it is seen by its author
  alert: false, // the same trouble tells of itself again tomorrow
};

const REPEAT_AFTER_MINUTES = 10;

/**
 * The message that takes the place of one of which nobody knows whether it arrived; undefined where the kind is never sent
 * again by itself. The first stays uncertain in the ledger, and its key allows one repetition for ever.
 */
export function repetitionOf(delivery: Delivery, now: Temporal.Instant): Delivery | undefined {
  if (!REPEATED[delivery.kind] || delivery.repeated) return undefined;
  const notBefore = now.add({ minutes: REPEAT_AFTER_MINUTES });
  return { ...delivery, key: `${delivery.key}:again`, notBefore, repeated: true };
}

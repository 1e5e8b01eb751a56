// When an update reached us, which is what lateness is judged by: never the moment at which we came to it. A message says
// itself when it was sent, so one that waited at Telegram while we were down is in time; a tap has only our own receipt.

import type { Update } from "grammy/types";
import { Temporal } from "temporal-polyfill";

const OLDEST_MS = 24 * 3_600_000; // Telegram keeps an update no longer

/** What each update being handled has as its instant of receipt. */
export type Receipts = WeakMap<Update, Temporal.Instant>;

/** Never later than the clock and at most a day before it, whatever date a message claims. */
export function arrivalOf(update: Update, receivedAt: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const date = (update.message ?? update.my_chat_member)?.date;
  const arrived = date ? Temporal.Instant.fromEpochMilliseconds(date * 1000) : receivedAt;
  const ms = Math.min(Math.max(arrived.epochMilliseconds, now.epochMilliseconds - OLDEST_MS), now.epochMilliseconds);
  return ms === arrived.epochMilliseconds ? arrived : Temporal.Instant.fromEpochMilliseconds(ms);
}

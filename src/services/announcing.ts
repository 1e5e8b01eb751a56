// Announcements once they are written: those that were planned for now start, each message is looked at again before it leaves,
// and readers say that they have read. What the author does is in `broadcasting.ts`.

import type { Temporal } from "temporal-polyfill";
import { type Broadcast, isStale } from "#domain/broadcast.ts";
import type { BroadcastDelivery, Composed, SkipReason } from "#domain/delivery.ts";
import { isBefore, later } from "#domain/instant.ts";
import type { Language } from "#domain/language.ts";
import { nextAllowedInstant } from "#domain/quiet-hours.ts";
import type { Storage } from "#storage/store.ts";
import type { Actor } from "./actor.ts";
import { broadcastEntry } from "./broadcast-audit.ts";
import type { Scope, Scoping, Sender } from "./broadcast-scope.ts";

/** An announcement as a reader gets it, ready to be put into words. */
export interface BroadcastMessage {
  readonly chatId: number;
  readonly language: Language;
  readonly broadcastId: number;
  readonly sender: Sender;
  readonly text: string;
  readonly asksReceipt: boolean;
}

export type Announcing = ReturnType<typeof createAnnouncing>;

export function createAnnouncing(storage: Storage, scoping: Scoping) {
  return {
    /** Starts what was planned for now, or drops it when its author has left the office or its time has passed. */
    async startDue(now: Temporal.Instant): Promise<{ started: number; dropped: number }> {
      const counts = { started: 0, dropped: 0 };
      for (const broadcast of await storage.broadcasts.due(now)) {
        const scope = await scoping.scope(broadcast, now);
        const skipped = (await scoping.sender(broadcast, now)) ? whyTooLate(broadcast, scope, now) : "left-office";
        const next = skipped ? ("dropped" as const) : ("started" as const);
        const freeze = {
          next,
          now,
          startsAt: broadcast.startsAt ?? now,
          ...(skipped ? { skipped } : {}),
          ...(scope.leavesAt.equals(now) ? {} : { notBefore: scope.leavesAt }),
        };
        const isOurs = await storage.transaction(async (store) => {
          const readers = await store.broadcastReaders.freeze(broadcast.id, scope.recipients, freeze);
          if (readers === undefined) return false;
          const details = skipped ? { why: skipped } : { readers };
          await store.audit.append(broadcastEntry("begin", broadcast, { at: now, details }));
          return true;
        });
        if (isOurs) counts[next] += 1;
      }
      return counts;
    },

    /** What to say now to one reader, or why not. */
    async compose(
      { broadcastId, personId, chatId }: BroadcastDelivery,
      now: Temporal.Instant,
    ): Promise<Composed<BroadcastMessage>> {
      const broadcast = await storage.broadcasts.find(broadcastId);
      if (broadcast?.state !== "started") return { skip: "cancelled" };
      const scope = await scoping.scope(broadcast, now);
      const late = whyTooLate(broadcast, scope, now);
      if (late) return { skip: late };
      const reader = await storage.broadcastReaders.addressee(personId, scope.recipients);
      const sender = await scoping.sender(broadcast, now);
      if (!reader?.holds || !sender) return { skip: "left-office" };
      if (!reader.silent) return { skip: "reported" };
      if (reader.onLeave) return { skip: "on-leave" };
      const until = later(scope.leavesAt, reader.snoozedUntil ?? scope.leavesAt);
      if (isBefore(now, until)) return { waitUntil: until };
      return { say: { ...sayingOf(broadcast, sender), chatId, language: reader.language } };
    },

    /**
     * Takes note that a reader has read it, once, and gives it as it was sent. Undefined for whoever is no reader of it: the
     * button was forged.
     */
    async read(actor: Actor | undefined, id: number, now: Temporal.Instant): Promise<BroadcastMessage | undefined> {
      const broadcast = await storage.broadcasts.find(id);
      if (!actor || !broadcast?.asksReceipt || !(await storage.broadcastReaders.markRead(id, actor.person.id, now)))
        return undefined;
      const sender = await scoping.sender(broadcast, broadcast.startsAt ?? now);
      const { telegramId: chatId, language } = actor.person;
      return sender && chatId ? { ...sayingOf(broadcast, sender), chatId, language } : undefined;
    },
  };
}

function sayingOf({ id, text, asksReceipt }: Broadcast, sender: Sender) {
  return { broadcastId: id, sender, text, asksReceipt };
}

/** Counted from when it could first leave, so that a Sunday is not held against it. */
function whyTooLate({ startsAt }: Broadcast, scope: Scope, now: Temporal.Instant): SkipReason | undefined {
  if (!startsAt) return undefined;
  return isStale(nextAllowedInstant(scope.place, scope.holidays, startsAt), now) ? "stale" : undefined;
}

// Requests and decisions told to the one person they are for: planned in the transaction of what they tell, put together at
// the instant of sending, when things may stand differently.

import type { Temporal } from "temporal-polyfill";
import type { NoticeDelivery } from "#domain/delivery.ts";
import type { Store } from "#storage/store.ts";

/** What can be told. */
export const NOTICES = [
  "reopening-asked",
  "reopening-granted",
  "reopening-refused",
  "extended",
  "exempted",
  "exemption-lifted",
  "stand-in",
  "stand-in-over",
] as const;

export type NoticeId = (typeof NOTICES)[number];

/** What one person is to be told, and what it is about. */
export interface NoticeOwed {
  readonly notice: NoticeId;
  readonly personId: number;
  readonly obligationId?: number;
  readonly reopeningId?: number;
  readonly absenceId?: number;
}

/** Writes them down in the transaction of what they tell; whoever is out of reach is left out. Planned at one instant is planned once. */
export async function planNotices(store: Store, owed: readonly NoticeOwed[], now: Temporal.Instant): Promise<void> {
  const deliveries: NoticeDelivery[] = [];
  for (const { personId, notice, ...about } of owed) {
    const { telegramId, unreachableSince } = await store.people.get(personId);
    if (telegramId === undefined || unreachableSince) continue;
    const key = ["notice", notice, ...Object.values(about), personId, now.epochMilliseconds].join(":");
    deliveries.push({ kind: "notice", key, chatId: telegramId, personId, notice, ...about });
  }
  await store.deliveries.plan(deliveries, now);
}

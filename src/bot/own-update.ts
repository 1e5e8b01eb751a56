// Updates of our own making. They wait in their chat's queue like any other, so order and screen are respected; Telegram
// never sends one, because whatever it sends has no such field.

import type { Update } from "grammy/types";
import type { Temporal } from "temporal-polyfill";

/** What the chat is to be told or shown. */
export type Errand =
  /** Taps may have been lost until then (epoch milliseconds): the live card is shown again, if the person is still at it. */
  | { readonly do: "wake"; readonly obligationId: number; readonly revision: number; readonly downUntil: number }
  /** More was sent than can be read. */
  | { readonly do: "calm" };

interface OwnUpdate extends Update {
  readonly errand: Errand;
}

/** An update for a private chat, as if its person had written and said nothing. */
export function ownUpdate(
  id: number,
  chatId: number,
  { errand, at }: { errand: Errand; at: Temporal.Instant },
): OwnUpdate {
  const date = Math.floor(at.epochMilliseconds / 1000);
  const from = { id: chatId, is_bot: false, first_name: "" };
  const chat = { id: chatId, type: "private" as const, first_name: "" };
  return { update_id: id, message: { message_id: 0, date, from, chat }, errand };
}

export function errandOf(update: Update): Errand | undefined {
  return "errand" in update ? (update as OwnUpdate).errand : undefined;
}

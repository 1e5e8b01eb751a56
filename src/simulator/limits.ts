// The account of what the bot sends, in real time: a burst and then one message a second to a chat, 20 a minute to a
// group with edits counted, 30 a second in all. Telegram leaves the exact numbers open; these are the ones it names.

import type { ChatState } from "./chat.ts";

export type Limits = ReturnType<typeof createLimits>;

const BURST = 10;
const PER_CHAT_MS = 1_000;
const PER_GROUP = { count: 20, windowMs: 60_000 };
const OVERALL = { count: 30, windowMs: 1_000 };

export function createLimits(uptime: () => number) {
  /** When the chat's burst will be whole again. */
  const calmAt = new Map<number, number>();
  const inGroup = new Map<number, number[]>();
  let overall: number[] = [];

  return {
    /** Seconds to wait, or 0 after having booked `messages`. */
    book(chat: ChatState, kind: "send" | "edit", messages = 1): number {
      const now = uptime();
      const group = recent(inGroup.get(chat.id) ?? [], now, PER_GROUP.windowMs);
      overall = recent(overall, now, OVERALL.windowMs);
      const debt = Math.max(0, (calmAt.get(chat.id) ?? 0) - now);

      const waits = [
        kind === "send" ? debt + messages * PER_CHAT_MS - BURST * PER_CHAT_MS : 0,
        chat.kind === "group" ? untilRoom(group, now, { ...PER_GROUP, messages }) : 0,
        kind === "send" ? untilRoom(overall, now, { ...OVERALL, messages }) : 0,
      ];
      const wait = Math.ceil(Math.max(...waits) / 1000);
      if (wait > 0) return wait;

      const booked = Array.from({ length: messages }, () => now);
      if (chat.kind === "group") inGroup.set(chat.id, [...group, ...booked]);
      if (kind === "send") {
        overall.push(...booked);
        calmAt.set(chat.id, now + debt + messages * PER_CHAT_MS);
      }
      return 0;
    },
  };
}

function recent(times: readonly number[], now: number, windowMs: number): number[] {
  return times.filter((time) => time > now - windowMs);
}

/** Milliseconds until enough of what was sent has left the window. */
function untilRoom(
  times: readonly number[],
  now: number,
  { count, windowMs, messages }: { count: number; windowMs: number; messages: number },
): number {
  const leaving = times[times.length + messages - count - 1];
  return leaving === undefined ? 0 : leaving + windowMs - now;
}

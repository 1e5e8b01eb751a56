// What the bot answers people is never held up, but it counts: bulk makes room for it, a group's minute includes it, and when
// Telegram asks for patience even there, nothing that nobody asked for leaves until it is over.

import type { Transformer } from "grammy";
import type { Temporal } from "temporal-polyfill";

export interface ReplyAccount {
  countReply(): void;
  noteInGroup(chatId: number, now: Temporal.Instant): Promise<void>;
  hold(until: Temporal.Instant): Promise<void>;
}

export function watchReplies(account: ReplyAccount, now: () => Temporal.Instant): Transformer {
  return async (previous, method, payload, signal) => {
    if (!/^(send(?!ChatAction)|edit|copy|forward)/.test(method)) return await previous(method, payload, signal);
    if (!method.startsWith("edit")) account.countReply();
    const chatId = chatOf(payload);
    if (chatId !== undefined && chatId < 0) account.noteInGroup(chatId, now()).catch(() => {}); // an account, not a gate
    const answer = await previous(method, payload, signal);
    if (!answer.ok && answer.error_code === 429) {
      const seconds = answer.parameters?.retry_after ?? 1;
      await account.hold(now().add({ seconds })).catch(() => {}); // the person still gets their answer
    }
    return answer;
  };
}

function chatOf(payload: object): number | undefined {
  const id = "chat_id" in payload ? Number(payload.chat_id) : Number.NaN;
  return Number.isSafeInteger(id) ? id : undefined;
}

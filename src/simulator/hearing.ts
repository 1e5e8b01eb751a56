// What the bot gets to hear. In a group with privacy mode, the default, that is only commands, mentions, replies to the
// bot and what happens to the group; a bot made administrator hears everything.

import type { ChatMember, ChatMemberUpdated } from "grammy/types";
import { type ChatState, chatJson, type GroupChat, unixSeconds } from "./chat.ts";
import { wordsOf } from "./content.ts";
import type { Core } from "./core.ts";
import { withFoundEntities } from "./found-entities.ts";
import type { StoredMessage } from "./message.ts";

/** Queues the message for the bot if it may hear it; gives the update's id. */
export function announce(core: Core, message: StoredMessage): number | undefined {
  const chat = core.world.chats.get(message.chatId);
  if (!chat || !mayHear(core, chat, message)) return undefined;
  return core.updates.push("message", core.world.messageJson(chat, message), String(chat.id));
}

export function announceEdit(core: Core, message: StoredMessage): number | undefined {
  const chat = core.world.chats.get(message.chatId);
  if (!chat || !mayHear(core, chat, message)) return undefined;

  const edited = { ...core.world.messageJson(chat, message), edit_date: message.editDate ?? message.date };
  return core.updates.push("edited_message", edited, String(chat.id));
}

/** Tells the bot that its own standing in a chat changed, from what to what. */
export function announceStanding(
  core: Core,
  chat: ChatState,
  change: { readonly by: { readonly id: number }; readonly from: ChatMember; readonly to: ChatMember },
): number | undefined {
  const update: ChatMemberUpdated = {
    chat: chatJson(chat),
    from: core.world.userJson(change.by.id),
    date: unixSeconds(core.clock.now()),
    old_chat_member: change.from,
    new_chat_member: change.to,
  };
  return core.updates.push("my_chat_member", update, String(chat.id));
}

function mayHear(core: Core, chat: ChatState, message: StoredMessage): boolean {
  if (chat.kind === "private") return true;
  if (chat.botStatus === "administrator") return true;
  if (chat.botStatus !== "member") return false;
  if (message.content.kind === "service") return true;
  return isMeantForBot(core, chat, message);
}

function isMeantForBot(core: Core, chat: GroupChat, message: StoredMessage): boolean {
  const quoted = message.replyToId === undefined ? undefined : chat.messages.get(message.replyToId);
  if (quoted?.fromId === core.world.bot.id) return true;

  const { text, entities } = withFoundEntities(wordsOf(message.content));
  const address = `@${core.world.bot.username.toLowerCase()}`;
  return entities.some(({ type, offset, length }) => {
    const word = text.slice(offset, offset + length).toLowerCase();
    if (type === "mention") return word === address;
    return type === "bot_command" && (!word.includes("@") || word.endsWith(address));
  });
}

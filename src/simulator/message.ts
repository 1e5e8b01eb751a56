// A message as the simulated server keeps it, and what the bot is shown of it. `content` is replaced whole by an edit.

import type { Chat, InlineKeyboardButton, KeyboardButton, Message, MessageOrigin, Update, User } from "grammy/types";
import { type Content, contentJson } from "./content.ts";

export type InlineKeyboard = readonly (readonly InlineKeyboardButton[])[];

/** A keyboard in place of the phone's own; the next one replaces it, for the whole chat. */
export type ReplyKeyboard =
  | { readonly kind: "keyboard"; readonly rows: readonly (readonly KeyboardButton[])[]; readonly oneTime: boolean }
  | { readonly kind: "removed" }
  | { readonly kind: "force-reply" };

export interface Draft {
  readonly fromId: number;
  readonly content: Content;
  readonly inlineKeyboard?: InlineKeyboard | undefined;
  readonly replyKeyboard?: ReplyKeyboard | undefined;
  readonly replyToId?: number | undefined;
  readonly threadId?: number | undefined;
  readonly mediaGroupId?: string | undefined;
  readonly forwardOrigin?: MessageOrigin | undefined;
}

export interface StoredMessage extends Draft {
  readonly id: number;
  readonly chatId: number;
  /** Unix seconds of the simulated clock. */
  readonly date: number;
  content: Content;
  inlineKeyboard?: InlineKeyboard | undefined;
  editDate?: number;
  reaction?: string;
}

/** What the bot sends and receives: never a channel post. */
export type BotMessage = Message & Update.NonChannel;

export interface Surroundings {
  readonly chat: Exclude<Chat, Chat.ChannelChat>;
  readonly from: User;
  readonly replyTo?: Omit<BotMessage, "reply_to_message"> | undefined;
}

/** The message as Bot API JSON; a quoted message is given without what it quotes in turn. */
export function toJson(message: StoredMessage, { chat, from, replyTo }: Surroundings): BotMessage {
  const { inlineKeyboard } = message;
  return {
    message_id: message.id,
    from,
    chat,
    date: message.date,
    ...(message.editDate !== undefined && { edit_date: message.editDate }),
    ...(message.threadId !== undefined && { message_thread_id: message.threadId, is_topic_message: true as const }),
    ...(message.mediaGroupId !== undefined && { media_group_id: message.mediaGroupId }),
    ...(message.forwardOrigin && { forward_origin: message.forwardOrigin }),
    // grammY's type of a quoted message asks for a property that must be undefined and, being optional, must not.
    ...(replyTo && { reply_to_message: replyTo as NonNullable<Message["reply_to_message"]> }),
    ...contentJson(message.content),
    ...(inlineKeyboard &&
      inlineKeyboard.length > 0 && { reply_markup: { inline_keyboard: inlineKeyboard.map((row) => [...row]) } }),
  };
}

// A message as the simulated server keeps it, and what the bot is shown of it. `content` is replaced whole by an edit.

import type { Chat, InlineKeyboardButton, KeyboardButton, Message, MessageOrigin, Update, User } from "grammy/types";
import type { StoredFile, StoredPhoto } from "./files.ts";
import { withFoundEntities } from "./found-entities.ts";
import type { RichText } from "./rich-text.ts";

export type InlineKeyboard = readonly (readonly InlineKeyboardButton[])[];

/** A keyboard in place of the phone's own; the next one replaces it, for the whole chat. */
export type ReplyKeyboard =
  | { readonly kind: "keyboard"; readonly rows: readonly (readonly KeyboardButton[])[]; readonly oneTime: boolean }
  | { readonly kind: "removed" }
  | { readonly kind: "force-reply" };

interface SharedContact {
  readonly phone_number: string;
  readonly first_name: string;
  readonly last_name?: string;
  readonly user_id?: number;
}

export type MessageFields = Omit<Partial<Message>, "message_id" | "chat" | "from" | "date">;

export type Content =
  | { readonly kind: "text"; readonly text: RichText }
  | { readonly kind: "photo"; readonly photo: StoredPhoto; readonly caption: RichText }
  | { readonly kind: "document"; readonly document: StoredFile; readonly caption: RichText }
  | { readonly kind: "sticker"; readonly file: StoredFile; readonly emoji: string }
  | { readonly kind: "voice"; readonly file: StoredFile; readonly seconds: number }
  | { readonly kind: "contact"; readonly contact: SharedContact }
  | { readonly kind: "location"; readonly latitude: number; readonly longitude: number }
  /** What happened to the chat: a sentence for people, fields for the bot. */
  | { readonly kind: "service"; readonly sentence: string; readonly fields: MessageFields };

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

function contentJson(content: Content): MessageFields {
  switch (content.kind) {
    case "text": {
      const { text, entities } = withFoundEntities(content.text);
      return { text, ...(entities.length > 0 && { entities: [...entities] }) };
    }
    case "photo":
      return { photo: content.photo.map(photoSizeJson), ...captionJson(content.caption) };
    case "document":
      return {
        document: {
          ...fileJson(content.document),
          file_name: content.document.fileName,
          mime_type: content.document.mimeType,
        },
        ...captionJson(content.caption),
      };
    case "sticker":
      return {
        sticker: {
          ...fileJson(content.file),
          type: "regular",
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
          emoji: content.emoji,
        },
      };
    case "voice":
      return { voice: { ...fileJson(content.file), duration: content.seconds, mime_type: content.file.mimeType } };
    case "contact":
      return { contact: content.contact };
    case "location":
      return { location: { latitude: content.latitude, longitude: content.longitude } };
    case "service":
      return content.fields;
  }
}

function captionJson(caption: RichText): MessageFields {
  if (caption.text === "") return {};

  const { text, entities } = withFoundEntities(caption);
  return { caption: text, ...(entities.length > 0 && { caption_entities: [...entities] }) };
}

function photoSizeJson(file: StoredPhoto[number]) {
  return { ...fileJson(file), width: file.size.width, height: file.size.height };
}

function fileJson(file: StoredFile) {
  return { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.bytes.length };
}

/** The words of a message: its text, its caption, or nothing. */
export function wordsOf(content: Content): RichText {
  if (content.kind === "text") return content.text;
  if (content.kind === "photo" || content.kind === "document") return content.caption;
  return { text: content.kind === "service" ? content.sentence : "", entities: [] };
}

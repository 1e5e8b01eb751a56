// A chat as one person sees it: for the web page as JSON, for tests and failing tests as plain text.

import type { InlineKeyboardButton } from "grammy/types";
import type { ChatState, PersonState } from "./chat.ts";
import type { Core } from "./core.ts";
import { toHtml } from "./html.ts";
import { type Content, type ReplyKeyboard, type StoredMessage, wordsOf } from "./message.ts";

export interface ButtonView {
  readonly text: string;
  readonly callbackData?: string;
  readonly url?: string;
  readonly copyText?: string;
}

export interface ReplyButtonView {
  readonly text: string;
  readonly requestContact?: true;
  readonly requestLocation?: true;
}

export interface MessageView {
  readonly id: number;
  /** Sent by the person who looks. */
  readonly out: boolean;
  readonly fromBot: boolean;
  readonly fromId: number;
  readonly fromName: string;
  /** Unix seconds. */
  readonly date: number;
  readonly editDate?: number;
  readonly edited: boolean;
  readonly pinned: boolean;
  /** Text or caption; `html` is safe to insert. */
  readonly text: string;
  readonly html: string;
  readonly service?: string;
  readonly photo?: { readonly fileId: string; readonly url: string; readonly width: number; readonly height: number };
  readonly document?: { readonly fileId: string; readonly url: string; readonly name: string; readonly size: number };
  readonly sticker?: { readonly emoji: string };
  readonly voice?: { readonly duration: number };
  readonly location?: { readonly latitude: number; readonly longitude: number };
  readonly contact?: { readonly firstName: string; readonly lastName?: string; readonly phoneNumber: string };
  readonly keyboard?: readonly (readonly ButtonView[])[];
  readonly replyKeyboard?: { readonly rows: readonly (readonly ReplyButtonView[])[] } | "removed";
  readonly replyTo?: number;
  readonly threadId?: number;
  readonly reaction?: string;
}

export function viewMessages(core: Core, chat: ChatState, viewer: PersonState | undefined): MessageView[] {
  return [...chat.messages.values()].map((message) => viewMessage(core, chat, { message, viewer }));
}

function viewMessage(
  core: Core,
  chat: ChatState,
  { message, viewer }: { readonly message: StoredMessage; readonly viewer: PersonState | undefined },
): MessageView {
  const words = wordsOf(message.content);
  const from = core.world.userJson(message.fromId);
  const { inlineKeyboard, editDate, replyToId, threadId, reaction } = message;
  return {
    id: message.id,
    out: message.fromId === viewer?.id,
    fromBot: from.is_bot,
    fromId: message.fromId,
    fromName: [from.first_name, from.last_name].filter(Boolean).join(" "),
    date: message.date,
    edited: editDate !== undefined,
    pinned: chat.pinned.includes(message.id),
    text: words.text,
    html: toHtml(words),
    ...(editDate !== undefined && { editDate }),
    ...(replyToId !== undefined && { replyTo: replyToId }),
    ...(threadId !== undefined && { threadId }),
    ...(reaction !== undefined && { reaction }),
    ...viewContent(message.content),
    ...(inlineKeyboard && inlineKeyboard.length > 0 && { keyboard: inlineKeyboard.map((row) => row.map(viewButton)) }),
    ...viewReplyKeyboard(message.replyKeyboard),
  };
}

function viewContent(content: Content): Partial<MessageView> {
  switch (content.kind) {
    case "text":
      return {};
    case "photo": {
      const largest = content.photo.at(-1);
      return largest ? { photo: { fileId: largest.fileId, url: fileUrl(largest.fileId), ...largest.size } } : {};
    }
    case "document": {
      const { fileId, fileName, bytes } = content.document;
      return { document: { fileId, url: fileUrl(fileId), name: fileName, size: bytes.length } };
    }
    case "sticker":
      return { sticker: { emoji: content.emoji } };
    case "voice":
      return { voice: { duration: content.seconds } };
    case "contact": {
      const { first_name: firstName, last_name: lastName, phone_number: phoneNumber } = content.contact;
      return { contact: { firstName, phoneNumber, ...(lastName && { lastName }) } };
    }
    case "location":
      return { location: { latitude: content.latitude, longitude: content.longitude } };
    case "service":
      return { service: content.sentence };
  }
}

/** Never the Bot API's own file URL: that one holds the token. */
function fileUrl(fileId: string): string {
  return `/sim/files/${fileId}`;
}

function viewButton(button: InlineKeyboardButton): ButtonView {
  return {
    text: button.text,
    ...("callback_data" in button && { callbackData: button.callback_data }),
    ...("url" in button && { url: button.url }),
    ...("copy_text" in button && { copyText: button.copy_text.text }),
  };
}

function viewReplyKeyboard(keyboard: ReplyKeyboard | undefined): Pick<MessageView, "replyKeyboard"> {
  if (keyboard === undefined || keyboard.kind === "force-reply") return {};
  if (keyboard.kind === "removed") return { replyKeyboard: "removed" };

  const rows = keyboard.rows.map((row) =>
    row.map((button): ReplyButtonView => {
      if (typeof button === "string") return { text: button };
      return {
        text: button.text,
        ...("request_contact" in button && { requestContact: true }),
        ...("request_location" in button && { requestLocation: true }),
      };
    }),
  );
  return { replyKeyboard: { rows } };
}

/** One bubble in plain text, its buttons in [brackets] below it. */
export function asPlainText(view: MessageView): string {
  const replyKeys = typeof view.replyKeyboard === "object" ? view.replyKeyboard.rows : [];
  const rows = [...(view.keyboard ?? []), ...replyKeys].map(
    (row) => `  ${row.map(({ text }) => `[${text}]`).join(" ")}`,
  );
  if (view.service !== undefined) return `-- ${view.service} --`;
  return [`${view.fromName}: ${inOneLine(view)}`, ...rows].join("\n");
}

/** What the message is and says, without its buttons. */
export function inOneLine(view: MessageView): string {
  return [attachmentLabel(view), view.text].filter(Boolean).join(" ");
}

function attachmentLabel(view: MessageView): string {
  if (view.photo) return "(foto)";
  if (view.document) return `(berkas ${view.document.name})`;
  if (view.sticker) return view.sticker.emoji;
  if (view.voice) return "(pesan suara)";
  if (view.contact) return `(kontak ${view.contact.firstName} ${view.contact.phoneNumber})`;
  return view.location ? `(lokasi ${view.location.latitude}, ${view.location.longitude})` : "";
}

// A chat as one person sees it: for the web page as JSON, for tests and failing tests as plain text.

import type { InlineKeyboardButton } from "grammy/types";
import type { ChatState, PersonState } from "./chat.ts";
import { wordsOf } from "./content.ts";
import type { Core } from "./core.ts";
import { originName } from "./forwarding.ts";
import { toHtml } from "./html.ts";
import type { ReplyKeyboard, StoredMessage } from "./message.ts";
import { attachmentLabel, type ContentView, viewContent } from "./view-content.ts";

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

interface ReplyKeyboardView {
  readonly rows: readonly (readonly ReplyButtonView[])[];
  /** Folds up once a key was pressed; it can be unfolded again. */
  readonly oneTime: boolean;
}

export interface MessageView extends ContentView {
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
  readonly keyboard?: readonly (readonly ButtonView[])[];
  readonly replyKeyboard?: ReplyKeyboardView | "removed";
  /** The same for all messages of an album. */
  readonly albumId?: string;
  readonly forwardedFrom?: string;
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
  const { inlineKeyboard, editDate, replyToId, threadId, reaction, mediaGroupId, forwardOrigin } = message;
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
    ...(mediaGroupId !== undefined && { albumId: mediaGroupId }),
    ...(forwardOrigin && { forwardedFrom: originName(forwardOrigin) }),
    ...viewContent(message.content, message.date),
    ...(inlineKeyboard && inlineKeyboard.length > 0 && { keyboard: inlineKeyboard.map((row) => row.map(viewButton)) }),
    ...viewReplyKeyboard(message.replyKeyboard),
  };
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
  return { replyKeyboard: { rows, oneTime: keyboard.oneTime } };
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

// Bot API methods that write, change and pin messages.

import { book, openTarget, readOwnMessage, readReply, readThread } from "./access.ts";
import { badRequest } from "./api-error.ts";
import type { ChatState } from "./chat.ts";
import { type Content, fileMark, wordsOf } from "./content.ts";
import type { Core } from "./core.ts";
import { announce } from "./hearing.ts";
import { readMarkup } from "./keyboards.ts";
import type { BotMessage, InlineKeyboard, StoredMessage } from "./message.ts";
import type { Methods } from "./methods.ts";
import { isRecord, type Params } from "./params.ts";
import { readText } from "./validation.ts";

const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content " +
  "and reply markup of the message";
const DELETABLE_SECONDS = 48 * 3600;

export const messageMethods: Methods = {
  sendMessage: (core, params) => send(core, params, { kind: "text", text: readText(params) }),

  editMessageText(core, params) {
    const text = readText(params);
    return change(core, params, (message) => {
      if (message.content.kind !== "text") throw badRequest("there is no text in the message to edit");
      return { kind: "text", text };
    });
  },

  editMessageReplyMarkup: (core, params) => change(core, params, (message) => message.content),

  deleteMessage(core, params) {
    const chat = openTarget(core, params);
    const message = chat.messages.get(params.integer("message_id") ?? 0);
    if (!message) throw badRequest("message to delete not found");

    const age = core.clock.now().getTime() / 1000 - message.date;
    const isAllowed = chat.kind === "private" || message.fromId === core.world.bot.id;
    if (!isAllowed || age >= DELETABLE_SECONDS) throw badRequest("message can't be deleted for everyone");

    chat.messages.delete(message.id);
    chat.pinned = chat.pinned.filter((id) => id !== message.id);
    core.world.changed(chat.id);
    return true;
  },

  pinChatMessage(core, params) {
    const chat = openTarget(core, params);
    const message = chat.messages.get(params.integer("message_id") ?? 0);
    if (!message) throw badRequest("message to pin not found");
    checkMayPin(chat);

    chat.pinned = [...chat.pinned.filter((id) => id !== message.id), message.id];
    const pinned = core.world.messageJson(chat, message);
    const service = core.world.post(chat, {
      fromId: core.world.bot.id,
      content: {
        kind: "service",
        sentence: `${core.world.bot.name} menyematkan pesan`,
        fields: { pinned_message: pinned },
      },
    });
    // Service messages are the one kind of its own messages that a bot gets back.
    announce(core, service);
    return true;
  },

  unpinChatMessage(core, params) {
    const chat = openTarget(core, params);
    checkMayPin(chat);

    const id = params.integer("message_id") ?? chat.pinned.at(-1);
    if (id === undefined || !chat.pinned.includes(id)) throw badRequest("message to unpin not found");
    chat.pinned = chat.pinned.filter((pinned) => pinned !== id);
    core.world.changed(chat.id);
    return true;
  },

  sendChatAction(core, params) {
    openTarget(core, params);
    if (params.text("action") === "") throw badRequest("wrong parameter action in request");
    return true;
  },

  setMessageReaction(core, params) {
    const chat = openTarget(core, params);
    const message = chat.messages.get(params.integer("message_id") ?? 0);
    if (!message) throw badRequest("message to react not found");

    const given = params.json("reaction");
    const reaction: unknown = Array.isArray(given) ? given[0] : undefined;
    if (isRecord(reaction) && typeof reaction.emoji === "string") message.reaction = reaction.emoji;
    else delete message.reaction;
    core.world.changed(chat.id);
    return true;
  },
};

/** Posts the content to the chat of the request, with its keyboard, reply and topic. */
export function send(core: Core, params: Params, content: Content): BotMessage {
  const markup = readMarkup(params);
  const chat = openTarget(core, params);
  const threadId = readThread(chat, params);
  const replyToId = readReply(chat, params);
  checkPrivateButtons(chat, markup.replyKeyboard);
  book(core, chat, { kind: "send" });

  const message = core.world.post(chat, { fromId: core.world.bot.id, content, ...markup, threadId, replyToId });
  return core.world.messageJson(chat, message);
}

/** Edits the message of the request; no keyboard in the request takes the keyboard away. */
export function change(core: Core, params: Params, next: (message: StoredMessage) => Content): BotMessage {
  const { inlineKeyboard } = readMarkup(params);
  const chat = openTarget(core, params);
  const message = readOwnMessage(core, chat, params);
  const content = next(message);
  if (isSame(message.content, content) && isSameKeyboard(message.inlineKeyboard, inlineKeyboard)) {
    throw badRequest(NOT_MODIFIED);
  }
  book(core, chat, { kind: "edit" });

  core.world.edit(message, { content, inlineKeyboard });
  return core.world.messageJson(chat, message);
}

function isSame(a: Content, b: Content): boolean {
  return (
    a === b ||
    (a.kind === b.kind && fileMark(a) === fileMark(b) && JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b)))
  );
}

function isSameKeyboard(a: InlineKeyboard | undefined, b: InlineKeyboard | undefined): boolean {
  return JSON.stringify(a ?? []) === JSON.stringify(b ?? []);
}

function checkMayPin(chat: ChatState): void {
  if (chat.kind === "group" && !chat.botCanPin) {
    throw badRequest("not enough rights to manage pinned messages in the chat");
  }
}

function checkPrivateButtons(chat: ChatState, keyboard: ReturnType<typeof readMarkup>["replyKeyboard"]): void {
  if (chat.kind === "private" || keyboard?.kind !== "keyboard") return;

  for (const button of keyboard.rows.flat()) {
    if (typeof button === "string") continue;
    if ("request_contact" in button) throw badRequest("phone number can be requested in private chats only");
    if ("request_location" in button) throw badRequest("location can be requested in private chats only");
  }
}

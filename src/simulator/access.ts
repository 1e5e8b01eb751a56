// Which chat a request means and whether the bot may write there; the refusals that a sender of reminders must tell
// apart all come from here.

import { ApiError, badRequest, forbidden, tooManyRequests } from "./api-error.ts";
import type { ChatState, GroupChat, PrivateChat } from "./chat.ts";
import type { Core } from "./core.ts";
import type { StoredMessage } from "./message.ts";
import { isRecord, type Params } from "./params.ts";

/** The chat of `chat_id`, whatever the bot may do there. */
export function findTarget(core: Core, params: Params): ChatState {
  const id = params.text("chat_id");
  if (id === "") throw badRequest("chat_id is empty");

  const chat = core.world.chats.get(Number(id));
  if (!chat) throw badRequest("chat not found");
  return chat;
}

/** The chat of `chat_id`, where the bot may write; throws the refusal otherwise. */
export function openTarget(core: Core, params: Params): ChatState {
  const chat = findTarget(core, params);
  if (chat.kind === "private") checkPrivate(chat);
  else checkGroup(chat);
  return chat;
}

function checkPrivate({ person }: PrivateChat): void {
  if (person.isDeactivated) throw forbidden("user is deactivated");
  if (person.hasBlocked) throw forbidden("bot was blocked by the user");
  if (!person.hasStarted) throw forbidden("bot can't initiate conversation with a user");
}

function checkGroup(chat: GroupChat): void {
  if (chat.migratedTo !== undefined) {
    throw new ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", {
      migrate_to_chat_id: chat.migratedTo,
    });
  }
  if (chat.botStatus === "kicked") throw forbidden(`bot was kicked from the ${chat.type} chat`);
  if (chat.botStatus === "left") throw forbidden(`bot is not a member of the ${chat.type} chat`);
}

/** Books messages with the rate limits; throws 429 when there is no room. */
export function book(
  core: Core,
  chat: ChatState,
  { kind, messages }: { kind: "send" | "edit"; messages?: number },
): void {
  const wait = core.limits?.book(chat, kind, messages) ?? 0;
  if (wait > 0) throw tooManyRequests(wait);
}

/** The topic of `message_thread_id`; undefined is the general one. */
export function readThread(chat: ChatState, params: Params): number | undefined {
  const id = params.integer("message_thread_id");
  if (id === undefined) return undefined;

  const topic = chat.kind === "group" ? chat.topics.get(id) : undefined;
  if (!topic) throw badRequest("message thread not found");
  if (topic.isClosed) throw badRequest("TOPIC_CLOSED");
  return id;
}

/** The message to reply to, from `reply_parameters` or the older `reply_to_message_id`. */
export function readReply(chat: ChatState, params: Params): number | undefined {
  const given = params.json("reply_parameters");
  const reply = isRecord(given)
    ? { id: given.message_id, isOptional: given.allow_sending_without_reply === true }
    : { id: params.integer("reply_to_message_id"), isOptional: params.flag("allow_sending_without_reply") };

  if (reply.id === undefined && given !== undefined) throw badRequest('can\'t find field "message_id"');
  if (reply.id === undefined) return undefined;
  if (typeof reply.id === "number" && chat.messages.has(reply.id)) return reply.id;
  if (reply.isOptional) return undefined;
  throw badRequest("message to be replied not found");
}

/** The bot's own message of `message_id`, which an edit may change. */
export function readOwnMessage(core: Core, chat: ChatState, params: Params): StoredMessage {
  if (params.text("message_id") === "") throw badRequest("message identifier is not specified");

  const message = chat.messages.get(params.integer("message_id") ?? 0);
  if (!message) throw badRequest("message to edit not found");
  // Only messages without a keyboard or with an inline one can be edited (Bot API, "Updating messages").
  const isEditable =
    message.fromId === core.world.bot.id && !message.replyKeyboard && message.content.kind !== "service";
  if (!isEditable) throw badRequest("message can't be edited");
  return message;
}

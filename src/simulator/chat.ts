// People and chats as the simulated server keeps them. `members` is in order of joining: the first one founded the group.

import type { Chat } from "grammy/types";
import type { StoredMessage } from "./message.ts";

export interface PersonState {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string | undefined;
  readonly username?: string | undefined;
  readonly languageCode: string;
  readonly phone: string;
  readonly note?: string | undefined;
  /** A bot may only write to those who have written to it. */
  hasStarted: boolean;
  hasBlocked: boolean;
  isDeactivated: boolean;
  /** By chat id, the last message seen on the web page. */
  readonly lastRead: Map<number, number>;
}

interface ChatBase {
  readonly id: number;
  readonly messages: Map<number, StoredMessage>;
  lastMessageId: number;
  /** Oldest pin first. */
  pinned: number[];
}

export interface PrivateChat extends ChatBase {
  readonly kind: "private";
  readonly person: PersonState;
}

interface Topic {
  readonly name: string;
  isClosed: boolean;
}

export interface GroupChat extends ChatBase {
  readonly kind: "group";
  readonly type: "group" | "supergroup";
  readonly title: string;
  readonly isForum: boolean;
  readonly members: Set<PersonState>;
  botStatus: "member" | "administrator" | "left" | "kicked";
  botCanPin: boolean;
  readonly topics: Map<number, Topic>;
  migratedTo?: number;
}

export type ChatState = PrivateChat | GroupChat;

export function chatJson(chat: ChatState): Exclude<Chat, Chat.ChannelChat> {
  if (chat.kind === "private") {
    const { id, firstName, lastName, username } = chat.person;
    return {
      id,
      type: "private",
      first_name: firstName,
      ...(lastName && { last_name: lastName }),
      ...(username && { username }),
    };
  }
  if (chat.type === "group") return { id: chat.id, type: "group", title: chat.title };
  return { id: chat.id, type: "supergroup", title: chat.title, ...(chat.isForum && { is_forum: true }) };
}

export function unixSeconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}

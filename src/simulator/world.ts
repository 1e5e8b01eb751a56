// The people, chats and messages of the simulated Telegram, and the bot's place among them. It knows nothing of HTTP or
// of updates: whoever changes it says so with `changed`, and whoever tells the bot about it does that elsewhere.

import type { User } from "grammy/types";
import { type ChatState, chatJson, type GroupChat, type PersonState, type PrivateChat, unixSeconds } from "./chat.ts";
import type { SimulatorClock } from "./clock.ts";
import { type BotMessage, type Draft, type StoredMessage, toJson } from "./message.ts";

export interface BotIdentity {
  readonly id: number;
  readonly username: string;
  readonly name: string;
}

export type NewPerson = {
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
  readonly phone?: string;
  readonly note?: string;
};

export type World = ReturnType<typeof createWorld>;

export function createWorld(bot: BotIdentity, clock: SimulatorClock) {
  const people = new Map<number, PersonState>();
  const chats = new Map<number, ChatState>();
  const listeners = new Set<(chatId?: number) => void>();
  let lastSharedId = 0;
  let groupsMade = 0;
  let albumsMade = 0;

  const changed = (chatId?: number) => {
    for (const listener of listeners) listener(chatId);
  };

  function addPerson(person: NewPerson): PersonState {
    const number = people.size + 1;
    const state: PersonState = {
      ...person,
      // Every other person has an id beyond 32 bits, as half of Telegram does by now.
      id: number % 2 === 0 ? 7_300_000_000 + number * 1009 : 612_000_000 + number * 1009,
      languageCode: person.languageCode ?? "id",
      phone: person.phone ?? `62812${String(40_000_000 + number)}`,
      hasStarted: false,
      hasBlocked: false,
      isDeactivated: false,
      lastRead: new Map(),
    };
    people.set(state.id, state);
    chats.set(state.id, {
      kind: "private",
      id: state.id,
      person: state,
      messages: new Map(),
      lastMessageId: 0,
      pinned: [],
    });
    changed(state.id);
    return state;
  }

  function addGroup(group: Pick<GroupChat, "title" | "type" | "isForum" | "members">): GroupChat {
    groupsMade += 1;
    const id =
      group.type === "supergroup" ? -1_002_000_000_000 - groupsMade * 1013 : -4_000_000_000 - groupsMade * 1013;
    const state: GroupChat = {
      ...group,
      kind: "group",
      id,
      botStatus: "left",
      botCanPin: false,
      topics: new Map(),
      messages: new Map(),
      lastMessageId: 0,
      pinned: [],
    };
    chats.set(id, state);
    changed(id);
    return state;
  }

  /** Private chats and basic groups share one counter, a supergroup has its own. */
  function nextMessageId(chat: ChatState): number {
    const hasOwn = chat.kind === "group" && chat.type === "supergroup";
    chat.lastMessageId = hasOwn ? chat.lastMessageId + 1 : ++lastSharedId;
    return chat.lastMessageId;
  }

  function post(chat: ChatState, draft: Draft): StoredMessage {
    const message: StoredMessage = {
      ...draft,
      id: nextMessageId(chat),
      chatId: chat.id,
      date: unixSeconds(clock.now()),
    };
    chat.messages.set(message.id, message);
    changed(chat.id);
    return message;
  }

  function edit(message: StoredMessage, change: Partial<Pick<StoredMessage, "content" | "inlineKeyboard">>): void {
    Object.assign(message, change, { editDate: unixSeconds(clock.now()) });
    changed(message.chatId);
  }

  function userJson(id: number): User {
    const person = people.get(id);
    if (!person) return { id: bot.id, is_bot: true, first_name: bot.name, username: bot.username };
    return {
      id,
      is_bot: false,
      first_name: person.firstName,
      ...(person.lastName && { last_name: person.lastName }),
      ...(person.username && { username: person.username }),
      language_code: person.languageCode,
    };
  }

  function messageJson(chat: ChatState, message: StoredMessage): BotMessage {
    const quoted = message.replyToId === undefined ? undefined : chat.messages.get(message.replyToId);
    const plain = (it: StoredMessage, replyTo?: BotMessage) =>
      toJson(it, { chat: chatJson(chat), from: userJson(it.fromId), replyTo });
    return plain(message, quoted && plain(quoted));
  }

  return {
    bot,
    people,
    chats,
    addPerson,
    addGroup,
    post,
    edit,
    changed,
    userJson,
    messageJson,
    nextAlbumId(): string {
      albumsMade += 1;
      return String(13_900_000_000_000_000 + albumsMade * 8);
    },
    onChange(listener: (chatId?: number) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getPrivateChat(person: PersonState): PrivateChat {
      const chat = chats.get(person.id);
      if (chat?.kind !== "private") throw new Error(`${person.firstName} has no private chat`);
      return chat;
    },
    /** Private chat with the bot first, then the groups the person is in that still live. */
    chatsOf(person: PersonState): ChatState[] {
      return [...chats.values()].filter((chat) =>
        chat.kind === "private" ? chat.person === person : chat.members.has(person) && chat.migratedTo === undefined,
      );
    },
  };
}

// A virtual group at work: whatever befalls it is posted as a service message and, where the bot is concerned, announced
// as a change of its standing.

import type { Group, NewGroup, Person } from "./cast.ts";
import type { GroupChat, PersonState } from "./chat.ts";
import type { MessageFields } from "./content.ts";
import type { Core } from "./core.ts";
import { announce, announceStanding } from "./hearing.ts";
import { botMember } from "./methods-chats.ts";
import { viewMessages } from "./view.ts";

export function createGroup(core: Core, { title, members, type, isForum = false }: NewGroup): Group {
  const founder = foundedBy(members);

  let chat: GroupChat = core.world.addGroup({
    title,
    isForum,
    type: type ?? (isForum ? "supergroup" : "group"),
    members: new Set(members.map(({ state }) => state)),
  });

  function tell(by: PersonState, sentence: string, fields: MessageFields & { readonly threadId?: number }): number {
    const { threadId, ...service } = fields;
    const message = core.world.post(chat, {
      fromId: by.id,
      threadId,
      content: { kind: "service", sentence, fields: service },
    });
    announce(core, message);
    return message.id;
  }

  function setStanding(botStatus: GroupChat["botStatus"], botCanPin = false, by = founder.state): void {
    const from = botMember(core, chat);
    chat.botStatus = botStatus;
    chat.botCanPin = botCanPin;
    core.world.changed(chat.id);
    announceStanding(core, chat, { by, from, to: botMember(core, chat) });
  }

  function addBot(by: Person = founder): void {
    setStanding("member", false, by.state);
    tell(by.state, `${by.firstName} menambahkan ${core.world.bot.name}`, {
      new_chat_members: [core.world.userJson(core.world.bot.id)],
    });
  }

  addBot();

  return {
    title,
    get id() {
      return chat.id;
    },
    get pinnedMessage() {
      const pinned = chat.pinned.at(-1);
      return viewMessages(core, chat, undefined).find(({ id }) => id === pinned);
    },
    messages: () => viewMessages(core, chat, undefined),

    addBot,
    kickBot: (by = founder) => setStanding("kicked", false, by.state),
    setBotRights: ({ canPin }) => setStanding("administrator", canPin),

    addMember(person) {
      chat.members.add(person.state);
      tell(person.state, `${person.firstName} bergabung`, { new_chat_members: [core.world.userJson(person.id)] });
    },
    removeMember(person) {
      chat.members.delete(person.state);
      tell(founder.state, `${person.firstName} keluar`, { left_chat_member: core.world.userJson(person.id) });
    },

    migrate() {
      if (chat.type === "supergroup") throw new Error(`${title} is a supergroup already`);
      const { botStatus, members: everybody, id: oldId } = chat;
      const upgraded = core.world.addGroup({ title, isForum: false, type: "supergroup", members: everybody });
      upgraded.botStatus = botStatus;
      tell(founder.state, "Grup ditingkatkan menjadi supergrup", { migrate_to_chat_id: upgraded.id });
      chat.migratedTo = upgraded.id;
      chat = upgraded;
      tell(founder.state, "Grup ditingkatkan menjadi supergrup", { migrate_from_chat_id: oldId });
      return upgraded.id;
    },

    createTopic(name) {
      if (!chat.isForum) throw new Error(`${title} has no topics`);
      const id = tell(founder.state, `Topik "${name}" dibuat`, { forum_topic_created: { name, icon_color: 0x6fb9f0 } });
      chat.topics.set(id, { name, isClosed: false });
      return id;
    },
    closeTopic: (id) => setTopic(id, true),
    reopenTopic: (id) => setTopic(id, false),
  };

  function setTopic(id: number, isClosed: boolean): void {
    const topic = chat.topics.get(id);
    if (!topic) throw new Error(`${title} has no topic ${id}`);
    topic.isClosed = isClosed;
    const fields = isClosed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} };
    tell(founder.state, `Topik "${topic.name}" ${isClosed ? "ditutup" : "dibuka lagi"}`, { ...fields, threadId: id });
  }
}

function foundedBy([first]: readonly Person[]): Person {
  if (!first) throw new Error("a group has at least one member");
  return first;
}

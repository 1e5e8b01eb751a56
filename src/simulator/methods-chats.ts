// Bot API methods about chats and who is in them.

import type { ChatFullInfo, ChatMember } from "grammy/types";
import { findTarget, openTarget } from "./access.ts";
import { badRequest } from "./api-error.ts";
import { type ChatState, chatJson, type GroupChat } from "./chat.ts";
import type { Core } from "./core.ts";
import { announceStanding } from "./hearing.ts";
import type { Methods } from "./methods.ts";

export const chatMethods: Methods = {
  getChat(core, params) {
    const chat = findTarget(core, params);
    if (chat.kind === "group") openTarget(core, params);

    const pinned = chat.messages.get(chat.pinned.at(-1) ?? 0);
    const info: Partial<ChatFullInfo> = {
      ...chatJson(chat),
      accent_color_id: 0,
      max_reaction_count: 11,
      ...(pinned && { pinned_message: core.world.messageJson(chat, pinned) }),
    };
    return info;
  },

  getChatMember(core, params) {
    const chat = openTarget(core, params);
    return memberOf(core, chat, params.integer("user_id") ?? 0);
  },

  getChatAdministrators(core, params) {
    const group = openGroup(openTarget(core, params));
    const [owner] = group.members;
    return [
      ...(owner ? [memberOf(core, group, owner.id)] : []),
      ...(group.botStatus === "administrator" ? [botMember(core, group)] : []),
    ];
  },

  leaveChat(core, params) {
    const group = openGroup(openTarget(core, params));
    const from = botMember(core, group);
    group.botStatus = "left";
    group.botCanPin = false;
    core.world.changed(group.id);
    announceStanding(core, group, { by: core.world.bot, from, to: botMember(core, group) });
    return true;
  },
};

function openGroup(chat: ChatState): GroupChat {
  if (chat.kind === "group") return chat;
  throw badRequest("there are no administrators in the private chat");
}

/** The bot's standing in a group as the API words it. */
export function botMember(core: Core, group: Pick<GroupChat, "botStatus" | "botCanPin">): ChatMember {
  const user = core.world.userJson(core.world.bot.id);
  if (group.botStatus === "administrator") {
    return {
      status: "administrator",
      user,
      can_be_edited: false,
      is_anonymous: false,
      can_manage_chat: true,
      can_delete_messages: false,
      can_manage_video_chats: false,
      can_restrict_members: false,
      can_promote_members: false,
      can_change_info: false,
      can_invite_users: false,
      can_post_stories: false,
      can_edit_stories: false,
      can_delete_stories: false,
      can_send_welcome_messages: false,
      can_pin_messages: group.botCanPin,
    };
  }
  if (group.botStatus === "kicked") return { status: "kicked", user, until_date: 0 };
  return { status: group.botStatus, user };
}

/** Whoever founded the group, its first member, owns it. */
function memberOf(core: Core, chat: ChatState, userId: number): ChatMember {
  if (userId === core.world.bot.id)
    return chat.kind === "group" ? botMember(core, chat) : { status: "member", user: core.world.userJson(userId) };

  const person = core.world.people.get(userId);
  if (!person) throw badRequest("PARTICIPANT_ID_INVALID");

  const user = core.world.userJson(userId);
  if (chat.kind === "private") return { status: "member", user };
  if (!chat.members.has(person)) return { status: "left", user };

  const [owner] = chat.members;
  return owner === person ? { status: "creator", user, is_anonymous: false } : { status: "member", user };
}

// A virtual person at work: each act is posted to a chat and announced to the bot.

import type { Group, MediaPlace, Person, Place, Sent, Tap } from "./cast.ts";
import type { ChatState, PersonState } from "./chat.ts";
import type { Content } from "./content.ts";
import type { Core } from "./core.ts";
import { forwardedContent, originOf, originOfMessage } from "./forwarding.ts";
import { announce, announceEdit, announceStanding } from "./hearing.ts";
import type { Draft } from "./message.ts";
import { createMediaActs } from "./person-media.ts";
import { createPlaceActs } from "./person-places.ts";
import { trim } from "./rich-text.ts";
import { findButton, type Press, press } from "./tapping.ts";
import { asPlainText, type ReplyButtonView, viewMessages } from "./view.ts";

export function createPerson(core: Core, state: PersonState): Person {
  let lastPress: { readonly chat: ChatState; readonly press: Press } | undefined;

  function chatIn(group: Group | undefined): ChatState {
    const chat = group ? core.world.chats.get(group.id) : core.world.getPrivateChat(state);
    if (!chat) throw new Error("that group is not of this simulator");
    if (chat.kind === "group" && !chat.members.has(state))
      throw new Error(`${state.firstName} is not in ${chat.title}`);
    return chat;
  }

  function say(
    content: Content,
    { in: group, ...draft }: MediaPlace & Pick<Partial<Draft>, "forwardOrigin"> = {},
  ): Sent {
    const chat = chatIn(group);
    if (state.isDeactivated) throw new Error(`${state.firstName} has deleted their account`);
    if (chat.kind === "private" && state.hasBlocked)
      throw new Error(`${state.firstName} has blocked the bot; call unblocks() first`);
    if (chat.kind === "private") state.hasStarted = true;

    const { replyTo: replyToId, threadId, mediaGroupId, forwardedFrom } = draft;
    const forwardOrigin = draft.forwardOrigin ?? (forwardedFrom && originOf(core, forwardedFrom));
    const message = core.world.post(chat, {
      fromId: state.id,
      content,
      replyToId,
      threadId,
      mediaGroupId,
      forwardOrigin,
    });
    return { messageId: message.id, updateId: announce(core, message) };
  }

  const sends: Person["sends"] = (text, place) => say({ kind: "text", text: trim({ text, entities: [] }) }, place);

  const sharesContact: Person["sharesContact"] = ({ phone, of: other } = {}, place) => {
    const owner = other?.state ?? state;
    const contact = {
      phone_number: phone ?? owner.phone,
      first_name: owner.firstName,
      ...(owner.lastName && { last_name: owner.lastName }),
      user_id: owner.id,
    };
    return say({ kind: "contact", contact }, place);
  };

  const places = createPlaceActs(core, { state, say, chatIn });

  function pressIn(chat: ChatState, what: Press): Tap {
    lastPress = { chat, press: what };
    return press(core, { person: state, chat }, what);
  }

  const taps: Person["taps"] = (choice, { in: group, messageId } = {}) => {
    const chat = chatIn(group);
    const found = findButton(core, chat, { choice, messageId });
    if (found.key) {
      // Apps send a key's text as a reply in groups, so that the bot hears it in spite of privacy mode.
      const place = { in: group, ...(group && { replyTo: found.messageId }) };
      return { updateId: pressKey(found.key, place).updateId, answered: Promise.resolve(undefined) };
    }
    const { callbackData, url } = found.button;
    if (callbackData !== undefined) return pressIn(chat, { messageId: found.messageId, data: callbackData });
    return { updateId: undefined, answered: Promise.resolve(url ? { url, showAlert: false } : undefined) };
  };

  function pressKey(key: ReplyButtonView, place: Place): Sent {
    if (key.requestContact) return sharesContact({}, place);
    if (key.requestLocation) return places.sendsLocation(undefined, place);
    return sends(key.text, place);
  }

  function changeStanding(hasBlocked: boolean): number | undefined {
    if (state.hasBlocked === hasBlocked) return undefined;

    state.hasBlocked = hasBlocked;
    core.world.changed(state.id);
    const user = core.world.userJson(core.world.bot.id);
    const member = { status: "member", user } as const;
    const kicked = { status: "kicked", user, until_date: 0 } as const;
    const change = hasBlocked ? { from: member, to: kicked } : { from: kicked, to: member };
    return announceStanding(core, core.world.getPrivateChat(state), { by: state, ...change });
  }

  const messages: Person["messages"] = (group) => viewMessages(core, chatIn(group), state);

  return {
    id: state.id,
    firstName: state.firstName,
    lastName: state.lastName,
    username: state.username,
    phone: state.phone,
    note: state.note,
    state,

    sends,
    sharesContact,
    ...createMediaActs(core, say),
    ...places,
    opensLink(link) {
      const payload = new URL(link).searchParams.get("start");
      if (payload && !/^[\w-]{1,64}$/.test(payload)) throw new Error("a start payload is 1 to 64 of A-Z a-z 0-9 _ -");
      return sends(payload ? `/start ${payload}` : "/start");
    },
    forwards(messageId, { from, in: to, hidesSender = false } = {}) {
      const original = chatIn(from).messages.get(messageId);
      if (!original) throw new Error(`there is no message ${messageId} to forward`);
      const forwardOrigin = originOfMessage(core, original, hidesSender);
      return say(forwardedContent(original.content), { in: to, forwardOrigin });
    },
    edits(messageId, text, { in: group } = {}) {
      const message = chatIn(group).messages.get(messageId);
      if (message?.fromId !== state.id) throw new Error(`${state.firstName} can only edit messages of their own`);
      core.world.edit(message, { content: { kind: "text", text: trim({ text, entities: [] }) } });
      return { messageId, updateId: announceEdit(core, message) };
    },

    taps,
    tapsData(data, { in: group, messageId } = {}) {
      const newest = messages(group).findLast(({ fromBot }) => fromBot)?.id ?? 0;
      return pressIn(chatIn(group), { messageId: messageId ?? newest, data });
    },
    tapsAgain() {
      if (!lastPress) throw new Error(`${state.firstName} has not tapped anything yet`);
      return press(core, { person: state, chat: lastPress.chat }, lastPress.press);
    },

    blocks: () => changeStanding(true),
    unblocks: () => changeStanding(false),
    deletesAccount() {
      state.isDeactivated = true;
      core.world.changed(state.id);
    },

    messages,
    sees: (group) => messages(group).findLast(({ fromBot, service }) => fromBot && service === undefined)?.text ?? "",
    screen: (group, count = 5) => messages(group).slice(-count).map(asPlainText).join("\n"),
    get alerts() {
      return core.queries.alertsOf(state);
    },
  };
}

// A virtual person at work: each act is posted to a chat and announced to the bot.

import type { MessageOrigin } from "grammy/types";
import type { Coordinates, Group, MediaPlace, Person, Place, Sent, Tap } from "./cast.ts";
import type { ChatState, PersonState } from "./chat.ts";
import type { Core } from "./core.ts";
import { announce, announceEdit, announceStanding } from "./hearing.ts";
import { makePng, pixelSize } from "./images.ts";
import type { Content, Draft } from "./message.ts";
import { NO_TEXT, trim } from "./rich-text.ts";
import { findButton, type Press, press } from "./tapping.ts";
import { asPlainText, type ReplyButtonView, viewMessages } from "./view.ts";

/** Sampit, Kotawaringin Timur. */
const SAMPIT: Coordinates = { latitude: -2.5324, longitude: 112.9503 };

export function createPerson(core: Core, state: PersonState): Person {
  let lastPress: { readonly chat: ChatState; readonly press: Press } | undefined;

  function chatIn(group: Group | undefined): ChatState {
    const chat = group ? core.world.chats.get(group.id) : core.world.getPrivateChat(state);
    if (!chat) throw new Error("that group is not of this simulator");
    if (chat.kind === "group" && !chat.members.has(state))
      throw new Error(`${state.firstName} is not in ${chat.title}`);
    return chat;
  }

  function say(content: Content, { in: group, ...draft }: MediaPlace & Partial<Draft> = {}): Sent {
    const chat = chatIn(group);
    if (state.isDeactivated) throw new Error(`${state.firstName} has deleted their account`);
    if (chat.kind === "private" && state.hasBlocked)
      throw new Error(`${state.firstName} has blocked the bot; call unblocks() first`);
    if (chat.kind === "private") state.hasStarted = true;

    const { replyTo: replyToId, threadId, mediaGroupId, forwardOrigin } = draft;
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

  const captionOf = (place?: MediaPlace) => (place?.caption ? trim({ text: place.caption, entities: [] }) : NO_TEXT);

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

  const sendsLocation: Person["sendsLocation"] = (at = SAMPIT, place) => say({ kind: "location", ...at }, place);

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
    if (key.requestLocation) return sendsLocation(SAMPIT, place);
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
    sendsLocation,
    sendsPhoto(picture, place) {
      const bytes = picture instanceof Uint8Array ? picture : makePng(picture);
      const size = pixelSize(bytes);
      if (!size) throw new Error("a photo must be a PNG or a JPEG; anything else is a document");
      const photo = core.files.addPhoto({ fileName: "foto.jpg", mimeType: "image/jpeg", bytes }, size);
      return say({ kind: "photo", photo, caption: captionOf(place) }, place);
    },
    sendsDocument: (file, place) =>
      say({ kind: "document", document: core.files.addFile(file, "documents"), caption: captionOf(place) }, place),
    sendsSticker(emoji = "👍", place) {
      const sticker = { fileName: "stiker.webp", mimeType: "image/webp", bytes: Buffer.from(emoji) };
      return say({ kind: "sticker", file: core.files.addFile(sticker, "stickers"), emoji }, place);
    },
    sendsVoice(seconds = 7, place) {
      const recording = { fileName: "suara.ogg", mimeType: "audio/ogg", bytes: Buffer.from("OggS") };
      return say({ kind: "voice", file: core.files.addFile(recording, "voice"), seconds }, place);
    },
    opensLink(link) {
      const payload = new URL(link).searchParams.get("start");
      if (payload && !/^[\w-]{1,64}$/.test(payload)) throw new Error("a start payload is 1 to 64 of A-Z a-z 0-9 _ -");
      return sends(payload ? `/start ${payload}` : "/start");
    },
    forwards(messageId, { from, in: to } = {}) {
      const original = chatIn(from).messages.get(messageId);
      if (!original) throw new Error(`there is no message ${messageId} to forward`);
      const sender_user = core.world.userJson(original.fromId);
      const forwardOrigin: MessageOrigin = { type: "user", sender_user, date: original.date };
      return say(original.content, { in: to, forwardOrigin });
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

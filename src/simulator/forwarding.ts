// Where a forwarded message came from. The first sender stays the origin, however often it is passed on.

import { crc32 } from "node:zlib";
import type { MessageOrigin } from "grammy/types";
import type { ForwardSource } from "./cast.ts";
import { unixSeconds } from "./chat.ts";
import type { Content } from "./content.ts";
import type { Core } from "./core.ts";
import type { StoredMessage } from "./message.ts";

/** For something whose original is in no chat of the simulator. */
export function originOf(core: Core, source: ForwardSource): MessageOrigin {
  const date = unixSeconds(core.clock.now());
  if ("person" in source) return { type: "user", sender_user: core.world.userJson(source.person.id), date };
  if ("hiddenName" in source) return { type: "hidden_user", sender_user_name: source.hiddenName, date };

  const { channel: title, username } = source;
  const mark = crc32(title);
  const chat = { id: -1_001_000_000_000 - mark, type: "channel" as const, title, ...(username && { username }) };
  return { type: "channel", chat, message_id: 1 + (mark % 5_000), date };
}

/** `hidesSender`: the one who wrote it does not want to be linked to when forwarded. */
export function originOfMessage(core: Core, original: StoredMessage, hidesSender: boolean): MessageOrigin {
  if (original.forwardOrigin) return original.forwardOrigin;

  const { date, fromId } = original;
  const sender_user = core.world.userJson(fromId);
  if (!hidesSender) return { type: "user", sender_user, date };
  return { type: "hidden_user", sender_user_name: nameOf(sender_user), date };
}

/** A live location stands still once it is passed on. */
export function forwardedContent(content: Content): Content {
  if (content.kind === "service") throw new Error("what happened to a chat cannot be forwarded");
  if (content.kind !== "location") return content;
  const { kind, latitude, longitude, accuracyMetres } = content;
  return { kind, latitude, longitude, accuracyMetres };
}

/** The name above a forwarded message. */
export function originName(origin: MessageOrigin): string {
  switch (origin.type) {
    case "user":
      return nameOf(origin.sender_user);
    case "hidden_user":
      return origin.sender_user_name;
    case "chat":
      return "title" in origin.sender_chat ? (origin.sender_chat.title ?? "") : "";
    case "channel":
      return origin.chat.title;
  }
}

function nameOf(user: { readonly first_name: string; readonly last_name?: string }): string {
  return [user.first_name, user.last_name].filter(Boolean).join(" ");
}

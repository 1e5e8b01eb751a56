// The Bot API methods this server knows: the bot itself (getMe, getUpdates, webhook, commands, descriptions, callback
// queries), chats and members, messages (send, edit, delete, pin, react), media both ways (sendPhoto, sendVideo, sendAudio,
// sendVoice, sendDocument, sendMediaGroup, editMessageMedia, getFile) and places (sendLocation, sendVenue). Any other name
// is 404. Names are matched without regard to case, as on the real server.

import type { Core } from "./core.ts";
import { botMethods } from "./methods-bot.ts";
import { chatMethods } from "./methods-chats.ts";
import { mediaMethods } from "./methods-media.ts";
import { messageMethods } from "./methods-messages.ts";
import { placeMethods } from "./methods-places.ts";
import type { Params } from "./params.ts";
import type { Webhook } from "./webhook.ts";

interface Connection {
  readonly webhook: Webhook;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
}

/** Gives the `result`; throws an ApiError to refuse. */
export type Method = (core: Core, params: Params, connection: Connection) => unknown;

export type Methods = Readonly<Record<string, Method>>;

const METHODS = new Map(
  Object.entries({ ...botMethods, ...chatMethods, ...messageMethods, ...mediaMethods, ...placeMethods }).map(
    ([name, method]) => [name.toLowerCase(), { name, method }],
  ),
);

export function findMethod(name: string): { readonly name: string; readonly method: Method } | undefined {
  return METHODS.get(name.toLowerCase());
}

// The Bot API methods this server knows. Their names are matched without regard to case, as on the real server.

import type { Core } from "./core.ts";
import { botMethods } from "./methods-bot.ts";
import { chatMethods } from "./methods-chats.ts";
import { mediaMethods } from "./methods-media.ts";
import { messageMethods } from "./methods-messages.ts";
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
  Object.entries({ ...botMethods, ...chatMethods, ...messageMethods, ...mediaMethods }).map(([name, method]) => [
    name.toLowerCase(),
    { name, method },
  ]),
);

export function findMethod(name: string): { readonly name: string; readonly method: Method } | undefined {
  return METHODS.get(name.toLowerCase());
}

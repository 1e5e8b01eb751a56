// The calls that every answer to a person is made of go to Telegram without a fetch: that took more of the processor than
// all that decides what to answer. They carry text only; whatever may carry a file is grammY's own, as are the polls.

import { HttpError, type Transformer } from "grammy";
import { Pool } from "undici";

const LEAN: ReadonlySet<string> = new Set([
  "answerCallbackQuery",
  "editMessageReplyMarkup",
  "editMessageText",
  "sendMessage",
]);

export interface LeanCallsOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** So long may Telegram be silent. */
  readonly timeoutSeconds: number;
}

/** To be the nearest to Telegram. @throws HttpError when there is no answer, or one that cannot be read */
export function leanCalls({ token, apiRoot, timeoutSeconds }: LeanCallsOptions): Transformer {
  const { origin, pathname } = new URL(`${apiRoot}/bot${token}/`);
  const timeout = timeoutSeconds * 1000;
  const pool = new Pool(origin, { connectTimeout: timeout, headersTimeout: timeout, bodyTimeout: timeout });
  const headers = { "content-type": "application/json" };

  return async (previous, method, payload, signal) => {
    if (!LEAN.has(method)) return await previous(method, payload, signal);
    const request = { path: pathname + method, method: "POST", headers, body: JSON.stringify(payload) } as const;
    try {
      const { body } = await pool.request(request);
      return JSON.parse(await body.text());
    } catch (error) {
      throw new HttpError(`Network request for '${method}' failed!`, error);
    }
  };
}

// The calls that every answer to a person is made of go to Telegram without a fetch: that took more of the processor than
// all that decides what to answer. They carry text only; whatever may carry a file is grammY's own, as are the polls.

import * as http from "node:http";
import * as https from "node:https";
import { HttpError, type Transformer } from "grammy";

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
  const { request, Agent } = apiRoot.startsWith("https:") ? https : http;
  const { hostname, port, pathname } = new URL(`${apiRoot}/bot${token}/`);
  const target = {
    hostname,
    port,
    method: "POST",
    agent: new Agent({ keepAlive: true }),
    timeout: timeoutSeconds * 1000,
  };

  return async (previous, method, payload, signal) => {
    if (!LEAN.has(method)) return await previous(method, payload, signal);
    try {
      return JSON.parse(await post(pathname + method, JSON.stringify(payload)));
    } catch (error) {
      throw new HttpError(`Network request for '${method}' failed!`, error);
    }
  };

  function post(path: string, body: string): Promise<string> {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const call = request({ ...target, path, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part) => {
          text += part;
        });
        response.on("end", () => resolve(text));
        response.on("error", reject); // broken off in the middle
      });
      call.on("timeout", () => call.destroy(new Error(`no answer for ${timeoutSeconds} seconds`)));
      call.on("error", reject);
      call.end(body);
    });
  }
}

// Telegram and a hundred people for `updates.ts`, as lean as they can be: long polling and a canned answer to every call,
// because what is measured is the bot beside it. A person does the next thing as soon as the bot has answered the last.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a person does next. */
export type Act = { readonly text: string } | { readonly tap: string };

interface Button {
  readonly callback_data?: string;
}

/** What the bot has put before a person. */
export interface Shown {
  readonly chatId: number;
  readonly text: string;
  readonly buttons: readonly string[];
}

export interface Telegram {
  readonly apiRoot: string;
  /** Calls of the bot so far, polls left out, and updates it has been given. */
  readonly counts: { calls: number; updates: number };
  /** From now on people answer what they are shown so; undefined ends it for the person. */
  play(next: (shown: Shown) => Act | undefined | Promise<Act | undefined>): void;
  act(chatId: number, act: Act): void;
  stop(): void;
}

const POLL_MS = 25_000;
const BOT = { id: 7, is_bot: true, first_name: "Kentongan", username: "kentongan_bot" };

// A bot that is started anew must not be given numbers it has seen.
let nextUpdate = 1;
let nextMessage = 1;

export async function startTelegram(): Promise<Telegram> {
  const counts = { calls: 0, updates: 0 };
  const cards = new Map<number, number>();
  let waiting: object[] = [];
  let poll: ServerResponse | undefined;
  let next: Parameters<Telegram["play"]>[0] = () => undefined;

  const server = createServer((request, response) => void serve(request, response));
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    play(how) {
      next = how;
    },
    act,
    stop() {
      poll?.end(ok([]));
      server.closeAllConnections();
      server.close();
    },
  };

  function act(chatId: number, what: Act): void {
    const from = { id: chatId, is_bot: false, first_name: "Kades" };
    const chat = { id: chatId, type: "private", first_name: "Kades" };
    const date = Math.floor(Date.now() / 1000);
    const id = nextUpdate++;
    if ("text" in what) {
      waiting.push({ update_id: id, message: { message_id: nextMessage++, date, from, chat, text: what.text } });
    } else {
      const message = { message_id: cards.get(chatId) ?? 0, date, from: BOT, chat, text: "." };
      const callback_query = { id: String(id), from, message, chat_instance: "1", data: what.tap };
      waiting.push({ update_id: id, callback_query });
    }
    if (poll) setImmediate(answerPoll);
  }

  function answerPoll(): void {
    if (!poll || waiting.length === 0) return;
    const batch = waiting.slice(0, 100);
    waiting = waiting.slice(100);
    counts.updates += batch.length;
    poll.end(ok(batch));
    poll = undefined;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.url?.slice(request.url.lastIndexOf("/") + 1);
    const body = await read(request);
    response.setHeader("content-type", "application/json");
    if (method === "getUpdates") return wait(response);
    counts.calls += 1;
    if (method === "getMe") response.end(ok(BOT));
    else if (method === "sendMessage" || method === "editMessageText") show(method, JSON.parse(body), response);
    else response.end(ok(true));
  }

  function wait(response: ServerResponse): void {
    poll = response;
    const timer = setTimeout(() => {
      if (poll === response) poll = undefined;
      response.end(ok([]));
    }, POLL_MS);
    response.once("finish", () => clearTimeout(timer));
    answerPoll();
  }

  function show(method: string, payload: Payload, response: ServerResponse): void {
    const chatId = Number(payload.chat_id);
    const messageId = method === "sendMessage" ? nextMessage++ : Number(payload.message_id);
    cards.set(chatId, messageId);
    const chat = { id: chatId, type: "private", first_name: "Kades" };
    response.end(ok({ message_id: messageId, date: 1_790_000_000, chat, from: BOT, text: payload.text }));
    const buttons = (payload.reply_markup?.inline_keyboard ?? []).flat().flatMap((it) => it.callback_data ?? []);
    void goOn({ chatId, text: payload.text, buttons });
  }

  async function goOn(shown: Shown): Promise<void> {
    const what = await next(shown);
    if (what) act(shown.chatId, what);
  }
}

interface Payload {
  readonly chat_id: number | string;
  readonly message_id?: number;
  readonly text: string;
  readonly reply_markup?: { readonly inline_keyboard?: readonly (readonly Button[])[] };
}

function ok(result: unknown): string {
  return JSON.stringify({ ok: true, result });
}

async function read(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body;
}

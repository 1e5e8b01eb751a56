// HTTP for the web page: the page's own files, the world as one of its people sees it, and what they do. It is open to
// whoever reaches the loopback address; there is nothing behind it but invented people.

import { readFile } from "node:fs/promises";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { Group, Person } from "./cast.ts";
import type { ChatState, PersonState } from "./chat.ts";
import type { Core } from "./core.ts";
import { commandsFor } from "./methods-bot.ts";
import { act } from "./page-acts.ts";
import { isRecord } from "./params.ts";
import { samplePicture } from "./samples.ts";
import { inOneLine, viewMessages } from "./view.ts";

export interface Cast {
  readonly people: ReadonlyMap<number, Person>;
  readonly groups: readonly Group[];
}

const PAGE = new URL("./page/", import.meta.url);
const MIME_TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

export function createPageServer(core: Core, cast: Cast): Hono {
  const app = new Hono();

  const getPerson = (id: unknown): Person => {
    const person = cast.people.get(Number(id));
    if (!person) throw new Error(`there is no person ${String(id)}`);
    return person;
  };
  const getChat = (id: string): ChatState => {
    const chat = core.world.chats.get(Number(id));
    if (!chat) throw new Error(`there is no chat ${id}`);
    return chat;
  };
  /** Undefined is the person's private chat; any other chat must be a group that lives. */
  const getGroup = (person: Person, chatId: number): Group | undefined => {
    const group = cast.groups.find(({ id }) => id === chatId);
    if (!group && chatId !== person.id) throw new Error(`there is no chat ${chatId} for ${person.firstName}`);
    return group;
  };

  app.get("/", () => pageFile("index.html"));
  app.get("/page/:name{[\\w.-]+}", (c) => pageFile(c.req.param("name")));

  app.get("/sim/state", (c) => {
    const viewer = c.req.query("as") === undefined ? undefined : getPerson(c.req.query("as")).state;
    return c.json({
      now: core.clock.now().toISOString(),
      bot: { username: core.world.bot.username, name: core.world.bot.name },
      people: [...core.world.people.values()].map((person) => viewPerson(core, person)),
      chats: viewer ? core.world.chatsOf(viewer).map((chat) => viewChat(core, chat, viewer)) : [],
      commands: viewer ? commandsFor(core, viewer) : [],
    });
  });

  app.get("/sim/chats/:chatId/messages", (c) => {
    const viewer = getPerson(c.req.query("as")).state;
    const chat = getChat(c.req.param("chatId"));
    if (!core.world.chatsOf(viewer).includes(chat)) throw new Error(`${viewer.firstName} is not in this chat`);

    const pinnedMessageId = chat.pinned.at(-1);
    return c.json({
      messages: viewMessages(core, chat, viewer),
      ...(pinnedMessageId !== undefined && { pinnedMessageId }),
    });
  });

  app.post("/sim/chats/:chatId/:what", async (c) => {
    const { what, chatId } = c.req.param();
    const isForm = c.req.header("content-type")?.startsWith("multipart/") ?? false;
    const body: unknown = isForm ? await c.req.parseBody({ all: true }) : await c.req.json();
    if (!isRecord(body)) throw new Error("expected an object");

    const person = getPerson(body.as);
    const { messageId } = await act(person, { what, in: getGroup(person, Number(chatId)), body });
    return c.json({ messageId });
  });

  app.post("/sim/chats/:chatId/messages/:messageId/tap", async (c) => {
    const { as, row, column } = await c.req.json<{ as: number; row: number; column: number }>();
    const person = getPerson(as);
    const { chatId, messageId } = c.req.param();
    const target = { in: getGroup(person, Number(chatId)), messageId: Number(messageId) };
    return c.json((await person.taps({ row, column }, target).answered) ?? {});
  });

  app.post("/sim/clock", async (c) => {
    const { advanceMs, now } = await c.req.json<{ advanceMs?: number; now?: string }>();
    if (now !== undefined) core.clock.set(now);
    if (advanceMs !== undefined) core.clock.advance(advanceMs);
    return c.json({ now: core.clock.now().toISOString() });
  });

  app.post("/sim/read", async (c) => {
    const { as, chatId } = await c.req.json<{ as: number; chatId: number }>();
    const { state } = getPerson(as);
    const { lastMessageId } = getChat(String(chatId));
    const isNews = state.lastRead.get(chatId) !== lastMessageId;
    state.lastRead.set(chatId, lastMessageId);
    if (isNews) core.world.changed(chatId);
    return c.json({});
  });

  app.get("/sim/files/:fileId", (c) => {
    const file = core.files.findFile(c.req.param("fileId"));
    if (!file) return c.text("there is no such file", 404);
    // Never run in the page's origin: people send what they like.
    const headers = {
      "content-type": file.mimeType,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox",
    };
    return c.body(new Uint8Array(file.bytes), 200, headers);
  });

  app.get("/sim/samples/:name{\\d+\\.jpg}", (c) => {
    const options = { asTaken: c.req.query("asTaken") !== undefined, isSmall: c.req.query("small") !== undefined };
    const picture = samplePicture(Number.parseInt(c.req.param("name"), 10), options);
    return c.body(new Uint8Array(picture), 200, { "content-type": "image/jpeg" });
  });

  app.get("/sim/events", (c) =>
    streamSSE(c, async (stream) => {
      const send = (event: string, data: unknown) => void stream.writeSSE({ event, data: JSON.stringify(data) });
      const ends = [
        core.world.onChange((chatId) => send("changed", { chatId })),
        core.clock.onChange((now) => send("clock", { now: now.toISOString() })),
      ];
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      for (const end of ends) end();
    }),
  );

  app.onError((error, c) => c.text(error.message, 400));
  return app;
}

function viewPerson(core: Core, person: PersonState) {
  const { id, firstName, lastName, username, note } = person;
  const unread = core.world.chatsOf(person).reduce((sum, chat) => sum + unreadIn(chat, person), 0);
  return { id, firstName, lastName, username, note, unread };
}

function viewChat(core: Core, chat: ChatState, viewer: PersonState) {
  const last = viewMessages(core, chat, viewer).at(-1);
  return {
    id: chat.id,
    type: chat.kind === "private" ? "private" : chat.type,
    title: chat.kind === "private" ? core.world.bot.name : chat.title,
    unread: unreadIn(chat, viewer),
    ...(last && { lastMessage: { text: last.service ?? inOneLine(last), date: last.date, out: last.out } }),
    ...(chat.pinned.length > 0 && { pinnedMessageId: chat.pinned.at(-1) }),
    ...(chat.kind === "group" && { members: chat.members.size }),
  };
}

function unreadIn(chat: ChatState, person: PersonState): number {
  const lastRead = person.lastRead.get(chat.id) ?? 0;
  return [...chat.messages.values()].filter(({ id, fromId }) => id > lastRead && fromId !== person.id).length;
}

async function pageFile(name: string): Promise<Response> {
  const mimeType = MIME_TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  try {
    const headers = { "content-type": mimeType, "cache-control": "no-cache" };
    return new Response(await readFile(new URL(name, PAGE)), { headers });
  } catch {
    return new Response("there is no such file", { status: 404 });
  }
}

// What the bot may write, change and pin, and the words in which the server refuses.

import { expect } from "vitest";
import { test } from "./stage.ts";

const button = (data: string) => ({ inline_keyboard: [[{ text: "Lanjut", callback_data: data }]] });

test("a message reaches the person as text, entities and buttons", async ({ siti, call }) => {
  siti.sends("/start");

  const { result } = await call("sendMessage", {
    chat_id: siti.id,
    text: "<b>Langkah 1</b> dari 3",
    parse_mode: "HTML",
    reply_markup: button("l:1"),
  });

  expect(result).toMatchObject({ text: "Langkah 1 dari 3", entities: [{ type: "bold", offset: 0, length: 9 }] });
  expect(siti.sees()).toBe("Langkah 1 dari 3");
  expect(siti.messages().at(-1)).toMatchObject({
    id: result.message_id,
    html: "<b>Langkah 1</b> dari 3",
    keyboard: [[{ text: "Lanjut", callbackData: "l:1" }]],
    fromBot: true,
  });
  expect(siti.screen()).toBe("Siti Aminah: /start\nKentongan: Langkah 1 dari 3\n  [Lanjut]");
});

test("form, query and JSON are one and the same request", async ({ simulator, siti, call }) => {
  siti.sends("/start");
  const url = `${simulator.apiRoot}/bot${simulator.token}/sendMessage`;
  const fields = { chat_id: String(siti.id), text: "Halo" };

  await call("sendMessage", fields);
  await fetch(url, { method: "POST", body: new URLSearchParams(fields) });
  await fetch(`${url}?${new URLSearchParams(fields).toString()}`);
  await fetch(url.replace("sendMessage", "sendmessage"), { method: "POST", body: new URLSearchParams(fields) });

  expect(siti.messages().filter(({ text }) => text === "Halo")).toHaveLength(4);
});

const REFUSED: readonly [string, Record<string, unknown>, string][] = [
  ["no text", { text: "" }, "Bad Request: message text is empty"],
  ["nothing but space", { text: " \n " }, "Bad Request: text must be non-empty"],
  ["4,097 characters", { text: "x".repeat(4097) }, "Bad Request: message is too long"],
  ["an unknown parse mode", { text: "x", parse_mode: "BBCode" }, "Bad Request: unsupported parse_mode"],
  [
    "a reply to nothing",
    { text: "x", reply_parameters: { message_id: 99 } },
    "Bad Request: message to be replied not found",
  ],
  ["a topic that is none", { text: "x", message_thread_id: 99 }, "Bad Request: message thread not found"],
  ["65 bytes of data", { text: "x", reply_markup: button(`${"é".repeat(32)}x`) }, "Bad Request: BUTTON_DATA_INVALID"],
  [
    "a button that does nothing",
    { text: "x", reply_markup: { inline_keyboard: [[{ text: "Lanjut", callback_data: "" }]] } },
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [
    "a button without text",
    { text: "x", reply_markup: { inline_keyboard: [[{ callback_data: "a" }]] } },
    "Bad Request: can't parse inline keyboard button: Can't find field \"text\"",
  ],
  [
    "a keyboard that is no array",
    { text: "x", reply_markup: { inline_keyboard: "a" } },
    'Bad Request: field "inline_keyboard" must be of type Array',
  ],
  [
    "101 buttons",
    { text: "x", reply_markup: { inline_keyboard: Array.from({ length: 101 }, () => button("a").inline_keyboard[0]) } },
    "Bad Request: reply markup is too long",
  ],
  [
    "a link to this machine",
    { text: "x", reply_markup: { inline_keyboard: [[{ text: "Peta", url: "http://localhost/peta" }]] } },
    "Bad Request: inline keyboard button URL 'http://localhost/peta' is invalid: Wrong HTTP URL",
  ],
  [
    "an entity beyond the end",
    { text: "halo", entities: [{ type: "bold", offset: 0, length: 9 }] },
    "Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9",
  ],
];

for (const [what, fields, description] of REFUSED) {
  test(`a message with ${what} is refused`, async ({ siti, call }) => {
    siti.sends("/start");

    expect(await call("sendMessage", { chat_id: siti.id, ...fields })).toMatchObject({ status: 400, description });
    expect(siti.sees()).toBe("");
  });
}

test("4,096 characters count after the tags are gone, and 64 bytes of data are allowed", async ({ siti, call }) => {
  siti.sends("/start");

  const text = `<b>${"x".repeat(4096)}</b>`;
  const reply = await call("sendMessage", {
    chat_id: siti.id,
    text,
    parse_mode: "HTML",
    reply_markup: button("é".repeat(32)),
  });

  expect(reply.ok).toBe(true);
});

test("the bot can only write to those who have started it and not gone", async ({ siti, call }) => {
  const write = (chat_id: unknown) => call("sendMessage", { chat_id, text: "Halo" });

  expect(await write("")).toMatchObject({ status: 400, description: "Bad Request: chat_id is empty" });
  expect(await write(1)).toMatchObject({ status: 400, description: "Bad Request: chat not found" });
  expect(await write("@siti")).toMatchObject({ status: 400, description: "Bad Request: chat not found" });
  expect(await write(siti.id)).toMatchObject({
    status: 403,
    description: "Forbidden: bot can't initiate conversation with a user",
  });
  siti.sends("/start");
  expect(await write(siti.id)).toMatchObject({ ok: true });
  siti.blocks();
  expect(await write(siti.id)).toMatchObject({ status: 403, description: "Forbidden: bot was blocked by the user" });
  siti.unblocks();
  expect(await write(siti.id)).toMatchObject({ ok: true });
  siti.deletesAccount();
  expect(await write(siti.id)).toMatchObject({ status: 403, description: "Forbidden: user is deactivated" });
});

test("an edit changes the message in place, and takes the keyboard away unless it is given again", async ({
  siti,
  call,
}) => {
  siti.sends("/start");
  const { result } = await call("sendMessage", { chat_id: siti.id, text: "Langkah 1", reply_markup: button("a") });
  const edit = (fields: Record<string, unknown>) =>
    call("editMessageText", { chat_id: siti.id, message_id: result.message_id, ...fields });

  expect(await edit({ text: "Langkah 2", reply_markup: button("b") })).toMatchObject({ ok: true });
  expect(await edit({ text: " Langkah 2 ", reply_markup: button("b") })).toMatchObject({
    status: 400,
    description:
      "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a " +
      "current content and reply markup of the message",
  });
  expect(await edit({ text: "Langkah 2" })).toMatchObject({ ok: true });
  expect(siti.messages()).toHaveLength(2);
  expect(siti.messages().at(-1)).toMatchObject({ text: "Langkah 2", edited: true });
  expect(siti.messages().at(-1)).not.toHaveProperty("keyboard");
});

test("what is not there, not the bot's, or has a keyboard of its own cannot be edited", async ({ siti, call }) => {
  const hers = siti.sends("/start");
  const edit = (message_id: number) => call("editMessageText", { chat_id: siti.id, message_id, text: "x" });
  const keyboard = { keyboard: [[{ text: "Bagikan nomor", request_contact: true }]] };
  const asked = await call("sendMessage", { chat_id: siti.id, text: "Nomor?", reply_markup: keyboard });

  expect(await edit(999)).toMatchObject({ description: "Bad Request: message to edit not found" });
  expect(await edit(hers.messageId)).toMatchObject({ description: "Bad Request: message can't be edited" });
  expect(await edit(asked.result.message_id)).toMatchObject({ description: "Bad Request: message can't be edited" });
});

test("a message can be deleted for two days", async ({ simulator, siti, call }) => {
  siti.sends("/start");
  const remove = (message_id: number) => call("deleteMessage", { chat_id: siti.id, message_id });
  const first = await call("sendMessage", { chat_id: siti.id, text: "satu" });
  const second = await call("sendMessage", { chat_id: siti.id, text: "dua" });

  expect(await remove(second.result.message_id)).toMatchObject({ ok: true });
  expect(await remove(second.result.message_id)).toMatchObject({
    description: "Bad Request: message to delete not found",
  });
  simulator.clock.advance(48 * 3_600_000);
  expect(await remove(first.result.message_id)).toMatchObject({
    description: "Bad Request: message can't be deleted for everyone",
  });
  expect(siti.sees()).toBe("satu");
});

test("a pinned message, a reaction and an action leave their traces", async ({ siti, call }) => {
  const { messageId } = siti.sends("/start");
  const { result } = await call("sendMessage", { chat_id: siti.id, text: "Kartu" });
  const at = { chat_id: siti.id, message_id: result.message_id };

  await call("pinChatMessage", at);
  await call("setMessageReaction", {
    chat_id: siti.id,
    message_id: messageId,
    reaction: [{ type: "emoji", emoji: "👍" }],
  });

  expect(siti.messages().find(({ pinned }) => pinned)).toMatchObject({ text: "Kartu" });
  expect(siti.messages()[0]).toMatchObject({ reaction: "👍" });
  expect((await call("getChat", { chat_id: siti.id })).result).toMatchObject({ pinned_message: { text: "Kartu" } });
  expect(await call("sendChatAction", { chat_id: siti.id, action: "typing" })).toMatchObject({ result: true });
  await call("unpinChatMessage", at);
  expect(siti.messages().some(({ pinned }) => pinned)).toBe(false);
});

test("an unknown method is not found, and a wrong token gets nowhere", async ({ simulator, call }) => {
  expect(await call("sendGift")).toMatchObject({ status: 404, description: "Not Found" });

  const response = await fetch(`${simulator.apiRoot}/bot1:wrong/getMe`);
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ ok: false, error_code: 401, description: "Unauthorized" });
});

test("a message carries the simulated time", async ({ simulator, siti, call }) => {
  simulator.clock.set("2026-12-03T09:00:00+07:00");
  simulator.clock.freeze();
  siti.sends("/start");

  const { result } = await call("sendMessage", { chat_id: siti.id, text: "Selamat pagi" });

  expect(result.date).toBe(Date.parse("2026-12-03T02:00:00Z") / 1000);
});

test("the journal tells every request with its answer", async ({ simulator, siti, call }) => {
  siti.sends("/start");
  await call("sendMessage", { chat_id: siti.id, text: "42", reply_markup: button("a") });
  await call("sendMessage", { chat_id: siti.id, text: "" });

  expect(simulator.journal).toMatchObject([
    { method: "sendMessage", payload: { chat_id: siti.id, text: "42" }, answer: { ok: true } },
    { method: "sendMessage", payload: { text: "" }, answer: { ok: false, error_code: 400 } },
  ]);
});

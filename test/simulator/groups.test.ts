// Groups: what privacy mode lets the bot hear, and everything that can go wrong with writing there.

import { expect } from "vitest";
import { test } from "./stage.ts";

test("the bot learns of its coming, its rights and its going", async ({ simulator, siti, call, updates }) => {
  const group = simulator.addGroup({ title: "Camat Cempaga", members: [siti] });
  group.setBotRights({ canPin: true });
  group.kickBot();

  expect(await updates()).toMatchObject([
    { my_chat_member: { chat: { id: group.id, type: "group" }, new_chat_member: { status: "member" } } },
    { message: { new_chat_members: [{ is_bot: true }] } },
    { my_chat_member: { new_chat_member: { status: "administrator", can_pin_messages: true } } },
    { my_chat_member: { from: { id: siti.id }, new_chat_member: { status: "kicked" } } },
  ]);
  expect(await call("sendMessage", { chat_id: group.id, text: "x" })).toMatchObject({
    status: 403,
    description: "Forbidden: bot was kicked from the group chat",
  });
  group.addBot();
  expect(await call("sendMessage", { chat_id: group.id, text: "x" })).toMatchObject({ ok: true });
});

test("in privacy mode the bot hears commands, mentions and replies, and nothing else", async ({
  simulator,
  siti,
  call,
}) => {
  const group = simulator.addGroup({ title: "Dinas Koperasi", members: [siti] });
  const { result } = await call("sendMessage", { chat_id: group.id, text: "Rekap" });
  const hears = (text: string, replyTo?: number) => siti.sends(text, { in: group, replyTo }).updateId !== undefined;

  expect(hears("selamat pagi")).toBe(false);
  expect(hears("/rekap")).toBe(true);
  expect(hears("/rekap@Kentongan_bot")).toBe(true);
  expect(hears("/rekap@bot_lain")).toBe(false);
  expect(hears("tolong @kentongan_bot")).toBe(true);
  expect(hears("tolong @budi_desa")).toBe(false);
  expect(hears("terima kasih", result.message_id)).toBe(true);
  group.setBotRights({ canPin: false });
  expect(hears("selamat siang")).toBe(true);
});

test("only members speak in a group", ({ simulator, siti }) => {
  const budi = simulator.addPerson({ firstName: "Budi" });
  const group = simulator.addGroup({ title: "Dinas Koperasi", members: [siti] });

  expect(() => budi.sends("Halo", { in: group })).toThrow("Budi is not in Dinas Koperasi");
});

test("an upgraded group answers with its new id, and the people find themselves there", async ({
  simulator,
  siti,
  call,
  updates,
}) => {
  const group = simulator.addGroup({ title: "Camat Cempaga", members: [siti] });
  const oldId = group.id;
  group.migrate();

  expect(String(group.id)).toMatch(/^-100\d{10}$/);
  expect((await updates()).slice(-2)).toMatchObject([
    { message: { chat: { id: oldId }, migrate_to_chat_id: group.id } },
    { message: { chat: { id: group.id, type: "supergroup" }, migrate_from_chat_id: oldId } },
  ]);
  expect(await call("sendMessage", { chat_id: oldId, text: "x" })).toMatchObject({
    status: 400,
    description: "Bad Request: group chat was upgraded to a supergroup chat",
    parameters: { migrate_to_chat_id: group.id },
  });
  expect(await call("sendMessage", { chat_id: group.id, text: "Rekap" })).toMatchObject({ ok: true });
  expect(siti.sees(group)).toBe("Rekap");
});

test("pinning takes a right, and the bot is told of its own pin", async ({ simulator, siti, call, updates }) => {
  const group = simulator.addGroup({ title: "Dinas Koperasi", members: [siti], type: "supergroup" });
  const { result } = await call("sendMessage", { chat_id: group.id, text: "Papan skor" });
  const pin = () => call("pinChatMessage", { chat_id: group.id, message_id: result.message_id });

  expect(await pin()).toMatchObject({
    status: 400,
    description: "Bad Request: not enough rights to manage pinned messages in the chat",
  });
  group.setBotRights({ canPin: true });
  expect(await pin()).toMatchObject({ ok: true });
  expect(group.pinnedMessage).toMatchObject({ text: "Papan skor" });
  expect((await updates()).at(-1)).toMatchObject({ message: { pinned_message: { text: "Papan skor" } } });
});

test("a topic takes messages until it is closed", async ({ simulator, siti, call, updates }) => {
  const group = simulator.addGroup({ title: "Kabupaten", members: [siti], isForum: true });
  const topic = group.createTopic("Koperasi");
  const write = (message_thread_id: number) =>
    call("sendMessage", { chat_id: group.id, message_thread_id, text: "Rekap" });

  expect(await write(topic)).toMatchObject({
    result: { message_thread_id: topic, is_topic_message: true, chat: { is_forum: true } },
  });
  siti.sends("/rekap", { in: group, threadId: topic });
  expect((await updates()).at(-1)).toMatchObject({ message: { text: "/rekap", message_thread_id: topic } });
  group.closeTopic(topic);
  expect(await write(topic)).toMatchObject({ status: 400, description: "Bad Request: TOPIC_CLOSED" });
  group.reopenTopic(topic);
  expect(await write(topic)).toMatchObject({ ok: true });
  expect(await write(99)).toMatchObject({ description: "Bad Request: message thread not found" });
});

test("who is in the group can be asked, until the bot leaves", async ({ simulator, siti, call, updates }) => {
  const budi = simulator.addPerson({ firstName: "Budi" });
  const ani = simulator.addPerson({ firstName: "Ani" });
  const group = simulator.addGroup({ title: "Dinas Koperasi", members: [siti, budi], type: "supergroup" });
  const statusOf = async (user_id: number) => (await call("getChatMember", { chat_id: group.id, user_id })).result;

  expect(await statusOf(siti.id)).toMatchObject({ status: "creator" });
  expect(await statusOf(budi.id)).toMatchObject({ status: "member" });
  expect(await statusOf(ani.id)).toMatchObject({ status: "left" });
  expect(await call("getChatAdministrators", { chat_id: group.id })).toMatchObject({
    result: [{ user: { id: siti.id } }],
  });
  expect(await call("getChat", { chat_id: group.id })).toMatchObject({ result: { title: "Dinas Koperasi" } });
  await call("leaveChat", { chat_id: group.id });
  expect((await updates()).at(-1)).toMatchObject({ my_chat_member: { new_chat_member: { status: "left" } } });
  expect(await call("getChat", { chat_id: group.id })).toMatchObject({
    status: 403,
    description: "Forbidden: bot is not a member of the supergroup chat",
  });
});

test("a number or a place can be asked for in private only", async ({ simulator, siti, call }) => {
  const group = simulator.addGroup({ title: "Dinas Koperasi", members: [siti] });
  const keyboard = [[{ text: "Nomor", request_contact: true }]];

  expect(await call("sendMessage", { chat_id: group.id, text: "x", reply_markup: { keyboard } })).toMatchObject({
    description: "Bad Request: phone number can be requested in private chats only",
  });
});

// What virtual people do, as the bot hears of it and as they see the outcome.

import { expect } from "vitest";
import { startSimulator } from "#simulator/simulator.ts";
import { type Call, callsTo, test } from "./stage.ts";

const YES_NO = {
  inline_keyboard: [
    [
      { text: "✅ Ya, benar", callback_data: "y" },
      { text: "Tidak", callback_data: "n" },
    ],
    [
      { text: "Panduan", url: "https://contoh.id" },
      { text: "Salin", copy_text: { text: "L-1" } },
    ],
  ],
};

const ask = (call: Call, chatId: number) =>
  call("sendMessage", { chat_id: chatId, text: "Benar?", reply_markup: YES_NO });

test("a text arrives with its sender, its command marked", async ({ siti, updates }) => {
  const { updateId, messageId } = siti.sends(" /lapor sekarang ");

  expect(await updates()).toMatchObject([
    {
      update_id: updateId,
      message: {
        message_id: messageId,
        text: "/lapor sekarang",
        entities: [{ type: "bot_command", offset: 0, length: 6 }],
        from: { id: siti.id, is_bot: false, first_name: "Siti", last_name: "Aminah", language_code: "id" },
        chat: { id: siti.id, type: "private" },
      },
    },
  ]);
});

test("a tap is found by label, part of a label or place, and answered once", async ({ siti, call, updates }) => {
  siti.sends("/start");
  const { result } = await ask(call, siti.id);

  const tap = siti.taps("Ya");
  expect(siti.taps({ row: 0, column: 1 }).updateId).toBe((tap.updateId ?? 0) + 1);
  const [, query] = await updates();
  expect(query).toMatchObject({
    update_id: tap.updateId,
    callback_query: { data: "y", from: { id: siti.id }, message: { message_id: result.message_id, text: "Benar?" } },
  });
  const answer = { callback_query_id: query?.callback_query?.id, text: "Tersimpan", show_alert: true };
  expect(await call("answerCallbackQuery", answer)).toMatchObject({ ok: true });
  expect(await tap.answered).toEqual({ text: "Tersimpan", showAlert: true });
  expect(siti.alerts).toEqual(["Tersimpan"]);
  expect(await call("answerCallbackQuery", answer)).toMatchObject({
    status: 400,
    description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
  });
});

test("a tap answered after fifteen seconds of real time is too old", async () => {
  let uptime = 0;
  const simulator = await startSimulator({ uptime: () => uptime });
  const siti = simulator.addPerson({ firstName: "Siti" });
  const call = callsTo(simulator);
  siti.sends("/start");
  await ask(call, siti.id);
  siti.taps("Tidak");
  const { result } = await call("getUpdates", { offset: -1 });
  const [update] = result as unknown as [{ callback_query: { id: string } }];
  uptime += 15_001;

  expect(await call("answerCallbackQuery", { callback_query_id: update.callback_query.id })).toMatchObject({
    description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
  });
  await simulator.stop();
});

test("a missing button fails with everything that can be tapped", async ({ siti, call }) => {
  siti.sends("/start");
  await ask(call, siti.id);

  expect(() => siti.taps("Kirim")).toThrow("[✅ Ya, benar] [Tidak]\n  [Panduan] [Salin]");
});

test("links and copies stay on the phone", async ({ siti, call }) => {
  siti.sends("/start");
  await ask(call, siti.id);

  expect(siti.taps("Salin").updateId).toBeUndefined();
  expect(await siti.taps("Panduan").answered).toEqual({ url: "https://contoh.id", showAlert: false });
});

test("a client can forge data, name a message that is gone, and send the same tap again", async ({ siti, updates }) => {
  siti.sends("/start");
  siti.tapsData("hapus:semua", { messageId: 99 });
  siti.tapsAgain();

  const [, forged, again] = await updates();
  expect(forged).toMatchObject({ callback_query: { data: "hapus:semua", message: { message_id: 99, date: 0 } } });
  expect(again).toMatchObject({ callback_query: { data: "hapus:semua" } });
  expect(again?.callback_query?.id).not.toBe(forged?.callback_query?.id);
});

test("a deep link starts the bot with its payload", async ({ siti, updates }) => {
  siti.opensLink("https://t.me/kentongan_bot?start=undangan-1");

  expect(await updates()).toMatchObject([{ message: { text: "/start undangan-1" } }]);
  expect(() => siti.opensLink("https://t.me/kentongan_bot?start=tidak%20boleh")).toThrow("start payload");
});

test("a reply keyboard shares the number, the place or its words", async ({ siti, call, updates }) => {
  siti.sends("/start");
  const keyboard = [
    [{ text: "Bagikan nomor", request_contact: true }, { text: "Lokasi", request_location: true }, "Lewati"],
  ];
  await call("sendMessage", { chat_id: siti.id, text: "Nomor Ibu?", reply_markup: { keyboard } });

  siti.taps("Bagikan nomor");
  siti.taps("Lokasi");
  siti.taps("Lewati");

  expect((await updates()).slice(1)).toMatchObject([
    { message: { contact: { user_id: siti.id, phone_number: siti.phone, first_name: "Siti" } } },
    { message: { location: { latitude: -2.5324 } } },
    { message: { text: "Lewati" } },
  ]);
  await call("sendMessage", { chat_id: siti.id, text: "Terima kasih", reply_markup: { remove_keyboard: true } });
  expect(() => siti.taps("Lewati")).toThrow("there is no button");
});

test("somebody else's contact carries their id, not the sender's", async ({ simulator, siti, updates }) => {
  const budi = simulator.addPerson({ firstName: "Budi", phone: "628111" });
  siti.sharesContact({ of: budi });

  expect(await updates()).toMatchObject([
    { message: { from: { id: siti.id }, contact: { user_id: budi.id, phone_number: "628111" } } },
  ]);
});

test("stickers, voices, edits and forwards arrive as what they are", async ({ siti, updates }) => {
  const { messageId } = siti.sends("2 jt");
  siti.edits(messageId, "2,5 jt");
  siti.forwards(messageId);
  siti.sendsSticker();
  siti.sendsVoice(12);

  expect(await updates()).toMatchObject([
    { message: { text: "2 jt" } },
    { edited_message: { message_id: messageId, text: "2,5 jt", edit_date: expect.any(Number) } },
    { message: { text: "2,5 jt", forward_origin: { type: "user", sender_user: { id: siti.id } } } },
    { message: { sticker: { emoji: "👍" } } },
    { message: { voice: { duration: 12 } } },
  ]);
});

test("half of the people have ids beyond 32 bits", async ({ simulator, siti }) => {
  const budi = simulator.addPerson({ firstName: "Budi" });

  expect(siti.id).toBeLessThan(2 ** 32);
  expect(budi.id).toBeGreaterThan(2 ** 32);
});

test("who has blocked the bot must unblock it before they write", ({ siti }) => {
  siti.sends("/start");
  siti.blocks();

  expect(() => siti.sends("Halo")).toThrow("Siti has blocked the bot; call unblocks() first");
});

test("waiting ends with the answer, or with what everybody sees", async ({ simulator, siti, call }) => {
  siti.sends("/start");
  const waiting = simulator.waitFor(() => siti.messages().at(1)?.text);
  await call("sendMessage", { chat_id: siti.id, text: "Halo" });

  expect(await waiting).toBe("Halo");
  await expect(simulator.waitFor(() => siti.sees() === "Dah", { timeoutMs: 10 })).rejects.toThrow(
    "== Siti ==\nSiti Aminah: /start\nKentongan: Halo",
  );
});

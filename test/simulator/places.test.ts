// Where people are: a place, a named one, one that moves; and the key that asks for it.

import { expect } from "vitest";
import { test } from "./stage.ts";

const JEMARAS = { latitude: -2.41, longitude: 113.02 };

test("a place comes with the radius the phone is sure of, if it says one", async ({ siti, updates }) => {
  siti.sendsLocation(JEMARAS);
  siti.sendsLocation({ ...JEMARAS, accuracyMetres: 35 });
  siti.sendsVenue({ ...JEMARAS, title: "Balai Desa", address: "Jl. Poros" });

  expect((await updates()).map(({ message }) => [message?.location, message?.venue])).toEqual([
    [JEMARAS, undefined],
    [{ ...JEMARAS, horizontal_accuracy: 35 }, undefined],
    [JEMARAS, { location: JEMARAS, title: "Balai Desa", address: "Jl. Poros" }],
  ]);
  expect(siti.messages()[1]?.location).toEqual({ ...JEMARAS, accuracyMetres: 35 });
  expect(() => siti.sendsLocation({ latitude: 91, longitude: 0 })).toThrow("no place on Earth");
});

test("a live location is one message that is edited until it is stopped", async ({ siti, updates }) => {
  const { messageId } = siti.sendsLiveLocation(JEMARAS, { periodSeconds: 600 });
  siti.movesLiveLocation(messageId, { latitude: -2.42, longitude: 113.03, heading: 90, accuracyMetres: 12 });
  siti.stopsLiveLocation(messageId);

  const moved = { latitude: -2.42, longitude: 113.03, horizontal_accuracy: 12 };
  const [sent, move, stop] = await updates();
  expect(sent?.message?.location).toEqual({ ...JEMARAS, live_period: 600 });
  expect(move?.edited_message).toMatchObject({ message_id: messageId, edit_date: expect.any(Number) });
  expect(move?.edited_message?.location).toEqual({ ...moved, live_period: 600, heading: 90 });
  expect(stop?.edited_message?.location).toEqual(moved);
  expect(() => siti.movesLiveLocation(messageId, JEMARAS)).toThrow("no live location of Siti");
});

test("a live location ends by itself, and stands still when it is forwarded", async ({ simulator, siti, updates }) => {
  const { messageId } = siti.sendsLiveLocation(JEMARAS, { periodSeconds: 60 });
  siti.forwards(messageId);
  simulator.clock.advance(60_000);

  expect((await updates()).at(-1)?.message).toMatchObject({ location: JEMARAS, forward_origin: { type: "user" } });
  expect((await updates()).at(-1)?.message?.location).not.toHaveProperty("live_period");
  expect(() => siti.stopsLiveLocation(messageId)).toThrow("no live location");
  expect(() => siti.sendsLiveLocation(JEMARAS, { periodSeconds: 59 })).toThrow("60 to 86,400");
});

test("the bot sends places, and only such as are on Earth", async ({ siti, call }) => {
  siti.sends("/start");
  const chat_id = siti.id;

  expect(await call("sendLocation", { chat_id, ...JEMARAS, horizontal_accuracy: 20 })).toMatchObject({
    result: { location: { ...JEMARAS, horizontal_accuracy: 20 } },
  });
  expect(await call("sendVenue", { chat_id, ...JEMARAS, title: "Balai Desa", address: "Jl. Poros" })).toMatchObject({
    result: { venue: { title: "Balai Desa" }, location: JEMARAS },
  });
  expect(await call("sendLocation", { chat_id, longitude: 1 })).toMatchObject({
    description: "Bad Request: latitude is empty",
  });
  expect(await call("sendLocation", { chat_id, latitude: 100, longitude: 1 })).toMatchObject({ status: 400 });
  expect(siti.screen()).toContain("Kentongan: (tempat Balai Desa)");
});

test("a key asks for the place once, and goes when the bot takes it away", async ({ siti, call, updates }) => {
  siti.sends("/start");
  const keyboard = [[{ text: "📍 Kirim lokasi", request_location: true }], [{ text: "Lewati" }]];
  const reply_markup = { keyboard, one_time_keyboard: true, resize_keyboard: true };
  await call("sendMessage", { chat_id: siti.id, text: "Di mana?", reply_markup });

  expect(siti.messages().at(-1)?.replyKeyboard).toEqual({
    oneTime: true,
    rows: [[{ text: "📍 Kirim lokasi", requestLocation: true }], [{ text: "Lewati" }]],
  });
  siti.taps("Kirim lokasi");
  expect((await updates()).at(-1)).toMatchObject({ message: { location: { latitude: -2.5324 } } });
  await call("sendMessage", { chat_id: siti.id, text: "Diterima", reply_markup: { remove_keyboard: true } });
  expect(siti.messages().at(-1)?.replyKeyboard).toBe("removed");
  expect(() => siti.taps("Kirim lokasi")).toThrow("there is no button");
});

// The HTTP interface of the web page: the world as one person sees it, and everything they can do there.

import { expect } from "vitest";
import { makePng, pixelSize } from "#simulator/images.ts";
import type { Simulator } from "#simulator/simulator.ts";
import type { MessageView } from "#simulator/view.ts";
import { form, test } from "./stage.ts";

async function get(simulator: Simulator, path: string): Promise<{ readonly messages: readonly MessageView[] }> {
  const response = await fetch(`${simulator.webUrl}/sim${path}`);
  return (await response.json()) as { messages: MessageView[] };
}

async function post(simulator: Simulator, path: string, body: object | FormData): Promise<{ messageId: number }> {
  const isForm = body instanceof FormData;
  const response = await fetch(`${simulator.webUrl}/sim${path}`, {
    method: "POST",
    ...(isForm ? { body } : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as { messageId: number };
}

test("the page is served, and nothing beside it", async ({ simulator }) => {
  const home = await fetch(simulator.webUrl);
  expect(home.headers.get("content-type")).toContain("text/html");
  expect((await fetch(`${simulator.webUrl}/page/main.js`)).headers.get("content-type")).toContain("text/javascript");
  expect((await fetch(`${simulator.webUrl}/page/..%2Fsimulator.ts`)).status).toBe(404);
});

test("the state shows people, chats, unread messages and commands", async ({ simulator, siti, call }) => {
  const group = simulator.addGroup({ title: "Dinas Koperasi", members: [siti] });
  siti.sends("/start");
  await call("sendMessage", { chat_id: siti.id, text: "Selamat datang" });
  await call("setMyCommands", { commands: [{ command: "help", description: "Help" }] });
  const lapor = { command: "lapor", description: "Isi laporan" };
  await call("setMyCommands", { commands: [lapor], scope: { type: "all_private_chats" }, language_code: "id" });

  expect(await get(simulator, `/state?as=${siti.id}`)).toMatchObject({
    now: expect.stringMatching(/^\d{4}-.*Z$/),
    bot: { username: "kentongan_bot", name: "Kentongan" },
    people: [{ id: siti.id, firstName: "Siti", note: "Kepala Desa Jemaras", unread: 1 }],
    chats: [
      {
        id: siti.id,
        type: "private",
        title: "Kentongan",
        unread: 1,
        lastMessage: { text: "Selamat datang", out: false },
      },
      { id: group.id, type: "group", title: "Dinas Koperasi", members: 1 },
    ],
    commands: [lapor],
  });
  await post(simulator, "/read", { as: siti.id, chatId: siti.id });
  expect(await get(simulator, "/state")).toMatchObject({ people: [{ unread: 0 }], chats: [], commands: [] });
});

test("everything a person can do in a test they can do on the page", async ({ simulator, siti, updates }) => {
  const chat = `/chats/${siti.id}`;
  const as = siti.id;
  await post(simulator, `${chat}/start`, { as, payload: "undangan" });
  const { messageId } = await post(simulator, `${chat}/messages`, { as, text: "Halo" });
  await post(simulator, `${chat}/sticker`, { as });
  await post(simulator, `${chat}/contact`, { as });
  await post(simulator, `${chat}/location`, { as, latitude: -2.5, longitude: 113 });
  await post(
    simulator,
    `${chat}/photo`,
    form({ as: String(as), file: makePng({ width: 20, height: 10 }), caption: "Gudang" }),
  );
  await post(simulator, `${chat}/document`, form({ as: String(as), file: new Uint8Array([1]) }));

  expect((await updates()).map(({ message }) => message)).toMatchObject([
    { text: "/start undangan" },
    { text: "Halo", message_id: messageId },
    { sticker: { emoji: "👍" } },
    { contact: { user_id: as } },
    { location: { latitude: -2.5, longitude: 113 } },
    { photo: [{ width: 20, height: 10 }], caption: "Gudang" },
    { document: { file_name: "file.png" } },
  ]);
  const { messages } = await get(simulator, `${chat}/messages?as=${as}`);
  expect(messages[5]).toMatchObject({ out: true, photo: { width: 20, height: 10 }, html: "Gudang" });
  expect((await fetch(simulator.webUrl + (messages[5]?.photo?.url ?? ""))).status).toBe(200);
});

test("recordings, albums and live places can be sent from the page, made up or from a disk", async ({
  simulator,
  siti,
  updates,
}) => {
  const chat = `/chats/${siti.id}`;
  const as = String(siti.id);
  const picture = makePng({ width: 20, height: 10 });
  const album = form({ as, caption: "Panen", file: picture });
  album.append("file", new Blob([new Uint8Array(picture)]), "dua.png");
  await post(simulator, `${chat}/photo`, album);
  await post(simulator, `${chat}/video`, form({ as, seconds: "12" }));
  const film = { file: new Uint8Array([1, 2]), seconds: "3", width: "640", height: "480", thumbnail: picture };
  await post(simulator, `${chat}/video`, form({ as, ...film, caption: "Jalan" }));
  await post(simulator, `${chat}/video-note`, form({ as }));
  await post(simulator, `${chat}/audio`, form({ as, title: "Rapat desa" }));
  await post(simulator, `${chat}/voice`, form({ as, seconds: "4" }));
  const place = { as: siti.id, latitude: -2.5, longitude: 113, accuracyMetres: 20 };
  await post(simulator, `${chat}/location`, { ...place, livePeriodSeconds: 900 });

  const messages = (await updates()).map(({ message }) => message);
  expect(messages).toMatchObject([
    { caption: "Panen", photo: [{}], media_group_id: messages[1]?.media_group_id },
    { photo: [{}], media_group_id: expect.any(String) },
    { video: { duration: 12 } },
    { caption: "Jalan", video: { duration: 3, width: 640, height: 480, file_size: 2, thumbnail: { width: 20 } } },
    { video_note: { length: 384 } },
    { audio: { title: "Rapat desa" } },
    { voice: { duration: 4 } },
    { location: { horizontal_accuracy: 20, live_period: 900 } },
  ]);
  const { messages: seen } = await get(simulator, `${chat}/messages?as=${as}`);
  expect(seen[3]?.video?.thumbnail).toMatch(/^\/sim\/files\//);
  expect(seen[7]?.location).toEqual({
    latitude: -2.5,
    longitude: 113,
    accuracyMetres: 20,
    liveUntil: (seen[7]?.date ?? 0) + 900,
  });
});

test("the page offers invented photographs, with or without what a camera writes into them", async ({ simulator }) => {
  const fetchSample = async (query: string) => {
    const response = await fetch(`${simulator.webUrl}/sim/samples/2.jpg${query}`);
    return { type: response.headers.get("content-type"), bytes: await response.bytes() };
  };
  const [small, asTaken] = [await fetchSample("?small"), await fetchSample("?asTaken")];

  expect(small.type).toBe("image/jpeg");
  expect(pixelSize(small.bytes)).toEqual({ width: 160, height: 120 });
  expect(pixelSize(asTaken.bytes)).toEqual({ width: 800, height: 600 });
  expect(Buffer.from(asTaken.bytes).includes("Exif\0\0")).toBe(true);
  expect(Buffer.from(small.bytes).includes("Exif\0\0")).toBe(false);
});

test("a tap on the page waits for the bot's answer", async ({ simulator, siti, call, updates }) => {
  const { updateId = 0 } = siti.sends("/start");
  const reply_markup = { inline_keyboard: [[{ text: "Ya", callback_data: "y" }]] };
  const { result } = await call("sendMessage", { chat_id: siti.id, text: "Setuju?", reply_markup });

  const button = { as: siti.id, row: 0, column: 0 };
  const tap = post(simulator, `/chats/${siti.id}/messages/${result.message_id}/tap`, button);
  const [update] = await updates({ offset: updateId + 1, timeout: 5 });
  await call("answerCallbackQuery", { callback_query_id: update?.callback_query?.id, text: "Tersimpan" });

  expect(await tap).toMatchObject({ text: "Tersimpan", showAlert: false });
});

test("moving the clock is heard by the page and by the demo", async ({ simulator }) => {
  simulator.clock.set("2026-12-01T08:00:00+07:00");
  simulator.clock.freeze();
  const rung: string[] = [];
  simulator.onClockChange((now) => rung.push(now.toISOString()));
  const events = await fetch(`${simulator.webUrl}/sim/events`);
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();

  expect(await post(simulator, "/clock", { advanceMs: 3_600_000 })).toEqual({ now: "2026-12-01T02:00:00.000Z" });
  expect((await reader?.read())?.value).toContain('event: clock\ndata: {"now":"2026-12-01T02:00:00.000Z"}');
  expect(await post(simulator, "/clock", { now: "2026-12-02T00:00:00Z" })).toEqual({ now: "2026-12-02T00:00:00.000Z" });
  expect(rung).toEqual(["2026-12-01T02:00:00.000Z", "2026-12-02T00:00:00.000Z"]);
  await reader?.cancel();
});

test("the server says in words why it will not", async ({ simulator, siti }) => {
  const budi = simulator.addPerson({ firstName: "Budi" });
  const group = simulator.addGroup({ title: "Dinas Koperasi", members: [siti] });

  await expect(post(simulator, `/chats/${group.id}/messages`, { as: budi.id, text: "Halo" })).rejects.toThrow(
    "Budi is not in Dinas Koperasi",
  );
  await expect(post(simulator, `/chats/${siti.id}/messages`, { as: siti.id, text: " " })).rejects.toThrow("has a text");
});

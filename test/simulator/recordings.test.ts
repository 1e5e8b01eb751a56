// Videos, sounds, albums and forwarded media in both directions, as the bot hears of them and as people see them.

import type { Message } from "grammy/types";
import { expect } from "vitest";
import { withExif } from "#simulator/exif.ts";
import { makePicture } from "#simulator/scenes.ts";
import { form, test } from "./stage.ts";

const SMALL = { width: 64, height: 48 };
const beginningOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("latin1", 0, 8);

test("recordings arrive with what the phone says of them, and can be downloaded", async ({
  simulator,
  siti,
  call,
  updates,
}) => {
  siti.sendsVideo({ seconds: 20, sizeBytes: 3_000_000 }, { caption: "Jembatan" });
  siti.sendsVideoNote({ seconds: 5 });
  siti.sendsAudio({ title: "Rapat desa", performer: "Pak Yanto", seconds: 90 });
  siti.sendsVoice({ seconds: 4 }, { caption: "Dari sawah" });

  const [video, note, audio, voice] = (await updates()).map(({ message }) => message);
  expect(video).toMatchObject({
    caption: "Jembatan",
    video: { duration: 20, width: 848, height: 480, mime_type: "video/mp4", file_size: 3_000_000 },
  });
  expect(video?.video?.thumbnail).toMatchObject({ width: 320, height: 181 });
  expect(note).toMatchObject({ video_note: { duration: 5, length: 384, thumbnail: { width: 320 } } });
  expect(audio).toMatchObject({
    audio: { duration: 90, title: "Rapat desa", performer: "Pak Yanto", mime_type: "audio/mpeg" },
  });
  expect(voice).toMatchObject({ caption: "Dari sawah", voice: { duration: 4, mime_type: "audio/ogg" } });

  const download = async (file_id = "") => {
    const { result } = await call("getFile", { file_id });
    const response = await fetch(`${simulator.apiRoot}/file/bot${simulator.token}/${result.file_path}`);
    return { path: result.file_path, begins: beginningOf(await response.bytes()) };
  };
  expect(await download(video?.video?.file_id)).toEqual({
    path: expect.stringMatching(/^videos\/file_\d+\.mp4$/),
    begins: expect.stringMatching(/ftyp$/),
  });
  expect(await download(note?.video_note?.file_id)).toMatchObject({ path: expect.stringMatching(/^video_notes\//) });
  expect(await download(audio?.audio?.file_id)).toMatchObject({ begins: expect.stringMatching(/^ID3/) });
  expect(await download(voice?.voice?.file_id)).toMatchObject({ begins: expect.stringMatching(/^OggS/) });
  expect(siti.screen()).toContain("Siti Aminah: (video) Jembatan\nSiti Aminah: (pesan video)");
  expect(siti.screen()).toContain("(audio Rapat desa)\nSiti Aminah: (pesan suara) Dari sawah");
});

test("no two recordings are the same, unless their bytes are", async ({ siti, updates }) => {
  const bytes = Buffer.from("OggS, yang sama");
  siti.sendsVoice();
  siti.sendsVoice();
  siti.sendsVoice({ bytes });
  siti.sendsVoice({ bytes });

  const ids = (await updates()).map(({ message }) => message?.voice?.file_unique_id);
  expect(new Set(ids).size).toBe(3);
  expect(ids[2]).toBe(ids[3]);
});

test("an album is several messages with one id, and its caption is on the first", async ({ siti, updates }) => {
  const photo = (seed: number) => ({ photo: { seed, ...SMALL } });
  const document = { document: { fileName: "nota.pdf", mimeType: "application/pdf", bytes: Buffer.from("%PDF-1.4") } };
  const sent = siti.sendsAlbum([photo(1), { video: {} }, photo(2)], { caption: "Panen raya" });
  siti.sendsAlbum([
    { ...document, caption: "Nota 1" },
    { ...document, caption: "Nota 2" },
  ]);

  const messages = (await updates()).map(({ message }) => message);
  const albums = Map.groupBy(messages, (message) => message?.media_group_id);
  expect(messages.map((message) => message?.caption)).toEqual(["Panen raya", undefined, undefined, "Nota 1", "Nota 2"]);
  expect([...albums.values()].map(({ length }) => length)).toEqual([3, 2]);
  expect(messages.map((message) => message?.message_id).slice(0, 3)).toEqual(sent.map(({ messageId }) => messageId));
  const unique = (message: Message | undefined) => message?.photo?.at(-1)?.file_unique_id;
  expect(unique(messages[0])).not.toBe(unique(messages[2]));
  expect(siti.messages().map(({ albumId }) => albumId)).toEqual(messages.map((message) => message?.media_group_id));
  expect(() => siti.sendsAlbum([photo(1)])).toThrow("2 to 10");
  expect(() => siti.sendsAlbum([photo(1), document])).toThrow("not mixed");
});

test("a picture sent as a file stays as the camera made it", async ({ simulator, siti, updates }) => {
  const bytes = withExif(makePicture({ seed: 5, ...SMALL }), { takenAt: "2026-11-02T09:15:00" });
  siti.sendsDocument({ fileName: "IMG_20261102.jpg", mimeType: "image/jpeg", bytes }, { caption: "Asli" });

  const [update] = await updates();
  const document = update?.message?.document;
  expect(update).toMatchObject({ message: { caption: "Asli", document: { file_name: "IMG_20261102.jpg" } } });
  expect(new Uint8Array(simulator.readFile(document?.file_id ?? ""))).toEqual(new Uint8Array(bytes));
  expect(siti.messages()[0]?.document).toMatchObject({ isPicture: true });
});

test("forwarded media say where they come from: a person, a hidden one, a channel", async ({
  simulator,
  siti,
  call,
  updates,
}) => {
  const yanto = simulator.addPerson({ firstName: "Yanto" });
  const group = simulator.addGroup({ title: "Camat Cempaga", members: [yanto, siti] });
  const { messageId } = yanto.sendsPhoto({ seed: 1, ...SMALL }, { in: group, caption: "Jalan putus" });
  siti.forwards(messageId, { from: group });
  const { messageId: hidden } = siti.forwards(messageId, { from: group, hidesSender: true });
  siti.forwards(hidden);
  siti.sendsVideo({}, { forwardedFrom: { channel: "Info Kotim", username: "infokotim" } });
  siti.sendsPhoto({ seed: 2, ...SMALL }, { forwardedFrom: { hiddenName: "Pak Lurah" } });
  siti.sendsVoice(3, { forwardedFrom: { person: yanto } });

  const heard = (await updates()).flatMap(({ message }) => (message?.chat.id === siti.id ? [message] : []));
  expect(heard).toMatchObject([
    { caption: "Jalan putus", photo: [{}], forward_origin: { type: "user", sender_user: { id: yanto.id } } },
    { photo: [{}], forward_origin: { type: "hidden_user", sender_user_name: "Yanto" } },
    { photo: [{}], forward_origin: { type: "hidden_user", sender_user_name: "Yanto" } },
    {
      video: {},
      forward_origin: { type: "channel", chat: { type: "channel", title: "Info Kotim", username: "infokotim" } },
    },
    { photo: [{}], forward_origin: { type: "hidden_user", sender_user_name: "Pak Lurah" } },
    { voice: { duration: 3 }, forward_origin: { type: "user", sender_user: { id: yanto.id } } },
  ]);
  expect(heard[0]?.photo?.at(-1)?.file_unique_id).toBe(heard[1]?.photo?.at(-1)?.file_unique_id);
  expect(siti.messages().map(({ forwardedFrom }) => forwardedFrom)).toEqual([
    "Yanto",
    "Yanto",
    "Yanto",
    "Info Kotim",
    "Pak Lurah",
    "Yanto",
  ]);
  expect((await call("getUpdates", { offset: -1 })).ok).toBe(true);
});

test("the bot sends recordings as uploads, attached or again by their id", async ({ siti, call, updates }) => {
  siti.sends("/start");
  siti.sendsVideo({ seconds: 30 });
  const chat_id = String(siti.id);
  const file = new Uint8Array([1, 2, 3]);
  const again = (await updates()).at(-1)?.message?.video?.file_id;

  expect(
    await call(
      "sendVideo",
      form({ chat_id, video: file, duration: "9", width: "640", height: "360", caption: "Hasil" }),
    ),
  ).toMatchObject({ result: { caption: "Hasil", video: { duration: 9, width: 640, height: 360, file_size: 3 } } });
  expect(await call("sendVideo", { chat_id, video: again })).toMatchObject({ result: { video: { duration: 30 } } });
  expect(
    await call(
      "sendAudio",
      form({ chat_id, audio: "attach://lagu", lagu: file, title: "Mars Desa", performer: "PKK" }),
    ),
  ).toMatchObject({ result: { audio: { title: "Mars Desa", performer: "PKK", duration: 0 } } });
  expect(await call("sendVoice", form({ chat_id, voice: file, duration: "3" }))).toMatchObject({
    result: { voice: { duration: 3 } },
  });
  expect(await call("sendVoice", { chat_id, voice: again })).toMatchObject({
    description: "Bad Request: type of file mismatch",
  });
  expect(await call("sendVideo", { chat_id })).toMatchObject({
    description: "Bad Request: there is no video in the request",
  });
  expect(siti.messages().at(-1)).toMatchObject({ fromBot: true, voice: { duration: 3 } });
});

test("the bot's albums mix photos with videos, and documents with nothing", async ({ siti, call }) => {
  siti.sends("/start");
  const item = (type: string, name: string) => ({ type, media: `attach://${name}` });
  const send = (...media: readonly object[]) =>
    call(
      "sendMediaGroup",
      form({
        chat_id: String(siti.id),
        media: JSON.stringify(media),
        a: makePicture({ seed: 1, ...SMALL }),
        b: new Uint8Array([1]),
      }),
    );

  expect(await send(item("photo", "a"), item("video", "b"))).toMatchObject({
    result: [{ photo: [{}] }, { video: {} }],
  });
  expect(await send(item("document", "a"), item("document", "b"))).toMatchObject({ ok: true });
  expect(await send(item("photo", "a"), item("document", "b"))).toMatchObject({
    description: "Bad Request: can't be mixed with other media types",
  });
  expect(await send(item("voice", "a"), item("voice", "b"))).toMatchObject({
    description: "Bad Request: type of InputMedia is not supported",
  });
});

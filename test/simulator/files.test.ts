// Photos and documents in both directions, with the limits of the real server.

import fc from "fast-check";
import { expect } from "vitest";
import { makePng, pixelSize } from "#simulator/images.ts";
import { form, test } from "./stage.ts";

test("a person's photo comes in sizes, the largest last, and can be downloaded", async ({
  simulator,
  siti,
  call,
  updates,
}) => {
  const picture = makePng({ width: 1600, height: 1200 });
  siti.sendsPhoto(picture, { caption: "Gudang", mediaGroupId: "album" });

  const [update] = await updates();
  const sizes = update?.message?.photo ?? [];
  expect(update).toMatchObject({ message: { caption: "Gudang", media_group_id: "album" } });
  expect(sizes.map(({ width }) => width)).toEqual([90, 320, 800, 1280, 1600]);
  const { result } = await call("getFile", { file_id: sizes.at(-1)?.file_id });
  const response = await fetch(`${simulator.apiRoot}/file/bot${simulator.token}/${result.file_path}`);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(picture));
});

test("the same bytes keep their unique id, each upload has its own file id", async ({ siti, updates }) => {
  siti.sendsPhoto({ width: 50, height: 50 });
  siti.sendsPhoto({ width: 50, height: 50 });

  const [first, second] = (await updates()).map(({ message }) => message?.photo?.at(-1));
  expect(first?.file_unique_id).toBe(second?.file_unique_id);
  expect(first?.file_id).not.toBe(second?.file_id);
});

test("files beyond 20 MB cannot be downloaded, and unknown ones are not there", async ({ siti, call, updates }) => {
  const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
  siti.sendsDocument({ fileName: "rekaman.mp4", mimeType: "video/mp4", bytes });

  const [update] = await updates();
  expect(update?.message?.document).toMatchObject({ file_name: "rekaman.mp4", file_size: bytes.length });
  expect(await call("getFile", { file_id: update?.message?.document?.file_id })).toMatchObject({
    status: 400,
    description: "Bad Request: file is too big",
  });
  expect(await call("getFile", { file_id: "x" })).toMatchObject({
    description: "Bad Request: wrong file_id or the file is temporarily unavailable",
  });
});

test("the bot sends a photo as an upload, attached or again by its id", async ({ simulator, siti, call }) => {
  siti.sends("/start");
  const picture = makePng({ width: 800, height: 400 });
  const chat_id = String(siti.id);

  const direct = await call(
    "sendPhoto",
    form({ chat_id, photo: picture, caption: "<b>Papan skor</b>", parse_mode: "HTML" }),
  );
  await call("sendPhoto", form({ chat_id, photo: "attach://berkas", berkas: picture }));
  await call("sendPhoto", { chat_id, photo: direct.result.photo.at(-1)?.file_id });

  expect(direct.result).toMatchObject({ caption: "Papan skor", caption_entities: [{ type: "bold" }] });
  const seen = siti.messages().flatMap(({ photo }) => photo ?? []);
  expect(seen.map(({ width, height }) => [width, height])).toEqual(Array.from({ length: 3 }, () => [800, 400]));
  expect(new Uint8Array(simulator.readFile(seen[1]?.fileId ?? ""))).toEqual(new Uint8Array(picture));
});

const BAD_PHOTOS: readonly [string, Uint8Array, string][] = [
  ["that is no picture", new TextEncoder().encode("bukan foto"), "IMAGE_PROCESS_FAILED"],
  ["with no bytes", new Uint8Array(0), "file must be non-empty"],
  ["of 10,001 pixels around the corner", makePng({ width: 5000, height: 5001 }), "PHOTO_INVALID_DIMENSIONS"],
  ["21 times as wide as high", makePng({ width: 210, height: 10 }), "PHOTO_INVALID_DIMENSIONS"],
  [
    "of more than 10 MB",
    makePng({ width: 10, height: 10, sizeBytes: 10 * 1024 * 1024 + 1 }),
    "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
  ],
];

for (const [what, photo, reason] of BAD_PHOTOS) {
  test(`a photo ${what} is refused`, async ({ siti, call }) => {
    siti.sends("/start");

    expect(await call("sendPhoto", form({ chat_id: String(siti.id), photo }))).toMatchObject({
      status: 400,
      description: `Bad Request: ${reason}`,
    });
  });
}

test("a document keeps its name and cannot be sent again as a photo", async ({ siti, call }) => {
  siti.sends("/start");
  const sent = await call("sendDocument", form({ chat_id: String(siti.id), document: new Uint8Array([1, 2, 3]) }));

  expect(siti.messages().at(-1)?.document).toMatchObject({ name: "document.png", size: 3 });
  expect(await call("sendPhoto", { chat_id: siti.id, photo: sent.result.document.file_id })).toMatchObject({
    description: "Bad Request: type of file mismatch",
  });
  expect(await call("sendDocument", { chat_id: siti.id })).toMatchObject({
    description: "Bad Request: there is no document in the request",
  });
});

test("captions end at 1,024 characters", async ({ siti, call }) => {
  siti.sends("/start");
  const send = (caption: string) =>
    call("sendPhoto", form({ chat_id: String(siti.id), photo: makePng({ width: 9, height: 9 }), caption }));

  expect(await send("x".repeat(1024))).toMatchObject({ ok: true });
  expect(await send("x".repeat(1025))).toMatchObject({ description: "Bad Request: message caption is too long" });
});

test("an album is several messages, and a picture can be exchanged and renamed in place", async ({ siti, call }) => {
  siti.sends("/start");
  const chat_id = String(siti.id);
  const media = (...names: readonly string[]) =>
    JSON.stringify(names.map((name) => ({ type: "photo", media: `attach://${name}`, caption: name })));
  const [a, b] = [makePng({ width: 10, height: 10 }), makePng({ width: 20, height: 20 })];

  const album = await call("sendMediaGroup", form({ chat_id, media: media("a", "b"), a, b }));
  const [first] = album.result as unknown as [{ message_id: number; media_group_id: string }];
  const message_id = String(first.message_id);
  const next = JSON.stringify({ type: "photo", media: "attach://b", caption: "baru" });
  await call("editMessageMedia", form({ chat_id, message_id, media: next, b }));

  expect(siti.messages().map(({ text, photo }) => [text, photo?.width])).toEqual([
    ["/start", undefined],
    ["baru", 20],
    ["b", 20],
  ]);
  expect(await call("editMessageCaption", { chat_id, message_id, caption: "baru" })).toMatchObject({
    description: expect.stringContaining("message is not modified"),
  });
  expect(await call("editMessageCaption", { chat_id, message_id, caption: "lama" })).toMatchObject({ ok: true });
  expect(await call("editMessageText", { chat_id, message_id, text: "x" })).toMatchObject({
    description: "Bad Request: there is no text in the message to edit",
  });
  expect(await call("sendMediaGroup", form({ chat_id, media: media("a"), a }))).toMatchObject({ status: 400 });
});

test("made pictures have the size and at least the bytes that were asked for", () => {
  const side = fc.integer({ min: 1, max: 300 });
  fc.assert(
    fc.property(side, side, fc.integer({ min: 500, max: 5000 }), (width, height, sizeBytes) => {
      const picture = makePng({ width, height, sizeBytes });
      expect(pixelSize(picture)).toEqual({ width, height });
      expect(picture).toHaveLength(sizeBytes);
    }),
  );
});

test("the size of a JPEG is read from its frame header", () => {
  const exif = [0xff, 0xe1, 0x00, 0x04, 0x00, 0x00];
  const frame = [0xff, 0xc0, 0x00, 0x11, 0x08, 0x02, 0x58, 0x03, 0x20, 0x03, 0, 0, 0, 0, 0];

  expect(pixelSize(new Uint8Array([0xff, 0xd8, ...exif, ...frame]))).toEqual({ width: 800, height: 600 });
  expect(pixelSize(new Uint8Array([0xff, 0xd8]))).toBeUndefined();
});

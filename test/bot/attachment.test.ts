// What of a message is fetched for which question, and what is refused before anything is fetched.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Api, GrammyError, HttpError } from "grammy";
import type { Message } from "grammy/types";
import { expect, onTestFinished, test } from "vitest";
import { createAttachments } from "#bot/attachment.ts";
import type { BotContext } from "#bot/context.ts";
import type { AttachmentKind } from "#domain/attachment.ts";
import type { Keeping, SentFile } from "#services/keeping.ts";

const TOKEN = "7000000001:rahasia";
const LARGE = 20 * 1024 * 1024 + 1;

/** A Telegram that has every file, its bytes being its path, unless the id says what is wrong with it. */
async function telegram() {
  const asked: string[] = [];
  const kept: SentFile[] = [];
  const server = createServer((request, response) => {
    response.statusCode = request.url?.includes("gone") ? 404 : 200;
    response.end(request.url?.split("/").at(-1));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());

  const getFile = async (id: string) => {
    asked.push(id);
    const no = { ok: false, error_code: 400, description: "Bad Request: file is too big" } as const;
    if (id === "too-big") throw new GrammyError("Call to 'getFile' failed!", no, "getFile", {});
    return { file_id: id, file_unique_id: id, file_path: id };
  };
  const keep: Keeping["keep"] = async (_, __, file) => kept.push(file);
  const { port } = server.address() as AddressInfo;
  const access = { api: { getFile } as unknown as Api, apiRoot: `http://127.0.0.1:${port}`, token: TOKEN };
  const attachments = createAttachments({ keep } as Keeping, access);
  const take = (message: object, kind?: AttachmentKind) =>
    attachments.take({ message: message as Message } as BotContext, 1, kind);
  return { take, asked, kept };
}

const file = (id: string, more: object = {}) => ({ file_id: id, file_unique_id: id, ...more });
const as = (mime: string, more: object = {}) => ({ document: file("document", { mime_type: mime, ...more }) });

test.each([
  ["the largest size of a photo", { photo: [file("small"), file("large")] }, undefined, "large", false],
  ["a photo sent as a file", as("image/heic"), "image", "document", true],
  ["a file whose type nobody told", { document: file("document") }, "image", "document", true],
  ["a voice message", { voice: file("voice") }, "audio", "voice", false],
  ["a song", { audio: file("song") }, "audio", "song", false],
  ["a recording in the container of a film", as("video/3gpp"), "audio", "document", true],
  ["a film", { video: file("film") }, "video", "film", false],
  ["a round video message", { video_note: file("round") }, "video", "round", false],
  [
    "an animation, which comes as a document too",
    { animation: file("gif"), ...as("video/mp4") },
    "video",
    "gif",
    false,
  ],
  ["a PDF", as("application/pdf"), "file", "document", true],
  ["a photo where a file is asked for", { photo: [file("photo")] }, "file", "photo", false],
] as const)("%s is fetched and kept", async (_, message, kind, id, asFile) => {
  const { take, kept } = await telegram();
  await take(message, kind);
  const told = { kind: kind ?? "image", fileUniqueId: id, asFile, forwarded: false };
  expect(kept).toEqual([{ ...told, bytes: new Uint8Array(Buffer.from(id)) }]);
});

test("a message from another chat is known as forwarded", async () => {
  const { take, kept } = await telegram();
  await take({ photo: [file("photo")], forward_origin: { type: "hidden_user", sender_user_name: "Yanto", date: 1 } });
  expect(kept).toMatchObject([{ forwarded: true }]);
});

test.each([
  ["a PDF instead of a photo", as("application/pdf"), "image", "photo-unusable"],
  ["a voice message instead of a photo", { voice: file("voice") }, "image", "photo-unusable"],
  ["a GIF instead of a photo", { animation: file("gif"), ...as("image/gif") }, "image", "photo-unusable"],
  ["a photo instead of a voice message", { photo: [file("photo")] }, "audio", "audio-unusable"],
  ["a voice message instead of a film", { voice: file("voice") }, "video", "video-unusable"],
  ["a text instead of a file", { text: "nanti" }, "file", "file-unusable"],
  ["a photo of more than 10 MB", { photo: [file("photo", { file_size: LARGE / 2 })] }, "image", "photo-too-large"],
  ["a photo as a file of more than 20 MB", as("image/jpeg", { file_size: LARGE }), "image", "photo-too-large"],
  ["a film of more than 20 MB", { video: file("film", { file_size: LARGE }) }, "video", "file-too-large"],
] as const)("%s is refused before it is fetched", async (_, message, kind, code) => {
  const { take, asked } = await telegram();
  await expect(take(message, kind)).rejects.toMatchObject({ code });
  expect(asked).toEqual([]);
});

test("a file of which Telegram says too late that it is too big is too large", async () => {
  const { take } = await telegram();
  await expect(take({ video: file("too-big") }, "video")).rejects.toMatchObject({ code: "file-too-large" });
});

test("a file that cannot be fetched now is tried again later, and the error does not hold the token", async () => {
  const { take } = await telegram();
  const error: unknown = await take({ photo: [file("gone")] }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HttpError);
  expect(`${String(error)} ${String((error as HttpError).error)}`).not.toContain("rahasia");
});

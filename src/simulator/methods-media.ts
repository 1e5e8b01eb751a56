// Bot API methods that send pictures and files, as uploads or by a `file_id` seen before, and that hand files out.

import { book, openTarget, readReply, readThread } from "./access.ts";
import { ApiError, badRequest } from "./api-error.ts";
import type { Core } from "./core.ts";
import type { StoredFile, StoredPhoto, Upload } from "./files.ts";
import { pixelSize } from "./images.ts";
import type { Content } from "./message.ts";
import type { Methods } from "./methods.ts";
import { change, send } from "./methods-messages.ts";
import { isRecord, type Params, paramsOf } from "./params.ts";
import { readCaption } from "./validation.ts";

const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;
const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;
const MAX_PHOTO_SIDES = 10_000;
const MAX_PHOTO_RATIO = 20;

type MediaKind = "photo" | "document";

export const mediaMethods: Methods = {
  sendPhoto: (core, params) =>
    send(core, params, readMedia(core, params, { kind: "photo", source: params.text("photo") })),
  sendDocument: (core, params) =>
    send(core, params, readMedia(core, params, { kind: "document", source: params.text("document") })),

  sendMediaGroup(core, params) {
    const media = params.json("media");
    if (!Array.isArray(media)) throw badRequest("expected an Array of InputMedia");
    if (media.length < 2 || media.length > 10) throw badRequest("there must be 2-10 items in a media group");

    const contents = media.map((item: unknown) => readInputMedia(core, params, item));
    if (new Set(contents.map(({ kind }) => kind)).size > 1) throw badRequest("can't be mixed with other media types");

    const chat = openTarget(core, params);
    const threadId = readThread(chat, params);
    const replyToId = readReply(chat, params);
    book(core, chat, { kind: "send", messages: contents.length });
    const mediaGroupId = `${1_300_000_000_000 + chat.lastMessageId}`;
    return contents.map((content) => {
      const message = core.world.post(chat, { fromId: core.world.bot.id, content, threadId, replyToId, mediaGroupId });
      return core.world.messageJson(chat, message);
    });
  },

  editMessageCaption(core, params) {
    const caption = readCaption(params);
    return change(core, params, ({ content }) => {
      if (content.kind !== "photo" && content.kind !== "document") {
        throw badRequest("there is no caption in the message to edit");
      }
      return { ...content, caption };
    });
  },

  editMessageMedia(core, params) {
    const content = readInputMedia(core, params, params.json("media"));
    return change(core, params, () => content);
  },

  getFile(core, params) {
    const file = core.files.getFile(params.text("file_id"));
    if (file.bytes.length > MAX_DOWNLOAD_BYTES) throw badRequest("file is too big");
    return { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.bytes.length, file_path: file.path };
  },
};

function readInputMedia(core: Core, params: Params, item: unknown): Content {
  if (!isRecord(item)) throw badRequest("can't parse InputMedia: expected an Object");
  if (item.type !== "photo" && item.type !== "document") throw badRequest("type of InputMedia is not supported");
  if (typeof item.media !== "string") throw badRequest("can't parse InputMedia: Can't find field \"media\"");

  // Captions are the item's own, uploads are the request's.
  return readMedia(
    core,
    { ...paramsOf(item), upload: (name) => params.upload(name) },
    { kind: item.type, source: item.media },
  );
}

/** `source` is a file_id, `attach://name`, or "" when the file is in the field of the media's own name. */
function readMedia(core: Core, params: Params, media: { readonly kind: MediaKind; readonly source: string }): Content {
  const caption = readCaption(params);
  const name = media.source.startsWith("attach://") ? media.source.slice("attach://".length) : media.kind;
  const upload = params.upload(name);
  if (upload) checkUpload(upload);
  if (!upload && (media.source === "" || name !== media.kind))
    throw badRequest(`there is no ${media.kind} in the request`);
  if (/^https?:/.test(media.source)) throw badRequest("failed to get HTTP URL content");

  if (media.kind === "photo") {
    return { kind: "photo", photo: upload ? addPhoto(core, upload) : findPhoto(core, media.source), caption };
  }
  const document = upload ? core.files.addFile(upload, "documents") : findDocument(core, media.source);
  return { kind: "document", document, caption };
}

function checkUpload(upload: Upload): void {
  if (upload.bytes.length === 0) throw badRequest("file must be non-empty");
  if (upload.bytes.length > MAX_UPLOAD_BYTES) throw new ApiError(413, "Request Entity Too Large");
}

function addPhoto(core: Core, upload: Upload): StoredPhoto {
  const length = upload.bytes.length;
  if (length > MAX_PHOTO_BYTES) {
    throw badRequest(
      `file of size ${length} bytes is too big for a photo; the maximum size is ${MAX_PHOTO_BYTES} bytes`,
    );
  }
  const size = pixelSize(upload.bytes);
  if (!size) throw badRequest("IMAGE_PROCESS_FAILED");

  const sides = [size.width, size.height];
  const isFitting =
    size.width + size.height <= MAX_PHOTO_SIDES && Math.max(...sides) <= MAX_PHOTO_RATIO * Math.min(...sides);
  if (!isFitting) throw badRequest("PHOTO_INVALID_DIMENSIONS");
  return core.files.addPhoto(upload, size);
}

function findPhoto(core: Core, fileId: string): StoredPhoto {
  const photo = core.files.findPhoto(fileId);
  if (photo) return photo;
  // Throws for an unknown id; a known one is a document, which cannot be sent as a photo.
  core.files.getFile(fileId);
  throw badRequest("type of file mismatch");
}

function findDocument(core: Core, fileId: string): StoredFile {
  if (core.files.findPhoto(fileId)) throw badRequest("type of file mismatch");
  return core.files.getFile(fileId);
}

// Bot API methods that send pictures, recordings and files, and that hand files out: sendPhoto, sendVideo, sendAudio,
// sendVoice, sendDocument, sendMediaGroup, editMessageCaption, editMessageMedia, getFile.

import { book, openTarget, readReply, readThread } from "./access.ts";
import { badRequest } from "./api-error.ts";
import { type Content, hasCaption } from "./content.ts";
import type { Method, Methods } from "./methods.ts";
import { change, send } from "./methods-messages.ts";
import { type MediaKind, readInputMedia, readMedia } from "./sent-media.ts";
import { readCaption } from "./validation.ts";

const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;

export const mediaMethods: Methods = {
  sendPhoto: sends("photo"),
  sendVideo: sends("video"),
  sendAudio: sends("audio"),
  sendVoice: sends("voice"),
  sendDocument: sends("document"),

  sendMediaGroup(core, params) {
    const media = params.json("media");
    if (!Array.isArray(media)) throw badRequest("expected an Array of InputMedia");
    if (media.length < 2 || media.length > 10) throw badRequest("there must be 2-10 items in a media group");

    const contents = media.map((item: unknown) => readInputMedia(core, params, item));
    if (new Set(contents.map(albumSort)).size > 1) throw badRequest("can't be mixed with other media types");

    const chat = openTarget(core, params);
    const threadId = readThread(chat, params);
    const replyToId = readReply(chat, params);
    book(core, chat, { kind: "send", messages: contents.length });
    const mediaGroupId = core.world.nextAlbumId();
    return contents.map((content) => {
      const message = core.world.post(chat, { fromId: core.world.bot.id, content, threadId, replyToId, mediaGroupId });
      return core.world.messageJson(chat, message);
    });
  },

  editMessageCaption(core, params) {
    const caption = readCaption(params);
    return change(core, params, ({ content }) => {
      if (!hasCaption(content)) throw badRequest("there is no caption in the message to edit");
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

function sends(kind: MediaKind): Method {
  return (core, params) => send(core, params, readMedia(core, params, { kind, source: params.text(kind) }));
}

/** Photos and videos share an album; documents and music keep to themselves. */
function albumSort({ kind }: Content): string {
  return kind === "video" ? "photo" : kind;
}

// What a message can hold, and how the bot is shown it. A live location is a location with a period; once it has been
// stopped it is an ordinary one.

import type { Message } from "grammy/types";
import type { StoredFile, StoredPhoto, StoredPicture } from "./files.ts";
import { withFoundEntities } from "./found-entities.ts";
import { NO_TEXT, type RichText } from "./rich-text.ts";

interface SharedContact {
  readonly phone_number: string;
  readonly first_name: string;
  readonly last_name?: string;
  readonly user_id?: number;
}

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
  /** Radius of uncertainty, 0 to 1500. */
  readonly accuracyMetres?: number | undefined;
}

export interface LocationContent extends Coordinates {
  readonly kind: "location";
  /** Of a live location: how long it may be updated. */
  readonly livePeriodSeconds?: number | undefined;
  /** 1 to 360 degrees. */
  readonly heading?: number | undefined;
}

/** Files that carry a caption. */
interface FileContent {
  readonly kind: "document" | "video" | "audio" | "voice";
  readonly file: StoredFile;
  readonly caption: RichText;
}

export type MessageFields = Omit<Partial<Message>, "message_id" | "chat" | "from" | "date">;

export type Content =
  | { readonly kind: "text"; readonly text: RichText }
  | { readonly kind: "photo"; readonly photo: StoredPhoto; readonly caption: RichText }
  | FileContent
  | { readonly kind: "video_note"; readonly file: StoredFile }
  | { readonly kind: "sticker"; readonly file: StoredFile; readonly emoji: string }
  | { readonly kind: "contact"; readonly contact: SharedContact }
  | LocationContent
  | { readonly kind: "venue"; readonly at: Coordinates; readonly title: string; readonly address: string }
  /** What happened to the chat: a sentence for people, fields for the bot. */
  | { readonly kind: "service"; readonly sentence: string; readonly fields: MessageFields };

export type WithCaption = Extract<Content, { readonly caption: RichText }>;

export function hasCaption(content: Content): content is WithCaption {
  return "caption" in content;
}

/** The words of a message: its text, its caption, or nothing. */
export function wordsOf(content: Content): RichText {
  if (content.kind === "text") return content.text;
  if (hasCaption(content)) return content.caption;
  return content.kind === "service" ? { text: content.sentence, entities: [] } : NO_TEXT;
}

/** Equal for two contents that show the same file. */
export function fileMark(content: Content): string | undefined {
  if (content.kind === "photo") return content.photo.at(-1)?.uniqueId;
  return "file" in content ? content.file.uniqueId : undefined;
}

export function contentJson(content: Content): MessageFields {
  switch (content.kind) {
    case "text": {
      const { text, entities } = withFoundEntities(content.text);
      return { text, ...(entities.length > 0 && { entities: [...entities] }) };
    }
    case "photo":
      return { photo: content.photo.map(pictureJson), ...captionJson(content.caption) };
    case "document":
    case "video":
    case "audio":
    case "voice":
      return { ...attachmentJson(content), ...captionJson(content.caption) };
    case "video_note": {
      const { file } = content;
      return {
        video_note: { ...fileJson(file), ...durationJson(file), length: file.size?.width ?? 0, ...thumbnailJson(file) },
      };
    }
    case "sticker":
      return {
        sticker: {
          ...fileJson(content.file),
          type: "regular",
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
          emoji: content.emoji,
        },
      };
    case "contact":
      return { contact: content.contact };
    case "location":
      return { location: locationJson(content) };
    case "venue": {
      const location = locationJson(content.at);
      return { location, venue: { location, title: content.title, address: content.address } };
    }
    case "service":
      return content.fields;
  }
}

function attachmentJson({ kind, file }: FileContent): MessageFields {
  const named = { ...fileJson(file), file_name: file.fileName, mime_type: file.mimeType };
  switch (kind) {
    case "document":
      return { document: named };
    case "video":
      return { video: { ...named, ...durationJson(file), ...sizeJson(file), ...thumbnailJson(file) } };
    case "audio":
      return {
        audio: {
          ...named,
          ...durationJson(file),
          ...(file.title && { title: file.title }),
          ...(file.performer && { performer: file.performer }),
        },
      };
    case "voice":
      return { voice: { ...fileJson(file), ...durationJson(file), mime_type: file.mimeType } };
  }
}

function captionJson(caption: RichText): MessageFields {
  if (caption.text === "") return {};

  const { text, entities } = withFoundEntities(caption);
  return { caption: text, ...(entities.length > 0 && { caption_entities: [...entities] }) };
}

/** As on the real server, an accuracy of 0 is one that is not known. */
function locationJson({ latitude, longitude, accuracyMetres, ...live }: Coordinates & Partial<LocationContent>) {
  const { livePeriodSeconds, heading } = live;
  return {
    latitude,
    longitude,
    ...(livePeriodSeconds && { live_period: livePeriodSeconds }),
    ...(livePeriodSeconds && heading && { heading }),
    ...(accuracyMetres && { horizontal_accuracy: accuracyMetres }),
  };
}

function pictureJson(file: StoredPicture) {
  return { ...fileJson(file), width: file.size.width, height: file.size.height };
}

function thumbnailJson({ thumbnail }: StoredFile) {
  return thumbnail ? { thumbnail: pictureJson(thumbnail) } : {};
}

function durationJson({ seconds }: StoredFile) {
  return { duration: seconds ?? 0 };
}

function sizeJson({ size }: StoredFile) {
  return { width: size?.width ?? 0, height: size?.height ?? 0 };
}

function fileJson(file: StoredFile) {
  return { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.bytes.length };
}

// The checks every message passes before it is sent, in the real server's words: texts, captions and entities.

import type { MessageEntity } from "grammy/types";
import { badRequest } from "./api-error.ts";
import { isRecord, type Params } from "./params.ts";
import { parseHtml, type RichText, trim } from "./rich-text.ts";

/**
 * Counted in UTF-16 units. Telegram does not say which units it counts; these are the strictest, so what passes here
 * passes there.
 */
const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;

const ENTITY_TYPES = new Set([
  "mention",
  "hashtag",
  "cashtag",
  "bot_command",
  "url",
  "email",
  "phone_number",
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "blockquote",
  "expandable_blockquote",
  "code",
  "pre",
  "text_link",
  "text_mention",
  "custom_emoji",
]);

/** The field `text`, 1 to 4096 characters after its entities were parsed. */
export function readText(params: Params): RichText {
  if (params.text("text") === "") throw badRequest("message text is empty");

  const text = trim(readRichText(params, "text", "entities"));
  if (text.text === "") throw badRequest("text must be non-empty");
  if (text.text.length > MAX_TEXT) throw badRequest("message is too long");
  return text;
}

/** The field `caption`, at most 1024 characters after its entities were parsed. */
export function readCaption(params: Params): RichText {
  const caption = trim(readRichText(params, "caption", "caption_entities"));
  if (caption.text.length > MAX_CAPTION) throw badRequest("message caption is too long");
  return caption;
}

function readRichText(params: Params, field: string, entitiesField: string): RichText {
  const text = params.text(field);
  const mode = params.text("parse_mode").toLowerCase();
  if (mode === "html") return parseHtml(text);
  // The real server knows Markdown too; this project writes HTML only, and a slip should show.
  if (mode !== "") throw badRequest("unsupported parse_mode");
  return { text, entities: readEntities(params.json(entitiesField), text) };
}

function readEntities(value: unknown, text: string): MessageEntity[] {
  if (!Array.isArray(value)) return [];
  return value.map((entity: unknown) => readEntity(entity, text));
}

function readEntity(entity: unknown, text: string): MessageEntity {
  if (!isRecord(entity)) throw badRequest("can't parse MessageEntity: expected an Object");

  const { type, offset, length } = entity;
  if (typeof type !== "string" || !ENTITY_TYPES.has(type)) {
    throw badRequest("can't parse MessageEntity: Unsupported type specified");
  }
  if (typeof offset !== "number" || offset < 0)
    throw badRequest(`receive an entity with incorrect offset ${String(offset)}`);
  if (typeof length !== "number" || length < 0)
    throw badRequest(`receive an entity with incorrect length ${String(length)}`);
  if (offset > text.length) throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
  if (offset + length > text.length) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`,
    );
  }
  if (type === "text_link" && typeof entity.url !== "string") {
    throw badRequest("can't parse MessageEntity: Can't find field \"url\"");
  }
  // A parsing edge: the fields that matter were just checked, the rest is passed on as it came.
  return entity as unknown as MessageEntity;
}

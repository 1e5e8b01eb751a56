// Text with entities, read from Telegram's HTML as the server reads it: entities are counted in UTF-16 units, complaints
// name byte offsets.

import type { MessageEntity } from "grammy/types";
import { badRequest } from "./api-error.ts";

export interface RichText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

export const NO_TEXT: RichText = { text: "", entities: [] };

interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly offset: number;
}

const SIMPLE_TAGS: Readonly<Record<string, "bold" | "italic" | "underline" | "strikethrough" | "spoiler" | "code">> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  span: "spoiler",
  code: "code",
};
const TAGS = new Set([...Object.keys(SIMPLE_TAGS), "a", "pre", "blockquote"]);
const NAMED_CHARACTERS: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** Throws "can't parse entities: ..." in the server's words. */
export function parseHtml(html: string): RichText {
  const entities: MessageEntity[] = [];
  const open: OpenTag[] = [];
  let text = "";
  let at = 0;

  while (at < html.length) {
    const character = html.charAt(at);
    if (character === "&") {
      const reference = readReference(html, at);
      text += reference.text;
      at += reference.length;
    } else if (character !== "<") {
      text += character;
      at += 1;
    } else if (html.charAt(at + 1) === "/") {
      const tag = closeTag(html, at, open);
      addEntity(entities, tag, text.length - tag.offset);
      at = html.indexOf(">", at) + 1;
    } else {
      const tag = readStartTag(html, at);
      open.push({ ...tag, offset: text.length });
      at = tag.end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);

  return { text, entities: inReadingOrder(entities) };
}

function cannotParse(reason: string) {
  return badRequest(`can't parse entities: ${reason}`);
}

function byteOffset(html: string, at: number): number {
  return Buffer.byteLength(html.slice(0, at));
}

/** An ampersand that begins no known reference stands for itself. */
function readReference(html: string, at: number): { text: string; length: number } {
  const match = /^&(?:#x([0-9a-f]+)|#([0-9]+)|(lt|gt|amp|quot));?/i.exec(html.slice(at, at + 12));
  if (!match) return { text: "&", length: 1 };

  const [whole, hexadecimal, decimal, name] = match;
  if (name) return { text: NAMED_CHARACTERS[name.toLowerCase()] ?? whole, length: whole.length };

  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff
    ? { text: String.fromCodePoint(code), length: whole.length }
    : { text: "&", length: 1 };
}

function readStartTag(html: string, at: number): Omit<OpenTag, "offset"> & { readonly end: number } {
  const offset = byteOffset(html, at);
  const name = (/^[^\s>]*/.exec(html.slice(at + 1))?.[0] ?? "").toLowerCase();
  let cursor = at + 1 + name.length;
  if (cursor >= html.length) throw cannotParse(`Unclosed start tag at byte offset ${offset}`);
  if (!TAGS.has(name)) throw cannotParse(`Unsupported start tag "${name}" at byte offset ${offset}`);

  const attributes = new Map<string, string>();
  while (html.charAt(cursor) !== ">") {
    const match = /^\s*(?:([^\s=>]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+)))?)?\s*/.exec(html.slice(cursor));
    const [whole = "", key, double, single, bare] = match ?? [];
    if (whole === "" || cursor + whole.length >= html.length) {
      throw cannotParse(`Unclosed start tag "${name}" at byte offset ${offset}`);
    }
    if (key) attributes.set(key.toLowerCase(), parseReferences(double ?? single ?? bare ?? ""));
    cursor += whole.length;
  }
  if (name === "span" && attributes.get("class") !== "tg-spoiler") {
    throw cannotParse(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`);
  }
  return { name, attributes, end: cursor + 1 };
}

function parseReferences(value: string): string {
  return value.replaceAll(/&[^&\s]*/g, (piece) => {
    const { text, length } = readReference(piece, 0);
    return text + piece.slice(length);
  });
}

function closeTag(html: string, at: number, open: OpenTag[]): OpenTag {
  const offset = byteOffset(html, at);
  const tag = open.pop();
  if (!tag) throw cannotParse(`Unexpected end tag at byte offset ${offset}`);

  const match = /^<\/([^\s>]*)\s*>/.exec(html.slice(at));
  if (!match) throw cannotParse(`Unclosed end tag at byte offset ${offset}`);

  const found = (match[1] ?? "").toLowerCase();
  if (found !== "" && found !== tag.name) {
    throw cannotParse(`Unmatched end tag at byte offset ${offset}, expected "</${tag.name}>", found "</${found}>"`);
  }
  return tag;
}

function addEntity(entities: MessageEntity[], tag: OpenTag, length: number): void {
  const entity = toEntity(tag, length);
  if (!entity) return;

  // `<pre><code>` is one entity, and the inner tag closes first.
  const inner = entities.at(-1);
  const isOneBlock =
    entity.type === "pre" && inner?.type === "code" && inner.offset === entity.offset && inner.length === length;
  if (isOneBlock) entities.pop();
  entities.push(entity);
}

function toEntity(tag: OpenTag, length: number): MessageEntity | undefined {
  const span = { offset: tag.offset, length };
  if (length === 0) return undefined;
  if (tag.name === "a") {
    const url = tag.attributes.get("href");
    return url ? { type: "text_link", ...span, url } : undefined;
  }
  if (tag.name === "pre") return { type: "pre", ...span };
  if (tag.name === "blockquote") {
    return { type: tag.attributes.has("expandable") ? "expandable_blockquote" : "blockquote", ...span };
  }

  const type = SIMPLE_TAGS[tag.name];
  return type && { type, ...span };
}

export function inReadingOrder(entities: readonly MessageEntity[]): MessageEntity[] {
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}

/** Without the white space around it, as the server stores every text. */
export function trim({ text, entities }: RichText): RichText {
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const kept = entities.flatMap((entity) => {
    const from = Math.max(0, entity.offset - start);
    const to = Math.min(trimmed.length, entity.offset + entity.length - start);
    return to > from ? [{ ...entity, offset: from, length: to - from }] : [];
  });
  return { text: trimmed, entities: kept };
}

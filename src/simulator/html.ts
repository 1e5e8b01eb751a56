// Entities written back as HTML for the page and for tests. Everything is escaped and only known tags and harmless
// link protocols come out, so that the page may insert it as it is.

import type { MessageEntity } from "grammy/types";
import type { RichText } from "./rich-text.ts";

const TAGS: Readonly<Partial<Record<MessageEntity["type"], string>>> = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  spoiler: "tg-spoiler",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

export function toHtml({ text, entities }: RichText): string {
  return render(text, { from: 0, to: text.length }, entities);
}

/** Line breaks stay "\n": the page shows them with `white-space: pre-wrap`. */
function render(text: string, span: { from: number; to: number }, entities: readonly MessageEntity[]): string {
  let html = "";
  let at = span.from;
  for (const [index, entity] of entities.entries()) {
    if (entity.offset < at || entity.offset >= span.to) continue;

    // An entity that sticks out of the one around it is cut there: tags must nest, entities need not.
    const inner = { from: entity.offset, to: Math.min(span.to, entity.offset + entity.length) };
    html += escapeHtml(text.slice(at, inner.from));
    html += wrap(entity, render(text, inner, entities.slice(index + 1)), text.slice(inner.from, inner.to));
    at = inner.to;
  }
  return html + escapeHtml(text.slice(at, span.to));
}

function wrap(entity: MessageEntity, html: string, text: string): string {
  const href = hrefOf(entity, text);
  if (href) return `<a href="${escapeHtml(href)}">${html}</a>`;

  const tag = TAGS[entity.type];
  return tag ? `<${tag}>${html}</${tag}>` : html;
}

function hrefOf(entity: MessageEntity, text: string): string | undefined {
  if (entity.type === "url") return text.startsWith("http") ? text : `https://${text}`;
  if (entity.type !== "text_link") return undefined;
  return /^(?:https?|tg|mailto|tel):/i.test(entity.url) ? entity.url : undefined;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

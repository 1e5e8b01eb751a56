// The entities that the server finds in any text by itself. Without them a bot framework recognises no command.

import type { MessageEntity } from "grammy/types";
import { inReadingOrder, type RichText } from "./rich-text.ts";

const FOUND_BY_ITSELF = [
  { type: "url", pattern: /\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?)]|\bt\.me\/[\w/?=+-]+/g },
  { type: "email", pattern: /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g },
  { type: "bot_command", pattern: /(?<![\w/@<>])\/\w{1,64}(?:@\w{3,32})?(?![\w/])/g },
  { type: "mention", pattern: /(?<![\w@.])@[a-z]\w{3,31}\b/gi },
  { type: "hashtag", pattern: /(?<![\w#])#\w*[a-z_]\w*/gi },
] as const;

/** Adds the commands, mentions, links and hashtags that the server finds in any text, outside code and links. */
export function withFoundEntities({ text, entities }: RichText): RichText {
  const taken = entities.filter(({ type }) => ["code", "pre", "text_link"].includes(type));
  const found: MessageEntity[] = [];
  for (const { type, pattern } of FOUND_BY_ITSELF) {
    for (const match of text.matchAll(pattern)) {
      const span = { offset: match.index, length: match[0].length };
      if (![...taken, ...found].some((other) => overlaps(other, span))) found.push({ type, ...span });
    }
  }
  return { text, entities: inReadingOrder([...entities, ...found]) };
}

function overlaps(a: { offset: number; length: number }, b: { offset: number; length: number }): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

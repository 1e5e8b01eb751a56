// What a message holds besides words, and whether the question on a card wants it.

import type { Message } from "grammy/types";
import { isMedia, type MediaType } from "#domain/form/form.ts";
import type { Card } from "#domain/form/interview/card.ts";
import type { Album, BotContext } from "./context.ts";

export function kindOf(message: Message): MediaType | undefined {
  if (message.photo) return "image";
  if (message.voice || message.audio) return "audio";
  if (message.video || message.video_note || message.animation) return "video";
  return message.document ? "file" : undefined;
}

export function wantedBy(card: Card): { readonly kind: MediaType; readonly isFull: boolean } | undefined {
  if (card.at !== "question" || !isMedia(card.question)) return undefined;
  return { kind: card.question.type, isFull: card.picked.length >= card.question.most };
}

/** The album a message belongs to, with the question that its first photo met: the rest is not for the question after it. */
export function albumOf(ctx: BotContext, card: Card | undefined): Album | undefined {
  const id = ctx.message?.media_group_id;
  if (id === undefined || !card) return undefined;
  const { album } = ctx.session;
  return album?.id === id ? album : { id, question: questionOf(card) };
}

export function questionOf(card: Card): string {
  return card.at === "question" ? [card.question.name, ...card.rows.map(({ number }) => number)].join("/") : card.at;
}

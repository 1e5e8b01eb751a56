// One live card per private chat. After a tap on it the card is edited in place; after anything else a new card comes
// below and the old one loses its buttons, so that nothing on the screen can be tapped that no longer counts.

import { GrammyError, type NextFunction } from "grammy";
import type { BotContext } from "./context.ts";
import { offerLocationKey, withdrawLocationKey } from "./location-key.ts";
import { keyboardOf, type View } from "./view.ts";

/** Gives the context its `show`. */
export async function liveCard(ctx: BotContext, next: NextFunction): Promise<void> {
  ctx.show = async (view, { inPlace = false, ...screen } = {}) => {
    const { card: before, locationKey } = ctx.session;
    const tapped = ctx.callbackQuery?.message?.message_id;
    if (locationKey !== undefined && !view.asksLocation) await withdrawLocationKey(ctx, locationKey);
    const editable = inPlace || tapped === before ? before : undefined;
    const isKeyDue = view.asksLocation === true && locationKey === undefined;
    const early = isKeyDue && editable === undefined ? await offerLocationKey(ctx) : undefined; // the card stays lowest
    const edited = editable !== undefined && (await edit(ctx, editable, view));
    const card = edited ? editable : await post(ctx, view);
    const key = view.asksLocation ? (locationKey ?? early ?? (await offerLocationKey(ctx))) : undefined;
    const shownAt = ctx.clock.epochMilliseconds;
    ctx.session = { card, shownAt, ...screen, ...(key === undefined ? {} : { locationKey: key }) };
    if (before !== undefined && before !== card) await strip(ctx, before);
    if (tapped !== undefined && tapped !== before && tapped !== card) await strip(ctx, tapped);
  };
  await next();
}

async function post(ctx: BotContext, view: View): Promise<number> {
  const message = await ctx.reply(view.text, {
    parse_mode: "HTML",
    reply_markup: keyboardOf(view),
    link_preview_options: { is_disabled: true },
  });
  return message.message_id;
}

/** Whether the card now shows the view; false when Telegram no longer lets us touch that message. */
async function edit(ctx: BotContext, messageId: number, view: View): Promise<boolean> {
  const chatId = ctx.chat?.id;
  if (chatId === undefined) return false;
  try {
    await ctx.api.editMessageText(chatId, messageId, view.text, {
      parse_mode: "HTML",
      reply_markup: keyboardOf(view),
      link_preview_options: { is_disabled: true },
    });
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return error.description.includes("message is not modified");
  }
}

/** An old card keeps its text. That it cannot be touched any more is no trouble to anybody. */
async function strip(ctx: BotContext, messageId: number): Promise<void> {
  if (ctx.chat === undefined) return;
  try {
    await ctx.api.editMessageReplyMarkup(ctx.chat.id, messageId);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
  }
}

// The key that sends where one is. Telegram has it only as a reply keyboard, which no edit can bring or take away: it comes
// with one short message when a place is asked for, and goes with another one when it no longer is.

import { GrammyError } from "grammy";
import type { BotContext } from "./context.ts";

/** Brings the key, and gives the message it came with. */
export async function offerLocationKey(ctx: BotContext): Promise<number> {
  const message = await ctx.reply(ctx.t("location-key"), {
    parse_mode: "HTML",
    disable_notification: true,
    reply_markup: {
      keyboard: [[{ text: ctx.t.plain("button-location"), request_location: true }]],
      resize_keyboard: true,
      one_time_keyboard: true,
    },
  });
  return message.message_id;
}

/** Takes the key away; the message it came with would only be in the way. */
export async function withdrawLocationKey(ctx: BotContext, messageId: number): Promise<void> {
  await ctx.reply(ctx.t("location-key-gone"), {
    parse_mode: "HTML",
    disable_notification: true,
    reply_markup: { remove_keyboard: true },
  });
  if (ctx.chat === undefined) return;
  try {
    await ctx.api.deleteMessage(ctx.chat.id, messageId);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error; // older than two days, or gone already
  }
}

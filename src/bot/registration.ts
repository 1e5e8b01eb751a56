// First contact: an invitation link, the data notice, agreement, and the optional phone number. Nothing is stored about a
// person before they agree.

import { LANGUAGES } from "#domain/language.ts";
import type { Features } from "./bot.ts";
import { phoneKind } from "./buttons.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import { openHome } from "./home.ts";
import {
  acceptKind,
  agreeKind,
  noticeView,
  offerView,
  phoneSavedText,
  phoneView,
  welcomeView,
} from "./registration.view.ts";

export function createRegistration(features: Features): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");
  const { registering, timeZone, translator } = features;

  // Whoever was unreachable and writes can be reached again.
  person.on(["message", "callback_query"], async (ctx, next) => {
    if (ctx.actor?.person.unreachableSince) await registering.setReachable(ctx.chat.id, true, ctx.now);
    await next();
  });

  person.command("start").filter(
    (ctx) => ctx.match !== "",
    async (ctx) => {
      const offer = await registering.lookAt(ctx.match, ctx.actor, ctx.now);
      if (!offer) return await openHome(ctx, features);
      await ctx.show(offerView(ctx, { offer, code: ctx.match, timeZone }));
    },
  );

  person.callbackQuery(acceptKind.pattern, async (ctx) => {
    const { code } = acceptKind.parse(ctx.callbackQuery.data);
    const { id, first_name, last_name } = ctx.from;
    const name = [first_name, last_name].filter(Boolean).join(" ");
    const language = ctx.t.language;
    const offer = await registering.accept(code, { telegramId: id, name, language }, ctx.now);
    await ctx.show(welcomeView(ctx.t, offer));
  });

  person.callbackQuery(agreeKind.pattern, async (ctx) => {
    if (ctx.actor) ctx.actor = await registering.acceptNotice(ctx.actor, ctx.now);
    await openHome(ctx, features);
  });

  // A reply keyboard is the only way to ask for a number, so this one message is not a card.
  person.callbackQuery(phoneKind.pattern, async (ctx) => {
    if (!ctx.actor) return await openHome(ctx, features);
    const { text, keyboard } = phoneView(ctx.t);
    await ctx.reply(text, { parse_mode: "HTML", reply_markup: keyboard });
  });

  person.on("message:contact", async (ctx) => {
    const { user_id, phone_number } = ctx.message.contact;
    await registering.savePhone(ctx.actor, { userId: user_id, phone: phone_number });
    await ctx.reply(phoneSavedText(ctx.t), { parse_mode: "HTML", reply_markup: { remove_keyboard: true } });
    await openHome(ctx, features);
  });

  person.on("my_chat_member", async (ctx) => {
    await registering.setReachable(ctx.chat.id, ctx.myChatMember.new_chat_member.status !== "kicked", ctx.now);
  });

  const declines = LANGUAGES.map((language) => translator(language).plain("phone-decline"));
  person.hears(declines, async (ctx) => {
    await ctx.reply(ctx.t("phone-declined"), { parse_mode: "HTML", reply_markup: { remove_keyboard: true } });
    await openHome(ctx, features);
  });

  return feature;
}

/** Shows the notice to someone whose agreement is to an older one. */
export async function askForNotice(ctx: BotContext): Promise<void> {
  await ctx.show(noticeView(ctx.t));
}

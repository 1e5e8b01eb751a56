// /jangkauan: whom no message reaches, for those who can invite anew.

import { isUnitCode } from "#domain/unit.ts";
import type { Features } from "./bot.ts";
import { wholeNumber } from "./button.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import { reachKind, reachView, reinvitedView, reinviteKind } from "./reach.view.ts";

export function createReach({ reaching, timeZone }: Features): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");

  const look = async (ctx: BotContext, asked: Parameters<typeof reaching.look>[1] = {}) => {
    await ctx.show(reachView(ctx.t, await reaching.look(ctx.actor, asked, ctx.clock)));
  };

  person.command(["jangkauan", "reach"], (ctx) => look(ctx));
  person.hears(/^\s*jangkauan\s*[.!?]*$/i, (ctx) => look(ctx));

  person.callbackQuery(reachKind.pattern, async (ctx) => {
    const { unit, page } = reachKind.parse(ctx.callbackQuery.data);
    await look(ctx, { page: wholeNumber(page) || 0, ...(isUnitCode(unit) ? { unitCode: unit } : {}) });
  });

  person.callbackQuery(reinviteKind.pattern, async (ctx) => {
    const invited = await reaching.invite(ctx.actor, reinviteKind.parse(ctx.callbackQuery.data).unit, ctx.clock);
    await ctx.show(reinvitedView(ctx.t, { ...invited, timeZone, username: ctx.me.username }));
  });

  return feature;
}

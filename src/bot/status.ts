// /status: how I stand. Whoever has no position or has not agreed to the notice is led home, where the way in is.

import { hasAcceptedNotice } from "#domain/person.ts";
import type { Features } from "./bot.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import { openHome } from "./home.ts";
import { statusView } from "./status.view.ts";

export function createStatus(features: Features): Composer<BotContext> {
  const { standing, reopening } = features;
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");

  const status = async (ctx: BotContext) => {
    const { actor } = ctx;
    const isKnown = actor && actor.assignments.length > 0 && hasAcceptedNotice(actor.person);
    if (!isKnown) return await openHome(ctx, features);
    const locked = await reopening.locked(actor, ctx.clock);
    await ctx.show(statusView(ctx.t, await standing.of(actor, ctx.clock), locked));
  };
  person.command("status", status);
  person.hears(/^\s*status( saya)?\s*[.!?]*$/i, status);

  return feature;
}

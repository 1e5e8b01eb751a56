// /jejak NAMA: what was done about a unit. The name is looked for in the actor's own area only.

import type { Features } from "./bot.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import { foundView, traceHintView, traceKind, traceView } from "./trace.view.ts";

export function createTrace({ tracing }: Features): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");

  const show = async (ctx: BotContext, unitCode: string) => {
    await ctx.show(traceView(ctx.t, await tracing.trace(ctx.actor, unitCode, ctx.clock)));
  };

  person.command(["jejak", "trace"], async (ctx) => {
    const name = ctx.match.trim();
    const found = await tracing.find(ctx.actor, name);
    const [first] = found;
    if (name === "") return await ctx.show(traceHintView(ctx.t));
    await (first && found.length === 1 ? show(ctx, first.code) : ctx.show(foundView(ctx.t, found, name)));
  });

  person.callbackQuery(traceKind.pattern, async (ctx) => {
    await show(ctx, traceKind.parse(ctx.callbackQuery.data).unit);
  });

  return feature;
}

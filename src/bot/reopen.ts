// "Minta dibuka kembali" for whoever reports, and the answer of the office. A reason is chosen or typed; it is in the database before
// the chat says so.

import { commandOf } from "#domain/form/typed/command-words.ts";
import { REOPEN_REASONS } from "#domain/grant.ts";
import type { Features } from "./bot.ts";
import { wholeNumber } from "./button.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import { daysOf } from "./grant-button.ts";
import { openHomeLost } from "./home.ts";
import { askedView, decidedView, waitingView, whichView, whyView } from "./reopen.view.ts";
import { decideKind, reopenKind, waitingKind } from "./reopen-button.ts";

export function createReopen(features: Features): Composer<BotContext> {
  const { reopening } = features;
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");

  const askWhy = async (ctx: BotContext, obligationId: number, unclear = false) => {
    const standing = await reopening.consider(ctx.actor, obligationId, ctx.clock);
    if (standing.at !== "askable") return await ctx.show(askedView(ctx.t, standing));
    await ctx.show(whyView(ctx.t, standing.duty, unclear), { reopening: obligationId });
  };

  const ask = async (ctx: BotContext, obligationId: number, reason: string) => {
    await ctx.show(askedView(ctx.t, await reopening.ask(ctx.actor, obligationId, reason, ctx.clock)));
  };

  const askWhich = async (ctx: BotContext) => {
    const locked = await reopening.locked(ctx.actor, ctx.clock);
    await (locked.some(({ isAsked }) => !isAsked) ? ctx.show(whichView(ctx.t, locked)) : openHomeLost(ctx, features));
  };

  person.callbackQuery(reopenKind.pattern, async (ctx) => {
    const { obligation, reason } = reopenKind.parse(ctx.callbackQuery.data);
    if (obligation === "") return await askWhich(ctx);
    const known = REOPEN_REASONS.find((each) => each === reason);
    await (known ? ask(ctx, wholeNumber(obligation), known) : askWhy(ctx, wholeNumber(obligation)));
  });

  person.callbackQuery(decideKind.pattern, async (ctx) => {
    const { reopening: id, answer } = decideKind.parse(ctx.callbackQuery.data);
    const days = daysOf(answer);
    if (days === undefined && answer !== "refuse") return await openHomeLost(ctx, features);
    const decided = days
      ? await reopening.grant(ctx.actor, wholeNumber(id), days, ctx.clock)
      : await reopening.refuse(ctx.actor, wholeNumber(id), ctx.clock);
    await ctx.show(decidedView(ctx.t, decided));
  });

  person.callbackQuery(waitingKind.pattern, async (ctx) => {
    await ctx.show(waitingView(ctx.t, await reopening.waiting(ctx.actor)));
  });

  person.on("message:text", async (ctx, next) => {
    const { reopening: obligationId } = ctx.session;
    const text = ctx.message.text.trim();
    if (obligationId === undefined || text.startsWith("/") || commandOf(text)) return await next();
    await (SAYS_SOMETHING.test(text) ? ask(ctx, obligationId, text) : askWhy(ctx, obligationId, true));
  });

  return feature;
}

const SAYS_SOMETHING = /\p{L}{3}/u;

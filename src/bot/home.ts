// The way in for everybody who has no card in front of them: what they owe, help, language. Whatever a person sends that
// nobody else understands ends here, so there is no dead end.

import { Composer } from "grammy";
import { type Command, commandOf } from "#domain/form/typed/command-words.ts";
import { hasAcceptedNotice } from "#domain/person.ts";
import type { Reporting } from "#services/reporting.ts";
import type { Features } from "./bot.ts";
import { helpKind, homeKind, languageKind } from "./buttons.ts";
import type { BotContext } from "./context.ts";
import { formerView, helpView, homeView, type Lost, languageView, strangerView } from "./home.view.ts";
import { askForNotice } from "./registration.ts";

export function createHome({ reporting, registering, timeZone, translator }: Features): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");

  const home = (ctx: BotContext) => openHome(ctx, reporting, timeZone);
  const help = (ctx: BotContext) => ctx.show(helpView(ctx.t, ctx.actor));
  const languages = (ctx: BotContext) => ctx.show(languageView(ctx.t));
  const byWord: Partial<Record<Command, (ctx: BotContext) => Promise<void>>> = { home, help, language: languages };

  person.command("start", home);
  person.callbackQuery(homeKind.pattern, home);
  person.callbackQuery(helpKind.pattern, help);

  person.on("message:text", async (ctx, next) => {
    const command = commandOf(ctx.message.text);
    const go = command && byWord[command];
    await (go ? go(ctx) : next());
  });

  person.callbackQuery(languageKind.pattern, async (ctx) => {
    const { language } = languageKind.parse(ctx.callbackQuery.data);
    if (!ctx.actor || (language !== "id" && language !== "en")) return await languages(ctx);
    await registering.setLanguage(ctx.actor, language);
    ctx.t = translator(language);
    await home(ctx);
  });

  return feature;
}

/** The home card: for a stranger how to come in, for a reporter what is owed. */
export async function openHome(ctx: BotContext, reporting: Reporting, timeZone: string): Promise<void> {
  await open(ctx, reporting, { timeZone });
}

/** Home, with a sentence about what nobody understood. */
export async function openHomeLost(ctx: BotContext, reporting: Reporting, timeZone: string): Promise<void> {
  await open(ctx, reporting, { timeZone, lost: ctx.callbackQuery ? "button" : "message" });
}

async function open(
  ctx: BotContext,
  reporting: Reporting,
  look: { readonly timeZone: string; readonly lost?: Lost },
): Promise<void> {
  const { actor } = ctx;
  if (!actor) return await ctx.show(strangerView(ctx.t));
  if (actor.assignments.length === 0) return await ctx.show(formerView(ctx.t));
  if (!hasAcceptedNotice(actor.person)) return await askForNotice(ctx);
  const duties = await reporting.duties(actor, ctx.now);
  await ctx.show(homeView(ctx.t, { ...look, actor, duties, now: ctx.now }));
}

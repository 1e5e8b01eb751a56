// The way in for everybody who has no card in front of them: what they owe, help, language. Whatever a person sends that
// nobody else understands ends here, so there is no dead end.

import { type Command, commandOf } from "#domain/form/typed/command-words.ts";
import { hasAcceptedNotice } from "#domain/person.ts";
import { mayAnywhere } from "#domain/position.ts";
import { supervises } from "#services/supervising.ts";
import type { Features } from "./bot.ts";
import { helpKind, homeKind, languageKind } from "./buttons.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import { formerView, helpView, homeView, type Lost, languageView, strangerView } from "./home.view.ts";
import { askForNotice } from "./registration.ts";

/** What the home card is made from. */
export type HomeDeps = Pick<Features, "reporting" | "supervising" | "reopening" | "timeZone">;

export function createHome(features: Features): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");
  const { registering, translator } = features;

  const home = (ctx: BotContext) => openHome(ctx, features);
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
export async function openHome(ctx: BotContext, deps: HomeDeps): Promise<void> {
  await open(ctx, deps);
}

/** Home, with a sentence about what nobody understood. */
export async function openHomeLost(ctx: BotContext, deps: HomeDeps): Promise<void> {
  await open(ctx, deps, ctx.callbackQuery ? "button" : "message");
}

async function open(ctx: BotContext, deps: HomeDeps, lost?: Lost): Promise<void> {
  const { reporting, supervising, reopening, timeZone } = deps;
  const { actor } = ctx;
  if (!actor) return await ctx.show(strangerView(ctx.t));
  if (actor.assignments.length === 0) return await ctx.show(formerView(ctx.t));
  if (!hasAcceptedNotice(actor.person)) return await askForNotice(ctx);
  const duties = await reporting.duties(actor, ctx.now);
  const silent = supervises(actor) ? { silent: await supervising.count(actor, ctx.now) } : {};
  const locked = mayAnywhere(actor.assignments, "report") ? await reopening.locked(actor, ctx.now) : [];
  const waiting = mayAnywhere(actor.assignments, "reopen") ? await reopening.countWaiting(actor) : 0;
  const look = { timeZone, locked, waiting, ...silent, ...(lost ? { lost } : {}) };
  await ctx.show(homeView(ctx.t, { ...look, actor, duties, now: ctx.now }));
}

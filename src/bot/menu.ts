// The command menu of those who hold an office, put up when they first write after a start or when their positions change. It is a
// convenience: no answer waits for it, and none fails with it.

import type { NextFunction } from "grammy";
import { hasAcceptedNotice } from "#domain/person.ts";
import type { BotDeps } from "./bot.ts";
import { commandsFor, describeFor, hasOwnMenu } from "./commands.ts";
import type { BotContext } from "./context.ts";

export function createMenu({ logger }: Pick<BotDeps, "logger">) {
  const shown = new Map<number, string>();

  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    await next();
    const { actor, chat, t } = ctx;
    if (chat?.type !== "private" || !actor || !hasAcceptedNotice(actor.person)) return;
    const commands = commandsFor(actor.assignments);
    const menu = [t.language, ...commands].join();
    const known = shown.get(chat.id);
    if (known === menu || (known === undefined && !hasOwnMenu(commands))) return;
    shown.set(chat.id, menu);
    try {
      await describeFor(ctx.api, t, { chatId: chat.id, commands });
    } catch (error) {
      logger.warn({ err: error }, "no menu was put up");
    }
  };
}

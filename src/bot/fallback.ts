// What nobody else understood. In private it ends at home with a sentence; a button of a kind that is gone shows where
// the person is. Groups are left alone.

import type { Features } from "./bot.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import { openHomeLost } from "./home.ts";

export function createFallback(features: Features): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.chatType("private").on(["message", "callback_query"], async (ctx) => {
    await openHomeLost(ctx, features);
  });

  return feature;
}

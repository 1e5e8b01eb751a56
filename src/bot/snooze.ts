// "Later" under a reminder. The reminder itself stays as it is: the answer comes as the live card.

import { formatInstant } from "#domain/format.ts";
import { SNOOZES } from "#domain/snooze.ts";
import type { Features } from "./bot.ts";
import { homeButton, snoozeButtons, snoozeKind } from "./buttons.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import { openHomeLost } from "./home.ts";

export function createSnooze(features: Features): Composer<BotContext> {
  const { snoozing } = features;
  const feature = new Composer<BotContext>();

  feature.chatType("private").callbackQuery(snoozeKind.pattern, async (ctx) => {
    const { until: wish } = snoozeKind.parse(ctx.callbackQuery.data);
    const choice = SNOOZES.find((each) => each === wish);
    if (!choice) return await openHomeLost(ctx, features);
    const { t } = ctx;
    const snoozed = await snoozing.snooze(ctx.actor, choice, ctx.clock);
    if (!snoozed) {
      const left = SNOOZES.filter((each) => each !== "afternoon");
      return await ctx.show({ text: t("snooze-past"), buttons: [snoozeButtons(t, left), [homeButton(t)]] });
    }
    const at = formatInstant(snoozed.until, snoozed.timeZone, t.language);
    await ctx.show({ text: t("snooze-set", { at, open: snoozed.open }), buttons: [[homeButton(t)]] });
  });

  return feature;
}

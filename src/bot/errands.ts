// What the bot has to say in a chat out of turn: that taps may have been lost, that too much came at once. It comes when
// everything sent before has been dealt with.

import { Problem } from "#domain/problem.ts";
import type { Screen } from "#services/reporting.ts";
import type { Features } from "./bot.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import { type Errand, errandOf } from "./own-update.ts";
import { createShowing } from "./report-screen.ts";

export function createErrands(features: Features): Composer<BotContext> {
  const { reporting } = features;
  const feature = new Composer<BotContext>();
  const show = createShowing(features);

  feature.use(async (ctx, next) => {
    const errand = errandOf(ctx.update);
    if (!errand) return await next();
    if (errand.do === "wake") return await wake(ctx, errand);
    await ctx.reply(ctx.t("flood-calm"), { parse_mode: "HTML" });
  });

  /** Whoever has gone on by themselves has been shown something since, and is not shown the card again. */
  async function wake(ctx: BotContext, { obligationId, revision, downUntil }: Errand & { do: "wake" }): Promise<void> {
    const { card, shownAt = 0 } = ctx.session;
    if (shownAt >= downUntil || (card !== undefined && ctx.session.obligationId !== obligationId)) return;
    const screen = await open(ctx, obligationId);
    if (screen?.at !== "card" || screen.revision !== revision) return;
    await show(ctx, { ...screen, notice: "interrupted" });
  }

  /** Undefined where it is no longer theirs to fill in: they have not asked, so they are not told. */
  async function open(ctx: BotContext, obligationId: number): Promise<Screen | undefined> {
    try {
      return await reporting.open(ctx.actor, obligationId, ctx.clock);
    } catch (error) {
      if (error instanceof Problem) return undefined;
      throw error;
    }
  }

  return feature;
}

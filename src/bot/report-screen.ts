// What everything that happens in an interview ends with: the screen that came back is put on the live card.

import type { Move } from "#services/drafting.ts";
import type { Reporting, Screen } from "#services/reporting.ts";
import type { Features } from "./bot.ts";
import { wholeNumber } from "./button.ts";
import type { BotContext, Showing } from "./context.ts";
import type { Glance } from "./look.ts";
import { screenView } from "./report.view.ts";

export function createShowing({ scoreboards, timeZone }: Pick<Features, "scoreboards" | "timeZone">) {
  return async (
    ctx: BotContext,
    screen: Screen,
    glance: Glance = {},
    showing: Pick<Showing, "album" | "inPlace"> = {},
  ): Promise<void> => {
    const view = screenView(ctx.t, screen, { ...glance, timeZone, now: ctx.now });
    const { page = 0, search } = glance;
    const narrowed = search === undefined ? {} : { search };
    const { obligationId } = screen.duty;
    await ctx.show(view, screen.at === "reported" ? {} : { obligationId, page, ...narrowed, ...showing });
    if (screen.at === "reported") await scoreboards.refresh(ctx.clock);
  };
}

/** The obligation a text or a file is meant for: the one on the screen, or the draft touched last. */
export async function onScreen(ctx: BotContext, reporting: Reporting): Promise<number | undefined> {
  if (ctx.session.obligationId !== undefined) return ctx.session.obligationId;
  if (!ctx.actor || ctx.session.card !== undefined) return undefined;
  return await reporting.current(ctx.actor, ctx.now);
}

export function moveOf(ctx: BotContext, { obligation }: { obligation: string }): Move {
  return { obligationId: wholeNumber(obligation), updateId: ctx.update.update_id };
}

// More time for a silent unit, or letting it off: from its card, and back to it with what was done. The service asks at every tap
// whether somebody may.

import type { Html } from "#i18n";
import type { Granted } from "#services/granting.ts";
import type { UnitFile } from "#services/supervising.ts";
import type { Features } from "./bot.ts";
import { wholeNumber } from "./button.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import { confirmExemptView, type Done, doneText, exemptView, extendView, notDoneText } from "./grant.view.ts";
import { exemptReasonOf, extensionOf, GRANT_ACTS, type GrantAct, grantKind } from "./grant-button.ts";
import { unitFileView } from "./unit-file.view.ts";

type Does = (ctx: BotContext, obligationId: number, argument: string) => Promise<void>;

export function createGrants({ granting, supervising }: Features): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");

  const open = async (ctx: BotContext, id: number, saying?: (file: UnitFile) => Html) => {
    const found = await supervising.file(ctx.actor, id, ctx.clock);
    await ctx.show(unitFileView(ctx.t, found, saying?.(found)));
  };

  const tell = async (ctx: BotContext, id: number, result: Granted, done: Done) => {
    await open(ctx, id, (found) => (result === "done" ? doneText(ctx.t, done, found) : notDoneText(ctx.t, result)));
  };

  const askHowLong = async (ctx: BotContext, id: number) => {
    const offers = await granting.offers(ctx.actor, id, ctx.clock);
    if ("refused" in offers) return await open(ctx, id, () => notDoneText(ctx.t, offers.refused));
    await ctx.show(extendView(ctx.t, offers));
  };

  /** Asks why, or whether it is meant; where nothing can be let off any more the card says how it is. */
  const askWhy = async (ctx: BotContext, id: number, argument: string) => {
    const duty = await granting.exemptable(ctx.actor, id);
    if (!duty) return await open(ctx, id, () => notDoneText(ctx.t, "unchanged"));
    const reason = exemptReasonOf(argument);
    await ctx.show(reason ? confirmExemptView(ctx.t, duty, reason) : exemptView(ctx.t, duty));
  };

  const does: Readonly<Record<GrantAct, Does>> = {
    extend: async (ctx, id, argument) => {
      const extension = extensionOf(argument);
      if (!extension) return await askHowLong(ctx, id);
      const result = await granting.extend(ctx.actor, id, extension, ctx.clock);
      await tell(ctx, id, result, { what: "extended", days: extension.days });
    },
    exempt: askWhy,
    "let-off": async (ctx, id, argument) => {
      const reason = exemptReasonOf(argument);
      if (!reason) return await askWhy(ctx, id, argument);
      await tell(ctx, id, await granting.exempt(ctx.actor, id, reason, ctx.clock), { what: "exempted" });
    },
    lift: async (ctx, id) => tell(ctx, id, await granting.lift(ctx.actor, id, ctx.clock), { what: "lifted" }),
  };

  person.callbackQuery(grantKind.pattern, async (ctx) => {
    const { obligation, act, argument } = grantKind.parse(ctx.callbackQuery.data);
    const id = wholeNumber(obligation);
    await (isAct(act) ? does[act](ctx, id, argument) : open(ctx, id));
  });

  return feature;
}

function isAct(text: string): text is GrantAct {
  return GRANT_ACTS.some((act) => act === text);
}

// The outermost ring: a refusal is explained in the person's language, a bug gets an id, an apology with that id and a
// line in the log. What says only that Telegram
// or the database cannot be reached goes on, so that the update is handled again.

import { randomBytes } from "node:crypto";
import { GrammyError, HttpError, type NextFunction } from "grammy";
import { Problem } from "#domain/problem.ts";
import type { Html, Translate } from "#i18n";
import type { Logger } from "#logger";
import type { Storage } from "#storage/store.ts";
import { homeButton } from "./buttons.ts";
import type { BotContext } from "./context.ts";
import { noticeView } from "./registration.view.ts";
import type { View } from "./view.ts";

export function explainTrouble({ logger, storage }: { readonly logger: Logger; readonly storage: Storage }) {
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    try {
      await next();
    } catch (error) {
      if (isTransport(error) || storage.isAway(error)) throw error;
      if (hasLeft(error)) return;
      await tell(ctx, error instanceof Problem ? problemView(ctx.t, error) : apologize(ctx, error, logger));
    }
  };
}

/** What is missing is offered at once where that is possible, else a way on. */
function problemView(t: Translate, { code, details }: Problem): View {
  if (code === "notice-not-accepted") return noticeView(t);
  return withWayOn(t, t(`problem-${code}`, details));
}

function withWayOn(t: Translate, text: Html): View {
  return { text, buttons: [[homeButton(t)]] };
}

function apologize(ctx: BotContext, error: unknown, logger: Logger): View {
  const id = randomBytes(4).toString("hex");
  logger.error({ err: error, id, update: ctx.update.update_id }, "update failed");
  return withWayOn(ctx.t, ctx.t("trouble-bug", { id }));
}

/** In private a sentence comes with a way on; a group is only told. */
async function tell(ctx: BotContext, view: View): Promise<void> {
  if (ctx.chat === undefined) return;
  if (ctx.chat.type === "private") {
    await ctx.show(view);
    return;
  }
  await ctx.reply(view.text, { parse_mode: "HTML" });
}

function isTransport(error: unknown): boolean {
  return error instanceof HttpError || (error instanceof GrammyError && error.error_code >= 429);
}

/** Blocked the bot, or threw it out, before the answer came: there is nobody to answer. */
function hasLeft(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 403;
}

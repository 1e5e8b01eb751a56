// "Sedang cuti" in the chat: the days by button or typed, then who stands in. What has been chosen so far is in the buttons;
// the session only says what a typed date means.

import { Temporal } from "temporal-polyfill";
import { commandOf } from "#domain/form/typed/command-words.ts";
import { readDate } from "#domain/form/typed/date.ts";
import { requireActor } from "#services/actor.ts";
import type { StandIn } from "#services/leaving.ts";
import type { Features } from "./bot.ts";
import { wholeNumber } from "./button.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import {
  backKind,
  leaveFromView,
  leaveKind,
  leaveMadeView,
  leaveOverView,
  leaveUntilView,
  leaveView,
  type Refused,
  standInView,
} from "./leave.view.ts";

type Day = Temporal.PlainDate;

export function createLeave({ leaving, timeZone }: Pick<Features, "leaving" | "timeZone">): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");

  const askFrom = async (ctx: BotContext, refused?: Refused) => {
    const look = { today: leaving.today(ctx.now), ...(refused ? { refused } : {}) };
    await ctx.show(leaveFromView(ctx.t, look), { leaving: {} });
  };

  const askUntil = async (ctx: BotContext, from: Day, refused?: Refused) => {
    const look = { from, ...(refused ? { refused } : {}) };
    await ctx.show(leaveUntilView(ctx.t, look), { leaving: { from: from.toString() } });
  };

  const askStandIn = async (ctx: BotContext, from: Day, until: Day) => {
    const refused = leaving.whyRefused({ from, until }, ctx.now);
    if (refused === "past") return await askFrom(ctx, refused);
    if (refused) return await askUntil(ctx, from, refused);
    const candidates = await leaving.candidates(ctx.actor, ctx.now);
    const mayInvite = leaving.mayInvite(requireActor(ctx.actor));
    await ctx.show(standInView(ctx.t, { from, until, candidates, mayInvite }));
  };

  const open = async (ctx: BotContext) => {
    const current = await leaving.current(ctx.actor, ctx.now);
    await (current ? ctx.show(leaveView(ctx.t, current)) : askFrom(ctx));
  };

  person.command(["cuti", "leave"], open);
  person.hears(/^\s*(saya )?(sedang )?(cuti|on leave)\s*[.!?]*$/i, open);

  person.callbackQuery(leaveKind.pattern, async (ctx) => {
    const chosen = leaveKind.parse(ctx.callbackQuery.data);
    const [from, until, standIn] = [dayOf(chosen.from), dayOf(chosen.until), standInOf(chosen.standIn)];
    if (!from) return await open(ctx);
    if (!until) return await askUntil(ctx, from);
    if (standIn === undefined) return await askStandIn(ctx, from, until);
    const refused = leaving.whyRefused({ from, until }, ctx.now);
    if (refused) return await askFrom(ctx, refused); // the button is of another day
    const made = await leaving.leave(ctx.actor, { from, until, standIn }, ctx.now);
    await ctx.show(leaveMadeView(ctx.t, { ...made, timeZone, username: ctx.me.username }));
  });

  person.callbackQuery(backKind.pattern, async (ctx) => {
    await leaving.comeBack(ctx.actor, wholeNumber(backKind.parse(ctx.callbackQuery.data).absence), ctx.now);
    await ctx.show(leaveOverView(ctx.t));
  });

  person.on("message:text", async (ctx, next) => {
    const { leaving: asked } = ctx.session;
    const { text } = ctx.message;
    if (!asked || text.startsWith("/") || commandOf(text)) return await next();
    const typed = readDate(text, { today: leaving.today(ctx.now), expect: "future" });
    const day = typed.kind === "value" ? dayOf(typed.value) : undefined;
    const from = dayOf(asked.from ?? "");
    if (!from) {
      const refused = day ? leaving.whyRefused({ from: day, until: day.add({ days: 1 }) }, ctx.now) : "unreadable";
      return await (day && !refused ? askUntil(ctx, day) : askFrom(ctx, refused ?? "unreadable"));
    }
    await (day ? askStandIn(ctx, from, day.add({ days: 1 })) : askUntil(ctx, from, "unreadable"));
  });

  return feature;
}

/** Out of a button that may be forged. */
function dayOf(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

function standInOf(text: string): StandIn | undefined {
  if (text === "invite" || text === "none") return text;
  const id = wholeNumber(text);
  return Number.isNaN(id) ? undefined : id;
}

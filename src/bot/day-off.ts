// /libur in the chat, for those who keep the calendar: the days off to come, one more by typing its day and its name, one fewer by
// button. What it does to deadlines is shown before a day is cancelled and after every change.

import { Temporal } from "temporal-polyfill";
import { commandOf } from "#domain/form/typed/command-words.ts";
import { readDate } from "#domain/form/typed/date.ts";
import type { Features } from "./bot.ts";
import { wholeNumber } from "./button.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import {
  addDayOffKind,
  askDayView,
  askNameView,
  changedView,
  confirmView,
  dayOffKind,
  daysOffKind,
  daysOffView,
} from "./day-off.view.ts";

const LONGEST_NAME = 100;

export function createDaysOff({ calendarKeeping: keeping }: Pick<Features, "calendarKeeping">): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");

  const open = async (ctx: BotContext, page = 0) => {
    keeping.permitted(ctx.actor);
    const days = await keeping.days(keeping.today(ctx.clock));
    await ctx.show(daysOffView(ctx.t, days, page));
  };

  const askDay = async (ctx: BotContext, refused = false) => {
    keeping.permitted(ctx.actor);
    await ctx.show(askDayView(ctx.t, { today: keeping.today(ctx.clock), refused }), { dayOff: {} });
  };

  person.command(["libur", "holidays"], async (ctx) => await open(ctx));
  person.callbackQuery(daysOffKind.pattern, async (ctx) => {
    await open(ctx, wholeNumber(daysOffKind.parse(ctx.callbackQuery.data).page) || 0);
  });
  person.callbackQuery(addDayOffKind.pattern, async (ctx) => await askDay(ctx));

  person.callbackQuery(dayOffKind.pattern, async (ctx) => {
    const actor = keeping.permitted(ctx.actor);
    const chosen = dayOffKind.parse(ctx.callbackQuery.data);
    const date = dayOf(chosen.date);
    const act = chosen.act === "cancel" || chosen.act === "restore" ? chosen.act : undefined;
    if (!date || !act) return await open(ctx);
    const change = { do: act, date } as const;
    if (chosen.sure !== "yes") return await ctx.show(confirmView(ctx.t, change, await keeping.consider(change)));
    await ctx.show(changedView(ctx.t, change, await keeping.change(actor, change, ctx.clock)));
  });

  person.on("message:text", async (ctx, next) => {
    const { dayOff: asked } = ctx.session;
    const { text } = ctx.message;
    if (!asked || text.startsWith("/") || commandOf(text)) return await next();
    const actor = keeping.permitted(ctx.actor);
    const date = dayOf(asked.date ?? "");
    if (date) {
      const change = { do: "add", date, name: text.trim().slice(0, LONGEST_NAME) } as const;
      return await ctx.show(changedView(ctx.t, change, await keeping.change(actor, change, ctx.clock)));
    }
    const today = keeping.today(ctx.clock);
    const typed = readDate(text, { today, expect: "future" });
    const day = typed.kind === "value" ? dayOf(typed.value) : undefined;
    if (!day || Temporal.PlainDate.compare(day, today) < 0) return await askDay(ctx, true);
    await ctx.show(askNameView(ctx.t, day), { dayOff: { date: day.toString() } });
  });

  return feature;
}

/** Out of a button that may be forged. */
function dayOf(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

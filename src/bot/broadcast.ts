// Announcements in a private chat. What an author may is decided by the service at every tap; here a tap or a text becomes a
// call of it, and the screen that comes back is shown. The draft lies in the database: the session only says what a text means.

import { GrammyError } from "grammy";
import { Temporal } from "temporal-polyfill";
import { AUDIENCE_GROUPS, type Audience, toggled } from "#domain/broadcast.ts";
import { commandOf } from "#domain/form/typed/command-words.ts";
import { readDateTime } from "#domain/form/typed/date-time.ts";
import { mayAnywhere } from "#domain/position.ts";
import type { BroadcastMessage } from "#services/announcing.ts";
import type { BroadcastScreen } from "#services/broadcast-screens.ts";
import type { Features } from "./bot.ts";
import { readView } from "./broadcast.view.ts";
import {
  announceInKind,
  announceKind,
  announcementKind,
  announcementsKind,
  haveReadKind,
  type Verb,
} from "./broadcast-button.ts";
import { sentView, stopView, UNREAD_PER_PAGE, unreadView, writtenView } from "./broadcast-sent.view.ts";
import {
  audienceView,
  discardedView,
  groupsView,
  placesView,
  previewView,
  textView,
  whenView,
} from "./broadcast-writing.view.ts";
import { wholeNumber } from "./button.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";

type Does = (ctx: BotContext, id: number, argument: string) => Promise<void>;

export function createBroadcast({ broadcasting, announcing, timeZone }: Features): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");

  const show = async (ctx: BotContext, screen: BroadcastScreen) => {
    const { id } = screen.broadcast;
    const wants = screen.at === "text" ? "text" : "nothing";
    await ctx.show(viewOf(ctx, screen), { announcing: { id, wants } });
  };

  const open = async (ctx: BotContext, id: number) => show(ctx, await broadcasting.open(ctx.actor, id, ctx.now));

  const choosePlace = async (ctx: BotContext, unit?: string, page = 0) => {
    const places = await broadcasting.places(ctx.actor, unit);
    const draft = unit === undefined ? await broadcasting.draft(ctx.actor) : undefined;
    const { whole, parts } = places;
    const only = whole && parts.length === 0 && !draft ? whole : undefined; // nothing to choose
    if (only) return await show(ctx, await broadcasting.begin(ctx.actor, only.code, ctx.now));
    await ctx.show(placesView(ctx.t, { places, page, ...(draft ? { draft } : {}) }));
  };

  const list = async (ctx: BotContext) => {
    await ctx.show(writtenView(ctx.t, await broadcasting.written(ctx.actor), timeZone));
  };

  const address = async (ctx: BotContext, id: number, audience: Audience) => {
    await broadcasting.address(ctx.actor, id, audience, ctx.now);
    await open(ctx, id);
  };

  const tick = async (ctx: BotContext, id: number, group?: string) => {
    const screen = await broadcasting.addressing(ctx.actor, id, ctx.now);
    if (screen.at !== "audience") return await show(ctx, screen);
    const known = AUDIENCE_GROUPS.find((each) => each === group);
    if (!known) return await ctx.show(groupsView(ctx.t, screen), { announcing: { id, wants: "nothing" } });
    await broadcasting.address(ctx.actor, id, toggled(screen.broadcast.audience, known), ctx.now);
    await tick(ctx, id);
  };

  const silent = async (ctx: BotContext, id: number, periodId: number) => {
    const { choices } = await broadcasting.open(ctx.actor, id, ctx.now);
    const programId = choices.find(({ period }) => period.id === periodId)?.program.id ?? "";
    await address(ctx, id, { to: "silent", programId, periodId });
  };

  const askWhen = async (ctx: BotContext, id: number, asked: Partial<Parameters<typeof whenView>[1]> = {}) => {
    const screen = await broadcasting.open(ctx.actor, id, ctx.now);
    if (screen.at !== "preview") return await show(ctx, screen);
    const { broadcast, timeZone } = screen;
    const view = whenView(ctx.t, { broadcast, timeZone, now: ctx.now, ...asked });
    await ctx.show(view, { announcing: { id, wants: "moment" } });
  };

  const schedule = async (ctx: BotContext, id: number, at: Temporal.Instant | undefined) => {
    if (!at) return await askWhen(ctx, id, { refused: "unreadable" });
    const screen = await broadcasting.schedule(ctx.actor, { id, at }, ctx.now);
    const { refused } = screen;
    await (refused === "past" || refused === "too-far" ? askWhen(ctx, id, { refused }) : show(ctx, screen));
  };

  const typeMoment = async (ctx: BotContext, id: number, text: string) => {
    const { timeZone: zone } = await broadcasting.open(ctx.actor, id, ctx.now);
    const today = ctx.now.toZonedDateTimeISO(zone).toPlainDate();
    const typed = readDateTime(text, { today, expect: "future", zone, now: ctx.now });
    if (typed.kind === "value") return await schedule(ctx, id, instantOf(typed.value));
    const options = typed.kind === "ask" ? typed.options : [];
    const meant = options.flatMap((each) => (each.kind === "value" ? (instantOf(each.value) ?? []) : []));
    await askWhen(ctx, id, meant.length > 0 ? { options: meant } : { refused: "unreadable" });
  };

  const unread = async (ctx: BotContext, id: number, page: number) => {
    const first = page * UNREAD_PER_PAGE;
    const found = await broadcasting.unread(ctx.actor, id, { first, size: UNREAD_PER_PAGE }, ctx.now);
    await ctx.show(unreadView(ctx.t, { ...found, page }), { announcing: { id, wants: "nothing" } });
  };

  const askStop = async (ctx: BotContext, id: number) => {
    const screen = await broadcasting.open(ctx.actor, id, ctx.now);
    const isUnderWay = screen.at === "sent" && screen.broadcast.state === "started" && screen.progress.planned > 0;
    if (!isUnderWay) return await show(ctx, screen);
    await ctx.show(stopView(ctx.t, screen), { announcing: { id, wants: "nothing" } });
  };

  const discard = async (ctx: BotContext, id: number) => {
    await broadcasting.discard(ctx.actor, id);
    await ctx.show(discardedView(ctx.t));
  };

  const does: Readonly<Record<Verb, Does>> = {
    show: open,
    whom: async (ctx, id) => show(ctx, await broadcasting.addressing(ctx.actor, id, ctx.now)),
    reporters: (ctx, id) => address(ctx, id, { to: "reporters" }),
    groups: (ctx, id) => tick(ctx, id),
    toggle: tick,
    silent: (ctx, id, periodId) => silent(ctx, id, wholeNumber(periodId)),
    text: async (ctx, id) => show(ctx, await broadcasting.writing(ctx.actor, id, ctx.now)),
    receipt: async (ctx, id, on) => show(ctx, await broadcasting.askReceipt(ctx.actor, id, on === "1", ctx.now)),
    send: async (ctx, id, seal) => show(ctx, await broadcasting.send(ctx.actor, { id, seal }, ctx.now)),
    when: (ctx, id) => askWhen(ctx, id),
    at: (ctx, id, at) => schedule(ctx, id, instantOf(at)),
    unschedule: async (ctx, id) => show(ctx, await broadcasting.unschedule(ctx.actor, id, ctx.now)),
    discard,
    unread: (ctx, id, page) => unread(ctx, id, wholeNumber(page) || 0),
    stop: askStop,
    "stop-yes": async (ctx, id) => show(ctx, await broadcasting.stop(ctx.actor, id, ctx.now)),
  };

  person.command(["umumkan", "announce"], (ctx) => choosePlace(ctx));
  person.command(["pengumuman", "announcements"], list);
  person.callbackQuery(announcementsKind.pattern, list);

  /** Whoever may not announce may write the word in a report. */
  person.hears(/^\s*(umumkan|pengumuman|announce)\s*[.!?]*$/i, async (ctx, next) => {
    const announces = ctx.actor && mayAnywhere(ctx.actor.assignments, "broadcast");
    await (announces ? choosePlace(ctx) : next());
  });

  person.callbackQuery(announceKind.pattern, async (ctx) => {
    const { unit, page } = announceKind.parse(ctx.callbackQuery.data);
    await choosePlace(ctx, unit === "" ? undefined : unit, wholeNumber(page) || 0);
  });

  person.callbackQuery(announceInKind.pattern, async (ctx) => {
    const { unit } = announceInKind.parse(ctx.callbackQuery.data);
    await show(ctx, await broadcasting.begin(ctx.actor, unit, ctx.now));
  });

  person.callbackQuery(announcementKind.pattern, async (ctx) => {
    const { broadcast, action, argument } = announcementKind.parse(ctx.callbackQuery.data);
    await (isVerb(action, does) ? does[action] : open)(ctx, wholeNumber(broadcast), argument);
  });

  person.callbackQuery(haveReadKind.pattern, async (ctx) => {
    const id = wholeNumber(haveReadKind.parse(ctx.callbackQuery.data).broadcast);
    const message = await announcing.read(ctx.actor, id, ctx.now);
    if (message) await thank(ctx, message);
  });

  person.on("message", async (ctx, next) => {
    const { announcing: writing } = ctx.session;
    if (!writing) return await next();
    const { id, wants } = writing;
    const { text } = ctx.message;
    if (text === undefined) {
      if (wants !== "text") return await next();
      return await show(ctx, { ...(await broadcasting.writing(ctx.actor, id, ctx.now)), refused: "not-text" });
    }
    const command = commandOf(text);
    if (text.startsWith("/") || (command && LEADS_AWAY.has(command))) return await next();
    if (wants === "text") return await show(ctx, await broadcasting.write(ctx.actor, id, text, ctx.now));
    if (wants === "moment") return await typeMoment(ctx, id, text);
    const screen = await broadcasting.open(ctx.actor, id, ctx.now);
    if (screen.at !== "preview") return await next();
    await show(ctx, { ...screen, refused: "typed" });
  });

  return feature;
}

/** In place of the message, without its button. Once it says so there is nothing to change, and Telegram complains. */
async function thank(ctx: BotContext, message: BroadcastMessage): Promise<void> {
  try {
    await ctx.editMessageText(readView(ctx.t, message).text, { parse_mode: "HTML" });
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
  }
}

function viewOf({ t }: BotContext, screen: BroadcastScreen) {
  switch (screen.at) {
    case "audience":
      return audienceView(t, screen);
    case "text":
      return textView(t, screen);
    case "preview":
      return previewView(t, screen);
    case "sent":
      return sentView(t, screen);
  }
}

function isVerb(action: string, does: Readonly<Record<Verb, Does>>): action is Verb {
  return Object.hasOwn(does, action);
}

/** Out of a button that may be forged, or of what was read. */
function instantOf(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

const LEADS_AWAY: ReadonlySet<string> = new Set(["home", "help", "language", "report", "forms", "practice"]);

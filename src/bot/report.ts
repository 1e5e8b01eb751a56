// The interview in a private chat. What to ask comes from the domain, how it looks from the view; here a tap or a text becomes
// an input, and the screen that comes back is shown. What is sent otherwise (files, a place) is in `report-sent.ts`.

import type { Input } from "#domain/form/interview/input.ts";
import { commandOf } from "#domain/form/typed/command-words.ts";
import type { Move } from "#services/drafting.ts";
import type { Meant } from "#services/reporting.ts";
import type { Features } from "./bot.ts";
import { wholeNumber } from "./button.ts";
import { openKind } from "./buttons.ts";
import { Composer } from "./composer.ts";
import type { BotContext } from "./context.ts";
import { openHome } from "./home.ts";
import { type Glance, glanceOfTap } from "./look.ts";
import { sendPicture } from "./question-picture.ts";
import {
  beginKind,
  confirmNihilKind,
  nihilKind,
  nihilView,
  pickDutyView,
  sameAllKind,
  savedView,
} from "./report.view.ts";
import { glanceAfter, inputOfTap, inputOfText } from "./report-input.ts";
import { createShowing, moveOf, onScreen } from "./report-screen.ts";
import { createReportSent } from "./report-sent.ts";
import { stepKind } from "./step-button.ts";
import { takeOverKind } from "./taken.view.ts";

export function createReport(features: Features): Composer<BotContext> {
  const { reporting, illustrating } = features;
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");
  const show = createShowing(features);

  const open = async (ctx: BotContext, obligationId: number) => {
    await show(ctx, await reporting.open(ctx.actor, obligationId, ctx.now));
  };

  const begin = async (ctx: BotContext, move: Move, first?: Input) => {
    await show(ctx, await reporting.begin(ctx.actor, move, ctx.now, first));
  };

  /** Ticking keeps the page and the search it happens on. */
  const tap = async (ctx: BotContext, move: Move, action: string, input: Meant) => {
    const { page = 0, search } = ctx.session;
    const glance = action === "toggle" ? { page, ...(search === undefined ? {} : { search }) } : {};
    await show(ctx, await reporting.step(ctx.actor, move, input, ctx.now), glance);
  };

  const lookAround = async (ctx: BotContext, move: Move, glance: Glance) => {
    const screen = await reporting.open(ctx.actor, move.obligationId, ctx.now);
    const isOld = screen.at !== "card" || screen.revision !== move.revision;
    const { search } = ctx.session;
    const narrowed = glance.page !== undefined && search !== undefined ? { ...glance, search } : glance;
    await show(ctx, screen, isOld ? {} : narrowed);
  };

  const type = async (ctx: BotContext, move: Move, text: string) => {
    const screen = await reporting.step(ctx.actor, move, inputOfText(text), ctx.now);
    await show(ctx, screen, screen.at === "card" ? glanceAfter(screen, text) : {});
  };

  const takeOver = async (ctx: BotContext, move: Move) => {
    await show(ctx, await reporting.takeOver(ctx.actor, move, ctx.now));
  };

  const send = async (ctx: BotContext, move: Move) => {
    await show(ctx, await reporting.submit(ctx.actor, move, ctx.now));
  };

  const sendNihil = async (ctx: BotContext, move: Move) => {
    await show(ctx, await reporting.submitNihil(ctx.actor, move, ctx.now));
  };

  const askNihil = async (ctx: BotContext, obligationId: number) => {
    const screen = await reporting.open(ctx.actor, obligationId, ctx.now);
    if (screen.at === "reported" || screen.at === "taken") return await show(ctx, screen);
    await ctx.show(nihilView(ctx.t, screen.duty), { obligationId });
  };

  const save = async (ctx: BotContext, obligationId: number) => {
    const screen = await reporting.open(ctx.actor, obligationId, ctx.now);
    if (screen.at !== "card") return await show(ctx, screen);
    await ctx.show(savedView(ctx.t, screen.duty));
  };

  const showPicture = async (ctx: BotContext, obligationId: number) => {
    const screen = await reporting.open(ctx.actor, obligationId, ctx.now);
    const isSent = screen.at === "card" && (await sendPicture(ctx, illustrating, screen));
    if (!isSent) await show(ctx, screen);
  };

  /** With one duty left there is nothing to choose; with none, home says so. */
  const lapor = async (ctx: BotContext) => {
    const duties = ctx.actor ? await reporting.duties(ctx.actor, ctx.now) : [];
    const waiting = duties.filter(({ reported }) => !reported);
    const [only] = waiting;
    if (!only) return await openHome(ctx, features);
    if (waiting.length > 1) return await ctx.show(pickDutyView(ctx.t, waiting));
    await open(ctx, only.obligationId);
  };

  person.callbackQuery(openKind.pattern, async (ctx) => {
    await open(ctx, wholeNumber(openKind.parse(ctx.callbackQuery.data).obligation));
  });

  person.callbackQuery(beginKind.pattern, async (ctx) => {
    await begin(ctx, moveOf(ctx, beginKind.parse(ctx.callbackQuery.data)));
  });

  person.callbackQuery(sameAllKind.pattern, async (ctx) => {
    await begin(ctx, moveOf(ctx, sameAllKind.parse(ctx.callbackQuery.data)), { do: "same-all" });
  });

  person.callbackQuery(nihilKind.pattern, async (ctx) => {
    await askNihil(ctx, wholeNumber(nihilKind.parse(ctx.callbackQuery.data).obligation));
  });

  person.callbackQuery(confirmNihilKind.pattern, async (ctx) => {
    await sendNihil(ctx, moveOf(ctx, confirmNihilKind.parse(ctx.callbackQuery.data)));
  });

  person.callbackQuery(takeOverKind.pattern, async (ctx) => {
    await takeOver(ctx, moveOf(ctx, takeOverKind.parse(ctx.callbackQuery.data)));
  });

  person.callbackQuery(stepKind.pattern, async (ctx) => {
    const { obligation, revision, action, argument } = stepKind.parse(ctx.callbackQuery.data);
    const move = { ...moveOf(ctx, { obligation }), revision: wholeNumber(revision) };
    if (action === "save") return await save(ctx, move.obligationId);
    if (action === "send") return await send(ctx, move);
    if (action === "picture") return await showPicture(ctx, move.obligationId);
    const glance = glanceOfTap(action, argument);
    if (glance) return await lookAround(ctx, move, glance);
    const input = inputOfTap(action, argument);
    await (input ? tap(ctx, move, action, input) : open(ctx, move.obligationId));
  });

  person.on("message:text", async (ctx, next) => {
    const { text } = ctx.message;
    const command = commandOf(text);
    if (command === "report") return await lapor(ctx);
    if (command ? LEADS_AWAY.has(command) : text.startsWith("/")) return await next();

    const obligationId = await onScreen(ctx, reporting);
    if (obligationId === undefined) return await (command === "begin" || command === "resume" ? lapor(ctx) : next());
    const move = { obligationId, updateId: ctx.update.update_id };
    if (command === "save") return await save(ctx, obligationId);
    if (command === "send") return await send(ctx, move);
    if (command === "take-over") return await takeOver(ctx, move);
    const starts = command && atStart[command];
    if (starts && (await isAtStart(ctx, obligationId))) return await starts(ctx, move);
    await type(ctx, move, text);
  });

  /** What can be written instead of the buttons of the first card. */
  const atStart: { readonly [word: string]: (ctx: BotContext, move: Move) => Promise<void> } = {
    begin,
    same: (ctx, move) => begin(ctx, move, { do: "same-all" }),
    nihil: (ctx, { obligationId }) => askNihil(ctx, obligationId),
    "send-nihil": sendNihil,
  };

  const isAtStart = async (ctx: BotContext, obligationId: number) =>
    (await reporting.open(ctx.actor, obligationId, ctx.now)).at === "start";

  feature.use(createReportSent(features));

  return feature;
}

const LEADS_AWAY: ReadonlySet<string> = new Set(["home", "help", "language", "practice", "forms"]);

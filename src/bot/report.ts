// The interview in a private chat. What to ask comes from the domain, how it looks from the view; here a tap, a text or a
// photo becomes an input, and the screen that comes back is shown.

import { Composer } from "grammy";
import type { Input } from "#domain/form/interview/interview.ts";
import { commandOf } from "#domain/form/typed/command-words.ts";
import { Problem } from "#domain/problem.ts";
import type { Move, Notice, Screen } from "#services/reporting.ts";
import type { Features } from "./bot.ts";
import { wholeNumber } from "./button.ts";
import { openKind } from "./buttons.ts";
import type { BotContext } from "./context.ts";
import { openHome } from "./home.ts";
import {
  beginKind,
  confirmNihilKind,
  nihilKind,
  nihilView,
  pickDutyView,
  sameAllKind,
  savedView,
  screenView,
} from "./report.view.ts";
import { inputOfTap, inputOfText } from "./report-input.ts";
import { stepKind } from "./step-button.ts";

export function createReport({ reporting, scoreboards, photos, timeZone }: Features): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");

  const show = async (ctx: BotContext, screen: Screen, page = 0) => {
    const view = screenView(ctx.t, screen, { page, timeZone, now: ctx.now });
    await ctx.show(view, screen.at === "reported" ? {} : { obligationId: screen.duty.obligationId, page });
    if (screen.at === "reported") await scoreboards.refresh(ctx.now);
  };

  const open = async (ctx: BotContext, obligationId: number, page = 0) => {
    await show(ctx, await reporting.open(ctx.actor, obligationId, ctx.now), page);
  };

  const begin = async (ctx: BotContext, move: Move, first?: Input) => {
    await show(ctx, await reporting.begin(ctx.actor, move, ctx.now, first));
  };

  const step = async (ctx: BotContext, move: Move, input: Input) => {
    const page = input.do === "toggle" ? (ctx.session.page ?? 0) : 0;
    await show(ctx, await reporting.step(ctx.actor, move, input, ctx.now), page);
  };

  const send = async (ctx: BotContext, move: Move) => {
    await show(ctx, await reporting.submit(ctx.actor, move, ctx.now));
  };

  const sendNihil = async (ctx: BotContext, move: Move) => {
    await show(ctx, await reporting.submitNihil(ctx.actor, move, ctx.now));
  };

  const askNihil = async (ctx: BotContext, obligationId: number) => {
    const screen = await reporting.open(ctx.actor, obligationId, ctx.now);
    if (screen.at === "reported") return await show(ctx, screen);
    await ctx.show(nihilView(ctx.t, screen.duty), { obligationId });
  };

  const save = async (ctx: BotContext, obligationId: number) => {
    const screen = await reporting.open(ctx.actor, obligationId, ctx.now);
    if (screen.at !== "card") return await show(ctx, screen);
    await ctx.show(savedView(ctx.t, screen.duty));
  };

  /** With one duty left there is nothing to choose; with none, home says so. */
  const lapor = async (ctx: BotContext) => {
    const duties = ctx.actor ? await reporting.duties(ctx.actor, ctx.now) : [];
    const waiting = duties.filter(({ reported }) => !reported);
    const [only] = waiting;
    if (!only) return await openHome(ctx, reporting, timeZone);
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

  person.callbackQuery(stepKind.pattern, async (ctx) => {
    const { obligation, revision, action, argument } = stepKind.parse(ctx.callbackQuery.data);
    const move = { ...moveOf(ctx, { obligation }), revision: wholeNumber(revision) };
    if (action === "save") return await save(ctx, move.obligationId);
    if (action === "page") return await open(ctx, move.obligationId, wholeNumber(argument) || 0);
    if (action === "send") return await send(ctx, move);
    const input = inputOfTap(action, argument);
    await (input ? step(ctx, move, input) : open(ctx, move.obligationId));
  });

  /** The obligation a text or a photo is meant for: the one on the screen, or the draft touched last. */
  const onScreen = async (ctx: BotContext): Promise<number | undefined> => {
    if (ctx.session.obligationId !== undefined) return ctx.session.obligationId;
    if (!ctx.actor || ctx.session.card !== undefined) return undefined;
    return await reporting.current(ctx.actor, ctx.now);
  };

  person.on("message:text", async (ctx, next) => {
    const { text } = ctx.message;
    const command = commandOf(text);
    if (command === "report") return await lapor(ctx);
    if (command ? LEADS_AWAY.has(command) : text.startsWith("/")) return await next();

    const obligationId = await onScreen(ctx);
    if (obligationId === undefined) return await (command === "begin" || command === "resume" ? lapor(ctx) : next());
    const move = { obligationId, updateId: ctx.update.update_id };
    if (command === "save") return await save(ctx, obligationId);
    if (command === "send") return await send(ctx, move);
    const starts = command && atStart[command];
    if (starts && (await isAtStart(ctx, obligationId))) return await starts(ctx, move);
    await step(ctx, move, inputOfText(text));
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

  person.on(["message:photo", "message:document"], async (ctx, next) => {
    const obligationId = await onScreen(ctx);
    if (obligationId === undefined) return await next();
    const screen = await reporting.open(ctx.actor, obligationId, ctx.now);
    const isAsked = screen.at === "card" && screen.card.at === "question" && screen.card.question.type === "image";
    const move = { obligationId, updateId: ctx.update.update_id };
    if (!isAsked) return await step(ctx, move, { do: "photo", id: "" }); // not fetched; the engine says so
    try {
      const id = await photos.take(ctx, obligationId);
      await step(ctx, move, { do: "photo", id: String(id) });
    } catch (error) {
      const notice = noticeOf(error);
      if (!notice) throw error;
      await show(ctx, { ...screen, notice }); // the question stays for the next photo
    }
  });

  // A sticker, a voice message, a location: the question stays, with a sentence about what it wants.
  person.on("message", async (ctx, next) => {
    const obligationId = await onScreen(ctx);
    if (obligationId === undefined || ctx.message.text !== undefined) return await next();
    const screen = await reporting.open(ctx.actor, obligationId, ctx.now);
    await show(ctx, screen.at === "card" ? { ...screen, notice: "unreadable" } : screen);
  });

  return feature;
}

const LEADS_AWAY: ReadonlySet<string> = new Set(["home", "help", "language"]);

function moveOf(ctx: BotContext, { obligation }: { obligation: string }): Move {
  return { obligationId: wholeNumber(obligation), updateId: ctx.update.update_id };
}

function noticeOf(error: unknown): Notice | undefined {
  if (!(error instanceof Problem)) return undefined;
  const { code } = error;
  return code === "photo-too-large" || code === "photo-unusable" ? code : undefined;
}

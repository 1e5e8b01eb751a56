// Practice in a private chat: the cards of a report, of which nothing is kept but what is on the screen. Whatever else is
// shown ends it. It is asked before the report, since what is typed or sent answers the card that is there.

import type { MediaType } from "#domain/form/form.ts";
import { commandOf } from "#domain/form/typed/command-words.ts";
import {
  isOver,
  type Practice,
  type PracticeMove,
  type PracticeOf,
  type PracticeScreen,
} from "#services/practising.ts";
import type { Meant } from "#services/reporting.ts";
import { carries } from "./attachment.ts";
import type { Features } from "./bot.ts";
import { wholeNumber } from "./button.ts";
import { practiceKind, tryKind } from "./buttons.ts";
import { Composer } from "./composer.ts";
import type { Album, BotContext, Showing } from "./context.ts";
import { type Glance, glanceOfTap } from "./look.ts";
import { leftPracticeView, lostPracticeView, pickFormView, practiceCardView, practisedView } from "./practice.view.ts";
import { sendPicture } from "./question-picture.ts";
import { glanceAfter, inputOfTap, inputOfText } from "./report-input.ts";
import { albumOf, kindOf, questionOf, wantedBy } from "./sent.ts";
import { PRACTICE, stepKind } from "./step-button.ts";

export function createPractice({ practising, illustrating, timeZone }: Features): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const person = feature.chatType("private");

  const show = async (ctx: BotContext, screen: PracticeScreen, glance: Glance = {}, showing: Showing = {}) => {
    const view = practiceCardView(ctx.t, screen, { ...glance, timeZone, now: ctx.now });
    const { page = 0, search } = glance;
    const narrowed = search === undefined ? {} : { search };
    await ctx.show(view, { practice: screen.practice, page, ...narrowed, ...showing });
  };

  const begin = async (ctx: BotContext, of: PracticeOf) => {
    const { update_id: updateId } = ctx.update;
    const screen = await practising.begin(ctx.actor, { of, updateId }, ctx.now);
    await show(ctx, screen);
  };

  /** With one form there is nothing to choose. */
  const choose = async (ctx: BotContext) => {
    const choices = await practising.choices(ctx.actor);
    const [only] = choices;
    if (only && choices.length === 1) return await begin(ctx, { versionId: only.versionId });
    await ctx.show(pickFormView(ctx.t, choices));
  };

  const step = async (ctx: BotContext, practice: Practice, meant: Meant, move: PracticeMove) =>
    await practising.step(ctx.actor, practice, { meant, move, now: ctx.now });

  const finish = async (ctx: BotContext, practice: Practice, move: PracticeMove) => {
    const screen = await practising.look(ctx.actor, practice, ctx.now);
    const isOld = move.revision !== undefined && move.revision !== practice.revision;
    const done = isOld ? undefined : practising.finished(screen);
    if (done) return await ctx.show(practisedView(ctx.t, done));
    await show(ctx, await step(ctx, practice, { do: "review" }, move));
  };

  const showPicture = async (ctx: BotContext, practice: Practice) => {
    const screen = await practising.look(ctx.actor, practice, ctx.now);
    if (!(await sendPicture(ctx, illustrating, screen))) await show(ctx, screen);
  };

  person.callbackQuery(practiceKind.pattern, async (ctx) => {
    const { version } = practiceKind.parse(ctx.callbackQuery.data);
    await (version === "" ? choose(ctx) : begin(ctx, { versionId: wholeNumber(version) }));
  });

  person.callbackQuery(tryKind.pattern, async (ctx) => {
    await begin(ctx, { uploadId: wholeNumber(tryKind.parse(ctx.callbackQuery.data).upload) });
  });

  person.callbackQuery(new RegExp(`^step:${PRACTICE}(:|$)`), async (ctx) => {
    const { practice } = ctx.session;
    if (!practice || isOver(practice, ctx.now)) return await ctx.show(lostPracticeView(ctx.t));
    const { revision, action, argument } = stepKind.parse(ctx.callbackQuery.data);
    const move = { revision: wholeNumber(revision), updateId: ctx.update.update_id };
    if (action === "save") return await ctx.show(leftPracticeView(ctx.t, practice.of));
    if (action === "send") return await finish(ctx, practice, move);
    if (action === "picture") return await showPicture(ctx, practice);
    const { page = 0, search } = ctx.session;
    const narrowed = search === undefined ? {} : { search };
    const glance = glanceOfTap(action, argument);
    if (glance) {
      const isOld = move.revision !== practice.revision;
      const kept = glance.page === undefined ? glance : { ...glance, ...narrowed };
      return await show(ctx, await practising.look(ctx.actor, practice, ctx.now), isOld ? {} : kept);
    }
    const input = inputOfTap(action, argument);
    if (!input) return await show(ctx, await practising.look(ctx.actor, practice, ctx.now));
    const isTicking = action === "toggle";
    await show(ctx, await step(ctx, practice, input, move), isTicking ? { page, ...narrowed } : {});
  });

  person.on("message:text", async (ctx, next) => {
    const { text } = ctx.message;
    const { practice } = ctx.session;
    const command = commandOf(text);
    if (command ? LEADS_AWAY.has(command) : text.startsWith("/")) return await next();
    if (!practice) return await (command === "practice" ? choose(ctx) : next());
    if (isOver(practice, ctx.now)) return await ctx.show(lostPracticeView(ctx.t));
    const move = { updateId: ctx.update.update_id };
    if (command === "practice") return await show(ctx, await practising.look(ctx.actor, practice, ctx.now));
    if (command === "save") return await ctx.show(leftPracticeView(ctx.t, practice.of));
    if (command === "send") return await finish(ctx, practice, move);
    const screen = await step(ctx, practice, inputOfText(text), move);
    await show(ctx, screen, glanceAfter(screen, text));
  });

  person.on("message", async (ctx, next) => {
    const { practice } = ctx.session;
    if (!practice || ctx.message.text !== undefined) return await next();
    if (isOver(practice, ctx.now)) return await ctx.show(lostPracticeView(ctx.t));
    const screen = await practising.look(ctx.actor, practice, ctx.now);
    const { location } = ctx.message;
    if (location) {
      const value = { lat: location.latitude, lon: location.longitude };
      return await show(ctx, await step(ctx, practice, { do: "give", value }, { updateId: ctx.update.update_id }));
    }
    const sent = kindOf(ctx.message);
    if (!sent) return await show(ctx, { ...screen, notice: "unreadable" });
    const album = albumOf(ctx, screen.card);
    const inPlace = album !== undefined && album.id === ctx.session.album?.id;
    await show(ctx, await take(ctx, screen, { sent, album }), {}, { ...(album ? { album } : {}), inPlace });
  });

  return feature;

  /** What is sent is counted and not fetched. */
  async function take(ctx: BotContext, screen: PracticeScreen, sending: Sending): Promise<PracticeScreen> {
    const { sent, album } = sending;
    const { card, practice } = screen;
    const wanted = wantedBy(card);
    const isTooMany = (album && album.question !== questionOf(card)) || wanted?.isFull;
    if (isTooMany) return { ...screen, outcome: { kind: "refused", why: "too-many-files" } };
    if (wanted && !(ctx.message && carries(ctx.message, wanted.kind))) return { ...screen, notice: "file-unusable" };
    const id = wanted ? `practice-${ctx.update.update_id}` : "";
    const move = { updateId: ctx.update.update_id };
    return await step(ctx, practice, { do: "attach", id, kind: wanted?.kind ?? sent }, move);
  }
}

interface Sending {
  readonly sent: MediaType;
  readonly album: Album | undefined;
}

const LEADS_AWAY: ReadonlySet<string> = new Set(["home", "help", "language", "report", "forms"]);
